"""A year of the example town with small numbers in it, told week by week: what is true, and what may be read of it."""

import csv
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from io import StringIO
from random import Random
from typing import Any

from domain.council import ProductKind, to_content
from domain.indicators import Observation, Status
from domain.periods import Period
from domain.residents import Asked, Card, Face, Form
from domain.signals import Frequency, Reach
from handlers.web.exports import csv_of
from services.council import Wanted, product_in
from services.dashboards import Dashboards
from services.resident_figures import ResidentFigures
from services.sign_in import Sight
from storage.database import Database, UnitOfWork
from storage.signals import Signal
from tests.services.overview_town import OverviewTown, monday_after, overview_town

FIRST = Period.parse("2026-W01")
WEEKS = tuple(FIRST.plus(number) for number in range(52))
THEMES = ("waiting", "money", "housing")
REQUESTS, ANSWERS = "new_requests", "answers"
# The first quarter of three that were told: a beginning year is the easiest to solve.
_FIRST_ANSWERS = Period.parse("2026-W14")
_CARD = "card"


@dataclass(slots=True)
class ToldYear:
    """`truth` counts by cell: (theme, team, week), (requests, team, week, version), (answers, question, face, week).

    Of each week the exported JSON and CSV; `products` are what the council reads, by period.
    """

    truth: Counter[tuple[str, ...]] = field(default_factory=Counter)
    exports: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    rows: dict[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    products: dict[str, Mapping[str, Any]] = field(default_factory=dict)


async def told_year(database: Database, seed: int) -> ToldYear:
    town, year, chances = await overview_town(database, FIRST.previous()), ToldYear(), Random(seed)
    teams = [team.id for team in town.agreements.teams]
    async with database.write() as uow:
        await uow.cards.make(Card(_CARD, "centrum", Form.ADULT, FIRST.key))
    for week in WEEKS:
        async with database.write() as uow:
            await _counted(uow, year, chances, teams, week)
            await _signalled(uow, year, chances, teams, week)
            await _answered(uow, year, chances, week)
        await town.live(week)
        await ResidentFigures(database).make(town.clock())
        await _export(town, year, week)
    for period in ("2026-Q2", "2026-Q3", "2026-Q4", "2026"):
        kind = ProductKind.PERIODIC if "Q" in period else ProductKind.YEAR
        async with database.read() as uow:
            product = await product_in(uow, town.agreements, Wanted(kind, Period.parse(period)))
        year.products[period] = to_content(product)
    return year


async def _counted(uow: UnitOfWork, year: ToldYear, chances: Random, teams: Sequence[str], week: Period) -> None:
    """Few requests of each team; now and then those of the week before are put right."""
    now = monday_after(week)
    found = [(team, week, "1", chances.choice((0, 1, 3, 4, 6, 8, 13))) for team in teams]
    if week > FIRST and chances.random() < 0.2:
        found.append((teams[0], week.previous(), "2", chances.choice((2, 4, 7, 9))))
    for team, of, version, count in found:
        year.truth[REQUESTS, team, of.key, version] = count
        seen = Observation(REQUESTS, team, of, Decimal(count), "registratie", Status.DEFINITIVE)
        await uow.observations.keep([seen], now)


async def _signalled(uow: UnitOfWork, year: ToldYear, chances: Random, teams: Sequence[str], week: Period) -> None:
    """Nobody speaks twice: the best that an attacker can hope for."""
    for team in teams:
        for theme in THEMES:
            chance = chances.random()
            many = chances.randint(3, 8) if chance < 0.1 else chances.randint(1, 4) if chance < 0.5 else 0
            year.truth[theme, team, week.key] = many
            for number in range(many):
                who = f"{theme}-{team}-{week.key}-{number}"
                await uow.signals.keep(
                    Signal(who, week.key, theme, Frequency.FIRST, Reach.JOINT, team=team, pseudonym=who)
                )


async def _answered(uow: UnitOfWork, year: ToldYear, chances: Random, week: Period) -> None:
    """A few residents a fortnight, from the second quarter on."""
    if week < _FIRST_ANSWERS or week.number % 2:
        return
    for _ in range(chances.randint(1, 4)):
        answers = {asked: chances.choices(tuple(Face), (5, 2, 1, 1))[0] for asked in Asked}
        await uow.cards.count(_CARD, week.key, answers)
        for asked, face in answers.items():
            year.truth[ANSWERS, asked, face, week.key] += 1


async def _export(town: OverviewTown, year: ToldYear, week: Period) -> None:
    found = await Dashboards(town.database, town.painter).exported(Sight.EVERYTHING, town.clock(), week.key)
    assert found is not None
    overview, held = found
    year.exports[week.key] = json.loads(held)
    year.rows[week.key] = list(csv.DictReader(StringIO(csv_of(overview))))
