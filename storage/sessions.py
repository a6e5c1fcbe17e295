"""Where people's conversations stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from chat.address import Place
from storage.dialects import insert_in
from storage.prepared import Prepared, prepared
from storage.tables import session


class SessionState(StrEnum):
    RUNNING = "running"
    QUEUED = "queued"
    DRAFT = "draft"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class StoredSession:
    """One conversation of one person, as it is between two answers. `place` is where it is held.

    `content` is what the flows make of a session in JSON; the database looks at nothing in it.
    """

    id: str
    person: str
    flow: str
    state: SessionState
    place: Place
    opened_at: datetime
    expires_at: datetime
    content: Mapping[str, Any]
    version: int = 1
    remind_at: datetime | None = None


class SessionRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, session_id: str) -> StoredSession | None:
        row = await _GET.row(self._connection, {"its_id": session_id})
        return None if row is None else _read(row)

    async def running(self, person: str) -> StoredSession | None:
        return await self._first(person, SessionState.RUNNING)

    async def next_queued(self, person: str) -> StoredSession | None:
        """The one that waits longest."""
        return await self._first(person, SessionState.QUEUED)

    async def latest_draft(self, person: str) -> StoredSession | None:
        rows = await self._connection.execute(
            _of(person, SessionState.DRAFT).order_by(session.c.opened_at.desc()).limit(1)
        )
        row = rows.one_or_none()
        return None if row is None else _read(row)

    async def of(self, person: str) -> Sequence[StoredSession]:
        """All that are not done, the oldest first."""
        rows = await self._connection.execute(
            select(session)
            .where(session.c.person == person, session.c.state != SessionState.DONE)
            .order_by(session.c.opened_at)
        )
        return tuple(_read(row) for row in rows)

    async def open(self, opened: StoredSession) -> None:
        await _OPEN.change(self._connection, _columns(opened))

    async def save(self, moved: StoredSession, was: int) -> bool:
        """Keep how far it came; False where its version is no longer the one that it `was`."""
        changed = {f"new_{name}": value for name, value in _columns(moved).items()}
        return await _SAVE.change(self._connection, changed | {"was": was}) == 1

    async def drop(self, session_id: str) -> None:
        await self._connection.execute(delete(session).where(session.c.id == session_id))

    async def drop_of(self, person: str) -> int:
        """Forget every conversation of a person, drafts as well."""
        gone = await self._connection.execute(delete(session).where(session.c.person == person))
        return gone.rowcount

    async def due_reminders(self, now: datetime, limit: int) -> Sequence[StoredSession]:
        """Running conversations that wait for an answer longer than was agreed."""
        rows = await self._connection.execute(
            select(session)
            .where(session.c.state == SessionState.RUNNING, session.c.remind_at <= now)
            .order_by(session.c.remind_at)
            .limit(limit)
        )
        return tuple(_read(row) for row in rows)

    async def due_to_expire(self, now: datetime, limit: int) -> Sequence[StoredSession]:
        """Conversations in any state whose time is over."""
        rows = await self._connection.execute(
            select(session).where(session.c.expires_at <= now).order_by(session.c.expires_at).limit(limit)
        )
        return tuple(_read(row) for row in rows)

    async def _first(self, person: str, state: SessionState) -> StoredSession | None:
        row = await _FIRST.row(self._connection, {"of_person": person, "in_state": state})
        return None if row is None else _read(row)


# Made once: every event needs them, and to make a statement takes longer than to run it.
_GET = prepared(select(session).where(session.c.id == bindparam("its_id")))
_FIRST = prepared(
    select(session)
    .where(session.c.person == bindparam("of_person"), session.c.state == bindparam("in_state"))
    .order_by(session.c.opened_at, session.c.id)
    .limit(1)
)
_OPEN = Prepared(lambda dialect: insert_in(dialect, session))
_SAVE = prepared(
    update(session)
    .where(session.c.id == bindparam("new_id"), session.c.version == bindparam("was"))
    .values({column.name: bindparam(f"new_{column.name}") for column in session.c if column.name != "id"})
)


def _of(person: str, state: SessionState) -> Any:  # noqa: ANN401 - SQLAlchemy's own type names every column
    return select(session).where(session.c.person == person, session.c.state == state)


def _columns(kept: StoredSession) -> dict[str, Any]:
    return {
        "id": kept.id,
        "person": kept.person,
        "flow": kept.flow,
        "content": dict(kept.content),
        "version": kept.version,
        "state": kept.state,
        "platform": kept.place.platform,
        "workspace": kept.place.workspace,
        "channel": kept.place.channel,
        "thread": kept.place.thread,
        "opened_at": kept.opened_at,
        "remind_at": kept.remind_at,
        "expires_at": kept.expires_at,
    }


def _read(row: Row[Any]) -> StoredSession:
    return StoredSession(
        id=row.id,
        person=row.person,
        flow=row.flow,
        state=SessionState(row.state),
        place=Place(row.platform, row.workspace, row.channel, row.thread),
        opened_at=row.opened_at,
        expires_at=row.expires_at,
        content=row.content,
        version=row.version,
        remind_at=row.remind_at,
    )
