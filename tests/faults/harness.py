"""Kills processes that drain the outbox, again and again, and counts what was lost, doubled or overtaken."""

import asyncio
import json
import os
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from random import Random

from chat.address import Place
from services.outbox import Outbox
from storage.database import Database
from storage.outbox_rows import OPEN, State
from tests.fake_platform import message
from tests.faults.groups import started
from tests.faults.rehearsal import Rehearsal

# Everything some ten times as fast as in life, and patient with rows that a kill happens to hit more than once.
QUICK = {
    "deadline": 0.6, "lease": 1.6, "settle_delay": 0.8, "root_wait": 0.2, "poll": 0.1, "backoff_first": 0.1,
    "pause_first": 0.3, "pause_most": 1, "attempts_allowed": 100, "crashes_allowed": 100, "looks_allowed": 100,
}  # fmt: skip


@dataclass(frozen=True)
class Report:
    queued: int
    kills: int
    lost: list[str]
    doubled: list[str]
    overtaken: list[str]
    states: dict[State, int]
    # From the last kill until nothing was open any more.
    recovery: float = field(default=0, compare=False)

    def row(self, fault: str) -> Rehearsal:
        return Rehearsal(fault, self.kills, len(self.lost), len(self.doubled), len(self.overtaken), self.recovery)


def seed() -> int:
    """From FAULT_SEED, to see a failure again; else a new one. A test prints it."""
    return int(os.environ.get("FAULT_SEED", "0")) or int.from_bytes(os.urandom(4))


def rounds() -> int:
    """How often processes are killed: a few times in the suite, as often as FAULT_ROUNDS says elsewhere."""
    return int(os.environ.get("FAULT_ROUNDS", "2"))


def check(
    queued: dict[str, list[str]], stands: Sequence[tuple[str, str]], kills: int, states: dict[State, int]
) -> Report:
    """`queued` is what each channel had to receive in which order, `stands` what came to stand, in the order it did."""
    found = {channel: [words for place, words in stands if place == channel] for channel in queued}
    once = {channel: list(dict.fromkeys(words)) for channel, words in found.items()}
    return Report(
        queued=sum(map(len, queued.values())),
        kills=kills,
        lost=[key for channel, keys in queued.items() for key in keys if key not in found[channel]],
        doubled=[key for words in found.values() for key, times in Counter(words).items() if times > 1],
        overtaken=[
            later
            for channel, keys in queued.items()
            for later, expected in zip(once[channel], [key for key in keys if key in once[channel]], strict=False)
            if later != expected
        ],
        states=states,
    )


@dataclass
class KillLoop:
    """`factory` and `address` are the worker's; `channels` are places of `platform` in workspace `workspace`."""

    database: Database
    url: str
    factory: str
    address: str
    platform: str
    workspace: str
    channels: Sequence[str]
    random: Random
    processes: int = 1
    times: dict[str, float] = field(default_factory=lambda: dict(QUICK))
    queued: dict[str, list[str]] = field(default_factory=dict)
    kills: int = 0
    killed_at: float = 0
    # More at once would wait for each other until it seems that one of them hangs.
    loading: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(4))

    async def run(self, rounds: int, messages: int, kept: Callable[[], Awaitable[Sequence[tuple[str, str]]]]) -> Report:
        """In each round every channel is due some messages, and one process is killed in the middle of them."""
        async with AsyncExitStack() as stack:
            everyone = await asyncio.gather(*(self._warm(stack) for _ in range(self.processes + rounds)))
            workers, spares = list(everyone[: self.processes]), list(everyone[self.processes :])
            for worker in workers:
                await _begin(worker)
            for number in range(rounds):
                await self._queue(number, messages)
                await asyncio.sleep(self.random.uniform(0, 0.5))
                await self._kill(workers.pop(self.random.randrange(len(workers))))
                workers.append(spares.pop())
                await _begin(workers[-1])
            states = await self._wait_until_done()
            recovery = time.monotonic() - self.killed_at
            stopped = [await _stop(worker) for worker in workers]
        assert stopped == [0] * self.processes, "a stop is clean"
        return replace(check(self.queued, await kept(), self.kills, states), recovery=recovery)

    async def _queue(self, number: int, messages: int) -> None:
        outbox = Outbox({self.platform: lambda said: (said,)}, lambda: None)
        async with self.database.write() as uow:
            for channel in self.channels:
                for line in range(messages):
                    key = f"digest:{channel}:{number}:{line}"
                    self.queued.setdefault(channel, []).append(key)
                    place = Place(self.platform, self.workspace, channel)
                    await outbox.put(
                        uow, key=key, kind="digest", place=place, message=message(key), now=datetime.now(UTC)
                    )

    async def _kill(self, worker: Process) -> None:
        worker.kill()
        await worker.wait()
        self.kills += 1
        self.killed_at = time.monotonic()

    async def _wait_until_done(self) -> dict[State, int]:
        """Until nothing is open, or it takes too long."""
        for _ in range(300):
            async with self.database.read() as uow:
                states = dict(await uow.outbox.counts())
            if not set(states) & set(OPEN):
                break
            await asyncio.sleep(0.1)
        return states

    async def _warm(self, stack: AsyncExitStack) -> Process:
        # The lines that a worker logs are shown by pytest if the test fails.
        asked = (self.url, self.factory, self.address, json.dumps(self.times), str(self.random.random()))
        async with self.loading:
            worker = await stack.enter_async_context(started("tests.faults.worker", *asked, stdin=PIPE, stdout=PIPE))
            await _says(worker, b"warm\n")
        return worker


async def _begin(worker: Process) -> None:
    assert worker.stdin is not None
    worker.stdin.write(b"go\n")
    await worker.stdin.drain()
    await _says(worker, b"ready\n")


async def _stop(worker: Process) -> int:
    worker.terminate()
    return await asyncio.wait_for(worker.wait(), 10)


async def _says(worker: Process, line: bytes) -> None:
    assert worker.stdout is not None
    assert await asyncio.wait_for(worker.stdout.readline(), 30) == line
