"""The weekly digest by the clock: once per team and week, whatever happens to clock and process."""

import asyncio
import logging
from datetime import UTC, datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest

from domain.agreements import Agreements
from domain.digest import DigestFacts
from domain.periods import Period
from domain.schedules import Delay
from jobs.weekly_digest import WeeklyDigest
from services.digests import Digest, Digests
from storage.database import Database
from tests.conftest import Clock
from tests.services.digest_town import TOWN, House, house_on, outbox_of_all

ZONE = ZoneInfo("Europe/Amsterdam")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


async def job_on(database: Database, clock: Clock, town: Agreements = TOWN) -> tuple[WeeklyDigest, House]:
    house = await house_on(database, town, clock())
    return WeeklyDigest(house.schedules, house.digests, clock), house


async def states(house: House, team: str) -> dict[str, str]:
    async with house.database.read() as uow:
        return await uow.occurrences.settled(f"digest:{team}")


async def sent(house: House) -> dict[str, list[str]]:
    """The weeks that each team got, in the order in which they were queued."""
    return {
        team.id: [week for week, state in (await states(house, team.id)).items() if state == "done"]
        for team in TOWN.teams
    }


@pytest.mark.long
async def test_sixty_weeks_give_each_team_sixty_digests_and_none_twice(sqlite_database: Database) -> None:
    # From before the week 53 of 2026, over both changes of the clock.
    clock = Clock(moment("2026-10-12 00:30"))
    job, house = await job_on(sqlite_database, clock)

    counted = 0
    end = moment("2027-12-05 12:00")
    while clock() < end:
        counted += await job.tick()
        clock.step(hours=7)

    expected = [Period.parse("2026-W41").plus(week).key for week in range(60)]
    assert await sent(house) == {"noord": expected, "zuid": expected}
    assert counted == 120
    assert "2026-W53" in expected
    assert "2027-W01" in expected


async def test_two_processes_that_tick_at_once_send_one_digest(database: Database) -> None:
    clock = Clock(moment("2026-05-11 09:00"))
    one, house = await job_on(database, clock)
    other = WeeklyDigest(house.schedules, house.digests, clock)

    counted = await asyncio.gather(one.tick(), other.tick())

    assert sum(counted) == 2
    assert await sent(house) == {"noord": ["2026-W19"], "zuid": ["2026-W19"]}
    assert len(await house.queued("digest:noord:2026-W19:slack")) == 1


async def test_what_another_process_saw_to_meanwhile_is_not_drawn_again(sqlite_database: Database) -> None:
    clock = Clock(moment("2026-05-11 09:00"))
    _, house = await job_on(sqlite_database, clock)
    other = WeeklyDigest(house.schedules, house.digests, clock)
    composed = list[str]()

    class Overtaken(Digests):
        """Another process does all of it while this one is at its first."""

        async def compose(self, facts: DigestFacts, delay: Delay = Delay.NONE) -> Digest:
            composed.append(facts.team)
            await other.tick()
            return await super().compose(facts, delay)

    digests = Overtaken(house.database, house.digests._outbox, house.digests._painter)
    counted = await WeeklyDigest(house.schedules, digests, clock, Random(1)).tick()

    assert (counted, len(composed)) == (0, 1)


async def test_after_a_month_of_downtime_one_digest_goes_out_and_the_rest_is_told_to_the_administrator(
    sqlite_database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock(moment("2026-04-13 09:00"))
    job, house = await job_on(sqlite_database, clock)
    assert await job.tick() == 2

    clock.moment = moment("2026-05-13 11:00")
    with caplog.at_level(logging.ERROR):
        assert await job.tick() == 2
        assert await job.tick() == 0

    assert await states(house, "noord") == {
        "2026-W15": "done",
        "2026-W16": "missed",
        "2026-W17": "missed",
        "2026-W18": "missed",
        "2026-W19": "done",
    }
    assert "event=digest_missed team=noord week=2026-W18" in caplog.text


async def test_a_late_digest_says_why(sqlite_database: Database) -> None:
    clock = Clock(moment("2026-05-12 09:00"))
    job, house = await job_on(sqlite_database, clock)

    await job.tick()

    (message,) = await _messages(house, "digest:zuid:2026-W19:sandbox")
    assert "digest-after-downtime" in message


async def test_a_digest_that_fell_on_a_holiday_says_why(sqlite_database: Database) -> None:
    clock = Clock(moment("2026-05-26 09:00"))
    job, house = await job_on(sqlite_database, clock)

    await job.tick()

    (message,) = await _messages(house, "digest:zuid:2026-W21:sandbox")
    assert "digest-after-holiday" in message


async def test_a_clock_that_jumps_to_and_fro_sends_nothing_twice(sqlite_database: Database) -> None:
    clock = Clock(moment("2026-05-11 09:00"))
    job, house = await job_on(sqlite_database, clock)

    for jump in ("2026-05-11 09:00", "2027-05-10 09:00", "2026-05-11 09:00", "2026-05-18 09:00", "2026-05-11 10:00"):
        clock.moment = moment(jump)
        await job.tick()

    assert (await sent(house))["noord"] == ["2026-W19", "2026-W20", "2027-W18"]


class BrokenFor(Digests):
    """Cannot make the digest of one team."""

    broken = "noord"

    async def compose(self, facts: DigestFacts, delay: Delay = Delay.NONE) -> Digest:
        if facts.team == self.broken:
            raise RuntimeError("no ink")
        return await super().compose(facts, delay)


async def test_one_teams_trouble_does_not_stop_the_next_and_is_tried_again(
    sqlite_database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock(moment("2026-05-11 09:00"))
    _, house = await job_on(sqlite_database, clock)
    digests = BrokenFor(house.database, outbox_of_all(), house.painter)
    job = WeeklyDigest(house.schedules, digests, clock)

    assert await job.tick() == 1
    assert "event=digest_failed team=noord week=2026-W19" in caplog.text

    digests.broken = "nobody"
    assert await job.tick() == 1
    assert await sent(house) == {"noord": ["2026-W19"], "zuid": ["2026-W19"]}


async def test_a_team_that_begins_in_the_middle_of_a_week_starts_with_that_weeks_digest(
    sqlite_database: Database,
) -> None:
    clock = Clock(moment("2026-05-13 10:00"))
    job, house = await job_on(sqlite_database, clock)

    assert await job.tick() == 2

    assert await states(house, "noord") == {"2026-W19": "done"}
    clock.moment = moment("2026-05-18 09:00")
    assert await job.tick() == 2
    assert await states(house, "noord") == {"2026-W19": "done", "2026-W20": "done"}


async def _messages(house: House, key: str) -> list[str]:
    async with house.database.read() as uow:
        return [str(kept.message) for kept in (await uow.outbox.by_key([key])).values()]
