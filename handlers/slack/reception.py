"""Where Slack's events arrive: each is answered only once the bot has heard it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, TypeAlias

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from chat.incoming import Incoming
from handlers.slack.receive import Self, read

Hear: TypeAlias = Callable[[Incoming], Awaitable[None]]

# Slack does not look at the secret of an app that it reaches over a socket.
_NO_SECRET = "socket"  # noqa: S105 - no secret at all


class Reception:
    """One Bolt app. Slack sends again what gets no answer, so nothing is lost when hearing fails."""

    def __init__(
        self,
        client: AsyncWebClient,
        me: Self,
        hear: Hear,
        now: Callable[[], datetime],
        *,
        signing_secret: str = _NO_SECRET,
    ) -> None:
        self._me = me
        self._hear = hear
        self._now = now
        self._open = True
        self._inside = 0
        self._empty = asyncio.Event()
        self._empty.set()
        self.last_heard_at: datetime | None = None
        self.app = AsyncApp(
            client=client, authorize=_known(client, me), signing_secret=signing_secret, logger=quiet_log("bolt")
        )
        self.app.middleware(self._receive)

    async def close(self, seconds: float) -> None:
        """Let nobody in any more, and wait for who is inside."""
        self._open = False
        try:
            async with asyncio.timeout(seconds):
                await self._empty.wait()
        except TimeoutError:
            logging.getLogger(__name__).warning("stopped while hearing events=%d", self._inside)

    async def _receive(self, body: dict[str, Any]) -> BoltResponse:
        if not self._open:
            return BoltResponse(status=503, body="")
        self._inside += 1
        self._empty.clear()
        try:
            self.last_heard_at = self._now()
            incoming = read(body, self._me, self.last_heard_at)
            if incoming is not None:
                await self._hear(incoming)
            return BoltResponse(status=200, body="")
        finally:
            self._inside -= 1
            if not self._inside:
                self._empty.set()


def quiet_log(part: str) -> logging.Logger:
    """A log for the library that takes errors only: below that it writes whole messages down."""
    log = logging.getLogger(f"{__package__}.{part}")
    log.setLevel(logging.ERROR)
    return log


def _known(client: AsyncWebClient, me: Self) -> Callable[..., Awaitable[AuthorizeResult]]:
    """Who the bot is was asked once, at the start: Bolt would ask again and answer Slack itself if that failed."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None, team_id=me.workspace, bot_user_id=me.user, bot_id=me.bot, bot_token=client.token
        )

    return authorize
