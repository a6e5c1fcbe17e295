"""A proxy in front of a Slack server that does what networks and platforms do on bad days."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import ClientSession, web


@dataclass(frozen=True, slots=True)
class Fault:
    """One call goes wrong: `first` waits, `reaches` lets Slack do it, `status` 0 drops the connection.

    With `late` Slack's own answer comes, but so many seconds after it did what was asked.
    """

    reaches: bool = False
    first: float = 0
    late: float = 0
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    content_type: str = "application/json"


def limited(seconds: int) -> Fault:
    body = json.dumps({"ok": False, "error": "ratelimited"})
    return Fault(status=429, headers={"Retry-After": str(seconds)}, body=body)


def says_no(code: str) -> Fault:
    return Fault(status=200, body=json.dumps({"ok": False, "error": code}))


def broken(*, reaches: bool = False) -> Fault:
    return Fault(reaches=reaches, status=503, body="<h1>Service unavailable</h1>", content_type="text/html")


def late(seconds: float) -> Fault:
    return Fault(reaches=True, late=seconds)


def garbage(content_type: str = "text/plain") -> Fault:
    return Fault(reaches=True, status=200, body="]garbage[", content_type=content_type)


# Slack did it, and nobody heard so.
LOST_REPLY = Fault(reaches=True)
LOST_REQUEST = Fault()


class FaultProxy:
    """Passes everything on. `next_time` queues a fault for a method; `weather` decides where none is queued."""

    def __init__(self, upstream: str) -> None:
        self._upstream = upstream.rstrip("/")
        self._queued: dict[str, deque[Fault]] = defaultdict(deque)
        self.weather: Callable[[str], Fault | None] = lambda _: None
        self.calls: list[str] = []
        self._runner: web.AppRunner | None = None
        self.url = ""

    @property
    def api_url(self) -> str:
        return f"{self.url}/api/"

    def next_time(self, method: str, *faults: Fault) -> None:
        self._queued[method].extend(faults)

    async def start(self) -> None:
        app = web.Application(client_max_size=20_000_000)
        app.router.add_route("*", "/{path:.*}", self._pass_on)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        method = path.removeprefix("api/") if path.startswith("api/") else path.split("/")[0]
        self.calls.append(method)
        fault = self._queued[method].popleft() if self._queued[method] else self.weather(method)
        if fault is None:
            return await self._forward(request)
        await asyncio.sleep(fault.first)
        if fault.reaches:
            reply = await self._forward(request)
        if fault.late:
            await asyncio.sleep(fault.late)
            return reply
        if not fault.status:
            if request.transport is not None:
                request.transport.close()
            return web.Response()
        return web.Response(
            status=fault.status, headers=dict(fault.headers), text=fault.body, content_type=fault.content_type
        )

    async def _forward(self, request: web.Request) -> web.StreamResponse:
        passed = {name: value for name, value in request.headers.items() if name in {"Authorization", "Content-Type"}}
        async with (
            ClientSession() as session,
            session.request(
                request.method, f"{self._upstream}{request.path_qs}", headers=passed, data=await request.read()
            ) as reply,
        ):
            # Bytes are uploaded to an address that the server names: they come through here too.
            said = (await reply.text()).replace(f"{self._upstream}/upload", f"{self.url}/upload")
            return web.Response(status=reply.status, text=said, content_type=reply.content_type)


@asynccontextmanager
async def fault_proxy(upstream: str) -> AsyncIterator[FaultProxy]:
    proxy = FaultProxy(upstream)
    await proxy.start()
    try:
        yield proxy
    finally:
        await proxy.stop()
