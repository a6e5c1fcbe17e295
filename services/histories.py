"""Histories: every step of a matter is kept, and told as far as it is the hour for that."""

from dataclasses import replace
from datetime import datetime

from domain.ladder_state import Escalation
from domain.trigger_evidence import Why
from services.agreements import ActiveAgreements, active
from services.threads import Threads
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation


class UnknownEscalation(LookupError):
    """No matter has this id."""


class Histories:
    def __init__(self, threads: Threads) -> None:
        self._threads = threads

    async def keep(
        self, uow: UnitOfWork, kept: KeptEscalation, after: Escalation, now: datetime, why: Why | None = None
    ) -> KeptEscalation:
        """Keep what was taken; the matter must be locked. `why` is told with it."""
        await uow.escalations.save(after, why)
        return await self._threads.tell(uow, await agreed_now(uow), replace(kept, escalation=after), now)


async def known(uow: UnitOfWork, escalation_id: str) -> KeptEscalation:
    """Raises UnknownEscalation."""
    kept = await uow.escalations.get(escalation_id)
    if kept is None:
        raise UnknownEscalation(escalation_id)
    return kept


async def locked(uow: UnitOfWork, escalation_id: str) -> KeptEscalation:
    """The matter, held until this transaction ends. Raises UnknownEscalation."""
    kept = await uow.escalations.lock(escalation_id)
    if kept is None:
        raise UnknownEscalation(escalation_id)
    return kept


async def agreed_now(uow: UnitOfWork) -> ActiveAgreements:
    held = await active(uow)
    assert held is not None, "a matter is opened under agreements, and some hold ever after"
    return held
