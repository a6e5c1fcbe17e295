"""The sandbox's way out: the transport that posts into its own message store."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from chat.address import Place, Posted
from chat.message import Message, Note
from chat.transport import Act, Delivery, MessageRefused
from chat.wording import Phrase
from handlers.sandbox.ids import parse_id
from handlers.sandbox.town import BOT, PLATFORM
from services.sandbox import Draft, NoSuchMessage, SandboxStore

_log = logging.getLogger(__name__)


class SandboxTransport:
    """Posts, edits, deletes and pins in the sandbox; every open page shows it at once."""

    def __init__(self, store: SandboxStore, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    @property
    def platform(self) -> str:
        return PLATFORM

    def pace(self, place: Place) -> timedelta:  # noqa: ARG002 - every platform is asked for its pace; ours has none
        return timedelta(0)

    async def send(self, delivery: Delivery) -> Posted:
        """Do it; a post once per marker: a second attempt ends in the first one's message."""
        try:
            return await self._act(delivery)
        except NoSuchMessage:
            raise MessageRefused("the message that this is about does not stand in the sandbox") from None

    async def find(self, delivery: Delivery) -> Posted | None:
        """The store knows every marker, so the answer is certain."""
        found = await self._store.find(delivery.marker)
        return None if found is None else Posted(delivery.place, str(found.id))

    async def _act(self, delivery: Delivery) -> Posted:
        if delivery.act.says_something_new:
            return Posted(delivery.place, str(await self._store.post(self._draft(delivery))))
        if delivery.posted is None:
            raise NoSuchMessage
        posted = delivery.posted
        channel, message_id = posted.place.channel, _id(posted.message_id)
        match delivery.act:
            case Act.PIN | Act.UNPIN as act:
                await self._pin(channel, message_id, BOT if act is Act.PIN else None)
            case Act.EDIT:
                await self._store.change(channel, message_id, _said(delivery), self._now())
            case _:
                await self._store.change(channel, message_id, None, self._now())
        return posted

    async def _pin(self, channel: str, message_id: int, by: str | None) -> None:
        """What is gone needs no pin."""
        try:
            await self._store.pin(channel, message_id, by, self._now())
        except NoSuchMessage:
            _log.info("sandbox pin=refused message=%d", message_id)

    def _draft(self, delivery: Delivery) -> Draft:
        return Draft(
            channel=delivery.place.channel,
            thread=None if delivery.place.thread is None else _id(delivery.place.thread),
            author=BOT,
            message=_said(delivery),
            marker=delivery.marker,
            at=self._now(),
        )


def _said(delivery: Delivery) -> Message:
    if not delivery.doubtful:
        return delivery.message
    return replace(delivery.message, blocks=(*delivery.message.blocks, Note(Phrase("message-doubtful"))))


def _id(written: str) -> int:
    message_id = parse_id(written)
    if message_id is None:
        raise NoSuchMessage
    return message_id
