"""The sandbox's door: a web server on this machine alone."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import uuid4

from aiohttp import web

from chat.wording import Phrase, Wording, Words
from handlers.sandbox.afterwards import Afterwards
from handlers.sandbox.guard import Refusal, add_headers, guarded, loopback
from handlers.sandbox.live import Live
from handlers.sandbox.page import Pages
from handlers.sandbox.receive import Hear, Receiver
from handlers.sandbox.town import SandboxChannel, SandboxPerson, Town
from handlers.sandbox.view import View
from handlers.serving import Server
from services.sandbox import SandboxStore

_LARGEST_FORM = 256 * 1024


class SandboxDoor:
    """Serves the chat page. Raises NotLoopback for an address that others could reach."""

    def __init__(  # noqa: PLR0913 - a door is made of many parts, each by its name
        self,
        *,
        people: Sequence[SandboxPerson],
        channels: Sequence[SandboxChannel],
        store: SandboxStore,
        hear: Hear,
        wording: Wording,
        now: Callable[[], datetime],
        host: str = "127.0.0.1",
        port: int = 8080,
        banner: Words = Phrase("sandbox-banner"),  # noqa: B008 - a frozen value
        new_key: Callable[[], str] = lambda: uuid4().hex,
    ) -> None:
        self._server = Server(loopback(host), port, "sandbox-port-taken")
        town = Town(people, channels)
        self._view = View(town, wording, banner, now, new_key)
        self._wording = wording
        self._pages = Pages(town, store, self._view)
        self._receiver = Receiver(town, store, hear, now)
        self._afterwards = Afterwards(town, store, hear, now)
        self._live = Live(town, store, self._view)

    @property
    def url(self) -> str:
        """Where the page is, once started."""
        return f"{self._server.url}/"

    async def start(self) -> None:
        """Serve; raise PortTaken where something else does so already."""
        await self._server.open(self._application())

    async def stop(self) -> None:
        """End every open page's stream, then the server."""
        await self._server.close()

    def _application(self) -> web.Application:
        application = web.Application(
            middlewares=[guarded(self._wording, self._refused)], client_max_size=_LARGEST_FORM
        )
        application.on_response_prepare.append(add_headers)
        application.on_startup.append(lambda _: self._live.open())
        application.on_shutdown.append(lambda _: self._live.close())
        application.add_routes(
            [
                web.get("/", self._pages.page),
                web.get("/picture/{sha256}.png", self._pages.picture),
                web.get("/static/{name}", self._pages.file),
                web.post("/say", self._receiver.say),
                web.post("/press", self._receiver.press),
                web.post("/change", self._afterwards.change),
                web.post("/take-away", self._afterwards.take_away),
                web.post("/pin", self._afterwards.pin),
                web.get("/stream", self._live.stream),
                web.get("/news", self._live.news),
                web.route("*", "/{anything:.*}", self._pages.nothing),
            ]
        )
        return application

    def _refused(self, refusal: Refusal) -> web.Response:
        return web.Response(text=self._view.refusal(refusal.phrase), status=refusal.status, content_type="text/html")
