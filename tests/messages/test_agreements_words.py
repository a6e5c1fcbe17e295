"""The agreements in words."""

import pytest

from chat.wording import Wording
from domain.agreements_diff import Change, Sort
from domain.agreements_reading import read
from messages.agreements import change_words, problem_words, read_aloud
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
        (Change(Sort.CHANGED, "burden", "", "x", "5", "4"), "Anders bij tijd: x was «5» en wordt «4»."),
        (Change(Sort.CHANGED, "teams", "Noord", "x", "5", "4"), "Anders bij team «Noord»: x was «5» en wordt «4»."),
    ],
)
def test_a_change_is_one_line(change: Change, said: str) -> None:
    assert DUTCH.plain(change_words(change)) == said
