"""The story of the month: chosen by a team's lead, told to who told it, on the page as long as it stands."""

import pytest

from domain.chosen_stories import ChosenStory, newest_of_each_team
from domain.periods import Period
from domain.stories import Audience
from services.chosen_stories import chosen_in_picture
from storage.database import Database
from storage.stories import Story, StoryState
from tests.conftest import Clock
from tests.services.asking_town import story
from tests.services.hearing_town import PSEUDONYMS, Town
from tests.services.overview_town import LAST, overview_town
from tests.web.web_town import web_town

WHY = "Dit laat zien hoe een straat zelf veel opvangt."
SHARED = {"team": "noord", "audience": Audience.BOTH_PARTIES, "state": StoryState.QUOTABLE}


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("fenna", "kofi", "imke")
    return town


async def keep(town: Town, *stories: Story) -> None:
    async with town.database.write() as uow:
        for each in stories:
            await uow.stories.keep(each)


async def chosen(town: Town) -> list[tuple[str, str]]:
    async with town.database.read() as uow:
        return [(each.story, each.reason) for each in await chosen_in_picture(uow, Period.parse("2026-W47"))]


async def test_a_team_lead_chooses_among_what_both_parties_may_read_and_who_told_it_hears_so(town: Town) -> None:
    await keep(
        town,
        story("a1", "2026-W46", pseudonym=PSEUDONYMS.of("kofi"), **SHARED),
        story("a2", "2026-W46", **SHARED | {"audience": Audience.TEAM}),
        story("a3", "2026-W46", **SHARED | {"team": "oost"}),
        story("a4", "2026-W46", **SHARED | {"state": StoryState.KEPT}),
    )

    (asked,) = await town.say("verhaal van de maand", "fenna")
    (done,) = await town.talk("1", WHY, person="fenna")

    assert len(asked.buttons) == 2
    assert done.text.startswith("Dank je wel. Het staat in het volgende overzicht.")
    assert await chosen(town) == [("a1", WHY)]
    async with town.database.read() as uow:
        (told,) = await uow.feedback.about("a1")
    assert told.text == f"Het is gekozen als verhaal van de maand. {WHY}"


async def test_nobody_else_chooses_and_where_there_is_nothing_to_read_it_says_so(town: Town) -> None:
    refused = [await town.say("verhaal van de maand", person) for person in ("kofi", "imke")]
    (nothing,) = await town.say("verhaal van de maand", "fenna")

    assert all(answer[0].text.startswith("Dit mag jij niet zien of doen.") for answer in refused)
    assert nothing.text.startswith("Er is nu geen verhaal dat beide partijen mogen lezen.")


async def test_why_it_was_chosen_goes_with_the_story(town: Town) -> None:
    await keep(town, story("a1", "2026-W46", pseudonym=PSEUDONYMS.of("kofi"), **SHARED))
    await town.talk("verhalentafel", "1", WHY, person="fenna")

    async with town.database.write() as uow:
        await uow.stories.withdraw(PSEUDONYMS.of("kofi"))
        gone = await uow.chosen_stories.forget_gone()

    assert gone == 1
    assert await chosen(town) == [("a1", "")]


def test_of_each_team_the_newest_choice_of_two_months_is_shown() -> None:
    def choice(team: str, month: str, week: str) -> ChosenStory:
        return ChosenStory(team, month, f"{team}-{month}", "Daarom.", week)

    kept = [
        choice("noord", "2026-10", "2026-W42"),
        choice("noord", "2026-11", "2026-W46"),
        choice("oost", "2026-10", "2026-W43"),
        choice("zuid", "2026-09", "2026-W38"),
        choice("west", "2026-11", "2026-W48"),
    ]

    shown = newest_of_each_team(kept, Period.parse("2026-W46"))

    assert [each.story for each in shown] == ["noord-2026-11", "oost-2026-10"]


async def test_the_page_shows_it_with_its_reason_and_a_figure_of_the_town_until_it_is_taken_back(
    sqlite_database: Database,
) -> None:
    town = await overview_town(sqlite_database)
    teller = "demo-noord-1"
    async with sqlite_database.write() as uow:
        await uow.chosen_stories.choose(ChosenStory("noord", "2026-11", f"demo-{LAST.key}-1", WHY, LAST.key))
    await town.live(LAST)

    async with web_town(sqlite_database, town) as web, web.browser("imke") as reader:
        page, elsewhere = await reader.get("/"), await reader.get("/gebied/centrum")
        async with sqlite_database.write() as uow:
            await uow.stories.withdraw(teller)
        later = await reader.get("/")

    assert f"Waarom dit verhaal: {WHY}" in page.words
    assert "doel: passend, ernaast: Terug binnen een half jaar" in page.words
    assert WHY not in elsewhere.words
    assert WHY not in later.words
    assert "Er is deze maand nog geen verhaal gekozen." in later.words
