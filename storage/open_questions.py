"""Open questions: the list that anybody who takes part may add to, and take from."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from domain.open_questions import OpenQuestion
from storage.dialects import insert
from storage.tables import open_question


class OpenQuestionRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def next_number(self) -> int:
        found = await self._connection.execute(select(func.max(open_question.c.number)))
        return int(found.scalar_one() or 0) + 1

    async def keep(self, each: OpenQuestion) -> None:
        await self._connection.execute(
            insert(self._connection, open_question).values(
                **{name: getattr(each, name) for name in OpenQuestion.__dataclass_fields__}
            )
        )

    async def close(self, question_id: str, answer: str, today: date) -> bool:
        """False where it was closed before."""
        closed = await self._connection.execute(
            update(open_question)
            .where(open_question.c.id == question_id, open_question.c.closed_on.is_(None))
            .values(closed_on=today, answer=answer)
        )
        return closed.rowcount == 1

    async def open(self) -> Sequence[OpenQuestion]:
        """By number."""
        rows = await self._connection.execute(
            select(open_question).where(open_question.c.closed_on.is_(None)).order_by(open_question.c.number)
        )
        return tuple(_read(row) for row in rows)

    async def open_on(self, day: date) -> Sequence[OpenQuestion]:
        """Those that stood open at the end of this day, by number."""
        still = or_(open_question.c.closed_on.is_(None), open_question.c.closed_on > day)
        rows = await self._connection.execute(
            select(open_question).where(open_question.c.opened_on <= day, still).order_by(open_question.c.number)
        )
        return tuple(_read(row) for row in rows)


def _read(row: Row[Any]) -> OpenQuestion:
    return OpenQuestion(**row._asdict() | {"party": Party(row.party)})
