"""A few simulated weeks: the same seed gives the same weeks, and what may never happen is noticed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.simulation.clock import TownClock, moments
from bot.simulation.invariants import Broken, Invariants
from bot.simulation.ledger import Ledger, WeekCounts, ledger_of
from bot.simulation.report import report
from bot.simulation.town import open_town
from chat.wording import Wording
from domain.agreements import Agreements, Level, Party, Role
from domain.ladder import replay
from domain.ladder_acts import Act, Actor, Close, GoUp, Ground, LadderTerms, Open, Raise, Step, Subject
from domain.periods import Period
from storage.database import Database
from storage.escalations import KeptEscalation
from tests import example

pytestmark = pytest.mark.long

MONDAY = date(2026, 2, 16)
ZONE = ZoneInfo("Europe/Amsterdam")
AT = datetime(2026, 2, 16, 9, tzinfo=UTC)
CONTACT = Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT)


async def lived(home: Path, seed: int, weeks: int) -> Sequence[str]:
    """The lines that are printed of these weeks, each of which was looked at as it ended."""
    looked: list[Ledger] = []
    async with open_town(home, seed, MONDAY) as town:
        invariants = Invariants(town.database, town.agreements)

        async def look(week: int) -> None:
            looked.append(await ledger_of(town.database, town.agreements, town.begin, week))
            await invariants.look(looked[-1])

        await town.run(weeks, look)
        assert len(looked) == weeks
        return tuple(report(looked[-1], town.agreements, Wording("nl").plain))


async def test_the_same_seed_gives_the_same_week(tmp_path: Path) -> None:
    first = await lived(tmp_path / "a", seed=7, weeks=1)
    again = await lived(tmp_path / "b", seed=7, weeks=1)

    assert first == again
    assert any("weekberichten" in line for line in first)


def kept(*acts: tuple[Act, Actor | None]) -> KeptEscalation:
    """A matter with a history that nobody's guards have seen."""
    opened = Step(AT, Open("m1", LadderTerms(1), Subject()), CONTACT)
    steps = (Step(AT + timedelta(hours=number), act, by) for number, (act, by) in enumerate(acts, 1))
    return KeptEscalation(replay([opened, *steps]), 1, "Wachten", "forum-noord")


UP = Raise(Level.STRATEGIC, Ground.RISK, "Hier komen we er niet uit.")


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        (kept((UP, CONTACT), (GoUp(), CONTACT)), "was refused by"),
        (kept((Close("geen"), CONTACT)), "closed without agreement or lesson"),
    ],
)
async def test_a_history_that_may_not_be_is_told(sqlite_database: Database, matter: KeptEscalation, told: str) -> None:
    agreements = example.agreements()
    ledger = Ledger([quiet_week(agreements)], [matter], ())

    with pytest.raises(Broken, match=told):
        await Invariants(sqlite_database, agreements).look(ledger)


async def test_a_team_without_its_digest_is_told(sqlite_database: Database) -> None:
    agreements = example.agreements()
    week = quiet_week(agreements)
    ledger = Ledger([WeekCounts(week.week, 3, 0, 0, 0, 0, 0, 0), week], (), ())

    with pytest.raises(Broken, match="3 digests of 2026-W07"):
        await Invariants(sqlite_database, agreements).look(ledger)


def quiet_week(agreements: Agreements) -> WeekCounts:
    return WeekCounts(Period.parse("2026-W07"), len(agreements.teams), 0, 0, 0, 0, 0, 0)


def test_the_town_looks_at_its_clock_five_times_on_a_working_day_and_once_on_a_free_one() -> None:
    looked = [moment.astimezone(ZONE) for moment in moments(date(2026, 3, 23), 2, ZONE)]

    days = {day: [each for each in looked if each.date() == day] for day in {each.date() for each in looked}}
    assert {len(found) for day, found in days.items() if day.weekday() < 5} == {5}
    assert {len(found) for day, found in days.items() if day.weekday() >= 5} == {1}
    assert looked == sorted(looked)
    # The clocks went forward in between.
    assert {each.time() for each in looked} >= {time(9), time(12), time(22)}


def test_the_clock_never_goes_back() -> None:
    clock = TownClock(AT)

    clock.move(AT - timedelta(days=1))

    assert AT < clock() < clock()


def test_a_year_begins_on_a_monday() -> None:
    told = CliRunner().invoke(main, ["simulate", "--start", "2026-01-06"])

    assert told.exit_code == 2
    assert "Monday" in told.output
