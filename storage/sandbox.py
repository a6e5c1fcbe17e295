"""The messages of the sandbox chat."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, and_, delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from chat.message import Message
from chat.message_json import from_json, to_json
from storage.dialects import insert
from storage.tables import sandbox_message as table

_BEGINNING = datetime.min.replace(tzinfo=UTC)
# max() would forget that these are moments.
_LAST_CHANGE = func.max(table.c.changed_at, type_=table.c.changed_at.type)
_LAST_POST = func.max(table.c.posted_at, type_=table.c.posted_at.type)


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be posted; the marker is its own, so that posting it again changes nothing."""

    channel: str
    thread: int | None
    author: str
    message: Message
    marker: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SandboxMessage:
    """A message as the sandbox keeps it; `message` is None once it was deleted.

    `edited_at` is when its words changed, `changed_at` when anything did.
    """

    id: int
    channel: str
    thread: int | None
    author: str
    message: Message | None
    posted_at: datetime
    edited_at: datetime | None
    changed_at: datetime | None
    pinned_at: datetime | None
    pinned_by: str | None


@dataclass(frozen=True, slots=True)
class Replies:
    """How many answers stand under a message, and when the last one came."""

    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far somebody has read: every message up to `id` and every change up to `changed_at`."""

    id: int = 0
    changed_at: datetime = _BEGINNING

    def after(self, message: SandboxMessage) -> "Cursor":
        """The cursor of somebody who has now read this message too."""
        if message.id > self.id:
            return replace(self, id=message.id)
        return replace(self, changed_at=max(self.changed_at, message.changed_at or self.changed_at))


class SandboxRepository:
    """Callers write one at a time, so that ids and moments of change only grow."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def post(self, draft: Draft) -> int:
        """Keep the message, and return its id; a marker that was seen before returns the first message's id."""
        await self._connection.execute(
            insert(self._connection, table)
            .values(
                channel=draft.channel,
                thread=draft.thread,
                author=draft.author,
                message=to_json(draft.message),
                marker=draft.marker,
                posted_at=draft.at,
            )
            .on_conflict_do_nothing(index_elements=["marker"])
        )
        found = await self._connection.execute(select(table.c.id).where(table.c.marker == draft.marker))
        return int(found.scalar_one())

    async def find(self, marker: str) -> SandboxMessage | None:
        return await self._one(select(table).where(table.c.marker == marker))

    async def get(self, message_id: int) -> SandboxMessage | None:
        return await self._one(select(table).where(table.c.id == message_id))

    async def change(self, message_id: int, message: Message | None, at: datetime) -> bool:
        """Put other words in its place, or none; return False where no such message stands."""
        moment = await self._moment(at)
        if message is None:
            gone: dict[str, Any] = {"message": None, "pinned_at": None, "pinned_by": None}
            return await self._set(message_id, **gone, edited_at=moment, changed_at=moment)
        return await self._set(message_id, message=to_json(message), edited_at=moment, changed_at=moment)

    async def pin(self, message_id: int, by: str | None, at: datetime) -> bool:
        """Pin it, or with nobody's name let it go; return False where no such message stands."""
        moment = await self._moment(at)
        pinned_at = None if by is None else moment
        return await self._set(message_id, pinned_at=pinned_at, pinned_by=by, changed_at=moment)

    async def latest(self, channel: str, *, before: int | None, limit: int) -> Sequence[SandboxMessage]:
        """The last messages of a channel, oldest first, answers in threads left out."""
        wanted = select(table).where(table.c.channel == channel, table.c.thread.is_(None))
        if before is not None:
            wanted = wanted.where(table.c.id < before)
        return (await self._all(wanted.order_by(table.c.id.desc()).limit(limit)))[::-1]

    async def thread(self, root: int, *, limit: int) -> Sequence[SandboxMessage]:
        """The last answers under a message, oldest first."""
        return (await self._all(select(table).where(table.c.thread == root).order_by(table.c.id.desc()).limit(limit)))[
            ::-1
        ]

    async def pinned(self, root: int) -> Sequence[SandboxMessage]:
        """What is pinned of the answers under a message, in the order in which it was pinned."""
        wanted = select(table).where(table.c.thread == root, table.c.pinned_at.is_not(None))
        return await self._all(wanted.order_by(table.c.pinned_at))

    async def replies(self, roots: Collection[int]) -> Mapping[int, Replies]:
        """Answers per message; a message without answers is not in it."""
        counted = await self._connection.execute(
            select(table.c.thread, func.count(), _LAST_POST).where(table.c.thread.in_(roots)).group_by(table.c.thread)
        )
        return {root: Replies(count, last_at) for root, count, last_at in counted}

    async def changes(self, since: Cursor, *, limit: int) -> Sequence[SandboxMessage]:
        """What was posted or changed after the cursor: new messages first, in order, then changed ones."""
        new = await self._all(select(table).where(table.c.id > since.id).order_by(table.c.id).limit(limit))
        if len(new) == limit:
            return new
        changed = and_(table.c.id <= since.id, table.c.changed_at > since.changed_at)
        return [*new, *await self._all(select(table).where(changed).order_by(table.c.changed_at).limit(limit))]

    async def forget(self, before: datetime) -> int:
        """Messages from before then; one stays as long as somebody answered it since. Return how many went."""
        answers = await self._connection.execute(
            delete(table).where(table.c.posted_at < before, table.c.thread.is_not(None))
        )
        answered = table.alias("answered")
        roots = await self._connection.execute(
            delete(table).where(
                table.c.posted_at < before, ~exists(select(answered.c.id).where(answered.c.thread == table.c.id))
            )
        )
        return answers.rowcount + roots.rowcount

    async def end(self) -> Cursor:
        """The cursor of somebody who has read everything."""
        last = (await self._connection.execute(select(func.max(table.c.id), _LAST_CHANGE))).one()
        return Cursor(last[0] or 0, last[1] or _BEGINNING)

    async def last_ids(self) -> Mapping[str, int]:
        """The id of the last message of every channel that has any, answers in threads included."""
        last = func.max(table.c.id).label("last")
        found = await self._connection.execute(select(table.c.channel, last).group_by(table.c.channel))
        return {row.channel: row.last for row in found}

    async def _moment(self, at: datetime) -> datetime:
        """Two changes at one instant would hide the second from readers whose cursor stands at the first."""
        last = (await self._connection.execute(select(_LAST_CHANGE))).scalar()
        return at if last is None else max(at, last + timedelta(microseconds=1))

    async def _set(self, message_id: int, **values: Any) -> bool:  # noqa: ANN401 - whatever the columns hold
        changed = await self._connection.execute(
            update(table).where(table.c.id == message_id).values(**values).returning(table.c.id)
        )
        return changed.first() is not None

    async def _one(self, wanted: Select[Any]) -> SandboxMessage | None:
        row = (await self._connection.execute(wanted)).first()
        return None if row is None else _message(row)

    async def _all(self, wanted: Select[Any]) -> list[SandboxMessage]:
        return [_message(row) for row in await self._connection.execute(wanted)]


def _message(row: Row[Any]) -> SandboxMessage:
    return SandboxMessage(
        id=row.id,
        channel=row.channel,
        thread=row.thread,
        author=row.author,
        message=None if row.message is None else from_json(row.message),
        posted_at=row.posted_at,
        edited_at=row.edited_at,
        changed_at=row.changed_at,
        pinned_at=row.pinned_at,
        pinned_by=row.pinned_by,
    )
