"""Holds: what may not be thrown away by its age while a request runs, such as one under the Woo."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Column, ColumnElement, and_, delete, false, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.periods import Period
from storage.numbers import add_numbered
from storage.tables import hold


@dataclass(frozen=True, slots=True)
class Hold:
    """None is every week, area or conversation. `conversation` is the number by which people call it."""

    number: int
    reason: str
    placed_at: datetime
    first_week: str | None = None
    last_week: str | None = None
    area: str | None = None
    conversation: int | None = None
    lifted_at: datetime | None = None


class HoldRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def place(self, asked: Hold) -> Hold:
        """Keep it under the next number, whatever number it had."""
        known = {name: getattr(asked, name) for name in Hold.__dataclass_fields__}
        number = await add_numbered(self._connection, hold, lambda number: {**known, "number": number})
        return replace(asked, number=number)

    async def standing(self) -> Sequence[Hold]:
        return await self._many(hold.c.lifted_at.is_(None))

    async def all(self) -> Sequence[Hold]:
        return await self._many(true())

    async def lift(self, number: int, now: datetime) -> bool:
        """False where no such hold stands."""
        lifted = await self._connection.execute(
            update(hold).where(hold.c.number == number, hold.c.lifted_at.is_(None)).values(lifted_at=now)
        )
        return lifted.rowcount == 1

    async def forget(self, before: datetime) -> int:
        """Those that were lifted before then."""
        gone = await self._connection.execute(delete(hold).where(hold.c.lifted_at < before))
        return gone.rowcount

    async def _many(self, where: ColumnElement[bool]) -> Sequence[Hold]:
        rows = await self._connection.execute(select(hold).where(where).order_by(hold.c.number))
        return tuple(Hold(**row._asdict()) for row in rows)


def held_by_week(holds: Sequence[Hold], week: Column[str], area: Column[str] | None = None) -> ColumnElement[bool]:
    """Which rows of a week, and of an area where they have one, are held; not by what holds one conversation."""
    found = [_in_weeks(each, week, area) for each in holds if each.conversation is None]
    return or_(false(), *found)


def held_by_moment(holds: Sequence[Hold], moment: Column[datetime]) -> ColumnElement[bool]:
    """The same for what has a moment. A day more on both sides: rather too much is held than too little."""
    return or_(false(), *(_at_moment(each, moment) for each in holds if each.conversation is None))


def _in_weeks(each: Hold, week: Column[str], area: Column[str] | None) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = [true()]
    if each.first_week is not None:
        found.append(week >= each.first_week)
    if each.last_week is not None:
        found.append(week <= each.last_week)
    if each.area is not None and area is not None:
        found.append(or_(area == each.area, area.is_(None)))
    return and_(*found)


def _at_moment(each: Hold, moment: Column[datetime]) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = [true()]
    if each.first_week is not None:
        first = datetime.combine(Period.parse(each.first_week).first_day, time(), UTC)
        found.append(moment >= first - timedelta(days=1))
    if each.last_week is not None:
        last = datetime.combine(Period.parse(each.last_week).last_day, time(), UTC)
        found.append(moment < last + timedelta(days=2))
    return and_(*found)
