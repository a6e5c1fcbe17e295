"""Holds: the administrator lets nothing of some weeks, area or conversation be thrown away by its age."""

from collections.abc import Sequence
from datetime import datetime

from services.agreements import active
from storage.audit import Deed
from storage.database import Database, UnitOfWork
from storage.holds import Hold


class UnknownScope(LookupError):
    """There is no such area or conversation."""


class Holds:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def place(self, asked: Hold) -> Hold:
        """It gets the next number. Raises UnknownScope. What a person throws away themselves goes all the same."""
        async with self._database.write() as uow:
            await _check(uow, asked)
            placed = await uow.holds.place(asked)
            await uow.audit.note(Deed.HELD, placed.placed_at, str(placed.number))
        return placed

    async def all(self) -> Sequence[Hold]:
        async with self._database.read() as uow:
            return await uow.holds.all()

    async def lift(self, number: int, now: datetime) -> bool:
        """False where no such hold stands."""
        async with self._database.write() as uow:
            lifted = await uow.holds.lift(number, now)
            if lifted:
                await uow.audit.note(Deed.HOLD_LIFTED, now, str(number))
        return lifted


async def _check(uow: UnitOfWork, asked: Hold) -> None:
    held = await active(uow)
    areas = set() if held is None else {area.id for area in held.agreements.areas}
    if asked.area is not None and asked.area not in areas:
        raise UnknownScope(asked.area)
    if asked.conversation is not None and await uow.escalations.numbered(asked.conversation) is None:
        raise UnknownScope(str(asked.conversation))
