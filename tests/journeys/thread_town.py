"""A thread over real sockets: a real outbox and dispatcher send, a real door hears, a database remembers between."""

import asyncio
from collections.abc import Callable, Mapping
from random import Random

from chat.address import Place, Posted
from chat.incoming import Act as Deed
from chat.incoming import Incoming
from chat.message import Heading, Message, Text
from chat.transport import Act, Split, Transport
from chat.wording import Verbatim
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from services.outbox import Outbox
from storage.database import Database
from storage.outbox_rows import State
from tests.conftest import Clock

ROOT = "thread:12:operational:here"


def opening() -> Message:
    return Message(Verbatim("Gesprek 12: wachten in Noord"), (Heading(Verbatim("Gesprek 12")), _text("Wat zien we?")))


def told(text: str) -> Message:
    return Message(Verbatim(text), (_text(text),))


def _text(text: str) -> Text:
    return Text(Verbatim(text))


class ThreadTown:
    """Everything said about one conversation in one place. Time goes by as fast as the lanes need."""

    def __init__(self, database: Database, transport: Transport, split: Split, place: Place, clock: Clock) -> None:
        self.database = database
        self.place = place
        self.clock = clock
        self.heard: list[Incoming] = []
        self.url = ""
        transports: Mapping[str, Transport] = {transport.platform: transport}
        self._dispatcher = Dispatcher(Deliveries(database, Random(1)), transports, clock)
        self._outbox = Outbox({transport.platform: split}, lambda: None)

    async def hear(self, incoming: Incoming) -> None:
        self.heard.append(incoming)

    async def does(self, key: str, act: Act, message: Message | None = None, about: str | None = ROOT) -> None:
        """Queue it, send it, and see that it ended well."""
        said = {} if message is None else {"message": message}
        async with self.database.write() as uow:
            keys = await self._outbox.put(
                uow, key=key, kind="thread", place=self.place, act=act, about_key=about, now=self.clock(), **said
            )
        for _ in range(20):
            await self._dispatcher.drain()
            self.clock.step(seconds=4)
        async with self.database.read() as uow:
            rows = await uow.outbox.by_key(keys)
        assert {row.state for row in rows.values()} == {State.SENT}

    async def opens(self) -> Posted:
        """The root, three replies under it, and how it stands pinned."""
        await self.does(ROOT, Act.OPEN, opening(), about=None)
        for number in range(1, 4):
            await self.does(f"told:12:{number}", Act.POST, told(f"Stap {number}"))
        await self.does("status:12", Act.POST, told("Wacht op: gemeente"))
        await self.does("pin:12", Act.PIN, about="status:12")
        return await self.posted(ROOT)

    async def posted(self, key: str) -> Posted:
        async with self.database.read() as uow:
            stands = await uow.outbox.posted(key)
        assert stands is not None
        return stands

    async def root_at(self, place: Place) -> str | None:
        async with self.database.read() as uow:
            return await uow.outbox.root_key_at(place)

    async def hears(self, kind: type[Deed], seconds: float = 10) -> Incoming:
        """The next deed of this kind that the door brings in, and that it is of this conversation's thread."""
        await until(lambda: any(isinstance(each.act, kind) for each in self.heard), seconds)
        found = next(each for each in self.heard if isinstance(each.act, kind))
        self.heard.remove(found)
        return found


async def until(true: Callable[[], object], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.02)
