"""Topics: a thread of its own in a forum group, where the bot may open one."""

import logging
from collections import OrderedDict

from telegram.error import TelegramError

from chat.address import Place
from handlers.telegram.addresses import target_of, topic_place
from handlers.telegram.client import TelegramClient
from handlers.telegram.errors import says

_LONGEST = 128
_REMEMBERED = 200
_CLOSED = "chat not found", "group chat was upgraded", "group chat was deactivated"

_logger = logging.getLogger(__name__)


class Topics:
    """Telegram is asked once per delivery: what was opened for an attempt that failed serves the next one."""

    def __init__(self, client: TelegramClient) -> None:
        self._client = client
        self._opened: OrderedDict[str, Place] = OrderedDict()

    async def open(self, place: Place, title: str, marker: str) -> Place | None:
        """None where the chat has no topics, or the bot may not open one. Raises TelegramError as any call does."""
        chat = target_of(place).chat
        if chat > 0:
            return None
        if marker in self._opened:
            return self._opened[marker]
        try:
            topic = await self._client.create_forum_topic(chat, topic_name(title))
        except TelegramError as error:
            # Whatever it is that keeps the bot from it, the words themselves can go out without a topic.
            if not says(error, "") or says(error, *_CLOSED):
                raise
            _logger.info("telegram topic=none chat=%s", chat)
            return None
        self._opened[marker] = opened = topic_place(chat, topic.message_thread_id)
        if len(self._opened) > _REMEMBERED:
            self._opened.popitem(last=False)
        return opened


def topic_name(title: str) -> str:
    """On one line, and short enough for Telegram: cut between words where that goes."""
    line = " ".join(title.split()) or "…"
    if len(line) <= _LONGEST:
        return line
    cut = line[: _LONGEST - 1]
    between_words = cut.rpartition(" ")[0] if line[_LONGEST - 1] != " " else cut
    return f"{(between_words or cut).rstrip(' ,;:.-')}…"
