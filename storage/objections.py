"""Who objects to what is done with their data, until somebody wrote down that it was settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, false, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import objection


@dataclass(frozen=True, slots=True)
class Objection:
    """It has to be answered on `due_on` at the latest."""

    id: str
    person: str
    made_on: date
    due_on: date
    settled_on: date | None = None
    told: bool = False


class ObjectionRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def make(self, made: Objection) -> None:
        await self._connection.execute(
            insert(self._connection, objection).values(
                **{name: getattr(made, name) for name in Objection.__dataclass_fields__}
            )
        )

    async def standing(self) -> Sequence[Objection]:
        """Those that nobody settled yet, the oldest first."""
        rows = await self._connection.execute(
            select(objection).where(objection.c.settled_on.is_(None)).order_by(objection.c.made_on, objection.c.id)
        )
        return tuple(Objection(**row._asdict()) for row in rows)

    async def of(self, person: str) -> Objection | None:
        """The one of this person that stands."""
        return next((each for each in await self.standing() if each.person == person), None)

    async def tell(self, objection_id: str) -> bool:
        """Mark it as told; False where another process did so before."""
        told = await self._connection.execute(
            update(objection).where(objection.c.id == objection_id, objection.c.told == false()).values(told=True)
        )
        return told.rowcount == 1

    async def settle(self, person: str, on: date) -> int:
        settled = await self._connection.execute(
            update(objection)
            .where(objection.c.person == person, objection.c.settled_on.is_(None))
            .values(settled_on=on)
        )
        return settled.rowcount

    async def forget(self, before: date) -> int:
        gone = await self._connection.execute(delete(objection).where(objection.c.settled_on < before))
        return gone.rowcount
