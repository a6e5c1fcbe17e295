"""Backups: all rows of all tables in one picture, in a file that either database can be made from."""

import json
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import IO, Any

from sqlalchemy import JSON, Boolean, Column, LargeBinary, Table, make_url, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import engines
from storage.migrations import newest
from storage.sealing import SealedJson, as_it_stands
from storage.tables import metadata

FORMAT = 1
_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class BackedUp:
    """When the picture was taken, at which step of the tables, and how many rows it has."""

    made_at: datetime
    revision: str
    rows: int


async def back_up(url: str, sink: IO[str], now: datetime) -> BackedUp:
    """Write every table as it is at one moment, while others go on working. The tables must be up to date.

    A line of JSON for the whole, one for each table with its columns, one for each row, and one at the end with how
    many there were: without that line the file is not whole.
    """
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    writers, readers = engines.sqlite(parsed) if is_sqlite else engines.postgresql(parsed)
    try:
        async with readers.begin() as connection:
            _write(sink, {"format": FORMAT, "revision": newest(), "made_at": now.astimezone(UTC).isoformat()})
            counts = {table.name: await _write_table(sink, connection, table) for table in metadata.sorted_tables}
            _write(sink, {"end": counts})
    finally:
        await readers.dispose()
        await writers.dispose()
    return BackedUp(now, newest(), sum(counts.values()))


async def _write_table(sink: IO[str], connection: AsyncConnection, table: Table) -> int:
    _write(sink, {"table": table.name, "columns": [column.name for column in table.columns]})
    count = 0
    async for row in _rows(connection, table):
        _write(sink, row)
        count += 1
    return count


async def _rows(connection: AsyncConnection, table: Table) -> AsyncIterator[list[Any]]:
    """In the order of the key: a reply to a message stands behind it."""
    puts = [_put(column) for column in table.columns]
    # What is sealed in the database is so in its backups.
    columns = [as_it_stands(column) for column in table.columns]
    asked = select(*columns).order_by(*table.primary_key.columns).execution_options(yield_per=_TOGETHER)
    async with connection.stream(asked) as found:
        async for row in found:
            yield [None if value is None else put(value) for put, value in zip(puts, row, strict=True)]


def _put(column: Column[Any]) -> Callable[[Any], Any]:
    if isinstance(column.type, LargeBinary):
        return lambda value: b64encode(value).decode()
    if isinstance(column.type, JSON | SealedJson | Boolean):
        return lambda value: value
    return _as_text


def _as_text(value: object) -> object:
    if isinstance(value, datetime):
        # As SQLite keeps a moment.
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int) else str(value)


def _write(sink: IO[str], line: object) -> None:
    sink.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
