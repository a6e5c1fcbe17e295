"""What people say and press in the sandbox: the page's forms to Incoming."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from aiohttp import web

from chat.address import Place, Posted
from chat.incoming import Incoming, Pressed, Said
from chat.message import Choices, Message, Text
from chat.wording import Phrase, Verbatim
from handlers.sandbox.guard import Refusal
from handlers.sandbox.ids import parse_id
from handlers.sandbox.sent import Sent, done, place_of, sent, standing, written
from handlers.sandbox.town import Town
from services.sandbox import Draft, NoSuchMessage, SandboxMessage, SandboxStore

Hear: TypeAlias = Callable[[Incoming], Awaitable[None]]


class Receiver:
    """Answers POST requests, after what was done is kept and heard."""

    def __init__(self, town: Town, store: SandboxStore, hear: Hear, now: Callable[[], datetime]) -> None:
        self._town = town
        self._store = store
        self._hear = hear
        self._now = now

    async def say(self, request: web.Request) -> web.Response:
        """Put a person's words in the chat, then let the bot hear them."""
        form = await sent(request, self._town, "said")
        text = written(form.text("text"))
        place, now = form.place.in_thread(form.text("thread") or None), self._now()
        message_id = await self._keep(form, place, text, now)
        await self._hear(form.incoming(self._town, place, Said(text, str(message_id)), now))
        return done(request, form.person, place)

    async def press(self, request: web.Request) -> web.Response:
        """Let the bot hear a button; the message must stand there and offer it."""
        form = await sent(request, self._town, "pressed")
        message = await standing(self._store, form)
        value = form.text("value")
        if value not in _offered(message):
            raise Refusal(409, Phrase("sandbox-button-gone"))
        place = place_of(message, form)
        act = Pressed(value, Posted(place, str(message.id)))
        await self._hear(form.incoming(self._town, place, act, self._now()))
        return done(request, form.person, place)

    async def _keep(self, form: Sent, place: Place, text: str, now: datetime) -> int:
        thread = None if place.thread is None else parse_id(place.thread)
        if place.thread is not None and thread is None:
            raise Refusal(404, Phrase("sandbox-no-message"))
        message = Message(Verbatim(text), (Text(Verbatim(text)),))
        try:
            return await self._store.post(
                Draft(place.channel, thread, form.person.id, message, marker=form.event_id, at=now)
            )
        except NoSuchMessage:
            raise Refusal(404, Phrase("sandbox-no-message")) from None


def _offered(message: SandboxMessage) -> frozenset[str]:
    blocks = () if message.message is None else message.message.blocks
    return frozenset(choice.value for block in blocks if isinstance(block, Choices) for choice in block.choices)
