"""Escalation steps: one short message for each thing that happened in a conversation, told in its thread."""

from dataclasses import dataclass

from chat.message import Message
from domain.agreements import Agreements
from domain.ladder_state import Escalation
from domain.trigger_evidence import Why
from messages.escalation_words import Matter, Told


@dataclass(frozen=True, slots=True)
class Beside:
    """What the history of a matter does not hold: words, names, and why evidence joined.

    `words` are a contribution's own, None where they were taken back. `other` is the conversation that it was merged
    with. `forum` is the forum of the rung where it is after the step.
    """

    words: str | None = None
    why: Why | None = None
    other: Matter | None = None
    forum: str | None = None


NOTHING = Beside()


def told(
    matter: Matter, escalation: Escalation, number: int, agreements: Agreements, beside: Beside = NOTHING
) -> Message | None:
    """What the step with this place in the history says in the thread; None where the opening said it already.

    What was proposed, agreed or lowered is read from the history up to there, so later steps do not change it.
    """
    raise NotImplementedError


def contribution(matter: Matter, told_by: Told, *, edited: bool = False) -> Message:
    """An answer or an addition as it is mirrored; without words where they were taken back."""
    raise NotImplementedError
