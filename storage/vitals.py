"""Vital signs of the database: how much waits, how long, and what came last; counts and moments, nothing of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.outbox import is_open
from storage.outbox_rows import State
from storage.tables import inbox, occurrence, outbox, platform_pause


@dataclass(frozen=True, slots=True)
class Waiting:
    """What of a platform is to go out: since when the oldest of it could have."""

    platform: str
    oldest: datetime


class VitalsRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def messages(self) -> Mapping[tuple[str, str], int]:
        """How many messages that did not arrive there are, by platform and state."""
        rows = await self._connection.execute(
            select(outbox.c.platform, outbox.c.state, func.count())
            .where(outbox.c.state != State.SENT, outbox.c.forgotten.is_(False))
            .group_by(outbox.c.platform, outbox.c.state)
        )
        return {(platform, state): number for platform, state, number in rows}

    async def errors(self) -> Mapping[tuple[str, str], int]:
        """How many messages were given up, by platform and kind of error."""
        rows = await self._connection.execute(
            select(outbox.c.platform, outbox.c.error, func.count())
            .where(outbox.c.state == State.DEAD, outbox.c.forgotten.is_(False))
            .group_by(outbox.c.platform, outbox.c.error)
        )
        counts = dict[tuple[str, str], int]()
        for platform, error, number in rows:
            kind = (error or "").partition(":")[0]
            counts[platform, kind] = counts.get((platform, kind), 0) + number
        return counts

    async def waiting(self, now: datetime) -> Sequence[Waiting]:
        """Of each platform, what could go out by now and did not."""
        rows = await self._connection.execute(
            select(outbox.c.platform, func.min(outbox.c.not_before, type_=outbox.c.not_before.type).label("oldest"))
            .where(is_open(outbox), outbox.c.not_before <= now)
            .group_by(outbox.c.platform)
        )
        return tuple(Waiting(row.platform, row.oldest) for row in rows)

    async def last_heard(self) -> Mapping[str, datetime]:
        """When each platform last brought something that was kept."""
        last = func.max(inbox.c.received_at, type_=inbox.c.received_at.type).label("last")
        rows = await self._connection.execute(select(inbox.c.platform, last).group_by(inbox.c.platform))
        return {row.platform: row.last for row in rows}

    async def last_digests(self) -> Mapping[str, datetime]:
        """When the last digest of each team was made, by the id of its schedule."""
        last = func.max(occurrence.c.settled_at, type_=occurrence.c.settled_at.type).label("last")
        rows = await self._connection.execute(
            select(occurrence.c.schedule, last)
            .where(occurrence.c.schedule.like("digest:%"), occurrence.c.state == "done")
            .group_by(occurrence.c.schedule)
        )
        return {row.schedule: row.last for row in rows}

    async def failures(self) -> Mapping[str, int]:
        """How often in a row each platform failed; those that never had trouble are not in it."""
        rows = await self._connection.execute(select(platform_pause.c.platform, platform_pause.c.failures))
        return {row.platform: row.failures for row in rows}
