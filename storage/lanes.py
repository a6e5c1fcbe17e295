"""Lanes: each destination with its pace and its lease, and each platform with its pauses and its room."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_in
from storage.outbox import HEAD_OF_LANE, is_open
from storage.prepared import Prepared, numbered, prepared, several
from storage.tables import lane, outbox, platform_pause
from storage.tables.columns import Instant

_WAITING = outbox.alias("waiting")


class LeaseLost(Exception):
    """The lane was given to somebody else meanwhile: what was done under this lease is settled by them."""


@dataclass(frozen=True, slots=True)
class Health:
    """How a platform is doing: failures in a row, and until when nothing is sent to it."""

    platform: str
    failures: int = 0
    paused_until: datetime | None = None
    reason: str | None = None
    refusing_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """How far a platform's room for messages is given away, at a moment of the clock that all processes share."""

    taken_until: datetime | None
    at: datetime


class LaneRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def due(
        self, platforms: Collection[str], limit: int, now: datetime, first: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Lanes of which the next row may be taken now, those with a message of a kind in `first` before the others.

        Of these the longest ready come first.

        They stay locked until the transaction ends. What others lock at this moment is passed over. A row that is
        queued meanwhile is not hindered: it only refers to the lane's key, which this lock leaves alone.
        """
        if not platforms:
            return ()
        asked = numbered("on", platforms) | numbered("first", first) | {"at": now, "most": limit}
        rows = await _due(len(platforms), len(first)).rows(self._connection, asked)
        return tuple(row.key for row in rows)

    async def forget(self, before: datetime) -> int:
        """Lanes in which nothing was said since, and nothing stands any more: a private chat's id is in their name."""
        empty = ~exists(select(outbox.c.id).where(outbox.c.lane == lane.c.key))
        old = (lane.c.ready_at < before, lane.c.lease_until.is_(None), lane.c.disabled_reason.is_(None))
        gone = await self._connection.execute(delete(lane).where(*old, empty))
        return gone.rowcount

    async def lease(self, lanes: Collection[str], token: str, until: datetime) -> None:
        if not lanes:
            return
        asked = numbered("lane", lanes) | {"new_token": token, "until": until}
        await _lease(len(lanes)).change(self._connection, asked)

    async def take_back(self, lanes: Collection[str]) -> None:
        """End the leases of these lanes: whoever held one can settle nothing any more."""
        if not lanes:
            return
        await _take_back(len(lanes)).change(self._connection, numbered("lane", lanes))

    async def end_all_leases(self, now: datetime) -> None:
        """For a process that knows that it is the only one."""
        await self._connection.execute(update(lane).where(lane.c.lease_until > now).values(lease_until=now))

    async def release(self, key: str, token: str, ready_at: datetime) -> None:
        """Give the lane back; raises LeaseLost unless it is still ours."""
        ours = {"its_key": key, "its_token": token, "ready": ready_at}
        if await _RELEASE.change(self._connection, ours) != 1:
            raise LeaseLost(key)

    async def close(self, key: str, reason: str) -> None:
        """Take nothing from it any more. What waits there stays."""
        await self._connection.execute(update(lane).where(lane.c.key == key).values(disabled_reason=reason))

    async def reopen(self, key: str) -> None:
        await self._connection.execute(update(lane).where(lane.c.key == key).values(disabled_reason=None))

    async def closed(self) -> Mapping[str, str]:
        """The reason of each lane that takes nothing."""
        rows = await self._connection.execute(
            select(lane.c.key, lane.c.disabled_reason).where(lane.c.disabled_reason.is_not(None))
        )
        return {row.key: row.disabled_reason for row in rows}

    async def platforms(self, now: datetime) -> tuple[Mapping[str, Health], Mapping[str, Room]]:
        """Of the platforms to which anything was sent within a budget, or that ever had trouble."""
        rows = await _PLATFORMS.rows(self._connection, {"process_clock": now})
        rooms = {row.platform: Room(row.taken_until, row.at) for row in rows}
        return {row.platform: _health(row) for row in rows}, rooms

    async def lock_health(self, platform: str) -> Health:
        """A platform's health, which nobody else changes until the transaction ends."""
        return _health(await self._lock(platform, {}))

    async def keep_health(self, health: Health) -> None:
        """After `lock_health`."""
        await self._connection.execute(
            update(platform_pause)
            .where(platform_pause.c.platform == health.platform)
            .values(
                failures=health.failures,
                paused_until=health.paused_until,
                reason=health.reason,
                refusing_until=health.refusing_until,
            )
        )

    async def lock_room(self, platform: str, now: datetime) -> Room:
        """A platform's room, of which nobody else takes any until the transaction ends.

        The clocks of processes differ, so where there may be several the database's own tells the time.
        """
        row = await self._lock(platform, {"process_clock": now})
        return Room(row.taken_until, row.at)

    async def keep_room(self, platform: str, seen: Room, taken_until: datetime | None) -> bool:
        """Give room away up to then; False where another process gave some of it away since it was seen."""
        asked = {"its_platform": platform, "seen": seen.taken_until, "until": taken_until}
        return await _KEEP_ROOM.change(self._connection, asked) == 1

    async def _lock(self, platform: str, asked: Mapping[str, datetime]) -> Any:  # noqa: ANN401 - a row of either statement
        locking = _LOCK_ROOM if asked else _LOCK_HEALTH
        found = await locking.row(self._connection, {"its_platform": platform, **asked})
        if found is None:
            await _ENSURE.change(self._connection, {"platform": platform, "failures": 0})
            found = await locking.row(self._connection, {"its_platform": platform, **asked})
        return found


def _health(row: Any) -> Health:  # noqa: ANN401 - a row as the database gives it
    return Health(row.platform, row.failures, row.paused_until, row.reason, row.refusing_until)


def _shared_clock(dialect: str) -> ColumnElement[datetime]:
    """On SQLite one process works alone, and its clock is the only one."""
    if dialect == "postgresql":
        return func.clock_timestamp(type_=Instant).label("at")
    return bindparam("process_clock", type_=Instant).label("at")


# Made once: after every message that is queued or sent they are needed.
_PLATFORMS = Prepared(lambda dialect: select(platform_pause, _shared_clock(dialect)))
_ENSURE = Prepared(lambda dialect: insert_in(dialect, platform_pause).on_conflict_do_nothing())
_ITS_ROW = platform_pause.c.platform == bindparam("its_platform")
_LOCK_HEALTH = prepared(select(platform_pause).where(_ITS_ROW).with_for_update())
_LOCK_ROOM = Prepared(
    lambda dialect: select(platform_pause.c.taken_until, _shared_clock(dialect)).where(_ITS_ROW).with_for_update()
)
_AS_SEEN = platform_pause.c.taken_until.is_not_distinct_from(bindparam("seen", type_=Instant))
_KEEP_ROOM = prepared(update(platform_pause).where(_ITS_ROW, _AS_SEEN).values(taken_until=bindparam("until")))
_RELEASE = prepared(
    update(lane)
    .where(lane.c.key == bindparam("its_key"), lane.c.token == bindparam("its_token"))
    .values(token=None, lease_until=None, ready_at=bindparam("ready"))
)


@cache
def _due(platforms: int, first: int) -> Prepared:
    hurried = [outbox.c.kind.not_in(several("first", first))] if first else []
    return prepared(
        select(lane.c.key)
        .select_from(lane.join(outbox, outbox.c.id == HEAD_OF_LANE))
        .where(
            # Of all lanes there ever were, few hold anything: without this each of them would be looked into.
            lane.c.key.in_(select(_WAITING.c.lane).where(is_open(_WAITING))),
            lane.c.platform.in_(several("on", platforms)),
            lane.c.disabled_reason.is_(None),
            lane.c.ready_at <= bindparam("at"),
            or_(lane.c.lease_until.is_(None), lane.c.lease_until <= bindparam("at")),
            outbox.c.not_before <= bindparam("at"),
        )
        .order_by(*hurried, lane.c.ready_at, lane.c.key)
        .limit(bindparam("most"))
        .with_for_update(of=lane, key_share=True, skip_locked=True)
    )


@cache
def _lease(lanes: int) -> Prepared:
    these = update(lane).where(lane.c.key.in_(several("lane", lanes, lane.c.key.type)))
    return prepared(these.values(token=bindparam("new_token"), lease_until=bindparam("until")))


@cache
def _take_back(lanes: int) -> Prepared:
    return prepared(
        update(lane).where(lane.c.key.in_(several("lane", lanes, lane.c.key.type))).values(token=None, lease_until=None)
    )
