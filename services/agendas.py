"""Agendas: one working day before a forum meets, it reads what waits for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Forum
from domain.attendance import missing
from domain.ladder_acts import PutOnAgenda
from domain.workdays import add_workdays, local_instant
from domain.working_hours import CLOSES
from messages.escalation_meetings import agenda
from services.agreements import ActiveAgreements, active, at_work
from services.deadlines import is_on_agenda
from services.escalations import Escalations
from services.matters import matter_of
from services.outbox import Outbox
from services.thread_places import forum_of_rung
from storage.database import Database, UnitOfWork
from storage.escalations import KeptEscalation


@dataclass(frozen=True, slots=True)
class Meeting:
    forum: Forum
    on: date

    @property
    def schedule(self) -> str:
        return f"agenda:{self.forum.id}"


class Agendas:
    def __init__(self, database: Database, outbox: Outbox, escalations: Escalations) -> None:
        self._database = database
        self._outbox = outbox
        self._escalations = escalations

    async def due(self, now: datetime) -> Sequence[Meeting]:
        """The meetings whose agenda is to be read now and was not sent; nothing outside working hours."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return ()
            coming = [*_coming(held.agreements, now), *await _extra(uow, held.agreements, now)]
            settled = await uow.occurrences.settled_since({each.schedule for each in coming}, "")
        return [each for each in coming if (each.schedule, each.on.isoformat()) not in settled]

    async def send(self, meeting: Meeting, now: datetime) -> bool:
        """Put it in every place of the forum, once; each matter on it hears so in its own thread."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None or not await uow.occurrences.settle(
                meeting.schedule, meeting.on.isoformat(), due_at=now, state="done", now=now
            ):
                return False
            items = [kept for kept in await uow.escalations.standing() if _is_item(kept, meeting, held.agreements)]
            await self._put_on(uow, meeting, items, now)
            await self._post(uow, held, meeting, items, now)
        return True

    async def _put_on(self, uow: UnitOfWork, meeting: Meeting, items: Sequence[KeptEscalation], now: datetime) -> None:
        put = PutOnAgenda(meeting.on)
        for kept in sorted(items, key=lambda each: each.id):
            if not is_on_agenda(kept.escalation, put):
                await self._escalations.by_bot(uow, kept.id, put, now)

    async def _post(
        self,
        uow: UnitOfWork,
        held: ActiveAgreements,
        meeting: Meeting,
        items: Sequence[KeptEscalation],
        now: datetime,
    ) -> None:
        named = [(matter_of(kept, held.agreements), kept.escalation) for kept in items]
        away = missing(meeting.forum, held.agreements, await uow.participants.all(), meeting.on)
        for place in await uow.places.of(meeting.forum.id):
            await self._outbox.put(
                uow,
                key=f"{meeting.schedule}:{meeting.on.isoformat()}:{place.lane}",
                kind="agenda",
                place=place,
                message=agenda(meeting.forum, meeting.on, named, now, away),
                now=now,
                expires_at=local_instant(meeting.on, CLOSES, held.agreements.time_zone),
            )


def _coming(agreements: Agreements, now: datetime) -> list[Meeting]:
    """Those of the next working day, and of today where its agenda could not be sent before."""
    today = now.astimezone(ZoneInfo(agreements.time_zone)).date()
    return [
        Meeting(forum, day)
        for forum in agreements.forums
        for day in forum.meetings
        if add_workdays(day, -1) <= today <= day
    ]


async def _extra(uow: UnitOfWork, agreements: Agreements, now: datetime) -> list[Meeting]:
    """The extra ones of the same days, each with the goal for which it was chosen."""
    today = now.astimezone(ZoneInfo(agreements.time_zone)).date()
    forums = {forum.id: forum for forum in agreements.forums}
    return [
        Meeting(forums[each.forum].model_copy(update={"goal": each.goal}), each.on)
        for each in await uow.meetings.between(today, add_workdays(today, 1))
        if each.forum in forums
    ]


def _is_item(kept: KeptEscalation, meeting: Meeting, agreements: Agreements) -> bool:
    """Whatever is open on the forum's rung and does not rest on that day."""
    matter = kept.escalation
    return (
        not matter.is_over
        and forum_of_rung(kept, agreements, matter.rung) == meeting.forum.id
        and not matter.is_parked(meeting.on)
    )
