"""What was done with a story or a signal, on its way to the one who told it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.holds import Hold, held_by_moment
from storage.tables import feedback

FeedbackKind: TypeAlias = Literal["story", "signal"]


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a listener answered; `about` is the id of the story or signal."""

    id: str
    kind: FeedbackKind
    about: str
    party: str
    text: str
    given_at: datetime
    told_at: datetime | None = None


class FeedbackRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, given: Feedback) -> None:
        await self._connection.execute(
            insert(self._connection, feedback).values(
                **{name: getattr(given, name) for name in Feedback.__dataclass_fields__}
            )
        )

    async def about(self, told_id: str) -> Sequence[Feedback]:
        """The oldest first."""
        rows = await self._connection.execute(
            select(feedback).where(feedback.c.about == told_id).order_by(feedback.c.given_at)
        )
        return tuple(_read(row) for row in rows)

    async def untold(self, limit: int) -> Sequence[Feedback]:
        """What its teller does not know yet, the oldest first."""
        rows = await self._connection.execute(
            select(feedback).where(feedback.c.told_at.is_(None)).order_by(feedback.c.given_at).limit(limit)
        )
        return tuple(_read(row) for row in rows)

    async def tell(self, feedback_id: str, now: datetime) -> bool:
        """Mark it as told; False where another process did so before."""
        told = await self._connection.execute(
            update(feedback).where(feedback.c.id == feedback_id, feedback.c.told_at.is_(None)).values(told_at=now)
        )
        return told.rowcount == 1

    async def forget(self, before: datetime, holds: Sequence[Hold] = ()) -> int:
        """What is older than was agreed to keep it, and not held; return how many."""
        held = held_by_moment(holds, feedback.c.given_at)
        gone = await self._connection.execute(delete(feedback).where(feedback.c.given_at < before, ~held))
        return gone.rowcount


def _read(row: Row[Any]) -> Feedback:
    return Feedback(**row._asdict())
