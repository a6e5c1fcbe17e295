"""Processes are killed in the middle of their work: nothing is lost, doubled or overtaken."""

from collections.abc import Callable
from random import Random

import pytest

from storage.database import Database
from storage.outbox_rows import State
from tests.faults.harness import KillLoop, Report, check, rounds, seed
from tests.faults.loopback import LoopbackPlatform
from tests.faults.rehearsal import Rehearsal

pytestmark = pytest.mark.long

Told = Callable[[Rehearsal], None]
CHANNELS = [f"C{number}" for number in range(8)]


async def killed(database: Database, url: str, processes: int) -> Report:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    platform = LoopbackPlatform(Random(chosen))
    async with platform.open() as address:
        loop = KillLoop(
            database=database,
            url=url,
            factory="tests.faults.loopback:transport",
            address=address,
            platform="loopback",
            workspace="W1",
            channels=CHANNELS,
            random=Random(chosen),
            processes=processes,
        )
        report = await loop.run(rounds(), messages=4, kept=platform.kept)
    assert platform.looks > 0, "the faults did happen"
    return report


async def test_one_process_on_sqlite_that_is_killed_again_and_again(
    sqlite_database: Database, sqlite_url: str, rehearsed: Told
) -> None:
    report = await killed(sqlite_database, sqlite_url, processes=1)

    rehearsed(report.row("kill -9 at any moment, bad network · SQLite"))
    assert report == Report(queued=32 * rounds(), kills=rounds(), lost=[], doubled=[], overtaken=[], states={})


@pytest.mark.postgres
async def test_two_processes_on_postgres_of_which_one_is_killed_again_and_again(
    postgres_database: Database, postgres_url: str, rehearsed: Told
) -> None:
    report = await killed(postgres_database, postgres_url, processes=2)

    rehearsed(report.row("kill -9 of one of two at any moment, bad network · PostgreSQL"))
    assert report == Report(queued=32 * rounds(), kills=rounds(), lost=[], doubled=[], overtaken=[], states={})


def test_the_checker_sees_what_is_lost_doubled_or_overtaken() -> None:
    queued = {"C1": ["a", "b", "c", "d"]}
    stands = [("C1", "b"), ("C1", "a"), ("C1", "a"), ("C1", "d")]

    report = check(queued, stands, 0, {State.DEAD: 1})

    assert (report.lost, report.doubled) == (["c"], ["a"])
    assert report.overtaken == ["b", "a"]
