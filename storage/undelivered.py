"""Messages that did not arrive: what is known of them without their words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, false, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from chat.transport import Act
from storage.outbox_rows import State
from storage.tables import lane, outbox

STUCK = (State.DEAD, State.EXPIRED, State.UNKNOWN)
# What is in doubt is still being looked for: only what has ended can be thrown away.
_ENDED = (State.DEAD, State.EXPIRED)


@dataclass(frozen=True, slots=True)
class Undelivered:
    """`number` is what people call it by; `error` is the transport's, `closed` says why its place takes nothing."""

    number: int
    key: str
    about_key: str | None
    kind: str
    platform: str
    lane: str
    state: State
    queued_at: datetime
    attempts: int
    error: str | None
    closed: str | None


class UndeliveredRepository:
    """Of messages whose words are gone nothing is shown: there is nothing left to send or to throw away."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> tuple[Undelivered, ...]:
        """The oldest first, as they would go out."""
        rows = await self._connection.execute(_STUCK.order_by(outbox.c.id))
        return tuple(_undelivered(row) for row in rows)

    async def drop(self, numbers: Collection[int]) -> Sequence[int]:
        """Empty those that have ended. Their keys stay, so that no job queues them anew; return which those were."""
        gone = await self._connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(numbers), outbox.c.state.in_(_ENDED), outbox.c.forgotten == false())
            .values(state=State.EXPIRED, message={}, forgotten=True, error="dropped")
            .returning(outbox.c.id)
        )
        return sorted(gone.scalars())

    async def unsent(self, keys: str) -> bool:
        """Whether something with a key like this does not stand where it should, whatever came of it."""
        found = select(outbox.c.id).where(
            outbox.c.whole_key.like(keys), outbox.c.act.in_(_NEW), outbox.c.state != State.SENT
        )
        return await self._connection.scalar(found.limit(1)) is not None

    async def doubt_what_waits(self) -> int:
        """Let what still has to be said tell that it may be a double; return how many messages that are."""
        doubted = await self._connection.execute(
            update(outbox).where(outbox.c.state == State.PENDING, outbox.c.act.in_(_NEW)).values(doubtful=True)
        )
        return doubted.rowcount


_NEW = [act.value for act in Act if act.says_something_new]
_STUCK = (
    select(outbox, lane.c.disabled_reason)
    .join(lane, lane.c.key == outbox.c.lane)
    .where(outbox.c.state.in_(STUCK), outbox.c.forgotten == false())
)


def _undelivered(row: Row[tuple[object, ...]]) -> Undelivered:
    return Undelivered(
        number=row.id,
        key=row.key,
        about_key=row.about_key,
        kind=row.kind,
        platform=row.platform,
        lane=row.lane,
        state=State(row.state),
        queued_at=row.queued_at,
        attempts=row.attempts,
        error=row.error,
        closed=row.disabled_reason,
    )
