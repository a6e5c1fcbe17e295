"""Letting go: the indicators that went out or may go, each with its reason and its last figure."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from domain.letting_go import OPEN, Ground, LastFigure, LettingGo, LettingGoState
from storage.dialects import insert
from storage.tables import letting_go

_FIELDS = tuple(LettingGo.__dataclass_fields__)


class LettingGoRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, each: LettingGo) -> None:
        await self._connection.execute(insert(self._connection, letting_go).values(**_columns(each)))

    async def save(self, each: LettingGo, was: LettingGoState) -> bool:
        """False where it is in that state no longer: somebody else moved it first."""
        moved = await self._connection.execute(
            update(letting_go).where(letting_go.c.id == each.id, letting_go.c.state == was).values(**_columns(each))
        )
        return moved.rowcount == 1

    async def all(self, states: Collection[LettingGoState] = tuple(LettingGoState)) -> Sequence[LettingGo]:
        """The oldest first."""
        rows = await self._connection.execute(
            select(letting_go).where(letting_go.c.state.in_(states)).order_by(letting_go.c.asked_on, letting_go.c.id)
        )
        return tuple(_read(row) for row in rows)

    async def is_moving(self) -> bool:
        """Whether anything waits to be proposed, or to be decided."""
        found = await self._connection.execute(select(letting_go.c.id).where(letting_go.c.state.in_(OPEN)).limit(1))
        return found.one_or_none() is not None


def _columns(each: LettingGo) -> dict[str, Any]:
    last = [[figure.place, str(figure.value), figure.period] for figure in each.last]
    return {name: getattr(each, name) for name in _FIELDS} | {"last": last}


def _read(row: Row[Any]) -> LettingGo:
    typed = {
        "ground": Ground(row.ground),
        "party": None if row.party is None else Party(row.party),
        "state": LettingGoState(row.state),
        "last": tuple(LastFigure(place, Decimal(value), period) for place, value, period in row.last),
    }
    return LettingGo(**row._asdict() | typed)
