"""A digest that should have come and did not is told, once, to who keeps the bot running."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from chat.incoming import Sender
from domain.agreements import Person, Role
from services.agreements import ActiveAgreements, active
from services.heartbeat import Heartbeats, missing
from services.outbox import Outbox
from storage.database import Database
from storage.outbox_rows import State
from tests.services.digest_town import TOWN, House, due_of, house_on

ZONE = ZoneInfo("Europe/Amsterdam")
WEEK = "2026-W19"


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


BEHEER = Person(id="beheer", name="Bas Beheer", party=None, roles=(Role.ADMINISTRATOR,))


@pytest.fixture
async def house(sqlite_database: Database) -> House:
    house = await house_on(sqlite_database, TOWN.model_copy(update={"people": (BEHEER,)}), moment("2026-05-01 08:00"))
    async with sqlite_database.write() as uow:
        await uow.people.bind(Sender("telegram", "", "77"), "beheer", moment("2026-05-01 09:00"))
    return house


def heartbeats(house: House) -> Heartbeats:
    outbox = Outbox({platform: lambda said: (said,) for platform in ("slack", "telegram", "sandbox")}, lambda: None)
    return Heartbeats(house.database, outbox)


async def absent(house: House, at: str) -> list[tuple[str, str, str]]:
    async with house.database.read() as uow:
        held: ActiveAgreements | None = await active(uow)
        assert held is not None
        return [(each.due.team, each.due.week.key, each.absence) for each in await missing(uow, held, moment(at))]


async def settle(house: House, team: str, at: str, state: str = "done") -> None:
    due = due_of(team, WEEK)
    async with house.database.write() as uow:
        await uow.occurrences.settle(due.schedule, WEEK, due_at=due.due_at, state=state, now=moment(at))  # type: ignore[arg-type]


async def test_nothing_is_absent_within_the_hour(house: House) -> None:
    assert await absent(house, "2026-05-11 09:59") == []


async def test_what_was_not_made_is_absent_after_the_hour(house: House) -> None:
    assert await absent(house, "2026-05-11 10:01") == [("noord", WEEK, "unmade"), ("zuid", WEEK, "unmade")]


async def test_after_a_night_what_was_due_gets_half_an_hour_of_the_morning(house: House) -> None:
    assert await absent(house, "2026-05-12 09:20") == []
    assert len(await absent(house, "2026-05-12 09:31")) == 2


async def test_what_came_is_not_absent_and_what_was_missed_is(house: House) -> None:
    await settle(house, "noord", "2026-05-11 09:00")
    await settle(house, "zuid", "2026-05-18 08:00", "missed")

    assert await absent(house, "2026-05-11 12:00") == [("zuid", WEEK, "missed")]


async def test_what_was_made_and_does_not_stand_there_is_absent_after_an_hour(house: House) -> None:
    await settle(house, "zuid", "2026-05-11 09:00")
    await house.published(due_of("noord", WEEK), moment("2026-05-11 09:00"))

    assert await absent(house, "2026-05-11 09:59") == []
    assert await absent(house, "2026-05-11 10:01") == [("noord", WEEK, "undelivered")]


async def test_what_was_due_before_anything_was_agreed_is_nobodys(sqlite_database: Database) -> None:
    house = await house_on(sqlite_database, TOWN, moment("2026-05-11 13:00"))

    assert await absent(house, "2026-05-12 12:00") == []


async def test_the_administrator_hears_it_once_in_one_message(house: House) -> None:
    beating = heartbeats(house)

    told = [await beating.tell(moment(at)) for at in ("2026-05-11 10:01", "2026-05-11 10:03", "2026-05-12 11:00")]

    assert told == [2, 0, 0]
    async with house.database.read() as uow:
        waiting = await uow.outbox.places_told("heartbeat:%")
        assert dict(await uow.outbox.counts()) == {State.PENDING: 1}
    assert [(place.platform, place.channel) for place in waiting.values()] == [("telegram", "77")]


async def test_nobody_is_told_outside_working_hours(house: House) -> None:
    assert await heartbeats(house).tell(moment("2026-05-11 19:00")) == 0
    assert await heartbeats(house).tell(moment("2026-05-11 19:00") + timedelta(hours=16)) == 2
