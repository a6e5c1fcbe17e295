"""Answers due: a friendly line to a party's point of contact while who told something waits for long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Party
from domain.listening import ANSWER_DAYS, reply_times
from domain.prompts import week_of
from messages.threads import answers_waiting
from services.agreements import active, at_work
from services.alone import say_alone
from services.contacts import reachable
from services.listeners import heard_in
from services.outbox import Outbox
from storage.database import Database, UnitOfWork

# What is older has had its time.
_WEEKS_BACK = 8


@dataclass(frozen=True, slots=True)
class Owed:
    """How many answers a party owes for longer than was agreed."""

    party: Party
    count: int

    @property
    def schedule(self) -> str:
        return f"answers:{self.party}"


class AnswersDue:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def due(self, now: datetime) -> Sequence[Owed]:
        """The parties that hear of it now; each at most once a week, and nobody outside working hours."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return ()
            week = week_of(now, held.agreements)
            told = await uow.occurrences.settled_since({Owed(party, 0).schedule for party in Party}, week.key)
            if len(told) == len(Party):
                return ()
            owed = await _owed(uow, held.agreements, now)
        return [each for each in owed if each.count and (each.schedule, week.key) not in told]

    async def tell(self, owed: Owed, now: datetime) -> bool:
        """Put it in the private chat of the party's contact, or of the deputy while that one is away.

        False where somebody did, or nobody is to be reached.
        """
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None:
                return False
            today = now.astimezone(ZoneInfo(held.agreements.time_zone)).date()
            contact = await reachable(uow, held.agreements, owed.party, today)
            week = week_of(now, held.agreements).key
            if contact is None:
                return False
            if not await uow.occurrences.settle(owed.schedule, week, due_at=now, state="done", now=now):
                return False
            message = answers_waiting(owed.count, ANSWER_DAYS)
            name = f"{owed.schedule}:{week}"
            told = await say_alone(
                uow, self._outbox, held.agreements, [contact], message, now, name=name, kind="answers_due"
            )
        return told > 0


async def _owed(uow: UnitOfWork, agreements: Agreements, now: datetime) -> Sequence[Owed]:
    last = week_of(now, agreements)
    heard = await heard_in(uow, last.plus(-_WEEKS_BACK), last, agreements)
    today = now.astimezone(ZoneInfo(agreements.time_zone)).date()
    return [Owed(each.party, each.overdue) for each in reply_times(heard, today)]
