"""What people do in the sandbox: the page's forms to Incoming."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from chat.address import Place, Posted
from chat.incoming import Act, Incoming, Pressed, Said
from chat.message import Choices, Message, Text
from chat.wording import Phrase, Verbatim
from handlers.sandbox.guard import Refusal, wants_json
from handlers.sandbox.ids import parse_id
from handlers.sandbox.town import SandboxPerson, Town
from handlers.sandbox.view import TEXT_LIMIT, url
from services.sandbox import Draft, NoSuchMessage, SandboxMessage, SandboxStore

Hear = Callable[[Incoming], Awaitable[None]]

_KEY = re.compile(r"[A-Za-z0-9-]{1,64}")
# What no keyboard types and no database keeps: control characters, and halves of characters.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it came: who, where, and the key that stays the same when it is sent again."""

    person: SandboxPerson
    place: Place
    event_id: str
    fields: Mapping[str, object]

    def text(self, name: str) -> str:
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""


class Receiver:
    """Answers POST requests, after what was done is kept and heard."""

    def __init__(self, town: Town, store: SandboxStore, hear: Hear, now: Callable[[], datetime]) -> None:
        self._town = town
        self._store = store
        self._hear = hear
        self._now = now

    async def say(self, request: web.Request) -> web.Response:
        """Put a person's words in the chat, then let the bot hear them."""
        sent = await self._sent(request, "said")
        text = _written(sent.text("text"))
        place, now = sent.place.in_thread(sent.text("thread") or None), self._now()
        message_id = await self._keep(sent, place, text, now)
        await self._hear(self._incoming(sent, place, Said(text, str(message_id)), now))
        return _done(request, sent.person, place)

    async def press(self, request: web.Request) -> web.Response:
        """Let the bot hear a button; the message must stand there and offer it."""
        sent = await self._sent(request, "pressed")
        message = await self._pressed(sent)
        value = sent.text("value")
        if value not in _offered(message):
            raise Refusal(409, Phrase("sandbox-button-gone"))
        place = sent.place.in_thread(None if message.thread is None else str(message.thread))
        act = Pressed(value, Posted(place, str(message.id)))
        await self._hear(self._incoming(sent, place, act, self._now()))
        return _done(request, sent.person, place)

    async def _sent(self, request: web.Request, deed: str) -> Sent:
        try:
            fields = await request.post()
        except web.HTTPRequestEntityTooLarge:
            raise Refusal(413, _too_long()) from None
        person = self._town.person(str(fields.get("person", "")))
        place = None if person is None else self._town.place_of(person, str(fields.get("channel", "")))
        if person is None or place is None:
            raise Refusal(404, Phrase("sandbox-no-channel"))
        key = str(fields.get("key", ""))
        if not _KEY.fullmatch(key):
            raise Refusal(400, Phrase("sandbox-page-old"))
        # Two people may send one key, and one key may say and press.
        return Sent(person, place, f"{deed}:{person.id}:{key}", fields)

    async def _keep(self, sent: Sent, place: Place, text: str, now: datetime) -> int:
        thread = None if place.thread is None else parse_id(place.thread)
        if place.thread is not None and thread is None:
            raise Refusal(404, Phrase("sandbox-no-message"))
        message = Message(Verbatim(text), (Text(Verbatim(text)),))
        try:
            return await self._store.post(
                Draft(place.channel, thread, sent.person.id, message, marker=sent.event_id, at=now)
            )
        except NoSuchMessage:
            raise Refusal(404, Phrase("sandbox-no-message")) from None

    async def _pressed(self, sent: Sent) -> SandboxMessage:
        message_id = parse_id(sent.text("message"))
        if message_id is None:
            raise Refusal(404, Phrase("sandbox-no-message"))
        try:
            return await self._store.message(sent.place.channel, message_id)
        except NoSuchMessage:
            raise Refusal(404, Phrase("sandbox-no-message")) from None

    def _incoming(self, sent: Sent, place: Place, act: Act, now: datetime) -> Incoming:
        return Incoming(
            event_id=sent.event_id,
            sender=self._town.sender(sent.person),
            place=place,
            act=act,
            private=place.in_thread(None) == self._town.direct_place(sent.person),
            at=now,
        )


def _written(typed: str) -> str:
    """The words without what cannot be kept; raise Refusal for none or too many."""
    text = _UNWRITABLE.sub("", typed.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not text:
        raise Refusal(400, Phrase("sandbox-nothing-typed"))
    if len(text) > TEXT_LIMIT:
        raise Refusal(413, _too_long())
    return text


def _too_long() -> Phrase:
    return Phrase("error-too-long", {"count": str(TEXT_LIMIT)})


def _offered(message: SandboxMessage) -> frozenset[str]:
    blocks = () if message.message is None else message.message.blocks
    return frozenset(choice.value for block in blocks if isinstance(block, Choices) for choice in block.choices)


def _done(request: web.Request, person: SandboxPerson, place: Place) -> web.Response:
    if wants_json(request):
        return web.json_response({"done": True})
    raise web.HTTPSeeOther(url(person.id, place.channel, place.thread))
