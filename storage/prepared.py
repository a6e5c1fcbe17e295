"""Statements that every event needs: made once, and on SQLite's writer handed to the driver without a detour."""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Dialect, Executable, bindparam
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import TypeEngine

from storage.quick_sqlite import WRITER, QuickConnection

_Turned = Callable[[Any], Any] | None


class Prepared:
    """`make` gives the statement by the name of a dialect. Whoever runs it always gives the same parameters."""

    def __init__(self, make: Callable[[str], Executable]) -> None:
        self._make = make
        self._by_dialect: dict[str, Executable] = {}
        self._quick: _Quick | None = None

    async def rows(self, connection: AsyncConnection, given: Mapping[str, Any]) -> Sequence[Any]:
        """What it finds, with the columns as attributes."""
        writer: QuickConnection | None = connection.info.get(WRITER)
        if writer is None:
            return (await connection.execute(self._in(connection.dialect.name), given)).all()
        quick = self._for_sqlite(connection.dialect, given)
        return [quick.read(row) for row in _run(writer, quick.sql, quick.bound(given)).fetchall()]

    async def row(self, connection: AsyncConnection, given: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a row is whatever was asked
        """The one row that it finds, or None."""
        rows = await self.rows(connection, given)
        if len(rows) > 1:
            raise LookupError("more than one row")
        return rows[0] if rows else None

    async def change(self, connection: AsyncConnection, *each: Mapping[str, Any]) -> int:
        """Run it for each; how many rows that changed."""
        writer: QuickConnection | None = connection.info.get(WRITER)
        if writer is None:
            statement = self._in(connection.dialect.name)
            return (await connection.execute(statement, each[0] if len(each) == 1 else each)).rowcount
        quick = self._for_sqlite(connection.dialect, each[0])
        return sum(_run(writer, quick.sql, quick.bound(given)).rowcount for given in each)

    def _in(self, dialect: str) -> Executable:
        if dialect not in self._by_dialect:
            self._by_dialect[dialect] = self._make(dialect)
        return self._by_dialect[dialect]

    def _for_sqlite(self, dialect: Dialect, given: Iterable[str]) -> "_Quick":
        # A dialect belongs to one engine, and has that database's keys.
        if self._quick is None or self._quick.dialect is not dialect:
            self._quick = _quick(self._in("sqlite"), list(given), dialect)
        return self._quick


def prepared(statement: Executable) -> Prepared:
    """One that every database takes as it stands."""
    return Prepared(lambda _: statement)


def several(name: str, number: int, kind: TypeEngine[Any] | None = None) -> list[BindParameter[Any]]:
    """So many parameters for an IN: a statement is prepared once for each number of them.

    An IN does not hand its column's type to them: `kind` has to be given where values are kept in another form.
    """
    return [bindparam(f"{name}_{each}", type_=kind) for each in range(number)]


def numbered(name: str, values: Iterable[Any]) -> dict[str, Any]:
    """What is given for `several`."""
    return {f"{name}_{each}": value for each, value in enumerate(values)}


@dataclass(frozen=True, slots=True)
class _Quick:
    """A statement as SQLite takes it: what stands for each question mark, and what makes a row of what comes back."""

    dialect: Dialect
    sql: str
    binds: tuple[tuple[str, _Turned], ...]
    fixed: Mapping[str, Any]
    read: Callable[[tuple[Any, ...]], Any]

    def bound(self, given: Mapping[str, Any]) -> list[Any]:
        every = {**self.fixed, **given}
        return [every[name] if turned is None else turned(every[name]) for name, turned in self.binds]


def _quick(statement: Any, given: list[str], dialect: Dialect) -> _Quick:  # noqa: ANN401 - SQLAlchemy has no one type for what compiles
    # An INSERT takes the columns that are given; other statements say themselves where each parameter stands.
    compiled = statement.compile(dialect=dialect, column_keys=given if statement.is_insert else None)
    types = {name: compiled.binds[name].type.dialect_impl(dialect) for name in compiled.positiontup}
    binds = tuple((name, types[name].bind_processor(dialect)) for name in compiled.positiontup)
    fixed = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
    return _Quick(dialect, str(compiled), binds, fixed, _reading(getattr(statement, "exported_columns", ()), dialect))


def _reading(columns: Iterable[Any], dialect: Dialect) -> Callable[[tuple[Any, ...]], Any]:
    asked = list(columns)
    row = namedtuple("Row", [column.key for column in asked], rename=True)  # type: ignore[misc]  # noqa: PYI024
    turned = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in asked]
    if not any(turned):
        return row._make
    return lambda raw: row._make(
        [value if turn is None else turn(value) for value, turn in zip(raw, turned, strict=True)]
    )


def _run(writer: QuickConnection, sql: str, bound: list[Any]) -> sqlite3.Cursor:
    try:
        return writer.run(sql, bound)
    except sqlite3.Error as error:
        # As SQLAlchemy raises it: without what people told.
        raise DBAPIError.instance(sql, None, error, sqlite3.Error, hide_parameters=True) from error
