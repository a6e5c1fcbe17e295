"""Figures of CBS, from any table that holds a region, a period and values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from domain.indicators import Found, Observation, Row, Skip, Skipped, Status, Wrong
from domain.periods import Period, PeriodKind
from handlers.files.cbs_periods import CbsPeriod, NoPeriod, read_period
from handlers.files.cbs_plan import Layout, Plan, plan_of, region_code
from handlers.files.cells import Cell, NotANumber, TwoReadings, number, text
from handlers.files.tables import FileTable, UnreadableFile, peeked

# A table without regions is about the whole country.
_NETHERLANDS = "NL01"
# Enough lines to tell figures from words.
_SAMPLE = 200
_TOTAL_CODE = re.compile(r"T\d{3,}", re.ASCII)
_KINDS = list(PeriodKind)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a table is asked for. `period` is that of a table whose lines have none.

    `regions` are whole codes, or the beginning of one with an asterisk behind it. `titles` gives codes of periods their
    name, and `statuses` what CBS says of them.
    """

    source: str = ""
    regions: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    period: Period | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)

    def named(self, written: str) -> CbsPeriod:
        """The period by its title, which knows about part weeks; else by what is written. Raises NoPeriod."""
        try:
            return read_period(self.titles[written])
        except (KeyError, NoPeriod):
            return read_period(written)

    def has_region(self, code: str) -> bool:
        return not self.regions or any(
            code.startswith(wanted[:-1]) if wanted.endswith("*") else code == wanted for wanted in self.regions
        )


def cbs_table(table: FileTable, layout: Layout, wanted: Wanted) -> Iterator[Row]:
    """Every figure of the table: found, left out with a reason, or wrong."""
    header_line, header, lines = table.opened()
    first, all_lines = peeked(lines, _SAMPLE)
    plan = plan_of(layout, header, [cells for _, cells in first])
    calendar = _calendar(table, plan, wanted)
    reader = _Reader(header, plan, calendar, wanted)
    yield from (Skipped(header_line, Skip.NO_FIGURE) for _ in range(plan.words))
    yield from (Skipped(header_line, Skip.AMBIGUOUS) for _ in range(plan.ambiguous))
    for line, cells in all_lines:
        yield from reader.rows(line, cells)


@dataclass(frozen=True, slots=True)
class _Calendar:
    """What the periods of one table mean: its points are the shortest of them, longer ones are totals."""

    wanted: Wanted
    points: PeriodKind | None
    # Where one title has the asterisk of a provisional figure, those without it are definitive.
    has_stars: bool

    def read(self, written: str) -> tuple[CbsPeriod, Status]:
        return self.placed(self.wanted.named(written), self.wanted.statuses.get(written, Status.UNKNOWN))

    def placed(self, period: CbsPeriod, status: Status = Status.UNKNOWN) -> tuple[CbsPeriod, Status]:
        if period.provisional:
            status = Status.PROVISIONAL
        elif self.has_stars and status is Status.UNKNOWN:
            status = Status.DEFINITIVE
        if period.period is not None and period.period.kind is not self.points:
            return CbsPeriod(None, Skip.TOTAL), status
        return period, status


def _calendar(table: FileTable, plan: Plan, wanted: Wanted) -> _Calendar:
    periods = list(_periods(table, plan, wanted))
    kinds = {period.period.kind for period in periods if period.period is not None}
    if any(period.skip is Skip.PART_WEEK for period in periods):
        kinds.add(PeriodKind.WEEK)
    return _Calendar(wanted, min(kinds, key=_KINDS.index, default=None), any(period.provisional for period in periods))


def _periods(table: FileTable, plan: Plan, wanted: Wanted) -> Iterator[CbsPeriod]:
    """Every period that the table names, once."""
    if plan.wide:
        yield from (period for _, period in plan.wide)
    elif plan.period is None:
        if wanted.period is None:
            raise UnreadableFile("period-missing")
        yield CbsPeriod(wanted.period)
    else:
        column = plan.period
        written = {text(cells[column]) for _, cells in table.opened()[2] if column < len(cells)}
        for name in written:
            try:
                yield wanted.named(name)
            except NoPeriod:
                # Its line is told when the line is read.
                continue


@dataclass(frozen=True, slots=True)
class _Point:
    """One figure of a line: where it stands, of which measure, and when."""

    column: int
    measure: str
    period: CbsPeriod
    status: Status


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one line after another, by the plan of the table."""

    header: Sequence[str]
    plan: Plan
    calendar: _Calendar
    wanted: Wanted

    def rows(self, line: int, cells: list[Cell]) -> Iterator[Row]:
        region = self._region(cells)
        if region is None:
            yield Wrong(line, "no-region-code", {"written": text(_cell(cells, self.plan.region))})
            return
        if not self.wanted.has_region(region):
            yield Skipped(line, Skip.OTHER_REGION)
            return
        try:
            points = list(self._points(cells))
        except NoPeriod as error:
            yield Wrong(line, "not-a-cbs-period", {"written": str(error)})
            return
        for point in points:
            if self._is_wanted(point):
                yield self._row(line, cells, region, point)

    def _region(self, cells: list[Cell]) -> str | None:
        return _NETHERLANDS if self.plan.region is None else region_code(_cell(cells, self.plan.region))

    def _points(self, cells: list[Cell]) -> Iterator[_Point]:
        named = text(_cell(cells, self.plan.measure))
        if self.plan.wide:
            for column, period in self.plan.wide:
                yield _Point(column, named, *self.calendar.placed(period))
            return
        if self.plan.period is not None:
            when = self.calendar.read(text(_cell(cells, self.plan.period)))
        else:
            when = CbsPeriod(self.wanted.period), Status.UNKNOWN
        for column, measure in self.plan.figures:
            yield _Point(column, measure or named, *when)

    def _is_wanted(self, point: _Point) -> bool:
        return not self.wanted.measures or not self.wanted.measures.isdisjoint(
            {point.measure, self.header[point.column]}
        )

    def _row(self, line: int, cells: list[Cell], region: str, point: _Point) -> Row:
        if point.period.period is None:
            return Skipped(line, point.period.skip or Skip.SPAN)
        try:
            value = self._value(cells, point.column)
        except (NotANumber, TwoReadings) as error:
            return Wrong(line, "not-a-number", {"column": self.header[point.column], "written": str(error)})
        if value is None and text(_cell(cells, self.plan.words_beside)):
            return Skipped(line, Skip.NO_FIGURE)
        indicator = ":".join(("cbs", point.measure, *self._topics(cells)))
        return Found(line, Observation(indicator, region, point.period.period, value, self.wanted.source, point.status))

    def _value(self, cells: list[Cell], column: int) -> Decimal | None:
        attribute = text(_cell(cells, self.plan.attribute)).casefold()
        if attribute not in {"", "none"}:
            # Impossible, Secret and their like: there is no figure, whatever stands beside it.
            return None
        return number(_cell(cells, column), dot_is_decimal=True)

    def _topics(self, cells: list[Cell]) -> Iterator[str]:
        for column in self.plan.topics:
            topic = text(_cell(cells, column))
            if topic and not _is_total(topic):
                yield topic


def _cell(cells: list[Cell], column: int | None) -> Cell:
    return cells[column] if column is not None and column < len(cells) else None


def _is_total(topic: str) -> bool:
    """Whether a topic says no more than that everything is counted."""
    return "totaal" in topic.casefold() or _TOTAL_CODE.fullmatch(topic) is not None
