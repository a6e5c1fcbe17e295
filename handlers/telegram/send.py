"""Telegram's way out: one delivery, one call, and what came of it."""

import asyncio
import logging
from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

from telegram import InputFile, InputMediaPhoto, LinkPreviewOptions, Message, ReplyParameters
from telegram.error import TelegramError

from chat.address import Place, Posted
from chat.transport import Act, CannotLook, Delivery, MessageRefused, PlaceGone, Uncertain
from chat.wording import Phrase, Wording, Words
from handlers.telegram.addresses import PLATFORM, BadPlace, Target, posted_of, target_of
from handlers.telegram.client import TelegramClient
from handlers.telegram.errors import says, transport_error
from handlers.telegram.photos import check_photo
from handlers.telegram.pins import pin
from handlers.telegram.render import Rendered, Unrenderable, render
from handlers.telegram.topics import Topics

_PRIVATE_PACE = timedelta(seconds=1.05)
_GROUP_PACE = timedelta(seconds=3.1)
_DEADLINE = timedelta(seconds=9.5)

_logger = logging.getLogger(__name__)


class TelegramTransport:
    """Implements chat.transport.Transport. It never sends again by itself what may have arrived."""

    def __init__(self, client: TelegramClient, wording: Wording, deadline: timedelta = _DEADLINE) -> None:
        self._client = client
        self._wording = wording
        self._topics = Topics(client)
        self._deadline = deadline.total_seconds()

    @property
    def platform(self) -> str:
        return PLATFORM

    def pace(self, place: Place) -> timedelta:
        return _GROUP_PACE if _is_group(place) else _PRIVATE_PACE

    async def find(self, delivery: Delivery) -> Posted | None:  # noqa: ARG002 - the port's signature
        raise CannotLook("a bot cannot read back what stands in a Telegram chat")

    async def send(self, delivery: Delivery) -> Posted:
        try:
            async with asyncio.timeout(self._deadline):
                return await self._act(delivery)
        except TelegramError as error:
            raise transport_error(error, in_group=_is_group(delivery.place)) from None
        except TimeoutError:
            raise Uncertain("no answer before the deadline") from None
        except Unrenderable as error:
            raise MessageRefused(str(error)) from None
        except BadPlace as error:
            raise PlaceGone(str(error)) from None

    async def _act(self, delivery: Delivery) -> Posted:
        match delivery.act, delivery.posted:
            case Act.POST, _:
                return posted_of(await self._post(delivery))
            case Act.OPEN, _:
                return posted_of(await self._open(delivery))
            case Act.EDIT, Posted() as posted:
                return await self._edit(delivery, posted)
            case Act.DELETE, Posted() as posted:
                return await self._delete(posted)
            case Act.PIN | Act.UNPIN as act, Posted() as posted:
                return await pin(self._client, posted, stays=act is Act.PIN)
            case _:
                raise MessageRefused(f"{delivery.act} of no message")

    async def _post(self, delivery: Delivery) -> Message:
        target = target_of(delivery.place)
        try:
            return await self._call(delivery, target, self._rendered(delivery))
        except TelegramError as error:
            if target.topic is None or not says(error, "message thread not found", "topic_deleted"):
                raise
        # Nothing was posted: somebody deleted the topic. The group itself still reads along.
        _logger.warning("telegram topic=gone chat=%s", target.chat)
        return await self._post_elsewhere(delivery, target)

    async def _open(self, delivery: Delivery) -> Message:
        """In a topic of its own where that goes; else as a message that people can answer."""
        topic = await self._topic(delivery, delivery.message.summary)
        return await self._call(delivery, target_of(topic or delivery.place), self._rendered(delivery))

    async def _post_elsewhere(self, delivery: Delivery, target: Target) -> Message:
        """In a new topic, where the bot had opened the one that is gone; else in the group itself."""
        topic = None if delivery.title is None else await self._topic(delivery, delivery.title)
        if topic is None:
            moved = self._rendered(delivery, Phrase("telegram-topic-gone"))
            return await self._call(delivery, Target(target.chat), moved)
        return await self._call(delivery, target_of(topic), self._rendered(delivery, Phrase("telegram-topic-anew")))

    async def _topic(self, delivery: Delivery, title: Words) -> Place | None:
        return await self._topics.open(delivery.place, self._wording.plain(title), delivery.marker)

    async def _call(self, delivery: Delivery, target: Target, rendered: Rendered) -> Message:
        to: dict[str, Any] = {
            "chat_id": target.chat,
            "message_thread_id": target.topic,
            "reply_markup": rendered.keyboard,
        }
        if target.reply_to is not None:
            # Without this a message that somebody deleted would keep every answer to it from being sent.
            to["reply_parameters"] = ReplyParameters(target.reply_to, allow_sending_without_reply=True)
        if rendered.picture is None:
            return await _read(
                self._client.send_message(
                    text=rendered.text, entities=rendered.entities, link_preview_options=_NO_PREVIEW, **to
                )
            )
        photo = InputFile(_png(delivery, rendered.picture), filename=f"{rendered.picture[:12]}.png")
        return await _read(
            self._client.send_photo(photo=photo, caption=rendered.text, caption_entities=rendered.entities, **to)
        )

    async def _edit(self, delivery: Delivery, posted: Posted) -> Posted:
        rendered = self._rendered(delivery)
        at: dict[str, Any] = {
            "chat_id": target_of(posted.place).chat,
            "message_id": int(posted.message_id),
            "reply_markup": rendered.keyboard,
        }
        try:
            if rendered.picture is None:
                await self._client.edit_message_text(
                    text=rendered.text, entities=rendered.entities, link_preview_options=_NO_PREVIEW, **at
                )
            else:
                await self._client.edit_message_media(media=_media(delivery, rendered), **at)
        except TelegramError as error:
            if not says(error, "message is not modified"):
                raise
        return posted

    async def _delete(self, posted: Posted) -> Posted:
        try:
            await self._client.delete_message(target_of(posted.place).chat, int(posted.message_id))
        except TelegramError as error:
            # It is gone already; or it is too old or not the bot's to delete, which nobody can mend.
            if not says(error, "message to delete not found", "message can't be deleted"):
                raise
        return posted

    def _rendered(self, delivery: Delivery, *remarks: Words) -> Rendered:
        doubt = (Phrase("message-doubtful"),) if delivery.doubtful else ()
        return render(delivery.message, self._wording, *doubt, *remarks)


# A preview of a link's page would push the message itself off a phone's screen.
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def _is_group(place: Place) -> bool:
    return place.channel.startswith("-")


async def _read(call: Awaitable[object]) -> Message:
    try:
        answer = await call
    # The call succeeded, but its answer was no message: the library raises whatever it comes across.
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise Uncertain(f"the answer could not be read: {type(error).__name__}") from None
    if not isinstance(answer, Message):
        raise Uncertain("the answer is no message")
    return answer


def _media(delivery: Delivery, rendered: Rendered) -> InputMediaPhoto:
    png = _png(delivery, rendered.picture or "")
    return InputMediaPhoto(png, caption=rendered.text, caption_entities=rendered.entities, filename="chart.png")


def _png(delivery: Delivery, sha256: str) -> bytes:
    png = delivery.pictures.get(sha256)
    if png is None:
        raise MessageRefused("the picture is not there any more")
    check_photo(png)
    return png
