"""Slack over a socket that the bot opens itself: no port of ours needs to be open."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from handlers.slack.reception import quiet_log

_log = logging.getLogger(__name__)

_CLOSE_SECONDS = 2


@dataclass(frozen=True, slots=True)
class SocketMode:
    """How Slack is reached. A socket silent for four pings is dead; the library mends that, or else the watch does."""

    app_token: str
    start_seconds: float = 20
    ping_seconds: float = 10
    watch_seconds: float = 10
    patience_seconds: float = 60


class Socket:
    """A socket that is watched: when the library loses it and does not get it back, a new one is opened."""

    def __init__(self, app: AsyncApp, how: SocketMode) -> None:
        self._app = app
        self._how = how
        self._handler: AsyncSocketModeHandler | None = None
        self._watch: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Raises TimeoutError where Slack gives no socket in time: the library itself would try for ever."""
        await self._connect()
        self._watch = asyncio.create_task(self._keep_open(), name="slack-socket-watch")

    async def close(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
        await self._disconnect()

    async def is_open(self) -> bool:
        return self._handler is not None and await self._handler.client.is_connected()

    async def _connect(self) -> None:
        log = quiet_log("socket")
        handler = AsyncSocketModeHandler(
            self._app, self._how.app_token, logger=log, ping_interval=self._how.ping_seconds
        )
        self._handler = handler
        library: Any = handler
        try:
            async with asyncio.timeout(self._how.start_seconds):
                await library.connect_async()
        except BaseException:
            await self._disconnect()
            raise

    async def _disconnect(self) -> None:
        handler, self._handler = self._handler, None
        if handler is None:
            return
        library: Any = handler
        client: Any = handler.client
        tasks = [client.message_processor, client.current_session_monitor, client.message_receiver]
        await _briefly(library.close_async())
        # Where Slack does not answer the goodbye, the library leaves its tasks and its session behind.
        running = [task for task in tasks if task is not None]
        for task in running:
            task.cancel()
        await _briefly(asyncio.gather(*running, return_exceptions=True))
        await client.aiohttp_client_session.close()

    async def _keep_open(self) -> None:
        loop = asyncio.get_running_loop()
        well_at = loop.time()
        while True:
            await asyncio.sleep(self._how.watch_seconds)
            if await self.is_open():
                well_at = loop.time()
            elif loop.time() - well_at >= self._how.patience_seconds:
                _log.warning("socket is dead, opening a new one silent_seconds=%d", loop.time() - well_at)
                await self._reopen()

    async def _reopen(self) -> None:
        await self._disconnect()
        try:
            await self._connect()
            _log.info("socket is open again")
        except TimeoutError:
            _log.warning("no new socket, trying again later")


async def _briefly(ending: Awaitable[object]) -> None:
    try:
        async with asyncio.timeout(_CLOSE_SECONDS):
            await ending
    except TimeoutError:
        _log.warning("the library did not close its socket in time")
