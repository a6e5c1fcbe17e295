"""Each rule of the agreements, with the change to the example that breaks it."""

import ast
from pathlib import Path

import pytest

from domain import agreements_lint
from domain.agreements_reading import read
from tests.broken_agreements import BROKEN, put_in, read_broken, roles
from tests.example import Data, read_spoiled, text
from tests.fluent_texts import entries


def test_the_example_town_keeps_every_rule() -> None:
    assert read(text()).problems == ()


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_rule_is_named_with_its_line_and_place(rule: str) -> None:
    found = read_broken(rule)

    assert rule in {problem.rule for problem in found.problems}
    assert all(problem.line and problem.place for problem in found.problems)
    assert found.agreements is None


def test_every_rule_has_a_failing_example() -> None:
    folder = Path(agreements_lint.__file__).parent
    named = {
        node.args[0].value
        for path in folder.glob("lint_*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Problem"
        and isinstance(node.args[0], ast.Constant)
    }

    assert named == set(BROKEN)


def test_every_rule_has_a_sentence_and_no_sentence_is_without_a_rule() -> None:
    said = {key.removeprefix("agreements-problem-") for key in entries("nl") if key.startswith("agreements-problem-")}
    ours = {rule for rule in said if not rule.startswith(("file-", "shape-")) and rule not in ("at", "at-line")}

    assert ours == set(BROKEN)


def test_all_problems_are_named_at_once() -> None:
    def spoil(data: Data) -> None:
        for rule in ("goal-uncovered", "hours-counted", "risk-missing", "one-contact-per-party", "ladder-order"):
            BROKEN[rule](data)

    found = {problem.rule for problem in read_spoiled(spoil).problems}

    assert {"goal-uncovered", "hours-counted", "risk-missing", "one-contact-per-party", "ladder-order"} <= found


@pytest.mark.parametrize("count", [0, 2])
def test_a_party_has_exactly_one_point_of_contact(count: int) -> None:
    def spoil(data: Data) -> None:
        roles("imke", *["tactical", "point_of_contact"][: 1 + count // 2])(data)
        roles("willem", *["strategic", "point_of_contact"][: 1 + count // 2])(data)

    found = [problem for problem in read_spoiled(spoil).problems if problem.rule == "one-contact-per-party"]

    assert [problem.args["count"] for problem in found] == [count]


@pytest.mark.parametrize(
    "innocent",
    [
        "De wachttijd in werkdagen, voor alle eerste gesprekken.",
        "De rode draad van de verhalen, in één zin.",
        "Het aantal toewijzingen per 1.000 inwoners.",
        "Wat er gebeurt in het groen van de Oranjebuurt.",
    ],
)
def test_ordinary_words_are_no_offence(innocent: str) -> None:
    assert read_spoiled(put_in("indicators", 0, definition=innocent)).problems == ()


def test_a_trial_may_last_six_months_to_the_day() -> None:
    assert read_spoiled(put_in("indicators", 6, review_date="2027-03-01")).problems == ()


def test_an_owner_may_be_a_role() -> None:
    assert (
        read_spoiled(put_in("indicators", 0, owners={"municipality": "tactical", "partnership": "team_lead"})).problems
        == ()
    )
