"""An answer of CBS's open data, versions 3 and 4, as a table."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from handlers.files.cells import Cell
from handlers.files.tables import FileTable, Line, UnreadableFile


def parsed(text: str | bytes) -> dict[str, Any]:
    """The answer, with every figure digit for digit. Raises UnreadableFile where it is cut off or no answer at all."""
    try:
        answer = json.loads(text, parse_float=Decimal, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile("broken-json") from error
    if not isinstance(answer, dict):
        raise UnreadableFile("unknown-layout")
    return answer


def values(answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The records of an answer."""
    found = answer.get("value")
    if not isinstance(found, list) or not all(isinstance(record, dict) for record in found):
        raise UnreadableFile("unknown-layout")
    return found


def json_file(path: Path) -> tuple[FileTable, bool]:
    """The file's table, and whether CBS has more of it than this file."""
    answer = parsed(path.read_bytes())
    return records(path.name, values(answer)), next_link(answer) is not None


def next_link(answer: Mapping[str, Any]) -> str | None:
    """Where the next page is; both versions have a name of their own for it."""
    found = answer.get("@odata.nextLink") or answer.get("odata.nextLink")
    return found if isinstance(found, str) else None


def records(name: str, found: Sequence[Mapping[str, Any]]) -> FileTable:
    """Records as a table: the header stands on line 0, the first record on line 1."""
    if not found:
        raise UnreadableFile("empty-file")
    columns = list(dict.fromkeys(column for record in found for column in record))

    def lines() -> Iterator[Line]:
        header: list[Cell] = list(columns)
        yield 0, header
        for number, record in enumerate(found, 1):
            yield number, [_cell(record.get(column)) for column in columns]

    return FileTable(name, lines)


def _cell(value: object) -> Cell:
    return value if isinstance(value, str | int | Decimal) else None
