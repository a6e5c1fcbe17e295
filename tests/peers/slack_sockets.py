"""A proxy before a Slack server that passes on its sockets too, warns of their end, and brings again what was lost.

local-slack tells every socket of everything, once, and waits for nobody. Slack tells one of them, and tells it again as
long as it was not acknowledged: so does this.
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web

from tests.peers.fault_proxy import FaultProxy
from tests.peers.local_slack import APP_TOKEN

_OPEN, _LINK = "api/apps.connections.open", "link"


class SlackSockets(FaultProxy):
    """`again` counts what was brought anew, and `opened` how many sockets there were."""

    def __init__(self, upstream: str) -> None:
        super().__init__(upstream)
        self._links: list[web.WebSocketResponse] = []
        self._open: dict[str, dict[str, Any]] = {}
        self.again = self.opened = 0
        self.listening = asyncio.Event()

    @property
    def is_acknowledged(self) -> bool:
        return not self._open

    async def end(self, reason: str | None, *, ahead: float) -> None:
        """Warn every socket, and close it so many seconds later; until then it is told of what comes."""
        ending = list(self._links)
        for link in ending if reason else ():
            await _send(link, {"type": "disconnect", "reason": reason, "debug_info": {"host": "loopback"}})
        await asyncio.sleep(ahead)
        for link in ending:
            await link.close()

    async def listen(self, session: ClientSession) -> None:
        """To Slack, in the place of the bot, until this is cancelled."""
        asked = session.post(f"{self._upstream}/{_OPEN}", headers={"Authorization": f"Bearer {APP_TOKEN}"})
        async with asked as reply:
            url = (await reply.json())["url"]
        async with session.ws_connect(url) as slack:
            self.listening.set()
            await self._pass_on_from(slack)

    async def _pass_on_from(self, slack: ClientWebSocketResponse) -> None:
        async for message in slack:
            told = message.json()
            if "envelope_id" in told:
                await slack.send_json({"envelope_id": told["envelope_id"]})
                self._open[told["envelope_id"]] = told
                await self._tell(told)

    async def _tell(self, told: dict[str, Any]) -> None:
        """Any one socket; where there is none, the next one."""
        if self._links:
            await _send(random.choice(self._links), told)

    async def _forward(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        if path == _OPEN:
            return web.json_response({"ok": True, "url": f"{self.url.replace('http', 'ws')}/{_LINK}"})
        return await (self._link(request) if path == _LINK else super()._forward(request))

    async def _link(self, request: web.Request) -> web.StreamResponse:
        link = web.WebSocketResponse()
        await link.prepare(request)
        self.opened += 1
        await _send(link, {"type": "hello", "num_connections": len(self._links) + 1, "debug_info": {}})
        for told in list(self._open.values()):
            self.again += 1
            await _send(link, {**told, "retry_attempt": 1, "retry_reason": "timeout"})
        self._links.append(link)
        try:
            async for message in link:
                if message.type is WSMsgType.TEXT and message.data.startswith("{"):
                    self._open.pop(message.json().get("envelope_id", ""), None)
        finally:
            self._links.remove(link)
        return link


async def _send(link: web.WebSocketResponse, said: dict[str, Any]) -> None:
    # It may be closed from the other side at this very moment.
    with suppress(ConnectionError):
        await link.send_json(said)


@asynccontextmanager
async def slack_sockets(upstream: str) -> AsyncIterator[SlackSockets]:
    proxy = SlackSockets(upstream)
    await proxy.start()
    async with ClientSession() as session:
        listening = asyncio.create_task(proxy.listen(session))
        try:
            await asyncio.wait_for(proxy.listening.wait(), 10)
            yield proxy
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            await proxy.stop()
