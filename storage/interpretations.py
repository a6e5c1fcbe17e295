"""What people made of a message: their answers in its thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.holds import Hold, held_by_week
from storage.tables import interpretation


class InterpretationState(StrEnum):
    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Interpretation:
    """An answer under the message that was queued as `about`, with the party and the role that gave it."""

    id: str
    about: str
    week: str
    text: str
    party: str | None
    role: str
    pseudonym: str | None = None
    state: InterpretationState = InterpretationState.KEPT


class InterpretationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, given: Interpretation) -> None:
        await self._connection.execute(
            insert(self._connection, interpretation).values(
                **{name: getattr(given, name) for name in Interpretation.__dataclass_fields__}
            )
        )

    async def about(self, key: str) -> Sequence[Interpretation]:
        """What stands under one message, in an order that tells nothing."""
        rows = await self._connection.execute(
            select(interpretation)
            .where(interpretation.c.about == key, interpretation.c.state == InterpretationState.KEPT)
            .order_by(interpretation.c.id)
        )
        return tuple(_read(row) for row in rows)

    async def words_of(self, interpretation_id: str) -> str:
        """Empty where they are gone."""
        found: str | None = await self._connection.scalar(
            select(interpretation.c.text).where(interpretation.c.id == interpretation_id)
        )
        return found or ""

    async def since(self, week: str) -> Sequence[Interpretation]:
        """All that still stand, from this week on, in an order that tells nothing."""
        rows = await self._connection.execute(
            select(interpretation)
            .where(interpretation.c.week >= week, interpretation.c.state == InterpretationState.KEPT)
            .order_by(interpretation.c.id)
        )
        return tuple(_read(row) for row in rows)

    async def given_by(self, pseudonym: str) -> Sequence[Interpretation]:
        """One person's own, the newest first."""
        rows = await self._connection.execute(
            select(interpretation)
            .where(interpretation.c.pseudonym == pseudonym)
            .order_by(interpretation.c.week.desc(), interpretation.c.id)
        )
        return tuple(_read(row) for row in rows)

    async def change_text(self, interpretation_id: str, pseudonym: str, text: str) -> bool:
        changed = await self._connection.execute(
            update(interpretation).where(*_own(interpretation_id, pseudonym)).values(text=text)
        )
        return changed.rowcount == 1

    async def withdraw(self, pseudonym: str, interpretation_id: str | None = None) -> int:
        """Take the words and the giver out of one person's own, one or all; return how many that were."""
        where = [interpretation.c.pseudonym == pseudonym]
        if interpretation_id is not None:
            where.append(interpretation.c.id == interpretation_id)
        gone = await self._connection.execute(
            update(interpretation).where(*where).values(**_WORDLESS, state=InterpretationState.WITHDRAWN)
        )
        return gone.rowcount

    async def erase(self, interpretation_id: str) -> str | None:
        """Take the words out of it whoever gave it, and give the pseudonym that stood there."""
        is_it = interpretation.c.id == interpretation_id
        row = (await self._connection.execute(select(interpretation.c.pseudonym).where(is_it))).one_or_none()
        if row is None:
            return None
        await self._connection.execute(
            update(interpretation).where(is_it).values(**_WORDLESS, state=InterpretationState.WITHDRAWN)
        )
        return str(row.pseudonym) if row.pseudonym else None

    async def forget(self, before_week: str, holds: Sequence[Hold] = ()) -> int:
        """Take the words out of what is older than was agreed to keep it; return how many.

        What is held keeps its words, and nothing that leads to its giver.
        """
        old = (interpretation.c.week < before_week, interpretation.c.state == InterpretationState.KEPT)
        held = held_by_week(holds, interpretation.c.week)
        gone = await self._connection.execute(
            update(interpretation).where(*old, ~held).values(**_WORDLESS, state=InterpretationState.FORGOTTEN)
        )
        if holds:
            await self._connection.execute(update(interpretation).where(*old, held).values(pseudonym=None))
        return gone.rowcount


_WORDLESS: dict[str, Any] = {"text": "", "pseudonym": None}


def _own(interpretation_id: str, pseudonym: str) -> tuple[ColumnElement[bool], ...]:
    return (
        interpretation.c.id == interpretation_id,
        interpretation.c.pseudonym == pseudonym,
        interpretation.c.state == InterpretationState.KEPT,
    )


def _read(row: Row[Any]) -> Interpretation:
    return Interpretation(**row._asdict() | {"state": InterpretationState(row.state)})
