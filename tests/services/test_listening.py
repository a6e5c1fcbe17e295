"""What the doors hear when hearing goes wrong: tried again, left to the platform, or set apart with a sentence."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from chat.address import Place
from chat.incoming import Deleted, Incoming, Pressed, Said, TooEarly
from chat.transport import Act
from services.listening import Listening, Patience
from storage.database import Database
from storage.group_commit import GroupLost
from storage.outbox_rows import State
from tests.conftest import Clock
from tests.fake_platform import message
from tests.services.hearing_town import Heard, Town

QUICK = Patience(pause=timedelta(milliseconds=1), early=timedelta(milliseconds=20))
SECRET = "De buurvrouw kreeg eindelijk hulp"
NORTH = Place("sandbox", "", "team-noord")


class Broken:
    """Fails so many times in this way, then hears."""

    def __init__(self, town: Town, error: Exception, times: int = 1_000) -> None:
        self.town = town
        self.error = error
        self.times = times
        self.tries = 0
        self.listening = Listening(town.database, town.outbox, town.ears.people, self.hear, town.clock, QUICK)

    async def hear(self, incoming: Incoming) -> None:
        self.tries += 1
        if self.tries <= self.times:
            raise self.error
        await self.town.conversations.hear(incoming)


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("kofi")
    return town


async def answers(town: Town) -> list[str]:
    return [Heard(row).text for row in await town.rows()]


async def test_what_fails_once_is_heard_at_the_second_try(town: Town) -> None:
    broken = Broken(town, KeyError("x"), times=1)

    await broken.listening.hear(town.event(Said("help", "m1"), "kofi"))

    assert broken.tries == 2
    assert len(await answers(town)) == 1


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (Said(SECRET, "m1"), "Je tekst is niet bewaard"),
        (Pressed("story:1:ok", None), "Dit is niet gelukt"),
        (Deleted("m1"), "niet verwerkt"),
    ],
)
async def test_what_keeps_failing_is_set_apart_and_its_person_gets_one_sentence(
    town: Town, act: Said | Pressed | Deleted, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Broken(town, ValueError(SECRET))
    event = town.event(act, "kofi")

    with caplog.at_level(logging.INFO):
        for _ in range(3):
            await broken.listening.hear(event)

    (said,) = await town.rows()
    assert told in Heard(said).text
    assert said.place.channel == "dm-kofi"
    assert "cause=ValueError tests.services.test_listening:" in caplog.text
    assert SECRET not in caplog.text


async def test_a_poisoned_event_does_not_keep_the_next_from_being_heard(town: Town) -> None:
    broken = Broken(town, ValueError("poison"), times=3)

    await broken.listening.hear(town.event(Said("help", "m1"), "kofi"))
    await broken.listening.hear(town.event(Said("help", "m2"), "kofi"))

    assert len(await answers(town)) == 2


async def test_a_stranger_whose_words_poison_is_told_nothing(town: Town) -> None:
    broken = Broken(town, ValueError("poison"))

    await broken.listening.hear(town.event(Said("help", "m1"), "nobody", platform="telegram"))

    assert await answers(town) == []


async def test_trouble_of_the_database_is_left_to_the_platform(town: Town) -> None:
    broken = Broken(town, GroupLost("the disk is full"))
    event = town.event(Said("help", "m1"), "kofi")

    with pytest.raises(GroupLost):
        await broken.listening.hear(event)
    broken.times = 0
    await broken.listening.hear(event)

    assert len(await answers(town)) == 1


async def on_its_way(town: Town) -> None:
    """A message of the bot's that people may see already, while the platform has not answered."""
    async with town.database.write() as uow:
        await town.outbox.put(
            uow, key="root", kind="thread", place=NORTH, message=message("root"), now=town.clock(), act=Act.OPEN
        )
        row = (await uow.outbox.by_key(["root"]))["root"]
        claimed = replace(row, state=State.CLAIMED, first_tried_at=town.clock())
        await uow.outbox.save([(claimed, State.PENDING)])


async def test_an_answer_to_what_is_still_being_sent_waits(town: Town) -> None:
    await on_its_way(town)
    listening = Listening(town.database, town.outbox, town.ears.people, town.conversations.hear, town.clock, QUICK)
    event = town.event(Said("Wij zien dat ook", "m1"), "kofi", place=NORTH.in_thread("77"))

    with pytest.raises(TooEarly):
        await listening.hear(event)

    async with town.database.write() as uow:
        assert await uow.inbox.is_new("sandbox", event.event_id, town.clock())


async def test_once_it_is_known_where_that_stands_nobody_waits(town: Town) -> None:
    await on_its_way(town)
    event = town.event(Said("Wij zien dat ook", "m1"), "kofi", place=NORTH.in_thread("77"))
    patient = replace(QUICK, early=timedelta(seconds=5))
    listening = Listening(town.database, town.outbox, town.ears.people, town.conversations.hear, town.clock, patient)

    hearing = asyncio.create_task(listening.hear(event))
    await asyncio.sleep(0.05)
    assert not hearing.done()
    async with town.database.write() as uow:
        row = (await uow.outbox.by_key(["root"]))["root"]
        await uow.outbox.save([(replace(row, state=State.DEAD), State.CLAIMED)])

    await hearing


async def test_after_ten_minutes_nobody_waits_for_it_any_more(town: Town) -> None:
    await on_its_way(town)
    town.clock.step(minutes=11)

    await town.hear(town.event(Said("Wij zien dat ook", "m1"), "kofi", place=NORTH.in_thread("77")))


async def test_what_people_say_in_the_channel_itself_never_waits(town: Town) -> None:
    await on_its_way(town)

    await town.hear(town.event(Said("Goedemorgen", "m1"), "kofi", place=NORTH))
