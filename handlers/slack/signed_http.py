"""Slack over HTTP: requests that Slack signed, and no others."""

import logging
from dataclasses import dataclass

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from handlers.serving import Server
from handlers.slack.reception import was_received

_log = logging.getLogger(__name__)

_PATH = "/slack/events"


@dataclass(frozen=True, slots=True)
class SignedHttp:
    """Where Slack reaches the bot. A wrong signature is refused, and a right one of over five minutes ago."""

    signing_secret: str
    host: str = "127.0.0.1"
    port: int = 3000


class Listener:
    """A small web server for `/slack/events`; encryption is the task of the proxy in front of it."""

    def __init__(self, app: AsyncApp, how: SignedHttp) -> None:
        self._app = app
        self._verifier = SignatureVerifier(how.signing_secret)
        self._server = Server(how.host, how.port, "slack-port-taken")

    async def open(self) -> None:
        """Raises PortTaken where something else does so already."""
        application = web.Application()
        application.add_routes([web.post(_PATH, self._receive)])
        await self._server.open(application)

    async def close(self) -> None:
        await self._server.close()

    async def is_open(self) -> bool:
        return self._server.is_open

    @property
    def port(self) -> int:
        """The port that was taken, where any would do."""
        return self._server.port

    async def _receive(self, request: web.Request) -> web.Response:
        # Bolt would read what is asked before it looks who signed it, and fail on either where it is odd.
        body = await request.read()
        if not self._is_signed(request, body):
            return web.Response(status=401, text="not signed by Slack\n")
        answer = await self._answer(request, body)
        return answer or web.Response(status=400, text="not a request that Slack makes\n")

    def _is_signed(self, request: web.Request, body: bytes) -> bool:
        try:
            return self._verifier.is_valid_request(body, request.headers)
        # A moment that is no number, a signature that is no ASCII, a body that is no text.
        except (ValueError, TypeError):
            return False

    async def _answer(self, request: web.Request, body: bytes) -> web.Response | None:
        """None for what Bolt cannot read."""
        try:
            asked = AsyncBoltRequest(body=body.decode(), query=request.query_string, headers=dict(request.headers))
        # Bolt raises whatever its reading comes across; the error's text may hold words.
        except Exception as error:  # noqa: BLE001
            _log.info("slack request=unreadable cause=%s", type(error).__name__)
            return None
        reply = await self._app.async_dispatch(asked)
        # What fails before the bot's own part began will fail again when Slack sends it again.
        is_unread = reply.status >= 500 and not was_received(asked)
        return None if is_unread else await to_aiohttp_response(reply)
