"""Escalation status: the pinned message of a thread, in which everything can be seen at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chat.message import Message
from domain.ladder_state import Escalation
from messages.escalation_words import Matter, Told


@dataclass(frozen=True, slots=True)
class Pinned:
    """A reply that a participant put on the timeline."""

    on: date
    told: Told


def status(matter: Matter, escalation: Escalation, timeline: Sequence[Pinned], now: datetime) -> Message:
    """The three questions with who answered, what is agreed, promises of both, the timeline, and for whom it waits."""
    raise NotImplementedError


def conversations_list(some: Sequence[tuple[Matter, Escalation]], now: datetime) -> Message:
    """The open conversations of a person."""
    raise NotImplementedError
