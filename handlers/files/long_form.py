"""Our own table of figures: a line for each indicator, area and period, under Dutch headings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from domain.indicators import Found, Observation, Row, Status, Wrong
from domain.periods import InvalidPeriod, Period, PeriodKind
from handlers.files.cells import Cell, NotANumber, TwoReadings, is_empty, number, text
from handlers.files.tables import FileTable

COLUMNS = ("indicator", "gebied", "periode", "waarde", "teller", "noemer", "bron", "status", "peildatum")
_NEEDED = frozenset(COLUMNS[:4])
_STATUSES = {
    "": Status.UNKNOWN,
    "voorlopig": Status.PROVISIONAL,
    "nader voorlopig": Status.PROVISIONAL,
    "definitief": Status.DEFINITIVE,
}


class _BadCell(ValueError):
    """What is wrong with one cell; `cause` names the sentence."""

    def __init__(self, cause: str, **args: str) -> None:
        super().__init__(cause)
        self.cause = cause
        self.args_for_people = args


def is_long_form(header: list[str]) -> bool:
    names = {name.casefold() for name in header}
    return len(names & _NEEDED) >= 3


def long_form(table: FileTable, source: str) -> Iterator[Row]:
    """Every line as an observation, or as what is wrong with it. `source` is told where a line names none."""
    header_line, header, lines = table.opened()
    columns = {name.casefold(): index for index, name in enumerate(header) if name}
    wrong = list(_wrong_headings(header_line, header))
    yield from wrong
    if wrong:
        return
    for line, cells in lines:
        try:
            yield Found(line, _Cells(columns, cells).observation(source))
        except _BadCell as bad:
            yield Wrong(line, bad.cause, bad.args_for_people)


def _wrong_headings(line: int, header: list[str]) -> Iterator[Row]:
    names = [name.casefold() for name in header if name]
    for name in sorted(_NEEDED - set(names)):
        yield Wrong(line, "column-missing", {"column": name})
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Wrong(line, "column-twice", {"column": name})
    # A misspelt heading would lose a whole column in silence.
    for name in sorted(set(names) - set(COLUMNS)):
        yield Wrong(line, "column-unknown", {"column": name, "columns": ", ".join(COLUMNS)})


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one line, by the name of their column."""

    columns: Mapping[str, int]
    cells: list[Cell]

    def observation(self, source: str) -> Observation:
        value, numerator, denominator = (self.figure(name) for name in ("waarde", "teller", "noemer"))
        if value is None and numerator is not None and denominator:
            raise _BadCell("value-missing")
        return Observation(
            indicator=self.needed("indicator"),
            subject=self.needed("gebied"),
            period=self.period(),
            value=value,
            source=text(self.cell("bron")) or source,
            status=self.status(),
            numerator=numerator,
            denominator=denominator,
            reference_date=self.reference_date(),
        )

    def cell(self, name: str) -> Cell:
        index = self.columns.get(name, len(self.cells))
        return self.cells[index] if index < len(self.cells) else None

    def needed(self, name: str) -> str:
        cell = self.cell(name)
        if is_empty(cell):
            raise _BadCell("cell-empty", column=name)
        return text(cell)

    def figure(self, name: str) -> Decimal | None:
        cell = self.cell(name)
        try:
            return number(cell, dot_is_decimal=False)
        except TwoReadings as error:
            written = text(cell)
            readings = {"whole": written.replace(".", ""), "decimal": written.replace(".", ",")}
            raise _BadCell("two-readings", column=name, written=written, **readings) from error
        except NotANumber as error:
            cause = "formula" if text(cell).startswith("=") else "not-a-number"
            raise _BadCell(cause, column=name, written=text(cell)) from error

    def period(self) -> Period:
        cell = self.cell("periode")
        if isinstance(cell, date):
            return _month_of(cell)
        try:
            return _parsed(self.needed("periode").upper())
        except InvalidPeriod as error:
            raise _BadCell("not-a-period", written=text(cell)) from error

    def status(self) -> Status:
        written = text(self.cell("status")).casefold()
        if written not in _STATUSES:
            raise _BadCell("not-a-status", written=written)
        return _STATUSES[written]

    def reference_date(self) -> date | None:
        cell = self.cell("peildatum")
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date) or is_empty(cell):
            return cell if isinstance(cell, date) else None
        return _day(text(cell))


def _month_of(day: date) -> Period:
    """A spreadsheet makes the first of May of 2026-05: that we can undo. Any other date has no one meaning."""
    if day.day != 1:
        raise _BadCell("date-as-period", written=f"{day:%d-%m-%Y}")
    return Period(PeriodKind.MONTH, day.year, day.month)


def _day(written: str) -> date:
    try:
        if written[2:3] == "-" or written[1:2] == "-":
            day, month, year = (int(part) for part in written.split("-"))
            return date(year, month, day)
        return date.fromisoformat(written)
    except ValueError as error:
        raise _BadCell("not-a-day", written=written) from error


# A file of figures has few periods, each of them many times.
@lru_cache(maxsize=4096)
def _parsed(key: str) -> Period:
    return Period.parse(key)
