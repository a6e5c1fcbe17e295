"""What people signalled, kept without a name."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.signals import Frequency, Reach
from storage.dialects import insert_in
from storage.holds import Hold, held_by_week
from storage.prepared import Prepared
from storage.tables import signal


class SignalState(StrEnum):
    """What was withdrawn counts no longer; what is older than agreed still does. Neither has words left."""

    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Signal:
    """A signal as it is kept; `week` is an ISO week's key."""

    id: str
    week: str
    theme: str
    frequency: Frequency
    reach: Reach
    text: str | None = None
    area: str | None = None
    team: str | None = None
    party: str | None = None
    pseudonym: str | None = None
    return_address: str | None = None
    state: SignalState = SignalState.KEPT


class SignalRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, given: Signal) -> None:
        await _KEEP.change(self._connection, _columns(given))

    async def get(self, signal_id: str) -> Signal | None:
        rows = await self._connection.execute(select(signal).where(signal.c.id == signal_id))
        row = rows.one_or_none()
        return None if row is None else _read(row)

    async def given_by(self, pseudonym: str) -> Sequence[Signal]:
        """One person's own, the newest first."""
        rows = await self._connection.execute(
            select(signal).where(signal.c.pseudonym == pseudonym).order_by(signal.c.week.desc(), signal.c.id)
        )
        return tuple(_read(row) for row in rows)

    async def of_weeks(
        self, first_week: str, last_week: str, *, areas: Collection[str] | None = None
    ) -> Sequence[Signal]:
        """What was not withdrawn of these weeks, the first and the last included; in an order that tells nothing."""
        where: list[ColumnElement[bool]] = [
            signal.c.week.between(first_week, last_week),
            signal.c.state != SignalState.WITHDRAWN,
        ]
        if areas is not None:
            where.append(signal.c.area.in_(areas))
        rows = await self._connection.execute(select(signal).where(*where).order_by(signal.c.week, signal.c.id))
        return tuple(_read(row) for row in rows)

    async def other_people(self, theme: str, area: str | None, first_week: str, pseudonym: str | None) -> int:
        """How many others gave this signal here since that week; to be told in fives only."""
        people = func.count(func.distinct(func.coalesce(signal.c.pseudonym, "")))
        where = [signal.c.theme == theme, signal.c.week >= first_week, signal.c.state != SignalState.WITHDRAWN]
        where.append(signal.c.area.is_(None) if area is None else signal.c.area == area)
        if pseudonym is not None:
            where.append(func.coalesce(signal.c.pseudonym, "") != pseudonym)
        number: int | None = await self._connection.scalar(select(people).where(*where))
        return number or 0

    async def explain(self, signal_id: str, pseudonym: str, text: str) -> bool:
        """Put a sentence with it, or other words in place, if it is this person's own and stands."""
        changed = await self._connection.execute(
            update(signal).where(*_own(signal_id, pseudonym), signal.c.state == SignalState.KEPT).values(text=text)
        )
        return changed.rowcount == 1

    async def withdraw(self, pseudonym: str, signal_id: str | None = None) -> int:
        """Take the words and the giver out of one person's own, one or all; return how many that were."""
        where = [signal.c.pseudonym == pseudonym]
        if signal_id is not None:
            where.append(signal.c.id == signal_id)
        gone = await self._connection.execute(
            update(signal).where(*where).values(**_WORDLESS, state=SignalState.WITHDRAWN)
        )
        return gone.rowcount

    async def erase(self, signal_id: str) -> str | None:
        """Take the words out of it whoever gave it, and give the pseudonym that stood there."""
        there = await self.get(signal_id)
        if there is None:
            return None
        await self._connection.execute(
            update(signal).where(signal.c.id == signal_id).values(**_WORDLESS, state=SignalState.WITHDRAWN)
        )
        return there.pseudonym

    async def forget(self, before_week: str, holds: Sequence[Hold] = ()) -> int:
        """Take the words out of what is older than was agreed to keep it; return how many.

        What is held keeps its words, and nothing that leads to its giver.
        """
        old = (signal.c.week < before_week, signal.c.state == SignalState.KEPT)
        held = held_by_week(holds, signal.c.week, signal.c.area)
        gone = await self._connection.execute(
            update(signal).where(*old, ~held).values(**_WORDLESS, state=SignalState.FORGOTTEN)
        )
        if holds:
            traced = or_(signal.c.pseudonym.is_not(None), signal.c.return_address.is_not(None))
            await self._connection.execute(update(signal).where(*old, held, traced).values(**_NOBODYS))
        return gone.rowcount


_NOBODYS: dict[str, Any] = {"pseudonym": None, "return_address": None}
_WORDLESS: dict[str, Any] = {"text": None, **_NOBODYS}


_KEEP = Prepared(lambda dialect: insert_in(dialect, signal))


def _own(signal_id: str, pseudonym: str) -> tuple[ColumnElement[bool], ...]:
    return signal.c.id == signal_id, signal.c.pseudonym == pseudonym


def _columns(given: Signal) -> dict[str, Any]:
    return {name: getattr(given, name) for name in Signal.__dataclass_fields__}


def _read(row: Row[Any]) -> Signal:
    return Signal(
        **row._asdict()
        | {
            "frequency": Frequency(row.frequency),
            "reach": Reach(row.reach),
            "state": SignalState(row.state),
        }
    )
