"""The platforms of the benchmark of hearing people: what people do there, and when the answer stands."""

import asyncio
import itertools
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from chat.incoming import Act, Pressed, Said
from tests.peers.local_slack import BOT, SIGNING_SECRET, WORKSPACE
from tests.peers.telegram_peer import TelegramPeer

STORY = (
    "Een vader kreeg binnen twee dagen antwoord op zijn vraag. Dat lukte eerder niet. Nu wel, omdat het team zelf "
    "mocht beslissen over het potje, en omdat de gemeente meteen meedacht."
)


@dataclass
class Teller:
    """Tells a story again and again: two texts and three taps, each turn after the answer to the one before.

    Who only `greets` says one word each time, and hears one sentence: what the bare bots do as well.
    """

    number: int
    greets: bool = False
    asked: dict[str, Any] | None = None
    turn: int = 0
    free_at: float = 0.0

    def does(self, buttons: list[str]) -> Act:
        """The next of them; who gets no buttons, types."""
        if self.greets:
            return Said("goedemiddag", "m")
        turn, self.turn = self.turn, (self.turn + 1) % 5
        if turn >= 2 and buttons:
            return Pressed(buttons[0], None)
        return Said("vertel" if turn == 0 else STORY, "m")


class Slack:
    """The little of Slack that is needed: it signs what people do, and knows when an answer came to stand."""

    def __init__(self) -> None:
        self.url, self.bot = "", ""
        self._waiting: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._numbers = itertools.count(1)
        self._signs = SignatureVerifier(SIGNING_SECRET)
        self._session: aiohttp.ClientSession | None = None

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._called)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as self._session:
            yield
        await runner.cleanup()

    def listens(self, port: int, path: str = "slack/events") -> None:
        self.bot = f"http://127.0.0.1:{port}/{path}"

    async def act(self, teller: Teller) -> None:
        """What one person does next, until the bot's answer stands."""
        user, chat, number = f"U{teller.number}", f"D{teller.number}", next(self._numbers)
        said = teller.asked or {}
        buttons = [
            each["value"] for row in said.get("blocks", ()) for each in row.get("elements", ()) if "value" in each
        ]
        answered = self._waiting[chat] = asyncio.get_running_loop().create_future()
        match teller.does(buttons):
            case Pressed(value):
                body: dict[str, Any] = {
                    "type": "block_actions",
                    "user": {"id": user, "team_id": WORKSPACE},
                    "trigger_id": f"t{number}",
                }
                body |= {"team": {"id": WORKSPACE}, "channel": {"id": chat}, "container": {"message_ts": said["ts"]}}
                body["actions"] = [{"type": "button", "action_id": "a", "block_id": "b", "value": value}]
                await self._send(urlencode({"payload": json.dumps(body)}), "application/x-www-form-urlencoded")
            case Said(words):
                event = {"type": "message", "channel_type": "im", "channel": chat, "user": user, "text": words}
                event["ts"] = f"{time.time():.0f}.{number:06}"
                body = {"type": "event_callback", "team_id": WORKSPACE, "event_id": f"Ev{number}", "event": event}
                await self._send(json.dumps(body), "application/json")
        teller.asked = await answered

    async def _send(self, body: str, kind: str) -> None:
        at = f"{time.time():.0f}"
        signature = self._signs.generate_signature(timestamp=at, body=body)
        headers = {"Content-Type": kind, "X-Slack-Request-Timestamp": at, "X-Slack-Signature": signature or ""}
        assert self._session is not None
        async with self._session.post(self.bot, data=body.encode(), headers=headers) as reply:
            assert reply.status == 200, await reply.text()

    async def _called(self, request: web.Request) -> web.Response:
        if request.content_type == "application/json":
            asked = await request.json()
        else:
            asked = dict(request.query) | dict(await request.post())
        answer: dict[str, Any] = {"ok": True}
        match request.match_info["method"]:
            case "auth.test":
                answer |= {"team_id": WORKSPACE, "user_id": BOT, "bot_id": BOT}
            case "users.info":
                answer["user"] = {"id": asked["user"], "name": "persoon", "profile": {"bot_id": BOT}}
            case "conversations.list":
                answer["channels"] = []
            case "chat.postMessage":
                answer |= {"ts": f"{time.time():.0f}.{next(self._numbers):06}", "channel": asked["channel"]}
                blocks = asked.get("blocks") or []
                asked["blocks"] = json.loads(blocks) if isinstance(blocks, str) else blocks
                waiting = self._waiting.pop(asked["channel"], None)
                if waiting is not None:
                    waiting.set_result({**asked, "ts": answer["ts"]})
        return web.json_response(answer)


class Sockets:
    """A chat of a bot's own: everybody has a websocket, and the answer comes back over it. Nobody signs anything."""

    def __init__(self) -> None:
        self.bot = ""
        self._sockets: dict[int, tuple[str, aiohttp.ClientWebSocketResponse]] = {}
        self._session: aiohttp.ClientSession | None = None

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as self._session:
            yield

    def listens(self, port: int) -> None:
        self.bot = f"http://127.0.0.1:{port}/connector/websocket"

    async def act(self, teller: Teller) -> None:
        if teller.number not in self._sockets:
            self._sockets[teller.number] = await self._connected()
        number, socket = self._sockets[teller.number]
        match teller.does([]):
            case Said(words):
                await socket.send_json({"message": words, "user": f"U{teller.number}", "socket": number})
        await socket.receive_str()

    async def _connected(self) -> tuple[str, aiohttp.ClientWebSocketResponse]:
        assert self._session is not None
        async with self._session.post(self.bot) as given:
            number = json.loads(await given.text())["socket"]
        return number, await self._session.ws_connect(f"{self.bot}/{number}")


class Telegram(TelegramPeer):
    """The peer of the tests, which also says when an answer stands."""

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}

    async def act(self, teller: Teller) -> None:
        chat = 1000 + teller.number
        rows = ((teller.asked or {}).get("reply_markup") or {}).get("inline_keyboard", ())
        answered = self._answers[chat] = asyncio.get_running_loop().create_future()
        match teller.does([each["callback_data"] for row in rows for each in row]):
            case Pressed(value):
                await self.presses(chat, teller.asked or {}, value)
            case Said(words):
                await self.says(chat, words)
        teller.asked = await answered

    async def _answer(self, method: str, asked: dict[str, Any], files: dict[str, bytes]) -> Any:
        result = await super()._answer(method, asked, files)
        if method == "sendMessage":
            waiting = self._answers.pop(asked["chat_id"], None)
            if waiting is not None:
                waiting.set_result(result)
        # What stands there is of no use here; looking through it would take ever longer.
        self.chats.messages.clear()
        self.calls.clear()
        return result
