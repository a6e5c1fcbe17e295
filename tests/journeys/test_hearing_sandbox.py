"""A professional in the sandbox, over HTTP with the whole bot running: from the first word to what is kept."""

import asyncio
import html
import re
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest

from bot.bootstrap import open_house
from bot.settings import Settings
from domain.stories import Audience
from handlers.sandbox.door import SandboxDoor
from services.agreements import activate_for_demo
from storage.database import Database
from tests import example
from tests.journeys.hearing_people import MORNING, Hands, Shown, Teller, hurried_clock
from tests.journeys.recordings import recorded

STORY = "Een vader kreeg binnen twee dagen antwoord op zijn vraag. Dat lukte eerder niet."
_ARTICLE = re.compile(r'<article class="(?P<class>[^"]*)" id="m(?P<id>\d+)".*?</article>', re.DOTALL)
_BODY = re.compile(r'<div class="body">(?P<body>.*?)</div>\s*(?:</details>)?', re.DOTALL)
_BUTTON = re.compile(r'<button name="value" value="(?P<value>[^"]*)">(?P<label>.*?)</button>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


class SandboxHands(Hands):
    """Kofi's own page: what a browser without scripts would send and read."""

    def __init__(self, browser: aiohttp.ClientSession, person: str = "kofi") -> None:
        self.browser = browser
        self.who = {"person": person, "channel": f"dm-{person}"}

    async def see(self) -> list[Shown]:
        async with self.browser.get("/", params=self.who) as answer:
            page = await answer.text()
        return [_shown(found) for found in _ARTICLE.finditer(page) if "of-bot" in found.group()]

    async def all_text(self) -> str:
        async with self.browser.get("/", params=self.who) as answer:
            return html.unescape(await answer.text())

    async def type(self, text: str) -> None:
        await self._post("/say", thread="", text=text)

    async def press(self, message: Shown, label: str) -> None:
        await self._post("/press", message=message.id, value=message.buttons[label])

    async def _post(self, path: str, **fields: str) -> None:
        async with self.browser.post(path, data={**self.who, **fields, "key": uuid4().hex}) as answer:
            assert answer.status == 200, await answer.text()


def _shown(found: re.Match[str]) -> Shown:
    said = found.group()
    body = _BODY.search(said)
    told = "" if body is None else body["body"].partition("<form")[0]
    lines = [" ".join(html.unescape(_TAG.sub("", line)).split()) for line in re.split(r"</(?:p|h4|li)>", told)]
    buttons = {html.unescape(button["label"]): html.unescape(button["value"]) for button in _BUTTON.finditer(said)}
    return Shown(found["id"], "\n".join(line for line in lines if line), buttons)


@pytest.fixture
async def hands(sqlite_database: Database, tmp_path: Path) -> AsyncIterator[SandboxHands]:
    async with sqlite_database.write() as uow:
        held = await activate_for_demo(uow, example.text(), MORNING)
    settings = Settings(home=tmp_path, sandbox_port=0)
    stop = asyncio.Event()
    async with open_house(settings, sqlite_database, town=held.agreements, now=hurried_clock()) as house:
        running = asyncio.create_task(house.run(stop))
        door = next(door for door in house.doors if isinstance(door, SandboxDoor))
        while door.url.endswith(":0/"):
            await asyncio.sleep(0.02)
        headers = {"Origin": door.url.rstrip("/"), "Accept": "application/json"}
        try:
            async with aiohttp.ClientSession(door.url, headers=headers) as browser:
                yield SandboxHands(browser)
        finally:
            stop.set()
            await running


async def joins(teller: Teller) -> None:
    await teller.types("hallo")
    await teller.presses(await teller.reads("Doe je mee?"), "Ik doe mee")
    await teller.presses(await teller.reads("In welk gebied"), "Peelo, Noorderpark en buitengebied")
    await teller.presses(await teller.reads("Op welke dagen"), "Elke werkdag")
    await teller.presses(await teller.reads("Wanneer komt mijn vraag"), "Donderdag 15.30")
    await teller.reads("Op donderdag om 15.30 hoor je van mij")


async def test_from_the_first_word_to_a_story_and_a_signal(hands: SandboxHands, sqlite_database: Database) -> None:
    teller = Teller(hands)
    await joins(teller)

    teller.begin()
    await teller.types(f"vertel {STORY}")
    await teller.presses(await teller.reads("Waar gaat je verhaal vooral over?"), "Op tijd")
    await teller.presses(await teller.reads("Gaat dit over een inwoner?"), "Ja, en die vindt het goed")
    await teller.presses(await teller.reads("Mag dit in het weekbericht"), "Ja, in het weekbericht")
    await teller.reads("Dank je wel.")
    recorded("sandbox-story", teller)

    teller.begin()
    await teller.types("signaal")
    await teller.presses(await teller.reads("Waar gaat je signaal over?"), "Wachten en bereikbaar zijn")
    await teller.presses(await teller.reads("Hoe vaak zie je dit?"), "Vaker")
    await teller.presses(await teller.reads("Wie moet dit weten?"), "Mijn team")
    await teller.reads("Genoteerd: wachten en bereikbaar zijn")
    recorded("sandbox-signal", teller)

    async with sqlite_database.read() as uow:
        (story,) = await uow.stories.of_weeks("2026-W47", "2026-W47")
        (signal,) = await uow.signals.of_weeks("2026-W47", "2026-W47")
    assert (story.text, story.audience, story.team) == (STORY, Audience.DIGEST, "noord")
    assert (signal.theme, signal.area) == ("waiting", "peelo-noorderpark")


async def test_a_message_with_a_name_disappears_from_the_chat(hands: SandboxHands) -> None:
    teller = Teller(hands)
    await joins(teller)
    await teller.types("vertel")
    await teller.reads("Wat wil je vertellen?")

    await teller.types("Gisteren belde mevrouw Jansen drie keer over haar aanvraag.")
    await teller.reads("Wacht even.")

    async with asyncio.timeout(10):
        while "Jansen" in await hands.all_text():
            await asyncio.sleep(0.05)
    assert "Dit bericht is weggehaald." in await hands.all_text()
