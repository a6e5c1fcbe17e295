"""An attacker over everything that a year of digests, pages, exports and council products tells together."""

import asyncio
import shutil
from collections.abc import Collection, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from domain.agreements import Agreements
from domain.disclosure import NOBODY, Fives, in_fives
from domain.levels import weeks_of as weeks_ending_in
from domain.periods import Period
from domain.residents import Asked, Face, weeks_of
from storage.database import Database
from tests.attacker import Attacker, Bounds, windows
from tests.example import agreements
from tests.services.told_year import ANSWERS, REQUESTS, THEMES, WEEKS, ToldYear, told_year

pytestmark = pytest.mark.long

TEAMS = tuple(team.id for team in agreements().teams)
KEYS = tuple(week.key for week in WEEKS)


def fives(told: Mapping[str, Any]) -> Fives:
    return Fives(told["about"])


def read_requests(attacker: Attacker, year: ToldYear) -> None:
    """Of every figure of people: as the table, the JSON and what was put right told it."""
    for week in KEYS:
        for row in year.rows[week]:
            if row["indicator"] == REQUESTS and row["reading"] == "small":
                attacker.read(NOBODY, [(REQUESTS, row["subject"], row["period"], "1")])
            elif row["indicator"] == REQUESTS and row["value"]:
                told = Fives(int(float(row["value"])))
                attacker.read(told, [(REQUESTS, row["subject"], row["period"], "1")])
        for figure in year.exports[week]["figures"]:
            for put in figure["line"]["restated"] if figure["line"]["indicator"] == REQUESTS else ():
                told = NOBODY if put["now"] is None else Fives(int(float(put["now"])))
                attacker.read(told, [(REQUESTS, figure["line"]["subject"], put["period"], "2")])


def read_signals(attacker: Attacker, year: ToldYear, team: str, agreed: Agreements) -> None:
    """Of the team the people of a week, and of each theme those of four weeks: none is told as under five."""
    names = {theme.id: theme.name for theme in agreed.themes}
    for week, window in windows(KEYS, 4):
        read = next(each for each in year.exports[week]["teams"] if each["id"] == team)
        told = {line["theme"]: fives(line["people"]) for line in read["signals"]}
        attacker.read(fives(read["people"]), [(theme, team, week) for theme in THEMES])
        # The first windows hold weeks from before this year.
        for theme in THEMES if len(window) == 4 else ():
            attacker.read_beside(told.get(names[theme], NOBODY), [(theme, team, each) for each in window])


def read_carelessly(attacker: Attacker, year: ToldYear, team: str) -> None:
    """What digests told before: every number in fives, without room for what else is told."""
    for week, window in windows(KEYS, 4):
        told = {theme: sum(year.truth[theme, team, each] for each in window) for theme in THEMES}
        attacker.read(in_fives(sum(year.truth[theme, team, week] for theme in THEMES)), cells_of_week(team, week))
        for theme in THEMES:
            attacker.read(in_fives(told[theme]), [(theme, team, each) for each in window])


def cells_of_week(team: str, week: str) -> list[tuple[str, ...]]:
    return [(theme, team, week) for theme in THEMES]


def small_bounds(attacker: Attacker, year: ToldYear, kinds: Collection[str], team: str) -> list[Bounds]:
    """Of every true count under five; the truth always fits."""
    small = {cell: count for cell, count in year.truth.items() if cell[0] in kinds and cell[1] == team and count < 5}
    found = {cell: attacker.bounds(cell) for cell in small}
    assert all(found[cell].low <= count <= found[cell].high for cell, count in small.items())
    return list(found.values())


def read_answers(attacker: Attacker, year: ToldYear) -> None:
    """The faces of every quarter. Those of the year are their sum as told, which the test holds."""
    for period, held in year.products.items():
        told = held["picture"]["residents"]
        for question in () if told is None or period == "2026" else told["questions"]:
            for face, count in question["faces"]:
                attacker.read(fives(count), cells_of(period, question["asked"], face))


def read_shares(attacker: Attacker, year: ToldYear) -> None:
    """Of every month the sums of three questions in fives: all that its share was made of, and more than it tells."""
    for number in range(4, 13):
        weeks = [week.key for week in weeks_of(Period.parse(f"2026-{number:02}")) if week.key in KEYS]
        for faces in ([Face.YES], [Face.NO], [Face.PARTLY, Face.NO]):
            cells = [(ANSWERS, asked, face, week) for asked in Asked for face in faces for week in weeks]
            attacker.read(in_fives(sum(year.truth[cell] for cell in cells)), cells)


def cells_of(period: str, asked: str, face: str) -> list[tuple[str, ...]]:
    return [(ANSWERS, asked, face, week.key) for week in weeks_ending_in(Period.parse(period)) if week.key in KEYS]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> ToldYear:
    """Lived once for all tests: it takes half a minute."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("year") / "telvertel.db")
    with asyncio.Runner() as runner:
        return runner.run(_lived(f"sqlite:///{file}"))


async def _lived(url: str) -> ToldYear:
    database = Database(url)
    await database.start()
    try:
        return await told_year(database, 5)
    finally:
        await database.close()


@pytest.mark.parametrize("team", TEAMS)
def test_everything_that_a_year_tells_gives_away_no_count_under_five(year: ToldYear, team: str) -> None:
    attacker = Attacker()
    read_requests(attacker, year)
    read_signals(attacker, year, team, agreements())

    found = small_bounds(attacker, year, {*THEMES, REQUESTS}, team)

    assert len(found) > 100
    assert [bounds for bounds in found if bounds.possible < 2] == []
    # Nobody can know that nobody spoke twice; even who guesses so finds one of two only now and then.
    assert sum(bounds.possible < 3 for bounds in found) <= len(found) * 0.02


def test_a_publisher_of_fives_alone_loses(year: ToldYear) -> None:
    """So that the tests above can fail."""
    lost = 0
    for team in TEAMS:
        attacker = Attacker()
        read_carelessly(attacker, year, team)
        lost += sum(bounds.possible == 1 for bounds in small_bounds(attacker, year, THEMES, team))

    assert lost > 0


def test_what_residents_answered_stays_hidden_in_quarters_and_year(year: ToldYear) -> None:
    attacker = Attacker()
    read_answers(attacker, year)
    read_shares(attacker, year)

    quarters = [key for key in year.products if key != "2026" and year.products[key]["picture"]["residents"]]
    cells = [cells_of(key, asked, face) for key in quarters for asked in Asked for face in Face]
    small = [each for each in cells if sum(year.truth[cell] for cell in each) < 5]

    assert len(quarters) >= 2
    assert len(small) > 5
    assert [attacker.bounds(*each) for each in small if attacker.bounds(*each).possible < 3] == []


def test_the_year_is_the_sum_of_what_its_quarters_told(year: ToldYear) -> None:
    def faces(period: str) -> dict[tuple[str, str], int]:
        told = year.products[period]["picture"]["residents"] or {"questions": ()}
        return {(each["asked"], face): count["about"] for each in told["questions"] for face, count in each["faces"]}

    quarters = [faces(key) for key in year.products if key != "2026"]

    assert faces("2026") == {
        place: sum(quarter.get(place, 0) for quarter in quarters) for place in product(tuple(Asked), tuple(Face))
    }
