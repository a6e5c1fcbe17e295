"""How many turns a second people are heard, stored and answered, beside bare libraries that insert a row."""

import asyncio
import itertools
import logging
import os
import resource
import shutil
import sys
import tempfile
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from bot.ears import ears_of
from chat.address import Place
from chat.incoming import Incoming, Sender
from chat.message import Choices, Message
from chat.wording import Wording
from domain.people import Participant, Standing
from services.agreements import activate_for_demo
from services.conversations import Conversations
from services.outbox import Outbox
from services.pseudonyms import Pseudonyms
from storage.database import Database
from storage.sealing import Seals
from tests import example
from tests.bench.bench_spc import PEERS_PYTHON
from tests.bench.hearing_platforms import Slack, Sockets, Telegram, Teller
from tests.peers.local_slack import WORKSPACE

# So many that nobody is asked two things within the second that the platforms want between two messages.
PEOPLE, SECONDS, SESSIONS = 1000, 4.0, 10_000
# What people tell is sealed in the database, as in the bot itself.
SEALS = Seals(lambda: (b"1" * 32,), b"i" * 64)
_TICK = os.sysconf("SC_CLK_TCK")


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Times:
    """What was measured in `seconds`, in milliseconds a turn; `work` is the bot's processor time in seconds."""

    seconds: float
    each: list[float]
    work: float = 0.0

    @property
    def per_second(self) -> float:
        return len(self.each) / self.seconds

    def percentile(self, part: float) -> float:
        ordered = sorted(self.each)
        return 1000 * ordered[min(int(len(ordered) * part), len(ordered) - 1)]


@dataclass
class Crowd:
    """Takes turns with whoever waited longest. `act` does one turn and returns at its answer."""

    tellers: list[Teller]
    act: Callable[[Teller], Awaitable[None]]
    pace: float = 1.2
    queue: "deque[Teller]" = field(default_factory=deque)

    async def keep_busy(self, at_once: int, seconds: float = SECONDS) -> Times:
        self.queue = deque(sorted(self.tellers, key=lambda teller: teller.free_at))
        start, times = time.perf_counter(), list[float]()
        await asyncio.gather(*(self._one(times, start + seconds) for _ in range(at_once)))
        return Times(time.perf_counter() - start, times)

    async def everybody_once(self, at_once: int) -> None:
        """So that the bot knows them all, as it would after a day."""
        self.queue = deque(self.tellers)
        gate = asyncio.Semaphore(at_once)

        async def begin(teller: Teller) -> None:
            async with gate, asyncio.timeout(30):
                await self.act(teller)
                teller.free_at = time.perf_counter() + self.pace

        await asyncio.gather(*(begin(teller) for teller in self.tellers))

    async def _one(self, times: list[float], until: float) -> None:
        while time.perf_counter() < until:
            teller = self.queue.popleft()
            await asyncio.sleep(max(0.0, teller.free_at - time.perf_counter()))
            began = time.perf_counter()
            async with asyncio.timeout(30):
                await self.act(teller)
            times.append(time.perf_counter() - began)
            teller.free_at = time.perf_counter() + self.pace
            self.queue.append(teller)


def ours(module: str) -> tuple[str, ...]:
    """How a bot is started that has our libraries."""
    return sys.executable, "-m", f"tests.bench.{module}"


def theirs(module: str) -> tuple[str, ...]:
    """How a bot is started that wants other libraries than ours."""
    return str(PEERS_PYTHON), "-m", f"tests.bench.{module}"


@asynccontextmanager
async def bot(start: tuple[str, ...], platform: str, file: Path, url: str) -> AsyncIterator[tuple[int, int]]:
    """A bot in a process of its own: the port on which it listens, and the process's number."""
    process = await asyncio.create_subprocess_exec(
        *start, platform, str(file), url,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        port = int(await asyncio.wait_for(process.stdout.readline(), 60))
        yield port, process.pid
        process.stdin.write(b"\n")
        await asyncio.wait_for(process.wait(), 10)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def worked(process: int) -> float:
    """The processor time that a process took until now, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


async def at_rest(process: int) -> None:
    """What a bot does when it starts, such as going through the week's questions, is no part of hearing people."""
    for _ in range(60):
        before = worked(process)
        await asyncio.sleep(0.5)
        if worked(process) - before < 0.05:
            return


def memory() -> int:
    """What this process holds now, in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


async def town(file: Path) -> None:
    """The example town, with as many people more as are needed, all known on both platforms and on board."""

    def crowded(data: example.Data) -> None:
        person = {"party": "partnership", "roles": ["professional"], "team": "noord"}
        data["people"] += [{**person, "id": f"p{each}", "name": f"Persoon {each}"} for each in range(PEOPLE)]

    database = Database(f"sqlite:///{file}")
    await database.start()
    async with database.write() as uow:
        await activate_for_demo(uow, example.spoiled(crowded), now())
        notice = example.agreements().privacy.notice_version
        for each in range(PEOPLE):
            person = f"p{each}"
            await uow.participants.lock(person)
            await uow.participants.save(Participant(person, Standing.ACTIVE, notice_version=notice, area="noorderpark"))
            await uow.people.bind(Sender("slack", WORKSPACE, f"U{each}"), person, now())
            await uow.people.bind(Sender("telegram", "", str(1000 + each)), person, now())
    await database.close()


class Listening(Outbox):
    """Remembers what was answered last, by chat."""

    def __init__(self) -> None:
        super().__init__({"telegram": lambda said: (said,)}, lambda: None)
        self.last: dict[str, Message] = {}

    async def put(self, uow: Any, **queued: Any) -> list[str]:
        self.last[queued["place"].channel] = queued["message"]
        return await super().put(uow, **queued)


class Service:
    """hear() alone, in this process: from what was said to its COMMIT."""

    def __init__(self, database: Database) -> None:
        self._outbox, self._numbers = Listening(), itertools.count(1)
        pseudonyms = Pseudonyms(b"k" * 32, Random(1).randbytes)
        ears = ears_of(database, self._outbox, pseudonyms, Wording("nl").plain, now)
        self._conversations = Conversations(database, self._outbox, ears, now)

    async def act(self, teller: Teller) -> None:
        chat = str(1000 + teller.number)
        said = self._outbox.last.get(chat)
        rows = [block.choices for block in said.blocks if isinstance(block, Choices)] if said else []
        act, number = teller.does([each.value for row in rows for each in row]), next(self._numbers)
        place, sender = Place("telegram", "", chat), Sender("telegram", "", chat)
        await self._conversations.hear(Incoming(f"e{number}", sender, place, act, private=True, at=now()))


def crowd(act: Callable[[Teller], Awaitable[None]], pace: float = 1.2, *, greets: bool = False) -> Crowd:
    return Crowd([Teller(each, greets) for each in range(PEOPLE)], act, pace)


async def measure_service(file: Path) -> tuple[Times, Times]:
    database = Database(f"sqlite:///{file}", SEALS)
    await database.start()
    measured = await _measured(crowd(Service(database).act, pace=0), os.getpid())
    await database.close()
    return measured


async def measure_slack(
    start: tuple[str, ...], file: Path, *, greets: bool = False, path: str = "slack/events"
) -> tuple[Times, Times]:
    slack = Slack()
    async with slack.open(), bot(start, "slack", file, slack.url) as (port, process):
        slack.listens(port, path)
        return await _measured(crowd(slack.act, greets=greets), process)


async def measure_websocket(file: Path) -> tuple[Times, Times]:
    sockets = Sockets()
    async with sockets.open(), bot(theirs("hearing_opsdroid"), "websocket", file, "") as (port, process):
        sockets.listens(port)
        return await _measured(crowd(sockets.act, greets=True), process)


async def measure_telegram(start: tuple[str, ...], file: Path, *, greets: bool = False) -> tuple[Times, Times]:
    telegram = Telegram()
    await telegram.start()
    try:
        async with bot(start, "telegram", file, telegram.url) as (_, process):
            return await _measured(crowd(telegram.act, greets=greets), process)
    finally:
        await telegram.stop()


async def _measured(people: Crowd, process: int) -> tuple[Times, Times]:
    await people.everybody_once(20)
    await at_rest(process)
    return await _worked(people, 1, process), await _worked(people, 20, process)


async def _worked(people: Crowd, at_once: int, process: int) -> Times:
    before = worked(process)
    times = await people.keep_busy(at_once)
    return replace(times, work=worked(process) - before)


async def open_sessions(file: Path) -> float:
    """The MB that this process holds more with so many conversations open, and 400 people talking meanwhile."""
    database = Database(f"sqlite:///{file}", SEALS)
    await database.start()
    people = crowd(Service(database).act, pace=0)
    await people.everybody_once(20)
    before = memory()
    async with database.write() as uow:
        one = await uow.sessions.running("p0")
        assert one is not None
        for each in range(SESSIONS):
            await uow.sessions.open(replace(one, id=f"open-{each}", person=f"other-{each}"))
    await people.everybody_once(20)
    grown = memory() - before
    await database.close()
    return grown / 1e6


def tell(name: str, measured: tuple[Times, Times], peer: tuple[Times, Times] | None = None) -> None:
    for at_once, times in zip((1, 20), measured, strict=True):
        ratio = f"{times.per_second / peer[at_once == 20].per_second:>8.2f}" if peer else f"{'':>8}"
        p50, p99, work = times.percentile(0.5), times.percentile(0.99), 1000 * times.work / len(times.each)
        print(
            f"{name:<34} {at_once:>7} {times.per_second:>8.0f} {p50:>8.1f} {p99:>8.1f} {work:>8.2f}{ratio}", flush=True
        )


async def measure(folder: Path) -> None:
    files = (folder / str(number) / "telvertel.db" for number in itertools.count())

    def fresh() -> Path:
        file = next(files)
        file.parent.mkdir()
        return Path(shutil.copy(folder / "town.db", file))

    await town(folder / "town.db")
    print(f"{'':<34} {'at once':>7} {'turns/s':>8} {'p50 ms':>8} {'p99 ms':>8} {'CPU ms':>8}{'ratio':>8}")
    tell("hear() to its commit", await measure_service(fresh()))
    bare = await measure_slack(ours("hearing_peers"), fresh())
    tell("Slack: bare slack-bolt, one row", bare)
    tell(
        "Slack: opsdroid, one row",
        await measure_slack(theirs("hearing_opsdroid"), fresh(), path="connector/slack"),
        bare,
    )
    tell("opsdroid's own websocket, one row", await measure_websocket(fresh()), bare)
    tell("Slack: Telvertel, a greeting", await measure_slack(ours("hearing_bot"), fresh(), greets=True), bare)
    tell("Slack: Telvertel, a conversation", await measure_slack(ours("hearing_bot"), fresh()), bare)
    bare = await measure_telegram(ours("hearing_peers"), fresh())
    tell("Telegram: bare library, one row", bare)
    tell("Telegram: Telvertel, a greeting", await measure_telegram(ours("hearing_bot"), fresh(), greets=True), bare)
    tell("Telegram: Telvertel, a conversation", await measure_telegram(ours("hearing_bot"), fresh()), bare)
    print(f"{SESSIONS:,} open conversations: {await open_sessions(fresh()):+.1f} MB of memory")


def main() -> None:
    logging.disable()
    # The numbers hang on what else the machine does; the ratios much less.
    print(f"{PEOPLE} people, {SECONDS:.0f} s a row; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder)))


if __name__ == "__main__":
    main()
