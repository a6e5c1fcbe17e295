"""Pins on Telegram: what cannot be pinned is told by the log, and keeps nothing waiting."""

import logging

from chat.address import Posted
from handlers.telegram.addresses import target_of
from handlers.telegram.client import ApiRefusal, TelegramClient

_AS_WISHED = ("message is not pinned", "chat_not_modified")
_NO_RIGHT_OR_NO_MESSAGE = frozenset({400, 403})

_logger = logging.getLogger(__name__)


async def pin(client: TelegramClient, posted: Posted, *, stays: bool) -> Posted:
    """Pin it without a sound, or take the pin off. Raises only where the same call may do better later."""
    chat, message = target_of(posted.place).chat, int(posted.message_id)
    try:
        if stays:
            await client.pin_chat_message(chat, message, disable_notification=True)
        else:
            await client.unpin_chat_message(chat, message)
    except ApiRefusal as error:
        if error.status not in _NO_RIGHT_OR_NO_MESSAGE or error.migrate_to is not None:
            raise
        if not any(each in error.description for each in _AS_WISHED):
            _logger.warning("telegram pin=refused chat=%s status=%s", chat, error.status)
    return posted
