"""A column of figures from a CSV or XLSX file, for a chart."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from domain.periods import InvalidPeriod, Period
from handlers.files.cells import Cell, NotANumber, TwoReadings, is_empty, number, text
from handlers.files.tables import UnreadableFile
from handlers.files.workbook import Book

Line: TypeAlias = tuple[int, list[Cell]]

_WORKBOOK = b"PK\x03\x04"
# A chart of more rows than this says nothing; a wrong period would otherwise make a very long one.
_MOST_ROWS = 2000


class ChartFileError(Exception):
    """A file of which no chart can be made; `key` is the sentence that says what to do."""

    def __init__(self, key: str, **args: str) -> None:
        super().__init__(key)
        self.key = key
        self.args_for_people = args


@dataclass(frozen=True, slots=True)
class Column:
    """The figures of a column, oldest first; `periods` is empty where the file does not name them."""

    name: str
    values: tuple[Decimal | None, ...]
    periods: tuple[Period, ...]


def read_column(path: Path, name: str | None = None) -> Column:
    """The column of this name, or the only one with figures. Raises ChartFileError."""
    names, lines = _table(path)
    column = _chosen(path, names, lines, name)
    values = tuple(_figures(column, lines))
    periods = next((found for other in range(len(names)) if other != column and (found := _periods(other, lines))), ())
    if periods:
        values, periods = _without_gaps(values, periods)
    return Column(names[column], values, periods)


def _table(path: Path) -> tuple[list[str], list[Line]]:
    """The names of the columns, and the lines under them."""
    lines = [line for line in _lines(path) if not text(line[1][0] if line[1] else None).startswith("#")]
    while lines and all(is_empty(cell) for cell in lines[-1][1]):
        lines.pop()
    if not lines:
        raise ChartFileError("chart-file-empty", file=path.name)
    width = max(len(cells) for _, cells in lines)
    first = lines[0][1]
    if any(_is_figure(cell) for cell in first):
        return [str(column + 1) for column in range(width)], lines
    if len(lines) == 1:
        raise ChartFileError("chart-file-empty", file=path.name)
    names = [text(cell) or str(column + 1) for column, cell in enumerate(first)]
    # In a file of one column an empty line is a missing figure; in a wider one it is only an empty line.
    kept = [(row, cells) for row, cells in lines[1:] if width == 1 or not all(map(is_empty, cells))]
    return names, kept


def _lines(path: Path) -> list[Line]:
    try:
        content = path.read_bytes()
        if content.startswith(_WORKBOOK):
            with closing(Book(path)) as book:
                return list(book.tables()[0].lines())
        return list(_delimited(content))
    except FileNotFoundError as error:
        raise ChartFileError("chart-file-missing", file=path.name) from error
    except (OSError, UnicodeDecodeError, csv.Error, UnreadableFile, IndexError) as error:
        raise ChartFileError("chart-file-unreadable", file=path.name) from error


def _delimited(content: bytes) -> Iterator[Line]:
    try:
        written = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What Excel writes on a Dutch Windows.
        written = content.decode("cp1252")
    if "\0" in written:
        raise csv.Error("not a text file")
    rows = written.splitlines()
    header = next((row for row in rows if row.strip() and not row.startswith("#")), "")
    # The names tell the delimiter: a comma between figures may be a decimal comma.
    delimiter = max(";\t,", key=header.count)
    if header.count(delimiter) == 0:
        for line, row in enumerate(rows, 1):
            yield line, [row]
        return
    reader = csv.reader(rows, delimiter=delimiter)
    for cells in reader:
        yield reader.line_num, list(cells)


def _chosen(path: Path, names: Sequence[str], lines: Sequence[Line], name: str | None) -> int:
    figures = [column for column in range(len(names)) if _has_figures(column, lines)]
    if name is not None:
        wanted = name.strip().casefold()
        found = next((column for column, each in enumerate(names) if each.casefold() == wanted), None)
        if found is None:
            raise ChartFileError("chart-column-missing", column=name, columns=", ".join(names))
        return found
    if not figures:
        raise ChartFileError("chart-file-empty", file=path.name)
    if len(figures) > 1:
        raise ChartFileError("chart-column-unclear", columns=", ".join(names[column] for column in figures))
    return figures[0]


def _has_figures(column: int, lines: Sequence[Line]) -> bool:
    """Whether most of a column is figures, and not the years they belong to."""
    filled = [cell for cell in _cells(column, lines) if not is_empty(cell)]
    return 2 * sum(map(_is_figure, filled)) > len(filled) and not _periods(column, lines)


def _cells(column: int, lines: Sequence[Line]) -> list[Cell]:
    return [cells[column] if column < len(cells) else None for _, cells in lines]


def _figures(column: int, lines: Sequence[Line]) -> Iterator[Decimal | None]:
    cells = _cells(column, lines)
    # One figure such as 12.5 shows what the dots in its column are.
    dotted = any(_is_figure(cell, dot_is_decimal=True) and _has_decimal_dot(text(cell)) for cell in cells)
    for (line, _), cell in zip(lines, cells, strict=True):
        try:
            yield number(cell, dot_is_decimal=dotted)
        except (NotANumber, TwoReadings) as error:
            raise ChartFileError("chart-value-unreadable", line=str(line), value=text(cell)) from error


def _has_decimal_dot(written: str) -> bool:
    whole, dot, decimals = written.partition(".")
    return bool(dot) and "," not in written and (len(decimals) != 3 or whole.lstrip("+-") == "0")


def _is_figure(cell: Cell, *, dot_is_decimal: bool = True) -> bool:
    try:
        return number(cell, dot_is_decimal=dot_is_decimal) is not None
    except (NotANumber, TwoReadings):
        return False


def _periods(column: int, lines: Sequence[Line]) -> tuple[Period, ...]:
    """The periods that a column names, or none if it does not name one kind of them in their order."""
    try:
        periods = tuple(Period.parse(text(cell)) for cell in _cells(column, lines))
    except InvalidPeriod:
        return ()
    in_order = all(a.kind == b.kind and a < b for a, b in pairwise(periods))
    return periods if in_order and len(periods) > 1 else ()


def _without_gaps(
    values: tuple[Decimal | None, ...], periods: tuple[Period, ...]
) -> tuple[tuple[Decimal | None, ...], tuple[Period, ...]]:
    """A period that the file leaves out is a missing figure: never zero, and never drawn over."""
    known = dict(zip(periods, values, strict=True))
    every = [periods[0]]
    while every[-1] < periods[-1] and len(every) < _MOST_ROWS:
        every.append(every[-1].next())
    return tuple(known.get(period) for period in every), tuple(every)
