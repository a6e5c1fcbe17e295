"""Recordings: what a story and a signal cost in each door, written down from a run over real sockets."""

import os
from pathlib import Path
from typing import Protocol


class Recorded(Protocol):
    """What was said, and what it cost."""

    texts: int
    characters: int
    taps: int

    @property
    def transcript(self) -> str: ...


RECORDINGS = Path(__file__).parent / "transcripts"


def recorded(name: str, teller: Recorded) -> None:
    """The same run as was read aloud before; with TELVERTEL_WRITE_GOLDEN set it is written down anew."""
    cost = f"{teller.texts} texts, {teller.characters} characters, {teller.taps} taps\n"
    said = f"{teller.transcript}\n= {cost}"
    path = RECORDINGS / f"{name}.txt"
    if os.environ.get("TELVERTEL_WRITE_GOLDEN"):
        path.write_text(said, "utf-8")
    assert path.read_text("utf-8") == said
