"""How each database is opened: what SQLite and PostgreSQL need to keep what they promised."""

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from storage.quick_sqlite import WRITER, connecting

# FULL: a message that was promised is still there after a power cut.
# secure_delete: what was taken away is wiped, not only let go.
_EVERY_CONNECTION = (
    "secure_delete=ON",
    "busy_timeout=30000",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "synchronous=FULL",
)

# A dead network is noticed within seconds, not by the kernel's default of a quarter of an hour.
_POSTGRESQL = {
    "application_name": "telvertel",
    "connect_timeout": 10,
    "keepalives": 1,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 15000,
}


def sqlite(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    """The writer and the readers of one SQLite file. What people told is in no error's text: parameters are hidden."""
    driver = url.set(drivername="sqlite+aiosqlite")
    path = url.database or ":memory:"
    # One writer at a time is SQLite's own rule: a queue of tasks waits fairer than its busy handler.
    writers = create_async_engine(
        driver,
        pool_size=1,
        max_overflow=0,
        pool_timeout=60,
        hide_parameters=True,
        async_creator=connecting(path, here=True),
    )
    # What is read may be long, such as ten years of figures: that is for another thread.
    # All of them stay open: to open and close one takes longer than most of what is read with it.
    readers = create_async_engine(
        driver, pool_size=15, max_overflow=0, hide_parameters=True, async_creator=connecting(path, here=False)
    )
    _prepare(writers.sync_engine, (*_EVERY_CONNECTION, "journal_mode=WAL"))
    _prepare(readers.sync_engine, (*_EVERY_CONNECTION, "query_only=ON"))
    _note_writer(writers.sync_engine)
    # A deferred BEGIN that turns into a write fails with "database is locked", whatever the busy timeout.
    _begin_with(writers.sync_engine, "BEGIN IMMEDIATE")
    _begin_with(readers.sync_engine, "BEGIN")
    return writers, readers


def postgresql(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    """The writers and the readers of one PostgreSQL database; they share a pool."""
    driver = url.set(drivername="postgresql+psycopg")
    settings = {name: value for name, value in _POSTGRESQL.items() if name not in url.query}
    writers = create_async_engine(
        driver, pool_size=10, max_overflow=10, pool_pre_ping=True, hide_parameters=True, connect_args=settings
    )
    readers = writers.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return writers, readers


def _prepare(engine: Engine, pragmas: tuple[str, ...]) -> None:
    def connect(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # The driver opens no transactions of its own: `_begin_with` does.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine, "connect", connect)


def _note_writer(engine: Engine) -> None:
    """So that a prepared statement finds the driver's connection."""

    def note(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        entry.info[WRITER] = connection.driver_connection

    event.listen(engine, "connect", note)


def _begin_with(engine: Engine, statement: str) -> None:
    def begin(connection: Connection) -> None:
        driven = connection.connection.driver_connection
        # A group of blocks has begun by itself.
        if driven is None or not driven.in_transaction:
            connection.exec_driver_sql(statement)

    event.listen(engine, "begin", begin)
