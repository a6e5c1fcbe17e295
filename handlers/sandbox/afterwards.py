"""What people do in the sandbox to a message of a thread: they change it, take it away, pin it."""

from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from chat.incoming import Deleted, Edited, Pinned, Unpinned
from chat.message import Message, Text
from chat.wording import Phrase, Verbatim
from handlers.sandbox.guard import Refusal
from handlers.sandbox.receive import Hear
from handlers.sandbox.sent import Sent, done, place_of, sent, standing, written
from handlers.sandbox.town import Town
from services.sandbox import NoSuchMessage, SandboxMessage, SandboxStore


class Afterwards:
    """Answers POST requests, after what was done is kept and heard."""

    def __init__(self, town: Town, store: SandboxStore, hear: Hear, now: Callable[[], datetime]) -> None:
        self._town = town
        self._store = store
        self._hear = hear
        self._now = now

    async def change(self, request: web.Request) -> web.Response:
        """Put other words in a message of one's own, then let the bot hear them."""
        form = await sent(request, self._town, "changed")
        text, said = written(form.text("text")), await self._own(form)
        await self._put(form, said, Message(Verbatim(text), (Text(Verbatim(text)),)))
        return await self._heard(request, form, said, Edited(text, str(said.id)))

    async def take_away(self, request: web.Request) -> web.Response:
        """Take a message of one's own away, words and all."""
        form = await sent(request, self._town, "taken")
        said = await self._own(form)
        await self._put(form, said, None)
        return await self._heard(request, form, said, Deleted(str(said.id)))

    async def pin(self, request: web.Request) -> web.Response:
        """Pin anybody's message in a thread, or let it go: `stays` tells which."""
        form = await sent(request, self._town, "pinned")
        stays = form.text("stays") == "yes"
        said = await self._in_thread(form)
        try:
            await self._store.pin(said.channel, said.id, form.person.id if stays else None, self._now())
        except NoSuchMessage:
            raise Refusal(404, Phrase("sandbox-no-message")) from None
        return await self._heard(request, form, said, Pinned(str(said.id)) if stays else Unpinned(str(said.id)))

    async def _own(self, form: Sent) -> SandboxMessage:
        """Raises Refusal for words of somebody else, and for those that are gone."""
        said = await self._in_thread(form)
        if said.message is None:
            raise Refusal(404, Phrase("sandbox-no-message"))
        if said.author != form.person.id:
            raise Refusal(403, Phrase("sandbox-not-yours"))
        return said

    async def _in_thread(self, form: Sent) -> SandboxMessage:
        said = await standing(self._store, form)
        if said.thread is None:
            raise Refusal(403, Phrase("sandbox-not-yours"))
        return said

    async def _put(self, form: Sent, said: SandboxMessage, message: Message | None) -> None:
        try:
            await self._store.change(form.place.channel, said.id, message, self._now())
        except NoSuchMessage:
            raise Refusal(404, Phrase("sandbox-no-message")) from None

    async def _heard(
        self, request: web.Request, form: Sent, said: SandboxMessage, act: Edited | Deleted | Pinned | Unpinned
    ) -> web.Response:
        place = place_of(said, form)
        await self._hear(form.incoming(self._town, place, act, self._now()))
        return done(request, form.person, place)
