"""Prompts: when the question of the week comes, or why it does not."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from chat.message import Message, Text
from chat.wording import Phrase
from domain.agreements import Agreements
from domain.people import Participant
from domain.prompts import DuePrompt, Silence
from messages.receipts import said

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
# Of the others the person hears something already.
_TOLD = frozenset({Silence.UNANSWERED, Silence.FREE, Silence.NO_QUESTION, Silence.ASKED, Silence.FULL})


def with_reason(told: Message, found: DuePrompt | Silence, participant: Participant, agreements: Agreements) -> Message:
    """What a person hears who asks why, with what holds for this very week."""
    reason = _reason(found, participant, agreements)
    return told if reason is None else replace(told, blocks=(*told.blocks, Text(reason)))


def prompt_put_off(ask_at: datetime | None, zone: str) -> Message:
    """The receipt of a question that was put off; None where it comes no more this week."""
    if ask_at is None:
        return said(Phrase("weekly-skipped"))
    return said(Phrase("prompts-put-off", _moment(ask_at, zone)))


def _reason(found: DuePrompt | Silence, participant: Participant, agreements: Agreements) -> Phrase | None:
    if isinstance(found, DuePrompt):
        moment = _moment(found.due_at, agreements.time_zone)
        local = found.due_at.astimezone(ZoneInfo(agreements.time_zone))
        wished = participant.prompt_day in {None, _WEEKDAYS[local.weekday()]}
        return Phrase("prompts-due" if wished else "prompts-due-moved", moment)
    if found in _TOLD:
        return Phrase(f"prompts-silent-{found.replace('_', '-')}", {"minutes": agreements.burden.minutes_per_week})
    return None


def _moment(at: datetime, zone: str) -> dict[str, str | Phrase]:
    local = at.astimezone(ZoneInfo(zone))
    return {"day": Phrase(f"weekday-{_WEEKDAYS[local.weekday()]}"), "time": f"{local.hour}.{local.minute:02}"}
