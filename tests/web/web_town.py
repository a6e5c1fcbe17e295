"""The page over the example town, on a free port of this machine, with somebody's browser that may sign in."""

import re
from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

from bot.settings import Settings
from bot.web import web_door
from chat.address import Place
from chat.message import Link
from chat.wording import Wording
from domain.people import Participant, person_named
from handlers.web.door import WebDoor
from messages.painting import Painter
from services.sign_in import SignIns
from services.turns import Turn
from storage.database import Database
from tests.conftest import Clock
from tests.services.overview_town import LAST, OverviewTown, overview_town

# Any address will do: what counts is what comes behind it.
PUBLIC = "http://overzicht.example"


@dataclass(slots=True)
class WebTown:
    town: OverviewTown
    door: WebDoor
    sign_ins: SignIns

    @property
    def url(self) -> str:
        return self.door.url

    async def link(self, person: str) -> str:
        """What the bot gives this person in chat, at the address of this very machine."""
        who = person_named(self.town.agreements, person)
        assert who is not None
        now = self.town.clock()
        async with self.town.database.write() as uow:
            turn = Turn(uow, self.town.agreements, who, Participant(person), Place("sandbox", "", f"dm-{person}"), now)
            message = await self.sign_ins.offer(turn)
        (link,) = [block for block in message.blocks if isinstance(block, Link)]
        return link.url.replace(PUBLIC, self.url)

    @asynccontextmanager
    async def browser(self, person: str | None) -> AsyncIterator["Reader"]:
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
            reader = Reader(session, self.url)
            if person is not None:
                token = (await self.link(person)).rpartition("/")[2]
                answer = await reader.post("/in", token=token)
                assert answer.status == 200
            yield reader


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes
    headers: Mapping[str, str]

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def words(self) -> str:
        """What a reader reads, without its tags."""
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", self.text))


@dataclass(frozen=True, slots=True)
class Reader:
    session: aiohttp.ClientSession
    url: str

    async def get(self, path: str, **headers: str) -> Answer:
        async with self.session.get(self.url + path, headers=headers) as answer:
            return Answer(answer.status, await answer.read(), answer.headers.copy())

    async def post(self, path: str, origin: str | None = None, **form: str) -> Answer:
        headers = {"Origin": origin or self.url}
        async with self.session.post(self.url + path, data=form, headers=headers) as answer:
            return Answer(answer.status, await answer.read(), answer.headers.copy())


def door_of(database: Database, clock: Clock, painter: Painter) -> WebDoor:
    """The very door of the house, with all its rooms."""
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        pseudonym_key=b64encode(b"k" * 32).decode(),
        web_port=0,
        public_url=PUBLIC,
    )
    return web_door(settings, 0, database, Wording("nl"), painter, clock)


@asynccontextmanager
async def web_town(database: Database, town: OverviewTown | None = None) -> AsyncIterator[WebTown]:
    """With the overview of last week made, unless a town is handed in."""
    if town is None:
        town = await overview_town(database)
        await town.live(LAST)
    sign_ins = SignIns(database, town.clock, PUBLIC)
    door = door_of(database, town.clock, town.painter)
    await door.start()
    try:
        yield WebTown(town, door, sign_ins)
    finally:
        await door.stop()
