"""A Telegram of our own on loopback: a Bot API server that keeps to the published schema and can be made to fail."""

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.peers.telegram_chats import BOT, Chats
from tests.peers.telegram_limits import Refusal
from tests.peers.telegram_schema import METHODS, accepted_update, problems_of_request, read_parameters

TOKEN = f"{BOT['id']}:AAE-a_token_that_opens_nothing_at_all"


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one call: before anything is stored, or after. `kind` is one of FAULTS."""

    kind: str
    stored: bool = True
    seconds: float = 0.0


FAULTS = {"late", "server_error", "drop", "garbage", "nonsense", "flood"}


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    asked: dict[str, Any]
    at: float


class TelegramPeer:
    """People speak through `says` and `presses`; `chats.messages` is what stands there; `problems` must stay empty."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self.chats = Chats(now)
        self.calls: list[Call] = []
        self.problems: list[str] = []
        self.answered: list[str] = []
        self.confirmed = 0
        self.update_id = 5000
        self.webhook = ""
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self._updates: list[dict[str, Any]] = []
        self._queries: set[str] = set()
        self._poller = 0
        self._news = asyncio.Condition()
        self._runner: web.AppRunner | None = None
        self.url = ""

    async def start(self) -> None:
        app = web.Application(client_max_size=20_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def fail(self, method: str, *faults: Fault) -> None:
        """The next calls of this method go wrong, one each."""
        assert {fault.kind for fault in faults} <= FAULTS
        self._faults[method].extend(faults)

    def called(self, method: str) -> list[dict[str, Any]]:
        return [call.asked for call in self.calls if call.method == method]

    async def says(self, user: int, text: str, chat: int | None = None, **parts: Any) -> dict[str, Any]:
        """A person writes, privately or in a group; the message is returned."""
        return await self.sends(user, chat, text=text, **parts)

    async def sends(self, user: int, chat: int | None = None, **parts: Any) -> dict[str, Any]:
        message = self.chats.incoming(user if chat is None else chat, person(user), **parts)
        await self.happens(message=message)
        return message

    async def presses(self, user: int, message: dict[str, Any], data: str) -> str:
        """A person presses a button; the id of the query is returned."""
        query = f"query-{len(self._queries)}"
        self._queries.add(query)
        pressed = {"id": query, "from": person(user), "chat_instance": "1", "data": data, "message": message}
        await self.happens(callback_query=pressed)
        return query

    async def changes(self, message: dict[str, Any], text: str) -> None:
        """A person changes a message of their own."""
        await self.happens(edited_message=self.chats.changed(message, text))

    async def pins(self, user: int, message: dict[str, Any]) -> None:
        """A person pins a message. Telegram tells bots of this, and never that a pin was taken off."""
        await self.happens(message=self.chats.pinning(message, person(user)))

    async def happens(self, **what: Any) -> int:
        """Any update; its id is returned."""
        self.update_id += 1
        update = accepted_update({"update_id": self.update_id, **what})
        async with self._news:
            self._updates.append(update)
            self._news.notify_all()
        return self.update_id

    @property
    def waiting(self) -> list[int]:
        """The ids of updates that no poll has confirmed."""
        return [update["update_id"] for update in self._updates]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return _refused(Refusal(401, "Unauthorized"))
        sent, files = await _read(request)
        asked = read_parameters(method, sent)
        self.problems += problems_of_request(method, asked, set(files))
        self.calls.append(Call(method, asked, time.monotonic()))
        fault = self._faults[method].popleft() if self._faults[method] else None
        if fault is not None and not fault.stored:
            return await _spoilt(request, fault)
        try:
            result = await self._answer(method, asked, files)
        except Refusal as refusal:
            return _refused(refusal)
        # Whatever is wrong with what the peer itself makes is found by the test that asked for it.
        except Exception as error:
            self.problems.append(f"{method}: the peer itself failed: {error!r}")
            raise
        if fault is not None:
            return await _spoilt(request, fault, result)
        return web.json_response({"ok": True, "result": result})

    async def _answer(self, method: str, asked: dict[str, Any], files: dict[str, bytes]) -> Any:
        chats, answer = self.chats, dict[str, Callable[[], Any]]()
        answer["getMe"] = lambda: BOT | {"can_join_groups": True, "can_read_all_group_messages": False}
        answer["sendMessage"] = lambda: chats.send_message(asked)
        answer["sendPhoto"] = lambda: chats.send_photo(asked, _file(asked.get("photo", "attach://photo"), files))
        answer["editMessageText"] = lambda: chats.edit_text(asked)
        answer["editMessageCaption"] = lambda: chats.edit_caption(asked)
        answer["editMessageMedia"] = lambda: chats.edit_media(asked, _file(asked["media"]["media"], files))
        answer["deleteMessage"] = lambda: chats.delete(asked)
        answer["answerCallbackQuery"] = lambda: self._answer_query(asked["callback_query_id"])
        answer["createForumTopic"] = lambda: chats.topic(asked)
        answer["unpinChatMessage"] = lambda: chats.unpin(asked)
        answer["getChatMember"] = lambda: chats.member(asked)
        answer["setMyCommands"] = lambda: True
        answer["setWebhook"] = lambda: self._set_webhook(asked["url"])
        answer["deleteWebhook"] = lambda: self._set_webhook("")
        if method == "pinChatMessage":
            return await self._pin(asked)
        if method == "getUpdates":
            return await self._get_updates(asked)
        if method in answer:
            return answer[method]()
        if method in METHODS:
            raise Refusal(501, f"Not Implemented: the peer does not do {method}")
        raise Refusal(404, "Not Found: method not found")

    async def _pin(self, asked: dict[str, Any]) -> bool:
        """The bot's own pin comes back to it as news, like anybody's."""
        done = self.chats.pin(asked)
        message = self.chats.standing(asked["chat_id"], asked["message_id"])
        assert message is not None
        await self.happens(message=self.chats.pinning(message, BOT))
        return done

    def _set_webhook(self, url: str) -> bool:
        self.webhook = url
        return True

    def _answer_query(self, query: str) -> bool:
        if query not in self._queries:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        self._queries.discard(query)
        self.answered.append(query)
        return True

    async def _get_updates(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        if self.webhook:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        async with self._news:
            self._poller += 1
            poller = self._poller
            self._news.notify_all()
            self._confirm(asked.get("offset") or 0)
            try:
                async with asyncio.timeout(asked.get("timeout") or 0.001):
                    await self._news.wait_for(lambda: self._poller != poller or self._updates)
            except TimeoutError:
                return []
            if self._poller != poller:
                raise Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )
            return self._updates[: asked.get("limit", 100)]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._updates = self._updates[offset:]
            return
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        self.confirmed = max(self.confirmed, offset - 1)


def person(user: int) -> dict[str, Any]:
    return {"id": user, "is_bot": False, "first_name": "Iemand", "language_code": "nl"}


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, bytes]]:
    if request.content_type == "application/json":
        return await request.json(), {}
    sent, files = dict[str, Any](request.query), dict[str, bytes]()
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = value.file.read()
            value.file.close()
        else:
            sent[name] = value
    return sent, files


def _file(pointed_at: str, files: dict[str, bytes]) -> bytes:
    name = pointed_at.removeprefix("attach://")
    if name not in files:
        raise Refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
    return files[name]


def _refused(refusal: Refusal) -> web.Response:
    answer: dict[str, Any] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.parameters:
        answer["parameters"] = refusal.parameters
    return web.json_response(answer, status=refusal.status)


async def _spoilt(request: web.Request, fault: Fault, result: Any = None) -> web.StreamResponse:
    match fault.kind:
        case "late":
            await asyncio.sleep(fault.seconds)
            return web.json_response({"ok": True, "result": result})
        case "server_error":
            return web.json_response(
                {"ok": False, "error_code": 500, "description": "Internal Server Error"}, status=500
            )
        case "garbage":
            return web.Response(text="<html>this is no answer of the Bot API</html>", content_type="text/html")
        case "nonsense":
            return web.json_response({"ok": True, "result": True})
        case "flood":
            seconds = int(fault.seconds)
            return _refused(Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds))
        case _:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
