"""Which words of people a digest quotes, or may quote."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import interpretation, quotation, story

QuotationKind: TypeAlias = Literal["story", "interpretation"]


class QuotationState(StrEnum):
    """SHOWN to the team lead; PUBLISHED in a digest; TAKEN_BACK where the published words were replaced."""

    SHOWN = "shown"
    PUBLISHED = "published"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Quotation:
    """`number` is that in the team lead's preview, from 1 on; `fingerprint` that of the words as they were then."""

    item: str
    kind: QuotationKind
    team: str
    week: str
    number: int
    fingerprint: str
    state: QuotationState = QuotationState.SHOWN


class QuotationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def show(self, shown: Quotation) -> None:
        """Keep it as it was shown, unless it is known already."""
        values = {name: getattr(shown, name) for name in Quotation.__dataclass_fields__}
        await self._connection.execute(
            insert(self._connection, quotation).values(**values).on_conflict_do_nothing(index_elements=["item"])
        )

    async def of_week(self, team: str, week: str) -> Sequence[Quotation]:
        """In the order in which they were shown."""
        rows = await self._connection.execute(
            select(quotation)
            .where(quotation.c.team == team, quotation.c.week == week)
            .order_by(quotation.c.number, quotation.c.item)
        )
        return tuple(_read(row) for row in rows)

    async def publish(self, items: Collection[str]) -> None:
        await self._connection.execute(
            update(quotation).where(quotation.c.item.in_(items)).values(state=QuotationState.PUBLISHED)
        )

    async def to_take_back(self) -> Sequence[Quotation]:
        """Published words that no longer stand: withdrawn since, or changed."""
        of_stories = (
            select(quotation)
            .join(story, story.c.id == quotation.c.item)
            .where(quotation.c.kind == "story", story.c.state.not_in(("quotable", "forgotten")))
        )
        of_threads = (
            select(quotation)
            .join(interpretation, interpretation.c.id == quotation.c.item)
            .where(quotation.c.kind == "interpretation", interpretation.c.state == "withdrawn")
        )
        found: list[Quotation] = []
        for query in (of_stories, of_threads):
            rows = await self._connection.execute(query.where(quotation.c.state == QuotationState.PUBLISHED))
            found += [_read(row) for row in rows]
        return tuple(sorted(found, key=lambda each: (each.week, each.team, each.item)))

    async def take_back(self, item: str) -> bool:
        """From now on its place is empty; False where that was so already. Nothing of the words is left."""
        taken = await self._connection.execute(
            update(quotation)
            .where(quotation.c.item == item, quotation.c.state == QuotationState.PUBLISHED)
            .values(state=QuotationState.TAKEN_BACK, fingerprint="")
        )
        return taken.rowcount == 1

    async def taken_back(self, items: Collection[str]) -> frozenset[str]:
        """Which of these were taken back."""
        rows = await self._connection.execute(
            select(quotation.c.item).where(quotation.c.item.in_(items), quotation.c.state == QuotationState.TAKEN_BACK)
        )
        return frozenset(row.item for row in rows)

    async def forget(self, before_week: str) -> int:
        """The words themselves are gone by then."""
        gone = await self._connection.execute(delete(quotation).where(quotation.c.week < before_week))
        return gone.rowcount


def _read(row: Row[Any]) -> Quotation:
    return Quotation(**row._asdict() | {"state": QuotationState(row.state)})
