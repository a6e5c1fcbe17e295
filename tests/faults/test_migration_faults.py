"""A migration is interrupted: the next start finishes it, and all that was there is still there, once."""

import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from signal import SIGKILL

import pytest
from sqlalchemy import Connection, text

from storage.database import Database
from storage.migrations import newest, revision
from storage.migrations.upgrade import upgrade
from tests.faults.groups import started
from tests.faults.harness import rounds, seed
from tests.faults.rehearsal import Rehearsal
from tests.postgres import Server
from tests.storage.test_migrations import differences, on

pytestmark = pytest.mark.long

Told = Callable[[Rehearsal], None]
_OLD = "0001"
_EVENTS = 20
# Fewer statements than all the steps from the first one on are.
_MOST_STATEMENTS = 60


def an_old_one(connection: Connection) -> None:
    """As the first version left it, with something in it."""
    upgrade(connection, None, _OLD)
    for number in range(_EVENTS):
        connection.execute(text(f"INSERT INTO inbox VALUES ('slack', 'Ev{number:02}', '2026-09-15 08:00:00+00:00')"))


async def killed(url: str, statements: int) -> bool:
    async with started("tests.faults.migrator", url, str(statements)) as migrating:
        return await migrating.wait() == -SIGKILL


async def interrupted(url: str, kind: str) -> Rehearsal:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    chance = Random(chosen)
    await on(url, an_old_one)
    kills = [await killed(url, chance.randrange(_MOST_STATEMENTS)) for _ in range(max(4, rounds()))]

    began = time.monotonic()
    database = Database(url)
    await database.start()
    recovery = time.monotonic() - began
    await database.close()

    kept = await on(url, lambda each: [row.event_id for row in each.execute(text("SELECT event_id FROM inbox"))])
    expected = [f"Ev{number:02}" for number in range(_EVENTS)]
    assert all(kills), "each of them was killed in the middle"
    assert await on(url, revision) == newest()
    assert await on(url, differences) == []
    lost, doubled = set(expected) - set(kept), len(kept) - len(set(kept))
    return Rehearsal(f"kill -9 in a migration · {kind}", len(kills), len(lost), doubled, 0, recovery)


async def test_a_migration_of_sqlite_is_killed_and_the_next_start_finishes_it(tmp_path: Path, rehearsed: Told) -> None:
    rehearsed(await interrupted(f"sqlite:///{tmp_path / 'old.db'}", "SQLite"))


@pytest.mark.postgres
async def test_a_migration_of_postgres_is_killed_and_the_next_start_finishes_it(
    postgres_server: Server, rehearsed: Told
) -> None:
    url = postgres_server.create()
    try:
        row = await interrupted(url, "PostgreSQL")
    finally:
        postgres_server.drop(url)
    rehearsed(row)
