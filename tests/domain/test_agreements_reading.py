"""Reading the file: its form, its shape, and the line of each problem."""

from datetime import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreements_page import MAX_CHARACTERS, read_page
from domain.agreements_reading import Read, read, read_signed
from domain.problems import Problem
from tests.example import agreements, text


def _with(old: str, new: str) -> Read:
    assert old in text()
    return read(text().replace(old, new, 1))


def _line_of(fragment: str) -> int:
    before, found, _ = text().partition(fragment)
    assert found
    return before.count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "rule", "args"),
    [
        ("format: 1\n", "", "shape-missing", {"field": "format"}),
        ("format: 1\n", "format: 2\n", "shape-choice", {"value": "2", "choices": "1"}),
        ("    goal: timely\n", "    gaol: timely\n", "shape-unknown-close", {"field": "gaol", "close": "goal"}),
        ("    goal: timely\n", "    goal: timely\n    weer: mooi\n", "shape-unknown", {"field": "weer"}),
        ("    goal: timely\n", "    goal: timely\n    score: 8\n", "shape-ranking-field", {"field": "score"}),
        ("    goal: timely\n", "    goal: timely\n    uren: 8\n", "shape-detail-field", {"field": "uren"}),
        ("per: team", "per: cliënt", "shape-detail-choice", {"value": "cliënt"}),
        ("kind: count", "kind: hours", "shape-detail-choice", {"value": "hours"}),
        (
            "ground: goal",
            "ground: gevoel",
            "shape-choice",
            {"value": "gevoel", "choices": "goal, quality, practice_signal"},
        ),
        ("decimals: 1", "decimals: één", "shape-whole-number", {"field": "decimals"}),
        ("minimum: 0", "minimum: weinig", "shape-number", {"field": "minimum"}),
        ("review_date: 2027-09-01", "review_date: straks", "shape-date", {"field": "review_date"}),
        ("forum: forum-noord}", "forum: forum-noord, digest_time: 9 uur}", "shape-time", {"field": "digest_time"}),
        ("counts_people: true", "counts_people: soms", "shape-true-false", {"field": "counts_people"}),
        ("levers: [interactive]", "levers: interactive", "shape-list", {"field": "levers"}),
        ("privacy:\n", "privacy: geheim\nextra:\n", "shape-group", {"field": "privacy"}),
        ("name: toegankelijk", "name: [toegankelijk]", "shape-text", {"field": "name"}),
    ],
)
def test_a_wrong_shape_is_said_in_our_words(old: str, new: str, rule: str, args: dict[str, str]) -> None:
    found = _with(old, new)

    assert (rule, args) in [(problem.rule, problem.args) for problem in found.problems]
    assert found.agreements is None


def test_a_problem_has_the_line_and_the_place_where_it_stands() -> None:
    (problem,) = _with("goal: timely", "goal: tmely").problems

    assert problem.line == _line_of("    goal: timely")
    assert problem.place == "indicators > wait_days > goal"


def test_what_is_missing_is_placed_at_the_part_that_misses_it() -> None:
    (problem,) = _with("    unit: werkdagen\n", "").problems

    assert problem.line == _line_of("  - id: wait_days")
    assert problem.place == "indicators > wait_days > unit"


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ("", Problem("file-empty", line=1)),
        ("- een lijst", Problem("file-empty", line=1)),
        ("a: [1,\nb: }", Problem("file-form", line=2)),
        ("a: &x 1\nb: *x", Problem("file-repeats", ("b",), line=1)),
        ("a: 1\nb: 2\na: 3", Problem("file-twice", ("a",), {"field": "a"}, line=3)),
        ("x" * (MAX_CHARACTERS + 1), Problem("file-too-large", line=1)),
        ("a: \x07", Problem("file-form", line=1)),
    ],
)
def test_a_page_that_cannot_be_read_says_why(page: str, problem: Problem) -> None:
    assert read(page).problems == (problem,)


def test_a_page_that_repeats_itself_without_end_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]

    assert {problem.rule for problem in read("\n".join(lines)).problems} == {"file-repeats"}


@pytest.mark.parametrize("page", ["[" * 50_000, "[" * 200_000 + "]" * 200_000, "- " * 200_000])
def test_a_page_of_nothing_but_brackets_is_refused(page: str) -> None:
    assert read(page).problems == (Problem("file-form", line=1),)


@given(st.text(alphabet="a:- \n[]{}'\"#&*!|>?%@`,09~", max_size=60) | st.text(max_size=40))
def test_no_page_whatever_stops_the_reader(page: str) -> None:
    found = read(page)

    assert found.agreements is None
    assert found.problems


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9:30", "9:30"), ("on", "on"), ("no", "no"), ("0106", "0106"), ("2026-09-01", "2026-09-01"),
        ("1_000", "1_000"),
        ("'12'", "12"), ('"true"', "true"), ("12", 12), ("-3", -3), ("2.50", Decimal("2.50")), ("true", True),
        ("null", None), ("~", None), ("", None), ("1e5", "1e5"), ("0x1f", "0x1f"),
    ],
)  # fmt: skip
def test_a_word_means_what_a_person_reads(written: str, meant: object) -> None:
    assert read_page(f"a: {written}").data == {"a": meant}


def test_a_digest_time_is_a_time_and_not_a_number_of_minutes() -> None:
    found = _with("forum: forum-noord}", "forum: forum-noord, digest_time: 10:30}")

    assert found.agreements is not None
    assert found.agreements.teams[0].digest_time == time(10, 30)


def test_what_was_signed_stays_readable_when_a_rule_comes_later() -> None:
    worse = text().replace("minutes_per_week: 5", "minutes_per_week: 60")

    assert read(worse).agreements is None
    assert read_signed(worse).burden.minutes_per_week == 60


def test_the_example_reads_back_as_it_stands() -> None:
    assert read_signed(text()) == agreements()


def test_what_was_signed_reads_as_it_did_when_it_was_proposed() -> None:
    signed, proposed = read_signed(text()), read(text()).agreements

    assert signed == proposed
    assert proposed is not None
    assert signed.people[0].model_fields_set == proposed.people[0].model_fields_set
