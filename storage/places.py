"""Where each forum meets."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from chat.address import Place
from storage.dialects import insert
from storage.tables import place


class PlaceRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def bind(self, forum: str, at: Place, now: datetime) -> None:
        """From now on this forum meets there too; a place belongs to one forum, the last one bound."""
        await self._connection.execute(
            insert(self._connection, place)
            .values(forum=forum, platform=at.platform, workspace=at.workspace, channel=at.channel, bound_at=now)
            .on_conflict_do_update(
                index_elements=["platform", "workspace", "channel"], set_={"forum": forum, "bound_at": now}
            )
        )

    async def release(self, at: Place) -> None:
        """No forum meets there any more."""
        await self._connection.execute(delete(place).where(*_is(at)))

    async def of(self, forum: str) -> tuple[Place, ...]:
        """The forum's places, the oldest first."""
        rows = await self._connection.execute(
            select(place).where(place.c.forum == forum).order_by(place.c.bound_at, place.c.platform, place.c.channel)
        )
        return tuple(Place(row.platform, row.workspace, row.channel) for row in rows)

    async def forum_at(self, at: Place) -> str | None:
        """Which forum meets there; its threads are part of it."""
        forum: str | None = await self._connection.scalar(select(place.c.forum).where(*_is(at)))
        return forum

    async def move(self, at: Place, channel: str) -> None:
        """The platform gave this place another channel. A forum that was bound there already stays."""
        if await self.forum_at(Place(at.platform, at.workspace, channel)) is None:
            await self._connection.execute(update(place).where(*_is(at)).values(channel=channel))
        else:
            await self.release(at)


def _is(at: Place) -> tuple[ColumnElement[bool], ...]:
    return place.c.platform == at.platform, place.c.workspace == at.workspace, place.c.channel == at.channel
