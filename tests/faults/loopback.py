"""A chat platform on loopback that fails in every way a real one does, and the transport that speaks to it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

import aiohttp
from aiohttp import web

from chat.address import Place, Posted
from chat.transport import Delivery, NotSent, Throttled, Uncertain
from tests.fake_platform import words


@dataclass(frozen=True)
class Faults:
    """The chance of each, per request. `late` is how long a slow answer takes; the message stands before that."""

    dropped: float = 0.05
    failed_after: float = 0.03
    failed_before: float = 0.03
    throttled: float = 0.02
    slow: float = 0.03
    late: float = 1.2


@dataclass
class LoopbackPlatform:
    """Keeps what was posted as (channel, words), in the order in which it came to stand."""

    random: Random
    faults: Faults = field(default_factory=Faults)
    stands: list[tuple[str, str]] = field(default_factory=list)
    markers: dict[str, int] = field(default_factory=dict)
    looks: int = 0

    @asynccontextmanager
    async def open(self) -> AsyncIterator[str]:
        """The address of the platform while it is open."""
        app = web.Application()
        app.router.add_post("/messages", self._post)
        app.router.add_get("/messages/{marker}", self._find)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()

    async def kept(self) -> list[tuple[str, str]]:
        return self.stands

    async def _post(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        await asyncio.sleep(self.random.uniform(0.005, 0.06))
        chance, faults = self.random.random(), self.faults
        if chance < faults.throttled:
            return web.json_response({}, status=429, headers={"Retry-After": "0.2"})
        if chance < faults.throttled + faults.failed_before:
            return web.json_response({}, status=500)
        # Between here and the answer nothing can be undone any more.
        self.stands.append((asked["channel"], asked["words"]))
        self.markers[asked["marker"]] = len(self.stands)
        await asyncio.sleep(self.random.uniform(0.005, 0.06))
        return await self._answer(request, len(self.stands))

    async def _answer(self, request: web.Request, number: int) -> web.StreamResponse:
        chance, faults = self.random.random(), self.faults
        if chance < faults.dropped and request.transport is not None:
            request.transport.abort()
        elif chance < faults.dropped + faults.failed_after:
            return web.json_response({}, status=503)
        elif chance < faults.dropped + faults.failed_after + faults.slow:
            await asyncio.sleep(faults.late)
        return web.json_response({"id": str(number)})

    async def _find(self, request: web.Request) -> web.Response:
        self.looks += 1
        number = self.markers.get(request.match_info["marker"])
        return web.json_response({"id": None if number is None else str(number)})


class LoopbackTransport:
    platform = "loopback"

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self._session = session
        self._address = address

    def pace(self, place: Place) -> timedelta:
        return timedelta(0)

    async def send(self, delivery: Delivery) -> Posted:
        said = {
            "channel": delivery.place.channel,
            "marker": delivery.marker,
            "words": words(delivery.message),
        }
        try:
            async with self._session.post(f"{self._address}/messages", json=said) as answer:
                if answer.status == 429:
                    wait = timedelta(seconds=float(answer.headers["Retry-After"]))
                    raise Throttled("429", wait, whole_platform=False)
                if answer.status >= 500:
                    raise Uncertain(f"{answer.status}")
                return Posted(delivery.place, (await answer.json())["id"])
        except aiohttp.ClientConnectorError as error:
            raise NotSent("no connection") from error
        except aiohttp.ClientError as error:
            raise Uncertain(type(error).__name__) from error

    async def find(self, delivery: Delivery) -> Posted | None:
        try:
            async with self._session.get(f"{self._address}/messages/{delivery.marker}") as answer:
                found = (await answer.json())["id"]
        except aiohttp.ClientError as error:
            raise Uncertain(type(error).__name__) from error
        return None if found is None else Posted(delivery.place, found)


@asynccontextmanager
async def transport(address: str) -> AsyncIterator[LoopbackTransport]:
    """The factory that a worker is given by its name."""
    async with aiohttp.ClientSession() as session:
        yield LoopbackTransport(session, address)
