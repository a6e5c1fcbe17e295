"""The Slack door: opened at the start, watched, closed in time."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from chat.transport import AccessBroken, TransportError
from chat.wording import Phrase, Wording
from handlers.slack.errors import platform_errors
from handlers.slack.inside import Inside
from handlers.slack.reception import Reception
from handlers.slack.signed_http import Listener, SignedHttp
from handlers.slack.socket_mode import Socket, SocketMode
from handlers.slack.spoken import Self

_log = logging.getLogger(__name__)

_HEARING_SECONDS = 3


class SlackShut(Exception):
    """Slack could not be opened. `words` tell the administrator what to do; the text is for the log."""

    def __init__(self, reason: str, words: Phrase) -> None:
        super().__init__(reason)
        self.words = words


class SlackDoor:
    """What people do in Slack, brought inside. Use one client for the door and the transport."""

    platform = "slack"

    def __init__(
        self,
        client: AsyncWebClient,
        way: SocketMode | SignedHttp,
        inside: Inside,
        wording: Wording,
        now: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._way = way
        self._inside = inside
        self._wording = wording
        self._now = now
        self._reception: Reception | None = None
        self._entrance: Socket | Listener | None = None

    async def start(self) -> None:
        """Open, or raise SlackShut within half a minute."""
        me = await self._who_am_i()
        match self._way:
            case SocketMode():
                self._reception = self._received(me)
                self._entrance = Socket(self._reception.app, self._way)
            case SignedHttp(signing_secret=secret):
                self._reception = self._received(me, signing_secret=secret)
                self._entrance = Listener(self._reception.app, self._way)
        try:
            await self._entrance.open()
        except TimeoutError as error:
            raise SlackShut("no socket in time", Phrase("slack-no-socket")) from error
        _log.info("slack is open way=%s workspace=%s", type(self._way).__name__, me.workspace)

    async def stop(self) -> None:
        """Finish what is being heard, then close; what comes meanwhile is sent again by Slack."""
        reception, self._reception = self._reception, None
        entrance, self._entrance = self._entrance, None
        if reception is not None:
            await reception.close(_HEARING_SECONDS)
        if entrance is not None:
            await entrance.close()

    async def is_open(self) -> bool:
        return self._entrance is not None and await self._entrance.is_open()

    @property
    def last_heard_at(self) -> datetime | None:
        """When Slack last brought something, for the health page."""
        return self._reception.last_heard_at if self._reception is not None else None

    @property
    def behind(self) -> timedelta | None:
        """How long after it was said the last thing was kept; None before the first."""
        return self._reception.behind if self._reception is not None else None

    def _received(self, me: Self, **more: str) -> Reception:
        return Reception(self._client, me, self._inside, self._wording, self._now, **more)

    async def _who_am_i(self) -> Self:
        try:
            with platform_errors():
                reply = await self._client.auth_test()
        except AccessBroken as error:
            raise SlackShut(str(error), Phrase("slack-access-refused")) from error
        except TransportError as error:
            raise SlackShut(str(error), Phrase("slack-unreachable")) from error
        return Self(workspace=str(reply["team_id"]), user=str(reply["user_id"]), bot=str(reply.get("bot_id", "")))
