"""What was erased, stopped or hidden, kept so that a database from a backup can be told so again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import erasure


class ErasureKind(StrEnum):
    """An ITEM is one text; PERSON is everything of somebody; STOPPED is who takes no part any more.

    UNBOUND is whose accounts are not known any more: behind the pseudonym stands a platform where it was one of them.
    HIDDEN and SHOWN are of published words, which are not gone.
    """

    ITEM = "item"
    PERSON = "person"
    STOPPED = "stopped"
    UNBOUND = "unbound"
    HIDDEN = "hidden"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Erasure:
    """`about` is the random id of a text, or a pseudonym; no word and no name is in it."""

    kind: ErasureKind
    about: str
    at: datetime

    @property
    def id(self) -> str:
        """The same wherever it is kept."""
        return sha256(f"{self.kind} {self.about} {self.at.timestamp()}".encode()).hexdigest()[:24]


class ErasureRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def note(self, kind: ErasureKind, about: str, at: datetime) -> None:
        """In the transaction that does it."""
        await self.keep([Erasure(kind, about, at)])

    async def keep(self, erasures: Collection[Erasure]) -> None:
        """Those that are known stay as they are."""
        for each in erasures:
            await self._connection.execute(
                insert(self._connection, erasure)
                .values(id=each.id, kind=each.kind, about=each.about, at=each.at)
                .on_conflict_do_nothing()
            )

    async def all(self) -> Sequence[Erasure]:
        """The oldest first."""
        rows = await self._connection.execute(select(erasure).order_by(erasure.c.at, erasure.c.id))
        return tuple(Erasure(ErasureKind(row.kind), row.about, row.at) for row in rows)

    async def forget(self, before: datetime) -> int:
        """No backup is as old as that any more."""
        gone = await self._connection.execute(delete(erasure).where(erasure.c.at < before))
        return gone.rowcount
