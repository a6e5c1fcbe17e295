"""XLSX: each sheet as a table, with what spreadsheets do to figures undone or left visible as a mistake."""

import warnings
from collections.abc import Iterator
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

from openpyxl import Workbook, load_workbook
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

from handlers.files.cells import Cell
from handlers.files.tables import FileTable, Line, UnreadableFile

_Cell: TypeAlias = ReadOnlyCell | EmptyCell


class Book:
    """An open workbook: opening one may read all of it, so that is done once. Close it after the last line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book = _opened(path, values=False)

    def tables(self) -> tuple[FileTable, ...]:
        """The visible sheets, each as a table of its own."""
        names = [sheet.title for sheet in self._book.worksheets if sheet.sheet_state == "visible"]
        return tuple(FileTable(name, partial(self._lines, name)) for name in names)

    def close(self) -> None:
        self._book.close()

    def _lines(self, sheet: str) -> Iterator[Line]:
        try:
            yield from self._shown_lines(sheet)
        # As below: it meets most of a broken file only here.
        except Exception as error:
            raise UnreadableFile("broken-workbook") from error

    def _shown_lines(self, sheet: str) -> Iterator[Line]:
        outcomes: Iterator[tuple[_Cell, ...]] | None = None
        for number, cells in enumerate(_rows(self._book, sheet), 1):
            has_formula = any(cell.data_type == "f" for cell in cells)
            if outcomes is None and has_formula:
                # A workbook is read either with its formulas or with their outcomes: from here on we need both.
                outcomes = _outcomes(self._path, sheet, number)
            found = next(outcomes, ()) if outcomes is not None else ()
            row = [_shown(cell) for cell in cells]
            if has_formula:
                row = [
                    _outcome(cell, index, found) if cell.data_type == "f" else row[index]
                    for index, cell in enumerate(cells)
                ]
            yield number, row


def _rows(book: Workbook, sheet: str, start: int = 1) -> Iterator[tuple[_Cell, ...]]:
    page: Any = book[sheet]
    # What a workbook says of its own size is not always true.
    page.reset_dimensions()
    return iter(page.iter_rows(min_row=start))


def _outcomes(path: Path, sheet: str, start: int) -> Iterator[tuple[_Cell, ...]]:
    book = _opened(path, values=True)
    try:
        yield from _rows(book, sheet, start)
    finally:
        book.close()


def _outcome(cell: _Cell, index: int, outcomes: tuple[_Cell, ...]) -> Cell:
    """What the formula came to when the file was saved; the formula itself if nobody ever calculated it."""
    outcome = _shown(outcomes[index]) if index < len(outcomes) else None
    return str(cell.value) if outcome is None else outcome


def _shown(cell: _Cell) -> Cell:
    """The cell's value; 75% is kept as 0.75 in a spreadsheet, and means 75 to people."""
    match cell.value:
        case bool() | str() | date() | None as value:
            return value
        case int() | float() as value:
            return value * 100 if cell.number_format.endswith("%") else value
        case other:
            return str(other)


def _opened(path: Path, *, values: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            # Whatever openpyxl cannot show of a sheet's looks is of no use to us.
            warnings.simplefilter("ignore")
            # From memory: of a broken file the library would leave the handle open.
            return load_workbook(BytesIO(path.read_bytes()), read_only=True, data_only=values)
    # The library, and those that unpack and parse for it, raise whatever they come across.
    except Exception as error:
        raise UnreadableFile("broken-workbook") from error
