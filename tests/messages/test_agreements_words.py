"""The agreements in words."""

from typing import get_args

import pytest

from chat.wording import Wording
from domain.agreements import Agreed, Agreements, Rung
from domain.agreements_diff import Change, Sort
from domain.agreements_reading import read
from messages.agreement_changes import change_words, changes_words
from messages.agreements import problem_words, read_aloud
from tests.broken_agreements import BROKEN, read_broken
from tests.example import agreements
from tests.tone import complaints

DUTCH, ENGLISH = Wording("nl"), Wording("en")


@pytest.mark.parametrize("rule", BROKEN)
def test_every_broken_rule_can_be_said_in_both_languages(rule: str) -> None:
    for problem in read_broken(rule).problems:
        assert DUTCH.plain(problem_words(problem)).startswith(f"Regel {problem.line} ({problem.place}): ")
        assert ENGLISH.plain(problem_words(problem)).startswith(f"Line {problem.line} ({problem.place}): ")


def test_a_problem_of_the_whole_file_is_said_with_its_line_alone() -> None:
    (problem,) = read("").problems

    assert DUTCH.plain(problem_words(problem)) == "Regel 1: Hier staan geen afspraken. Begin met het voorbeeld."


def test_the_example_reads_well_aloud() -> None:
    for line in read_aloud(agreements()):
        assert not list(complaints(DUTCH.plain(line).removeprefix("- ")))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(Sort.ADDED, "themes", "weer"), "Erbij: thema «weer»."),
        (Change(Sort.REMOVED, "people", "Wout"), "Eruit: persoon «Wout»."),
        (Change(Sort.CHANGED, "mission", before="a", after="b"), "Anders: opdracht was «a» en wordt «b»."),
        (
            Change(Sort.CHANGED, "burden", "", "minutes_per_week", "5", "4"),
            "Anders bij tijd: minuten per week was «5» en wordt «4».",
        ),
        (
            Change(Sort.CHANGED, "forums", "Noord", "level", "operational", "tactical"),
            "Anders bij overleg «Noord»: niveau was «in de wijk» en wordt «tactisch overleg».",
        ),
        (
            Change(Sort.CHANGED, "indicators", "Wachten", "trial", "true", "-"),
            "Anders bij indicator «Wachten»: proef was «ja» en wordt «niets».",
        ),
    ],
)
def test_a_change_is_one_line(change: Change, said: str) -> None:
    assert DUTCH.plain(change_words(change)) == said


def test_every_field_of_the_agreements_has_a_word() -> None:
    parts = {part for field in Agreements.model_fields.values() for part in get_args(field.annotation)}
    parts |= {field.annotation for field in Agreements.model_fields.values()}
    told = [part for part in parts if isinstance(part, type) and issubclass(part, Agreed) and part is not Rung]

    for field in {field for part in told for field in part.model_fields} - {"id"}:
        change = Change(Sort.CHANGED, "teams", "x", field, "-", "-")
        assert DUTCH.plain(change_words(change)).isprintable()
        assert ENGLISH.plain(change_words(change)).isprintable()


@pytest.mark.parametrize("with_people", [True, False])
def test_who_came_and_went_is_told_to_those_who_sign_alone(with_people: bool) -> None:
    changes = [Change(Sort.REMOVED, "people", "Wout"), Change(Sort.ADDED, "themes", "weer")]

    said = [DUTCH.plain(each) for each in changes_words(changes, with_people=with_people)]

    assert "Erbij: thema «weer»." in said
    assert any("Wout" in each for each in said) is with_people
    assert with_people or said[-1] == "Anders: één ding bij wie er meedoet."


def test_a_very_long_difference_says_how_much_is_left_out() -> None:
    changes = [Change(Sort.ADDED, "themes", str(number)) for number in range(50)]

    *lines, last = [DUTCH.plain(each) for each in changes_words(changes, with_people=True)]

    assert len(lines) == 40
    assert last == "Nog 10 verschillen staan hier niet bij."
