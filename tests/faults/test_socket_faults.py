"""Slack ends its sockets while somebody talks to the whole bot: each word is heard once, in order, on a new socket."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from domain.people import Participant, Standing
from storage.database import Database
from tests import example
from tests.faults.harness import rounds, seed
from tests.faults.rehearsal import Rehearsal
from tests.journeys.hearing_people import SlackHands, agreed, open_for_people
from tests.peers.fault_proxy import says_no
from tests.peers.local_slack import APP_TOKEN, BOT_TOKEN, LocalSlack
from tests.peers.slack_sockets import SlackSockets, slack_sockets

pytestmark = [pytest.mark.peer, pytest.mark.long]

Told = Callable[[Rehearsal], None]
Fault = Callable[[SlackSockets], Awaitable[None]]
JOINED = Participant(
    "kofi", Standing.ACTIVE, notice_version=example.agreements().privacy.notice_version, area="peelo-noorderpark"
)
# Each has an answer of its own, so that the answers show in which order they were heard.
WORDS = ("hulp", "privacy")
_SAID_IN_A_ROUND = 8
_BETWEEN_SECONDS = 0.15
_PATIENCE_SECONDS = 60


async def warning(slack: SlackSockets) -> None:
    """Ten seconds ahead in life."""
    await slack.end("warning", ahead=1)


async def refresh(slack: SlackSockets) -> None:
    await slack.end("refresh_requested", ahead=0.1)


async def link_disabled(slack: SlackSockets) -> None:
    """Somebody switched Socket Mode off, and on again."""
    slack.next_time("apps.connections.open", *[says_no("not_allowed_token_type")] * 2)
    await slack.end("link_disabled", ahead=0)


async def no_warning(slack: SlackSockets) -> None:
    await slack.end(None, ahead=0)


FAULTS: Mapping[str, Fault] = {
    "warns, and closes its socket": warning,
    "asks for a new socket": refresh,
    "switches its sockets off and on": link_disabled,
    "closes its socket without a word": no_warning,
}


@pytest.fixture
async def slack(slack_peer: LocalSlack) -> AsyncIterator[SlackSockets]:
    async with slack_sockets(slack_peer.url) as slack:
        yield slack


@pytest.mark.parametrize("fault", FAULTS)
async def test_slack_ends_its_socket_and_nothing_is_lost_or_heard_twice(
    fault: str,
    slack_peer: LocalSlack,
    slack: SlackSockets,
    slack_client: AsyncWebClient,
    database: Database,
    tmp_path: Path,
    rehearsed: Told,
) -> None:
    chosen, recovery = seed(), 0.0
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    chance, said = Random(chosen), list[str]()
    await agreed(database, JOINED)
    how: dict[str, Any] = {"slack_mode": "socket", "slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN}

    async with open_for_people(database, tmp_path, slack_api_url=slack.api_url, **how):
        hands = await SlackHands.open(slack_peer, slack_client)
        answers = {word: await answer_to(hands, word) for word in WORDS}
        for _ in range(rounds()):
            talking = asyncio.create_task(talks(hands, chance, said))
            await asyncio.sleep(chance.uniform(0, 2 * _BETWEEN_SECONDS))
            await FAULTS[fault](slack)
            ended = time.monotonic()
            await talking
            await until_answered(hands, slack, len(WORDS) + len(said))
            recovery = max(recovery, time.monotonic() - ended)
        stands = [each.text for each in await hands.see()][len(WORDS) :]

    kind = "SQLite" if database.work_alone() else "PostgreSQL"
    rehearsed(judged(f"Slack {fault} · {kind}", [answers[word] for word in said], stands, recovery))
    assert slack.opened > rounds(), "each time there was a new socket"


async def talks(hands: SlackHands, chance: Random, said: list[str]) -> None:
    for _ in range(_SAID_IN_A_ROUND):
        said.append(chance.choice(WORDS))
        await hands.type(said[-1])
        await asyncio.sleep(_BETWEEN_SECONDS)


async def answer_to(hands: SlackHands, word: str) -> str:
    known = len(await hands.see())
    await hands.type(word)
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while len(stands := await hands.see()) == known:
            await asyncio.sleep(0.05)
    return stands[-1].text


async def until_answered(hands: SlackHands, slack: SlackSockets, answers: int) -> None:
    """And a while longer, for what comes twice."""
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while not slack.is_acknowledged or len(await hands.see()) < answers:
            await asyncio.sleep(0.05)
    await asyncio.sleep(1)


def judged(fault: str, expected: Sequence[str], stands: Sequence[str], recovery: float) -> Rehearsal:
    lost, doubled = Counter(expected) - Counter(stands), Counter(stands) - Counter(expected)
    overtaken = 0 if lost or doubled else sum(was != now for was, now in zip(expected, stands, strict=True))
    return Rehearsal(fault, rounds(), lost.total(), doubled.total(), overtaken, recovery)
