"""Meetings besides the planned ones."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Row, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from domain.extra_meetings import ExtraMeeting
from storage.dialects import insert
from storage.tables import extra_meeting


class MeetingRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, asked: ExtraMeeting, now: datetime) -> bool:
        """Keep it; False where the forum meets once more on that day already."""
        kept = await self._connection.execute(
            insert(self._connection, extra_meeting)
            .values(forum=asked.forum, on_day=asked.on, goal=asked.goal, party=asked.party, asked_at=now, told=False)
            .on_conflict_do_nothing()
            .returning(extra_meeting.c.forum)
        )
        return kept.one_or_none() is not None

    async def between(self, first: date, last: date) -> Sequence[ExtraMeeting]:
        rows = await self._connection.execute(
            select(extra_meeting)
            .where(extra_meeting.c.on_day >= first, extra_meeting.c.on_day <= last)
            .order_by(extra_meeting.c.on_day, extra_meeting.c.forum)
        )
        return tuple(_read(row) for row in rows)

    async def count(self, first: date, last: date) -> int:
        found = select(func.count()).where(extra_meeting.c.on_day >= first, extra_meeting.c.on_day <= last)
        return await self._connection.scalar(found) or 0

    async def untold(self) -> Sequence[ExtraMeeting]:
        rows = await self._connection.execute(
            select(extra_meeting).where(extra_meeting.c.told.is_(False)).order_by(extra_meeting.c.on_day)
        )
        return tuple(_read(row) for row in rows)

    async def tell(self, meeting: ExtraMeeting) -> bool:
        """Note that its forum hears of it; False where that was so."""
        mine = (extra_meeting.c.forum == meeting.forum, extra_meeting.c.on_day == meeting.on)
        noted = await self._connection.execute(
            update(extra_meeting).where(*mine, extra_meeting.c.told.is_(False)).values(told=True)
        )
        return noted.rowcount == 1


def _read(row: Row[tuple[object, ...]]) -> ExtraMeeting:
    return ExtraMeeting(row.forum, row.on_day, row.goal, Party(row.party))
