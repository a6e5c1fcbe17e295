"""How long a start takes until it is ready, and what the process holds then: at rest, and with 10,000 people."""

import asyncio
import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from services.agreements import activate_for_demo
from storage.database import Database
from tests import example
from tests.peers.local_slack import free_port
from tests.soak.city import city_of, settle

ROOT = Path(__file__).parents[2]
PATIENCE = 180.0
# What runs once at a start has given back by then what it took.
AT_REST = 10.0
TIMES = 3
TEAMS, PER_TEAM = 200, 50

# The libraries without which nothing can be heard, kept or told; with the bot's own code nowhere near.
LIBRARIES = (
    "aiohttp", "aiosqlite", "apscheduler.schedulers.asyncio", "babel.dates", "fluent.runtime", "holidays", "jinja2",
    "cryptography.hazmat.primitives.ciphers.aead", "numpy", "pydantic_settings", "slack_bolt.async_app",
    "slack_sdk.web.async_client", "sqlalchemy.ext.asyncio", "telegram.ext", "yaml",
)  # fmt: skip
# How many times the libraries alone, in the same run: memory at rest, with a whole city, and processor until ready.
MOST_AT_REST, MOST_WITH_CITY, MOST_PROCESSOR = 1.6, 2.2, 10.0


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds until it is ready, of the wall and of the processor; megabytes at rest, and the most it ever held."""

    wall: float
    processor: float
    at_rest: int
    peak: int


def started(home: Path) -> Start:
    """A real `telvertel run` on what this folder holds, with its pages and its watch, until /readyz says so."""
    sandbox, pages, watch = free_port(), free_port(), free_port()
    settings = {
        "TELVERTEL_HOME": str(home),
        "TELVERTEL_SANDBOX": "true",
        "TELVERTEL_SANDBOX_PORT": str(sandbox),
        "TELVERTEL_WEB_PORT": str(pages),
        "TELVERTEL_WATCH_PORT": str(watch),
        "TELVERTEL_PUBLIC_URL": f"http://127.0.0.1:{pages}",
    }
    began = time.monotonic()
    with _process(["-m", "bot", "run"], home / "log", settings) as bot:
        while not _is_ready(watch):
            if bot.poll() is not None or time.monotonic() - began > PATIENCE:
                raise RuntimeError((home / "log").read_text("utf-8"))
            time.sleep(0.02)
        return _looked_at(bot, began)


def libraries_alone(folder: Path) -> Start:
    """Only to import them: less than that no start can take."""
    log, began = folder / "libraries", time.monotonic()
    code = f"import {', '.join(LIBRARIES)}; print('ready', flush=True); import time; time.sleep({PATIENCE})"
    with _process(["-c", code], log, {}) as bare:
        while b"ready" not in log.read_bytes():
            if bare.poll() is not None:
                raise RuntimeError(log.read_text("utf-8"))
            time.sleep(0.02)
        return _looked_at(bare, began)


@contextmanager
def _process(arguments: Sequence[str], log: Path, settings: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    with log.open("wb") as told:
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env={**os.environ, **settings}, stdout=told, stderr=told
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait()


def _looked_at(process: "subprocess.Popen[bytes]", began: float) -> Start:
    wall, processor = time.monotonic() - began, _processor(process.pid)
    time.sleep(AT_REST)
    return Start(wall, processor, _megabytes(process.pid, "VmRSS"), _megabytes(process.pid, "VmHWM"))


def _is_ready(port: int) -> bool:
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        asking.request("GET", "/readyz")
        return asking.getresponse().status == 200
    except OSError:
        return False
    finally:
        asking.close()


def _processor(process: int) -> float:
    """Of the process and of those that it waited for."""
    after_the_name = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return sum(map(int, after_the_name[11:15])) / os.sysconf("SC_CLK_TCK")


def _megabytes(process: int, what: str) -> int:
    status = Path(f"/proc/{process}/status").read_text("ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith(what))) // 1024


async def fill(home: Path, *, whole_city: bool) -> None:
    """The example's town, or a city of 10,000 people who all take part."""
    database = Database(f"sqlite:///{home / 'telvertel.db'}")
    await database.start()
    now = datetime.now(UTC)
    if whole_city:
        await settle(database, city_of(TEAMS, PER_TEAM), now, Random(1))
    else:
        async with database.write() as uow:
            await activate_for_demo(uow, example.text(), now)
    await database.close()


def best(starts: Sequence[Start]) -> Start:
    """The rest of them waited for something else on this machine."""
    return min(starts, key=lambda each: each.processor)


def main() -> None:
    with TemporaryDirectory() as folder:
        table = {"the libraries alone": best([libraries_alone(Path(folder)) for _ in range(TIMES)])}
    for name, whole_city in (("at rest", False), (f"with {TEAMS * PER_TEAM:,} people", True)):
        with TemporaryDirectory() as folder:
            asyncio.run(fill(Path(folder), whole_city=whole_city))
            table[name] = best([started(Path(folder)) for _ in range(TIMES)])
    bare = table["the libraries alone"]
    print(f"the best of {TIMES:<14} ready s    cpu s  MB at rest  x libraries  MB peak")
    for name, each in table.items():
        times = each.at_rest / bare.at_rest
        print(f"{name:24} {each.wall:8.1f} {each.processor:8.1f} {each.at_rest:11} {times:12.2f} {each.peak:8}")
    rest, city = table["at rest"], table[f"with {TEAMS * PER_TEAM:,} people"]
    assert rest.at_rest < MOST_AT_REST * bare.at_rest, f"{rest.at_rest} MB at rest"
    assert city.at_rest < MOST_WITH_CITY * bare.at_rest, f"{city.at_rest} MB with a whole city"
    assert city.processor < MOST_PROCESSOR * bare.processor, f"{city.processor:.1f} s of processor until it is ready"


if __name__ == "__main__":
    main()
