"""What a schedule has done: once per period, whoever asks."""

from collections.abc import Collection
from datetime import datetime
from typing import Literal

from sqlalchemy import delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import occurrence


class OccurrenceRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def settle(
        self, schedule: str, period: str, *, due_at: datetime, state: Literal["done", "missed"], now: datetime
    ) -> bool:
        """Take this occurrence, and say whether it was still to be had. Do its work in the same transaction."""
        taken = await self._connection.execute(
            insert(self._connection, occurrence)
            .values(schedule=schedule, period=period, due_at=due_at, state=state, settled_at=now)
            .on_conflict_do_nothing()
            .returning(occurrence.c.period)
        )
        return taken.one_or_none() is not None

    async def settled(self, schedule: str) -> dict[str, str]:
        """The state of each period that was settled."""
        rows = await self._connection.execute(
            select(occurrence.c.period, occurrence.c.state).where(occurrence.c.schedule == schedule)
        )
        return {row.period: row.state for row in rows}

    async def last_settled(self, schedule: str) -> datetime | None:
        """When one of its occurrences was settled last."""
        moment: datetime | None = await self._connection.scalar(
            select(func.max(occurrence.c.settled_at)).where(occurrence.c.schedule == schedule)
        )
        return moment

    async def settled_since(
        self, schedules: Collection[str], first: str, state: Literal["done", "missed"] | None = None
    ) -> set[tuple[str, str]]:
        """Which occurrences of these schedules were settled, from the period `first` on, as (schedule, period)."""
        wanted = select(occurrence.c.schedule, occurrence.c.period).where(
            occurrence.c.schedule.in_(schedules), occurrence.c.period >= first
        )
        if state is not None:
            wanted = wanted.where(occurrence.c.state == state)
        return {(row.schedule, row.period) for row in await self._connection.execute(wanted)}

    async def forget(self, names: Collection[str], before: datetime) -> int:
        """Those of every schedule whose name begins like this and has an owner behind it, such as `prompt:kofi`."""
        of_owners = or_(*(occurrence.c.schedule.startswith(f"{name}:", autoescape=True) for name in names))
        gone = await self._connection.execute(delete(occurrence).where(of_owners, occurrence.c.settled_at < before))
        return gone.rowcount
