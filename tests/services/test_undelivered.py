"""Messages that did not arrive: seen without their words, tried again in their order, or thrown away."""

from datetime import timedelta
from random import Random

import pytest

from chat.address import Place
from chat.transport import MessageRefused, PlaceGone
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from services.outbox import Outbox
from services.undelivered import UndeliveredMessages
from storage.database import Database
from storage.outbox_rows import State
from tests.conftest import Clock
from tests.fake_platform import FakePlatform, message

NOORD = Place("slack", "T1", "C-NOORD")


class Town:
    def __init__(self, database: Database, clock: Clock) -> None:
        self.database, self.clock, self.slack = database, clock, FakePlatform()
        self.dispatcher = Dispatcher(Deliveries(database, Random(1)), {"slack": self.slack}, clock)
        self.outbox = Outbox({"slack": lambda said: (said,)}, self.dispatcher.wake)
        self.undelivered = UndeliveredMessages(database)

    async def put(self, key: str, about: str | None = None, expires_at: timedelta | None = None) -> None:
        async with self.database.write() as uow:
            await self.outbox.put(
                uow,
                key=key,
                kind="digest",
                place=NOORD,
                message=message(key),
                now=self.clock(),
                about_key=about,
                expires_at=None if expires_at is None else self.clock() + expires_at,
            )

    async def numbers(self) -> dict[str, int]:
        return {each.key: each.number for each in await self.undelivered.all()}


@pytest.fixture
def town(database: Database, clock: Clock) -> Town:
    return Town(database, clock)


async def test_what_was_given_up_goes_before_what_was_queued_after_it(town: Town, clock: Clock) -> None:
    town.slack.faults += [MessageRefused("too long"), MessageRefused("too long")]
    await town.put("a1")
    await town.put("a2")
    await town.dispatcher.drain()
    await town.put("a3")

    again = await town.undelivered.retry(None, clock())
    await town.dispatcher.drain()

    assert again == 2
    assert town.slack.said == ["a1", "a2", "a3"]
    assert await town.undelivered.all() == ()


async def test_a_reply_comes_back_with_its_first_message_and_the_place_is_opened(town: Town, clock: Clock) -> None:
    town.slack.faults.append(PlaceGone("not_in_channel"))
    await town.put("root")
    await town.put("reply", about="root")
    await town.dispatcher.drain()
    async with town.database.write() as uow:
        await uow.lanes.reopen(NOORD.lane)
    await town.dispatcher.drain()
    async with town.database.write() as uow:
        await uow.lanes.close(NOORD.lane, "PlaceGone: not_in_channel")
    found = await town.numbers()

    again = await town.undelivered.retry([found["root"]], clock())
    await town.dispatcher.drain()

    assert set(found) == {"root", "reply"}
    assert again == 2
    assert town.slack.said == ["root", "reply"]


async def test_what_is_thrown_away_is_empty_and_never_goes_out(town: Town, clock: Clock) -> None:
    town.slack.faults.append(MessageRefused("too long"))
    await town.put("a1")
    await town.dispatcher.drain()
    found = await town.numbers()

    dropped = await town.undelivered.drop([found["a1"]], clock())
    await town.put("a1")
    await town.dispatcher.drain()

    assert dropped == 1
    assert town.slack.said == []
    async with town.database.read() as uow:
        row = (await uow.outbox.by_key(["a1"]))["a1"]
    assert (row.state, row.message) == (State.EXPIRED, {})
    assert await town.undelivered.retry(None, clock()) == 0


async def test_what_came_too_late_can_only_be_thrown_away(town: Town, clock: Clock) -> None:
    await town.put("a1", expires_at=timedelta(hours=1))
    clock.step(hours=2)
    await town.dispatcher.drain()

    assert await town.undelivered.retry(None, clock()) == 0
    assert await town.undelivered.drop(None, clock()) == 1


async def test_what_still_waits_is_neither_listed_nor_thrown_away(town: Town, clock: Clock) -> None:
    await town.put("a1")

    assert await town.undelivered.all() == ()
    assert await town.undelivered.drop([1, 2, 3], clock()) == 0


async def test_what_is_tried_again_or_thrown_away_is_written_down(town: Town, clock: Clock) -> None:
    town.slack.faults += [MessageRefused("too long")] * 2
    await town.put("a1")
    await town.dispatcher.drain()
    number = (await town.numbers())["a1"]

    await town.undelivered.retry([number, 99], clock())
    await town.dispatcher.drain()
    await town.undelivered.drop([number, 99], clock())
    await town.undelivered.drop([number], clock())

    async with town.database.read() as uow:
        noted = await uow.audit.since(clock())
    assert [(each.deed, each.about) for each in noted] == [
        ("outbox-retried", str(number)),
        ("outbox-dropped", str(number)),
    ]
