"""Serving: what every small web server of the bot's does the same, whatever it shows."""

import asyncio
import errno
from collections.abc import Mapping

from aiohttp import web

from chat.wording import Phrase
from handlers.patience import Guest, in_time

_SHUTDOWN_SECONDS = 2.0


class PortTaken(OSError):
    """Something else listens there; `phrase` is the sentence for the administrator."""

    def __init__(self, phrase: Phrase, port: int) -> None:
        super().__init__(errno.EADDRINUSE, f"port {port} is in use")
        self.phrase = phrase


class Server:
    """One application on one port, 0 for any that is free; `taken` is the key of what is said where it is in use."""

    def __init__(self, host: str, port: int, taken: str) -> None:
        self._host = host
        self.port = port
        self._taken = taken
        self._runner: web.AppRunner | None = None
        self._listening: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """Where it is on this machine, once open; without a slash at its end."""
        return f"http://{f'[{self._host}]' if ':' in self._host else self._host}:{self.port}"

    @property
    def is_open(self) -> bool:
        return self._runner is not None

    async def open(self, application: web.Application) -> None:
        """Raise PortTaken where something else does so already."""
        # Innermost: what goes wrong while a form is read is answered by the door, as any refusal.
        application.middlewares.append(in_time)
        runner = web.AppRunner(application, shutdown_timeout=_SHUTDOWN_SECONDS)
        await runner.setup()
        server, loop = runner.server, asyncio.get_running_loop()
        assert server is not None
        try:
            self._listening = await loop.create_server(lambda: Guest(server, loop), self._host, self.port, backlog=128)
        except OSError as error:
            await runner.cleanup()
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(Phrase(self._taken, {"port": str(self.port)}), self.port) from error
            raise
        self.port = self._listening.sockets[0].getsockname()[1]
        self._runner = runner

    async def close(self) -> None:
        if self._listening is not None:
            self._listening.close()
            self._listening = None
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None


async def form_of(request: web.Request) -> Mapping[str, object]:
    """The fields of a form. Raises HTTPBadRequest for what no browser sends: a broken form, or one that is no text."""
    try:
        return await request.post()
    # All of these come out of reading a form: a broken part of it, a text in no such encoding, a part that never ends.
    except (web.RequestPayloadError, ValueError, LookupError, AssertionError, EOFError) as error:
        raise web.HTTPBadRequest from error
