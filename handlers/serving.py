"""Serving: what every small web server of the bot's does the same, whatever it shows."""

import errno

from aiohttp import web

from chat.wording import Phrase

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

    @property
    def url(self) -> str:
        """Where it is on this machine, once open; without a slash at its end."""
        return f"http://{f'[{self._host}]' if ':' in self._host else self._host}:{self.port}"

    @property
    def is_open(self) -> bool:
        return self._runner is not None

    async def open(self, application: web.Application) -> None:
        """Raise PortTaken where something else does so already."""
        # No access log: its lines would hold who looked at what, and the links to sign in with.
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self.port).start()
        except OSError as error:
            await runner.cleanup()
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(Phrase(self._taken, {"port": str(self.port)}), self.port) from error
            raise
        self.port = runner.addresses[0][1]
        self._runner = runner

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
