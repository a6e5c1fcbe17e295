"""What the smallest bots of the benchmark of hearing people share: a row in SQLite, and who waits for them."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Connection, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine


async def listen(port: int) -> None:
    """Until the parent closes our standard input."""
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.readline)


@asynccontextmanager
async def one_table(file: str) -> AsyncIterator[AsyncEngine]:
    """A database as careful as ours: WAL, and on the disk at every commit."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{file}.bare", pool_size=1, max_overflow=0, pool_timeout=60)

    def prepare(connection: Any, _: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine.sync_engine, "connect", prepare)
    event.listen(engine.sync_engine, "begin", begin)
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE heard (id INTEGER PRIMARY KEY, who TEXT, said TEXT)"))
    yield engine
    await engine.dispose()


async def insert_row(engine: AsyncEngine, who: str, said: str) -> None:
    async with engine.begin() as connection:
        await connection.execute(text("INSERT INTO heard (who, said) VALUES (:who, :said)"), {"who": who, "said": said})
