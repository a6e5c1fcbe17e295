"""How many pages are read in a second, and how long a reader waits: 100 teams and three years of weeks."""

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import aiohttp

from chat.address import Place
from chat.message import Link
from domain.agreements import Agreements, Party, Person, Role
from domain.digest import fingerprint
from domain.overview import KIND, WHOLE, Overview, to_content
from domain.people import Participant
from domain.periods import Period
from domain.signals import Frequency, Reach
from domain.stories import AboutResident, Audience
from jobs.overview import picturing
from jobs.weekly_digest import WeeklyDigest
from services.digests import Digests
from services.outbox import Outbox
from services.overview import Overviews, overview_in
from services.schedules import Schedules
from services.sign_in import SignIns
from services.turns import Turn
from storage.database import Database
from storage.signals import Signal
from storage.snapshots import Snapshot
from storage.stories import Story, StoryState
from tests.bench.bench_digests import MONDAY, _alone, _fill, _settle, town_of
from tests.conftest import Clock
from tests.services.overview_town import Sketches
from tests.web.web_town import PUBLIC, door_of

WEEK = Period.parse("2026-W46")
YEARS = 3
READER = Person(id="imke", name="Imke", party=Party.MUNICIPALITY, roles=(Role.POINT_OF_CONTACT,))
PATHS = ("/", "/gebied/area-team0042", "/cijfer/wait_days", "/cijfer/wait_days/team0042", "/uitvoer/2026-W46.csv")
# What the issue asks of the first view.
MOST_BYTES, MOST_SECONDS = 100_000, 0.3


@dataclass(frozen=True, slots=True)
class Read:
    """One kind of page: the first time, when nothing is remembered, and many times after it.

    `first` is time of the processor, of server and reader together; the others are as long as a reader waits.
    """

    path: str
    size: int
    first: float
    times: Sequence[float]

    @property
    def per_second(self) -> float:
        return len(self.times) / sum(self.times)

    @property
    def p99(self) -> float:
        return sorted(self.times)[int(len(self.times) * 0.99)]


async def measure(teams: int, rounds: int) -> list[Read]:
    town = town_of(teams).model_copy(update={"people": (READER,)})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        database = Database(f"sqlite:///{path}")
        await database.start()
        try:
            await _settle(database, town)
            _fill(path, town, YEARS)
            await _live(database, town)
            return await _read(database, town, rounds)
        finally:
            await database.close()


async def _live(database: Database, town: Agreements) -> None:
    """One week as it is lived, with the earlier weeks of three years in its likeness."""
    async with database.write() as uow:
        for told in _stories(town):
            await uow.stories.keep(told)
        for given in _signals(town):
            await uow.signals.keep(given)
    digests = Digests(database, Outbox({"sandbox": _alone}, lambda: None), Sketches())
    await WeeklyDigest(Schedules(database), digests, lambda: MONDAY).tick()
    await picturing(Overviews(database), lambda: MONDAY)()
    async with database.write() as uow:
        kept = await overview_in(uow, WEEK.key)
        assert kept is not None, "the week has no overview"
        for back in range(1, 52 * YEARS):
            await uow.snapshots.keep(_earlier(kept.overview, WEEK.plus(-back)))


def _earlier(overview: Overview, week: Period) -> Snapshot:
    content = to_content(replace(overview, week=week.key))
    return Snapshot(KIND, WHOLE, week.key, content, fingerprint(content), MONDAY)


def _stories(town: Agreements) -> Iterator[Story]:
    for team in town.teams:
        for number in range(3):
            yield Story(
                id=f"{team.id}-{number}",
                week=WEEK.key,
                text="Een buurvrouw neemt een man nu elke week mee naar het koffie-uur. Wij hoeven niet te komen.",
                audience=Audience.BOTH_PARTIES,
                about_resident=AboutResident.NO,
                goal="fitting",
                team=team.id,
                pseudonym=f"{team.id}-{number}",
                state=StoryState.QUOTABLE,
            )


def _signals(town: Agreements) -> Iterator[Signal]:
    for team in town.teams:
        for theme in ("waiting", "money", "housing"):
            for teller in range(6):
                name = f"{team.id}-{theme}-{teller}"
                yield Signal(name, WEEK.key, theme, Frequency.MORE_OFTEN, Reach.JOINT, team=team.id, pseudonym=name)


async def _read(database: Database, town: Agreements, rounds: int) -> list[Read]:
    clock = Clock(MONDAY)
    sign_ins = SignIns(database, clock, PUBLIC)
    found: list[Read] = []
    for path in PATHS:
        # A door of its own: nothing was read before.
        door = door_of(database, clock)
        await door.start()
        try:
            async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
                await _enter(database, town, sign_ins, browser, door.url)
                started = time.process_time()
                size, _ = await _get(browser, door.url + path)
                first = time.process_time() - started
                times = [(await _get(browser, door.url + path))[1] for _ in range(rounds)]
                found.append(Read(path, size, first, times))
        finally:
            await door.stop()
    return found


async def _enter(
    database: Database, town: Agreements, sign_ins: SignIns, browser: aiohttp.ClientSession, url: str
) -> None:
    async with database.write() as uow:
        turn = Turn(uow, town, READER, Participant(READER.id), Place("sandbox", "", "dm-imke"), MONDAY)
        (link,) = [block for block in (await sign_ins.offer(turn)).blocks if isinstance(block, Link)]
    form = {"token": link.url.rpartition("/")[2]}
    async with browser.post(f"{url}/in", data=form, headers={"Origin": url}, allow_redirects=False) as answer:
        assert answer.status == 303, answer.status


async def _get(browser: aiohttp.ClientSession, url: str) -> tuple[int, float]:
    started = time.perf_counter()
    async with browser.get(url) as answer:
        body = await answer.read()
        assert answer.status == 200, (url, answer.status)
    return len(body), time.perf_counter() - started


def main() -> None:
    teams, rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100, int(sys.argv[2]) if len(sys.argv) > 2 else 200
    print(f"{teams} teams, {52 * YEARS} weeks; the reader runs in the same process")
    print("page                          kB   first cpu ms  pages/s  p50 ms  p99 ms")
    reads = asyncio.run(measure(teams, rounds))
    for each in reads:
        middle = sorted(each.times)[len(each.times) // 2]
        numbers = f"{each.size / 1000:6.1f} {each.first * 1000:13.0f} {each.per_second:8.0f}"
        print(f"{each.path:27} {numbers} {middle * 1000:7.1f} {each.p99 * 1000:7.1f}")
    view = reads[0]
    assert view.size < MOST_BYTES, f"the first view is {view.size} bytes"
    assert view.first < MOST_SECONDS, f"the first view takes {view.first:.2f} s"


if __name__ == "__main__":
    main()
