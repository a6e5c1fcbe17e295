"""The database: kept or undone, whole, on both databases."""

import asyncio
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import literal, select, text
from sqlalchemy.exc import DBAPIError

from storage import engines
from storage.database import Database, DatabaseInUse
from storage.tables import Instant
from tests.conftest import Clock
from tests.postgres import Server

NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)


async def fail_after_a_write(database: Database, told: list[str]) -> None:
    async with database.write() as uow:
        uow.after_commit(lambda: told.append("committed"))
        await uow.inbox.is_new("slack", "Ev1", NOW)
        raise RuntimeError("trouble")


async def write_in_a_read(database: Database) -> None:
    async with database.read() as uow:
        await uow.inbox.is_new("slack", "Ev1", NOW)


async def heard(database: Database, event: str) -> bool:
    async with database.write() as uow:
        return not await uow.inbox.is_new("slack", event, NOW)


async def test_what_was_written_is_kept_and_told_after_the_commit(database: Database) -> None:
    told: list[str] = []

    async with database.write() as uow:
        uow.after_commit(lambda: told.append("committed"))
        await uow.inbox.is_new("slack", "Ev1", NOW)
        assert told == []

    assert told == ["committed"]
    assert await heard(database, "Ev1")


async def test_a_repository_is_made_once_in_each_transaction(database: Database) -> None:
    async with database.write() as one:
        first = one.inbox
        assert one.inbox is first

    async with database.write() as other:
        assert other.inbox is not first


async def test_an_error_undoes_everything_and_nobody_is_told(database: Database) -> None:
    told: list[str] = []

    with pytest.raises(RuntimeError):
        await fail_after_a_write(database, told)

    assert told == []
    assert not await heard(database, "Ev1")


async def test_a_write_that_is_cancelled_is_undone_and_the_next_one_works(database: Database) -> None:
    begun = asyncio.Event()

    async def slow() -> None:
        async with database.write() as uow:
            await uow.inbox.is_new("slack", "Ev1", NOW)
            begun.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(slow())
    await begun.wait()
    task.cancel()
    await asyncio.wait({task})

    assert not await heard(database, "Ev1")


async def test_a_read_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError):
        await write_in_a_read(database)

    assert not await heard(database, "Ev1")


async def test_a_read_sees_one_unchanging_state(database: Database) -> None:
    async with database.read() as before:
        first = await before.occurrences.settled("digest:noord")
        async with database.write() as uow:
            await uow.occurrences.settle("digest:noord", "2026-W46", due_at=NOW, state="done", now=NOW)

        assert await before.occurrences.settled("digest:noord") == first == {}


async def test_many_read_then_write_at_once_without_a_locked_database(database: Database) -> None:
    async def turn(number: int) -> None:
        async with database.write() as uow:
            await uow.occurrences.settled("digest:noord")
            await uow.occurrences.settle("digest:noord", f"{number}", due_at=NOW, state="done", now=NOW)

    await asyncio.gather(*(turn(number) for number in range(40)))

    async with database.read() as uow:
        assert len(await uow.occurrences.settled("digest:noord")) == 40


async def test_a_file_in_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/var/town/telvertel.db")

    await database.start()
    await database.close()

    assert (tmp_path / "var" / "town" / "telvertel.db").exists()


async def test_sqlite_is_set_to_keep_its_promises(sqlite_database: Database, sqlite_url: str) -> None:
    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2, "busy_timeout": 30000}

    async with engines.sqlite(engine_url(sqlite_url))[0].connect() as connection:
        found = {name: await connection.scalar(text(f"PRAGMA {name}")) for name in expected}
        await connection.close()
        await connection.engine.dispose()

    assert found == expected


def engine_url(url: str) -> "engines.URL":
    return engines.URL.create("sqlite", database=url.removeprefix("sqlite:///"))


async def test_only_one_process_works_on_a_sqlite_file(sqlite_url: str) -> None:
    first, second = Database(sqlite_url), Database(sqlite_url)
    await first.start()
    await second.start()

    assert first.work_alone()
    assert first.work_alone(), "asking twice changes nothing"
    with pytest.raises(DatabaseInUse):
        second.work_alone()

    await first.close()
    assert second.work_alone()
    await second.close()


@pytest.mark.postgres
async def test_a_postgres_is_shared(postgres_database: Database) -> None:
    assert not postgres_database.work_alone()


async def test_a_lock_of_another_program_is_waited_for(sqlite_database: Database, sqlite_url: str) -> None:
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(heard(sqlite_database, "Ev1"))

    done, _ = await asyncio.wait({waiting}, timeout=0.2)
    assert done == set()
    other.execute("COMMIT")
    other.close()

    assert not await waiting


async def test_moments_come_back_as_the_same_moment_in_utc(database: Database) -> None:
    amsterdam = datetime.fromisoformat("2026-10-25T02:30:00+01:00")
    async with database.read() as uow:
        kept = await uow.inbox._connection.scalar(select(literal(amsterdam, Instant())))

    assert kept == amsterdam
    assert kept is not None
    assert kept.utcoffset() == timedelta(0)


async def test_a_moment_without_a_zone_is_refused(database: Database, clock: Clock) -> None:
    with pytest.raises(Exception, match="time zone"):
        await keep_event(database, clock().replace(tzinfo=None))


async def keep_event(database: Database, moment: datetime) -> None:
    async with database.write() as uow:
        await uow.inbox.is_new("slack", "Ev1", moment)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def new_database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Without any table."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    server: Server = request.getfixturevalue("postgres_server")
    url = server.create()
    yield url
    server.drop(url)


async def test_processes_that_open_a_new_database_at_once_all_succeed(new_database_url: str) -> None:
    program = "import asyncio, sys; from storage.database import Database; asyncio.run(Database(sys.argv[1]).start())"

    started = [
        await asyncio.create_subprocess_exec(sys.executable, "-W", "ignore", "-c", program, new_database_url)
        for _ in range(3)
    ]

    assert [await each.wait() for each in started] == [0, 0, 0]
