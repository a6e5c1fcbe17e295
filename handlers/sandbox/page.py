"""What the sandbox shows when asked: the page, its pictures and its own few files."""

import re
from hashlib import sha256
from importlib import resources

from aiohttp import hdrs, web

from chat.wording import Phrase
from handlers.sandbox.guard import Refusal
from handlers.sandbox.ids import parse_id
from handlers.sandbox.town import SandboxPerson, Town
from handlers.sandbox.view import Shown, View
from services.sandbox import NoSuchMessage, SandboxStore

_SHA256 = re.compile(r"[0-9a-f]{64}")
_KINDS = {"page.css": "text/css", "page.js": "text/javascript", "mark.svg": "image/svg+xml"}


class Pages:
    """Answers GET requests."""

    def __init__(self, town: Town, store: SandboxStore, view: View) -> None:
        self._town = town
        self._store = store
        self._view = view
        folder = resources.files("handlers.sandbox").joinpath("static")
        self._files = {name: folder.joinpath(name).read_bytes() for name in _KINDS}

    async def page(self, request: web.Request) -> web.Response:
        """The chat as one person sees it; without a name that is the first person, in their first channel."""
        person = asked_person(self._town, request.query.get("person", self._town.people[0].id))
        shown = await self._shown(person, request)
        return web.Response(text=self._view.page(shown), content_type="text/html")

    async def picture(self, request: web.Request) -> web.Response:
        """A picture never changes under its name, so a browser asks once."""
        name = request.match_info["sha256"]
        png = await self._store.picture(name) if _SHA256.fullmatch(name) else None
        if png is None:
            raise Refusal(404, Phrase("sandbox-no-picture"))
        return _file(request, png, "image/png", name, "public, max-age=31536000, immutable")

    async def file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in _KINDS:
            raise Refusal(404, Phrase("sandbox-no-page"))
        held = self._files[name]
        return _file(request, held, _KINDS[name], sha256(held).hexdigest(), "no-cache")

    async def nothing(self, _request: web.Request) -> web.Response:
        raise Refusal(404, Phrase("sandbox-no-page"))

    async def _shown(self, person: SandboxPerson, request: web.Request) -> Shown:
        channels = self._town.channels_of(person)
        place = self._town.place_of(person, request.query.get("channel", ""))
        # Who becomes somebody else lands in a channel of that person, not on an error.
        place = place or (channels[0].place if channels else self._town.direct_place(person))
        thread, before = (_number(request, name) for name in ("thread", "before"))
        try:
            room = await self._store.room(place.channel, thread=thread, before=before)
        except NoSuchMessage:
            thread = None
            room = await self._store.room(place.channel, thread=None, before=before)
        return Shown(
            person=person,
            place=place.in_thread(None if thread is None else str(thread)),
            channel=next((each for each in channels if each.id == place.channel), None),
            room=room,
            before=before,
        )


def asked_person(town: Town, person_id: str) -> SandboxPerson:
    person = town.person(person_id)
    if person is None:
        raise Refusal(404, Phrase("sandbox-no-person"))
    return person


def _number(request: web.Request, name: str) -> int | None:
    return parse_id(request.query.get(name, ""))


def _file(request: web.Request, held: bytes, kind: str, tag: str, caching: str) -> web.Response:
    headers = {hdrs.CACHE_CONTROL: caching, hdrs.ETAG: f'"{tag}"'}
    if any(known.value == tag for known in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    charset = None if kind.startswith("image/") else "utf-8"
    return web.Response(body=held, content_type=kind, charset=charset, headers=headers)
