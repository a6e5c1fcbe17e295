"""Information requests: what was asked for, where it stands, and what was refused and why."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party, Role
from domain.information_requests import InformationAsked, Request, RequestState
from storage.numbers import add_numbered
from storage.tables import information_request

_OF_ASKED = tuple(InformationAsked.__dataclass_fields__)
_OWN = ("id", "number", "party", "role", "asked_on", "state", "review_on", "reason", "round")


class InformationRequestRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, numbered: Callable[[int], Request]) -> Request:
        """Keep a new request under the next number; `numbered` makes it of that. No two get the same one."""
        number = await add_numbered(self._connection, information_request, lambda each: _columns(numbered(each)))
        return numbered(number)

    async def get(self, request_id: str) -> Request | None:
        """Locked until the transaction ends: whoever decides about it at this very moment goes first, or waits."""
        found = await self._connection.execute(
            select(information_request).where(information_request.c.id == request_id).with_for_update()
        )
        row = found.one_or_none()
        return None if row is None else _read(row)

    async def find(self, request_id: str) -> Request | None:
        """As it stands, without waiting for anybody."""
        found = await self._connection.execute(
            select(information_request).where(information_request.c.id == request_id)
        )
        row = found.one_or_none()
        return None if row is None else _read(row)

    async def save(self, request: Request) -> None:
        await self._connection.execute(
            update(information_request).where(information_request.c.id == request.id).values(**_columns(request))
        )

    async def all(self, states: Collection[RequestState] = tuple(RequestState)) -> Sequence[Request]:
        """By number."""
        rows = await self._connection.execute(
            select(information_request)
            .where(information_request.c.state.in_(states))
            .order_by(information_request.c.number)
        )
        return tuple(_read(row) for row in rows)

    async def due(self, today: date) -> Sequence[Request]:
        """Those whose trial is over, by number."""
        rows = await self._connection.execute(
            select(information_request)
            .where(
                information_request.c.review_on <= today,
                information_request.c.state.in_([RequestState.TRIAL, RequestState.ONCE]),
            )
            .order_by(information_request.c.number)
        )
        return tuple(_read(row) for row in rows)

    async def unshown(self) -> Sequence[Request]:
        """Those that a point of contact has to see first and was not shown."""
        rows = await self._connection.execute(
            select(information_request)
            .where(information_request.c.state == RequestState.ROUTED, information_request.c.shown.is_(False))
            .order_by(information_request.c.number)
        )
        return tuple(_read(row) for row in rows)

    async def show(self, request_id: str) -> bool:
        """Note that it was shown; False where somebody noted so before."""
        noted = await self._connection.execute(
            update(information_request)
            .where(information_request.c.id == request_id, information_request.c.shown.is_(False))
            .values(shown=True)
        )
        return noted.rowcount == 1


def _columns(request: Request) -> dict[str, Any]:
    columns = {name: getattr(request, name) for name in _OWN} | {"shown": request.state is not RequestState.ROUTED}
    return columns | {name: getattr(request.asked, name) for name in _OF_ASKED}


def _read(row: Row[Any]) -> Request:
    asked = InformationAsked(**{name: getattr(row, name) for name in _OF_ASKED})
    own = {name: getattr(row, name) for name in _OWN}
    typed = {"party": Party(row.party), "role": Role(row.role), "state": RequestState(row.state)}
    return Request(**own | typed, asked=asked)
