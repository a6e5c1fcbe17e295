"""SQLite's connections: a statement is one step, not four trips to another thread and back."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import aiosqlite

# What is more than this is for the driver's own thread: the loop has others to hear.
_FEW = 100
_PATIENT = "PRAGMA busy_timeout=30000"
# Under this name a connection of the one writer stands in its pool's own notes.
WRITER = "writer"


class TransactionLost(sqlite3.OperationalError):
    """SQLite gave the transaction up by itself, as it does on a full disk: nothing of it may pass for kept."""


class QuickCursor(aiosqlite.Cursor):
    """Brings the first rows of a statement along. `here` runs it at once, without the driver's thread."""

    def __init__(self, connection: "QuickConnection", raw: sqlite3.Cursor, *, here: bool) -> None:
        super().__init__(connection, raw)
        self._here = here
        self._ahead: list[Any] = []
        self._has_more = False

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> "QuickCursor":
        given = tuple(parameters or ())
        # These may wait for another process; until they have what they ask for, the loop goes on.
        if self._here and not sql.startswith(("BEGIN", "PRAGMA")):
            self._run(sql, given)
        else:
            await self._execute(self._run, sql, given)  # type: ignore[no-untyped-call]
        return self

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> "QuickCursor":
        rows = [tuple(row) for row in parameters]
        if self._here and len(rows) <= _FEW:
            self._cursor.executemany(sql, rows)
        else:
            await super().executemany(sql, rows)
        return self

    async def fetchall(self) -> list[Any]:
        more = await super().fetchall() if self._has_more else ()
        self._has_more = False
        return [*self._taken(len(self._ahead)), *more]

    async def fetchmany(self, size: int | None = None) -> Sequence[Any]:
        if self._ahead:
            return self._taken(size or self.arraysize)
        return list(await super().fetchmany(size)) if self._has_more else []

    async def fetchone(self) -> Any:  # noqa: ANN401 - a row is whatever was asked
        rows = await self.fetchmany(1)
        return rows[0] if rows else None

    async def close(self) -> None:
        """A statement of which all rows were fetched has ended by itself."""
        if self._has_more:
            self._has_more = False
            await super().close()

    def _run(self, sql: str, parameters: tuple[Any, ...]) -> None:
        self._cursor.execute(sql, parameters)
        self._ahead = self._cursor.fetchmany(_FEW) if self._cursor.description else []
        self._has_more = len(self._ahead) == _FEW

    def _taken(self, size: int) -> list[Any]:
        taken, self._ahead = self._ahead[:size], self._ahead[size:]
        return taken


class QuickConnection(aiosqlite.Connection):
    """`here` suits the one writer: its statements touch a few rows, which takes less time than to change threads.

    What may take long still has the driver's thread: waiting for the lock, many rows at once, and the disk at COMMIT.
    """

    def __init__(self, path: str, *, here: bool) -> None:
        # Both threads use it, in turn: each waits until the other is done.
        super().__init__(lambda: sqlite3.connect(path, check_same_thread=False), iter_chunk_size=64)
        self._here = here
        self._changes_before = -1
        # Whoever forgets to close it can still end the program.
        self._thread.daemon = True

    # The driver's own asks its thread for a cursor.
    def cursor(self) -> QuickCursor:  # type: ignore[override]
        return QuickCursor(self, self._conn.cursor(), here=self._here)

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> sqlite3.Cursor:
        """A statement within a transaction, here and now: it must be a small one. Raises TransactionLost."""
        if not self._conn.in_transaction:
            raise TransactionLost("no transaction is open")
        return self._conn.execute(sql, parameters)

    async def begin(self) -> None:
        """Take SQLite's one writer; where another process has it, wait for it in the thread."""
        self._changes_before = self._conn.total_changes
        try:
            self._conn.execute("PRAGMA busy_timeout=0")
            self._conn.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            await self._execute(self._begin)  # type: ignore[no-untyped-call]
        else:
            self._conn.execute(_PATIENT)

    async def commit(self) -> None:
        """Raises TransactionLost where there is nothing left to commit; sqlite3 itself would say nothing."""
        if not self._conn.in_transaction:
            raise TransactionLost("no transaction is open")
        if self._conn.total_changes == self._changes_before:
            # Nothing goes to the disk, so nothing takes long.
            self._conn.commit()
        else:
            await super().commit()

    async def rollback(self) -> None:
        """Where nothing is open, not even a trip to the thread."""
        if self._conn.in_transaction:
            await super().rollback()

    async def empty_the_log(self) -> None:
        """Write the log into the file, whose freed pages are wiped, and cut it off. A reader may keep it a while."""
        await self._execute(self._empty_the_log)  # type: ignore[no-untyped-call]

    def _empty_the_log(self) -> None:
        # Read to its end: a statement that is still going on stands in the way of the next transaction.
        self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _begin(self) -> None:
        self._conn.execute(_PATIENT)
        self._conn.execute("BEGIN IMMEDIATE")


def connecting(path: str, *, here: bool) -> Callable[[], QuickConnection]:
    """What an engine makes its connections with."""
    return lambda: QuickConnection(path, here=here)
