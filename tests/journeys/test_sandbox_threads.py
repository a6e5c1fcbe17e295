"""A conversation's thread in the sandbox, over HTTP: opened, told, answered, changed, taken away, pinned."""

from collections.abc import AsyncIterator
from uuid import uuid4

import aiohttp
import pytest

from chat.address import Place
from chat.incoming import Deleted, Edited, Pinned, Said, Unpinned
from chat.transport import Act
from chat.wording import Wording
from handlers.sandbox.door import SandboxDoor
from handlers.sandbox.send import SandboxTransport
from handlers.sandbox.town import direct_place
from services.sandbox import SandboxStore
from storage.database import Database
from tests.conftest import Clock
from tests.journeys.thread_town import ROOT, ThreadTown, told
from tests.sandbox.example_town import CHANNELS, NORTH, PEOPLE

DUTCH = Wording("nl")


class Page:
    """Imke's page, as a browser without scripts would send its forms."""

    def __init__(self, browser: aiohttp.ClientSession, place: Place) -> None:
        self._browser = browser
        self._who = {"person": "imke", "channel": place.channel}

    async def sends(self, path: str, **fields: str) -> None:
        async with self._browser.post(path, data={**self._who, **fields, "key": uuid4().hex}) as answer:
            assert answer.status == 200, await answer.text()

    async def reads(self, thread: str) -> str:
        async with self._browser.get("/", params={**self._who, "thread": thread}) as answer:
            return await answer.text()


@pytest.fixture(params=[NORTH, direct_place("imke")], ids=["channel", "private chat"])
async def town(request: pytest.FixtureRequest, sqlite_database: Database, clock: Clock) -> AsyncIterator[ThreadTown]:
    store = SandboxStore(sqlite_database)
    town = ThreadTown(sqlite_database, SandboxTransport(store, clock), lambda message: (message,), request.param, clock)
    door = SandboxDoor(people=PEOPLE, channels=CHANNELS, store=store, hear=town.hear, wording=DUTCH, now=clock, port=0)
    await door.start()
    town.url = door.url
    yield town
    await door.stop()


@pytest.fixture
async def page(town: ThreadTown) -> AsyncIterator[Page]:
    headers = {"Origin": town.url.rstrip("/"), "Accept": "application/json"}
    async with aiohttp.ClientSession(town.url, headers=headers) as browser:
        yield Page(browser, town.place)


async def test_a_thread_is_opened_answered_and_followed(town: ThreadTown, page: Page) -> None:
    root = await town.opens()
    thread = town.place.in_thread(root.message_id)
    on_top, _, below = (await page.reads(root.message_id)).partition('id="answers"')
    assert "Wacht op: gemeente" in on_top.partition('id="pinned"')[2]
    assert [f"Stap {number}" in below for number in (1, 2, 3)] == [True] * 3

    await page.sends("/say", thread=root.message_id, text="1 wij zien drukte")
    heard = await town.hears(Said)
    assert isinstance(heard.act, Said)
    said = heard.act.message_id
    assert (heard.place, await town.root_at(heard.place)) == (thread, ROOT)

    await page.sends("/change", message=said, text="1 wij zien minder tijd")
    heard = await town.hears(Edited)
    assert (heard.place, heard.act) == (thread, Edited("1 wij zien minder tijd", said))
    await page.sends("/pin", message=said, stays="yes")
    assert (await town.hears(Pinned)).act == Pinned(said)
    await page.sends("/pin", message=said, stays="no")
    assert (await town.hears(Unpinned)).act == Unpinned(said)
    await page.sends("/take-away", message=said)
    heard = await town.hears(Deleted)
    assert (heard.place, heard.act) == (thread, Deleted(said))
    assert "minder tijd" not in await page.reads(root.message_id)


async def test_what_is_pinned_changes_where_it_stands_and_is_let_go(town: ThreadTown, page: Page) -> None:
    root = await town.opens()

    await town.does("edit", Act.EDIT, told("Wacht op niemand"), about="status:12")
    on_top, _, _ = (await page.reads(root.message_id)).partition('id="answers"')
    await town.does("unpin", Act.UNPIN, about="status:12")
    _, _, below = (await page.reads(root.message_id)).partition('id="answers"')

    assert "Wacht op niemand" in on_top
    assert "Wacht op niemand" in below
