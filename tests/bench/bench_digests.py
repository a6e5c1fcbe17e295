"""How many digests are built in a second: for few and many teams, with a short and a long history."""

import asyncio
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from chat.address import Place
from chat.message import Message
from chat.wording import Wording
from domain.agreements import Agreements, Area, Forum, Indicator, Level, Team
from domain.agreements_reading import read
from domain.periods import Period, PeriodKind
from jobs.weekly_digest import WeeklyDigest
from messages.chart_facts import ChartFacts
from messages.charts import ChartPainter
from services.digests import Digests
from services.outbox import Outbox
from services.schedules import Schedules
from storage.database import Database

EXAMPLE = Path(__file__).parents[2] / "bot" / "example" / "assen.yaml"
TEAMS = (10, 100, 1_000)
YEARS = (1, 5, 10)
# A Monday, nine o'clock: everybody's digest is due at the same moment.
MONDAY = datetime(2026, 11, 16, 8, tzinfo=UTC)
PER_YEAR = {"week": 52, "month": 12, "quarter": 4, "year": 1}
# One team in ten has a figure that stands out, so that there is a chart to draw.
STANDS_OUT = 10
INSERT = (
    "INSERT INTO observation (indicator, subject, period, first_day, version, is_current, value, denominator, status,"
    " source, recorded_at) VALUES (?, ?, ?, ?, 1, 1, ?, ?, 'definitive', 'telling', '2026-01-01T00:00:00.000000+00:00')"
)


def town_of(teams: int) -> Agreements:
    """The example's indicators, in a town with so many teams."""
    example = read(EXAMPLE.read_text("utf-8")).agreements
    assert example is not None
    names = [f"team{number:04}" for number in range(teams)]
    return example.model_copy(
        update={
            "areas": tuple(Area(id=f"area-{name}", name=name, cbs_codes=()) for name in names),
            "forums": tuple(
                Forum(id=f"forum-{name}", name=name, level=Level.OPERATIONAL, goal="Leren.") for name in names
            ),
            "teams": tuple(Team(id=name, name=name, areas=(f"area-{name}",), forum=f"forum-{name}") for name in names),
            "people": (),
        }
    )


def figures(town: Agreements, years: int) -> Iterator[tuple[str, str, str, date, str, str]]:
    for agreed in town.indicators:
        kind = PeriodKind(agreed.frequency)
        latest = Period.containing(kind, date(2026, 11, 15))
        latest = latest if kind is PeriodKind.WEEK else latest.previous()
        periods = [latest.plus(-back) for back in range(PER_YEAR[agreed.frequency] * years)]
        for number, subject in enumerate(_subjects(agreed, town)):
            for period in periods:
                # Up and down in steps that neither repeat nor run: the same process, however long.
                value = 40 + (period.first_day.toordinal() // 7 * 37 + number) % 11 - 5
                if period == latest and agreed.id == "wait_days" and number % STANDS_OUT == 0:
                    value = 90
                yield agreed.id, subject, period.key, period.first_day, str(value), "200"


def _subjects(agreed: Indicator, town: Agreements) -> list[str]:
    match agreed.per:
        case "team":
            return [team.id for team in town.teams]
        case "area":
            return [area.id for area in town.areas]
        case "whole":
            return [town.municipality_code]


async def measure(teams: int, years: int) -> float:
    """Seconds of processor time for all digests of a week, from the tick to the last commit."""
    town = town_of(teams)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        database = Database(f"sqlite:///{path}")
        await database.start()
        try:
            await _settle(database, town)
            _fill(path, town, years)
            digests = Digests(database, Outbox({"sandbox": _alone}, lambda: None), _PaintedHere())
            job = WeeklyDigest(Schedules(database), digests, lambda: MONDAY)
            started = time.process_time()
            sent = await job.tick()
            seconds = time.process_time() - started
            assert sent == teams, f"{sent} of {teams} digests"
            return seconds
        finally:
            await database.close()


class _PaintedHere:
    """Charts drawn in this very process, so that its processor time counts."""

    def __init__(self) -> None:
        self._painter = ChartPainter(Wording("nl"))

    async def paint(self, chart: ChartFacts) -> bytes:
        return self._painter.paint(chart)


async def _settle(database: Database, town: Agreements) -> None:
    async with database.write() as uow:
        version = await uow.agreements.propose(town.model_dump_json(), "0" * 64, MONDAY)
        await uow.agreements.activate(version, MONDAY)
        for team in town.teams:
            await uow.places.bind(team.forum, Place("sandbox", "", team.id), MONDAY)


def _fill(path: Path, town: Agreements, years: int) -> None:
    # Past the repository: a million rows are no part of what is measured.
    sqlite3.register_adapter(date, date.isoformat)
    with sqlite3.connect(path) as connection:
        connection.executemany(INSERT, figures(town, years))
    connection.close()


def _alone(message: Message) -> tuple[Message, ...]:
    return (message,)


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else max(TEAMS)
    print("teams  years  cpu sec  digests/s  against 1 year")
    for teams in (each for each in TEAMS if each <= most):
        first: float | None = None
        for years in YEARS:
            seconds = asyncio.run(measure(teams, years))
            first = first or seconds
            print(f"{teams:5}  {years:5}  {seconds:7.2f}  {teams / seconds:9.1f}  {seconds / first:14.2f}")


if __name__ == "__main__":
    main()
