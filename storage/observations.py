"""Observations and their versions."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Row, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.indicators import Kept, Observation, Status
from domain.periods import Period, PeriodKind
from storage.tables import import_batch, observation

Key: TypeAlias = tuple[str, str, str]

# One statement holds at most this many keys: SQLite knows 32,766 variables, PostgreSQL 65,535.
_AT_ONCE = 5_000

_FIGURE = (
    observation.c.indicator,
    observation.c.subject,
    observation.c.period,
    observation.c.value,
    observation.c.source,
    observation.c.status,
    observation.c.numerator,
    observation.c.denominator,
    observation.c.reference_date,
)


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an observation, and when it came in."""

    number: int
    is_current: bool
    recorded_at: datetime
    observation: Observation


class ObservationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, observations: Sequence[Observation], now: datetime, import_id: int | None = None) -> Kept:
        """Keep as a version what says something new; what says the same as before leaves no trace.

        Each (indicator, subject, period) stands in `observations` once.
        """
        kept = Kept()
        for chunk in _chunks(observations):
            known = await self._known(chunk)
            changed = [each for each in chunk if each.key not in known or known[each.key].says != each.seen.says]
            replaced = [known[each.key].id for each in changed if each.key in known]
            if replaced:
                await self._connection.execute(_REPLACE, [{"replaced": id_} for id_ in replaced])
            if changed:
                rows = [_row(each, known.get(each.key), now, import_id) for each in changed]
                await self._connection.execute(insert(observation), rows)
            kept += Kept(len(changed) - len(replaced), len(replaced), len(chunk) - len(changed))
        return kept

    async def compare(self, observations: Sequence[Observation]) -> Kept:
        """What `keep` would do, without doing it."""
        kept = Kept()
        for chunk in _chunks(observations):
            known = await self._known(chunk)
            added = sum(each.key not in known for each in chunk)
            unchanged = sum(each.key in known and known[each.key].says == each.seen.says for each in chunk)
            kept += Kept(added, len(chunk) - added - unchanged, unchanged)
        return kept

    async def open_import(self, name: str, layout: str, now: datetime) -> int:
        """The number of a new file, for the observations that came with it."""
        values = {"name": name, "layout": layout, "imported_at": now, "added": 0, "restated": 0, "unchanged": 0}
        opened = await self._connection.execute(insert(import_batch).values(values).returning(import_batch.c.id))
        return int(opened.scalar_one())

    async def close_import(self, import_id: int, kept: Kept) -> None:
        """Write down what became of the file."""
        values = {"added": kept.added, "restated": kept.restated, "unchanged": kept.unchanged}
        await self._connection.execute(update(import_batch).where(import_batch.c.id == import_id).values(values))

    async def forget_import(self, import_id: int) -> None:
        """Take back a file that said nothing new."""
        await self._connection.execute(delete(import_batch).where(import_batch.c.id == import_id))

    async def series(
        self, subject: str, indicator: str, first: date, last: date, kind: PeriodKind | None = None
    ) -> list[Observation]:
        """The current figures whose period starts between these days, in order of time; of one kind if asked."""
        found = await self.series_many([subject], [indicator], first, last, kind)
        return found.get((subject, indicator), [])

    async def series_many(
        self,
        subjects: Collection[str],
        indicators: Collection[str],
        first: date,
        last: date,
        kind: PeriodKind | None = None,
        as_of: datetime | None = None,
    ) -> dict[tuple[str, str], list[Observation]]:
        """As `series`, by (subject, indicator), for many at once; one without figures is absent.

        `as_of` asks for the versions that were current at that moment.
        """
        wanted = (
            select(*_FIGURE)
            .where(
                observation.c.is_current if as_of is None else _newest_at(as_of),
                observation.c.subject.in_(subjects),
                observation.c.indicator.in_(indicators),
                observation.c.first_day.between(first, last),
            )
            .order_by(observation.c.subject, observation.c.indicator, observation.c.first_day, observation.c.period)
        )
        found: dict[tuple[str, str], list[Observation]] = {}
        for row in await self._connection.execute(wanted):
            seen = _observation(row)
            if kind is None or seen.period.kind is kind:
                found.setdefault((seen.subject, seen.indicator), []).append(seen)
        return found

    async def versions(self, subject: str, indicator: str, period: Period) -> list[Version]:
        """Every version of one figure, the oldest first."""
        wanted = (
            select(*_FIGURE, observation.c.version, observation.c.is_current, observation.c.recorded_at)
            .where(
                observation.c.indicator == indicator,
                observation.c.subject == subject,
                observation.c.period == period.key,
            )
            .order_by(observation.c.version)
        )
        rows = await self._connection.execute(wanted)
        return [Version(row.version, row.is_current, row.recorded_at, _observation(row)) for row in rows]

    async def recorded_since(self, moment: datetime) -> Sequence[tuple[str, str, Period]]:
        """Indicator, subject and period of every figure that came in, or came anew, at this moment or later."""
        rows = await self._connection.execute(
            select(observation.c.indicator, observation.c.subject, observation.c.period)
            .where(observation.c.recorded_at >= moment)
            .distinct()
        )
        return [(row.indicator, row.subject, _period(row.period)) for row in rows]

    async def recorded_on(self, indicators: Collection[str], since: datetime) -> Sequence[datetime]:
        """The moments at which figures of these indicators came in, whatever they say."""
        rows = await self._connection.execute(
            select(observation.c.recorded_at)
            .where(observation.c.indicator.in_(indicators), observation.c.recorded_at >= since)
            .distinct()
        )
        return list(rows.scalars())

    async def count(self) -> int:
        """How many figures are current."""
        counted = await self._connection.execute(select(func.count()).where(observation.c.is_current))
        return int(counted.scalar_one())

    async def _known(self, chunk: Sequence["_Placed"]) -> dict[Key, "_Known"]:
        """The current versions of whatever the chunk may touch."""
        days = [each.first_day for each in chunk]
        wanted = select(
            observation.c.id,
            observation.c.version,
            observation.c.indicator,
            observation.c.subject,
            observation.c.period,
            observation.c.value,
            observation.c.numerator,
            observation.c.denominator,
            observation.c.status,
        ).where(
            observation.c.is_current,
            observation.c.subject.in_({each.seen.subject for each in chunk}),
            observation.c.indicator.in_({each.seen.indicator for each in chunk}),
            observation.c.first_day.between(min(days), max(days)),
        )
        return {
            (row.indicator, row.subject, row.period): _Known(
                row.id, row.version, (row.value, row.numerator, row.denominator, Status(row.status))
            )
            for row in await self._connection.execute(wanted)
        }


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    version: int
    says: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """An observation with what its period works out to, which is worth doing once."""

    key: Key
    first_day: date
    seen: Observation


_REPLACE = update(observation).where(observation.c.id == bindparam("replaced")).values(is_current=False)


def _chunks(observations: Sequence[Observation]) -> Iterator[Sequence[_Placed]]:
    # Neighbours share their subject, so that each chunk looks only at its own part of the table.
    ordered = sorted(
        map(_placed, observations), key=lambda each: (each.seen.subject, each.seen.indicator, each.first_day)
    )
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _placed(seen: Observation) -> _Placed:
    key = seen.period.key
    return _Placed((seen.indicator, seen.subject, key), seen.period.first_day, seen)


def _row(placed: _Placed, known: _Known | None, now: datetime, import_id: int | None) -> dict[str, Any]:
    indicator, subject, period = placed.key
    return {
        "indicator": indicator,
        "subject": subject,
        "period": period,
        "first_day": placed.first_day,
        "version": 1 if known is None else known.version + 1,
        "is_current": True,
        "value": placed.seen.value,
        "numerator": placed.seen.numerator,
        "denominator": placed.seen.denominator,
        "status": str(placed.seen.status),
        "source": placed.seen.source,
        "reference_date": placed.seen.reference_date,
        "import_id": import_id,
        "recorded_at": now,
    }


def _observation(row: Row[*tuple[Any, ...]]) -> Observation:
    return Observation(
        row.indicator,
        row.subject,
        _period(row.period),
        row.value,
        row.source,
        Status(row.status),
        row.numerator,
        row.denominator,
        row.reference_date,
    )


# A year of figures of a hundred teams has 52 periods, not 52 times a hundred.
def _newest_at(moment: datetime) -> ColumnElement[bool]:
    """Of each figure the last version that had come in by then."""
    later = observation.alias("later")
    replaced = (
        select(later.c.id)
        .where(
            later.c.indicator == observation.c.indicator,
            later.c.subject == observation.c.subject,
            later.c.period == observation.c.period,
            later.c.version > observation.c.version,
            later.c.recorded_at <= moment,
        )
        .exists()
    )
    return and_(observation.c.recorded_at <= moment, ~replaced)


@lru_cache(maxsize=4096)
def _period(key: str) -> Period:
    return Period.parse(key)
