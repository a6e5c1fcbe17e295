"""Processes that share a town die at named boundaries: together they tell what one alone tells, each thing once."""

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from datetime import datetime
from itertools import islice
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.simulation.clock import moments
from services.delivery_rules import DeliveryTimes
from storage.database import Database
from storage.outbox_rows import State
from storage.tables import outbox, sandbox_message
from tests.faults.deadly import AFTER, BEFORE
from tests.faults.harness import seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.shared_town import SharedTown, seated
from tests.faults.sharer import say_to
from tests.faults.walk import BEGIN, nobody, settled, town_on

pytestmark = [pytest.mark.long, pytest.mark.postgres]

Told = Callable[[Rehearsal], None]
# A week, and the Monday morning after it: digests twice, and reminders of the questions of the week.
_MOMENTS = 28
_SEATS = ("1", "2")


def both(*names: str) -> tuple[str, ...]:
    return tuple(f"{side} services.{name}" for name in names for side in (BEFORE, AFTER))


# In the middle of a transaction, and between two of them while something is held: an event, a message, a job's turn.
# What is come to at every moment is left alone in the mornings, or nobody would ever die at the rest.
OFTEN = (
    *(f"{side} post" for side in (BEFORE, AFTER)),
    *both("delivery.Deliveries.claim", "delivery.Deliveries.settle", "conversations.Conversations.hear"),
)
SELDOM = both(
    "digests.Digests.publish", "prompts.Prompts.ask", "reminders.Reminders.remind", "triggers.Triggers.evaluate"
)
_MOMENTS_A_DAY, _AFTERNOON = 5, 3


def _moments() -> list[datetime]:
    return list(islice(moments(BEGIN, 2, ZoneInfo("Europe/Amsterdam")), _MOMENTS))


def armed(chosen: Sequence[str]) -> list[list[str]]:
    """At each moment those at which somebody may die."""
    often, seldom = ([each for each in chosen if each in group] for group in (OFTEN, SELDOM))
    return [often if number % _MOMENTS_A_DAY >= _AFTERNOON else seldom for number in range(_MOMENTS)]


def chosen_boundaries(chance: Random) -> Sequence[str]:
    if "FAULT_ROUNDS" in os.environ:
        return (*OFTEN, *SELDOM)
    # Around a send, where a message is held, and another one.
    return (*OFTEN[:2], chance.choice(OFTEN[2:]))


async def alone(url: str) -> Counter[str]:
    """What one process tells to which place when nothing goes wrong."""
    await settled(url)
    database = Database(url)
    await database.start()
    town = await town_on(database, 1, nobody)
    for number, moment in enumerate(_moments()):
        town.clock.move(moment)
        await say_to(town, town.works.hear, str(number))
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


async def judged(shared: SharedTown, expected: Counter[str]) -> Rehearsal:
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
    fault = "kill -9 at a boundary of one of two that share a town · PostgreSQL"
    return Rehearsal(fault, len(shared.died_at), missing, doubled, overtaken, shared.recovery.total_seconds())


@pytest.mark.timeout(900)
async def test_two_processes_tell_what_one_tells_though_they_die_in_turn(
    sqlite_url: str, postgres_url: str, postgres_database: Database, tmp_path: Path, rehearsed: Told
) -> None:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    expected = await alone(sqlite_url)
    await settled(postgres_url)
    boundaries = chosen_boundaries(Random(chosen))
    shared = SharedTown(postgres_database, tmp_path, _SEATS)

    async with AsyncExitStack() as stack:
        processes = await asyncio.gather(
            *(stack.enter_async_context(seated(postgres_url, tmp_path, seat)) for seat in _SEATS)
        )
        await shared.live(_moments(), armed(boundaries))
        assert [await asyncio.wait_for(each.wait(), 60) for each in processes] == [0, 0], "a stop is clean"

    rehearsed(await judged(shared, expected))
    assert sorted(shared.died_at) == sorted(boundaries)
    told = " ".join(expected)
    assert all(kind in told for kind in ("digest", "prompt", "reminder", "answer")), "all of them were due"
    times = DeliveryTimes()
    # Looked for twice where nobody knows whether it came.
    assert times.lease <= shared.recovery <= times.lease + 3 * times.settle_delay
