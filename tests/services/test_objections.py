"""An objection: it holds from that moment, the administrator hears of it, and somebody must answer within a month."""

import asyncio
from datetime import date

import pytest

from domain.objections import answer_by
from domain.people import Standing
from services.objections import Objections, objections_standing, settle_objection
from storage.database import Database
from storage.stories import StoryState
from tests.conftest import Clock
from tests.services.hearing_town import PSEUDONYMS, Town

MINE = "Vandaag lukte het om samen met de buurt een koffieochtend te beginnen."


@pytest.fixture
async def town(database: Database, clock: Clock) -> Town:
    town = Town(database, clock)
    await town.agree()
    await town.join("kofi")
    await town.talk("vertel", MINE, "Op tijd", "Nee", "Ja, in het weekbericht")
    return town


async def test_whoever_objects_is_asked_nothing_and_quoted_nowhere(town: Town) -> None:
    await town.say("vertel")

    (heard,) = await town.say("bezwaar")

    assert "Ik vraag je niets meer." in heard.text
    assert "16 december 2026" in heard.text
    async with town.database.read() as uow:
        assert (await uow.participants.get("kofi")).state is Standing.STOPPED
        assert await uow.sessions.of("kofi") == ()
        (story,) = await uow.stories.told_by(PSEUDONYMS.of("kofi"))
    assert (story.state, story.text) == (StoryState.LEFT_OUT, MINE)


async def test_the_administrator_hears_it_once_and_no_name_is_in_it(town: Town, clock: Clock) -> None:
    await town.say("bezwaar")
    await town.say("bezwaar")
    objections = Objections(town.database, town.outbox)

    told = [await objections.tell(clock()) for _ in range(2)]

    said = [row for row in await town.rows() if row.key.startswith("objection:")]
    assert told == [1, 0]
    assert said
    assert not [row for row in said if "kofi" in str(row.message).casefold()]


async def test_the_administrator_sees_who_it_is_on_the_machine_until_it_is_settled(town: Town, clock: Clock) -> None:
    await town.say("bezwaar")
    (standing,) = await objections_standing(town.database)

    settled = await settle_objection(town.database, "kofi", clock())

    assert (standing.person, standing.due_on) == ("kofi", date(2026, 12, 16))
    assert settled
    assert await objections_standing(town.database) == ()


@pytest.mark.parametrize(
    ("made_on", "due_on"),
    [
        (date(2026, 11, 16), date(2026, 12, 16)),
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2027, 1, 31), date(2027, 2, 28)),
    ],
)
def test_an_answer_comes_within_a_month(made_on: date, due_on: date) -> None:
    assert answer_by(made_on) == due_on


@pytest.mark.postgres
async def test_what_another_process_tells_at_this_very_moment_is_told_by_that_one_alone(
    postgres_database: Database, clock: Clock
) -> None:
    town = Town(postgres_database, clock)
    await town.agree()
    await town.join("kofi")
    await town.say("bezwaar")
    (standing,) = await objections_standing(town.database)

    async with town.database.write() as other:
        await other.objections.tell(standing.id)
        telling = asyncio.create_task(Objections(town.database, town.outbox).tell(clock()))
        # Until it waits for the other.
        await asyncio.sleep(0.5)

    assert await telling == 0
    assert [row for row in await town.rows() if row.key.startswith("objection:")] == []
