"""Escalation: how a conversation about a matter begins, on its first rung and on the next one."""

from datetime import datetime

from chat.message import Block, Message
from domain.agreements import Agreements
from domain.ladder_state import Escalation
from domain.side_by_side import SideBySide
from domain.trigger_evidence import Why
from messages.escalation_words import Elsewhere, Matter, Told


def opening(
    matter: Matter, escalation: Escalation, agreements: Agreements, card: SideBySide, why: Why | None, now: datetime
) -> Message:
    """The first message of a conversation: why now, what is known side by side, the three questions, and by when.

    `agreements` are those of the version that the conversation keeps; `why` is None where a person opened it. Here,
    and nowhere else, both points of contact are called by their names.
    """
    raise NotImplementedError


def questions(escalation: Escalation) -> tuple[Block, ...]:
    """The three questions, literally and in their order, and how to answer them."""
    raise NotImplementedError


def moved_up(matter: Matter, there: Elsewhere) -> Message:
    """In the old thread: the conversation goes on in the next forum."""
    raise NotImplementedError


def moved_here(
    matter: Matter, escalation: Escalation, card: SideBySide, heard: tuple[Told, ...], came_from: Elsewhere
) -> Message:
    """In the new thread one rung up: what was heard and tried below, why it comes here, and the questions anew."""
    raise NotImplementedError


def moved_down(matter: Matter, there: Elsewhere) -> Message:
    """In the upper thread: the conversation goes on one rung down."""
    raise NotImplementedError


def back_here(matter: Matter, escalation: Escalation, came_from: Elsewhere) -> Message:
    """In the old thread of the lower rung: the conversation is back, with what came back."""
    raise NotImplementedError
