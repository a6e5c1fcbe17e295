"""Telegram's door: opens within a time limit, hears what people do, looks after its own polling, and closes on time."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from telegram import BotCommandScopeAllPrivateChats, CallbackQuery, Update
from telegram.error import TelegramError

from chat.incoming import Incoming
from chat.transport import AccessBroken
from chat.wording import Wording
from handlers.telegram.client import TelegramClient
from handlers.telegram.commands import bot_commands
from handlers.telegram.errors import TelegramSilent, TelegramTokenRefused, transport_error
from handlers.telegram.polling import Polling
from handlers.telegram.receive import Receiver

Hear: TypeAlias = Callable[[Incoming], Awaitable[None]]

_START_LIMIT = timedelta(seconds=10)
_STOP_LIMIT = timedelta(seconds=2)
_ANSWER_LIMIT = 3.0
_WATCH_EVERY = timedelta(seconds=30)
# How much longer than one poll may last it may be silent, before the polling is started anew.
_SILENCE = timedelta(seconds=60)

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Brought:
    """What an update brings: something to hear, a spinner to stop, what the bot is in a chat from now on."""

    incoming: Incoming | None = None
    press: CallbackQuery | None = None
    membership: str | None = None


class TelegramDoor:
    """`hear` has committed when it returns, and takes the same event twice for one. `start` once, `stop` once."""

    def __init__(
        self,
        client: TelegramClient,
        hear: Hear,
        wording: Wording,
        now: Callable[[], datetime],
        *,
        poll_seconds: int = 25,
        watch_every: timedelta = _WATCH_EVERY,
    ) -> None:
        self._client = client
        self._hear = hear
        self._commands = bot_commands(wording)
        self._now = now
        self._watch_every = watch_every.total_seconds()
        self._polling = Polling(client, self._receive, poll_seconds)
        self._most_silent = timedelta(seconds=poll_seconds) + _SILENCE
        self._receiver: Receiver | None = None
        # How long after it was said the last thing was kept; None before the first.
        self.behind: timedelta | None = None
        self._loop: asyncio.Task[None] | None = None
        self._watchdog: asyncio.Task[None] | None = None

    async def start(self, limit: timedelta = _START_LIMIT) -> None:
        """Raises TelegramTokenRefused or TelegramSilent."""
        try:
            async with asyncio.timeout(limit.total_seconds()):
                me = await self._client.get_me()
                # While a webhook is set, Telegram refuses every poll.
                await self._client.delete_webhook(drop_pending_updates=False)
        except (TelegramError, TimeoutError) as error:
            raise _start_trouble(error) from None
        await self._offer_commands()
        self._receiver = Receiver(me.id, me.username or "", self._now)
        self._loop = asyncio.create_task(self._polling.run(), name="telegram-polling")
        self._watchdog = asyncio.create_task(self._watch(), name="telegram-watchdog")
        _logger.info("telegram door=open bot=%s", me.username)

    async def stop(self, limit: timedelta = _STOP_LIMIT) -> None:
        """What is being heard may end within the limit; what is not heard comes again at the next start."""
        self._polling.stop()
        running = [task for task in (self._watchdog, self._loop) if task is not None]
        if self._watchdog is not None:
            self._watchdog.cancel()
        if running:
            _, late = await asyncio.wait(running, timeout=limit.total_seconds())
            for task in late:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
        _logger.info("telegram door=closed")

    def silent_for(self) -> timedelta:
        """How long ago Telegram last answered a poll, or an update was heard."""
        return timedelta(seconds=time.monotonic() - self._polling.last_alive)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._watch_every)
            if self._loop is not None and (self._loop.done() or self.silent_for() > self._most_silent):
                _logger.error("telegram watchdog=restart silent_seconds=%.0f", self.silent_for().total_seconds())
                self._loop.cancel()
                await asyncio.gather(self._loop, return_exceptions=True)
                await self._client.renew_polling()
                self._loop = asyncio.create_task(self._polling.run(), name="telegram-polling")

    async def _receive(self, raw: dict[str, Any]) -> None:
        if self._receiver is None:
            return
        brought = _read(raw, self._client, self._receiver)
        if brought.press is not None:
            await self._answer(brought.press)
        if brought.membership is not None:
            # Sending finds out by itself; this tells the administrator when it was, and of nobody whom.
            _logger.info("telegram bot=%s", brought.membership)
        if brought.incoming is not None:
            await self._hear(brought.incoming)
            self.behind = self._now() - brought.incoming.at

    async def _offer_commands(self) -> None:
        """The menu of private chats; without it people can type all the same."""
        try:
            async with asyncio.timeout(_ANSWER_LIMIT):
                await self._client.set_my_commands(self._commands, scope=BotCommandScopeAllPrivateChats())
        except (TelegramError, TimeoutError) as error:
            _logger.warning("telegram commands=unset error=%s", type(error).__name__)

    async def _answer(self, query: CallbackQuery) -> None:
        """Stop the spinner on the person's screen; a press that is too old to answer is heard all the same."""
        try:
            async with asyncio.timeout(_ANSWER_LIMIT):
                await query.answer()
        except (TelegramError, TimeoutError) as error:
            _logger.info("telegram answer=failed error=%s", type(error).__name__)


def _start_trouble(error: Exception) -> Exception:
    if isinstance(error, TelegramError):
        fault = transport_error(error)
        if isinstance(fault, AccessBroken):
            return TelegramTokenRefused(str(fault))
        return TelegramSilent(str(fault))
    return TelegramSilent("no answer before the start-up limit")


def _read(raw: dict[str, Any], client: TelegramClient, receiver: Receiver) -> _Brought:
    """Nothing for an update that cannot be read: it will not be readable tomorrow either."""
    try:
        update = Update.de_json(raw, client)
        incoming, member = receiver.incoming(update), update.my_chat_member
        return _Brought(incoming, update.callback_query, None if member is None else member.new_chat_member.status)
    # The library raises whatever its classes come across, and hands on what it does not look at.
    except Exception as error:  # noqa: BLE001
        _logger.error("telegram update=%s unreadable=%s", raw.get("update_id"), type(error).__name__)  # noqa: TRY400
        return _Brought()
