"""Answers due: a friendly line to a party's point of contact while who told something waits for long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Party, Person, Role
from domain.listening import ANSWER_DAYS, reply_times
from domain.people import Standing
from domain.prompts import week_of
from domain.working_hours import closing, is_working_time
from messages.threads import answers_waiting
from services.agreements import active
from services.listeners import heard_in
from services.outbox import Outbox
from services.private_places import private_places
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
            held = await active(uow)
            if held is None or not is_working_time(now, ZoneInfo(held.agreements.time_zone)):
                return ()
            week = week_of(now, held.agreements)
            told = await uow.occurrences.settled_since({Owed(party, 0).schedule for party in Party}, week.key)
            if len(told) == len(Party):
                return ()
            owed = await _owed(uow, held.agreements, now)
        return [each for each in owed if each.count and (each.schedule, week.key) not in told]

    async def tell(self, owed: Owed, now: datetime) -> bool:
        """Put it in the private chat of the party's contact; False where somebody did, or nobody is to be reached."""
        async with self._database.write() as uow:
            held = await active(uow)
            contact = None if held is None else _contact(held.agreements, owed.party)
            if held is None or contact is None:
                return False
            week = week_of(now, held.agreements).key
            if not await uow.occurrences.settle(owed.schedule, week, due_at=now, state="done", now=now):
                return False
            place = (await private_places(uow, [contact]))[contact.id]
            stopped = (await uow.participants.get(contact.id)).state is Standing.STOPPED
            if stopped or not self._outbox.reaches(place):
                return False
            await self._outbox.put(
                uow,
                key=f"{owed.schedule}:{week}",
                kind="answers_due",
                place=place,
                message=answers_waiting(owed.count, ANSWER_DAYS),
                now=now,
                expires_at=closing(now, ZoneInfo(held.agreements.time_zone)),
            )
        return True


async def _owed(uow: UnitOfWork, agreements: Agreements, now: datetime) -> Sequence[Owed]:
    last = week_of(now, agreements)
    heard = await heard_in(uow, last.plus(-_WEEKS_BACK), last, agreements)
    today = now.astimezone(ZoneInfo(agreements.time_zone)).date()
    return [Owed(each.party, each.overdue) for each in reply_times(heard, today)]


def _contact(agreements: Agreements, party: Party) -> Person | None:
    mine = (each for each in agreements.people if each.party is party and Role.POINT_OF_CONTACT in each.roles)
    return next(mine, None)
