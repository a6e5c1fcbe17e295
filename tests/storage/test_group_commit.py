"""Group commit: blocks that share a trip to the disk are each kept or undone whole, and nobody hears a yes too soon."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.database import Database, UnitOfWork
from storage.group_commit import GroupLost, WriteInsideWrite
from storage.quick_sqlite import QuickConnection, TransactionLost

NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
MANY = 300


class Trouble(Exception):
    """What a block fails with."""


class Commits:
    """Counts what reaches the disk, and fails when told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        self.fail = False
        really = QuickConnection.commit

        async def commit(connection: QuickConnection) -> None:
            self.count += 1
            if self.fail:
                raise Trouble("the disk is full")
            await really(connection)

        monkeypatch.setattr(QuickConnection, "commit", commit)


async def note(database: Database, name: str, told: list[str] | None = None) -> None:
    async with database.write() as uow:
        if told is not None:
            uow.after_commit(lambda: told.append(name))
        assert await uow.inbox.is_new("slack", name, NOW)


async def note_and_fail(database: Database, name: str, told: list[str]) -> None:
    async with database.write() as uow:
        uow.after_commit(lambda: told.append(name))
        await uow.inbox.is_new("slack", name, NOW)
        raise Trouble(name)


def noted(url: str) -> set[str]:
    """As another program sees it: what is committed."""
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        return {name for (name,) in connection.execute("SELECT event_id FROM inbox")}


async def forget(database: Database) -> None:
    async with database.write() as uow:
        await uow.inbox.forget(datetime(2027, 1, 1, tzinfo=UTC))


@pytest.fixture
async def busy(sqlite_database: Database) -> AsyncIterator[asyncio.Event]:
    """A block that holds the writer until the event is set: whoever comes meanwhile waits, and goes together."""
    begun, go = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        # It is of the same group as those that wait for it.
        with suppress(GroupLost, Trouble):
            async with sqlite_database.write():
                begun.set()
                await go.wait()

    holding = asyncio.create_task(hold())
    await begun.wait()
    yield go
    go.set()
    await holding


async def test_blocks_that_wait_for_each_other_go_to_the_disk_together(
    sqlite_database: Database, sqlite_url: str, busy: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits = Commits(monkeypatch)

    waiting = asyncio.gather(*(note(sqlite_database, f"Ev{number}") for number in range(12)))
    await asyncio.sleep(0)
    busy.set()
    await waiting

    assert noted(sqlite_url) == {f"Ev{number}" for number in range(12)}
    assert commits.count < 6


ACTS = st.lists(st.sampled_from(["keep", "fail", "cancel", "cancel within"]), min_size=1, max_size=25)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS, seed=st.integers(0, 1000))
async def test_of_any_mix_exactly_the_blocks_that_succeed_are_kept(
    sqlite_database: Database, sqlite_url: str, acts: list[str], seed: int
) -> None:
    told, random = list[str](), Random(seed)

    async def act(number: int, kind: str) -> None:
        for _ in range(random.randrange(4)):
            await asyncio.sleep(0)
        async with sqlite_database.write() as uow:
            uow.after_commit(lambda: told.append(str(number)))
            await uow.inbox.is_new("slack", str(number), NOW)
            await asyncio.sleep(0)
            if kind == "fail":
                raise Trouble
            if kind == "cancel within":
                await asyncio.sleep(60)
            await uow.inbox.is_new("slack", f"{number} again", NOW)

    tasks = [asyncio.create_task(act(number, kind)) for number, kind in enumerate(acts)]
    for _ in range(3):
        await asyncio.sleep(0)
    cancelled = [task for task, kind in zip(tasks, acts, strict=True) if kind == "cancel" and task.cancel()]
    while waiting := [
        task for task, kind in zip(tasks, acts, strict=True) if kind == "cancel within" if not task.done()
    ]:
        await asyncio.sleep(0.001)
        for task in waiting:
            task.cancel()
    ended = await asyncio.gather(*tasks, return_exceptions=True)

    there = noted(sqlite_url)
    for number, (kind, end) in enumerate(zip(acts, ended, strict=True)):
        pair = {str(number), f"{number} again"}
        assert pair & there in (set(), pair), "a block is kept whole or not at all"
        if tasks[number] not in cancelled:
            assert (end is None) == (kind == "keep")
            assert bool(pair & there) == (kind == "keep")
        assert (str(number) in told) == bool(pair & there), "told of what is kept, and of nothing else"
    assert len(told) == len(set(told))
    await forget(sqlite_database)


async def test_a_block_that_fails_takes_nobody_along(
    sqlite_database: Database, sqlite_url: str, busy: asyncio.Event
) -> None:
    told = list[str]()
    tasks = [
        asyncio.create_task((note_and_fail if number % 3 == 1 else note)(sqlite_database, f"Ev{number}", told))
        for number in range(9)
    ]
    await asyncio.sleep(0)

    busy.set()
    ended = await asyncio.gather(*tasks, return_exceptions=True)

    assert [number for number, end in enumerate(ended) if isinstance(end, Trouble)] == [1, 4, 7]
    kept = [f"Ev{number}" for number in range(9) if number % 3 != 1]
    assert noted(sqlite_url) == set(kept)
    assert told == kept


async def test_nobody_goes_on_before_the_commit(
    sqlite_database: Database, sqlite_url: str, busy: asyncio.Event
) -> None:
    seen = dict[str, set[str]]()

    async def look(name: str) -> None:
        await note(sqlite_database, name)
        seen[name] = noted(sqlite_url)

    waiting = asyncio.gather(*(look(f"Ev{number}") for number in range(8)))
    await asyncio.sleep(0)
    busy.set()
    await waiting

    assert all(name in there for name, there in seen.items())


async def test_if_the_commit_fails_it_fails_for_all_and_nobody_is_told(
    sqlite_database: Database, sqlite_url: str, busy: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, commits = list[str](), Commits(monkeypatch)
    tasks = [asyncio.create_task(note(sqlite_database, f"Ev{number}", told)) for number in range(5)]
    await asyncio.sleep(0)

    commits.fail = True
    busy.set()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    commits.fail = False

    assert all(isinstance(end, GroupLost | Trouble) for end in ended)
    assert noted(sqlite_url) == set()
    assert told == []
    await note(sqlite_database, "after")
    assert noted(sqlite_url) == {"after"}


async def test_a_commit_of_nothing_left_is_an_error(sqlite_database: Database, sqlite_url: str) -> None:
    """SQLite itself rolls back on a full disk, and its driver would pass over the COMMIT after that."""

    async def lose() -> None:
        async with sqlite_database.write() as uow:
            await uow.inbox.is_new("slack", "Ev1", NOW)
            raw = await uow.inbox._connection.get_raw_connection()
            assert raw.driver_connection is not None
            await raw.driver_connection.rollback()

    with pytest.raises(Exception, match=r"savepoint|transaction"):
        await lose()
    assert noted(sqlite_url) == set()
    async with sqlite_database._writers.connect() as connection:
        raw = await connection.get_raw_connection()
        assert raw.driver_connection is not None
        with pytest.raises(TransactionLost):
            await raw.driver_connection.commit()


async def test_a_callback_that_fails_is_its_own_callers_trouble(
    sqlite_database: Database, sqlite_url: str, busy: asyncio.Event
) -> None:
    def fail() -> None:
        raise Trouble

    async def unlucky() -> None:
        async with sqlite_database.write() as uow:
            uow.after_commit(fail)
            await uow.inbox.is_new("slack", "unlucky", NOW)

    tasks = [asyncio.create_task(each) for each in (note(sqlite_database, "a"), unlucky(), note(sqlite_database, "b"))]
    await asyncio.sleep(0)
    busy.set()
    ended = await asyncio.gather(*tasks, return_exceptions=True)

    assert [type(end) for end in ended] == [type(None), Trouble, type(None)]
    assert noted(sqlite_url) == {"a", "b", "unlucky"}


async def test_a_block_inside_a_block_is_refused_at_once(sqlite_database: Database) -> None:
    async def nest() -> None:
        async with sqlite_database.write(), sqlite_database.write():
            pass

    with pytest.raises(WriteInsideWrite):
        await nest()
    await note(sqlite_database, "after")


async def test_many_rows_come_back_whole_and_in_order(sqlite_database: Database) -> None:
    async def read(uow: UnitOfWork) -> list[int]:
        numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT x FROM n"
        rows = await uow.inbox._connection.exec_driver_sql(numbers, (MANY,))
        return [row[0] for row in rows]

    async with sqlite_database.write() as uow:
        assert await read(uow) == list(range(1, MANY + 1))
    async with sqlite_database.read() as uow:
        assert await read(uow) == list(range(1, MANY + 1))


WORKER = """
import asyncio, sys
from datetime import UTC, datetime
from storage.database import Database

async def turn(database, number):
    async with database.write() as uow:
        await uow.inbox.is_new("slack", f"{number} one", datetime.now(UTC))
        await uow.inbox.is_new("slack", f"{number} two", datetime.now(UTC))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()

async def work(url):
    database = Database(url)
    await database.start()
    number = 0
    while True:
        await asyncio.gather(*(turn(database, number + each) for each in range(10)))
        number += 10

asyncio.run(work(sys.argv[1]))
"""


async def test_a_kill_leaves_every_block_that_was_answered_and_no_half_one(sqlite_url: str) -> None:
    random = Random(int.from_bytes(os.urandom(4)))
    worker = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "ignore", "-c", WORKER, sqlite_url, stdout=asyncio.subprocess.PIPE
    )
    assert worker.stdout is not None
    answered = [await asyncio.wait_for(worker.stdout.readline(), 30) for _ in range(random.randrange(5, 60))]
    await asyncio.sleep(random.uniform(0, 0.01))
    with suppress(ProcessLookupError):
        worker.send_signal(signal.SIGKILL)
    answered += (await worker.stdout.read()).splitlines()
    await worker.wait()

    there = noted(sqlite_url)

    assert {line.decode().strip() for line in answered} <= {name.removesuffix(" one") for name in there}
    assert {name.removesuffix(" one") for name in there if name.endswith("one")} == {
        name.removesuffix(" two") for name in there if name.endswith("two")
    }
