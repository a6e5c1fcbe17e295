"""Transcripts: each flow as a person lives through it, to be read aloud."""

import os
import re
from pathlib import Path

import pytest

from flows.catalogue import FLOWS
from tests.flows.dialogue import DUTCH, Talk
from tests.flows.scripts import SCRIPTS, Script

TRANSCRIPTS = Path(__file__).parent / "transcripts"
STOPWATCH = Path(__file__).parents[2] / "docs" / "stopwatch.md"
# What a person needs at most: texts and taps.
GOALS = {"story-weekly": (1, 4), "story-weekly-button": (1, 4), "signal": (0, 3)}


def _talked(script: Script) -> Talk:
    return Talk(script.its_flow, script.facts, DUTCH).says(*script.acts)


def _same_as_kept(path: Path, said: str) -> None:
    """With TELVERTEL_WRITE_GOLDEN set the file is written, to be read aloud before it is kept."""
    if os.environ.get("TELVERTEL_WRITE_GOLDEN"):
        path.write_text(said, "utf-8")
    assert path.read_text("utf-8") == said


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_conversation_reads_as_it_was_read_aloud(name: str) -> None:
    talk = _talked(SCRIPTS[name])

    assert talk.outcome is not None
    _same_as_kept(TRANSCRIPTS / f"{name}.txt", "\n\n".join(talk.lines) + "\n")


def test_every_flow_has_a_transcript_and_no_transcript_is_left_over() -> None:
    assert {script.flow for script in SCRIPTS.values()} == set(FLOWS)
    assert {path.stem for path in TRANSCRIPTS.glob("*.txt")} == set(SCRIPTS)


@pytest.mark.parametrize("name", GOALS)
def test_a_story_or_signal_costs_no_more_than_agreed(name: str) -> None:
    texts, taps = GOALS[name]
    talk = _talked(SCRIPTS[name])

    assert talk.texts <= texts
    assert talk.taps <= taps


def test_the_stopwatch_table_shows_what_the_transcripts_cost() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| (\d+) \| (\d+) \| (\d+) \|", STOPWATCH.read_text("utf-8"), re.MULTILINE)

    assert set(GOALS) <= {name for name, *_ in rows}
    for name, *cost in rows:
        talk = _talked(SCRIPTS[name])
        assert [int(each) for each in cost] == [talk.texts, talk.characters, talk.taps], name
