"""Refusals: one sentence for guests and other organisations, seen by them alone and kept nowhere."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from chat.transport import TransportError
from chat.wording import Phrase, Wording
from handlers.slack.errors import platform_errors
from handlers.slack.words import escape

_log = logging.getLogger(__name__)

_EVERY = timedelta(hours=1)
_MOST = 1_000
_SECONDS = 2.0


class Refusals:
    """Once an hour per person is enough: a guest may go on talking to others in the same channel."""

    def __init__(self, client: AsyncWebClient, wording: Wording, now: Callable[[], datetime]) -> None:
        self._client = client
        self._sentence = escape(wording.plain(Phrase("slack-no-guests")))
        self._now = now
        self._told: OrderedDict[str, datetime] = OrderedDict()

    async def tell(self, user: str, channel: str) -> None:
        """What cannot be said is not: nobody waits for it, and nothing depends on it."""
        now = self._now()
        if self._told.get(user, now - _EVERY) > now - _EVERY:
            return
        self._told[user] = now
        self._told.move_to_end(user)
        if len(self._told) > _MOST:
            self._told.popitem(last=False)
        try:
            with platform_errors():
                async with asyncio.timeout(_SECONDS):
                    await self._say(user, channel)
        except TransportError as error:
            _log.info("refusal unsaid error=%s", error)

    async def _say(self, user: str, channel: str) -> None:
        if channel == user or channel.startswith("D"):
            await self._client.chat_postMessage(channel=channel, text=self._sentence)
        else:
            await self._client.chat_postEphemeral(channel=channel, user=user, text=self._sentence)
