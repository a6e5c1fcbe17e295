"""Live updates of the sandbox's page: by Server-Sent Events, or by asking now and then."""

import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from aiohttp import web

from handlers.sandbox.ids import parse_cursor, write_cursor
from handlers.sandbox.page import asked_person
from handlers.sandbox.town import SandboxPerson, Town
from handlers.sandbox.view import View
from services.sandbox import Change, Cursor, SandboxStore

# Another process may post too, and cannot ring our bell; the look also keeps the connection alive.
LOOK_EVERY = 5.0


class Live:
    """Tells open pages what was posted or changed in the channels of their person."""

    def __init__(self, town: Town, store: SandboxStore, view: View) -> None:
        self._town = town
        self._store = store
        self._view = view
        self._is_open = False

    async def open(self) -> None:
        """Take streams, also after an earlier close."""
        self._is_open = True

    async def close(self) -> None:
        """End every stream, so that the server can stop."""
        self._is_open = False
        self._store.bell.ring()

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Events from the browser's last one on; its own Last-Event-ID goes before the page's cursor."""
        person = asked_person(self._town, request.query.get("person", ""))
        cursor = await self._cursor(request)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "X-Accel-Buffering": "no"})
        await response.prepare(request)
        # Where the browser went away there is nobody left to tell.
        with suppress(ConnectionResetError):
            await self._tell_on(response, person, cursor)
        return response

    async def news(self, request: web.Request) -> web.Response:
        """The same events at once, for a browser that cannot hold the stream."""
        person = asked_person(self._town, request.query.get("person", ""))
        cursor = await self._cursor(request)
        told = [each async for each in self._news(person, cursor)]
        end = told[-1][0] if told else cursor
        return web.json_response({"cursor": write_cursor(end), "news": [what for _, what in told if what is not None]})

    async def _tell_on(self, response: web.StreamResponse, person: SandboxPerson, cursor: Cursor) -> None:
        await response.write(b"retry: 1000\n\n")
        while self._is_open:
            heard = self._store.bell.strokes
            async for read, told in self._news(person, cursor):
                cursor = read
                if told is not None:
                    await response.write(_event(cursor, told))
            await response.write(b": here\n\n")
            await self._store.bell.wait(heard, LOOK_EVERY)

    async def _cursor(self, request: web.Request) -> Cursor:
        written = request.headers.get("Last-Event-ID") or request.query.get("after", "")
        return parse_cursor(written) or await self._store.end()

    async def _news(self, person: SandboxPerson, since: Cursor) -> AsyncIterator[tuple[Cursor, dict[str, Any] | None]]:
        """How far one has read, with what there is to tell; None for what is not this person's to see."""
        while changes := await self._store.changes(since):
            for change in changes:
                before, since = since, since.after(change.message)
                if self._town.place_of(person, change.message.channel) is None:
                    yield since, None
                    continue
                root = await self._store.beside(change)
                if root is not None:
                    # A browser that loses the stream right here still has to get the answer itself.
                    yield before, self._told(root, person)
                yield since, self._told(change, person)

    def _told(self, change: Change, person: SandboxPerson) -> dict[str, Any]:
        said = change.message
        return {
            "id": said.id,
            "channel": said.channel,
            "thread": said.thread,
            "own": said.author == person.id,
            "html": self._view.article(change, person),
        }


def _event(cursor: Cursor, told: dict[str, Any]) -> bytes:
    # JSON holds no line break, so it is one line of the stream.
    return f"id: {write_cursor(cursor)}\ndata: {json.dumps(told)}\n\n".encode()
