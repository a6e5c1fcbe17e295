"""What people do in Slack, over real sockets: heard once, answered to Slack only once it is kept."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from chat.address import Place, Posted
from chat.form import Filled, Form, Reply, Thanks
from chat.incoming import Incoming, Pressed, Said, Sender
from chat.message import Choice, Choices, Message
from chat.transport import Act, Delivery
from chat.wording import Verbatim, Wording
from handlers.slack.client import open_client
from handlers.slack.door import SlackDoor, SlackShut
from handlers.slack.inside import Inside
from handlers.slack.send import SlackTransport
from handlers.slack.signed_http import SignedHttp
from handlers.slack.socket_mode import SocketMode
from tests.peers.fault_proxy import FaultProxy, says_no
from tests.peers.local_slack import (
    ALICE,
    APP_TOKEN,
    BOT_TOKEN,
    CHANNEL,
    SIGNING_SECRET,
    WORKSPACE,
    LocalSlack,
    free_port,
    local_slack,
)

pytestmark = pytest.mark.peer

SOCKET = SocketMode(APP_TOKEN, start_seconds=2, ping_seconds=0.5, watch_seconds=0.1, patience_seconds=60)
PRIVATE = f"D{ALICE}"
DUTCH = Wording("nl")


class Ears:
    """Stands where the conversations stand. `hold` keeps it from finishing; `fails` makes it raise."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []
        self.finished: list[Incoming] = []
        self.hold = asyncio.Event()
        self.hold.set()
        self.fails = 0

    async def __call__(self, incoming: Incoming) -> None:
        self.heard.append(incoming)
        await self.hold.wait()
        if self.fails:
            self.fails -= 1
            raise RuntimeError("the database is away")
        self.finished.append(incoming)


class NoScreens:
    """A house in which everything is said in words, and everybody is known."""

    async def opening(self, incoming: Incoming) -> Form | None:
        return None

    async def submit(self, sent: Filled) -> Reply:
        return Thanks(Verbatim(sent.form))

    async def page(self, sender: Sender) -> Message | None:
        return None

    async def is_known(self, sender: Sender) -> bool:
        return True

    async def bind_by_email(self, sender: Sender, email: str) -> bool:
        return True


def inside(ears: Ears) -> Inside:
    house = NoScreens()
    return Inside(ears, house, house, house)


@pytest.fixture
def ears() -> Ears:
    return Ears()


def now() -> datetime:
    return datetime.now(UTC)


async def until(true: Callable[[], object], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.02)


@asynccontextmanager
async def opened(client: AsyncWebClient, ears: Ears, way: SocketMode | SignedHttp = SOCKET) -> AsyncIterator[SlackDoor]:
    door = SlackDoor(client, way, inside(ears), DUTCH, now)
    await door.start()
    try:
        yield door
    finally:
        await door.stop()


async def acknowledged(peer: LocalSlack) -> int:
    return len([entry for entry in await peer.log() if entry["kind"] == "ack"])


async def test_a_mention_is_heard_once_though_slack_tells_it_twice(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, ears: Ears
) -> None:
    async with opened(slack_client, ears):
        await slack_peer.says("<@U0BOT> help")
        await until(lambda: ears.finished)
        await asyncio.sleep(0.2)

    [incoming] = ears.heard
    assert incoming.act == Said("help", incoming.act.message_id if isinstance(incoming.act, Said) else "")
    assert incoming.place == Place("slack", WORKSPACE, CHANNEL)


async def test_slack_gets_its_receipt_only_after_hearing(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, ears: Ears
) -> None:
    ears.hold.clear()
    async with opened(slack_client, ears):
        answer = asyncio.create_task(slack_peer.commands("cijfers"))
        await until(lambda: ears.heard)
        await asyncio.sleep(0.2)
        assert not answer.done()

        ears.hold.set()
        await answer

    [incoming] = ears.finished
    assert isinstance(incoming.act, Said)
    assert incoming.act.text == "cijfers"


async def test_a_button_is_heard_with_the_message_that_it_stands_on(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, slack_transport: SlackTransport, ears: Ears
) -> None:
    asked = Message(Verbatim("Herken je dit?"), (Choices((Choice(Verbatim("Ja"), "seen:yes"),)),))
    place = Place("slack", WORKSPACE, CHANNEL)
    posted = await slack_transport.send(Delivery(Act.POST, place, asked, {}, "m1", now()))
    [message] = await slack_peer.messages()
    [row] = message["blocks"]

    async with opened(slack_client, ears):
        await slack_peer.presses(row["elements"][0], row["block_id"], message["ts"])
        await until(lambda: ears.finished)

    assert ears.finished[0].act == Pressed("seen:yes", Posted(place, posted.message_id))


async def test_stopping_waits_for_what_is_being_heard(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, ears: Ears
) -> None:
    ears.hold.clear()
    async with opened(slack_client, ears) as door:
        # This server waits for the receipt before it lets go of the person.
        saying = asyncio.create_task(slack_peer.says("<@U0BOT> help"))
        await until(lambda: ears.heard)
        stopping = asyncio.create_task(door.stop())
        await asyncio.sleep(0.1)
        assert not stopping.done()

        ears.hold.set()
        await stopping

    await saying
    assert len(ears.finished) == 1


async def test_stopping_does_not_wait_for_ever(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, ears: Ears
) -> None:
    ears.hold.clear()
    async with opened(slack_client, ears) as door:
        # This server waits for the receipt before it lets go of the person.
        saying = asyncio.create_task(slack_peer.says("<@U0BOT> help"))
        await until(lambda: ears.heard)

        began = time.monotonic()
        await door.stop()

        assert time.monotonic() - began < 6
    ears.hold.set()
    saying.cancel()


async def test_after_slack_was_away_the_door_hears_again(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, ears: Ears
) -> None:
    async with opened(slack_client, ears) as door:
        slack_peer.kill()
        await asyncio.sleep(0.7)
        assert not await door.is_open()

        slack_peer.start()
        async with asyncio.timeout(10):
            while not await door.is_open():
                await asyncio.sleep(0.05)
        await slack_peer.says("<@U0BOT> terug")
        await until(lambda: ears.finished)


async def test_the_watch_opens_a_new_socket_when_the_library_gave_up(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, ears: Ears
) -> None:
    way = SocketMode(APP_TOKEN, start_seconds=2, ping_seconds=0.5, watch_seconds=0.1, patience_seconds=0.3)
    async with opened(slack_client, ears, way) as door:
        entrance: Any = door._entrance
        dead = entrance._handler.client
        dead.auto_reconnect_enabled = False
        dead.current_session_monitor.cancel()
        await dead.current_session.close()

        await asyncio.sleep(1)

        assert entrance._handler.client is not dead
        await slack_peer.says("<@U0BOT> terug")
        await until(lambda: ears.finished)


async def test_a_wrong_token_is_said_at_once(slack_client: AsyncWebClient, slack_proxy: FaultProxy, ears: Ears) -> None:
    slack_proxy.next_time("auth.test", says_no("invalid_auth"))

    with pytest.raises(SlackShut, match="invalid_auth") as shut:
        await SlackDoor(slack_client, SOCKET, inside(ears), DUTCH, now).start()

    assert shut.value.words.key == "slack-access-refused"


async def test_a_socket_that_never_comes_is_not_waited_for(
    slack_client: AsyncWebClient, slack_proxy: FaultProxy, ears: Ears
) -> None:
    slack_proxy.weather = lambda method: says_no("invalid_auth") if method == "apps.connections.open" else None

    with pytest.raises(SlackShut) as shut:
        await SlackDoor(slack_client, SOCKET, inside(ears), DUTCH, now).start()

    assert shut.value.words.key == "slack-no-socket"


async def test_slack_out_of_reach_is_said(ears: Ears) -> None:
    async with open_client(BOT_TOKEN, f"http://127.0.0.1:{free_port()}/api/") as client:
        with pytest.raises(SlackShut) as shut:
            await SlackDoor(client, SOCKET, inside(ears), DUTCH, now).start()

    assert shut.value.words.key == "slack-unreachable"


async def test_over_http_what_slack_signed_is_heard(tmp_path: Path, ears: Ears) -> None:
    port = free_port()
    with local_slack(tmp_path, events_to=f"http://127.0.0.1:{port}/slack/events") as peer:
        async with (
            open_client(BOT_TOKEN, peer.api_url) as client,
            opened(client, ears, SignedHttp(SIGNING_SECRET, port=port)),
        ):
            await peer.says("<@U0BOT> help")
            await until(lambda: ears.finished)
            await peer.commands("cijfers")
            await until(lambda: len(ears.finished) == 2)


@pytest.mark.parametrize(
    ("secret", "age", "status"),
    [(SIGNING_SECRET, 0, 200), ("another-secret", 0, 401), (SIGNING_SECRET, 301, 401), (SIGNING_SECRET, -400, 401)],
    ids=["signed", "forged", "old", "of tomorrow"],
)
async def test_over_http_a_forged_or_old_request_is_refused(
    secret: str, age: int, status: int, slack_client: AsyncWebClient, ears: Ears
) -> None:
    body = json.dumps(event("Ev1"))
    async with opened(slack_client, ears, SignedHttp(SIGNING_SECRET, port=0)) as door:
        assert await post(door, body, secret, int(time.time()) - age) == status

    assert len(ears.finished) == (1 if status == 200 else 0)


async def test_what_could_not_be_kept_is_not_acknowledged_and_may_come_again(
    slack_client: AsyncWebClient, ears: Ears
) -> None:
    ears.fails = 1
    body = json.dumps(event("Ev1"))
    async with opened(slack_client, ears, SignedHttp(SIGNING_SECRET, port=0)) as door:
        assert await post(door, body, SIGNING_SECRET, int(time.time())) == 500
        assert await post(door, body, SIGNING_SECRET, int(time.time())) == 200

    assert [incoming.event_id for incoming in ears.heard] == ["Ev1", "Ev1"]


async def test_how_far_it_is_behind_is_known(slack_client: AsyncWebClient, ears: Ears) -> None:
    said = event("Ev1")
    said["event"]["ts"] = f"{time.time() - 60:.6f}"
    async with opened(slack_client, ears, SignedHttp(SIGNING_SECRET, port=0)) as door:
        assert door.behind is None
        assert await post(door, json.dumps(said), SIGNING_SECRET, int(time.time())) == 200

        assert door.behind is not None
        assert 59 < door.behind.total_seconds() < 70


def event(event_id: str) -> dict[str, Any]:
    message = {"type": "message", "channel_type": "im", "channel": PRIVATE, "user": ALICE, "ts": "1.1", "text": "hoi"}
    return {"type": "event_callback", "team_id": WORKSPACE, "event_id": event_id, "event": message}


async def post(door: SlackDoor, body: str, secret: str, at: int) -> int:
    entrance: Any = door._entrance
    signature = SignatureVerifier(secret).generate_signature(timestamp=str(at), body=body)
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": str(at),
        "X-Slack-Signature": signature or "",
    }
    address = f"http://127.0.0.1:{entrance.port}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(address, data=body, headers=headers) as reply:
        return reply.status
