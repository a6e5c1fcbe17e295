"""Two processes look at the agreed triggers at the same moment: what fires opens one conversation, with one thread."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import time, timedelta

import pytest

from domain.workdays import local_instant
from services.trigger_outcomes import TriggerOutcomes
from services.triggers import Triggers
from storage.database import Database, UnitOfWork
from tests.example import Data
from tests.faults.rehearsal import Rehearsal
from tests.services.ladder_town import ZONE
from tests.services.trigger_town import FIRST, TriggerTown, only, rule, tuesday_after

pytestmark = [pytest.mark.long, pytest.mark.postgres]

Told = Callable[[Rehearsal], None]
TEAMS = ("noord", "oost", "west", "zuid")
# On the same day one pass counts for both; a day apart each makes its own.
APART = {
    "clocks that agree": timedelta(0),
    "clocks seven seconds apart": timedelta(seconds=7),
    "clocks a day apart": timedelta(days=1),
}


class Together(Database):
    """Of two that share a barrier, neither begins to write before both have looked."""

    def __init__(self, url: str, both: asyncio.Barrier) -> None:
        super().__init__(url)
        self._both = both

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        await self._both.wait()
        async with super().write() as uow:
            yield uow


@asynccontextmanager
async def opened(url: str, both: asyncio.Barrier) -> AsyncIterator[Database]:
    database = Together(url, both)
    await database.start()
    yield database
    await database.close()


def waits_too_long(data: Data) -> None:
    only("waiting_long")(data)
    rule(data, "waiting_long")["settings"] = {"above": 10}


@pytest.mark.parametrize("clocks", APART)
async def test_two_processes_that_look_at_once_open_one_conversation(
    clocks: str, postgres_database: Database, postgres_url: str, rehearsed: Told
) -> None:
    towns = [TriggerTown(postgres_database, seed=seed) for seed in (7, 8)]
    await towns[0].start(waits_too_long)
    for team in TEAMS:
        await towns[0].count("wait_days", team, [12, 13], FIRST.key)
    now = local_instant(tuesday_after(FIRST), time(9), ZONE)

    both = asyncio.Barrier(2)
    async with opened(postgres_url, both) as one, opened(postgres_url, both) as other:
        done = await asyncio.gather(
            *(
                Triggers(database, TriggerOutcomes(town.outbox, town.escalations)).evaluate(now + apart)
                for database, town, apart in zip((one, other), towns, (timedelta(0), APART[clocks]), strict=True)
            )
        )

    matters = await towns[0].matters()
    about = Counter(each.escalation.subject.area for each in matters)
    roots = Counter(row.key.split(":")[1] for row in await towns[0].rows() if row.key.startswith("thread:"))
    lost = sum(about[team] == 0 for team in TEAMS) + sum(roots[each.id] == 0 for each in matters)
    doubled = sum(times - 1 for times in (about + roots).values())
    rehearsed(Rehearsal(f"two look at the triggers, {clocks} · PostgreSQL", 1, lost, doubled, 0, 0))
    assert sum(each is not None for each in done) == (2 if APART[clocks] >= timedelta(days=1) else 1)
