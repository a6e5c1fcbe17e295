"""Slack ends its sockets while somebody talks to the whole bot: each word is heard once, in order, on a new socket."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from storage.database import Database
from tests.faults.harness import rounds, seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.talk import BETWEEN_SECONDS, JOINED, Talk
from tests.faults.test_platform_faults import kind_of
from tests.journeys.hearing_people import SlackHands, agreed, open_for_people
from tests.peers.fault_proxy import says_no
from tests.peers.local_slack import APP_TOKEN, BOT_TOKEN, LocalSlack
from tests.peers.slack_sockets import SlackSockets, slack_sockets

pytestmark = [pytest.mark.peer, pytest.mark.long]

Told = Callable[[Rehearsal], None]
Fault = Callable[[SlackSockets], Awaitable[None]]


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
    await agreed(database, JOINED)
    how: dict[str, Any] = {"slack_mode": "socket", "slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN}

    async with open_for_people(database, tmp_path, slack_api_url=slack.api_url, **how):
        talk = Talk(await SlackHands.open(slack_peer, slack_client), Random(chosen))
        await talk.begin()
        for _ in range(rounds()):
            talking = asyncio.create_task(talk.goes_on())
            await asyncio.sleep(talk.chance.uniform(0, 2 * BETWEEN_SECONDS))
            await FAULTS[fault](slack)
            ended = time.monotonic()
            await talking
            await talk.until_answered(lambda: slack.is_acknowledged)
            recovery = max(recovery, time.monotonic() - ended)
        row = await talk.judged(f"Slack {fault} · {kind_of(database)}", recovery)

    rehearsed(row)
    assert slack.opened > rounds(), "each time there was a new socket"
