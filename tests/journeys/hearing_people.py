"""People in their own chat with the running bot: they read, type and press, and what it costs them is counted."""

import asyncio
import html
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.bootstrap import open_house
from bot.house import House
from bot.settings import Settings
from domain.people import Participant
from handlers.slack.door import SlackDoor
from services.agreements import activate_for_demo
from storage.database import Database
from tests import example
from tests.peers.local_slack import ALICE, LocalSlack, Screen
from tests.peers.telegram_peer import TelegramPeer

MORNING = datetime(2026, 11, 17, 9, tzinfo=UTC)
KOFIS_EMAIL = "alice@example.nl"
# The platforms' own pace between two messages would make a test wait for seconds.
_HURRY = 5


def hurried_clock() -> Callable[[], datetime]:
    """A Tuesday morning that goes by five times as fast."""
    began = monotonic()
    return lambda: MORNING + timedelta(seconds=(monotonic() - began) * _HURRY)


async def agreed(database: Database, joined: Participant | None = None) -> None:
    """The example town, in which Kofi has the e-mail address of the person at the peer."""
    async with database.write() as uow:
        await activate_for_demo(uow, example.text().replace("kofi@debrink.example", KOFIS_EMAIL), MORNING)
        if joined is not None:
            await uow.participants.lock(joined.person)
            await uow.participants.save(joined)


@asynccontextmanager
async def open_for_people(
    database: Database, home: Path, now: Callable[[], datetime] | None = None, **more: Any
) -> AsyncIterator[House]:
    """The whole bot, as `telvertel run` opens it."""
    stop = asyncio.Event()
    async with open_house(Settings(home=home, **more), database, now=now or hurried_clock()) as house:
        running = asyncio.create_task(house.run(stop))
        try:
            for door in house.doors:
                if isinstance(door, SlackDoor):
                    # This server forgets what is said while nobody listens.
                    await until(door.is_open)
            yield house
        finally:
            stop.set()
            await running


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot as it stands in the chat: its words, and its buttons by their labels."""

    id: str
    text: str
    buttons: dict[str, Any] = field(default_factory=dict)


class Hands(ABC):
    """One person's own chat on one platform."""

    @abstractmethod
    async def see(self) -> Sequence[Shown]:
        """The bot's messages, oldest first."""

    @abstractmethod
    async def type(self, text: str) -> None: ...

    @abstractmethod
    async def press(self, message: Shown, label: str) -> None: ...


class Teller:
    """Counts what a person does from `begin` on, and writes down what both sides said."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self._seen = 0
        self.begin()

    def begin(self) -> None:
        self.lines: list[str] = []
        self.texts = self.characters = self.taps = 0

    async def reads(self, words: str, seconds: float = 15) -> Shown:
        """The first message with these words that was not read before; all before it are read as well."""
        async with asyncio.timeout(seconds):
            while True:
                shown = await self.hands.see()
                for message in shown[self._seen :]:
                    self._seen += 1
                    self._write_down(message)
                    if words in message.text:
                        return message
                await asyncio.sleep(0.02)

    async def types(self, text: str) -> None:
        self.lines.append(_own(text))
        self.texts += 1
        self.characters += len(text)
        await self.hands.type(text)

    async def presses(self, message: Shown, label: str) -> None:
        self.lines.append(_own(f"[{label}]"))
        self.taps += 1
        await self.hands.press(message, label)

    async def stays_silent(self, seconds: float = 1) -> None:
        await asyncio.sleep(seconds)
        assert len(await self.hands.see()) == self._seen

    @property
    def transcript(self) -> str:
        return "\n\n".join(self.lines) + "\n"

    def _write_down(self, message: Shown) -> None:
        buttons = " ".join(f"[{label}]" for label in message.buttons)
        self.lines.append("\n".join(part for part in (message.text, buttons) if part))


class ScreenTeller(Teller):
    """A person who tells it on one screen in Slack: what that costs is counted as they would do it."""

    def __init__(self, hands: "SlackHands", screen: Screen) -> None:
        super().__init__(hands)
        self.screen = screen

    async def opens(self, button: str, press: Awaitable[object]) -> dict[str, Any]:
        """Press a button that opens a screen."""
        self.lines.append(_own(f"[{button}]"))
        self.taps += 1
        await press
        view = await self.screen.modal()
        assert view is not None
        self.lines.append(_as_read(view))
        return view

    async def sends(self, view: dict[str, Any], **filled: str) -> None:
        """Fill it in from top to bottom and send it."""
        inputs = {
            block["block_id"].removeprefix("field-"): block for block in view["blocks"] if block["type"] == "input"
        }
        for key in (key for key in inputs if key in filled):
            self._count(inputs[key]["element"], filled[key])
        self.lines.append(_own(f"[{view['submit']['text']}]"))
        self.taps += 1
        await self.screen.sends(view, **filled)

    def _count(self, element: dict[str, Any], given: str) -> None:
        if element["type"] == "plain_text_input":
            self.lines.append(_own(given))
            self.texts += 1
            self.characters += len(given)
            return
        label = next(option["text"]["text"] for option in element["options"] if option["value"] == given)
        self.lines.append(_own(f"({label})"))
        # A list that folds out has to be opened first.
        self.taps += 2 if element["type"] == "static_select" else 1


def _as_read(view: dict[str, Any]) -> str:
    """A screen as it is read from top to bottom, with what stands filled in already."""
    return "\n".join(
        ["┌ " + view["title"]["text"], *(f"│ {line}" for block in view["blocks"] for line in _lines(block))]
    )


def _lines(block: dict[str, Any]) -> Iterator[str]:
    match block:
        case {"type": "input", "label": label, "element": element}:
            yield label["text"] + (" (mag leeg)" if block["optional"] else "")
            first = [element.get("initial_option"), *element.get("initial_options", [])]
            chosen = {option["value"] for option in first if option}
            options = element.get("options", [])
            marks = (f"({'x' if each['value'] in chosen else ' '}) {each['text']['text']}" for each in options)
            yield "  " + ("  ".join(marks) or "[…]")
        case {"type": "context", "elements": [{"text": text}]} | {"type": "section", "text": {"text": text}}:
            yield from str(text).split("\n")


def _own(text: str) -> str:
    return f"{'':40}{text}"


class SlackHands(Hands):
    def __init__(self, peer: LocalSlack, chat: str) -> None:
        self.peer = peer
        self.chat = chat

    @classmethod
    async def open(cls, peer: LocalSlack, client: AsyncWebClient) -> "SlackHands":
        reply = await client.conversations_open(users=ALICE)
        return cls(peer, reply["channel"]["id"])

    async def see(self) -> list[Shown]:
        messages = await self.peer.messages(self.chat)
        return [_slack_message(each) for each in messages if each.get("bot_id")]

    async def type(self, text: str) -> None:
        await self.peer.says(text, self.chat)

    async def press(self, message: Shown, label: str) -> None:
        button, block = message.buttons[label]
        await self.peer.presses(button, block, message.id, self.chat)


def _slack_message(message: dict[str, Any]) -> Shown:
    rows = [block for block in message.get("blocks", ()) if block["type"] == "actions"]
    buttons = {button["text"]["text"]: (button, row["block_id"]) for row in rows for button in row["elements"]}
    text = html.unescape(message["text"])
    # The plain words say the buttons too, for who listens.
    spoken = " ".join(f"[{label}]" for label in buttons)
    return Shown(message["ts"], text.removesuffix(spoken).strip() if spoken else text, buttons)


class TelegramHands(Hands):
    def __init__(self, peer: TelegramPeer, user: int) -> None:
        self.peer = peer
        self.user = user

    async def see(self) -> list[Shown]:
        messages = [each for each in self.peer.chats.messages if each["from"]["is_bot"]]
        return [_telegram_message(each) for each in messages]

    async def type(self, text: str) -> None:
        await self.peer.says(self.user, text)

    async def press(self, message: Shown, label: str) -> None:
        standing = self.peer.chats.standing(self.user, int(message.id))
        assert standing is not None
        await self.peer.presses(self.user, standing, message.buttons[label])


def _telegram_message(message: dict[str, Any]) -> Shown:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = {button["text"]: button["callback_data"] for row in rows for button in row}
    return Shown(str(message["message_id"]), message["text"], buttons)


async def until(holds: Callable[[], Awaitable[object]], seconds: float = 15) -> None:
    async with asyncio.timeout(seconds):
        while not await holds():
            await asyncio.sleep(0.02)
