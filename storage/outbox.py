"""Messages on their way out, each a row of its own."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Row,
    bindparam,
    delete,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from chat.address import Place, Posted
from chat.transport import Act
from storage.dialects import insert_in
from storage.holds import Hold, held_by_moment
from storage.outbox_rows import IN_DOUBT, OPEN, PROGRESS, OutboxRow, Queued, State, columns, progress, row_of
from storage.prepared import Prepared, numbered, prepared, several
from storage.tables import escalation, lane, outbox


class RowChanged(Exception):
    """A row was not in the state in which it was left: somebody else moved it, and this transaction must not stand."""


class OutboxRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def parts(self, key: str) -> tuple[tuple[str, str], ...]:
        """The key and fingerprint of each part that was queued under this key, or of the one part that has it."""
        rows = await _PARTS.rows(self._connection, {"its_key": key})
        return tuple((row.key, row.fingerprint) for row in rows)

    async def add(self, queued: Sequence[Queued]) -> bool:
        """Queue them in this order; False if another process queued the first of them at this very moment."""
        await self._ensure_lane(queued[0].place, queued[0].queued_at)
        for each in queued:
            if await _ADD.row(self._connection, columns(each)) is None:
                if each is queued[0]:
                    return False
                raise RowChanged(each.key)
        return True

    async def heads(self, lanes: Collection[str]) -> tuple[OutboxRow, ...]:
        """The row of each lane that is next, or in doubt, in the order of the lanes."""
        if not lanes:
            return ()
        rows = await _heads(len(lanes)).rows(self._connection, numbered("lane", lanes))
        by_lane = {row.lane: row_of(row) for row in rows}
        return tuple(by_lane[each] for each in lanes if each in by_lane)

    async def by_key(self, keys: Collection[str]) -> Mapping[str, OutboxRow]:
        if not keys:
            return {}
        rows = await self._connection.execute(select(outbox).where(outbox.c.key.in_(keys)))
        return {row.key: row_of(row) for row in rows}

    async def save(self, changed: Sequence[tuple[OutboxRow, State]]) -> None:
        """Keep how far each came. Each must still be in the state named beside it: raises RowChanged otherwise."""
        if not changed:
            return
        kept = await _SAVE.change(self._connection, *(progress(row) | {"its_state": was} for row, was in changed))
        if kept != len(changed):
            raise RowChanged(", ".join(row.key for row, _ in changed))

    async def move(self, at: Place, channel: str, now: datetime) -> None:
        """All that still has to go to this place goes to another channel; nothing of it may be in doubt."""
        to = Place(at.platform, at.workspace, channel)
        await self._ensure_lane(to, now)
        await self._connection.execute(
            update(outbox).where(outbox.c.lane == at.lane, is_open(outbox)).values(lane=to.lane, channel=channel)
        )

    async def posted(self, key: str) -> Posted | None:
        """Where the first part of this message stands, once it was sent."""
        for part, _ in await self.parts(key):
            return (await self.by_key([part]))[part].posted
        return None

    async def key_at(self, posted: Posted) -> str | None:
        """The key under which the message that stands there was queued. A thread is found by its first message."""
        row = await self._said_at(posted.place, posted.message_id)
        return None if row is None else str(row.whole_key)

    async def root_key_at(self, place: Place) -> str | None:
        """The key of the message that began the thread which this place is in; None where no message of ours did.

        On Telegram, whoever answers any message of the bot's in a chain answers in that chain's thread.
        """
        if place.thread is None:
            return None
        row = await self._said_at(place, place.thread) or await self._opened_at(place, place.thread)
        while row is not None and row.about_key is not None:
            above = (await self._connection.execute(_ABOVE, {"its_key": row.about_key})).one_or_none()
            if above is None:
                break
            row = above
        return None if row is None else str(row.whole_key)

    async def is_arriving(self, place: Place, since: datetime) -> bool:
        """Whether something new is on its way there that people may see although nobody here knows where it stands."""
        new = [literal(act.value) for act in Act if act.says_something_new]
        arriving = select(outbox.c.id).where(
            outbox.c.lane == place.lane, _in(outbox, IN_DOUBT), outbox.c.act.in_(new), outbox.c.first_tried_at > since
        )
        return await self._connection.scalar(arriving.limit(1)) is not None

    async def move_thread(self, key: str, thread: str) -> None:
        """What goes into this message's thread goes there from now on: the platform had lost the old one."""
        await self._connection.execute(update(outbox).where(outbox.c.key == key).values(posted_thread=thread))

    async def counts(self) -> Mapping[State, int]:
        """How many there are in each state that is not `sent`."""
        rows = await self._connection.execute(
            select(outbox.c.state, func.count()).where(outbox.c.state != State.SENT).group_by(outbox.c.state)
        )
        return {State(state): number for state, number in rows}

    async def expire(self, now: datetime) -> int:
        """Let go of what waits in a closed lane and is past its time; return how many."""
        gone = await self._connection.execute(
            update(outbox)
            .where(outbox.c.state == State.PENDING, outbox.c.expires_at < now)
            .where(outbox.c.lane.in_(select(lane.c.key).where(lane.c.disabled_reason.is_not(None))))
            .values(state=State.EXPIRED)
        )
        return gone.rowcount

    async def forget_words(self, before: datetime, kinds: Collection[str] = (), holds: Sequence[Hold] = ()) -> int:
        """Empty the messages that were done with before then; `kinds` are all where none is named.

        Their keys stay, so that none is ever sent again. What is held keeps its words.
        """
        where = [outbox.c.queued_at < before, ~is_open(outbox), outbox.c.forgotten.is_(False)]
        if kinds:
            where.append(outbox.c.kind.in_(kinds))
        if holds:
            where.append(~_held(holds))
        gone = await self._connection.execute(update(outbox).where(*where).values(message={}, forgotten=True))
        return gone.rowcount

    async def empty(self, keys: str) -> int:
        """Empty the messages whose key is like this, once they are done with: somebody took their words back."""
        gone = await self._connection.execute(
            update(outbox).where(outbox.c.whole_key.like(keys), ~is_open(outbox)).values(message={}, forgotten=True)
        )
        return gone.rowcount

    async def places_told(self, keys: str) -> Mapping[str, Place]:
        """Where messages with a key like this were queued as something new, by the key."""
        new = [literal(act.value) for act in Act if act.says_something_new]
        rows = await self._connection.execute(
            select(outbox.c.whole_key, outbox.c.platform, outbox.c.workspace, outbox.c.channel, outbox.c.thread)
            .where(outbox.c.whole_key.like(keys), outbox.c.act.in_(new))
            .order_by(outbox.c.id)
        )
        return {row.whole_key: Place(row.platform, row.workspace, row.channel, row.thread) for row in rows}

    async def waits(self, keys: str) -> bool:
        """Whether a message with a key like this still has to go out."""
        waiting = select(outbox.c.id).where(outbox.c.whole_key.like(keys), is_open(outbox)).limit(1)
        return await self._connection.scalar(waiting) is not None

    async def forget_words_in(self, lanes: Collection[str]) -> int:
        """Empty all that was said there, and send nothing of what still waits; what is on its way now is left alone."""
        here = [outbox.c.lane.in_(lanes), ~_in(outbox, IN_DOUBT)]
        await self._connection.execute(
            update(outbox).where(*here, outbox.c.state == State.PENDING).values(state=State.EXPIRED)
        )
        gone = await self._connection.execute(update(outbox).where(*here).values(message={}, forgotten=True))
        return gone.rowcount

    async def drop(self, before: datetime, kinds: Collection[str] = (), holds: Sequence[Hold] = ()) -> int:
        """Forget wholly what was done with before then, of these kinds or of all; return how many."""
        where = [outbox.c.queued_at < before, ~is_open(outbox)]
        if kinds:
            where.append(outbox.c.kind.in_(kinds))
        if holds:
            where.append(~_held(holds))
        gone = await self._connection.execute(delete(outbox).where(*where))
        return gone.rowcount

    async def _said_at(self, place: Place, message_id: str) -> Row[Any, Any] | None:
        found = await self._connection.execute(_SAID, _here(place) | {"its_posted_id": message_id})
        return found.first()

    async def _opened_at(self, place: Place, thread: str) -> Row[Any, Any] | None:
        found = await self._connection.execute(_OPENED, _here(place) | {"its_thread": thread})
        return found.first()

    async def _ensure_lane(self, at: Place, now: datetime) -> None:
        await _ENSURE_LANE.change(self._connection, {"key": at.lane, "platform": at.platform, "ready_at": now})


def is_open(rows: FromClause) -> ColumnElement[bool]:
    return _in(rows, OPEN)


def _in(rows: FromClause, states: Sequence[State]) -> ColumnElement[bool]:
    # Written out, not bound: a partial index is only used for a condition that is literally its own.
    return rows.c.state.in_([literal_column(f"'{state.value}'") for state in states])


def _head_of_lane() -> ColumnElement[int]:
    rows = outbox.alias("here")
    in_doubt = select(rows.c.id).where(rows.c.lane == lane.c.key, _in(rows, IN_DOUBT))
    first = select(func.min(rows.c.id)).where(rows.c.lane == lane.c.key, is_open(rows))
    return func.coalesce(in_doubt.scalar_subquery(), first.scalar_subquery())


# The id of a lane's row in doubt, else of its first that waits. A row in doubt comes first although a lower id may
# appear beside it: ids are given out before transactions commit.
HEAD_OF_LANE = _head_of_lane()


@cache
def _heads(number: int) -> Prepared:
    heads = select(outbox).select_from(lane.join(outbox, outbox.c.id == HEAD_OF_LANE))
    return prepared(heads.where(lane.c.key.in_(several("lane", number, lane.c.key.type))))


# Made once: every event needs them, and to make a statement takes longer than to run it.
_ENSURE_LANE = Prepared(lambda dialect: insert_in(dialect, lane).on_conflict_do_nothing())
_ADD = Prepared(
    lambda dialect: insert_in(dialect, outbox).on_conflict_do_nothing(index_elements=["key"]).returning(outbox.c.id)
)
_PARTS = prepared(
    select(outbox.c.key, outbox.c.fingerprint)
    .where(or_(outbox.c.whole_key == bindparam("its_key"), outbox.c.key == bindparam("its_key")))
    .order_by(outbox.c.id)
)
_SAVE = prepared(
    update(outbox)
    .where(outbox.c.id == bindparam("its_id"), outbox.c.state == bindparam("its_state"))
    .values({name: bindparam(f"new_{name}") for name in (*PROGRESS, "posted_channel", "posted_id", "posted_thread")})
)
_HERE = (
    outbox.c.platform == bindparam("its_platform"),
    outbox.c.workspace == bindparam("its_workspace"),
    outbox.c.posted_channel == bindparam("its_channel"),
)
# Edits, deletions and pins stand where the message stands that they are about.
_SAID = select(outbox.c.whole_key, outbox.c.about_key).where(
    *_HERE, outbox.c.posted_id == bindparam("its_posted_id"), outbox.c.act.in_([Act.POST, Act.OPEN])
)
# Written out, not bound, for the sake of the partial index.
_OPENED = select(outbox.c.whole_key, outbox.c.about_key).where(
    *_HERE,
    outbox.c.act == literal(Act.OPEN.value, literal_execute=True),
    outbox.c.posted_thread == bindparam("its_thread"),
)
_ABOVE = select(outbox.c.whole_key, outbox.c.about_key).where(outbox.c.key == bindparam("its_key"))


def _held(holds: Sequence[Hold]) -> ColumnElement[bool]:
    """Of an area no message tells, so that all of its weeks are held."""
    by_number = [each.conversation for each in holds if each.conversation is not None]
    of_it = select(escalation.c.id).where(
        escalation.c.number.in_(by_number), outbox.c.whole_key.contains(escalation.c.id, autoescape=False)
    )
    return or_(held_by_moment(holds, outbox.c.queued_at), exists(of_it))


def _here(place: Place) -> dict[str, Any]:
    return {"its_platform": place.platform, "its_workspace": place.workspace, "its_channel": place.channel}
