"""Every door that shows pages, on a free port of this machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from handlers.web.watch import Watch
from services.vitals import Vitals
from storage.database import Database
from tests.conftest import Clock
from tests.sandbox.example_town import running
from tests.web.resident_town import resident_town
from tests.web.web_town import web_town


@dataclass(frozen=True, slots=True)
class Served:
    """Where it is, the door itself, the cookie of somebody who may read, words that its addresses know."""

    url: str
    door: object
    cookie: str = ""
    words: tuple[str, ...] = ()


@asynccontextmanager
async def web_served(url: str) -> AsyncIterator[Served]:
    async with _database(url) as database, web_town(database) as web:
        async with web.browser("imke") as reader:
            (cookie,) = [each.value for each in reader.session.cookie_jar]
        yield Served(web.url, web.door, f"telvertel={cookie}")


@asynccontextmanager
async def sandbox_served(url: str) -> AsyncIterator[Served]:
    async with _database(url) as database, running(database, Clock(datetime(2026, 11, 16, 8, tzinfo=UTC))) as sandbox:
        yield Served(sandbox.door.url.rstrip("/"), sandbox.door)


@asynccontextmanager
async def cards_served(url: str) -> AsyncIterator[Served]:
    now = Clock(datetime(2026, 11, 16, 8, tzinfo=UTC))
    async with _database(url) as database, resident_town(database, now) as town:
        yield Served(town.door.url, town.door, words=tuple(card.code for card in town.cards.values()))


@asynccontextmanager
async def watch_served(url: str) -> AsyncIterator[Served]:
    now = Clock(datetime(2026, 11, 16, 8, tzinfo=UTC))
    async with _database(url) as database:
        watch = Watch(Vitals(database), {}, now, host="127.0.0.1", port=0)
        await watch.start()
        yield Served(f"http://127.0.0.1:{watch.port}", watch)
        await watch.stop()


@asynccontextmanager
async def _database(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    await database.start()
    try:
        yield database
    finally:
        await database.close()
