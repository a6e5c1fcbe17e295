"""Where Slack's events arrive: each is answered only once the bot has heard it."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from chat.form import Filled
from chat.incoming import Incoming, Pressed, Refused, Said, Sender
from chat.wording import Phrase, Wording
from handlers.slack.inside import Inside
from handlers.slack.lines import Lines
from handlers.slack.receive import Heard, HomeOpened, Outside, is_command, read
from handlers.slack.refusals import Refusals
from handlers.slack.spoken import Self
from handlers.slack.views import Views
from handlers.slack.visitors import Visitors

# Slack does not look at the secret of an app that it reaches over a socket.
_NO_SECRET = "socket"  # noqa: S105 - no secret at all
_MOST_CHATS = 5_000
_RECEIVED = "received"


class Reception:
    """One Bolt app. Slack sends again what gets no answer, so nothing is lost when hearing fails."""

    def __init__(
        self,
        client: AsyncWebClient,
        me: Self,
        inside: Inside,
        wording: Wording,
        now: Callable[[], datetime],
        *,
        signing_secret: str = _NO_SECRET,
    ) -> None:
        self._me = me
        self._inside = inside
        self._now = now
        self._visitors = Visitors(client, inside.roster, now)
        self._refusals = Refusals(client, wording, now)
        self._views = Views(client, inside, wording, now)
        self._lines = Lines()
        self._chats: OrderedDict[str, str] = OrderedDict()
        # A command leaves no trace where it was typed, so its typer would wait there in vain.
        self._elsewhere = {"response_type": "ephemeral", "text": wording.plain(Phrase("slack-answer-in-chat"))}
        self._open = True
        self._present = 0
        self._empty = asyncio.Event()
        self._empty.set()
        self.last_heard_at: datetime | None = None
        self.behind: timedelta | None = None
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
            logging.getLogger(__name__).warning("stopped while hearing events=%d", self._present)

    async def _receive(self, body: dict[str, Any], context: AsyncBoltContext) -> BoltResponse:
        context[_RECEIVED] = True
        if not self._open:
            return BoltResponse(status=503, body="")
        self._present += 1
        self._empty.clear()
        try:
            self.last_heard_at = self._now()
            heard = read(body, self._me, self.last_heard_at)
            answer = None if heard is None else await self._answer(heard, _trigger_of(body))
            return BoltResponse(status=200, body="" if answer is None else answer)
        finally:
            self._present -= 1
            if not self._present:
                self._empty.set()

    async def _answer(self, heard: Heard, trigger: str | None) -> dict[str, Any] | None:
        """What Slack is told besides that it was heard: only a form's screen wants to know more."""
        match heard:
            case Outside(user, channel):
                await self._refusals.tell(user, channel)
            case HomeOpened(sender, channel):
                self._remember_chat(sender, channel)
                await self._views.show_home(sender, guest=not await self._visitors.may_come_in(sender))
            case Filled() | Incoming():
                async with self._lines.turn(heard.sender.user):
                    return await self._done_by_a_person(heard, trigger)
        return None

    async def _done_by_a_person(self, heard: Filled | Incoming, trigger: str | None) -> dict[str, Any] | None:
        match heard:
            case Filled(sender=sender):
                return await self._views.take(heard) if await self._welcome(sender, sender.user) else None
            case Incoming():
                return await self._hear(heard, trigger) if await self._is_for_us(heard) else None

    async def _is_for_us(self, incoming: Incoming) -> bool:
        """False for a guest. Who only talks to others in a thread, or changes or pins a message, is not told so."""
        aloud = isinstance(incoming.act, Said | Refused) and (incoming.private or incoming.place.thread is None)
        to_the_bot = aloud or isinstance(incoming.act, Pressed)
        if to_the_bot:
            return await self._welcome(incoming.sender, incoming.place.channel)
        return await self._visitors.may_come_in(incoming.sender)

    async def _welcome(self, sender: Sender, channel: str) -> bool:
        if await self._visitors.may_come_in(sender):
            return True
        await self._refusals.tell(sender.user, channel)
        return False

    async def _hear(self, incoming: Incoming, trigger: str | None) -> dict[str, Any] | None:
        """A press or command that opens a form was heard by that; everything else is."""
        asked = self._in_their_chat(incoming)
        form = None if trigger is None else await self._inside.forms.opening(asked)
        if form is not None and trigger is not None and await self._views.show(form, trigger):
            return None
        await self._inside.hear(asked)
        self.behind = self._now() - incoming.at
        return self._elsewhere if is_command(incoming) else None

    def _in_their_chat(self, incoming: Incoming) -> Incoming:
        """A command or shortcut comes without the chat that it is answered in: where it is known, it is named."""
        sender, place = incoming.sender, incoming.place
        if incoming.private and place.channel != sender.user:
            self._remember_chat(sender, place.channel)
        chat = self._chats.get(sender.user, place.channel) if incoming.private else place.channel
        return incoming if chat == place.channel else replace(incoming, place=replace(place, channel=chat))

    def _remember_chat(self, sender: Sender, channel: str) -> None:
        self._chats[sender.user] = channel
        self._chats.move_to_end(sender.user)
        if len(self._chats) > _MOST_CHATS:
            self._chats.popitem(last=False)


def was_received(asked: AsyncBoltRequest) -> bool:
    """Whether Bolt could read it, and handed it on to the bot."""
    return _RECEIVED in asked.context


def _trigger_of(body: dict[str, Any]) -> str | None:
    """Slack's leave to open a screen, where it gives one."""
    trigger = body.get("trigger_id")
    return trigger if isinstance(trigger, str) else None


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
