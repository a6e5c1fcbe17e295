"""The papers for the council behind the web door: a draft for both contacts, what was released for its readers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from chat.wording import Wording
from domain.agreements import Party
from domain.council import ProductKind
from domain.two_keys import Answer, Signature
from handlers.web.council import CouncilPages
from handlers.web.door import WebDoor
from handlers.web.entrance import Entrance
from handlers.web.sessions import Sessions
from handlers.web.view import View
from messages.pressing import Order
from services.agreements import active
from services.council import Wanted
from services.council_files import CouncilFiles, PressFailed
from services.sign_in import SignIns
from storage.database import Database
from tests.conftest import Clock
from tests.messages.example_levels import QUARTER
from tests.services.level_town import LevelTown, at
from tests.services.overview_town import OverviewTown, Sketches
from tests.web.web_town import PUBLIC, WebTown


class Press:
    """Prints the kind that was ordered; `broken` is a press that cannot."""

    broken = False

    async def press(self, order: Order) -> bytes:
        if self.broken:
            raise PressFailed("out of ink")
        return order.kind.encode()


@asynccontextmanager
async def served(town: LevelTown, press: Press) -> AsyncIterator[WebTown]:
    view, clock = View(Wording("nl")), town.clock
    sign_ins = SignIns(town.database, clock, PUBLIC)
    entrance = Entrance(sign_ins, Sessions(b"k" * 32, clock, secure=False), view)
    pages = CouncilPages(CouncilFiles(town.database, press), entrance, view)
    door = WebDoor([entrance.routes(), pages.routes()], view, host="127.0.0.1", port=0, public_url=PUBLIC)
    async with town.database.read() as uow:
        held = await active(uow)
    assert held is not None
    await door.start()
    try:
        yield WebTown(OverviewTown(town.database, held, clock, Sketches()), door, sign_ins)
    finally:
        await door.stop()


@pytest.fixture
async def town(sqlite_database: Database) -> LevelTown:
    town = LevelTown(sqlite_database, Clock(at("2027-02-01T10:00")))
    await town.begin(QUARTER)
    return town


async def signed_in(web: WebTown, person: str, *paths: str) -> list[tuple[int, str]]:
    token = (await web.link(person)).rpartition("/")[2]
    async with web.browser(None) as reader:
        await reader.post("/in", token=token)
        answers = [await reader.get(path) for path in paths]
    return [(answer.status, answer.words) for answer in answers]


async def test_who_may_read_what(town: LevelTown) -> None:
    made = await town.council.draft(Wanted(ProductKind.PERIODIC, QUARTER), town.clock())
    assert made is not None
    paths = ("/raad", f"/raad/{made.id}.pdf", f"/raad/{made.id}.docx", "/raad/unknown.pdf")

    async with served(town, Press()) as web:
        contact = await signed_in(web, "imke", *paths)
        reader = await signed_in(web, "griffie", *paths)
        async with town.database.write() as uow:
            for party, person in ((Party.MUNICIPALITY, "imke"), (Party.PARTNERSHIP, "joyce")):
                yes = Signature(party, person, Answer.AGREED)
                await uow.council.answer(made.id, yes, town.clock(), released=party is Party.PARTNERSHIP)
        released = await signed_in(web, "griffie", *paths)
        async with web.browser(None) as stranger:
            refused = [(await stranger.get(path)).status for path in paths]

    assert [status for status, _ in contact] == [200, 200, 200, 404]
    assert "Concept, nog niet vrijgegeven." in contact[0][1]
    assert [status for status, _ in reader] == [200, 404, 404, 404]
    assert "Er is nog geen stuk." in reader[0][1]
    assert [status for status, _ in released] == [200, 200, 200, 404]
    assert "Vrijgegeven door beide partijen." in released[0][1]
    assert refused == [401, 401, 401, 401]


async def test_a_press_that_fails_is_told_so(town: LevelTown) -> None:
    made = await town.council.draft(Wanted(ProductKind.PERIODIC, QUARTER), town.clock())
    assert made is not None
    press = Press()
    press.broken = True

    async with served(town, press) as web:
        ((status, words),) = await signed_in(web, "imke", f"/raad/{made.id}.pdf")

    assert status == 503
    assert "Het bestand kon niet gemaakt worden." in words
