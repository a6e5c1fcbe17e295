"""A process is killed right before and right after a send of each kind: what went out stands there once, in order."""

import asyncio
from asyncio.subprocess import PIPE
from collections.abc import Callable
from pathlib import Path

import pytest

from chat.address import Place
from chat.transport import Act
from storage.database import Database
from tests.faults.deadly import AFTER, BEFORE
from tests.faults.groups import started
from tests.faults.outgoing import Outgoing
from tests.faults.rehearsal import Rehearsal
from tests.faults.test_platform_faults import GROUPS, in_slack, in_telegram, kind_of, opened
from tests.peers.local_slack import BOT_TOKEN, CHANNELS, WORKSPACE, LocalSlack
from tests.peers.telegram_peer import TOKEN, TelegramPeer

pytestmark = [pytest.mark.peer, pytest.mark.long]

Told = Callable[[Rehearsal], None]
# The acts that `Outgoing` puts in the outbox; a deletion or a pin is done again as an edit is.
ACTS = (Act.OPEN, Act.POST, Act.EDIT)
_PATIENCE_SECONDS = 60


async def drained(platform: str, address: str, token: str, url: str, died_at: Path) -> tuple[int, float]:
    """Let a process live until nothing is open; return how often it died, and how many seconds its last life took."""
    asked = (platform, address, token, url, str(died_at))
    async with started("tests.faults.deadly_sends", *asked, stdout=PIPE) as process:
        said, _ = await asyncio.wait_for(process.communicate(), _PATIENCE_SECONDS)
    died, last = said.split()
    return int(died), float(last)


def boundaries(file: Path) -> set[str]:
    return set(file.read_text("utf-8").splitlines())


ALL = {f"{side} {act}" for side in (BEFORE, AFTER) for act in ACTS}


async def test_a_process_dies_around_each_send_to_slack(
    database: Database, database_url: str, slack_peer: LocalSlack, tmp_path: Path, rehearsed: Told
) -> None:
    out = Outgoing(database, [Place("slack", WORKSPACE, channel) for channel in CHANNELS[:2]])
    await out.put()

    died_at = tmp_path / "died_at"
    died, recovery = await drained("slack", slack_peer.api_url, BOT_TOKEN, database_url, died_at)

    fault = f"kill -9 before and after each kind of send to Slack · {kind_of(database)}"
    row = await out.judged(fault, await in_slack(slack_peer), recovery)
    rehearsed(Rehearsal(fault, died, row.lost, row.doubled, row.overtaken, recovery))
    assert boundaries(died_at) == ALL


async def test_a_process_dies_around_each_send_to_telegram(
    database: Database, database_url: str, telegram_peer: TelegramPeer, tmp_path: Path, rehearsed: Told
) -> None:
    opened(telegram_peer)
    out = Outgoing(database, [Place("telegram", "", str(group)) for group in GROUPS])
    await out.put()

    died_at = tmp_path / "died_at"
    died, recovery = await drained("telegram", telegram_peer.url, TOKEN, database_url, died_at)

    fault = f"kill -9 before and after each kind of send to Telegram · {kind_of(database)}"
    row = await out.judged(fault, in_telegram(telegram_peer), recovery)
    rehearsed(Rehearsal(fault, died, row.lost, row.doubled, row.overtaken, recovery))
    assert boundaries(died_at) == ALL
