"""The living week: the city's bot as two processes on one PostgreSQL, its chats, and the clock that is put forward."""

import asyncio
import os
import sys
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from bot.keys import seals_of
from bot.settings import Settings
from storage.database import Database
from tests.peers.local_slack import APP_TOKEN, BOT_TOKEN
from tests.peers.telegram_peer import TOKEN
from tests.soak.chats import BigSlack, LimitedSlack, LimitedTelegram
from tests.soak.city import City, city_of, settle
from tests.soak.clock import SharedClock
from tests.soak.limits import Limits
from tests.soak.people import Crowd, Inhabitant

ROOT = Path(__file__).parents[2]
# Half past seven on a Monday in Amsterdam.
BEGIN = datetime(2026, 11, 16, 6, 30, tzinfo=UTC)
# Slack says "several hundred messages per minute" for a workspace, Telegram "about 30 a second" for a bot.
SLACK_RATE, TELEGRAM_RATE = 10.0, 30.0
SHARES = (("doors", "clock", "dispatch"), ("clock", "dispatch"))
# After half past seven: 9:35, when the digests are due, and five minutes after each hour at which people are asked.
_AT = tuple(timedelta(hours=hour - 7, minutes=5) for hour in (9, 10, 11, 13, 14, 15, 16))
_NIGHT = timedelta(hours=15, minutes=5)
# The digests are due on the first of those hours; who chose no moment is asked on Thursday at half past three.
_DIGESTS, _QUESTIONS = _AT[0], timedelta(days=3) + _AT[-2]
# All people at once take a workspace of Slack minutes.
_PATIENCE = 900.0


@dataclass
class Week:
    """What is in it, and what was measured."""

    city: City
    clock: SharedClock
    database: Database
    slack: LimitedSlack
    telegram: LimitedTelegram
    bots: list[Process]
    # When each platform asked the whole bot to wait.
    closed: dict[str, list[tuple[datetime, datetime]]] = field(default_factory=lambda: {"slack": [], "telegram": []})
    memory: list[tuple[float, list[int]]] = field(default_factory=list)
    late: int = 0

    async def live(self, days: int, after_day: Callable[["Week"], Awaitable[None]]) -> None:
        moments = list(_moments(days))
        for number, moment in enumerate(moments, 1):
            self.clock.leap(moment)
            if moment - BEGIN in {_DIGESTS, _AT[1] if days == 1 else _QUESTIONS}:
                await self._gather_a_burst()
            await self._until_quiet()
            self.memory.append((number / len(moments), [_resident(each.pid) for each in self.bots]))
            self._tell(moment)
            if (moment - BEGIN) % timedelta(days=1) == _NIGHT:
                await after_day(self)

    async def _gather_a_burst(self) -> None:
        """Both platforms ask the bot to wait until all that is due was made: then it has as much to send as it can."""
        began, platforms = self.clock(), {"slack": self.slack.limits, "telegram": self.telegram.limits}
        for limits in platforms.values():
            limits.closed = True
        while not self._all_looked():
            await asyncio.sleep(0.25)
        for name, limits in platforms.items():
            limits.closed = False
            left = max(0.0, limits.closed_until - time.monotonic())
            self.closed[name].append((began, self.clock() + timedelta(seconds=left)))

    def _all_looked(self) -> bool:
        return all(self.clock.looked_by(each) >= self.clock.leaps for each in range(len(self.bots)))

    def _tell(self, moment: datetime) -> None:
        posted, sent = len(self.slack.posted), len(self.telegram.chats.messages)
        print(f"{moment:%a %H:%M} slack={posted} telegram={sent} memory={self.memory[-1][1]}", file=sys.stderr)

    async def _until_quiet(self) -> None:
        began, quiet = time.monotonic(), 0
        while quiet < 2:
            await asyncio.sleep(0.25)
            quiet = quiet + 1 if self._all_looked() and not await self._busy() else 0
            assert not [each for each in self.bots if each.returncode is not None], "a process stopped"
            if time.monotonic() - began > _PATIENCE:
                self.late += 1
                return

    async def _busy(self) -> bool:
        if self.telegram.waiting or self.slack.crowd.is_busy or self.telegram.crowd.is_busy:
            return True
        async with self.database.read() as uow:
            waiting = await uow.vitals.waiting(self.clock() + timedelta(minutes=1))
        return any(each.platform != "sandbox" for each in waiting)


@asynccontextmanager
async def opened(home: Path, url: str, teams: int, days: int, seed: int, pause: float) -> AsyncIterator[Week]:
    chance, city = Random(seed), city_of(teams)
    clock = SharedClock(home / "clock", len(SHARES))
    clock.leap(BEGIN)
    async with AsyncExitStack() as stack:
        sealed_as_the_bots = seals_of(Settings(_env_file=None, home=home))  # type: ignore[call-arg]
        database = Database(url, sealed_as_the_bots)
        await database.start()
        stack.push_async_callback(database.close)
        await settle(database, city, BEGIN - timedelta(minutes=30), chance, at_once=days == 1)
        slack = await _slack(stack, home, city, chance, pause)
        telegram = await _telegram(stack, city, clock, chance, pause)
        bots = [
            await stack.enter_async_context(_bot(home, url, number, slack, telegram)) for number in range(len(SHARES))
        ]
        yield Week(city, clock, database, slack, telegram, bots)


async def _slack(stack: AsyncExitStack, home: Path, city: City, chance: Random, pause: float) -> LimitedSlack:
    server = BigSlack(home, city.users_on("slack"), city.channels_on("slack"))
    server.start()
    stack.callback(server.kill)
    proxy = LimitedSlack(server, Limits(SLACK_RATE, SLACK_RATE, pause=pause), Crowd(chance))
    await proxy.start()
    stack.push_async_callback(proxy.stop)

    def somebody(user: str) -> Inhabitant:
        async def say(text: str) -> None:
            await server.says(text, proxy.channel_of(user), user=user)

        async def press(button: tuple[dict[str, Any], str, str, str]) -> None:
            await server.presses(*button, user)

        return Inhabitant(chance, say, press)

    proxy.crowd.everyone = {user: somebody(user) for user in city.users_on("slack")}
    return proxy


async def _telegram(
    stack: AsyncExitStack, city: City, clock: SharedClock, chance: Random, pause: float
) -> LimitedTelegram:
    limits = Limits(TELEGRAM_RATE, TELEGRAM_RATE, pause=pause)
    peer = LimitedTelegram(limits, Crowd(chance), now=lambda: clock().timestamp())
    await peer.start()
    stack.push_async_callback(peer.stop)
    for chat in (*city.channels_on("telegram"), *city.users_on("telegram")):
        peer.chats.open(int(chat))

    def somebody(user: int) -> Inhabitant:
        async def press(button: tuple[dict[str, Any], str]) -> None:
            await peer.presses(user, *button)

        return Inhabitant(chance, partial(peer.says, user), press)

    peer.crowd.everyone = {user: somebody(int(user)) for user in city.users_on("telegram")}
    return peer


@asynccontextmanager
async def _bot(
    home: Path, url: str, number: int, slack: LimitedSlack, telegram: LimitedTelegram
) -> AsyncIterator[Process]:
    environment = os.environ | {
        "TELVERTEL_HOME": str(home),
        "TELVERTEL_LOG_LEVEL": "ERROR",
        "DATABASE_URL": url,
        "SLACK_MODE": "socket",
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API_URL": slack.api_url,
        "TELEGRAM_ENABLED": "true",
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": telegram.url,
    }
    with (home / f"bot-{number}.log").open("wb") as log:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.soak.worker", str(home / "clock"), str(number), *SHARES[number],
            env=environment, cwd=ROOT, stderr=log,
        )  # fmt: skip
        try:
            yield bot
        finally:
            if bot.returncode is None:
                bot.terminate()
            await asyncio.wait_for(bot.wait(), 30)


def _moments(days: int) -> Iterator[datetime]:
    """The hours of a working day at which anything may be due, and one look at night."""
    for day in range(days):
        morning = BEGIN + timedelta(days=day)
        if morning.weekday() < 5:
            yield from (morning + each for each in (_AT if days > 1 else _AT[:2]))
        yield morning + _NIGHT


def _resident(process: int) -> int:
    """Megabytes in memory, of the process itself."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) // 1024
