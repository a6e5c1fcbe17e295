"""Updates and packs by the clock: once, in working hours, and with what people still stand for."""

import asyncio

import pytest

from chat.address import Place
from chat.incoming import Said
from chat.transport import Act
from domain.periods import Period
from storage.database import Database
from tests.conftest import Clock
from tests.messages.example_levels import QUARTER
from tests.services.hearing_town import Heard
from tests.services.level_town import LevelTown, at

TACTICAL = Place("sandbox", "", "tactisch-overleg")
STRATEGIC = Place("sandbox", "", "bestuurstafel")


@pytest.fixture
async def town(sqlite_database: Database) -> LevelTown:
    town = LevelTown(sqlite_database, Clock(at("2026-11-30T12:00")))
    await town.begin(QUARTER)
    return town


def channels(rows: list) -> list[str]:  # type: ignore[type-arg]
    return sorted(row.place.channel for row in rows)


async def answer(town: LevelTown, key: str, words: str, person: str) -> None:
    """In the thread of an update, as a person of the forum does."""
    await town.deliver()
    row = next(row for row in await town.rows() if row.key == key)
    assert row.posted is not None
    await town.hear(town.event(Said(words, f"answer-{person}"), person, row.place.in_thread(row.posted.message_id)))


async def test_the_month_goes_to_the_tactical_forum_once_on_its_first_working_day(town: LevelTown) -> None:
    early = await town.tick("2026-12-01T08:59")
    sent = await town.tick("2026-12-01T09:01")
    again = await town.tick("2026-12-01T09:05")

    assert (early, again) == ([], [])
    assert channels(sent) == ["tactisch-overleg"]
    assert "HET BEELD VAN NOVEMBER 2026" in Heard(sent[0]).text


async def test_a_new_year_begins_on_its_first_working_day_with_the_month_and_the_quarter(town: LevelTown) -> None:
    holiday = await town.tick("2027-01-01T10:00")
    sent = await town.tick("2027-01-04T09:00")

    assert holiday == []
    assert channels(sent) == ["bestuurstafel", "tactisch-overleg"]


async def test_two_processes_send_it_once(town: LevelTown) -> None:
    other = LevelTown(town.database, Clock(at("2026-12-01T10:00")))

    await asyncio.gather(town.tick("2026-12-01T10:00"), other.tick())

    assert len([row for row in await town.rows() if row.key.startswith("update:")]) == 1


async def test_the_last_week_is_waited_for_but_not_for_ever(sqlite_database: Database) -> None:
    town = LevelTown(sqlite_database, Clock(at("2027-02-01T09:00")))
    await town.begin(QUARTER, Period.parse("2027-01"))
    async with town.database.write() as uow:
        await uow.outbox._connection.exec_driver_sql("DELETE FROM occurrence WHERE period = '2027-W04'")

    assert not [row for row in await town.tick() if row.key.startswith("update:")]
    assert len([row for row in await town.tick("2027-02-01T15:00") if row.key.startswith("update:")]) == 1


async def test_a_month_of_which_nothing_was_told_is_not_sent(sqlite_database: Database) -> None:
    town = LevelTown(sqlite_database, Clock(at("2026-12-01T16:00")))
    await town.begin()

    assert await town.tick() == []


async def test_what_the_tactical_forum_answers_goes_along_in_the_pack(town: LevelTown) -> None:
    (sent,) = await town.tick("2026-12-01T09:01")
    await answer(town, sent.key, "In Noord kwamen meer vragen binnen.", "joyce")

    packs = await town.tick("2027-01-04T09:00")

    (pack,) = [Heard(row) for row in packs if row.place == STRATEGIC]
    assert "«In Noord kwamen meer vragen binnen.» (samenwerkingsverband)" in pack.text
    assert "Joyce" not in pack.text


async def test_what_is_taken_back_leaves_the_pack_in_which_it_was_read(town: LevelTown) -> None:
    (sent,) = await town.tick("2026-12-01T09:01")
    await answer(town, sent.key, "In Noord kwamen meer vragen binnen.", "joyce")
    await town.tick("2027-01-04T09:00")
    await town.deliver()
    async with town.database.write() as uow:
        found = await uow.interpretations.about(sent.key)
        assert found[0].pseudonym is not None
        await uow.interpretations.withdraw(found[0].pseudonym)

    edits = await town.tick("2027-01-04T09:30")
    again = await town.tick("2027-01-04T09:40")

    assert [(row.act, row.place) for row in edits] == [(Act.EDIT, STRATEGIC)]
    assert "Noord kwamen meer" not in Heard(edits[0]).text
    assert "Deze reactie is teruggehaald." in Heard(edits[0]).text
    assert again == []
    assert not [row for row in await town.rows() if "kwamen meer" in str(row.message) and row.place == STRATEGIC]


async def test_an_extra_meeting_is_a_choice_of_a_contact_with_a_day_and_a_goal(town: LevelTown) -> None:
    town.clock.moment = at("2026-12-01T18:00")
    heard = await town.talk(
        "extra overleg",
        "Tactisch overleg, gepland: 8 december 2026",
        "zaterdag 5 december",
        "3 december",
        "We kiezen samen wie er belt.",
        person="imke",
    )
    assert "Het staat: een extra Tactisch overleg op 3 december 2026." in heard[0].text
    assert "Dit is het eerste extra overleg van dit jaar." in heard[0].text

    at_night = await town.tick()
    told = [row for row in await town.tick("2026-12-02T09:00") if row.key.startswith("meeting:")]

    assert at_night == []
    assert channels(told) == ["tactisch-overleg"]
    assert "Gekozen door de gemeente." in Heard(told[0]).text
    assert "Imke" not in Heard(told[0]).text
    assert not [row for row in await town.tick("2026-12-02T09:05") if row.key.startswith("meeting:")]


async def test_who_is_no_contact_chooses_no_extra_meeting(town: LevelTown) -> None:
    await town.join("kofi")

    heard = await town.talk("extra overleg", person="kofi")

    assert "Daar heb jij geen toegang toe" in heard[0].text or "niet" in heard[0].text
    async with town.database.read() as uow:
        assert await uow.meetings.untold() == ()


async def test_of_the_same_forum_on_the_same_day_there_is_one_extra_meeting(town: LevelTown) -> None:
    for person in ("imke", "joyce"):
        heard = await town.talk(
            "extra overleg", "Bestuurstafel, gepland: 17 december 2026", "3 december", "Snel kiezen.", person=person
        )

    assert "Op die dag is er al een extra overleg." in heard[0].text
