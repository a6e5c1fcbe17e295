"""Questions of the week that people want on another day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import put_off


@dataclass(frozen=True, slots=True)
class PutOffPrompt:
    """The question of this week, asked again from `ask_at` on."""

    person: str
    week: str
    ask_at: datetime


class PromptRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def put_off(self, prompt: PutOffPrompt) -> None:
        """Instead of what this person put off before."""
        values = {"week": prompt.week, "ask_at": prompt.ask_at}
        await self._connection.execute(
            insert(self._connection, put_off)
            .values(person=prompt.person, **values)
            .on_conflict_do_update(index_elements=["person"], set_=values)
        )

    async def due(self, now: datetime) -> Sequence[PutOffPrompt]:
        rows = await self._connection.execute(
            select(put_off).where(put_off.c.ask_at <= now).order_by(put_off.c.ask_at, put_off.c.person)
        )
        return tuple(PutOffPrompt(row.person, row.week, row.ask_at) for row in rows)

    async def forget(self, before: datetime) -> int:
        """What was to be asked before then: nobody comes back to it."""
        gone = await self._connection.execute(delete(put_off).where(put_off.c.ask_at < before))
        return gone.rowcount

    async def drop(self, people: Collection[str]) -> int:
        """It was asked, or it is too late for it."""
        gone = await self._connection.execute(delete(put_off).where(put_off.c.person.in_(people)))
        return gone.rowcount
