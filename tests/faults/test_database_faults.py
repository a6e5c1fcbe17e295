"""The database fails in every way that it has: every accepted answer is there once, and so is every digest."""

import asyncio
import json
import os
import resource
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from random import Random

import pytest
from sqlalchemy.engine import make_url

from storage.database import Database
from tests.faults.daily_life import DailyLife
from tests.faults.harness import QUICK, rounds, seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.worker import times_from
from tests.peers.tcp_proxy import AFTER, BEFORE, TcpProxy, tcp_proxy

pytestmark = pytest.mark.long

Told = Callable[[Rehearsal], None]
AtFault = Callable[[], Awaitable[None]]
# How long each fault lasts: many times what anything takes that it stands in the way of.
_LASTS = 2.0
_A_MINUTE = 60.0
_SAID_IN_A_ROUND = 8
_UNLIMITED = 1 << 30
_OFTEN = 0.3
_NO_ROOM = """
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$
"""
_GROWING = ("inbox", "outbox", "contribution", "lane")


def absences() -> Sequence[float]:
    """For how many seconds a database is away; a whole minute only where many rounds are asked for."""
    return (_LASTS, _A_MINUTE) if "FAULT_ROUNDS" in os.environ else (_LASTS,)


async def lived_through(
    fault: str,
    at_fault: AtFault,
    database: Database,
    reached: Database,
    rehearsed: Told,
    chosen: int,
    runs: int | None = None,
) -> None:
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    life, runs = DailyLife(database, reached, Random(chosen), times_from(json.dumps(QUICK))), runs or rounds()
    await life.begin()
    recoveries = [await life.goes_on(at_fault, _SAID_IN_A_ROUND) for _ in range(runs)]
    rehearsed(await life.judged(fault, max(recoveries), runs))


def runs_of(seconds: float) -> int:
    """A minute is long enough to go through once."""
    return 1 if seconds == _A_MINUTE else rounds()


@pytest.fixture
async def between(postgres_url: str) -> AsyncIterator[TcpProxy]:
    """Stands before PostgreSQL."""
    at = make_url(postgres_url)
    async with tcp_proxy(str(at.host), at.port or 5432) as proxy:
        yield proxy


@pytest.fixture
async def reached(postgres_url: str, between: TcpProxy) -> AsyncIterator[Database]:
    """The database as the bot reaches it."""
    url = make_url(postgres_url).set(port=between.port)
    database = Database(url.render_as_string(hide_password=False))
    await database.start()
    yield database
    await database.close()


@pytest.mark.postgres
@pytest.mark.parametrize("seconds", absences())
async def test_postgres_is_gone_for_a_while(
    seconds: float, postgres_database: Database, reached: Database, between: TcpProxy, rehearsed: Told
) -> None:
    async def gone() -> None:
        await asyncio.sleep(0.2)
        await between.close()
        await asyncio.sleep(seconds)
        await between.open()

    fault = f"PostgreSQL is gone for {seconds:.0f} seconds"
    await lived_through(fault, gone, postgres_database, reached, rehearsed, seed(), runs_of(seconds))


@pytest.mark.postgres
@pytest.mark.parametrize("moment", [BEFORE, AFTER])
async def test_the_connection_to_postgres_is_cut_in_a_commit(
    moment: str, postgres_database: Database, reached: Database, between: TcpProxy, rehearsed: Told
) -> None:
    chosen = seed()
    chance = Random(chosen)

    cut: list[str] = []

    def cuts(said: bytes) -> str | None:
        if b"COMMIT" in said and chance.random() < _OFTEN:
            cut.append(moment)
            return moment
        return None

    async def cutting() -> None:
        between.cuts = cuts
        await asyncio.sleep(_LASTS)
        between.cuts = lambda _: None

    fault = f"PostgreSQL: cut {moment} a COMMIT arrives"
    await lived_through(fault, cutting, postgres_database, reached, rehearsed, chosen)
    assert cut, "the fault did happen"


@pytest.mark.postgres
async def test_the_disk_of_postgres_takes_no_more(postgres_database: Database, rehearsed: Told) -> None:
    """Every row is refused as PostgreSQL does it then: no disk of ours is filled."""

    async def full() -> None:
        await asyncio.sleep(0.2)
        await each_alone(
            _NO_ROOM,
            *(f"CREATE TRIGGER full_disk BEFORE INSERT ON {table} EXECUTE FUNCTION no_room()" for table in _GROWING),
        )
        await asyncio.sleep(_LASTS)
        await each_alone(*(f"DROP TRIGGER full_disk ON {table}" for table in _GROWING), "DROP FUNCTION no_room")

    async def each_alone(*statements: str) -> None:
        """Whoever holds two tables of a bot at work may wait for the bot, and the bot for them."""
        for statement in statements:
            async with postgres_database.write() as uow:
                await uow.connection.exec_driver_sql(statement)

    await lived_through("PostgreSQL: the disk is full", full, postgres_database, postgres_database, rehearsed, seed())


@pytest.mark.parametrize("seconds", absences())
async def test_another_process_holds_the_sqlite_file(
    seconds: float, sqlite_database: Database, sqlite_url: str, rehearsed: Told
) -> None:
    async def locked() -> None:
        await asyncio.sleep(0.1)
        file = sqlite_url.removeprefix("sqlite:///")
        other = sqlite3.connect(file, isolation_level=None, timeout=5, check_same_thread=False)
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        await asyncio.sleep(seconds)
        other.close()

    fault = f"SQLite is locked by another for {seconds:.0f} seconds"
    await lived_through(fault, locked, sqlite_database, sqlite_database, rehearsed, seed(), runs_of(seconds))


async def test_sqlite_may_not_grow(sqlite_database: Database, rehearsed: Told) -> None:
    async def full() -> None:
        async with sqlite_database.write() as uow:
            pages = await uow.connection.exec_driver_sql("PRAGMA page_count")
            await uow.connection.exec_driver_sql(f"PRAGMA max_page_count={pages.scalar_one()}")
        await asyncio.sleep(_LASTS)
        async with sqlite_database.write() as uow:
            await uow.connection.exec_driver_sql(f"PRAGMA max_page_count={_UNLIMITED}")

    await lived_through("SQLite: no page is left", full, sqlite_database, sqlite_database, rehearsed, seed())


async def test_the_disk_takes_no_more(sqlite_database: Database, sqlite_url: str, rehearsed: Told) -> None:
    file = Path(sqlite_url.removeprefix("sqlite:///"))

    async def full() -> None:
        await asyncio.sleep(0.2)
        # What is longer than this cannot be written: the system says so, as it does of a full disk.
        longest = max(each.stat().st_size for each in file.parent.glob(f"{file.name}*"))
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (longest, hard))
        try:
            await asyncio.sleep(_LASTS)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

    await lived_through("SQLite: the disk is full", full, sqlite_database, sqlite_database, rehearsed, seed())
