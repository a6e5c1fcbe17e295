"""Two processes keep one town alive while one of them is killed: they tell what one alone tells, each thing once."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.simulation.clock import moments
from services.delivery_rules import DeliveryTimes
from storage.database import Database
from storage.outbox_rows import OPEN, State
from storage.tables import outbox, sandbox_message
from tests.faults.groups import started
from tests.faults.harness import seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.walk import BEGIN, nobody, settled, town_on

pytestmark = [pytest.mark.long, pytest.mark.postgres]

Told = Callable[[Rehearsal], None]
# A week, and the Monday morning after it: digests twice, and reminders of the questions of the week.
_MOMENTS = 28
_KILLS = (0, 5, 27)
_STEP = timedelta(seconds=5)
_PATIENCE_SECONDS = 60


@dataclass
class Shared:
    """`recovery` is the most that the town's clock went on until nothing was open any more."""

    url: str
    database: Database
    folder: Path
    chance: Random
    at_work: dict[int, Process] = field(default_factory=dict)
    recovery: timedelta = timedelta(0)

    async def live(self, spares: list[tuple[int, Process]]) -> None:
        for _ in range(2):
            await self._begin(*spares.pop())
        for number, moment in enumerate(_moments()):
            self._tell(moment)
            if number in _KILLS:
                await self._until_on_its_way(moment)
                await self._kill()
            await self._rest(moment)
            if number in _KILLS:
                await self._begin(*spares.pop())
        self._write("")
        assert [await each.wait() for each in self.at_work.values()] == [0, 0], "a stop is clean"

    async def _begin(self, number: int, process: Process) -> None:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        self.at_work[number] = process

    async def _kill(self) -> None:
        victim = self.at_work.pop(self.chance.choice(sorted(self.at_work)))
        victim.kill()
        await victim.wait()

    async def _until_on_its_way(self, moment: datetime) -> None:
        """Until somebody holds a message, or there was none to hold."""
        while any(self._looked(number) < moment.isoformat() for number in self.at_work):
            async with self.database.read() as uow:
                if State.CLAIMED in await uow.outbox.counts():
                    return
            await asyncio.sleep(0.005)

    async def _rest(self, moment: datetime) -> None:
        """Until everybody has looked and nothing is on its way, which takes as long as the lease of who was killed."""
        now = moment
        await self._until_looked(now)
        while await self._open(now):
            now += _STEP
            self._tell(now)
            await self._until_looked(now)
        self.recovery = max(self.recovery, now - moment)

    async def _until_looked(self, moment: datetime) -> None:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while any(self._looked(number) < moment.isoformat() for number in self.at_work):
                await asyncio.sleep(0.02)

    def _looked(self, number: int) -> str:
        file = self.folder / f"looked-{number}"
        return file.read_text() if file.exists() else ""

    async def _open(self, now: datetime) -> bool:
        """Whether something is, a while after everybody looked."""
        for _ in range(20):
            async with self.database.read() as uow:
                rows = (await uow.connection.execute(select(outbox.c.state, outbox.c.not_before))).all()
            if not any(state in OPEN and (state != State.PENDING or due <= now) for state, due in rows):
                return False
            await asyncio.sleep(0.05)
        return True

    def _tell(self, moment: datetime) -> None:
        self._write(moment.isoformat())

    def _write(self, words: str) -> None:
        (self.folder / "next").write_text(words)
        (self.folder / "next").replace(self.folder / "clock")


def _moments() -> list[datetime]:
    return list(islice(moments(BEGIN, 2, ZoneInfo("Europe/Amsterdam")), _MOMENTS))


@asynccontextmanager
async def warm(url: str, folder: Path, number: int) -> AsyncIterator[tuple[int, Process]]:
    asked = (url, str(folder), str(number))
    async with started("tests.faults.sharer", *asked, stdin=PIPE, stdout=PIPE) as process:
        assert process.stdout is not None
        assert await asyncio.wait_for(process.stdout.readline(), 60) == b"warm\n"
        yield number, process


async def alone(url: str) -> Counter[str]:
    """What one process tells to which place when nothing goes wrong."""
    await settled(url)
    database = Database(url)
    await database.start()
    town = await town_on(database, 1, nobody)
    for moment in _moments():
        town.clock.move(moment)
        await town.works.timetable.run_all()
        await town.works.dispatcher.drain()
    told = await kinds(database)
    await database.close()
    return told


async def kinds(database: Database) -> Counter[str]:
    """How many messages of each kind each place was told."""
    async with database.read() as uow:
        rows = (await uow.connection.execute(select(outbox.c.kind, outbox.c.lane))).all()
    return Counter(f"{row.kind} in {row.lane}" for row in rows)


async def judged(shared: Shared, expected: Counter[str]) -> Rehearsal:
    told = await kinds(shared.database)
    async with shared.database.read() as uow:
        ask = uow.connection.execute
        rows = (await ask(select(outbox).order_by(outbox.c.id))).all()
        stands = Counter((await ask(select(sandbox_message.c.marker))).scalars())
    new = [row for row in rows if row.act in {"post", "open"} and row.state == State.SENT]
    missing = (expected - told).total() + sum(stands[row.marker] == 0 for row in new)
    doubled = (told - expected).total() + sum(stands[row.marker] > 1 for row in new)
    overtaken, last = 0, dict[str, int]()
    for row in new:
        overtaken += int(row.posted_id) < last.get(row.lane, 0)
        last[row.lane] = int(row.posted_id)
    fault = "kill -9 of one of two that share a town · PostgreSQL"
    return Rehearsal(fault, len(_KILLS), missing, doubled, overtaken, shared.recovery.total_seconds())


@pytest.mark.timeout(300)
async def test_two_processes_tell_what_one_tells_though_one_is_killed(
    sqlite_url: str, postgres_url: str, postgres_database: Database, tmp_path: Path, rehearsed: Told
) -> None:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    expected = await alone(sqlite_url)
    await settled(postgres_url)
    shared = Shared(postgres_url, postgres_database, tmp_path, Random(chosen))

    async with AsyncExitStack() as stack:
        numbers = range(1, 3 + len(_KILLS))
        spares = await asyncio.gather(
            *(stack.enter_async_context(warm(postgres_url, tmp_path, number)) for number in numbers)
        )
        shared._tell(_moments()[0])
        await shared.live(list(spares))

    rehearsed(await judged(shared, expected))
    told = " ".join(expected)
    assert all(kind in told for kind in ("digest", "prompt", "reminder")), "all of them were due"
    times = DeliveryTimes()
    # Looked for twice where nobody knows whether it came.
    assert shared.recovery <= times.lease + 3 * times.settle_delay
