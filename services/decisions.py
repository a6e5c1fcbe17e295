"""Decisions: what was decided in conversations on the ladder, and what was heard from both parties before."""

from collections.abc import Sequence

from chat.message import Message
from domain.agreements import Agreements
from domain.ladder_acts import Actor
from domain.ladder_decisions import decisions
from domain.ladder_state import Escalation
from messages.escalation_meetings import Decided, decision_log
from messages.escalation_words import Told
from services.matters import concerns, matter_of
from services.turns import Turn
from storage.contributions import KeptContribution
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation

DECISION_WORDS = frozenset({"besluiten", "besluitenlijst", "besluit", "decisions"})
# A longer list does not fit a chat.
_MOST = 8


async def own_decisions(turn: Turn) -> Message:
    """Of the conversations that this person takes part in, the latest first."""
    known = [kept for kept in await turn.uow.escalations.all() if concerns(kept, turn)]
    return await _log(turn.uow, turn.agreements, known)


async def decisions_in(uow: UnitOfWork, agreements: Agreements, escalation_id: str) -> Message:
    """Of one conversation."""
    kept = await uow.escalations.get(escalation_id)
    return await _log(uow, agreements, [] if kept is None else [kept])


def told(each: KeptContribution) -> Told:
    return Told(Actor(each.party, each.role), each.question, each.text or None)


async def _log(uow: UnitOfWork, agreements: Agreements, known: Sequence[KeptEscalation]) -> Message:
    decided = [kept for kept in reversed(known) if _is_decided(kept.escalation)][:_MOST]
    return decision_log([await _decided(uow, agreements, kept) for kept in decided])


def _is_decided(matter: Escalation) -> bool:
    return next(decisions(matter), None) is not None


async def _decided(uow: UnitOfWork, agreements: Agreements, kept: KeptEscalation) -> Decided:
    heard = tuple(told(each) for each in await uow.contributions.of(kept.id))
    return Decided(matter_of(kept, agreements), kept.escalation, heard)
