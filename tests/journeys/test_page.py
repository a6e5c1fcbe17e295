"""From a word in chat to the page: the town in a box, its link, and what both parties then look at."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest

from bot.bootstrap import open_database, open_house
from bot.demo import fill_town
from bot.settings import Settings, demo_settings
from handlers.sandbox.door import SandboxDoor
from handlers.web.door import WebDoor
from tests.example import agreements

SATURDAY = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    return demo_settings(port=0)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[tuple[str, str]]:
    """Where the chat and the page are, once the town in a box is open."""
    await fill_town(settings, lambda: SATURDAY)
    stop = asyncio.Event()
    async with (
        open_database(settings) as database,
        open_house(settings, database, town=agreements(), now=lambda: SATURDAY) as house,
    ):
        running = asyncio.create_task(house.run(stop))
        chat = next(door for door in house.doors if isinstance(door, SandboxDoor))
        page = next(door for door in house.doors if isinstance(door, WebDoor))
        try:
            async with asyncio.timeout(30):
                while page.url.endswith(":0"):
                    await asyncio.sleep(0.02)
            yield chat.url.rstrip("/"), page.url
        finally:
            stop.set()
            await running


async def link_of(browser: aiohttp.ClientSession, chat: str, page: str, person: str) -> str:
    """What the bot answers to the word overzicht, at the address that this test's page has."""
    form = {"person": person, "channel": f"dm-{person}", "thread": "", "text": "overzicht", "key": uuid4().hex}
    async with browser.post(f"{chat}/say", data=form, headers={"Origin": chat}) as answer:
        assert answer.status == 200
    async with asyncio.timeout(20):
        while True:
            async with browser.get(f"{chat}/", params={"person": person, "channel": f"dm-{person}"}) as answer:
                found = re.search(r'href="(http://127\.0\.0\.1:0/in/[^"]+)"', await answer.text())
            if found is not None:
                return unescape(found[1]).replace("http://127.0.0.1:0", page)
            await asyncio.sleep(0.05)


async def test_a_word_in_chat_leads_both_parties_to_the_same_page(settings: Settings) -> None:
    pages = []
    async with opened(settings) as (chat, page):
        for person in ("fenna", "imke"):
            async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
                link = await link_of(browser, chat, page, person)
                form = {"token": link.rpartition("/")[2]}
                async with browser.post(f"{page}/in", data=form, headers={"Origin": page}) as answer:
                    pages.append(await answer.text())

    assert pages[0] == pages[1]
    assert "Overzicht van Assen" in pages[0]
    assert "week 46 van 2026" in pages[0]
