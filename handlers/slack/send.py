"""The way out to Slack."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

from slack_sdk.web.async_client import AsyncWebClient

from chat.address import Place, Posted
from chat.message import Message, Note
from chat.transport import Act, Delivery, MessageRefused, NotSent, Uncertain
from chat.wording import Phrase, Wording
from handlers.slack.errors import code_of, looking, platform_errors
from handlers.slack.history import find_deleted, find_edited, find_posted
from handlers.slack.pins import pin
from handlers.slack.render import SlackMessage, render
from handlers.slack.upload import Uploads

_log = logging.getLogger(__name__)

# The outbox allows a send ten seconds in all.
_SECONDS = 9.5
_UPLOAD_SECONDS = 6.0
# Slack allows a message a second to a channel.
_PACE = timedelta(seconds=1.1)


class SlackTransport:
    """Sends through a client that never repeats a call by itself; see `open_client`."""

    platform = "slack"

    def __init__(self, client: AsyncWebClient, wording: Wording, *, upload_seconds: float = _UPLOAD_SECONDS) -> None:
        if client.session is None or client.retry_handlers:
            raise ValueError("the client must come from open_client")
        self._client = client
        self._wording = wording
        self._upload_seconds = upload_seconds
        self._uploads = Uploads(client, client.session, wording)

    def pace(self, place: Place) -> timedelta:  # noqa: ARG002 - all of Slack's channels have one pace
        return _PACE

    async def send(self, delivery: Delivery) -> Posted:
        until = asyncio.get_running_loop().time() + _SECONDS
        match delivery:
            case Delivery(act=Act.POST | Act.OPEN):
                return await self._post(delivery, until)
            case Delivery(act=Act.EDIT, posted=Posted() as posted):
                return await self._edit(delivery, posted, until)
            case Delivery(act=Act.DELETE, posted=Posted() as posted):
                return await self._delete(posted, until)
            case Delivery(act=Act.PIN | Act.UNPIN as act, posted=Posted() as posted):
                return await pin(self._client, posted, until, stays=act is Act.PIN)
            case _:
                raise MessageRefused("nothing to edit, delete or pin")

    async def find(self, delivery: Delivery) -> Posted | None:
        with looking():
            async with asyncio.timeout(_SECONDS):
                match delivery:
                    case Delivery(act=Act.EDIT, posted=Posted() as posted):
                        return await find_edited(self._client, delivery, posted)
                    case Delivery(act=Act.DELETE, posted=Posted() as posted):
                        return await find_deleted(self._client, posted)
                    case _:
                        return await find_posted(self._client, delivery)

    async def _post(self, delivery: Delivery, until: float) -> Posted:
        said = await self._rendered(delivery)
        async with self._showing(delivery, until):
            reply = await self._client.chat_postMessage(
                channel=delivery.place.channel,
                thread_ts=delivery.place.thread,
                unfurl_links=False,
                unfurl_media=False,
                **said.payload(),
            )
        if not reply.get("ts"):
            raise Uncertain("reply has no ts")
        # A message to a person's id lands in a channel with an id of its own.
        channel = reply.get("channel") or delivery.place.channel
        return Posted(replace(delivery.place, channel=channel), reply["ts"])

    async def _edit(self, delivery: Delivery, posted: Posted, until: float) -> Posted:
        said = await self._rendered(delivery)
        async with self._showing(delivery, until):
            await self._client.chat_update(channel=posted.place.channel, ts=posted.message_id, **said.payload())
        return posted

    async def _delete(self, posted: Posted, until: float) -> Posted:
        try:
            with platform_errors():
                async with asyncio.timeout_at(until):
                    await self._client.chat_delete(channel=posted.place.channel, ts=posted.message_id)
        except MessageRefused as error:
            if code_of(error.__cause__) != "message_not_found":
                raise
        return posted

    async def _rendered(self, delivery: Delivery) -> SlackMessage:
        """The message with its pictures in place. Nothing is posted yet, so a time-out is certain too."""
        try:
            async with asyncio.timeout(self._upload_seconds):
                files = await self._uploads.files(delivery)
        except TimeoutError as error:
            raise NotSent("upload: time-out") from error
        message = _doubted(delivery.message) if delivery.doubtful else delivery.message
        return render(message, self._wording, files, delivery.marker)

    @asynccontextmanager
    async def _showing(self, delivery: Delivery, until: float) -> AsyncIterator[None]:
        try:
            with platform_errors():
                async with asyncio.timeout_at(until):
                    yield
        except MessageRefused as error:
            if not _about_a_file(error):
                raise
            # Slack says that a file is ready a little before a message can show it.
            self._uploads.forget(delivery)
            raise NotSent("picture is not ready") from error


def _doubted(message: Message) -> Message:
    return replace(message, blocks=(Note(Phrase("message-doubtful")), *message.blocks))


def _about_a_file(error: MessageRefused) -> bool:
    return code_of(error.__cause__) == "invalid_blocks" and "slack file" in str(error.__cause__)
