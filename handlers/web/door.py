"""The web door: one server for every page that people open in a browser."""

import errno
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from aiohttp import web

from chat.wording import Phrase
from handlers.web.guard import Refused, guarded
from handlers.web.headers import adding
from handlers.web.view import View

_LARGEST_FORM = 64 * 1024


class PortTaken(OSError):
    """Something else listens there; `phrase` is the sentence for the administrator."""

    def __init__(self, port: int) -> None:
        super().__init__(errno.EADDRINUSE, f"port {port} is in use")
        self.phrase = Phrase("page-port-taken", {"port": str(port)})


class WebDoor:
    """Serves the pages that are handed in: the overview, and whatever else is read in a browser."""

    def __init__(
        self, rooms: Sequence[Iterable[web.RouteDef]], view: View, *, host: str, port: int, public_url: str = ""
    ) -> None:
        self._rooms = rooms
        self._view = view
        self._host = host
        self._port = port
        self._public = urlsplit(public_url)
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Where the page is on this machine, once started; without a slash at its end."""
        return f"http://{f'[{self._host}]' if ':' in self._host else self._host}:{self._port}"

    async def start(self) -> None:
        """Serve; raise PortTaken where something else does so already."""
        # No access log: its lines would hold who looked at what, and the links to sign in with.
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=2.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as error:
            await runner.cleanup()
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(self._port) from error
            raise
        self._port = runner.addresses[0][1]
        self._runner = runner

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def _application(self) -> web.Application:
        application = web.Application(
            middlewares=[guarded(self._refused, self._public.netloc.lower())], client_max_size=_LARGEST_FORM
        )
        application.on_response_prepare.append(adding(is_https=self._public.scheme == "https"))
        for routes in self._rooms:
            application.add_routes(routes)
        return application

    def _refused(self, refused: Refused) -> web.Response:
        return web.Response(text=self._view.refusal(refused), status=refused.status, content_type="text/html")
