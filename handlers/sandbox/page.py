"""What the sandbox shows when asked: the page, its pictures and its own few files."""

import re

from aiohttp import web

from chat.wording import Phrase
from handlers.sandbox.guard import Refusal
from handlers.sandbox.ids import parse_id
from handlers.sandbox.town import SandboxPerson, Town
from handlers.sandbox.view import Shown, View
from handlers.static_files import kind_of, static_files, tagged
from services.sandbox import NoSuchMessage, SandboxStore

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Pages:
    """Answers GET requests."""

    def __init__(self, town: Town, store: SandboxStore, view: View) -> None:
        self._town = town
        self._store = store
        self._view = view
        self._files = static_files("handlers.sandbox")

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
        return tagged(request, png, "image/png", "public, max-age=31536000, immutable")

    async def file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        kind = kind_of(name)
        if name not in self._files or kind is None:
            raise Refusal(404, Phrase("sandbox-no-page"))
        return tagged(request, self._files[name], kind, "no-cache")

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
