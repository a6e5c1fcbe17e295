"""What was published, unchangeable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import snapshot


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One published picture of a subject in a period; `sha256` is that of its content in canonical JSON."""

    kind: str
    subject: str
    period: str
    content: Mapping[str, Any]
    sha256: str
    made_at: datetime


class SnapshotRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, made: Snapshot) -> Snapshot:
        """Keep it, unless its kind, subject and period have one; return the one that stands."""
        kept = await self._connection.execute(
            insert(self._connection, snapshot)
            .values(
                kind=made.kind,
                subject=made.subject,
                period=made.period,
                content=dict(made.content),
                sha256=made.sha256,
                made_at=made.made_at,
            )
            .on_conflict_do_nothing(index_elements=["kind", "subject", "period"])
            .returning(snapshot.c.id)
        )
        if kept.first() is not None:
            return made
        standing = await self.get(made.kind, made.subject, made.period)
        assert standing is not None
        return standing

    async def get(self, kind: str, subject: str, period: str) -> Snapshot | None:
        found = await self.get_many(kind, [subject], period)
        return found.get(subject)

    async def get_many(self, kind: str, subjects: Sequence[str], period: str) -> dict[str, Snapshot]:
        """The snapshots of one period by their subject; a subject without one is left out."""
        query = select(snapshot).where(
            snapshot.c.kind == kind, snapshot.c.subject.in_(subjects), snapshot.c.period == period
        )
        rows = (await self._connection.execute(query)).mappings()
        return {row["subject"]: _snapshot(row) for row in rows}

    async def periods(self, kind: str, subject: str) -> tuple[str, ...]:
        """Of which periods there is one, the oldest first."""
        # Nothing that stands behind the content is asked for: the index alone answers this.
        query = (
            select(snapshot.c.period)
            .where(snapshot.c.kind == kind, snapshot.c.subject == subject)
            .order_by(snapshot.c.period)
        )
        return tuple((await self._connection.execute(query)).scalars())

    async def latest_before(self, kind: str, subjects: Sequence[str], period: str, since: str) -> dict[str, Snapshot]:
        """Of each subject the newest snapshot of an earlier period, but not before `since`."""
        # The keys of one kind of period sort by time.
        window = (
            select(snapshot.c.subject, func.max(snapshot.c.period).label("period"))
            .where(snapshot.c.kind == kind, snapshot.c.subject.in_(subjects))
            .where(snapshot.c.period < period, snapshot.c.period >= since)
            .group_by(snapshot.c.subject)
            .subquery()
        )
        query = select(snapshot).join(
            window, (snapshot.c.subject == window.c.subject) & (snapshot.c.period == window.c.period)
        )
        rows = (await self._connection.execute(query.where(snapshot.c.kind == kind))).mappings()
        return {row["subject"]: _snapshot(row) for row in rows}


def _snapshot(row: RowMapping) -> Snapshot:
    return Snapshot(row["kind"], row["subject"], row["period"], row["content"], row["sha256"], row["made_at"])
