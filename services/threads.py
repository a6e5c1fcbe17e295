"""Threads: everything that happened with a matter is told once, in order, in every place where it is talked about."""

from datetime import datetime

from chat.address import Place
from domain.agreements import Level
from services.agreements import ActiveAgreements
from services.outbox import Outbox
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation


def root_key(escalation_id: str, rung: Level, place: Place) -> str:
    """The key of the message under which the conversation of this rung stands in this place."""
    return f"thread:{escalation_id}:{rung}:{place.lane}"


def status_key(escalation_id: str, rung: Level, place: Place) -> str:
    return f"status:{escalation_id}:{rung}:{place.lane}"


def told_key(escalation_id: str, step: int, place: Place) -> str:
    return f"told:{escalation_id}:{step}:{place.lane}"


class Threads:
    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def tell(
        self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, now: datetime, *, receipt: bool = False
    ) -> KeptEscalation:
        """Tell every step past `told` in the places of its rung, in order and once; return how far that came.

        Nothing outside working hours, unless it is the receipt of what somebody did just now. Lock the matter first.
        """
        raise NotImplementedError

    async def escalation_at(self, uow: UnitOfWork, place: Place) -> str | None:
        """The id of the matter in whose thread this place is; None where it is no thread of one."""
        raise NotImplementedError

    async def places_of(
        self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, rung: Level
    ) -> tuple[Place, ...]:
        """Where the conversation of this rung is held: its forum, and privately with contacts who are not there."""
        raise NotImplementedError
