"""Opening a file of figures: which layout it is, and its rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from domain.indicators import Row, Skip, Skipped
from domain.periods import Period
from handlers.files.cbs_plan import layout_of
from handlers.files.cbs_table import Wanted, cbs_table
from handlers.files.delimited import delimited
from handlers.files.long_form import is_long_form, long_form
from handlers.files.odata_json import json_file
from handlers.files.sizes import check_file, check_unpacked
from handlers.files.tables import FileTable, UnreadableFile
from handlers.files.workbook import Book

_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# The lists that come with open data: names of regions and of measures, no figures.
_LISTS = ({"key", "title"}, {"identifier", "title"}, {"odata.type", "type"})
_TABLE_ID = re.compile(r"(?<!\d)(\d{5}ned)(?![a-z])", re.IGNORECASE)
_KWB_YEAR = re.compile(r"kwb\D?(20\d{2})(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FigureFile:
    """An opened file or table: its layout, and its rows one by one."""

    name: str
    layout: str
    rows: Iterator[Row]


def open_figures(path: Path, wanted: Wanted) -> FigureFile:
    """The figures of a file of any layout that we know. Raises UnreadableFile, whose sentence says what to do."""
    try:
        check_file(path)
        with path.open("rb") as file:
            start = file.read(64)
    except OSError as error:
        raise UnreadableFile("no-file") from error
    if start.startswith(_OLD_OFFICE):
        raise UnreadableFile("old-workbook")
    if start.startswith(_ZIP):
        return _from_book(path, wanted)
    if start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}:
        table, has_more = json_file(path)
        opened = _opened(path, table, wanted)
        return replace(opened, rows=chain(opened.rows, [Skipped(0, Skip.MORE_PAGES)])) if has_more else opened
    return _opened(path, delimited(path), wanted)


def figures_of(table: FileTable, wanted: Wanted) -> FigureFile:
    """The figures of a table of CBS, wherever it came from."""
    _, header, _ = table.opened()
    layout = layout_of(header)
    if layout is None:
        names = {name.casefold() for name in header}
        raise UnreadableFile("code-list" if any(known <= names for known in _LISTS) else "unknown-layout")
    return FigureFile(table.name, layout, cbs_table(table, layout, wanted))


def _opened(path: Path, table: FileTable, wanted: Wanted) -> FigureFile:
    _, header, _ = table.opened()
    if is_long_form(header):
        return FigureFile(path.name, "long", long_form(table, wanted.source or path.name))
    year, table_id = _KWB_YEAR.search(path.name), _TABLE_ID.search(path.name)
    if wanted.period is None and year:
        wanted = replace(wanted, period=Period.parse(year[1]))
    if not wanted.source:
        wanted = replace(wanted, source=f"CBS {table_id[1]}" if table_id else "CBS")
    return replace(figures_of(table, wanted), name=path.name)


def _from_book(path: Path, wanted: Wanted) -> FigureFile:
    check_unpacked(path)
    book = Book(path)
    try:
        opened = _opened(path, _sheet_with_figures(book.tables()), wanted)
    except UnreadableFile:
        book.close()
        raise
    return replace(opened, rows=_closing(opened.rows, book))


def _closing(rows: Iterator[Row], book: Book) -> Iterator[Row]:
    try:
        yield from rows
    finally:
        book.close()


def _sheet_with_figures(sheets: tuple[FileTable, ...]) -> FileTable:
    known = [sheet for sheet in sheets if _is_known(sheet)]
    if len(known) > 1:
        raise UnreadableFile("several-sheets", sheets=", ".join(sheet.name for sheet in known))
    if not known:
        raise UnreadableFile("unknown-layout")
    return known[0]


def _is_known(sheet: FileTable) -> bool:
    try:
        _, header, _ = sheet.opened()
    except UnreadableFile as error:
        if error.cause != "empty-file":
            raise
        return False
    return is_long_form(header) or layout_of(header) is not None
