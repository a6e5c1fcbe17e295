"""To which of the three questions a typed reply answers."""

import pytest

from domain.agreements import Party
from domain.ladder_acts import Contribute, Question
from domain.typed_questions import asked_of, numbered
from tests.domain.ladder_walk import TEAM, TOWN, by_hand, go


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("1 We zien langere wachttijden.", Question.SEE, "We zien langere wachttijden."),
        ("1. we zien langere wachttijden", Question.SEE, "we zien langere wachttijden"),
        ("2) Er is te weinig tijd.", Question.WHY, "Er is te weinig tijd."),
        ("Vraag 3: meer tijd voor de wijk", Question.MEANING, "meer tijd voor de wijk"),
        ("vraag 2 Er is te weinig tijd.", Question.WHY, "Er is te weinig tijd."),
        ("3 Één afspraak.", Question.MEANING, "Één afspraak."),
        ("2", Question.WHY, ""),
    ],
)
def test_a_number_at_the_beginning_names_the_question(text: str, question: Question, words: str) -> None:
    assert numbered(text) == (question, words)


@pytest.mark.parametrize(
    "text", ["3 mensen wachten al lang.", "10 dagen is te lang.", "1,5 dag scheelt veel.", "We zien 2 dingen.", "vraag"]
)
def test_a_number_that_counts_something_names_no_question(text: str) -> None:
    assert numbered(text) == (None, text)


def test_without_a_number_a_reply_answers_the_first_question_that_its_own_party_left_open() -> None:
    escalation = go(by_hand(), (TEAM, Contribute("c1", Question.SEE)), (TOWN, Contribute("c2", Question.SEE)))
    further = go(escalation, (TEAM, Contribute("c3", Question.WHY)), (TEAM, Contribute("c4", Question.MEANING)))

    assert asked_of(escalation, Party.PARTNERSHIP) is Question.WHY
    assert asked_of(further, Party.MUNICIPALITY) is Question.WHY
    assert asked_of(further, Party.PARTNERSHIP) is None
