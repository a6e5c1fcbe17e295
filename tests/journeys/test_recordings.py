"""The stopwatch of the doors: the table says what the recordings cost, and that is no more than agreed."""

import re
from pathlib import Path

import pytest

from tests.journeys.recordings import RECORDINGS

STOPWATCH = Path(__file__).parents[2] / "docs" / "stopwatch.md"
ROW = re.compile(r"^\| \[([\w-]+)\]\(\S+\) \| (\d+) \| (\d+) \| (\d+) \|", re.MULTILINE)
COST = re.compile(r"^= (\d+) texts, (\d+) characters, (\d+) taps$", re.MULTILINE)
ROWS = {name: tuple(map(int, cost)) for name, *cost in ROW.findall(STOPWATCH.read_text("utf-8"))}


@pytest.mark.parametrize("name", ROWS)
def test_the_table_says_what_the_recording_cost(name: str) -> None:
    [cost] = COST.findall((RECORDINGS / f"{name}.txt").read_text("utf-8"))

    assert ROWS[name] == tuple(map(int, cost))


def test_every_recording_is_in_the_table() -> None:
    assert set(ROWS) == {path.stem for path in RECORDINGS.glob("*.txt")}


@pytest.mark.parametrize("name", [name for name in ROWS if name.endswith("story")])
def test_a_story_costs_one_text_and_four_taps_at_most(name: str) -> None:
    texts, _, taps = ROWS[name]

    assert texts <= 1
    assert taps <= 4


@pytest.mark.parametrize("name", [name for name in ROWS if name.endswith("signal")])
def test_a_signal_costs_three_taps_at_most(name: str) -> None:
    _, _, taps = ROWS[name]

    # Also where it is begun with a tap on a button.
    assert taps <= 3
