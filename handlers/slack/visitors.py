"""Visitors: who is of the workspace itself, and who is only a guest in it."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from chat.incoming import Sender
from chat.transport import TransportError
from handlers.slack.errors import platform_errors
from handlers.slack.inside import Roster

# Somebody who became a guest, or left, is known as such after this long.
_REMEMBERED = timedelta(minutes=10)
# Somebody who was put on the roster just now need not wait long.
_STRANGER_REMEMBERED = timedelta(seconds=30)
_MOST = 5_000
# A person waits for an answer, and Slack for its receipt.
_SECONDS = 1.5
_OUTSIDE = ("is_restricted", "is_ultra_restricted", "is_stranger", "is_bot", "deleted")


class Visitors:
    """Slack is asked once in a while per person; of its answer only yes or no is remembered, in memory."""

    def __init__(self, client: AsyncWebClient, roster: Roster, now: Callable[[], datetime]) -> None:
        self._client = client
        self._roster = roster
        self._now = now
        self._seen: OrderedDict[str, tuple[datetime, bool]] = OrderedDict()

    async def may_come_in(self, sender: Sender) -> bool:
        """False for a guest. Whom the roster knows by their e-mail address is known to the house from here on.

        Raises TransportError where Slack cannot say who a stranger is.
        """
        until, at_home = self._seen.get(sender.user, (self._now(), False))
        if until > self._now():
            return at_home
        try:
            user = await self._ask(sender.user)
        except TransportError:
            # Who is known already need not wait until Slack knows them again.
            if await self._roster.is_known(sender):
                return True
            raise
        at_home = not any(user.get(each) for each in _OUTSIDE)
        known = at_home and await self._introduce(sender, user)
        self._remember(sender.user, at_home, _STRANGER_REMEMBERED if at_home and not known else _REMEMBERED)
        return at_home

    async def _introduce(self, sender: Sender, user: Mapping[str, Any]) -> bool:
        """Whether the house knows them, now that their e-mail address was told."""
        email = (user.get("profile") or {}).get("email") or ""
        return await self._roster.is_known(sender) or await self._roster.bind_by_email(sender, email)

    async def _ask(self, user: str) -> Mapping[str, Any]:
        with platform_errors():
            async with asyncio.timeout(_SECONDS):
                reply = await self._client.users_info(user=user)
        found: Mapping[str, Any] = reply["user"]
        return found

    def _remember(self, user: str, at_home: bool, how_long: timedelta) -> None:
        self._seen[user] = (self._now() + how_long, at_home)
        self._seen.move_to_end(user)
        if len(self._seen) > _MOST:
            self._seen.popitem(last=False)
