"""A small invented town in the sandbox: people, channels, a digest, and a bot that answers."""

import struct
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from chat.address import Place, Posted
from chat.incoming import Incoming, Pressed, Said
from chat.message import (
    Choice,
    Choices,
    Divider,
    Heading,
    Items,
    Link,
    Message,
    Note,
    Picture,
    Quote,
    Text,
)
from chat.transport import Act, Delivery
from chat.wording import Verbatim, Wording
from handlers.sandbox.door import SandboxDoor
from handlers.sandbox.send import SandboxTransport
from handlers.sandbox.town import SandboxChannel, SandboxPerson
from services.sandbox import SandboxStore
from storage.database import Database

PARTNERSHIP, MUNICIPALITY = Verbatim("De Brink, samenwerkingsverband"), Verbatim("Gemeente Assen")
FENNA = SandboxPerson("fenna", "Fenna Lindebloem", Verbatim("teamleider, team Noord"), PARTNERSHIP)
KOFI = SandboxPerson("kofi", "Kofi Morgenland", Verbatim("professional, team Noord"), PARTNERSHIP)
IMKE = SandboxPerson("imke", "Imke Zilverschoon", Verbatim("aanspreekpunt"), MUNICIPALITY)
PEOPLE = (FENNA, KOFI, IMKE)

NORTH = Place("sandbox", "", "team-noord")
TACTICAL = Place("sandbox", "", "tactisch-overleg")
CHANNELS = (
    SandboxChannel(
        NORTH,
        Verbatim("Teamoverleg Noord"),
        Verbatim("We bespreken wat we in de wijk zien."),
        frozenset({"fenna", "kofi", "imke"}),
    ),
    SandboxChannel(Place("sandbox", "", "team-oost"), Verbatim("Teamoverleg Oost"), None, frozenset({"imke"})),
    SandboxChannel(TACTICAL, Verbatim("Tactisch overleg")),
)


def png(width: int = 4, height: int = 2) -> bytes:
    """A real picture, in one shade."""

    def chunk(kind: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))

    rows = (b"\x00" + b"\xd9" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def said(text: str) -> Message:
    return Message(Verbatim(text), (Text(Verbatim(text)),))


def question() -> Message:
    choices = (Choice(Verbatim("Vertellen"), "tell"), Choice(Verbatim("Deze week niet"), "skip"))
    return Message(Verbatim("Een vraag"), (Text(Verbatim("Wat ging er deze week goed?")), Choices(choices)))


def digest(sha256: str) -> Message:
    """Long, with every kind of block, as a team would get it on a Monday."""
    alt = "Lijn van 26 weken. De wachttijd ligt acht weken boven het midden van 6 werkdagen; deze week 9."
    return Message(
        Verbatim("Weekbericht Noord, week 46"),
        (
            Heading(Verbatim("Weekbericht Noord, week 46")),
            Note(Verbatim("Ongeveer 5 van de 6 mensen deden mee. Lezen kost twee minuten.")),
            Heading(Verbatim("Tellen")),
            Items(
                (
                    Verbatim("Nieuwe hulpvragen: ongeveer 25 (gewoon)"),
                    Verbatim("Wachttijd tot het eerste gesprek: 9 werkdagen (verschuift)"),
                    Verbatim("Hulp dicht bij huis: 64% (gewoon)"),
                )
            ),
            Picture(sha256, Verbatim(alt), Verbatim("Wachttijd tot het eerste gesprek, team Noord")),
            Heading(Verbatim("Vertellen")),
            Quote(Verbatim("Nu belt er één iemand, en die weet wie ik ben."), Verbatim("over samen optrekken")),
            Heading(Verbatim("Van de gemeente")),
            Text(Verbatim("Assen telt 68.979 inwoners (2022).")),
            Note(Verbatim("Bron: CBS (CC BY 4.0)")),
            Divider(),
            Heading(Verbatim("Vraag van de week")),
            Text(Verbatim("Waar wacht iemand op, en wat zou het korter maken?")),
            Link(Verbatim("Zo lees je een grafiek"), "https://example.org/grafiek"),
        ),
    )


@dataclass
class ExampleBot:
    """Hears everything, and answers each word and each button through the transport."""

    transport: SandboxTransport
    now: Callable[[], datetime]
    heard: list[Incoming] = field(default_factory=list)
    is_deaf: bool = False

    async def hear(self, incoming: Incoming) -> None:
        if self.is_deaf:
            raise ConnectionError
        self.heard.append(incoming)
        match incoming.act:
            case Said(text):
                await self.post(incoming.place, said(f"Ik las: {text}"), f"answer:{incoming.event_id}")
            case Pressed(value):
                await self.post(incoming.place, said(f"Je drukte op {value}."), f"answer:{incoming.event_id}")

    async def post(self, place: Place, message: Message, marker: str) -> Posted:
        return await self.transport.send(Delivery(Act.POST, place, message, {}, marker, self.now()))


@dataclass(frozen=True)
class Sandbox:
    """The sandbox as it runs: its door, its transport, its bot and its store."""

    door: SandboxDoor
    transport: SandboxTransport
    bot: ExampleBot
    store: SandboxStore
    database: Database


@asynccontextmanager
async def running(database: Database, now: Callable[[], datetime], port: int = 0) -> AsyncIterator[Sandbox]:
    """Served on a free port of this machine."""
    store = SandboxStore(database)
    transport = SandboxTransport(store, now)
    bot = ExampleBot(transport, now)
    door = SandboxDoor(
        people=PEOPLE,
        channels=CHANNELS,
        store=store,
        hear=bot.hear,
        wording=Wording("nl"),
        now=now,
        port=port,
    )
    await door.start()
    try:
        yield Sandbox(door, transport, bot, store, database)
    finally:
        await door.stop()
