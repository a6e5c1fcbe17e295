"""The sandbox's way out: the transport that posts into its own message store."""

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


class SandboxTransport:
    """Posts, edits and deletes in the sandbox; every open page shows it at once."""

    def __init__(self, store: SandboxStore, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    @property
    def platform(self) -> str:
        return PLATFORM

    def pace(self, place: Place) -> timedelta:  # noqa: ARG002 - every platform is asked for its pace; ours has none
        return timedelta(0)

    async def send(self, delivery: Delivery) -> Posted:
        """Post it once per marker: a second attempt ends in the first one's message."""
        try:
            return await self._act(delivery)
        except NoSuchMessage:
            raise MessageRefused("the message that this is about does not stand in the sandbox") from None

    async def find(self, delivery: Delivery) -> Posted | None:
        """The store knows every marker, so the answer is certain."""
        found = await self._store.find(delivery.marker)
        return None if found is None else Posted(delivery.place, str(found.id))

    async def _act(self, delivery: Delivery) -> Posted:
        if delivery.act is Act.POST:
            return Posted(delivery.place, str(await self._store.post(self._draft(delivery))))
        if delivery.posted is None:
            raise NoSuchMessage
        message = _said(delivery) if delivery.act is Act.EDIT else None
        posted = delivery.posted
        await self._store.change(posted.place.channel, _id(posted.message_id), message, self._now())
        return posted

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
