"""Pins in Slack: what cannot be pinned is told by the log, and keeps nothing waiting."""

import asyncio
import logging

from slack_sdk.web.async_client import AsyncWebClient

from chat.address import Posted
from chat.transport import AccessBroken, MessageRefused, PlaceGone
from handlers.slack.errors import code_of, platform_errors

_log = logging.getLogger(__name__)

_AS_WISHED = frozenset({"already_pinned", "no_pin", "not_pinned"})
# The app was installed before it asked for pins: nothing else is wrong with its token.
_NO_RIGHT = frozenset({"missing_scope", "no_permission", "access_denied", "permission_denied"})


async def pin(client: AsyncWebClient, posted: Posted, until: float, *, stays: bool) -> Posted:
    """Pin it, or take the pin off. Raises only where the same call may do better later."""
    call = client.pins_add if stays else client.pins_remove
    try:
        with platform_errors():
            async with asyncio.timeout_at(until):
                await call(channel=posted.place.channel, timestamp=posted.message_id)
    except (MessageRefused, PlaceGone, AccessBroken) as error:
        code = code_of(error.__cause__)
        if isinstance(error, AccessBroken) and code not in _NO_RIGHT:
            raise
        if code not in _AS_WISHED:
            _log.warning("slack pin=refused error=%s", code)
    return posted
