"""My data: seen, corrected, withdrawn and thrown away by its own teller, down to the pages of the database."""

from pathlib import Path

import pytest

from chat.address import Place
from domain.people import Standing
from services.housekeeping import Housekeeping
from storage.database import Database
from storage.stories import Story
from tests.conftest import Clock
from tests.services.hearing_town import PSEUDONYMS, Town, everything_in

MINE = "Vandaag lukte het om samen met de buurt een koffieochtend te beginnen."
THEIRS = "De gymzaal staat op vrijdag leeg en dat vinden veel mensen jammer."


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("kofi", "samira")
    await town.talk("vertel", MINE, "Op tijd", "Nee", "Ja, in het weekbericht")
    await town.talk("vertel", THEIRS, "Op tijd", "Nee", "Ja, in het weekbericht", person="samira")
    return town


async def stories(town: Town) -> list[Story]:
    async with town.database.read() as uow:
        return list(await uow.stories.of_weeks("2000-W01", "2100-W01"))


async def test_a_person_sees_their_own_texts_and_nobody_elses(town: Town) -> None:
    heard = await town.talk("mijn gegevens", "Alles bekijken")

    assert MINE in heard[0].text
    assert THEIRS not in heard[0].text


async def test_a_correction_is_screened_like_everything_else(town: Town) -> None:
    heard = await town.talk("mijn gegevens", "Eén ding aanpassen")
    (item,) = heard[-1].buttons.values()
    await town.press(item)
    asked = await town.say("Bel mij op 06 12345678 over de koffieochtend.")
    await town.press(asked[0].buttons["Haal weg"])

    (text,) = [story.text for story in await stories(town) if story.text != THEIRS]
    assert text.startswith("Bel mij op [")
    assert "12345678" not in text


async def test_one_text_is_thrown_away_and_the_others_stay(town: Town) -> None:
    heard = await town.talk("mijn gegevens", "Eén ding weggooien")
    heard = await town.press(next(iter(heard[-1].buttons.values())))
    heard = await town.press(heard[0].buttons["Weggooien"])

    assert "Weggegooid" in heard[0].text
    assert [story.text for story in await stories(town)] == [THEIRS]


async def test_thrown_away_is_in_no_page_of_the_database(town: Town, tmp_path: Path) -> None:
    heard = await town.talk("mijn gegevens", "Alles weggooien")
    await town.press(heard[-1].buttons["Alles weggooien"])

    kept = everything_in(tmp_path / "telvertel.db")
    assert MINE.encode() not in kept
    assert THEIRS.encode() in kept


async def test_stopping_with_everything_thrown_away(town: Town, tmp_path: Path) -> None:
    await town.talk("stop", "Stoppen en alles weggooien", "Stoppen en alles weggooien")

    async with town.database.read() as uow:
        assert (await uow.participants.get("kofi")).state is Standing.STOPPED
        assert await uow.stories.told_by(PSEUDONYMS.of("kofi")) == ()
        assert await uow.sessions.of("kofi") == ()
    assert MINE.encode() not in everything_in(tmp_path / "telvertel.db")


async def test_an_anonymous_story_is_in_nobodys_data(town: Town) -> None:
    await town.talk(
        "vertel", "Ik durf dit niet goed te zeggen waar anderen bij zijn.", "Op tijd", "Nee", "Anoniem", "Ja, anoniem",
        "Ja, in het weekbericht",
    )  # fmt: skip

    heard = await town.talk("mijn gegevens", "Alles bekijken")

    assert "durf" not in heard[0].text


async def test_after_the_agreed_year_the_words_are_gone(town: Town, clock: Clock, tmp_path: Path) -> None:
    await town.deliver()
    clock.step(days=358)
    await Housekeeping(town.database).forget_old(clock())
    assert len(await stories(town)) == 2

    clock.step(days=14)
    await Housekeeping(town.database).forget_old(clock())

    assert await stories(town) == []
    kept = everything_in(tmp_path / "telvertel.db")
    assert MINE.encode() not in kept
    assert THEIRS.encode() not in kept


async def test_what_was_said_to_one_person_loses_its_words_after_a_day(town: Town, clock: Clock) -> None:
    await town.post("digest:noord:2026-W46:sandbox", Place("sandbox", "", "team-noord"), "5")
    await town.deliver()
    clock.step(days=2)
    await Housekeeping(town.database).forget_old(clock())

    said = {row.place.channel: row.message for row in await town.rows()}
    assert said["dm-kofi"] == {}
    assert said["team-noord"] != {}
