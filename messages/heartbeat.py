"""Heartbeat: which digests did not come, how far they got, and what to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from chat.message import Heading, Items, Message, Note
from chat.wording import Phrase, Words
from domain.periods import Period

# With more than this it is one trouble, not many.
_MOST_NAMED = 10


class Absence(StrEnum):
    """How far a digest got that did not come."""

    UNMADE = "unmade"
    UNDELIVERED = "undelivered"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class LateDigest:
    team: str
    week: Period
    absence: Absence


def heartbeat_message(late: Sequence[LateDigest]) -> Message:
    """For who keeps the bot running, alone."""
    title = Phrase("heartbeat-title", {"count": len(late)})
    lines: list[Words] = [_line(each) for each in late[:_MOST_NAMED]]
    if len(late) > _MOST_NAMED:
        lines.append(Phrase("heartbeat-more", {"count": len(late) - _MOST_NAMED}))
    return Message(title, (Heading(title), Items(tuple(lines)), Note(Phrase("heartbeat-once"))))


def _line(each: LateDigest) -> Phrase:
    return Phrase(f"heartbeat-{each.absence}", {"team": each.team, "week": each.week.key})
