"""An independent Slack server on loopback: local-slack from npm, installed by install_local_slack.sh."""

import asyncio
import os
import shutil
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

BOT_TOKEN = "xoxb-test-token"
APP_TOKEN = "xapp-test-token"
SIGNING_SECRET = "test-signing-secret"
WORKSPACE = "T01TEST"
BOT = "U0BOT"
ALICE = "U01ALICE"
BEA = "U02BEA"
CHANNEL = "C01NOORD"
CHANNELS = (CHANNEL, "C02OOST", "C03WEST", "C04ZUID")

_HERE = Path(__file__).parent
_BINARY = _HERE.parents[1] / ".peers/node_modules/local-slack-linux-x64/bin/local-slack"

_CONFIG = """\
workspace: {{ name: Assen, domain: assen, teamId: T01TEST }}
app: {{ appId: A01APP, botUserId: U0BOT, botName: telvertel, botToken: xoxb-test-token,
       appToken: xapp-test-token, signingSecret: test-signing-secret, mode: {mode} }}
users:
  - {{ id: U01ALICE, name: alice, real_name: Alice Voorbeeld, email: alice@example.nl, tz: Europe/Amsterdam }}
  - {{ id: U02BEA, name: bea, real_name: Bea Voorbeeld, email: bea@example.nl, tz: Europe/Amsterdam }}
channels:
  - {{ id: C01NOORD, name: team-noord, members: [U01ALICE, U02BEA, U0BOT] }}
  - {{ id: C02OOST, name: team-oost, members: [U01ALICE, U02BEA, U0BOT] }}
  - {{ id: C03WEST, name: team-west, members: [U01ALICE, U02BEA, U0BOT] }}
  - {{ id: C04ZUID, name: team-zuid, members: [U01ALICE, U02BEA, U0BOT] }}
"""


def binary() -> Path:
    """The server's program. In CI its absence fails the test; on a person's machine it skips it."""
    if not _BINARY.exists() and os.environ.get("CI") and shutil.which("npm"):
        subprocess.run([_HERE / "install_local_slack.sh"], check=True, capture_output=True)
    if _BINARY.exists():
        return _BINARY
    reason = "the Slack peer is not installed; with npm: tests/peers/install_local_slack.sh"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


class LocalSlack:
    """The server, and the hands of the person on the other side of it."""

    def __init__(self, folder: Path, *, events_to: str | None = None) -> None:
        self.port = free_port()
        self._folder = folder
        mode = "socket" if events_to is None else f"events, requestUrl: '{events_to}'"
        (folder / "local-slack.yaml").write_text(_CONFIG.format(mode=mode))
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        return f"{self.url}/api/"

    def start(self) -> None:
        with (self._folder / "local-slack.log").open("ab") as log:
            self._process = subprocess.Popen(
                [binary(), "--config", self._folder / "local-slack.yaml", "--port", str(self.port),
                 "--base-host", "127.0.0.1", "--files-dir", self._folder / "files"],
                stdout=log, stderr=log,
            )  # fmt: skip
        patience = time.monotonic() + 20
        while not self._answers():
            if time.monotonic() > patience:
                raise TimeoutError("the Slack peer does not answer")
            time.sleep(0.02)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    async def forget(self) -> None:
        """As it was at the start: no messages, no files, no log."""
        await self._ask("POST", "reset")

    async def messages(self, channel: str = CHANNEL) -> list[dict[str, Any]]:
        """All messages of a channel with their replies, oldest first."""
        found = await self._ask("GET", f"messages/{channel}")
        listed: list[dict[str, Any]] = found["messages"]
        return listed

    async def log(self, summary: str = "") -> list[dict[str, Any]]:
        """What the server did, such as the calls to one method."""
        entries = (await self._ask("GET", "log"))["log"]
        return [entry for entry in entries if entry["summary"].startswith(summary)]

    async def says(self, text: str, channel: str = CHANNEL, **more: Any) -> dict[str, Any]:
        return await self._ask("POST", "message", channel=channel, text=text, **{"user": ALICE, **more})

    async def changes(self, ts: str, text: str, channel: str = CHANNEL) -> dict[str, Any]:
        return await self._ask("POST", "edit-message", channel=channel, user=ALICE, ts=ts, text=text)

    async def takes_away(self, ts: str, channel: str = CHANNEL) -> dict[str, Any]:
        return await self._ask("POST", "delete-message", channel=channel, user=ALICE, ts=ts)

    async def commands(self, text: str, channel: str = CHANNEL) -> dict[str, Any]:
        return await self._ask("POST", "command", channel=channel, user=ALICE, command="/telvertel", text=text)

    async def presses(
        self, button: dict[str, Any], block_id: str, ts: str, channel: str = CHANNEL, user: str = ALICE
    ) -> dict[str, Any]:
        action = {"type": "button", "action_id": button["action_id"], "block_id": block_id, "value": button["value"]}
        return await self._ask("POST", "interact", channel=channel, messageTs=ts, user=user, action=action)

    async def presses_at_home(self, value: str) -> None:
        """A button on App Home, which stands on no message."""
        action = {"type": "button", "action_id": value, "block_id": "home", "value": value}
        async with aiohttp.ClientSession() as session, session.ws_connect(f"{self.url}/ui") as socket:
            await socket.send_json({"t": "block_action", "user": ALICE, "action": action, "appId": "A01APP"})
            # It is done once the bot's receipt is there; the peer tells nothing to who left.
            await asyncio.sleep(1)

    async def opens_home(self) -> dict[str, Any]:
        return await self._ask("POST", "open-home", user=ALICE)

    @asynccontextmanager
    async def looking(self) -> AsyncIterator["Screen"]:
        """The person's screen: the views that the bot opens there, and the hands to fill them in."""
        async with aiohttp.ClientSession() as session, session.ws_connect(f"{self.url}/ui") as socket:
            yield Screen(socket)

    async def _ask(self, verb: str, path: str, **body: Any) -> dict[str, Any]:
        async with (
            aiohttp.ClientSession() as session,
            session.request(verb, f"{self.url}/_control/{path}", json=body or None) as reply,
        ):
            reply.raise_for_status()
            answer: dict[str, Any] = await reply.json()
            return answer

    def _answers(self) -> bool:
        with socket.socket() as knock:
            return knock.connect_ex(("127.0.0.1", self.port)) == 0


class Screen:
    """What Slack shows one person, told over its own socket."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket

    async def shows(self, kind: str, seconds: float = 10) -> dict[str, Any]:
        """The next thing of this kind: `view`, `view_errors` or `home`."""
        async with asyncio.timeout(seconds):
            while True:
                told: dict[str, Any] = await self._socket.receive_json()
                if told["t"] == kind:
                    return told

    async def modal(self) -> dict[str, Any] | None:
        """The modal that stands open after the next change; None where none does."""
        stack = (await self.shows("view")).get("stack") or []
        view: dict[str, Any] | None = stack[-1] if stack else None
        return view

    async def sends(self, view: dict[str, Any], **filled: str | list[str]) -> None:
        """Fill fields in and press the button; what is not named keeps what stood there."""
        values = {}
        for block in (each for each in view["blocks"] if each["type"] == "input"):
            element, key = block["element"], block["block_id"].removeprefix("field-")
            values[block["block_id"]] = {element["action_id"]: _answer(element, filled.pop(key, None))}
        assert not filled, f"no such fields: {list(filled)}"
        await self._socket.send_json({"t": "view_submit", "user": ALICE, "values": values})


def _answer(element: dict[str, Any], given: str | list[str] | None) -> dict[str, Any]:
    """What Slack would send of this element."""
    kind = element["type"]
    if kind == "plain_text_input":
        return {"type": kind, "value": element.get("initial_value") if given is None else given}
    options = {option["value"]: option for option in element["options"]}
    if kind == "checkboxes":
        ticked = element.get("initial_options", []) if given is None else [options[each] for each in given]
        return {"type": kind, "selected_options": ticked}
    chosen = element.get("initial_option") if given is None else options[str(given)]
    return {"type": kind, "selected_option": chosen}


@contextmanager
def local_slack(folder: Path, *, events_to: str | None = None) -> Iterator[LocalSlack]:
    peer = LocalSlack(folder, events_to=events_to)
    peer.start()
    try:
        yield peer
    finally:
        peer.kill()
