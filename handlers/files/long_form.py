"""Our own table of figures: a line for each indicator, area and period, under Dutch headings."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from sys import intern

from domain.indicators import Found, Observation, Row, Status, Wrong
from domain.periods import InvalidPeriod, Period, PeriodKind
from handlers.files.cells import Cell, NotANumber, TwoReadings, number, text
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
    wrong = list(_wrong_headings(header_line, header))
    yield from wrong
    if wrong:
        return
    names = [name.casefold() for name in header]
    order = [names.index(column) if column in names else None for column in COLUMNS]
    for line, cells in lines:
        try:
            yield Found(line, _observation(_in_order(cells, order), source))
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


def _in_order(cells: list[Cell], order: list[int | None]) -> list[Cell]:
    """The cells in the order of `COLUMNS`; None for a column that is not there."""
    count = len(cells)
    return [cells[index] if index is not None and index < count else None for index in order]


def _observation(cells: list[Cell], source: str) -> Observation:
    indicator, area, period, *figures, own_source, status, day = cells
    value, numerator, denominator = map(_figure, COLUMNS[3:6], figures)
    if value is None and numerator is not None and denominator:
        raise _BadCell("value-missing")
    return Observation(
        indicator=_needed("indicator", indicator),
        subject=_needed("gebied", area),
        period=_period(period),
        value=value,
        source=text(own_source) or source,
        status=_status(text(status)),
        numerator=numerator,
        denominator=denominator,
        reference_date=_reference_date(day),
    )


def _needed(column: str, cell: Cell) -> str:
    written = text(cell)
    if not written:
        raise _BadCell("cell-empty", column=column)
    # The same few names stand on every line: keep one of each.
    return intern(written)


def _figure(column: str, cell: Cell) -> Decimal | None:
    try:
        return number(cell, dot_is_decimal=False)
    except TwoReadings as error:
        written = text(cell)
        readings = {"whole": written.replace(".", ""), "decimal": written.replace(".", ",")}
        raise _BadCell("two-readings", column=column, written=written, **readings) from error
    except NotANumber as error:
        cause = "formula" if text(cell).startswith("=") else "not-a-number"
        raise _BadCell(cause, column=column, written=text(cell)) from error


def _period(cell: Cell) -> Period:
    if isinstance(cell, date):
        return _month_of(cell)
    try:
        return _parsed(_needed("periode", cell).upper())
    except InvalidPeriod as error:
        raise _BadCell("not-a-period", written=text(cell)) from error


def _status(written: str) -> Status:
    status = _STATUSES.get(written.casefold())
    if status is None:
        raise _BadCell("not-a-status", written=written)
    return status


def _reference_date(cell: Cell) -> date | None:
    match cell:
        case datetime():
            return cell.date()
        case date() | None:
            return cell
        case _:
            written = text(cell)
            return _day(written) if written else None


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
