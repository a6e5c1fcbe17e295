"""Escalation meetings: the agenda of a forum, looking back, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chat.message import Message
from domain.agreements import Agreements, Forum
from domain.ladder_state import Escalation
from messages.escalation_words import Matter, Told


@dataclass(frozen=True, slots=True)
class Decided:
    """A conversation in which something was decided, with what both parties said in it."""

    matter: Matter
    escalation: Escalation
    heard: tuple[Told, ...]


def agenda(forum: Forum, meeting: date, items: Sequence[tuple[Matter, Escalation]]) -> Message:
    """The goal of the forum, the matters that wait for it, and how we work together: always an item."""
    raise NotImplementedError


def look_back(matter: Matter, escalation: Escalation) -> Message:
    """On the agreed date: did it work?"""
    raise NotImplementedError


def closed(matter: Matter, escalation: Escalation, now: datetime) -> Message:
    """What we learned, what we do from now on, and when we look back."""
    raise NotImplementedError


def council_summary(matter: Matter, escalation: Escalation, agreements: Agreements) -> Message:
    """To the council's reader, once a matter is at the strategic rung: what and why, never the thread, no names."""
    raise NotImplementedError


def decision_log(decided: Sequence[Decided]) -> Message:
    """What was decided, why, what was heard from both, and when it is looked at again."""
    raise NotImplementedError
