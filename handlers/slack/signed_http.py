"""Slack over HTTP: requests that Slack signed, and no others."""

from dataclasses import dataclass

from slack_bolt.async_app import AsyncApp

from handlers.serving import Server

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
        self._application = app.web_app(_PATH)
        self._server = Server(how.host, how.port, "slack-port-taken")

    async def open(self) -> None:
        """Raises PortTaken where something else does so already."""
        await self._server.open(self._application)

    async def close(self) -> None:
        await self._server.close()

    async def is_open(self) -> bool:
        return self._server.is_open

    @property
    def port(self) -> int:
        """The port that was taken, where any would do."""
        return self._server.port
