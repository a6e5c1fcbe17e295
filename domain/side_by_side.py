"""Side by side: what is known of a matter, column beside column, as it was told when its conversation was opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from domain.digest import Contribution, CountLine, SignalLine


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Figures, signals, experiences and what the municipality brought in; an empty column is told as such.

    `week` is the ISO week in which it was laid side by side. Every figure and number of people is as it may be told.
    Experiences are `answers`, the figures of what residents answered, and how many `stories` of it may be told: nobody
    is quoted, so that a card never holds words that somebody takes back.
    """

    week: str
    figures: tuple[CountLine, ...] = ()
    signals: tuple[SignalLine, ...] = ()
    answers: tuple[CountLine, ...] = ()
    stories: int = 0
    contributions: tuple[Contribution, ...] = ()


_CARD = TypeAdapter(SideBySide)


def to_content(card: SideBySide) -> dict[str, Any]:
    """A dict of JSON types only; `from_content` makes an equal card of it."""
    content: dict[str, Any] = _CARD.dump_python(card, mode="json")
    return content


def from_content(content: Mapping[str, Any]) -> SideBySide:
    """Raises ValueError where these are not the facts of a card."""
    return _CARD.validate_python(content)
