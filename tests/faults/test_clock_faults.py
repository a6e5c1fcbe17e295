"""The clock jumps, changes and counts a week 53, under two schedulers: each digest once, each message in its order."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from domain.periods import Period
from jobs.weekly_digest import WeeklyDigest
from storage.database import Database
from tests.conftest import Clock
from tests.faults.daily_life import DailyLife
from tests.faults.harness import QUICK, rounds, seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.worker import times_from
from tests.jobs.test_weekly_digest import TOWN, job_on, moment, sent

pytestmark = pytest.mark.long

Told = Callable[[Rehearsal], None]
# From a Monday before to a Monday after: both clock changes, and the week 53 of 2026.
SPANS = {
    "week 53": ("2026-12-14 00:30", "2027-01-11 12:00"),
    "summer time begins": ("2027-03-15 00:30", "2027-04-05 12:00"),
    "summer time ends": ("2027-10-18 00:30", "2027-11-08 12:00"),
}
_JUMP = timedelta(seconds=4)
# How far the two schedulers' clocks are apart.
_APART = timedelta(seconds=7)


def kind_of(database: Database) -> str:
    return "SQLite" if database.work_alone() else "PostgreSQL"


@pytest.mark.parametrize("span", SPANS)
async def test_two_schedulers_send_each_weeks_digest_once(span: str, database: Database, rehearsed: Told) -> None:
    begin, end = (moment(each) for each in SPANS[span])
    clock = Clock(begin)
    one, house = await job_on(database, clock)
    other = WeeklyDigest(house.schedules, house.digests, lambda: clock() + _APART)
    queued = 0

    while clock() < end:
        queued += sum(await asyncio.gather(one.tick(), other.tick()))
        # It also goes back, by less than it went on.
        clock.step(hours=5)
        queued += sum(await asyncio.gather(one.tick(), other.tick()))
        clock.step(hours=-1)

    # In UTC it begins on the Sunday before.
    first = Period.parse(f"{begin:%G-W%V}")
    weeks = [first.plus(number).key for number in range((end - begin).days // 7 + 1)]
    told = await sent(house)
    lost = sum(len(set(weeks) - set(told[team.id])) for team in TOWN.teams)
    twice = queued - sum(len(each) for each in told.values())
    twice += sum(times - 1 for each in told.values() for times in Counter(each).values())
    overtaken = sum(each != sorted(each) for each in told.values())
    fault = f"{span}, two schedulers · {kind_of(database)}"
    # There is nothing to recover from: each tick does what is due.
    rehearsed(Rehearsal(fault, len(weeks), lost, twice, overtaken, 0))


class JumpyClock:
    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.mark.parametrize("jump", [_JUMP, -_JUMP], ids=["forward", "back"])
async def test_the_clock_jumps_and_is_put_right(jump: timedelta, database: Database, rehearsed: Told) -> None:
    clock, chosen = JumpyClock(), seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    life = DailyLife(database, database, Random(chosen), times_from(json.dumps(QUICK)), now=clock)
    await life.begin()

    async def jumping() -> None:
        await asyncio.sleep(0.2)
        clock.ahead = jump
        await asyncio.sleep(0.5)
        clock.ahead = timedelta(0)

    recoveries = [await life.goes_on(jumping, 8) for _ in range(rounds())]

    way = "forward" if jump > timedelta(0) else "back"
    rehearsed(
        await life.judged(f"the clock jumps {way} and is put right · {kind_of(database)}", max(recoveries), rounds())
    )
