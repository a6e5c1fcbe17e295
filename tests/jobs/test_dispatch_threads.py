"""Threads through the dispatcher: where what belongs together goes, and how it is found again."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from chat.address import Place, Posted
from chat.transport import Act, Delivery, Uncertain
from services.outbox import Outbox
from storage.database import Database
from storage.outbox_rows import State
from tests.conftest import Clock
from tests.fake_platform import Lost, line_by_line, message
from tests.jobs.test_dispatch import NOORD, ZUID, Town


@dataclass
class WithTopics:
    """What a platform makes of a thread: `topics` are those that stand, an opening gets the next one."""

    town: Town
    made: int = 0
    topics: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.town.slack._stands = self.stands

    def stands(self, delivery: Delivery, number: int) -> Posted:
        thread = delivery.place.thread
        lost = thread is not None and thread.startswith("topic:") and thread not in self.topics
        if delivery.act is Act.OPEN or lost:
            self.made += 1
            thread = f"topic:{self.made}"
            self.topics.add(thread)
        return Posted(delivery.place.in_thread(thread), f"{number}.0")


@pytest.fixture
def town(database: Database, clock: Clock) -> Town:
    return Town(database, clock)


@pytest.fixture
def platform(town: Town) -> WithTopics:
    return WithTopics(town)


async def threads(town: Town) -> list[str | None]:
    return [delivery.place.thread for delivery in town.slack.kept]


async def root_at(town: Town, place: Place) -> str | None:
    async with town.database.read() as uow:
        return await uow.outbox.root_key_at(place)


async def test_replies_go_into_the_topic_that_was_made_for_the_opening(town: Town, platform: WithTopics) -> None:
    await town.put("root", act=Act.OPEN)
    await town.put("one", about_key="root")
    await town.put("two", about_key="one")

    await town.dispatcher.drain()

    assert await threads(town) == [None, "topic:1", "topic:1"]
    async with town.database.read() as uow:
        assert await uow.outbox.posted("root") == Posted(NOORD.in_thread("topic:1"), "1.0")


async def test_an_opening_in_several_parts_opens_one_thread(town: Town) -> None:
    town.outbox = Outbox({"slack": line_by_line}, town.dispatcher.wake)
    await town.put("root", said=message("een", "twee", "drie"), act=Act.OPEN)
    await town.put("reply", about_key="root")

    await town.dispatcher.drain()

    assert [delivery.act for delivery in town.slack.kept] == [Act.OPEN, Act.POST, Act.POST, Act.POST]
    assert await threads(town) == [None, "1.0", "1.0", "1.0"]


async def test_a_thread_that_was_made_anew_takes_everything_after_it_along(town: Town, platform: WithTopics) -> None:
    await town.put("root", act=Act.OPEN)
    await town.put("one", about_key="root")
    await town.dispatcher.drain()
    platform.topics.clear()

    for key in ("two", "three"):
        await town.put(key, about_key="root")
        await town.dispatcher.drain()

    assert await threads(town) == [None, "topic:1", "topic:1", "topic:2"]
    assert await root_at(town, NOORD.in_thread("topic:2")) == "root"
    assert await root_at(town, NOORD.in_thread("topic:1")) is None


async def test_a_lost_thread_can_be_made_anew_by_the_name_that_it_had(town: Town) -> None:
    await town.put("root", said=message("Gesprek 12"), act=Act.OPEN)
    await town.put("letter")
    await town.put("reply", about_key="root")
    await town.put("answer", about_key="letter")

    await town.dispatcher.drain()

    titles = {delivery.message.summary: delivery.title for delivery in town.slack.kept}
    assert titles == {
        message("Gesprek 12").summary: None,
        message("letter").summary: None,
        message("reply").summary: message("Gesprek 12").summary,
        message("answer").summary: None,
    }


async def test_whose_words_are_forgotten_has_no_name_to_give(town: Town) -> None:
    await town.put("root", act=Act.OPEN)
    await town.dispatcher.drain()
    async with town.database.write() as uow:
        await uow.outbox.forget_words(town.clock() + timedelta(days=1))

    await town.put("reply", about_key="root")
    await town.dispatcher.drain()

    assert town.slack.kept[-1].title is None
    assert await town.state("reply") is State.SENT


async def test_a_pin_knows_its_message_and_is_simply_done_again_when_in_doubt(town: Town) -> None:
    await town.put("root")
    await town.put("pin", about_key="root", act=Act.PIN)
    town.slack.faults.extend([None, Lost(Uncertain("time-out"))])
    await town.dispatcher.drain()

    town.clock.step(minutes=1)
    await town.dispatcher.drain()

    assert [delivery.posted for delivery in town.slack.kept[1:]] == [Posted(NOORD, "1.0")] * 2
    assert town.slack.looks == []
    assert await town.state("pin") is State.SENT


async def test_an_opening_in_doubt_is_looked_for_before_it_is_sent_again(town: Town) -> None:
    town.slack.faults.append(Lost(Uncertain("time-out")))
    await town.put("root", act=Act.OPEN)
    await town.dispatcher.drain()

    town.clock.step(minutes=1)
    await town.dispatcher.drain()

    assert len(town.slack.looks) == 1
    assert len(town.slack.kept) == 1
    assert await town.state("root") is State.SENT


@pytest.mark.parametrize(
    ("answered", "root"),
    [("1.0", "root"), ("2.0", "root"), ("3.0", "root"), ("4.0", "other"), ("9.9", None)],
    ids=["the first", "a later one", "one that was edited", "another thread", "nobody's"],
)
async def test_whatever_message_of_the_chain_is_answered_its_root_is_found(
    town: Town, answered: str, root: str | None
) -> None:
    await town.put("root", act=Act.OPEN)
    await town.put("one", about_key="root")
    await town.put("two", about_key="one")
    await town.put("other", act=Act.OPEN)
    await town.put("edit", about_key="two", act=Act.EDIT)
    await town.put("pin", about_key="two", act=Act.PIN)
    await town.dispatcher.drain()

    assert await root_at(town, NOORD.in_thread(answered)) == root
    assert await root_at(town, ZUID.in_thread(answered)) is None
    assert await root_at(town, replace(NOORD, platform="telegram", thread=answered)) is None
    assert await root_at(town, NOORD) is None
