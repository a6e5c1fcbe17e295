"""CSV as people and CBS write it: any usual encoding, any usual delimiter."""

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from handlers.files.tables import FileTable, Line, UnreadableFile

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_DELIMITERS = (";", "\t", ",")
_BLOCK = 1 << 20


def delimited(path: Path) -> FileTable:
    encoding = _encoding(path)
    delimiter = _delimiter(path, encoding)

    def lines() -> Iterator[Line]:
        with path.open(encoding=encoding, newline="") as file:
            reader = csv.reader(file, delimiter=delimiter)
            try:
                for cells in reader:
                    yield reader.line_num, list(cells)
            except csv.Error as error:
                raise UnreadableFile("broken-csv", line=str(reader.line_num)) from error

    return FileTable(path.name, lines)


def _encoding(path: Path) -> str:
    """What it says itself; else UTF-8 if all of it is, or what Excel writes on a Dutch Windows."""
    with path.open("rb") as file:
        start = file.read(4)
    marked = tuple(name for mark, name in _MARKS.items() if start.startswith(mark))
    for name in marked or ("utf-8", "cp1252"):
        if _is_written_in(path, name):
            return name
    raise UnreadableFile("unknown-encoding")


def _is_written_in(path: Path, encoding: str) -> bool:
    with path.open(encoding=encoding, newline="") as file:
        try:
            while file.read(_BLOCK):
                pass
        except UnicodeError:
            return False
    return True


def _delimiter(path: Path, encoding: str) -> str:
    """The one that cuts the first full line in most pieces."""
    with path.open(encoding=encoding, newline="") as file:
        head = [line for line in file.read(_BLOCK // 4).splitlines() if not line.startswith(("#", '"#'))][:20]
    return max(
        _DELIMITERS, key=lambda delimiter: max((len(row) for row in csv.reader(head, delimiter=delimiter)), default=0)
    )
