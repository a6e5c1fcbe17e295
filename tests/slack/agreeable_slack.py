"""A Slack on loopback that agrees to everything it is asked, and a bot behind its signed HTTP door."""

import hashlib
import hmac
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from chat.form import Filled, Form, Reply, Thanks
from chat.incoming import Incoming, Sender
from chat.message import Message
from chat.wording import Verbatim, Wording
from handlers.slack.client import open_client
from handlers.slack.door import SlackDoor
from handlers.slack.inside import Inside
from handlers.slack.signed_http import Listener, SignedHttp

SECRET = "a-secret-of-tests"
WORKSPACE = "T01TEST"
_ANSWER = {"ok": True, "team_id": WORKSPACE, "user_id": "U0BOT", "bot_id": "B0BOT", "user": {}, "ts": "1.1"}


class House:
    """Everybody is known in it. Nothing opens a screen, unless one is given."""

    def __init__(self, form: Form | None = None) -> None:
        self.heard: list[str] = []
        self.is_away = False
        self.form = form

    @property
    def inside(self) -> Inside:
        return Inside(self.hear, self, self, self)

    async def hear(self, incoming: Incoming) -> None:
        if self.is_away:
            raise ConnectionError
        self.heard.append(incoming.event_id)

    async def opening(self, incoming: Incoming) -> Form | None:
        return self.form

    async def submit(self, sent: Filled) -> Reply:
        return Thanks(Verbatim("dank"))

    async def page(self, sender: Sender) -> Message | None:
        return None

    async def is_known(self, sender: Sender) -> bool:
        return True

    async def bind_by_email(self, sender: Sender, email: str) -> bool:
        return True


def _now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def slack_door(inside: Inside, now: Callable[[], datetime] = _now) -> AsyncIterator[int]:
    """The port on which the bot hears signed requests."""
    async with agreeing_client() as client:
        door = SlackDoor(client, SignedHttp(SECRET, port=0), inside, Wording("nl"), now)
        await door.start()
        entrance = door._entrance
        assert isinstance(entrance, Listener)
        try:
            yield entrance.port
        finally:
            await door.stop()


@asynccontextmanager
async def agreeing_client() -> AsyncIterator[AsyncWebClient]:
    async with _agreeing() as api_url, open_client("xoxb-test", api_url) as client:
        yield client


@asynccontextmanager
async def _agreeing() -> AsyncIterator[str]:
    async def answer(_request: web.Request) -> web.Response:
        return web.json_response(_ANSWER)

    application = web.Application()
    application.add_routes([web.route("*", "/{method}", answer)])
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


def signed(body: bytes) -> Mapping[str, str]:
    """The headers with which Slack would send this body now."""
    at = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={signature}"}
