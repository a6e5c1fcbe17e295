"""Cards for residents, and how often each face was chosen in a week. Nothing else is kept of residents."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.periods import Period
from domain.residents import Answers, Asked, Card, Counted, Counts, Face, Form
from storage.dialects import insert
from storage.tables import card, card_count


class CardRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def make(self, made: Card) -> None:
        columns = {name: getattr(made, name) for name in Card.__dataclass_fields__}
        await self._connection.execute(insert(self._connection, card).values(**columns))

    async def get(self, code: str) -> Card | None:
        row = (await self._connection.execute(select(card).where(card.c.code == code))).one_or_none()
        return None if row is None else _card(row)

    async def all(self) -> Sequence[Card]:
        """By area and form."""
        rows = await self._connection.execute(
            select(card).order_by(card.c.area, card.c.form, card.c.since, card.c.code)
        )
        return tuple(_card(row) for row in rows)

    async def stop(self, code: str, week: str) -> bool:
        """From now on it counts nothing; False where it is unknown or stopped already."""
        stopped = await self._connection.execute(
            update(card).where(card.c.code == code, card.c.stopped.is_(None)).values(stopped=week)
        )
        return stopped.rowcount == 1

    async def count(self, code: str, week: str, answers: Answers) -> None:
        """One more for each face that was chosen; there must be one."""
        await self.add(code, week, dict.fromkeys(answers.items(), 1))

    async def add(self, code: str, week: str, counts: Counts) -> None:
        """So many more for each face; there must be one. All in one statement."""
        rows = [
            {"card": code, "week": week, "question": asked, "face": face, "count": count}
            for (asked, face), count in sorted(counts.items())
        ]
        one_more = insert(self._connection, card_count).values(rows)
        await self._connection.execute(
            one_more.on_conflict_do_update(
                index_elements=["card", "week", "question", "face"],
                set_={"count": card_count.c.count + one_more.excluded["count"]},
            )
        )

    async def most_in_week(self, code: str, week: str) -> int:
        """How often the question that was answered most was answered on this card in this week."""
        totals = (
            select(func.sum(card_count.c.count).label("total"))
            .where(card_count.c.card == code, card_count.c.week == week)
            .group_by(card_count.c.question)
            .subquery()
        )
        return int(await self._connection.scalar(select(func.max(totals.c.total))) or 0)

    async def counted(self, first_week: str, last_week: str) -> Sequence[Counted]:
        """By area, form and week, the first and the last week included."""
        rows = await self._connection.execute(
            select(
                card.c.area,
                card.c.form,
                card_count.c.week,
                card_count.c.question,
                card_count.c.face,
                func.sum(card_count.c.count).label("total"),
            )
            .join(card, card.c.code == card_count.c.card)
            .where(card_count.c.week.between(first_week, last_week))
            .group_by(card.c.area, card.c.form, card_count.c.week, card_count.c.question, card_count.c.face)
            .order_by(card.c.area, card.c.form, card_count.c.week)
        )
        return _counted(rows.all())

    async def last_weeks(self) -> Mapping[str, str]:
        """By area the last week in which anybody answered there."""
        rows = await self._connection.execute(
            select(card.c.area, func.max(card_count.c.week).label("week"))
            .join(card, card.c.code == card_count.c.card)
            .group_by(card.c.area)
        )
        return {row.area: row.week for row in rows}


def _card(row: Row[Any]) -> Card:
    return Card(**row._asdict() | {"form": Form(row.form)})


def _counted(rows: Collection[Row[*tuple[Any, ...]]]) -> Sequence[Counted]:
    found: dict[tuple[str, str, str], dict[tuple[Asked, Face], int]] = {}
    for row in rows:
        counts = found.setdefault((row.area, row.form, row.week), {})
        counts[Asked(row.question), Face(row.face)] = int(row.total)
    return tuple(Counted(area, Form(form), Period.parse(week), counts) for (area, form, week), counts in found.items())
