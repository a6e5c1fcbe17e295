"""The dispatcher, step by step on a clock that stands still."""

import asyncio
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from chat.address import Place, Posted
from chat.message import Message, Picture
from chat.transport import (
    AccessBroken,
    Act,
    MessageRefused,
    NotSent,
    PlaceGone,
    PlaceMoved,
    Throttled,
    Uncertain,
)
from chat.wording import Verbatim
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from services.outbox import Outbox
from storage.database import Database, DatabaseInUse
from storage.outbox_rows import OutboxRow, State
from tests.conftest import Clock
from tests.fake_platform import FakePlatform, Lost, message

NOORD = Place("slack", "T1", "C-NOORD")
ZUID = Place("slack", "T1", "C-ZUID")


class Town:
    """An outbox, a dispatcher and a platform around one database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.slack = FakePlatform()
        self.telegram = FakePlatform("telegram", searchable=False)
        self.dispatcher = self.another_process()
        self.outbox = Outbox({"slack": lambda said: (said,), "telegram": lambda said: (said,)}, self.dispatcher.wake)

    def another_process(self) -> Dispatcher:
        transports = {"slack": self.slack, "telegram": self.telegram}
        return Dispatcher(Deliveries(self.database, Random(1)), transports, self.clock)

    async def put(self, key: str, place: Place = NOORD, said: Message | None = None, **more: Any) -> None:
        async with self.database.write() as uow:
            said = said or message(key)
            await self.outbox.put(uow, key=key, kind="test", place=place, message=said, now=self.clock(), **more)

    async def row(self, key: str) -> OutboxRow:
        async with self.database.read() as uow:
            return (await uow.outbox.by_key([key]))[key]

    async def state(self, key: str) -> State:
        return (await self.row(key)).state


@pytest.fixture
def town(database: Database, clock: Clock) -> Town:
    return Town(database, clock)


async def test_messages_of_one_place_leave_in_their_order_and_of_other_places_beside_them(town: Town) -> None:
    for key, place in [("a1", NOORD), ("b1", ZUID), ("a2", NOORD), ("b2", ZUID)]:
        await town.put(key, place)

    first = await town.dispatcher.step()

    assert first == 2
    assert sorted(town.slack.said) == ["a1", "b1"]
    await town.dispatcher.drain()
    assert [said for said in town.slack.said if said[0] == "a"] == ["a1", "a2"]
    assert await town.state("b2") is State.SENT


async def test_a_place_is_given_the_pace_that_its_platform_asks(town: Town) -> None:
    town.slack.gap = timedelta(seconds=1)
    await town.put("a1")
    await town.put("a2")

    await town.dispatcher.drain()

    assert town.slack.said == ["a1"]
    town.clock.step(seconds=1)
    await town.dispatcher.drain()
    assert town.slack.said == ["a1", "a2"]


async def test_what_is_sent_remembers_where_it_stands_and_is_found_by_it(town: Town) -> None:
    await town.put("a1")

    await town.dispatcher.drain()

    stands = Posted(NOORD, "1.0")
    async with town.database.read() as uow:
        assert await uow.outbox.posted("a1") == stands
        assert await uow.outbox.key_at(stands) == "a1"
        assert await uow.outbox.key_at(Posted(ZUID, "1.0")) is None


async def test_a_reply_goes_into_the_thread_of_its_root(town: Town) -> None:
    await town.put("root")
    await town.put("reply", about_key="root")

    await town.dispatcher.drain()

    assert [delivery.place.thread for delivery in town.slack.kept] == [None, "1.0"]


async def test_a_reply_to_a_reply_stays_in_the_same_thread(town: Town) -> None:
    await town.put("reply", NOORD.in_thread("0.5"))
    await town.put("answer", about_key="reply")

    await town.dispatcher.drain()

    assert [delivery.place.thread for delivery in town.slack.kept] == ["0.5", "0.5"]


async def test_an_edit_knows_the_message_that_it_changes(town: Town) -> None:
    await town.put("root")
    await town.put("edit", said=message("nieuw"), about_key="root", act=Act.EDIT)

    await town.dispatcher.drain()

    assert town.slack.kept[1].posted == Posted(NOORD, "1.0")
    assert town.slack.kept[1].place == NOORD


async def test_what_is_about_a_message_elsewhere_waits_until_that_one_is_sent(town: Town) -> None:
    town.slack.faults.append(Throttled("slow", timedelta(minutes=1), whole_platform=False))
    await town.put("root", ZUID)
    await town.put("about", about_key="root")

    await town.dispatcher.drain()
    assert town.slack.said == []

    town.clock.step(minutes=1)
    await town.dispatcher.drain()
    town.clock.step(seconds=2)
    await town.dispatcher.drain()
    assert town.slack.said == ["root", "about"]
    assert town.slack.kept[1].place == NOORD


async def test_replies_to_a_refused_message_are_let_go_and_the_next_one_leaves(town: Town) -> None:
    town.slack.faults.append(MessageRefused("too long"))
    await town.put("root")
    await town.put("reply", about_key="root")
    await town.put("next")

    await town.dispatcher.drain()

    assert town.slack.said == ["next"]
    assert (await town.row("root")).error == "MessageRefused: too long"
    assert (await town.row("reply")).error == "parent"


async def test_a_lost_answer_is_looked_up_and_never_sent_again(town: Town) -> None:
    town.slack.faults.append(Lost(Uncertain("reset")))
    await town.put("a1")
    await town.put("a2")

    await town.dispatcher.drain()
    assert await town.state("a1") is State.UNKNOWN
    town.clock.step(seconds=15)
    await town.dispatcher.drain()

    assert town.slack.said == ["a1", "a2"]
    assert len(town.slack.looks) == 1
    assert (await town.row("a1")).posted == Posted(NOORD, "1.0")


async def test_what_is_absent_in_two_looks_a_quarter_of_a_minute_apart_is_sent_again(town: Town) -> None:
    town.slack.faults.append(Uncertain("reset"))
    await town.put("a1")
    await town.dispatcher.drain()

    town.clock.step(seconds=14)
    await town.dispatcher.drain()
    assert len(town.slack.looks) == 0
    town.clock.step(seconds=1)
    await town.dispatcher.drain()
    assert (len(town.slack.looks), len(town.slack.tried)) == (1, 1)
    town.clock.step(seconds=15)
    await town.dispatcher.drain()

    assert (len(town.slack.looks), len(town.slack.tried)) == (2, 2)
    assert town.slack.tried[0].marker == town.slack.tried[1].marker
    assert not town.slack.kept[0].doubtful


async def test_where_nobody_can_look_it_is_sent_again_and_says_so(town: Town) -> None:
    town.telegram.faults.append(Lost(Uncertain("reset")))
    await town.put("t1", Place("telegram", "B1", "7"))

    await town.dispatcher.drain()
    town.clock.step(seconds=15)
    await town.dispatcher.drain()

    assert [delivery.doubtful for delivery in town.telegram.kept] == [False, True]


async def test_where_nobody_can_look_a_message_that_asked_for_it_is_parked(town: Town) -> None:
    town.telegram.faults.append(Lost(Uncertain("reset")))
    await town.put("t1", Place("telegram", "B1", "7"), on_unknown="park")
    await town.put("t2", Place("telegram", "B1", "7"))

    await town.dispatcher.drain()
    town.clock.step(seconds=15)
    await town.dispatcher.drain()

    assert town.telegram.said == ["t1", "t2"]
    assert (await town.row("t1")).error == "unknown"


async def test_an_edit_whose_answer_was_lost_is_done_again_without_a_look(town: Town) -> None:
    await town.put("root")
    await town.dispatcher.drain()
    town.slack.faults.append(Lost(Uncertain("reset")))
    await town.put("edit", said=message("nieuw"), about_key="root", act=Act.EDIT)

    await town.dispatcher.drain()
    town.clock.step(seconds=15)
    await town.dispatcher.drain()

    assert town.slack.said == ["root", "nieuw", "nieuw"]
    assert town.slack.looks == []


async def test_a_look_that_fails_for_ever_is_given_up(town: Town) -> None:
    town.slack.faults.append(Uncertain("reset"))
    town.slack.look_faults.extend(Uncertain("no history today") for _ in range(100))
    await town.put("a1", on_unknown="park")

    for _ in range(20):
        await town.dispatcher.step()
        town.clock.step(minutes=15)

    assert len(town.slack.looks) == 8
    assert await town.state("a1") is State.DEAD


async def test_a_platform_that_asks_for_time_gets_it_in_every_place(town: Town) -> None:
    town.slack.faults.append(Throttled("slow", timedelta(seconds=30), whole_platform=True))
    await town.put("a1")
    await town.dispatcher.drain()
    await town.put("b1", ZUID)
    await town.put("t1", Place("telegram", "B1", "7"))

    await town.dispatcher.drain()
    assert (town.slack.said, town.telegram.said) == ([], ["t1"])

    town.clock.step(seconds=30)
    await town.dispatcher.drain()
    assert sorted(town.slack.said) == ["a1", "b1"]
    assert (await town.row("a1")).attempts == 1


async def test_an_hour_without_network_costs_no_message(town: Town) -> None:
    await town.put("a1")
    town.slack.faults.extend(NotSent("no route") for _ in range(12))

    for _ in range(90):
        await town.dispatcher.step()
        town.clock.step(minutes=1)
        if town.slack.said:
            break

    assert town.slack.said == ["a1"]
    assert (await town.row("a1")).attempts == 1


async def test_a_refused_token_stops_the_platform_and_uses_up_nothing(town: Town) -> None:
    town.slack.faults.append(AccessBroken("invalid_auth"))
    await town.put("a1")
    await town.dispatcher.drain()
    await town.put("b1", ZUID)

    town.clock.step(seconds=29)
    await town.dispatcher.drain()
    assert len(town.slack.tried) == 1
    town.clock.step(seconds=1)
    assert await town.dispatcher.step() == 1, "one message goes first"
    await town.dispatcher.drain()

    assert sorted(town.slack.said) == ["a1", "b1"]
    assert (await town.row("a1")).attempts == 1


async def test_a_broken_access_is_tried_less_and_less_often(town: Town) -> None:
    town.slack.faults.extend(AccessBroken("invalid_auth") for _ in range(1000))
    await town.put("a1")

    for _ in range(120):
        await town.dispatcher.step()
        town.clock.step(minutes=1)

    assert len(town.slack.tried) == 12, "after 0, 1, 2, 4, 8, 16 and then every fifteen or sixteen minutes"


async def test_a_closed_place_keeps_what_comes_later_until_it_opens(town: Town) -> None:
    town.slack.faults.append(PlaceGone("is_archived"))
    await town.put("a1")
    await town.put("a2")

    await town.dispatcher.drain()
    assert (await town.state("a1"), await town.state("a2")) == (State.DEAD, State.PENDING)
    async with town.database.write() as uow:
        assert await uow.lanes.closed() == {NOORD.lane: "PlaceGone: is_archived"}
        await uow.lanes.reopen(NOORD.lane)
    await town.dispatcher.drain()

    assert town.slack.said == ["a2"]


async def test_a_moved_place_takes_its_waiting_messages_and_its_forum_along(town: Town) -> None:
    old, new = Place("telegram", "B1", "-7"), Place("telegram", "B1", "-1007")
    async with town.database.write() as uow:
        await uow.places.bind("operational:noord", old, town.clock())
    await town.put("n0", new)
    await town.dispatcher.drain()
    town.telegram.faults.append(PlaceMoved("upgraded", "-1007"))
    await town.put("t1", old)
    await town.put("t2", old)

    await town.dispatcher.drain()

    assert [delivery.place for delivery in town.telegram.kept] == [new, new, new]
    assert town.telegram.said == ["n0", "t1", "t2"]
    async with town.database.read() as uow:
        assert await uow.places.of("operational:noord") == (new,)


async def test_a_message_past_its_time_is_not_sent(town: Town) -> None:
    await town.put("a1", expires_at=town.clock() + timedelta(hours=12))
    await town.put("a2")

    town.clock.step(hours=13)
    await town.dispatcher.drain()

    assert town.slack.said == ["a2"]
    assert await town.state("a1") is State.EXPIRED


async def test_a_message_that_never_gets_through_is_given_up_after_eight_attempts(town: Town) -> None:
    town.slack.faults.extend(Uncertain("500") for _ in range(100))
    await town.put("a1")

    for _ in range(30):
        await town.dispatcher.step()
        town.clock.step(minutes=1)

    assert len(town.slack.tried) == 8
    assert (await town.row("a1")).error == "attempts"


async def test_a_message_over_which_the_process_falls_three_times_is_given_up(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    def fall() -> None:
        raise KeyError("a mistake in the program")

    town.slack.during_send = fall
    await town.put("a1")
    for _ in range(20):
        await town.dispatcher.drain()
        town.clock.step(seconds=31)

    assert len(town.slack.tried) == 3
    assert (await town.row("a1")).error == "poison"
    assert "failed work=delivery" in caplog.text


async def test_a_process_that_slept_through_its_lease_begins_nothing(town: Town, clock: Clock) -> None:
    await town.put("a1")
    deliveries = Deliveries(town.database, Random(2))
    (claim,) = (await deliveries.claim(["slack"], 8, clock())).claims

    class Sleeper(Dispatcher):
        """Nothing but a way to reach the part that follows the claim."""

        async def wakes(self) -> None:
            await self._deliver(claim)

    sleeper = Sleeper(deliveries, {"slack": town.slack}, clock)
    clock.step(seconds=21)
    await sleeper.wakes()

    assert town.slack.tried == []
    assert await town.state("a1") is State.PENDING


async def test_a_late_answer_cannot_settle_what_was_given_to_another(town: Town, clock: Clock) -> None:
    await town.put("a1")
    deliveries = Deliveries(town.database, Random(2))
    (claim,) = (await deliveries.claim(["slack"], 8, clock())).claims
    clock.step(seconds=30)
    assert (await deliveries.claim(["slack"], 8, clock())).claims == ()
    assert await town.state("a1") is State.UNKNOWN

    with pytest.raises(Exception, match="C-NOORD"):
        await deliveries.settle(claim, Posted(NOORD, "9.0"), timedelta(0), clock())

    assert await town.state("a1") is State.UNKNOWN


async def test_the_pictures_of_a_message_go_with_it(town: Town) -> None:
    async with town.database.write() as uow:
        key = await uow.pictures.keep(b"png", town.clock())
    said = Message(Verbatim("kijk"), (Picture(key, Verbatim("stijgt"), Verbatim("wachttijd")),))

    await town.put("a1", said=said)
    await town.dispatcher.drain()

    assert town.slack.kept[0].pictures == {key: b"png"}
    assert town.slack.kept[0].message == said


async def test_a_running_dispatcher_is_woken_by_the_commit_and_stops_clean(town: Town) -> None:
    running = asyncio.create_task(town.dispatcher.run())
    await asyncio.sleep(0.05)

    started = asyncio.get_running_loop().time()
    await town.put("a1")
    await town.slack.has_kept(1)
    took = asyncio.get_running_loop().time() - started
    town.dispatcher.stop()
    await asyncio.wait_for(running, 5)

    assert took < 0.9, "it did not wait for its next poll"
    assert await town.state("a1") is State.SENT


async def test_a_dispatcher_that_stops_finishes_what_is_in_flight(town: Town, clock: Clock) -> None:
    answer, asked = asyncio.Event(), asyncio.Event()

    class Slow(FakePlatform):
        async def send(self, delivery: Any) -> Posted:
            asked.set()
            await answer.wait()
            return await super().send(delivery)

    slow = Slow()
    dispatcher = Dispatcher(Deliveries(town.database, Random(1)), {"slack": slow}, clock)
    await town.put("a1")
    await town.put("a2")
    running = asyncio.create_task(dispatcher.run())
    await asyncio.wait_for(asked.wait(), 5)

    dispatcher.stop()
    await asyncio.sleep(0.05)
    assert not running.done()
    answer.set()
    await asyncio.wait_for(running, 5)

    assert await town.state("a1") is State.SENT
    assert await town.state("a2") is State.PENDING


async def test_what_a_dead_process_held_is_looked_into_as_soon_as_the_next_one_starts(
    sqlite_url: str, clock: Clock
) -> None:
    dead = Database(sqlite_url)
    await dead.start()
    town = Town(dead, clock)
    await town.put("a1")
    await Deliveries(dead, Random(1)).claim(["slack"], 8, clock())
    await dead.close()

    alive = Database(sqlite_url)
    await alive.start()
    deliveries = Deliveries(alive, Random(1))
    await deliveries.start(clock())
    await deliveries.claim(["slack"], 8, clock())

    async with alive.read() as uow:
        assert (await uow.outbox.counts()) == {State.UNKNOWN: 1}
    await alive.close()


async def test_a_second_process_on_one_sqlite_file_refuses_to_start(sqlite_url: str, clock: Clock) -> None:
    first, second = Database(sqlite_url), Database(sqlite_url)
    await first.start()
    await second.start()
    await Deliveries(first, Random(1)).start(clock())

    with pytest.raises(DatabaseInUse):
        await Deliveries(second, Random(1)).start(clock())

    await first.close()
    await Deliveries(second, Random(1)).start(clock())
    await second.close()


@pytest.mark.postgres
async def test_several_dispatchers_on_one_postgres_send_each_message_once_and_in_order(
    postgres_database: Database, postgres_url: str, clock: Clock
) -> None:
    town = Town(postgres_database, clock)
    places = [Place("slack", "T1", f"C{number}") for number in range(6)]
    async with postgres_database.write() as uow:
        for number in range(10):
            for place in places:
                key = f"{place.channel}-{number}"
                await town.outbox.put(uow, key=key, kind="test", place=place, message=message(key), now=clock())
    others = [Database(postgres_url) for _ in range(2)]
    for other in others:
        await other.start()
    dispatchers = [
        Dispatcher(Deliveries(each, Random(number)), {"slack": town.slack}, clock)
        for number, each in enumerate([postgres_database, *others])
    ]

    running = [asyncio.create_task(dispatcher.run()) for dispatcher in dispatchers]
    await town.slack.has_kept(60)
    for dispatcher in dispatchers:
        dispatcher.stop()
    await asyncio.gather(*running)
    for other in others:
        await other.close()

    assert len(set(town.slack.said)) == len(town.slack.said) == 60
    for place in places:
        mine = [said for said in town.slack.said if said.startswith(f"{place.channel}-")]
        assert mine == [f"{place.channel}-{number}" for number in range(10)]
