"""Which words of people a digest quotes, or may quote."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import hidden, interpretation, quotation, story

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

    async def get(self, item: str) -> Quotation | None:
        row = (await self._connection.execute(select(quotation).where(quotation.c.item == item))).one_or_none()
        return None if row is None else _read(row)

    async def latest(self, weeks: int) -> Sequence[Quotation]:
        """What was quoted in the last so many weeks that have any, the newest first."""
        newest = select(quotation.c.week).distinct().order_by(quotation.c.week.desc()).limit(weeks)
        rows = await self._connection.execute(
            select(quotation)
            .where(quotation.c.week.in_(newest))
            .order_by(quotation.c.week.desc(), quotation.c.team, quotation.c.kind.desc(), quotation.c.number)
        )
        return tuple(_read(row) for row in rows)

    async def publish(self, items: Collection[str]) -> None:
        await self._connection.execute(
            update(quotation).where(quotation.c.item.in_(items)).values(state=QuotationState.PUBLISHED)
        )

    async def to_take_back(self) -> Sequence[Quotation]:
        """Published words that no longer stand: withdrawn since, changed, or hidden."""
        of_stories = (
            select(quotation)
            .join(story, story.c.id == quotation.c.item)
            .where(quotation.c.kind == "story", story.c.state.not_in(("quotable", "forgotten")))
        )
        of_threads = (
            select(quotation)
            .join(interpretation, interpretation.c.id == quotation.c.item)
            .where(
                quotation.c.kind == "interpretation",
                or_(interpretation.c.state == "withdrawn", interpretation.c.id.in_(_HIDDEN)),
            )
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
        """Which of these were taken back, or are hidden."""
        gone = or_(quotation.c.state == QuotationState.TAKEN_BACK, quotation.c.item.in_(_HIDDEN))
        rows = await self._connection.execute(select(quotation.c.item).where(quotation.c.item.in_(items), gone))
        return frozenset(row.item for row in rows)

    async def to_put_back(self) -> Sequence[Quotation]:
        """What was hidden, and may be seen again where it was published."""
        shown = select(hidden.c.item).where(hidden.c.shown_at.is_not(None))
        rows = await self._connection.execute(
            select(quotation)
            .where(quotation.c.state == QuotationState.TAKEN_BACK, quotation.c.item.in_(shown), _STANDS)
            .order_by(quotation.c.week, quotation.c.team, quotation.c.item)
        )
        return tuple(_read(row) for row in rows)

    async def put_back(self, item: str) -> bool:
        """Its place holds its words again; False where that was so already."""
        put = await self._connection.execute(
            update(quotation)
            .where(quotation.c.item == item, quotation.c.state == QuotationState.TAKEN_BACK)
            .values(state=QuotationState.PUBLISHED)
        )
        return put.rowcount == 1

    async def forget(self, before_week: str) -> int:
        """The words themselves are gone by then."""
        gone = await self._connection.execute(delete(quotation).where(quotation.c.week < before_week))
        return gone.rowcount


# What nobody may see now, whatever its teller wants.
_HIDDEN = select(hidden.c.item).where(hidden.c.shown_at.is_(None))

_STANDS = or_(
    quotation.c.item.in_(select(story.c.id).where(story.c.state == "quotable")),
    quotation.c.item.in_(select(interpretation.c.id).where(interpretation.c.state == "kept")),
)


def _read(row: Row[Any]) -> Quotation:
    return Quotation(**row._asdict() | {"state": QuotationState(row.state)})
