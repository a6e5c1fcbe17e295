"""One part put in the place of another: what it says is new, everything else is the same letter for letter."""

from difflib import ndiff

import pytest
import yaml

from domain.agreements_part import PartUnreadable, UnknownPart, with_part
from domain.agreements_reading import read
from tests.example import text

WAITING = """\
id: waiting_long
name: Lang wachten
kind: threshold
ground: goal
sentence: Drie weken na elkaar wachten inwoners langer dan tien werkdagen.
indicators: [wait_days]
opens: operational
settings: {above: 10, periods: 3, at_least: 5}
cool_down_weeks: 6
"""
LEFT_OUT = text().replace("burden:\n  minutes_per_week: 5\n", "")


def changed(before: str, after: str) -> list[str]:
    return [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def test_a_trigger_is_replaced_and_nothing_else_moves() -> None:
    after = with_part(text(), "triggers.waiting_long", WAITING)

    assert changed(text(), after) == [
        "-     sentence: Twee weken na elkaar wachten inwoners langer dan tien werkdagen.",
        "+     sentence: Drie weken na elkaar wachten inwoners langer dan tien werkdagen.",
        "-     settings: {above: 10, periods: 2, at_least: 5}",
        "+     settings: {above: 10, periods: 3, at_least: 5}",
        "-     cool_down_weeks: 4",
        "+     cool_down_weeks: 6",
    ]
    assert read(after).problems == ()


def test_a_part_may_come_with_the_dash_and_indent_of_its_list() -> None:
    dashed = "  - " + WAITING.replace("\n", "\n    ").rstrip() + "\n"

    assert with_part(text(), "triggers.waiting_long", dashed) == with_part(text(), "triggers.waiting_long", WAITING)


def test_a_part_put_in_its_own_place_changes_nothing() -> None:
    data = yaml.safe_load(text())
    same = "\n".join(f"{key}: {value}" for key, value in data["climbing"].items())

    assert with_part(text(), "climbing", same) == text()


def test_a_new_trigger_comes_at_the_end_of_its_list() -> None:
    after = with_part(text(), "triggers.waiting_longer", WAITING.replace("id: waiting_long", "id: waiting_longer"))

    found = read(after).agreements
    assert found is not None
    assert found.triggers[-1].id == "waiting_longer"
    assert all(line.startswith("+") for line in changed(text(), after))


@pytest.mark.parametrize(
    ("path", "part", "line"),
    [
        ("burden", "minutes_per_week: 4", "  minutes_per_week: 4"),
        ("burden", "{minutes_per_week: 4}", "burden: {minutes_per_week: 4}"),
        ("burden.minutes_per_week", "4", "  minutes_per_week: 4"),
        ("triggers.waiting_long.cool_down_weeks", "6\n", "    cool_down_weeks: 6"),
        ("triggers.waiting_long.settings.periods", "3", "    settings: {above: 10, periods: 3, at_least: 5}"),
        ("themes.rules", "id: rules\nname: regels", "    name: regels"),
    ],
)
def test_any_part_can_be_named(path: str, part: str, line: str) -> None:
    after = with_part(text(), path, part)

    assert line in after.splitlines()
    assert read(after).problems == ()


@pytest.mark.parametrize("part", ["minutes_per_week: 4", "{minutes_per_week: 4}"])
def test_what_was_left_out_so_far_can_be_agreed(part: str) -> None:
    after = with_part(LEFT_OUT, "burden", part)

    found = read(after).agreements
    assert found is not None
    assert found.burden.minutes_per_week == 4
    assert after.startswith(LEFT_OUT.rstrip())


@pytest.mark.parametrize("path", ["", "weather", "triggers.waiting_long.colour", "mission.x", "burden.x.y"])
def test_a_part_that_is_not_there_is_told(path: str) -> None:
    with pytest.raises(UnknownPart):
        with_part(text(), path, "a: 1")


@pytest.mark.parametrize("part", ["", "# niets\n", "a: [1", "\tb"])
def test_what_is_no_yaml_is_told(part: str) -> None:
    with pytest.raises(PartUnreadable):
        with_part(text(), "burden", part)
