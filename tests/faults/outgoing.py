"""What goes out while something is at fault: numbered messages of every kind, and what has to stand in the end."""

import asyncio
import re
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

from chat.address import Place
from chat.transport import Act, Transport
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from services.delivery_rules import DeliveryTimes
from services.outbox import Outbox
from storage.database import Database
from storage.outbox_rows import OPEN
from tests.fake_platform import message
from tests.faults.rehearsal import Rehearsal

_NUMBERED = re.compile(r"seq-[\w-]+-\d+(?: changed)?")
_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Stands:
    """A message as it stands on a platform: under which other one, and whether it says that it may be a double."""

    channel: str
    under: str | None
    words: str
    doubtful: bool = False


def numbered(text: str) -> str:
    """The words by which a message of ours is known; empty for any other."""
    found = _NUMBERED.search(text)
    return "" if found is None else found.group()


@dataclass
class Outgoing:
    """Puts digests, threads with their replies, and changes in the outbox, and counts what became of them."""

    database: Database
    places: Sequence[Place]
    expected: list[Stands] = field(default_factory=list)
    number: int = 0

    async def put(self, wake: Callable[[], None] = lambda: None) -> None:
        """In each place: a thread with two replies, a digest, and other words for that digest."""
        outbox = Outbox({self.places[0].platform: lambda said: (said,)}, wake)
        async with self.database.write() as uow:
            for place in self.places:
                root, first, digest, second = (self._next(place) for _ in range(4))
                for key, kind, about, act, words in (
                    (root, "thread", None, Act.OPEN, root),
                    (first, "thread", root, Act.POST, first),
                    (digest, "digest", None, Act.POST, digest),
                    (second, "thread", root, Act.POST, second),
                    (f"edit:{digest}", "digest", digest, Act.EDIT, f"{digest} changed"),
                ):
                    await outbox.put(
                        uow, key=key, kind=kind, place=place, message=message(words), now=datetime.now(UTC),
                        on_unknown="park" if key == digest else "resend", about_key=about, act=act,
                    )  # fmt: skip
                self.expected += [
                    Stands(place.channel, None, root),
                    Stands(place.channel, root, first),
                    Stands(place.channel, None, f"{digest} changed"),
                    Stands(place.channel, root, second),
                ]

    async def is_done(self) -> bool:
        async with self.database.read() as uow:
            return not set(await uow.outbox.counts()) & set(OPEN)

    async def wait(self) -> None:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while not await self.is_done():
                await asyncio.sleep(0.05)

    async def judged(self, fault: str, stands: Sequence[Stands], recovery: float) -> Rehearsal:
        """What an administrator is shown is not lost, and what says so itself is no double."""
        async with self.database.read() as uow:
            shown = {each.key.removeprefix("edit:") for each in await uow.undelivered.all()}
        ours = [each for each in stands if each.words]
        bare = [Stands(each.channel, each.under, each.words) for each in ours]
        lost = [each for each in self.expected if each not in bare and _key(each) not in shown]
        certain = Counter(_key(each) for each in ours if not each.doubtful)
        doubled = [key for key, times in certain.items() if times > 1]
        astray = [each for each in bare if _key(each) not in shown and each not in self.expected]
        return Rehearsal(fault, 1, len(lost) + len(astray), len(doubled), self._overtaken(ours), recovery)

    def _overtaken(self, stands: Sequence[Stands]) -> int:
        found = defaultdict[str, list[str]](list)
        for each in stands:
            if _key(each) not in found[each.channel]:
                found[each.channel].append(_key(each))
        wrong = 0
        for channel, keys in found.items():
            right = [_key(each) for each in self.expected if each.channel == channel and _key(each) in keys]
            wrong += sum(was != is_ for was, is_ in zip(right, keys, strict=False))
        return wrong

    def _next(self, place: Place) -> str:
        self.number += 1
        return f"seq-{place.channel.lstrip('-')}-{self.number}"


def _key(stands: Stands) -> str:
    return stands.words.removesuffix(" changed")


async def sent_while(
    out: Outgoing, transport: Transport, times: DeliveryTimes, random: Random, at_fault: Callable[[], Awaitable[None]]
) -> float:
    """Send it all while something is at fault; return how long it took after `at_fault` had ended."""
    dispatcher = Dispatcher(
        Deliveries(out.database, random, times), {transport.platform: transport}, lambda: datetime.now(UTC)
    )
    running = asyncio.create_task(dispatcher.run())
    try:
        await out.put(dispatcher.wake)
        await at_fault()
        ended = time.monotonic()
        await out.wait()
        return time.monotonic() - ended
    finally:
        dispatcher.stop()
        await running
