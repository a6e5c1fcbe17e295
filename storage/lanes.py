"""Lanes: each destination with its pace and its lease, and each platform with its pauses."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import bindparam, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.outbox import HEAD_OF_LANE, is_open
from storage.prepared import Prepared, numbered, prepared, several
from storage.tables import lane, outbox, platform_pause

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


class LaneRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def due(self, platforms: Collection[str], limit: int, now: datetime) -> tuple[str, ...]:
        """Lanes of which the next row may be taken now, the longest ready first.

        They stay locked until the transaction ends. What others lock at this moment is passed over. A row that is
        queued meanwhile is not hindered: it only refers to the lane's key, which this lock leaves alone.
        """
        asked = numbered("on", platforms) | {"at": now, "most": limit}
        rows = await _due(len(platforms)).rows(self._connection, asked)
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

    async def healths(self) -> Mapping[str, Health]:
        """Of the platforms that ever had trouble."""
        rows = await _HEALTHS.rows(self._connection, {})
        return {row.platform: Health(row.platform, row.failures, row.paused_until, row.reason) for row in rows}

    async def lock_health(self, platform: str) -> Health:
        """A platform's health, which nobody else changes until the transaction ends."""
        await self._connection.execute(
            insert(self._connection, platform_pause).values(platform=platform, failures=0).on_conflict_do_nothing()
        )
        rows = await self._connection.execute(
            select(platform_pause).where(platform_pause.c.platform == platform).with_for_update()
        )
        row = rows.one()
        return Health(row.platform, row.failures, row.paused_until, row.reason)

    async def keep_health(self, health: Health) -> None:
        """After `lock_health`."""
        await self._connection.execute(
            update(platform_pause)
            .where(platform_pause.c.platform == health.platform)
            .values(failures=health.failures, paused_until=health.paused_until, reason=health.reason)
        )


# Made once: after every message that is queued or sent they are needed.
_HEALTHS = prepared(select(platform_pause))
_RELEASE = prepared(
    update(lane)
    .where(lane.c.key == bindparam("its_key"), lane.c.token == bindparam("its_token"))
    .values(token=None, lease_until=None, ready_at=bindparam("ready"))
)


@cache
def _due(platforms: int) -> Prepared:
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
        .order_by(lane.c.ready_at, lane.c.key)
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
