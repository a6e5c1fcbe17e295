"""The simulated town's chat: what people read in the sandbox, and what they say and press there."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from chat.address import Place, Posted
from chat.incoming import Act, Incoming, Pressed, Said, Sender
from chat.message import Choice, Choices, Message, Text
from chat.wording import Verbatim
from handlers.sandbox.town import BOT, PLATFORM, direct_place
from services.sandbox import Draft, SandboxMessage, SandboxStore


@dataclass(frozen=True, slots=True)
class Town:
    """Everything that somebody needs to be heard. `deliver` brings what the bot answered."""

    store: SandboxStore
    hear: Callable[[Incoming], Awaitable[None]]
    deliver: Callable[[], Awaitable[object]]
    now: Callable[[], datetime]
    numbers: "count[int]"


async def say(town: Town, person: str, place: Place, text: str) -> None:
    """Type it, and wait until the bot's answer stands there."""
    number, now = next(town.numbers), town.now()
    thread = None if place.thread is None else int(place.thread)
    message = Message(Verbatim(text), (Text(Verbatim(text)),))
    written = await town.store.post(Draft(place.channel, thread, person, message, f"simulated:{number}", now))
    await _heard(town, person, place, Said(text, str(written)), number, now)


async def press(town: Town, person: str, on: SandboxMessage, value: str) -> None:
    thread = None if on.thread is None else str(on.thread)
    place = Place(PLATFORM, "", on.channel, thread)
    await _heard(town, person, place, Pressed(value, Posted(place, str(on.id))), next(town.numbers), town.now())


async def _heard(town: Town, person: str, place: Place, act: Act, number: int, now: datetime) -> None:
    private = place.in_thread(None) == direct_place(person)
    await town.hear(Incoming(f"simulated:{number}", Sender(PLATFORM, "", person), place, act, private, now))
    await town.deliver()


async def last_said(town: Town, person: str) -> Sequence[SandboxMessage]:
    """What the bot said last in the person's own chat, the newest first."""
    room = await town.store.room(direct_place(person).channel, thread=None, before=None)
    return [each for each in reversed(room.messages) if each.author == BOT and each.message is not None][:8]


def choices_of(message: SandboxMessage) -> tuple[Choice, ...]:
    blocks = () if message.message is None else message.message.blocks
    return tuple(choice for block in blocks if isinstance(block, Choices) for choice in block.choices)
