"""A town that goes on while something is at fault: people answer in a thread, and digests go out."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

import aiohttp

from chat.address import Place
from chat.incoming import Incoming, Said
from domain.people import Participant, Standing
from jobs.dispatch import Dispatcher
from services.agreements import activate_for_demo
from services.delivery import Deliveries
from services.delivery_rules import DeliveryTimes
from services.listening import Listening
from services.outbox import Outbox
from storage.database import Database
from tests.conftest import Clock
from tests.example import text
from tests.fake_platform import message
from tests.faults.harness import check
from tests.faults.loopback import Faults, LoopbackPlatform, LoopbackTransport
from tests.faults.rehearsal import Rehearsal
from tests.services.hearing_town import Town
from tests.services.test_hearing_threads import Threads

PEOPLE = ("fenna", "imke")
CHANNELS = ("C1", "C2", "C3")
_PATIENCE_SECONDS = 90
# How long a platform waits before it brings an event again that was not acknowledged.
_AGAIN_SECONDS = 0.2
_NO_FAULTS = Faults(dropped=0, failed_after=0, failed_before=0, throttled=0, slow=0)


def answer(person: str, number: int) -> str:
    """Words in which nothing is to be screened, and a number in letters."""
    told = " ".join({"0": "nul", "1": "een", "2": "twee", "3": "drie", "4": "vier", "5": "vijf", "6": "zes",
                     "7": "zeven", "8": "acht", "9": "negen"}[digit] for digit in str(number))  # fmt: skip
    seen = "zien" if person == PEOPLE[0] else "merken"
    return f"We {seen} dat mensen lang wachten op een gesprek, punt {told}."


@dataclass
class DailyLife:
    """`reached` is how the running bot reaches the database; `database` is reached without any fault."""

    database: Database
    reached: Database
    random: Random
    times: DeliveryTimes
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    said: dict[str, list[str]] = field(default_factory=dict)
    queued: dict[str, list[str]] = field(default_factory=dict)
    poisonous: str = ""
    platform: LoopbackPlatform = field(init=False)
    threads: Threads = field(init=False)

    async def begin(self) -> None:
        self.platform = LoopbackPlatform(self.random, _NO_FAULTS)
        clock = Clock(datetime(2026, 9, 15, 8, tzinfo=UTC))
        town = Town(self.database, clock)
        async with self.database.write() as uow:
            await activate_for_demo(uow, text(), clock())
            for person in ("kofi", *PEOPLE):
                await uow.participants.lock(person)
                await uow.participants.save(Participant(person, Standing.ACTIVE, 1, area="peelo-noorderpark"))
        self.threads = Threads(town)
        await self.threads.open()

    async def goes_on(self, at_fault: Callable[[], Awaitable[None]], rounds: int) -> float:
        """Everybody talks and digests are due, during the fault and after it; return how long recovery took."""
        async with self.platform.open() as address, aiohttp.ClientSession() as session:
            transport = LoopbackTransport(session, address)
            dispatcher = Dispatcher(
                Deliveries(self.reached, self.random, self.times), {"loopback": transport}, self.now
            )
            running = asyncio.create_task(dispatcher.run())
            living = [asyncio.create_task(self._talks(person, rounds)) for person in PEOPLE]
            living.append(asyncio.create_task(self._queues(rounds, dispatcher.wake)))
            try:
                await at_fault()
                ended = time.monotonic()
                async with asyncio.timeout(_PATIENCE_SECONDS):
                    await asyncio.gather(*living)
                    await self._until_sent()
                return time.monotonic() - ended
            finally:
                for each in living:
                    each.cancel()
                dispatcher.stop()
                await running

    async def judged(self, fault: str, recovery: float, runs: int) -> Rehearsal:
        """Every accepted answer is there once and in its writer's order; every digest stands once, in order."""
        sent = check(self.queued, await self.platform.kept(), 0, {})
        told = [each.text for each in await self.threads.told()]
        answers = [words for each in self.said.values() for words in each]
        return Rehearsal(
            fault,
            runs,
            len(sent.lost) + len(set(answers) - set(told)),
            len(sent.doubled) + sum(times - 1 for times in Counter(told).values()),
            len(sent.overtaken) + sum(_out_of_order(each, told) for each in self.said.values()),
            recovery,
        )

    async def _talks(self, person: str, rounds: int) -> None:
        """As a platform brings it: again and again until it is acknowledged, and only then what comes after it."""
        hear = self._ear()
        for number in range(rounds):
            words = answer(person, len(self.said.setdefault(person, [])))
            self.said[person].append(words)
            event = self._event(person, words)
            while not await _acknowledged(hear, event):
                await asyncio.sleep(_AGAIN_SECONDS)
            if number % 3 == 0:
                # An acknowledgement can be lost as well.
                await _acknowledged(hear, event)
            await asyncio.sleep(0.02)

    async def poisons(self, person: str, times: int) -> None:
        """Events of somebody at whom the program always fails; each is acknowledged all the same."""
        self.poisonous = person
        hear = self._ear()
        for number in range(times):
            event = self.threads.town.event(Said("help", f"poison-{number}"), person)
            while not await _acknowledged(hear, event):
                await asyncio.sleep(_AGAIN_SECONDS)

    def _ear(self) -> Callable[[Incoming], Awaitable[None]]:
        """As the doors have it."""
        town = Town(self.reached, self.threads.town.clock)

        async def conversation(incoming: Incoming) -> None:
            if incoming.sender.user == self.poisonous:
                raise KeyError("poison")
            await town.conversations.hear(incoming)

        return Listening(self.reached, town.outbox, town.ears.people, conversation, town.clock).hear

    def _event(self, person: str, words: str) -> Incoming:
        self.threads.town.clock.step(seconds=1)
        number = f"{person}-{len(self.said[person])}"
        return self.threads.town.event(Said(words, number), person, place=self.threads.there)

    async def _queues(self, rounds: int, wake: Callable[[], None]) -> None:
        """As a job does: what failed is tried again at its next turn, under the same keys."""
        outbox = Outbox({"loopback": lambda said: (said,)}, wake)
        for _ in range(rounds):
            number = len(self.queued.get(CHANNELS[0], ()))
            keys = {channel: f"digest:{channel}:{number}" for channel in CHANNELS}
            for channel, key in keys.items():
                self.queued.setdefault(channel, []).append(key)
            while not await _went_well(self._queue(outbox, keys)):
                await asyncio.sleep(_AGAIN_SECONDS)
            await asyncio.sleep(0.05)

    async def _queue(self, outbox: Outbox, keys: dict[str, str]) -> None:
        async with self.reached.write() as uow:
            for channel, key in keys.items():
                place = Place("loopback", "W1", channel)
                await outbox.put(uow, key=key, kind="digest", place=place, message=message(key), now=self.now())

    async def _until_sent(self) -> None:
        while True:
            async with self.database.read() as uow:
                # What was told about the thread waits in the sandbox, which is not sent to here.
                waiting = await uow.outbox.waits("digest:C%")
            if not waiting:
                return
            await asyncio.sleep(0.05)


async def _acknowledged(hear: Callable[[Incoming], Awaitable[None]], event: Incoming) -> bool:
    return await _went_well(hear(event))


async def _went_well(work: Awaitable[None]) -> bool:
    try:
        await work
    # Whatever it is, a platform sees no acknowledgement.
    except Exception:  # noqa: BLE001
        return False
    return True


def _out_of_order(said: Sequence[str], told: Sequence[str]) -> int:
    heard = [words for words in dict.fromkeys(told) if words in said]
    right = [words for words in said if words in heard]
    return sum(was != now for was, now in zip(right, heard, strict=True))
