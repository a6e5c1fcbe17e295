"""The example town with people who talk to the bot: what is typed goes in, what is answered comes out of the outbox."""

import sqlite3
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from random import Random

from sqlalchemy import select

from bot.ears import ears_of
from chat.address import Place, Posted
from chat.incoming import Act as Deed
from chat.incoming import Incoming, Pressed, Refused, Said, Sender
from chat.message import Choices, Message
from chat.message_json import from_json
from chat.transport import Act
from chat.wording import Phrase, Wording
from domain.people import Participant, Standing
from domain.privacy.findings import Screening
from domain.privacy.screening import screen as privacy_screen
from messages.plain_text import plain_text
from services.agreements import activate_for_demo
from services.conversations import Conversations
from services.outbox import Outbox
from services.pseudonyms import Pseudonyms
from storage.database import Database
from storage.outbox_rows import OutboxRow, State
from storage.tables import outbox
from tests.conftest import Clock
from tests.example import text

WORDING = Wording("nl")
PSEUDONYMS = Pseudonyms(b"k" * 32, Random(7).randbytes)


def whole(message: Message) -> tuple[Message, ...]:
    return (message,)


class Town:
    """One process of the bot. Two towns on one database are two processes."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        screen: Callable[[str, Collection[str]], Screening] = privacy_screen,
    ) -> None:
        self.database = database
        self.clock = clock
        self.outbox = Outbox({"sandbox": whole, "telegram": whole, "slack": whole}, lambda: None)
        self.ears = ears_of(database, self.outbox, PSEUDONYMS, WORDING.plain, clock, screen)
        self.conversations = Conversations(database, self.outbox, self.ears, clock)
        self.events = 0

    async def agree(self) -> None:
        async with self.database.write() as uow:
            await activate_for_demo(uow, text(), self.clock())

    async def join(self, *people: str, area: str | None = "peelo-noorderpark") -> None:
        """They understood the notice before this test began."""
        async with self.database.write() as uow:
            for person in people:
                await uow.participants.lock(person)
                await uow.participants.save(Participant(person, Standing.ACTIVE, notice_version=1, area=area))

    def event(self, act: Deed, person: str, place: Place | None = None, platform: str = "sandbox") -> Incoming:
        self.events += 1
        private = place is None
        there = place or Place(platform, "", f"dm-{person}")
        return Incoming(f"e{id(self)}-{self.events}", Sender(platform, "", person), there, act, private, self.clock())

    async def hear(self, incoming: Incoming) -> list["Heard"]:
        """What was put in the outbox because of it."""
        before = {row.id for row in await self.rows()}
        await self.conversations.hear(incoming)
        return [Heard(row) for row in await self.rows() if row.id not in before and row.act is Act.POST]

    async def say(self, words: str, person: str = "kofi", **where: object) -> list["Heard"]:
        return await self.hear(self.event(Said(words, f"m{self.events}"), person, **where))  # type: ignore[arg-type]

    async def press(self, value: str, person: str = "kofi", **where: object) -> list["Heard"]:
        return await self.hear(self.event(Pressed(value, None), person, **where))  # type: ignore[arg-type]

    async def show(self, kind: str, person: str = "kofi", **where: object) -> list["Heard"]:
        return await self.hear(self.event(Refused(kind), person, **where))  # type: ignore[arg-type]

    async def talk(self, *turns: str, person: str = "kofi") -> list["Heard"]:
        """Each turn is the label of a button of the last answer, or else it is typed."""
        heard: list[Heard] = []
        for turn in turns:
            value = next((one.buttons[turn] for one in reversed(heard) if turn in one.buttons), None)
            heard = await (self.say(turn, person) if value is None else self.press(value, person))
        return heard

    async def rows(self) -> list[OutboxRow]:
        async with self.database.read() as uow:
            lanes = (await uow.outbox._connection.execute(select(outbox.c.key))).scalars().all()
            return sorted((await uow.outbox.by_key(lanes)).values(), key=lambda row: row.id)

    async def deliver(self) -> None:
        """All that waits goes out."""
        waiting = [row for row in await self.rows() if row.state is State.PENDING]
        async with self.database.write() as uow:
            for row in waiting:
                posted = Posted(row.place, f"sent-{row.id}")
                sent = replace(row, state=State.SENT, posted=posted, sent_at=self.clock())
                await uow.outbox.save([(sent, State.PENDING)])

    async def post(self, key: str, place: Place, message_id: str) -> Posted:
        """Something of the bot that stands in a channel already."""
        async with self.database.write() as uow:
            message = Message(Phrase("bot-name"))
            await self.outbox.put(uow, key=key, kind="digest", place=place, message=message, now=self.clock())
            row = (await uow.outbox.by_key([key]))[key]
            sent = replace(row, state=State.SENT, posted=Posted(place, message_id), sent_at=self.clock())
            await uow.outbox.save([(sent, State.PENDING)])
        return Posted(place, message_id)


class Heard:
    """One answer, as a person reads it."""

    def __init__(self, row: OutboxRow) -> None:
        self.row = row
        self.message = from_json(dict(row.message))
        self.text = plain_text(self.message, WORDING)
        self.buttons = {
            WORDING.plain(choice.label): choice.value
            for block in self.message.blocks
            if isinstance(block, Choices)
            for choice in block.choices
        }

    def __repr__(self) -> str:
        return self.text


def everything_in(path: Path) -> bytes:
    """Every byte that SQLite holds on disk: the pages, and those still in the WAL."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


def rows_of(path: Path) -> str:
    """Every value of every row of every table."""
    with sqlite3.connect(path) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return "\n".join(repr(row) for table in tables for row in connection.execute(f'SELECT * FROM "{table}"'))
