"""The dispatcher within a platform's budget: replies first, and never too much, however many processes there are."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from chat.address import Place, Posted
from chat.transport import Act, Budget, Delivery, Throttled
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from services.delivery_rules import DeliveryTimes
from services.outbox import Outbox
from storage.database import Database
from tests.conftest import Clock
from tests.fake_platform import FakePlatform, message

ONE_A_TIME = Budget(per_second=1, at_once=1)


@dataclass
class TimedPlatform(FakePlatform):
    """Notes when each message came, and takes as long over it as a platform does."""

    begun: list[float] = field(default_factory=list)

    async def send(self, delivery: Delivery) -> Posted:
        self.begun.append(asyncio.get_running_loop().time())
        await asyncio.sleep(0.05)
        return await super().send(delivery)


async def put(database: Database, clock: Clock, number: int, kind: str, **more: Any) -> None:
    """Each to a place of its own."""
    queue, key = Outbox({"slack": lambda said: (said,)}, lambda: None), f"{kind}-{number}"
    async with database.write() as uow:
        place = Place("slack", "T1", f"C-{key}")
        await queue.put(uow, key=key, kind=kind, place=place, message=message(key), now=clock(), **more)


def dispatcher(
    database: Database, clock: Callable[[], datetime], platform: FakePlatform, budget: Budget, seed: int = 1
) -> Dispatcher:
    deliveries = Deliveries(database, Random(seed), budgets={platform.platform: budget})
    return Dispatcher(deliveries, {platform.platform: platform}, clock)


async def test_an_answer_goes_before_digests_that_wait_longer(database: Database, clock: Clock) -> None:
    slack = FakePlatform()
    for number in range(5):
        await put(database, clock, number, "digest")
    clock.step(seconds=1)
    await put(database, clock, 9, "answer")

    await dispatcher(database, clock, slack, ONE_A_TIME).step()

    assert slack.said == ["answer-9"]


async def test_what_finds_no_room_stays_as_it_was(database: Database, clock: Clock) -> None:
    slack = FakePlatform()
    for number in range(3):
        await put(database, clock, number, "digest")

    await dispatcher(database, clock, slack, ONE_A_TIME).step()

    async with database.read() as uow:
        rows = await uow.outbox.by_key([f"digest-{number}" for number in range(3)])
    assert sorted((row.state, row.attempts) for row in rows.values()) == [("pending", 0), ("pending", 0), ("sent", 1)]


async def test_a_change_of_a_message_takes_no_room(database: Database, clock: Clock) -> None:
    slack = FakePlatform()
    sending = dispatcher(database, clock, slack, Budget(per_second=9, at_once=2))
    await put(database, clock, 1, "digest")
    await sending.step()
    await put(database, clock, 1, "digest-edit", about_key="digest-1", act=Act.EDIT)
    await put(database, clock, 2, "digest")

    await sending.step()

    assert sorted(delivery.act for delivery in slack.kept) == [Act.EDIT, Act.POST, Act.POST]


async def test_a_second_place_that_is_refused_meanwhile_pauses_all_of_them(database: Database, clock: Clock) -> None:
    telegram = FakePlatform()
    for number in range(4):
        await put(database, clock, number, "digest")
    wait = timedelta(seconds=3)
    telegram.faults.extend([Throttled("429", wait, whole_platform=False)] * 2)
    sending = Dispatcher(Deliveries(database, Random(1)), {"slack": telegram}, clock, lanes=1)

    tried = await sending.drain()

    assert tried == 2
    clock.step(seconds=3)
    await sending.drain()
    assert len(telegram.kept) == 4


async def test_other_places_go_on_where_one_is_told_to_wait(database: Database, clock: Clock) -> None:
    telegram = FakePlatform()
    for number in range(4):
        await put(database, clock, number, "digest")
    telegram.faults.append(Throttled("429", timedelta(seconds=3), whole_platform=False))

    await dispatcher(database, clock, telegram, Budget(per_second=1, at_once=9)).drain()

    assert len(telegram.kept) == 3


async def test_a_running_dispatcher_comes_back_for_what_found_no_room(database: Database, clock: Clock) -> None:
    slack = FakePlatform()
    for number in range(6):
        await put(database, clock, number, "digest")
    sending = dispatcher(database, lambda: datetime.now(UTC), slack, Budget(per_second=40, at_once=1))
    running = asyncio.create_task(sending.run())

    await slack.has_kept(6)
    sending.stop()
    await running

    assert len(slack.kept) == 6


async def test_a_running_dispatcher_comes_back_when_the_platform_said(database: Database) -> None:
    slack = FakePlatform()
    wall = Clock(datetime.now(UTC))
    await put(database, wall, 1, "digest")
    slack.faults.append(Throttled("429", timedelta(seconds=0.3), whole_platform=True))
    seldom = DeliveryTimes(poll=timedelta(seconds=20))
    sending = Dispatcher(Deliveries(database, Random(1), seldom), {"slack": slack}, lambda: datetime.now(UTC))
    began = asyncio.get_running_loop().time()
    running = asyncio.create_task(sending.run())

    await slack.has_kept(1)
    sending.stop()
    await running

    assert 0.3 <= asyncio.get_running_loop().time() - began < 10


@pytest.mark.postgres
async def test_processes_with_clocks_of_their_own_keep_to_one_budget_and_use_it(
    postgres_database: Database, postgres_url: str, clock: Clock
) -> None:
    budget, slack = Budget(per_second=40, at_once=3), TimedPlatform()
    for number in range(60):
        await put(postgres_database, clock, number, "digest")
    other = Database(postgres_url)
    await other.start()
    later = Clock(clock() + timedelta(seconds=4))
    running = [
        dispatcher(postgres_database, clock, slack, budget, seed=1),
        dispatcher(other, later, slack, budget, seed=2),
    ]

    tasks = [asyncio.create_task(each.run()) for each in running]
    await slack.has_kept(60)
    for each in running:
        each.stop()
    await asyncio.gather(*tasks)
    await other.close()

    assert len(set(slack.said)) == 60
    begun = sorted(slack.begun)
    # What begins late on a busy machine comes closer to what is behind it, so the moments are tested elsewhere.
    assert begun[-1] - begun[0] >= (60 - 3) / 40 - 0.5


@pytest.mark.postgres
async def test_two_processes_never_wait_for_each_other_over_two_platforms(
    postgres_database: Database, postgres_url: str, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    other = Database(postgres_url)
    await other.start()
    queue = Outbox(dict.fromkeys(("slack", "telegram"), lambda said: (said,)), lambda: None)
    async with postgres_database.write() as uow:
        for number in range(120):
            # What is ready longest is of one platform for some time, then of the other, so that claims go round.
            place = Place(("slack", "telegram")[number // 7 % 2], "T1", f"C-{number}")
            said = message(f"{number}")
            await queue.put(uow, key=f"{number}", kind="digest", place=place, message=said, now=clock.step(seconds=1))
    platforms = {name: FakePlatform(name) for name in ("slack", "telegram")}
    budgets = {"slack": Budget(per_second=60, at_once=2), "telegram": Budget(per_second=45, at_once=3)}
    running = [
        Dispatcher(Deliveries(each, Random(seed), budgets=budgets), platforms, clock)
        for seed, each in enumerate([postgres_database, other])
    ]

    tasks = [asyncio.create_task(each.run()) for each in running]
    async with asyncio.timeout(20):
        while sum(len(each.kept) for each in platforms.values()) < 120:
            await asyncio.sleep(0.05)
    for each in running:
        each.stop()
    await asyncio.gather(*tasks)
    await other.close()

    assert "failed work" not in caplog.text
