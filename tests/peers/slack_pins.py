"""Pins for the local Slack, which has none. This is ours, held to Slack's documentation: it proves nothing about Slack.

A proxy in front of local-slack. It answers pins.add, pins.remove and pins.list itself, about messages that stand in
local-slack indeed, and puts pin_added and pin_removed among the envelopes of the bot's own Socket Mode connection.
Everything else passes on to local-slack, both ways. Errors are the documented ones.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, WSMsgType, web

from tests.peers.fault_proxy import FaultProxy
from tests.peers.local_slack import ALICE, BOT, CHANNEL, WORKSPACE, LocalSlack

_SOCKET = "pin-board-socket"


class PinBoard(FaultProxy):
    """`pinned` is what pins.list would show, per channel the ts of each; `may_pin` off is an app without the scope."""

    def __init__(self, peer: LocalSlack) -> None:
        super().__init__(peer.url)
        self._peer = peer
        self._bots: list[web.WebSocketResponse] = []
        self._sockets: dict[str, str] = {}
        self._receipts: dict[str, asyncio.Event] = {}
        self._events = 0
        self.pinned: dict[str, list[str]] = {}
        self.may_pin = True

    async def pins(self, ts: str, channel: str = CHANNEL, user: str = ALICE) -> None:
        """A person pins a message; it is over once the bot gave its receipt."""
        assert await self._add(channel, ts, user) == {"ok": True}

    async def unpins(self, ts: str, channel: str = CHANNEL, user: str = ALICE) -> None:
        assert await self._remove(channel, ts, user) == {"ok": True}

    async def _forward(self, request: web.Request) -> web.StreamResponse:
        match request.path.removeprefix("/").split("/"):
            case ["api", "pins.add" | "pins.remove" | "pins.list" as method]:
                return web.json_response(await self._asked(method, request))
            case ["api", "apps.connections.open"]:
                return await self._through_here(await super()._forward(request))
            case [socket, name] if socket == _SOCKET:
                return await self._relay(request, self._sockets[name])
            case _:
                return await super()._forward(request)

    async def _asked(self, method: str, request: web.Request) -> dict[str, Any]:
        asked = {**request.query, **await request.post()}
        channel, ts = str(asked.get("channel", "")), str(asked.get("timestamp", ""))
        if not self.may_pin:
            return {"ok": False, "error": "missing_scope", "needed": "pins:write", "provided": "chat:write"}
        if method == "pins.list":
            items = [await self._item(channel, each, BOT) for each in self.pinned.get(channel, ())]
            return {"ok": True, "items": items}
        if method == "pins.add":
            return await self._add(channel, ts, BOT)
        return await self._remove(channel, ts, BOT)

    async def _add(self, channel: str, ts: str, user: str) -> dict[str, Any]:
        item = await self._item(channel, ts, user)
        if item is None:
            return {"ok": False, "error": "message_not_found"}
        if ts in self.pinned.setdefault(channel, []):
            return {"ok": False, "error": "already_pinned"}
        self.pinned[channel].append(ts)
        await self._tell(user, {"type": "pin_added", "user": user, "channel_id": channel, "item": item})
        return {"ok": True}

    async def _remove(self, channel: str, ts: str, user: str) -> dict[str, Any]:
        if ts not in self.pinned.get(channel, []):
            return {"ok": False, "error": "no_pin"}
        item = await self._item(channel, ts, user)
        self.pinned[channel].remove(ts)
        event = {"type": "pin_removed", "user": user, "channel_id": channel, "item": item, "has_pins": False}
        await self._tell(user, event)
        return {"ok": True}

    async def _item(self, channel: str, ts: str, user: str) -> dict[str, Any] | None:
        message = next((each for each in await self._peer.messages(channel) if each["ts"] == ts), None)
        if message is None:
            return None
        return {"type": "message", "channel": channel, "created": 0, "created_by": user, "message": message}

    async def _tell(self, user: str, event: dict[str, Any]) -> None:
        """One envelope to one of the bot's sockets, as Slack does; the bot's own pins come to it as well."""
        self._events += 1
        name = f"pin-board-{self._events}"
        payload = {
            "type": "event_callback", "team_id": WORKSPACE, "event_id": f"EvPIN{self._events}",
            "event_time": 0, "event": event | {"event_ts": event["item"]["message"]["ts"]},
        }  # fmt: skip
        if not self._bots:
            return
        receipt = self._receipts[name] = asyncio.Event()
        envelope = {"envelope_id": name, "type": "events_api", "payload": payload, "accepts_response_payload": False}
        await self._bots[-1].send_json(envelope)
        if user != BOT:
            async with asyncio.timeout(10):
                await receipt.wait()

    async def _through_here(self, reply: web.StreamResponse) -> web.StreamResponse:
        assert isinstance(reply, web.Response)
        told = json.loads(reply.text or "{}")
        if "url" in told:
            name = str(len(self._sockets))
            self._sockets[name] = told["url"]
            told["url"] = f"{self.url.replace('http:', 'ws:')}/{_SOCKET}/{name}"
        return web.json_response(told)

    async def _relay(self, request: web.Request, upstream: str) -> web.StreamResponse:
        bot = web.WebSocketResponse()
        await bot.prepare(request)
        async with ClientSession() as session, session.ws_connect(upstream) as slack:
            self._bots.append(bot)
            downwards = asyncio.create_task(_pass(slack, bot))
            try:
                async for frame in bot:
                    if frame.type is WSMsgType.TEXT and not self._is_ours(frame.data):
                        await slack.send_str(frame.data)
            finally:
                self._bots.remove(bot)
                downwards.cancel()
                await asyncio.gather(downwards, return_exceptions=True)
        return bot

    def _is_ours(self, said: str) -> bool:
        """Whether it is the receipt of an envelope of ours, which local-slack knows nothing of."""
        receipt = self._receipts.pop(json.loads(said).get("envelope_id", ""), None)
        if receipt is not None:
            receipt.set()
        return receipt is not None


async def _pass(slack: Any, bot: web.WebSocketResponse) -> None:
    async for frame in slack:
        if frame.type is WSMsgType.TEXT:
            await bot.send_str(frame.data)
    await bot.close()


@asynccontextmanager
async def pin_board(peer: LocalSlack) -> AsyncIterator[PinBoard]:
    board = PinBoard(peer)
    await board.start()
    try:
        yield board
    finally:
        await board.stop()
