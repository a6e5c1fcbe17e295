"""Whose digest is due now, and whose was missed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from services.schedules import Agenda, Schedules
from storage.database import Database
from tests.services.digest_town import TOWN, House, due_of, house_on

ZONE = ZoneInfo("Europe/Amsterdam")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@pytest.fixture
async def house(sqlite_database: Database) -> House:
    return await house_on(sqlite_database, TOWN, moment("2026-01-05 08:00"))


async def look(house: House, now: str) -> Agenda:
    agenda = await house.schedules.agenda(moment(now))
    assert agenda is not None
    return agenda


def weeks(agenda: Agenda) -> list[tuple[str, str]]:
    return [(due.team, due.week.key) for due in agenda.due]


async def settle(house: House, *keys: str) -> None:
    for key in keys:
        for team in TOWN.teams:
            due = due_of(team.id, key)
            async with house.database.write() as uow:
                await uow.occurrences.settle(due.schedule, key, due_at=due.due_at, state="done", now=due.due_at)


async def test_nothing_is_due_while_no_agreements_hold(sqlite_database: Database) -> None:
    assert await Schedules(sqlite_database).agenda(moment("2026-05-11 09:00")) is None


async def test_before_the_agreed_hour_nothing_is_due_and_on_it_each_team_is(house: House) -> None:
    await settle(house, "2026-W18")

    before, on_time = await look(house, "2026-05-11 08:59"), await look(house, "2026-05-11 09:00")

    assert weeks(before) == []
    assert weeks(on_time) == [("noord", "2026-W19"), ("zuid", "2026-W19")]


async def test_what_was_settled_is_not_due_again(house: House) -> None:
    await settle(house, "2026-W18", "2026-W19")

    assert weeks(await look(house, "2026-05-11 09:30")) == []


async def test_after_downtime_this_weeks_digest_is_due_and_older_ones_are_missed(house: House) -> None:
    await settle(house, "2026-W16")

    agenda = await look(house, "2026-05-13 10:00")

    assert weeks(agenda) == [("noord", "2026-W19"), ("zuid", "2026-W19")]
    assert [due.week.key for due in agenda.missed if due.team == "noord"] == ["2026-W18", "2026-W17"]


async def test_a_new_team_missed_nothing(house: House) -> None:
    agenda = await look(house, "2026-05-13 10:00")

    assert weeks(agenda) == [("noord", "2026-W19"), ("zuid", "2026-W19")]
    assert agenda.missed == ()


async def test_a_missed_digest_is_settled_once(house: House) -> None:
    due = due_of("noord", "2026-W18")

    first = await house.schedules.miss(due, moment("2026-05-13 10:00"))
    again = await house.schedules.miss(due, moment("2026-05-13 10:00"))

    assert (first, again) == (True, False)


async def test_the_cost_of_a_look_does_not_grow_with_the_years(house: House) -> None:
    now = moment("2031-05-12 10:00")
    start = moment("2026-05-11 10:00")
    ahead = timedelta()
    while start + ahead < now - timedelta(weeks=1):
        agenda = await house.schedules.agenda(start + ahead)
        assert agenda is not None
        assert len(agenda.due) + len(agenda.missed) <= 2 * 8
        ahead += timedelta(weeks=52)
