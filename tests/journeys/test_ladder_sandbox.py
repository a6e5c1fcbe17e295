"""The ladder in the sandbox, with the whole bot running: up, down, closed and looked back on, in both directions."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiohttp
import pytest

from bot.bootstrap import open_house
from bot.settings import Settings
from handlers.sandbox.door import SandboxDoor
from services.agreements import activate_for_demo
from storage.database import Database
from tests import example
from tests.journeys.hearing_people import MORNING
from tests.journeys.ladder_people import (
    TABLE,
    TEAM,
    Chat,
    Seen,
    SteeredClock,
    Story,
    asks_to_talk,
    goes_through,
    joined,
    signals_together,
)
from tests.journeys.recordings import recorded
from tests.journeys.test_hearing_sandbox import _ARTICLE, _shown

pytestmark = pytest.mark.long

_ROOMS = {TEAM: "team-noord", TABLE: "tactisch-overleg"}


class SandboxChat(Chat):
    """Everybody's page: what a browser without scripts would send and read."""

    def __init__(self, browser: aiohttp.ClientSession) -> None:
        self._browser = browser

    async def sees(self, person: str, room: str) -> Sequence[Seen]:
        """The channel, and each thread in it."""
        below: dict[str, Seen] = {}
        for root in await self._articles(person, room):
            beside = await self._articles(person, room, root)
            below |= {key: Seen(each.id, each.text, each.buttons, root) for key, each in beside.items()}
        # Read last: what came to the channel meanwhile is in no thread.
        found = below | await self._articles(person, room)
        return [found[key] for key in sorted(found, key=int)]

    async def says(self, person: str, room: str, text: str, thread: Any = None) -> None:
        await self._post("/say", person, room, thread=thread or "", text=text)

    async def presses(self, person: str, room: str, seen: Seen, label: str) -> None:
        await self._post("/press", person, room, message=seen.id, value=seen.buttons[label])

    async def _articles(self, person: str, room: str, thread: str = "") -> dict[str, Seen]:
        who = {"person": person, "channel": _ROOMS.get(room, f"dm-{person}")}
        async with self._browser.get("/", params=who | ({"thread": thread} if thread else {})) as answer:
            page = await answer.text()
        shown = [_shown(found) for found in _ARTICLE.finditer(page) if "of-bot" in found.group()]
        return {each.id: Seen(each.id, each.text, each.buttons, each.id) for each in shown}

    async def _post(self, path: str, person: str, room: str, **fields: str) -> None:
        who = {"person": person, "channel": _ROOMS.get(room, f"dm-{person}")}
        async with self._browser.post(path, data={**who, **fields, "key": uuid4().hex}) as answer:
            assert answer.status == 200, await answer.text()


@asynccontextmanager
async def at_the_sandbox(database: Database, home: Path) -> AsyncIterator[Story]:
    async with database.write() as uow:
        held = await activate_for_demo(uow, example.text(), MORNING)
    await joined(database)
    clock, stop = SteeredClock(), asyncio.Event()
    settings = Settings(home=home, sandbox_port=0)
    async with open_house(settings, database, town=held.agreements, now=clock) as house:
        running = asyncio.create_task(house.run(stop))
        door = next(door for door in house.doors if isinstance(door, SandboxDoor))
        while door.url.endswith(":0/"):
            await asyncio.sleep(0.02)
        headers = {"Origin": door.url.rstrip("/"), "Accept": "application/json"}
        try:
            async with aiohttp.ClientSession(door.url, headers=headers) as browser:
                chat = SandboxChat(browser)
                yield Story(lambda _: chat, database, house, clock)
        finally:
            stop.set()
            await running


async def test_a_trigger_leads_up_down_to_a_close_and_back_on_its_date(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await signals_together(sqlite_database)
    async with at_the_sandbox(sqlite_database, tmp_path) as story:
        await goes_through(story, "Dit spraken jullie vooraf af")

        recorded("ladder-sandbox", story)


async def test_either_party_asks_the_other_about_its_role_in_the_same_words(
    sqlite_template: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    for one, other, role in (
        ("joyce", "imke", "De rol van de gemeente"),
        ("imke", "joyce", "De rol van het samenwerkingsverband"),
    ):
        home = tmp_path / one
        home.mkdir()
        shutil.copy(sqlite_template, home / "telvertel.db")
        database = Database(f"sqlite:///{home / 'telvertel.db'}")
        await database.start()
        async with at_the_sandbox(database, home) as story:
            await asks_to_talk(story, one, role)
            await goes_through(story, "We willen hier samen naar kijken", one, other)
            told.append(story.transcript)
        await database.close()

    # Where both parties are named in one line, their order says nothing.
    assert words_of(swapped(told[1])) == words_of(told[0])


_OF_TEAMS = " [Teamleider] [Professional]"
_SWAPS = (
    ("joyce", "imke"), ("Joyce Passiebloem", "Imke Zilverschoon"), ("De gemeente", "Het samenwerkingsverband"),
    ("de gemeente", "het samenwerkingsverband"), ("Gemeente", "Samenwerkingsverband"),
    ("gemeente", "samenwerkingsverband"),
)  # fmt: skip
_OTHER = {one: other for pair in _SWAPS for one, other in (pair, pair[::-1])}
# The whole town is no party, and what the municipality brings in is its own column.
_ITS_OWN = ("hele gemeente", "Inbreng van de gemeente", "De gemeente bracht hierover")
_NAMES = re.compile("|".join([*_ITS_OWN, *sorted(_OTHER, key=len, reverse=True)]))


def words_of(transcript: str) -> list[list[str]]:
    # In the example only the partnership has teams.
    return [sorted(re.findall(r"\w+", line)) for line in transcript.replace(_OF_TEAMS, "").splitlines()]


def swapped(text: str) -> str:
    """The same with the parties in each other's place."""
    return _NAMES.sub(lambda found: _OTHER.get(found[0], found[0]), text)
