"""Slack and Telegram as the city has them: the peers of the tests, with their limits kept and people in them."""

import json
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

from tests.peers.fault_proxy import FaultProxy, limited
from tests.peers.local_slack import LocalSlack
from tests.peers.telegram_limits import Refusal
from tests.peers.telegram_peer import TelegramPeer
from tests.soak.limits import Limits
from tests.soak.people import Crowd, Shown

_PASSED = {"Authorization", "Content-Type"}
_CONFIG = """\
workspace: { name: Assen, domain: assen, teamId: T01TEST }
app: { appId: A01APP, botUserId: U0BOT, botName: telvertel, botToken: xoxb-test-token,
       appToken: xapp-test-token, signingSecret: test-signing-secret, mode: socket }
"""


class BigSlack(LocalSlack):
    """A Slack with these people and channels."""

    def __init__(self, folder: Path, users: list[str], channels: list[str]) -> None:
        super().__init__(folder)
        people = [f"  - {{ id: {each}, name: {each.lower()}, real_name: Iemand }}" for each in users]
        rooms = [f"  - {{ id: {each}, name: {each.lower()}, members: [U0BOT] }}" for each in channels]
        lines = ["users:", *people, "channels:", *rooms]
        (folder / "local-slack.yaml").write_text(_CONFIG + "\n".join(lines) + "\n")


class LimitedSlack(FaultProxy):
    """Before a Slack: takes a message a second to a channel, and so many a second in all."""

    def __init__(self, slack: LocalSlack, limits: Limits, crowd: Crowd) -> None:
        super().__init__(slack.url)
        self.limits = limits
        self.crowd = crowd
        self.posted: list[tuple[str, str]] = []
        self._slack = slack
        self._session: ClientSession | None = None
        self._owners: dict[str, str] = {}

    async def start(self) -> None:
        self._session = ClientSession()
        await super().start()

    async def stop(self) -> None:
        await super().stop()
        if self._session is not None:
            await self._session.close()

    async def _forward(self, request: web.Request) -> web.StreamResponse:
        method, body = request.path.removeprefix("/api/"), await request.read()
        posts = method == "chat.postMessage"
        asked = await _read(request) if method in {"chat.postMessage", "chat.update"} else {}
        wait = self.limits.refuses(asked["channel"], 1) if posts else 0
        if wait:
            refusal = limited(wait)
            return web.Response(
                status=429, headers=dict(refusal.headers), text=refusal.body, content_type="application/json"
            )
        said = await self._passed_on(request, body)
        told = json.loads(said.text or "{}") if asked else {}
        if told.get("ok"):
            self._stands(asked, told, new=posts)
        return said

    async def _passed_on(self, request: web.Request, body: bytes) -> web.Response:
        assert self._session is not None
        headers = {name: value for name, value in request.headers.items() if name in _PASSED}
        url = f"{self._upstream}{request.path_qs}"
        async with self._session.request(request.method, url, headers=headers, data=body) as reply:
            said = (await reply.text()).replace(f"{self._upstream}/upload", f"{self.url}/upload")
            return web.Response(status=reply.status, text=said, content_type=reply.content_type)

    def _stands(self, asked: dict[str, Any], told: dict[str, Any], *, new: bool) -> None:
        """In a chat of two the place is first named by the person, and by the chat's own id from then on."""
        channel = told["channel"]
        self._owners.setdefault(channel, asked["channel"])
        if new:
            self.posted.append((channel, json.dumps(asked.get("metadata") or asked.get("text"))))
        rows = [each for each in _parsed(asked.get("blocks")) if each["type"] == "actions"]
        buttons = {
            _means(each["value"]): (each, row["block_id"], told["ts"], channel)
            for row in rows
            for each in row["elements"]
            if each.get("value")
        }
        self.crowd.sees(self._owners[channel], Shown(asked.get("text", ""), buttons if new else None))

    def channel_of(self, user: str) -> str:
        return next(channel for channel, owner in self._owners.items() if owner == user)


class LimitedTelegram(TelegramPeer):
    """Takes so many messages a second in all, one a second in a chat of two, and twenty a minute in a group."""

    def __init__(self, limits: Limits, crowd: Crowd, **more: Any) -> None:
        super().__init__(**more)
        self.limits = limits
        self.crowd = crowd

    async def _answer(self, method: str, asked: dict[str, Any], files: dict[str, bytes]) -> Any:
        sends, changes = method in {"sendMessage", "sendPhoto"}, method.startswith("editMessage")
        if sends:
            chat = asked["chat_id"]
            wait = self.limits.refuses(str(chat), 3 if chat < 0 else 1)
            if wait:
                raise Refusal(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        answer = await super()._answer(method, asked, files)
        if sends or changes:
            rows = (answer.get("reply_markup") or {}).get("inline_keyboard", [])
            buttons = {_means(each["callback_data"]): (answer, each["callback_data"]) for row in rows for each in row}
            self.crowd.sees(str(asked["chat_id"]), Shown(answer.get("text", ""), buttons if sends else None))
        return answer


def _means(value: str) -> str:
    """What a button stands for: the last part of its value."""
    return value.rpartition(":")[2]


async def _read(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        read: dict[str, Any] = await request.json()
        return read
    return dict(await request.post())


def _parsed(blocks: Any) -> list[dict[str, Any]]:
    return json.loads(blocks) if isinstance(blocks, str) else blocks or []
