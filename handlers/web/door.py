"""The web door: one server for every page that people open in a browser."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from aiohttp import web

from handlers.serving import Server
from handlers.web.guard import Refused, guarded
from handlers.web.headers import adding
from handlers.web.view import View

_LARGEST_FORM = 64 * 1024


class WebDoor:
    """Serves the pages that are handed in: the overview, and whatever else is read in a browser."""

    def __init__(
        self, rooms: Sequence[Iterable[web.RouteDef]], view: View, *, host: str, port: int, public_url: str = ""
    ) -> None:
        self._rooms = rooms
        self._view = view
        self._server = Server(host, port, "page-port-taken")
        self._public = urlsplit(public_url)

    @property
    def url(self) -> str:
        """Where the page is on this machine, once started; without a slash at its end."""
        return self._server.url

    async def start(self) -> None:
        """Serve; raise PortTaken where something else does so already."""
        await self._server.open(self._application())

    async def stop(self) -> None:
        await self._server.close()

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
