"""Ladder receipts: what a person hears in private of a step that they asked for."""

from datetime import datetime
from zoneinfo import ZoneInfo

from chat.message import Message
from domain.deadlines import delivery_time
from domain.ladder_guards import Refusal
from domain.working_hours import is_working_time
from messages.escalation_private import received, refused
from messages.receipts import said
from services.matters import matter_of
from services.turns import Turn
from storage.escalations import KeptEscalation


def receipt(turn: Turn, done: KeptEscalation | Refusal) -> Message:
    """That it was taken, and when the others hear of it; or why it was not."""
    if isinstance(done, Refusal):
        return said(refused(done))
    return received(matter_of(done, turn.agreements), told_at(turn))


def told_at(turn: Turn) -> datetime | None:
    """When the others hear of it, in local time; None where that is now."""
    zone = ZoneInfo(turn.agreements.time_zone)
    return None if is_working_time(turn.now, zone) else delivery_time(turn.now, zone).astimezone(zone)
