"""Sessions: one running conversation a person, the next in a queue, and drafts that can be taken up again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chat.address import Place
from flows.engine import Session
from flows.session_json import session_from_json, session_to_json
from storage.database import UnitOfWork
from storage.sessions import SessionState, StoredSession

# Until then a press on its last button is known as a second one.
_DONE_KEPT = timedelta(hours=24)
_MOST_AT_ONCE = 200


class SessionMoved(Exception):
    """Another event moved this conversation first: this transaction must not stand."""


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a question waits for its answer before it is asked once more, and before it becomes a draft."""

    expires_after: timedelta
    reminds_after: timedelta | None = None


_ORDINARY = Wait(timedelta(days=2))
_WAITS = {
    "onboarding": Wait(timedelta(days=14), timedelta(days=3)),
    # Its signal was kept already, so nobody has to come back for it.
    "explain": Wait(timedelta(hours=2)),
}
# Of these nothing is worth taking up again: whoever wants them types their word anew.
_NO_DRAFT = frozenset({"explain", "pause", "quiet", "leaving", "my_data", "settings", "follow_up", "reaction"})


def wait_of(flow: str) -> Wait:
    return _WAITS.get(flow, _ORDINARY)


class Sessions:
    """`new_id` makes an id that tells neither when nor by whom."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id

    async def open(
        self,
        uow: UnitOfWork,
        person: str,
        session: Session,
        place: Place,
        now: datetime,
        *,
        wait: Wait | None = None,
        remind_at: datetime | None = None,
    ) -> StoredSession:
        """A new conversation: running if the person is in no other, else next in the queue."""
        waits = wait or wait_of(session.flow)
        busy = await uow.sessions.running(person) is not None
        opened = StoredSession(
            id=self._new_id(),
            person=person,
            flow=session.flow,
            state=SessionState.QUEUED if busy else SessionState.RUNNING,
            place=place.in_thread(None),
            opened_at=now,
            expires_at=now + waits.expires_after,
            content=session_to_json(session),
            version=session.version,
            remind_at=remind_at or _reminder(waits, now),
        )
        await uow.sessions.open(opened)
        return opened

    async def move(self, uow: UnitOfWork, was: StoredSession, session: Session, now: datetime) -> StoredSession:
        """One answer further; the wait begins anew. Raises SessionMoved."""
        moved = replace(
            was,
            content=session_to_json(session),
            version=session.version,
            # Of what the bot asked by itself, the time until somebody looked at it is nobody's work.
            opened_at=now if _waited_unread(was) else was.opened_at,
            expires_at=max(was.expires_at, now + wait_of(was.flow).expires_after),
            remind_at=None,
        )
        await _save(uow, moved, was)
        return moved

    async def finish(self, uow: UnitOfWork, was: StoredSession, now: datetime) -> None:
        """It is done: what was said in it stands elsewhere now, or nowhere. Raises SessionMoved."""
        emptied = replace(
            was,
            state=SessionState.DONE,
            flow="",
            content={},
            version=was.version + 1,
            expires_at=now + _DONE_KEPT,
            remind_at=None,
        )
        await _save(uow, emptied, was)

    async def put_aside(self, uow: UnitOfWork, was: StoredSession, now: datetime, draft_days: int) -> bool:
        """Make a draft of it for later, or drop it where there is nothing to take up; say whether it is a draft."""
        if was.flow in _NO_DRAFT or was.state is SessionState.QUEUED or not session_of(was).trail:
            await uow.sessions.drop(was.id)
            return False
        await self.draft(uow, was, now, draft_days)
        return True

    async def draft(self, uow: UnitOfWork, was: StoredSession, now: datetime, draft_days: int) -> None:
        """Keep it for another time, however little was answered."""
        aside = replace(was, state=SessionState.DRAFT, expires_at=now + timedelta(days=draft_days), remind_at=None)
        await _save(uow, aside, was)

    async def put_behind(self, uow: UnitOfWork, was: StoredSession) -> None:
        """Let it wait until what begins now is done."""
        await _save(uow, replace(was, state=SessionState.QUEUED, remind_at=None), was)

    async def run(self, uow: UnitOfWork, was: StoredSession, place: Place, now: datetime) -> StoredSession:
        """Begin what was queued or set aside; the person must be in no other conversation."""
        waits = wait_of(was.flow)
        running = replace(
            was,
            state=SessionState.RUNNING,
            place=place.in_thread(None),
            opened_at=now,
            expires_at=now + waits.expires_after,
            remind_at=_reminder(waits, now),
        )
        await _save(uow, running, was)
        return running

    async def due_reminders(self, uow: UnitOfWork, now: datetime) -> Sequence[StoredSession]:
        """Running conversations that wait longer than was agreed. `reminded` takes one off this list."""
        return await uow.sessions.due_reminders(now, _MOST_AT_ONCE)

    async def reminded(self, uow: UnitOfWork, stored: StoredSession) -> bool:
        """In the transaction that queues the reminder: False where the person answered, or somebody else reminded."""
        await uow.participants.lock(stored.person)
        there = await uow.sessions.get(stored.id)
        if there is None or there.state is not SessionState.RUNNING or there.version != stored.version:
            return False
        if there.remind_at is None:
            return False
        return await uow.sessions.save(replace(there, remind_at=None), there.version)

    async def expire(self, uow: UnitOfWork, session_id: str, now: datetime, draft_days: int) -> StoredSession | None:
        """Set aside what waited too long, or forget what is over; return it if it became a draft.

        The person must be locked: who answers at this very moment goes first.
        """
        there = await uow.sessions.get(session_id)
        if there is None or there.expires_at > now:
            return None
        if there.state is not SessionState.RUNNING:
            await uow.sessions.drop(there.id)
            return None
        return there if await self.put_aside(uow, there, now, draft_days) else None


def _waited_unread(stored: StoredSession) -> bool:
    session = session_of(stored)
    return not session.trail and "prompt" in session.facts


def session_of(stored: StoredSession) -> Session:
    return session_from_json(stored.content)


def _reminder(waits: Wait, now: datetime) -> datetime | None:
    return None if waits.reminds_after is None else now + waits.reminds_after


async def _save(uow: UnitOfWork, moved: StoredSession, was: StoredSession) -> None:
    if not await uow.sessions.save(moved, was.version):
        raise SessionMoved(moved.id)
