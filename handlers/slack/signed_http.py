"""Slack over HTTP: requests that Slack signed, and no others."""

from dataclasses import dataclass

from aiohttp import web
from slack_bolt.async_app import AsyncApp

_PATH = "/slack/events"


@dataclass(frozen=True, slots=True)
class SignedHttp:
    """Where Slack reaches the bot. Bolt refuses a wrong signature, and a right one of over five minutes ago."""

    signing_secret: str
    host: str = "127.0.0.1"
    port: int = 3000


class Listener:
    """A small web server for `/slack/events`; encryption is the task of the proxy in front of it."""

    def __init__(self, app: AsyncApp, how: SignedHttp) -> None:
        self._runner = web.AppRunner(app.web_app(_PATH), access_log=None, shutdown_timeout=2)
        self._how = how

    async def open(self) -> None:
        """Raises OSError where the port is taken."""
        await self._runner.setup()
        await web.TCPSite(self._runner, self._how.host, self._how.port).start()

    async def close(self) -> None:
        await self._runner.cleanup()

    async def is_open(self) -> bool:
        return bool(self._runner.addresses)

    @property
    def port(self) -> int:
        """The port that was taken, where any would do."""
        port: int = self._runner.addresses[0][1]
        return port
