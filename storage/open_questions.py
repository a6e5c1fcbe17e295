"""Open questions: the list that anybody who takes part may add to, and take from."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from domain.open_questions import OpenQuestion
from storage.numbers import add_numbered
from storage.tables import open_question


class OpenQuestionRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, numbered: Callable[[int], OpenQuestion]) -> OpenQuestion:
        """Keep a new question under the next number; `numbered` makes it of that. No two get the same one."""
        number = await add_numbered(self._connection, open_question, lambda each: _columns(numbered(each)))
        return numbered(number)

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


def _columns(question: OpenQuestion) -> dict[str, Any]:
    return {name: getattr(question, name) for name in OpenQuestion.__dataclass_fields__}


def _read(row: Row[Any]) -> OpenQuestion:
    return OpenQuestion(**row._asdict() | {"party": Party(row.party)})
