"""Harvest in the town: screened, kept as a story of its own form, and only from the partnership's teams."""

import pytest

from chat.form import Thanks, Wrong
from domain.stories import StoryForm
from services.pseudonyms import Pseudonyms
from storage.database import Database
from storage.stories import Story
from tests.conftest import Clock
from tests.services import form_town
from tests.services.hearing_town import PSEUDONYMS, Town

LINES = ("Bewoners vinden de brieven te moeilijk.", "Zij helpen elkaar al.", "We schrijven er samen een.")


@pytest.fixture
async def town(database: Database, clock: Clock) -> Town:
    town = Town(database, clock)
    await town.agree()
    await town.join("kofi", "imke")
    return town


async def stories(town: Town, pseudonyms: Pseudonyms = PSEUDONYMS) -> list[Story]:
    async with town.database.read() as uow:
        return list(await uow.stories.told_by(pseudonyms.of("kofi")))


async def test_three_lines_are_kept_of_the_area_and_the_talk_where_they_were_heard(town: Town) -> None:
    await town.talk("oogst", "Wijkgesprek", "Centrum", *LINES, "Ja, in het weekbericht")

    [kept] = await stories(town)
    assert (kept.form, kept.area, kept.team) == (StoryForm.AREA_TALK, "centrum", "noord")
    assert kept.text == "\n".join(LINES)


async def test_a_line_with_a_telephone_number_is_kept_nowhere(town: Town) -> None:
    [answer] = await town.talk("oogst", "Wijkgesprek", "Centrum", "Bel haar op 06 12345678 over de brieven.")

    assert "Wat verraste jullie?" not in answer.text
    assert await stories(town) == []


async def test_the_municipality_asks_no_residents_past_their_professional(town: Town) -> None:
    [answer] = await town.say("oogst", "imke")

    assert "Wat voor gesprek" not in answer.text


async def test_the_same_on_one_screen(database: Database, clock: Clock) -> None:
    town = await form_town.open_town(database, clock)
    form = await town.opens("oogst")
    assert form is not None
    chosen = {"kind": "sounding_board", "area": "centrum", "review": "both_parties"}

    missing = await town.forms.submit(town.filled(form, now=LINES[2], **chosen))
    sent = await town.forms.submit(town.filled(form, heard=LINES[0], now=LINES[2], **chosen))

    assert isinstance(missing, Wrong)
    assert isinstance(sent, Thanks)
    [kept] = await town.stories()
    assert (kept.form, kept.area, kept.text) == (StoryForm.SOUNDING_BOARD, "centrum", f"{LINES[0]}\n{LINES[2]}")


async def test_the_study_that_the_law_asks_for_stands_on_a_calendar_without_names(town: Town) -> None:
    [answer] = await town.say("cliëntervaring")

    assert "Over 2026: gepland. Publiceren vóór 1 juli 2027. Trekker: aanspreekpunt, gemeente." in answer.text
    assert "https://assen.example/clientervaring-2025" in answer.text
    assert "Kaartjes en verhalen vervangen het niet." in answer.text
    assert "Imke" not in answer.text
