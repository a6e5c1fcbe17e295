"""Cards of the example town on a free port of this machine, for whoever holds one."""

import re
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass

from chat.wording import Wording
from domain.residents import Card, Counts, Form, together
from handlers.web.door import WebDoor
from handlers.web.files import Files
from handlers.web.residents import resident_routes
from handlers.web.view import View
from services.agreements import activate_for_demo
from services.residents import Cards, Pace, Residents
from storage.database import Database
from tests import example
from tests.conftest import Clock


@dataclass(frozen=True, slots=True)
class ResidentTown:
    database: Database
    door: WebDoor
    cards: dict[Form, Card]

    def path(self, form: Form = Form.ADULT) -> str:
        return f"/k/{self.cards[form].code}"

    def url(self, form: Form = Form.ADULT) -> str:
        return self.door.url + self.path(form)

    async def counts(self) -> Counts:
        """All that was ever counted."""
        async with self.database.read() as uow:
            return together(await uow.cards.counted("0000", "9999"))


@asynccontextmanager
async def resident_town(
    database: Database, clock: Clock, forms: Collection[Form] = tuple(Form), most: int = 60
) -> AsyncIterator[ResidentTown]:
    async with database.write() as uow:
        await activate_for_demo(uow, example.text(), clock())
    cards = {card.form: card for card in await Cards(database, clock).make("centrum", forms)}
    rooms = [resident_routes(Residents(database, clock, Pace(most))), Files().routes()]
    door = WebDoor(rooms, View(Wording("nl")), host="127.0.0.1", port=0)
    await door.start()
    try:
        yield ResidentTown(database, door, cards)
    finally:
        await door.stop()


def once(page: str) -> str:
    """The sign of the form on this page."""
    found = re.search(r'name="once" value="([^"]+)"', page)
    assert found is not None
    return found[1]
