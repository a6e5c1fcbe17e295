"""A process is killed right before and right after a send of each kind: what went out stands there once, in order."""

import asyncio
import json
import sys
import time
from asyncio.subprocess import PIPE
from collections.abc import Callable
from pathlib import Path

import pytest

from chat.address import Place
from chat.transport import Act
from storage.database import Database
from tests.faults.deadly_sends import AFTER, BEFORE, SEPARATOR
from tests.faults.harness import QUICK
from tests.faults.outgoing import Outgoing
from tests.faults.rehearsal import Rehearsal
from tests.faults.test_platform_faults import GROUPS, in_slack, in_telegram, kind_of, opened
from tests.peers.local_slack import CHANNELS, WORKSPACE, LocalSlack
from tests.peers.telegram_peer import TelegramPeer

pytestmark = [pytest.mark.peer, pytest.mark.long]

Told = Callable[[Rehearsal], None]
# The acts that `Outgoing` puts in the outbox; a deletion or a pin is done again as an edit is.
ACTS = (Act.OPEN, Act.POST, Act.EDIT)
_MOST_LIVES = 20


async def drained(out: Outgoing, url: str, factory: str, address: str) -> tuple[int, float]:
    """Start a process again and again until nothing is open; return how many died, and the longest a start took."""
    died, began = 0, time.monotonic()
    for _ in range(_MOST_LIVES):
        worker = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.faults.worker", url, f"tests.faults.deadly_sends:{factory}", address,
            json.dumps(QUICK), "1", stdin=PIPE, stdout=PIPE,
        )  # fmt: skip
        assert worker.stdin is not None
        worker.stdin.write(b"go\n")
        dying, done = asyncio.create_task(worker.wait()), asyncio.create_task(out.wait())
        await asyncio.wait({dying, done}, return_when=asyncio.FIRST_COMPLETED)
        if not dying.done():
            worker.terminate()
        done.cancel()
        await asyncio.gather(done, return_exceptions=True)
        if await dying != -9:
            return died, time.monotonic() - began
        died, began = died + 1, time.monotonic()
    raise AssertionError("it was killed more often than there are boundaries")


def boundaries(file: Path) -> set[str]:
    return set(file.read_text("utf-8").splitlines())


ALL = {f"{side} {act}" for side in (BEFORE, AFTER) for act in ACTS}


@pytest.mark.timeout(300)
async def test_a_process_dies_around_each_send_to_slack(
    database: Database, database_url: str, slack_peer: LocalSlack, tmp_path: Path, rehearsed: Told
) -> None:
    out = Outgoing(database, [Place("slack", WORKSPACE, channel) for channel in CHANNELS[:2]])
    await out.put()

    address = f"{slack_peer.api_url}{SEPARATOR}{tmp_path / 'died_at'}"
    died, recovery = await drained(out, database_url, "slack", address)

    fault = f"kill -9 before and after each kind of send to Slack · {kind_of(database)}"
    row = await out.judged(fault, await in_slack(slack_peer), recovery)
    rehearsed(Rehearsal(fault, died, row.lost, row.doubled, row.overtaken, recovery))
    assert boundaries(tmp_path / "died_at") == ALL


@pytest.mark.timeout(300)
async def test_a_process_dies_around_each_send_to_telegram(
    database: Database, database_url: str, telegram_peer: TelegramPeer, tmp_path: Path, rehearsed: Told
) -> None:
    opened(telegram_peer)
    out = Outgoing(database, [Place("telegram", "", str(group)) for group in GROUPS])
    await out.put()

    address = f"{telegram_peer.url}{SEPARATOR}{tmp_path / 'died_at'}"
    died, recovery = await drained(out, database_url, "telegram", address)

    fault = f"kill -9 before and after each kind of send to Telegram · {kind_of(database)}"
    row = await out.judged(fault, in_telegram(telegram_peer), recovery)
    rehearsed(Rehearsal(fault, died, row.lost, row.doubled, row.overtaken, recovery))
    assert boundaries(tmp_path / "died_at") == ALL
