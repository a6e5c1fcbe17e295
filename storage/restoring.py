"""Restoring: an empty database made from a backup, and brought up to date."""

import json
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import IO, Any, TypeAlias

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    DateTime,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    func,
    inspect,
    make_url,
    select,
)

from storage import engines
from storage.backups import FORMAT, BackedUp
from storage.migrations import newest, revision
from storage.migrations.upgrade import upgrade
from storage.resealing import check_keys
from storage.sealing import Seals

Line: TypeAlias = "dict[str, Any] | list[Any]"

_TOGETHER = 500


class BackupUnreadable(ValueError):
    """The file is no backup of ours, or not a whole one."""


class BackupTooNew(Exception):
    """The backup was made by a newer program than this."""


class DatabaseNotEmpty(Exception):
    """Something is kept in the database already: nothing is ever restored over it."""


async def restore(url: str, source: Callable[[], IO[str]], seals: Seals | None = None) -> BackedUp:
    """Make an empty database hold what the file holds, and bring its tables up to date, in one transaction.

    `source` opens the file. It is read twice, so that nothing begins with half a file.
    Raises BackupUnreadable, BackupTooNew and DatabaseNotEmpty, and KeyLost where it was sealed with other keys.
    """
    with source() as file:
        about = _judged(_lines(file))
    if about.revision > newest():
        raise BackupTooNew(about.revision)
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    writers, readers = engines.sqlite(parsed) if is_sqlite else engines.postgresql(parsed)
    try:
        async with writers.begin() as connection:
            await connection.run_sync(_make_ready, about.revision)
            with source() as file:
                await connection.run_sync(_fill, _lines(file))
            await connection.run_sync(lambda inside: upgrade(inside, about.revision))
            if seals is not None:
                await connection.run_sync(check_keys, seals)
    finally:
        await readers.dispose()
        await writers.dispose()
    return about


def _lines(file: IO[str]) -> Iterator[Line]:
    try:
        for written in file:
            yield json.loads(written)
    # A compressed file that was cut off, or is none, is noticed while it is read.
    except (ValueError, EOFError, OSError) as error:
        raise BackupUnreadable(type(error).__name__) from error


def _judged(lines: Iterator[Line]) -> BackedUp:
    """What the file says of itself, once all that it promises was seen in it."""
    counts, end, name = dict[str, int](), dict[str, int](), ""
    match next(lines, None):
        case {"format": format_, "revision": str(revised), "made_at": str(made_at)} if format_ == FORMAT:
            pass
        case _:
            raise BackupUnreadable("no backup of this format")
    for line in lines:
        match line:
            case {"table": str(name), "columns": [*_]}:
                counts[name] = 0
            case {"end": dict(end)}:
                break
            case [*_] if name:
                counts[name] += 1
            case _:
                raise BackupUnreadable("an unknown line")
    if not counts or end != counts:
        raise BackupUnreadable("not a whole backup")
    return BackedUp(datetime.fromisoformat(made_at), revised, sum(counts.values()))


def _make_ready(connection: Connection, wanted: str) -> None:
    stands_at = revision(connection)
    if stands_at is None and not inspect(connection).get_table_names():
        upgrade(connection, None, to=wanted)
    elif stands_at != wanted or any(_count(connection, table) for table in _tables(connection).values()):
        raise DatabaseNotEmpty(str(stands_at))


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _tables(connection: Connection) -> Mapping[str, Table]:
    """The tables as they are there: a backup may be from before the code's last steps."""
    found = MetaData()
    found.reflect(connection)
    return {name: table for name, table in found.tables.items() if name != "alembic_version"}


def _fill(connection: Connection, lines: Iterator[Line]) -> None:
    tables = _tables(connection)
    table, columns, rows = "", list[str](), list[list[Any]]()
    for line in lines:
        if isinstance(line, list):
            rows.append(line)
        if rows and (isinstance(line, dict) or len(rows) == _TOGETHER):
            _insert(connection, tables[table], columns, rows)
            rows = []
        if isinstance(line, dict) and "table" in line:
            table, columns = line["table"], line["columns"]
    for each in tables.values():
        _count_on(connection, each)


def _insert(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    takes = [_take(table.columns[name]) for name in columns]
    connection.execute(
        table.insert(),
        [
            {
                name: None if value is None else take(value)
                for name, take, value in zip(columns, takes, row, strict=True)
            }
            for row in rows
        ],
    )


def _take(column: Column[Any]) -> Callable[[Any], Any]:
    match column.type:
        case LargeBinary():
            return b64decode
        case DateTime():
            return datetime.fromisoformat
        case Date():
            return date.fromisoformat
        case JSON() as kind:
            kind.none_as_null = True
    return lambda value: value


def _count_on(connection: Connection, table: Table) -> None:
    """PostgreSQL counts apart from the rows: its next number comes after the highest that was restored."""
    numbered = table.columns.get("id")
    if connection.dialect.name != "postgresql" or numbered is None or not isinstance(numbered.type, Integer):
        return
    highest = connection.scalar(select(func.max(numbered)))
    if highest is not None:
        sequence = func.pg_get_serial_sequence(table.name, "id")
        connection.execute(select(func.setval(sequence, highest)))
