"""Views: modals and App Home, shown at once because Slack's leave to open one lasts three seconds."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from chat.form import Filled, Form
from chat.incoming import Sender
from chat.message import Message, Text
from chat.transport import TransportError
from chat.wording import Phrase, Wording
from handlers.slack.errors import platform_errors
from handlers.slack.home import home
from handlers.slack.inside import Inside
from handlers.slack.modal import TooLarge, modal, response

_log = logging.getLogger(__name__)

_SECONDS = 2.0
_LEAVES_REMEMBERED = 1_000
_NO_PAGE = Phrase("slack-home-stranger")


class Views:
    def __init__(self, client: AsyncWebClient, inside: Inside, wording: Wording, now: Callable[[], datetime]) -> None:
        self._client = client
        self._inside = inside
        self._wording = wording
        self._now = now
        self._used: OrderedDict[str, None] = OrderedDict()

    async def show(self, form: Form, trigger: str) -> bool:
        """Open the form with the leave that came with a press or command; False where it has to be a conversation."""
        if trigger in self._used:
            # The same press again: its screen stands open.
            return True
        try:
            view = modal(form, self._wording, self._now())
            with platform_errors():
                async with asyncio.timeout(_SECONDS):
                    await self._client.views_open(trigger_id=trigger, view=view)
        except (TransportError, TooLarge) as error:
            _log.warning("form unshown error=%s", error)
            return False
        self._used[trigger] = None
        if len(self._used) > _LEAVES_REMEMBERED:
            self._used.popitem(last=False)
        return True

    async def take(self, sent: Filled) -> dict[str, Any]:
        """Hand in a form, and give what Slack is to do with its screen."""
        return response(await self._inside.forms.submit(sent), sent, self._wording, self._now())

    async def show_home(self, sender: Sender, *, guest: bool) -> None:
        """Make the app's own page anew; it can be looked at again when this time it fails."""
        page = None if guest else await self._inside.pages.page(sender)
        view = home(page or Message(_NO_PAGE, (Text(_NO_PAGE),)), self._wording)
        try:
            with platform_errors():
                async with asyncio.timeout(_SECONDS):
                    await self._client.views_publish(user_id=sender.user, view=view)
        except TransportError as error:
            _log.warning("home unshown error=%s", error)
