"""A hold keeps words from being thrown away by their age, and nothing that leads to who said them."""

from datetime import timedelta

import pytest

from chat.address import Place
from services.holds import Holds, UnknownScope
from services.housekeeping import Housekeeping
from storage.database import Database
from storage.holds import Hold
from storage.stories import Story
from tests.conftest import Clock
from tests.services.hearing_town import PSEUDONYMS, Town

MINE = "Vandaag lukte het om samen met de buurt een koffieochtend te beginnen."
AFTER_A_YEAR = timedelta(days=373)


@pytest.fixture
async def town(database: Database, clock: Clock) -> Town:
    town = Town(database, clock)
    await town.agree()
    await town.join("kofi")
    await town.talk("vertel", MINE, "Op tijd", "Nee", "Ja, in het weekbericht")
    return town


async def only_story(town: Town) -> Story:
    async with town.database.read() as uow:
        (story,) = await uow.stories.get_many([each.id for each in await uow.stories.of_weeks("2000-W01", "2100-W01")])
    return story


async def place(town: Town, **scope: str) -> Hold:
    asked = Hold(0, "Woo 2026-17", town.clock(), **scope)  # type: ignore[arg-type]
    return await Holds(town.database).place(asked)


@pytest.mark.parametrize(
    "scope",
    [{}, {"first_week": "2026-W47"}, {"last_week": "2026-W47"}, {"area": "peelo-noorderpark"}],
    ids=["everything", "from", "until", "area"],
)
async def test_what_is_held_keeps_its_words_and_loses_its_teller(
    town: Town, clock: Clock, scope: dict[str, str]
) -> None:
    await place(town, **scope)

    clock.moment += AFTER_A_YEAR
    await Housekeeping(town.database).forget_old(clock())

    kept = await only_story(town)
    assert (kept.text, kept.pseudonym, kept.return_address) == (MINE, None, None)


@pytest.mark.parametrize("scope", [{"first_week": "2026-W48"}, {"last_week": "2026-W46"}, {"area": "centrum"}])
async def test_what_is_outside_the_scope_goes_in_time(town: Town, clock: Clock, scope: dict[str, str]) -> None:
    await place(town, **scope)

    clock.moment += AFTER_A_YEAR
    await Housekeeping(town.database).forget_old(clock())

    async with town.database.read() as uow:
        assert await uow.stories.of_weeks("2000-W01", "2100-W01") == ()


async def test_once_it_is_lifted_what_is_too_old_goes(town: Town, clock: Clock) -> None:
    hold = await place(town)
    clock.moment += AFTER_A_YEAR
    await Housekeeping(town.database).forget_old(clock())

    assert await Holds(town.database).lift(hold.number, clock())
    await Housekeeping(town.database).forget_old(clock())

    async with town.database.read() as uow:
        assert await uow.stories.of_weeks("2000-W01", "2100-W01") == ()


async def test_a_person_may_take_back_their_own_all_the_same(town: Town) -> None:
    await place(town)
    heard = await town.talk("mijn gegevens", "Alles weggooien")

    await town.press(heard[-1].buttons["Alles weggooien"])

    async with town.database.read() as uow:
        assert await uow.stories.told_by(PSEUDONYMS.of("kofi")) == ()
        assert await uow.stories.of_weeks("2000-W01", "2100-W01") == ()


async def test_messages_of_the_held_weeks_keep_their_words_and_private_answers_do_not(town: Town, clock: Clock) -> None:
    await town.post("digest:noord:2026-W46:sandbox", Place("sandbox", "", "team-noord"), "5")
    await town.deliver()
    await place(town, first_week="2026-W47", last_week="2026-W47")

    clock.step(days=120)
    await Housekeeping(town.database).forget_old(clock())

    assert [row.key for row in await town.rows() if row.message] == ["digest:noord:2026-W46:sandbox"]


async def test_an_area_or_conversation_that_is_not_there_cannot_be_held(town: Town) -> None:
    with pytest.raises(UnknownScope):
        await place(town, area="atlantis")
    with pytest.raises(UnknownScope):
        await Holds(town.database).place(Hold(0, "Woo", town.clock(), conversation=9))
