"""A form of the page as it came in: who sent it, about what, and how it is answered."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from chat.address import Place
from chat.incoming import Act, Incoming
from chat.wording import Phrase
from handlers.sandbox.guard import Refusal, wants_json
from handlers.sandbox.ids import parse_id
from handlers.sandbox.town import SandboxPerson, Town
from handlers.sandbox.view import TEXT_LIMIT, url
from handlers.serving import form_of
from services.sandbox import NoSuchMessage, SandboxMessage, SandboxStore

_KEY = re.compile(r"[A-Za-z0-9-]{1,64}")
# What no keyboard types and no database keeps: control characters, and halves of characters.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Sent:
    """Who, where, and the key that stays the same when it is sent again."""

    person: SandboxPerson
    place: Place
    private: bool
    event_id: str
    fields: Mapping[str, object]

    def text(self, name: str) -> str:
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def incoming(self, town: Town, place: Place, act: Act, now: datetime) -> Incoming:
        return Incoming(self.event_id, town.sender(self.person), place, act, self.private, now)


async def sent(request: web.Request, town: Town, deed: str) -> Sent:
    """Raises Refusal for a person or place that is not there, and for a page of an older program."""
    fields = await form_of(request)
    person = town.person(str(fields.get("person", "")))
    place = None if person is None else town.place_of(person, str(fields.get("channel", "")))
    if person is None or place is None:
        raise Refusal(404, Phrase("sandbox-no-channel"))
    key = str(fields.get("key", ""))
    if not _KEY.fullmatch(key):
        raise Refusal(400, Phrase("sandbox-page-old"))
    # Two people may send one key, and one key may say and press.
    return Sent(person, place, place == town.direct_place(person), f"{deed}:{person.id}:{key}", fields)


async def standing(store: SandboxStore, form: Sent) -> SandboxMessage:
    """The message that the form is about; raises Refusal where it does not stand there."""
    message_id = parse_id(form.text("message"))
    if message_id is None:
        raise Refusal(404, Phrase("sandbox-no-message"))
    try:
        return await store.message(form.place.channel, message_id)
    except NoSuchMessage:
        raise Refusal(404, Phrase("sandbox-no-message")) from None


def place_of(message: SandboxMessage, form: Sent) -> Place:
    return form.place.in_thread(None if message.thread is None else str(message.thread))


def written(typed: str) -> str:
    """The words without what cannot be kept; raise Refusal for none or too many."""
    text = _UNWRITABLE.sub("", typed.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not text:
        raise Refusal(400, Phrase("sandbox-nothing-typed"))
    if len(text) > TEXT_LIMIT:
        raise Refusal(413, _too_long())
    return text


def done(request: web.Request, person: SandboxPerson, place: Place) -> web.Response:
    """Without a script, the page of that place."""
    if wants_json(request):
        return web.json_response({"done": True})
    raise web.HTTPSeeOther(url(person.id, place.channel, place.thread))


def _too_long() -> Phrase:
    return Phrase("error-too-long", {"count": str(TEXT_LIMIT)})
