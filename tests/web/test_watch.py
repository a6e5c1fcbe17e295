"""The watch: whether all is well and how busy it is, in numbers and without names."""

import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from random import Random

import aiohttp
import pytest

from chat.address import Place
from chat.transport import MessageRefused
from handlers.serving import PortTaken
from handlers.web.metrics import Metric, text_of
from handlers.web.watch import Line, Watch
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from services.outbox import Outbox
from services.vitals import Vitals
from storage.database import Database
from tests.conftest import Clock
from tests.fake_platform import FakePlatform, message

SAMPLE = re.compile(r'^[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9.e+]+$')
WORDS = "De buurvrouw van nummer twaalf"


@asynccontextmanager
async def watching(database: Database, clock: Clock, **lines: bool) -> AsyncIterator[Watch]:
    watch = Watch(
        Vitals(database), {name: line(is_open) for name, is_open in lines.items()}, clock, host="127.0.0.1", port=0
    )
    await watch.start()
    try:
        yield watch
    finally:
        await watch.stop()


def line(is_open: bool) -> Line:
    async def asked() -> bool:
        return is_open

    return Line(asked, lambda: 12.5, lambda: 0.25)


async def get(watch: Watch, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{watch.port}{path}") as answer:
        return answer.status, await answer.text()


async def test_a_process_that_lives_and_can_work_says_so(database: Database, clock: Clock) -> None:
    async with watching(database, clock, slack=True) as watch:
        assert await get(watch, "/healthz") == (200, "ok\n")
        assert await get(watch, "/readyz") == (200, "ok\n")


async def test_what_is_not_ready_is_named(database: Database, clock: Clock) -> None:
    async with watching(database, clock, slack=False, telegram=True) as watch:
        assert await get(watch, "/readyz") == (503, "slack\n")
        assert (await get(watch, "/healthz"))[0] == 200


async def test_without_its_database_it_lives_and_is_not_ready(tmp_path: Path, clock: Clock) -> None:
    # There are no tables in it.
    database = Database(f"sqlite:///{tmp_path / 'empty.db'}")
    async with watching(database, clock) as watch:
        assert await get(watch, "/healthz") == (200, "ok\n")
        assert await get(watch, "/readyz") == (503, "database\n")
        assert "telvertel_database_up 0" in (await get(watch, "/metrics"))[1].splitlines()
    await database.close()


async def test_the_metrics_tell_what_waits_and_what_went_wrong_and_nobodys_words(
    database: Database, clock: Clock
) -> None:
    slack = FakePlatform()
    slack.faults.append(MessageRefused("msg_too_long: " + WORDS))
    dispatcher = Dispatcher(Deliveries(database, Random(1)), {"slack": slack}, clock)
    outbox = Outbox({"slack": lambda said: (said,), "telegram": lambda said: (said,)}, lambda: None)
    async with database.write() as uow:
        for platform in ("slack", "telegram"):
            await outbox.put(
                uow,
                key=f"digest:noord:{platform}",
                kind="digest",
                place=Place(platform, "", "C1"),
                message=message(WORDS),
                now=clock(),
            )
        due_at = clock() - timedelta(hours=2)
        await uow.occurrences.settle("digest:noord", "2026-W46", due_at=due_at, state="done", now=due_at)
        await uow.inbox.is_new("slack", "Ev1", clock() - timedelta(minutes=1))
    await dispatcher.drain()
    clock.step(seconds=90)

    async with watching(database, clock, slack=True) as watch:
        logging.getLogger("jobs.isolation").error("failed work=%s", "dispatch", exc_info=KeyError(WORDS))
        logging.getLogger("services.listening").error("event=not_heard cause=%s", WORDS)
        logging.getLogger("a.library").error(f"trouble said={WORDS.split()[1]}")  # noqa: G004 - as libraries do
        status, told = await get(watch, "/metrics")

    lines = told.splitlines()
    assert status == 200
    assert all(each.startswith("# ") or SAMPLE.fullmatch(each) for each in lines)
    assert {
        'telvertel_outbox_messages{platform="slack",state="dead"} 1',
        'telvertel_outbox_messages{platform="telegram",state="pending"} 1',
        'telvertel_outbox_dead{platform="slack",reason="MessageRefused"} 1',
        'telvertel_outbox_lag_seconds{platform="telegram"} 90',
        'telvertel_inbox_age_seconds{platform="slack"} 150',
        'telvertel_digest_age_seconds{team="noord"} 7290',
        "telvertel_digests_absent 0",
        "telvertel_database_up 1",
        'telvertel_connection_silence_seconds{platform="slack"} 12.5',
        'telvertel_inbox_lag_seconds{platform="slack"} 0.25',
        'telvertel_log_records_total{level="error",part="jobs.isolation",kind="KeyError"} 1',
        'telvertel_log_records_total{level="error",part="services.listening",kind="event=not_heard"} 1',
        'telvertel_log_records_total{level="error",part="a.library",kind=""} 1',
    } <= set(lines)
    assert WORDS not in told


def test_signs_that_mean_something_are_escaped() -> None:
    told = text_of([Metric("m", "Help.", [(('a"b\\c\nd',), 1.0)], ("label",))])

    assert told.splitlines()[2] == r'm{label="a\"b\\c\nd"} 1'


async def test_a_port_that_is_taken_is_told(database: Database, clock: Clock) -> None:
    async with watching(database, clock) as watch:
        second = Watch(Vitals(database), {}, clock, host="127.0.0.1", port=watch.port)
        with pytest.raises(PortTaken):
            await second.start()
