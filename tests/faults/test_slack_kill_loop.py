"""Digests go out to a real Slack server behind a bad network, while processes are killed: each stands there once."""

from collections.abc import Callable
from random import Random

import pytest

from storage.database import Database
from tests.faults.harness import KillLoop, Report, rounds, seed
from tests.faults.rehearsal import Rehearsal
from tests.peers.fault_proxy import LOST_REPLY, LOST_REQUEST, Fault, FaultProxy, broken
from tests.peers.local_slack import CHANNELS, WORKSPACE, LocalSlack

Told = Callable[[Rehearsal], None]
pytestmark = [pytest.mark.peer, pytest.mark.long]


def bad_weather(random: Random) -> Callable[[str], Fault | None]:
    """What comes over a posted message, by chance; looking things up is spared, or a test would take too long."""
    faults = [LOST_REPLY] * 6 + [LOST_REQUEST] * 3 + [broken(reaches=True)] * 3 + [broken()] * 3 + [None] * 85
    return lambda method: random.choice(faults) if method == "chat.postMessage" else None


async def killed(
    database: Database, url: str, slack: LocalSlack, proxy: FaultProxy, *, processes: int
) -> tuple[Report, FaultProxy]:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    proxy.weather = bad_weather(Random(chosen))
    loop = KillLoop(
        database=database,
        url=url,
        factory="tests.faults.slack:transport",
        address=proxy.api_url,
        platform="slack",
        workspace=WORKSPACE,
        channels=CHANNELS,
        random=Random(chosen),
        processes=processes,
    )

    async def kept() -> list[tuple[str, str]]:
        return [(channel, message["text"]) for channel in CHANNELS for message in await slack.messages(channel)]

    return await loop.run(rounds(), messages=5, kept=kept), proxy


async def test_one_process_on_sqlite_posts_each_digest_once_though_it_is_killed(
    sqlite_database: Database, sqlite_url: str, slack_peer: LocalSlack, slack_proxy: FaultProxy, rehearsed: Told
) -> None:
    report, proxy = await killed(sqlite_database, sqlite_url, slack_peer, slack_proxy, processes=1)

    rehearsed(report.row("kill -9 at any moment, Slack behind a bad network · SQLite"))
    assert report == Report(queued=20 * rounds(), kills=rounds(), lost=[], doubled=[], overtaken=[], states={})
    assert proxy.calls.count("conversations.history") > 0, "something was in doubt and was looked up"


@pytest.mark.postgres
async def test_two_processes_on_postgres_post_each_digest_once_though_one_is_killed(
    postgres_database: Database, postgres_url: str, slack_peer: LocalSlack, slack_proxy: FaultProxy, rehearsed: Told
) -> None:
    report, _ = await killed(postgres_database, postgres_url, slack_peer, slack_proxy, processes=2)

    rehearsed(report.row("kill -9 of one of two, Slack behind a bad network · PostgreSQL"))
    assert report == Report(queued=20 * rounds(), kills=rounds(), lost=[], doubled=[], overtaken=[], states={})
