"""Inputs: what the municipality brought in, and the quarters in which it had nothing."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.inputs import Input, InputCorrected, InputGiven, InputKind
from domain.periods import Period
from storage.dialects import insert
from storage.tables import empty_quarter, municipal_input


class InputRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, input_id: str, given: InputGiven, week: str, today: date) -> None:
        await self._connection.execute(
            insert(self._connection, municipal_input).values(
                id=input_id,
                kind=given.kind,
                areas=list(given.areas),
                title=given.title,
                text=given.text,
                source=given.source,
                reference_date=given.reference_date,
                theme=given.theme,
                week=week,
                brought_on=today,
            )
        )

    async def correct(self, corrected: InputCorrected, week: str) -> bool:
        """Put other words in place; False where it was taken back."""
        changed = await self._connection.execute(
            update(municipal_input)
            .where(municipal_input.c.id == corrected.input, municipal_input.c.withdrawn.is_(None))
            .values(text=corrected.text, reference_date=corrected.reference_date, corrected=week)
        )
        return changed.rowcount == 1

    async def withdraw(self, input_id: str, reason: str, week: str) -> bool:
        changed = await self._connection.execute(
            update(municipal_input)
            .where(municipal_input.c.id == input_id, municipal_input.c.withdrawn.is_(None))
            .values(withdrawn=week, reason=reason)
        )
        return changed.rowcount == 1

    async def standing(self, limit: int) -> Sequence[Input]:
        """Those that were not taken back, the newest first."""
        rows = await self._connection.execute(
            select(municipal_input)
            .where(municipal_input.c.withdrawn.is_(None))
            .order_by(municipal_input.c.brought_on.desc(), municipal_input.c.id)
            .limit(limit)
        )
        return tuple(_read(row) for row in rows)

    async def since(self, week: str) -> Sequence[Input]:
        """All that came, changed or went in this week or later."""
        table = municipal_input.c
        moved = or_(table.week >= week, table.corrected >= week, table.withdrawn >= week)
        rows = await self._connection.execute(select(municipal_input).where(moved).order_by(table.brought_on, table.id))
        return tuple(_read(row) for row in rows)

    async def days(self, first: date) -> Collection[date]:
        """The days from this one on, on which something was brought in that still stands."""
        rows = await self._connection.execute(
            select(municipal_input.c.brought_on).where(
                municipal_input.c.brought_on >= first, municipal_input.c.withdrawn.is_(None)
            )
        )
        return tuple(rows.scalars())

    async def nothing(self, quarter: str, week: str, *, will_follow: bool) -> None:
        """What holds of this quarter is what was said last."""
        said = {"will_follow": will_follow, "week": week}
        await self._connection.execute(
            insert(self._connection, empty_quarter)
            .values(quarter=quarter, **said)
            .on_conflict_do_update(index_elements=[empty_quarter.c.quarter], set_=said)
        )

    async def nothing_of_week(self, week: str) -> str | None:
        """The quarter of which the municipality said in this week that it has nothing, and nothing follows."""
        found = await self._connection.execute(
            select(empty_quarter.c.quarter).where(empty_quarter.c.week == week, empty_quarter.c.will_follow.is_(False))
        )
        quarter: str | None = found.scalar_one_or_none()
        return quarter

    async def said_nothing(self, quarter: str) -> bool:
        """Whether the municipality said of this quarter that it has nothing, or nothing yet."""
        found = await self._connection.execute(
            select(empty_quarter.c.quarter).where(empty_quarter.c.quarter == quarter)
        )
        return found.one_or_none() is not None


def _read(row: Row[Any]) -> Input:
    given = InputGiven(
        InputKind(row.kind), tuple(row.areas), row.title, row.text, row.source, row.reference_date, row.theme
    )
    return Input(row.id, given, Period.parse(row.week), _week(row.corrected), _week(row.withdrawn))


def _week(key: str | None) -> Period | None:
    return None if key is None else Period.parse(key)
