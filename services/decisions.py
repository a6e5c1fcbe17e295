"""Decisions: what was decided in conversations on the ladder, and who was heard of both parties before."""

from collections.abc import Sequence

from chat.message import Message
from domain.agreements import Agreements
from domain.ladder_decisions import decisions
from domain.ladder_state import Escalation
from domain.ladder_waiting import looked_at_again
from messages.escalation_meetings import Decided, decision_log
from services.matters import all_meetings, concerns, matter_of, planned_for
from services.thread_telling import said
from services.turns import Turn
from storage.escalations import KeptEscalation

DECISION_WORDS = frozenset({"besluiten", "besluitenlijst", "besluit", "decisions"})
# A longer list does not fit a chat.
_MOST = 8


async def own_decisions(turn: Turn) -> Message:
    """Of the conversations that this person takes part in, the latest first."""
    known = [kept for kept in await turn.uow.escalations.all() if concerns(kept, turn)]
    return await _log(turn, known)


async def decisions_in(turn: Turn, escalation_id: str) -> Message:
    """Of one conversation."""
    kept = await turn.uow.escalations.get(escalation_id)
    return await _log(turn, [] if kept is None else [kept])


async def _log(turn: Turn, known: Sequence[KeptEscalation]) -> Message:
    decided = [kept for kept in reversed(known) if _is_decided(kept.escalation)][:_MOST]
    agreements = await all_meetings(turn.uow, turn.agreements, turn.today)
    return decision_log([await _decided(turn, kept, agreements) for kept in decided])


def _is_decided(matter: Escalation) -> bool:
    return next(decisions(matter), None) is not None


async def _decided(turn: Turn, kept: KeptEscalation, agreements: Agreements) -> Decided:
    matter = kept.escalation
    heard = tuple(said(each, matter.day_of(each.at)) for each in await turn.uow.contributions.of(kept.id))
    again = looked_at_again(matter, planned_for(kept, agreements), turn.today)
    return Decided(matter_of(kept, agreements), matter, heard, again)
