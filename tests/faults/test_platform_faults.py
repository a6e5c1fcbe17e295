"""Slack and Telegram fail in every way that they have: all that goes out stands there once, in order and in place."""

import asyncio
import json
import os
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import timedelta
from random import Random
from urllib.parse import urlsplit

import pytest

from chat.address import Place
from chat.wording import Phrase, Wording
from handlers.slack.client import open_client
from handlers.telegram.client import TelegramClient
from handlers.telegram.send import TelegramTransport
from storage.database import Database
from tests.faults.harness import QUICK, rounds, seed
from tests.faults.outgoing import Outgoing, Stands, numbered, sent_while
from tests.faults.rehearsal import Rehearsal
from tests.faults.slack import HurriedSlack
from tests.faults.worker import times_from
from tests.peers.fault_proxy import LOST_REPLY, LOST_REQUEST, Fault, FaultProxy, broken, garbage, late, limited
from tests.peers.local_slack import BOT_TOKEN, CHANNELS, WORKSPACE, LocalSlack
from tests.peers.tcp_proxy import TcpProxy, tcp_proxy
from tests.peers.telegram_peer import TOKEN, TelegramPeer
from tests.peers.telegram_peer import Fault as TelegramFault

pytestmark = [pytest.mark.peer, pytest.mark.long]

Told = Callable[[Rehearsal], None]
TIMES = times_from(json.dumps(QUICK))
GROUPS = (-1001000000001, -1001000000002)
# Longer than a send may take with these times.
_LATE = 1.0
_OF_TEN = 5
_AT_MOST = 8

SLACK = {
    "answers late": late(_LATE),
    "does not answer": Fault(first=_LATE),
    "does it and cuts the connection": LOST_REPLY,
    "cuts the connection and did nothing": LOST_REQUEST,
    "429 with Retry-After": limited(1),
    "503, and did it": broken(reaches=True),
    "503, and did nothing": broken(),
    "garbage, and did it": garbage(),
}
TELEGRAM = {
    "answers late": TelegramFault("late", seconds=_LATE),
    "does not answer": TelegramFault("late", stored=False, seconds=_LATE),
    "does it and cuts the connection": TelegramFault("drop"),
    "cuts the connection and did nothing": TelegramFault("drop", stored=False),
    "429 with retry_after": TelegramFault("flood", stored=False, seconds=1),
    "500, and did it": TelegramFault("server_error"),
    "500, and did nothing": TelegramFault("server_error", stored=False),
    "garbage, and did it": TelegramFault("garbage"),
    "nonsense, and did it": TelegramFault("nonsense"),
}


def on_both(faults: Iterable[str]) -> list[object]:
    """Each fault on each database where many rounds are asked for; else on one of them, by turns."""
    everywhere = "FAULT_ROUNDS" in os.environ
    found: list[object] = []
    for number, fault in enumerate(faults):
        if everywhere or number % 2 == 0:
            found.append(pytest.param(fault, "sqlite", id=f"{fault}, SQLite"))
        if everywhere or number % 2:
            found.append(pytest.param(fault, "postgresql", id=f"{fault}, PostgreSQL", marks=pytest.mark.postgres))
    return found


class HurriedTelegram(TelegramTransport):
    def pace(self, place: Place) -> timedelta:
        return timedelta(0)


@pytest.fixture
def chance() -> Random:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    return Random(chosen)


def kind_of(database: Database) -> str:
    return "SQLite" if database.work_alone() else "PostgreSQL"


def now_and_then(fault: Fault, chance: Random) -> Callable[[str], Fault | None]:
    """The first request that says anything, and about half of the next ones, until it was enough."""
    done = 0

    def weather(method: str) -> Fault | None:
        nonlocal done
        says_something = method in {"chat.postMessage", "chat.update"}
        if not says_something or done >= _AT_MOST or (done and chance.randrange(10) >= _OF_TEN):
            return None
        done += 1
        return fault

    return weather


async def in_slack(slack: LocalSlack) -> list[Stands]:
    found: list[Stands] = []
    for channel in CHANNELS[:2]:
        said = await slack.messages(channel)
        words = {each["ts"]: numbered(each["text"]) for each in said}
        for each in said:
            root = each.get("thread_ts")
            under = None if root in {None, each["ts"]} else words[root]
            found.append(Stands(channel, under, words[each["ts"]]))
    return found


def in_telegram(peer: TelegramPeer) -> list[Stands]:
    remark = Wording("nl").plain(Phrase("message-doubtful"))
    found: list[Stands] = []
    for each in peer.chats.messages:
        answered = each.get("reply_to_message")
        # Words that were changed since are still those of the same message.
        under = None if answered is None else numbered(answered["text"]).removesuffix(" changed")
        found.append(Stands(str(each["chat"]["id"]), under, numbered(each["text"]), remark in each["text"]))
    return found


async def nothing_more() -> None:
    """The fault goes with the requests, so it has no end of its own."""


async def on_slack(
    database: Database, slack: LocalSlack, api_url: str, chance: Random, at_fault: Callable[[], Awaitable[None]]
) -> tuple[Outgoing, float]:
    out = Outgoing(database, [Place("slack", WORKSPACE, channel) for channel in CHANNELS[:2]])
    recovery = 0.0
    async with open_client(BOT_TOKEN, api_url) as client:
        for _ in range(rounds()):
            recovery = max(
                recovery, await sent_while(out, HurriedSlack(client, Wording("nl")), TIMES, chance, at_fault)
            )
    return out, recovery


def counted(one: Rehearsal) -> Rehearsal:
    return Rehearsal(one.fault, rounds(), one.lost, one.doubled, one.overtaken, one.recovery)


@pytest.mark.parametrize(("fault", "database_url"), on_both(SLACK), indirect=["database_url"])
async def test_slack_fails_and_each_message_stands_there_once(
    fault: str, database: Database, slack_peer: LocalSlack, slack_proxy: FaultProxy, chance: Random, rehearsed: Told
) -> None:
    slack_proxy.weather = now_and_then(SLACK[fault], chance)

    out, recovery = await on_slack(database, slack_peer, slack_proxy.api_url, chance, nothing_more)

    row = await out.judged(f"Slack {fault} · {kind_of(database)}", await in_slack(slack_peer), recovery)
    rehearsed(counted(row))


async def test_slack_is_gone_for_a_while(
    database: Database, slack_peer: LocalSlack, chance: Random, rehearsed: Told
) -> None:
    at = urlsplit(slack_peer.url)
    async with tcp_proxy(str(at.hostname), at.port or 0) as between:
        out, recovery = await on_slack(
            database, slack_peer, f"http://127.0.0.1:{between.port}/api/", chance, lambda: gone(between)
        )

    row = await out.judged(f"Slack is gone for a while · {kind_of(database)}", await in_slack(slack_peer), recovery)
    rehearsed(counted(row))


async def gone(between: TcpProxy) -> None:
    """In the middle of the first messages."""
    await asyncio.sleep(0.1)
    await between.close()
    await asyncio.sleep(2)
    await between.open()


async def on_telegram(
    database: Database, address: str, chance: Random, at_fault: Callable[[], Awaitable[None]]
) -> tuple[Outgoing, float]:
    out = Outgoing(database, [Place("telegram", "", str(group)) for group in GROUPS])
    recovery = 0.0
    client = TelegramClient(TOKEN, address)
    for _ in range(rounds()):
        transport = HurriedTelegram(client, Wording("nl"))
        recovery = max(recovery, await sent_while(out, transport, TIMES, chance, at_fault))
    await client.hang_up()
    return out, recovery


def opened(peer: TelegramPeer) -> None:
    for group in GROUPS:
        peer.chats.open(group)


def spread(faults: Sequence[str], fault: TelegramFault, peer: TelegramPeer) -> None:
    for method in faults:
        peer.fail(method, *[fault] * _OF_TEN)


@pytest.mark.parametrize(("fault", "database_url"), on_both(TELEGRAM), indirect=["database_url"])
async def test_telegram_fails_and_no_message_is_lost_or_doubled_in_silence(
    fault: str, database: Database, telegram_peer: TelegramPeer, chance: Random, rehearsed: Told
) -> None:
    opened(telegram_peer)
    spread(["sendMessage", "editMessageText"], TELEGRAM[fault], telegram_peer)

    out, recovery = await on_telegram(database, telegram_peer.url, chance, nothing_more)

    row = await out.judged(f"Telegram {fault} · {kind_of(database)}", in_telegram(telegram_peer), recovery)
    rehearsed(counted(row))


async def test_telegram_is_gone_for_a_while(
    database: Database, telegram_peer: TelegramPeer, chance: Random, rehearsed: Told
) -> None:
    opened(telegram_peer)
    at = urlsplit(telegram_peer.url)
    async with tcp_proxy(str(at.hostname), at.port or 0) as between:
        out, recovery = await on_telegram(database, f"http://127.0.0.1:{between.port}", chance, lambda: gone(between))

    row = await out.judged(f"Telegram is gone for a while · {kind_of(database)}", in_telegram(telegram_peer), recovery)
    rehearsed(counted(row))
