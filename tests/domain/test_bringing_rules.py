"""Inputs and joint questions as rules: what is told in which week, and when both decided."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.agreements import Party, Team
from domain.information_requests import is_full
from domain.inputs import Input, InputGiven, InputKind, contributions_of, empty_quarter, sentences
from domain.joint_questions import CHOICES, AlreadyClosed, JointAnswer, JointKind, JointQuestion, answered
from domain.periods import Period
from domain.typed_days import read_past_date

WEEK = Period.parse("2026-W47")
TEAM = Team(id="noord", name="Noord", areas=("peelo",), forum="forum-noord")
TODAY = date(2026, 11, 16)
weeks = st.integers(-3, 3).map(WEEK.plus)
answers = st.tuples(st.sampled_from(list(Party)), st.sampled_from(CHOICES[JointKind.REQUEST]))


def brought(week: Period, corrected: Period | None = None, withdrawn: Period | None = None) -> Input:
    about = InputGiven(InputKind.SAFETY, ("peelo",), "Minder inbraken", "Het ging goed.", "politie", TODAY)
    return Input("input-1", about, week, corrected, withdrawn)


@pytest.mark.parametrize(
    ("text", "count"),
    [("Eén zin", 1), ("Eén. Twee! Drie?", 3), ("Het is 2,5 procent. Dat is veel.", 2), ("Van 1.5 naar 2.", 1)],
)
def test_sentences_are_counted_by_their_ends(text: str, count: int) -> None:
    assert sentences(text) == count


@settings(max_examples=60)
@given(weeks, st.none() | weeks, st.none() | weeks)
def test_what_is_brought_in_is_told_at_most_once_a_week_and_never_after_it_went(
    week: Period, corrected: Period | None, withdrawn: Period | None
) -> None:
    one = brought(week, corrected, withdrawn)

    told = {each: contributions_of([one], TEAM, each) for each in map(WEEK.plus, range(-4, 5))}

    assert all(len(lines) <= 1 for lines in told.values())
    if withdrawn is not None:
        assert all(line.state == "withdrawn" for lines in told.values() for line in lines)
        assert all(line.words == "Minder inbraken" for lines in told.values() for line in lines)
    else:
        assert [line.state for line in told[week]] == ["new"]


@pytest.mark.parametrize(("week", "said"), [("2026-W53", "2026-Q4"), ("2027-W01", None), ("2026-W52", None)])
def test_an_empty_quarter_is_said_by_the_first_digest_after_it(week: str, said: str | None) -> None:
    found = empty_quarter([], Period.parse(week), date(2026, 9, 1))

    assert (found.key if found else None) == said


def test_a_quarter_that_began_before_the_agreements_counts_for_nobody() -> None:
    assert empty_quarter([], Period.parse("2026-W53"), date(2026, 10, 2)) is None
    assert empty_quarter([brought(WEEK)], Period.parse("2026-W53"), date(2026, 9, 1)) is None


@settings(max_examples=80)
@given(st.lists(answers, max_size=6))
def test_nothing_is_decided_before_both_said_the_same(given_: list[tuple[Party, str]]) -> None:
    question, last = JointQuestion("q", JointKind.REQUEST, "r", "1"), dict[Party, str]()
    for party, choice in given_:
        if question.decided is not None:
            with pytest.raises(AlreadyClosed):
                answered(question, JointAnswer(party, choice))
            continue
        question = answered(question, JointAnswer(party, choice))
        last[party] = choice

    same = len(last) == len(Party) and len(set(last.values())) == 1
    assert question.decided == (next(iter(last.values())) if same else None)
    assert set(question.waits_for) == set(Party) - set(last)


def test_an_answer_of_another_question_is_none() -> None:
    with pytest.raises(ValueError, match="no answer"):
        answered(JointQuestion("q", JointKind.RISKS, "risks", "2026-Q4"), JointAnswer(Party.MUNICIPALITY, "do"))


@pytest.mark.parametrize(
    ("count", "stops", "full"), [(11, None, False), (12, None, True), (13, None, True), (12, "wait_days", False)]
)
def test_a_full_list_takes_one_in_for_one_out(count: int, stops: str | None, full: bool) -> None:
    assert is_full(count, 12, stops) is full


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 oktober", date(2026, 10, 1)),
        ("1 december", date(2025, 12, 1)),
        ("1-10-2024", date(2024, 10, 1)),
        ("2025", date(2025, 1, 1)),
        ("vandaag", TODAY),
        ("1 december 2026", None),
        ("twee weken", None),
        ("2 weken", None),
        ("maandag", None),
        ("ooit", None),
    ],
)
def test_a_day_that_was_is_read(text: str, day: date | None) -> None:
    assert read_past_date(text, TODAY) == day
    assert day is None or day <= TODAY + timedelta(days=0)
