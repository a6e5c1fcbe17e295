"""What is known of a matter, side by side: its own figures, signals in fives, experiences, and nobody's words."""

from datetime import date
from decimal import Decimal

import pytest

from domain.agreements import Level
from domain.disclosure import in_fives
from domain.indicators import Observation, Status
from domain.inputs import InputGiven, InputKind
from domain.periods import Period
from domain.side_by_side import SideBySide
from domain.signals import Frequency, Reach
from domain.stories import Audience
from services.agreements import at
from services.side_by_side import card_of
from storage.database import Database
from storage.escalations import KeptEscalation
from storage.signals import Signal
from storage.stories import StoryState
from tests.services.asking_town import story
from tests.services.ladder_town import AREA, LadderTown

WEEK = Period.parse("2026-W37")


@pytest.fixture
async def town(sqlite_database: Database) -> LadderTown:
    return await LadderTown(sqlite_database).agree()


async def card(town: LadderTown, matter: KeptEscalation) -> SideBySide:
    async with town.database.write() as uow:
        agreed = (await at(uow, matter.escalation.terms.version)).agreements
        return await card_of(uow, agreed, matter, town.now)


async def waited(town: LadderTown, subject: str, days: str, week: Period = WEEK) -> None:
    async with town.database.write() as uow:
        seen = Observation("wait_days", subject, week, Decimal(days), "registratie", Status.DEFINITIVE)
        await uow.observations.keep([seen], town.now)


async def signals(
    town: LadderTown, count: int, theme: str = "waiting", area: str = AREA, week: str = "2026-W37"
) -> None:
    async with town.database.write() as uow:
        for number in range(count):
            given = Signal(
                f"{theme}-{area}-{week}-{number}", week, theme, Frequency.FIRST, Reach.JOINT, area=area, team=None,
                pseudonym=f"p{number}",
            )  # fmt: skip
            await uow.signals.keep(given)


async def test_figures_are_those_of_the_rule_in_its_own_place(town: LadderTown) -> None:
    await waited(town, "noord", "12.5")
    await waited(town, "oost", "3.0")

    known = await card(town, await town.fire("waiting_long", area="noord", theme=""))

    (line,) = known.figures
    assert (line.indicator, line.subject, line.value) == ("wait_days", "noord", Decimal("12.5"))


async def test_a_cluster_of_signals_stands_beside_the_figures_of_its_theme(town: LadderTown) -> None:
    await waited(town, "noord", "12.5")

    known = await card(town, await town.fire())

    assert [line.indicator for line in known.figures] == ["wait_days"]
    assert {line.indicator for line in known.answers} == {"resident_experience"}


async def test_signals_are_of_the_theme_the_area_and_the_last_weeks_and_in_fives(town: LadderTown) -> None:
    await signals(town, 7)
    await signals(town, 9, area="centrum")
    await signals(town, 9, theme="money")
    await signals(town, 5, week="2026-W20")

    known = await card(town, await town.fire())

    (line,) = known.signals
    assert (line.theme, line.people, line.direction) == ("wachten en bereikbaar zijn", in_fives(7), "up")


async def test_of_fewer_than_five_people_nothing_is_told(town: LadderTown) -> None:
    await signals(town, 4)

    known = await card(town, await town.fire())

    assert known.signals == ()


async def test_stories_are_counted_once_a_team_lead_let_them_out_and_never_quoted(town: LadderTown) -> None:
    more = {"goal": "timely", "area": AREA}
    async with town.database.write() as uow:
        await uow.stories.keep(story("a1", "2026-W37", state=StoryState.QUOTABLE, **more))
        await uow.stories.keep(story("a2", "2026-W36", **more))
        await uow.stories.keep(story("a3", "2026-W37", state=StoryState.QUOTABLE, audience=Audience.TEAM, **more))
        await uow.stories.keep(story("a4", "2026-W20", state=StoryState.QUOTABLE, **more))

    kept = await town.fire()
    known = await card(town, kept)

    assert known.stories == 1
    assert not any("buurman" in str(row.message) for row in await town.rows())


async def test_a_matter_of_the_whole_town_looks_at_the_whole_town(town: LadderTown) -> None:
    await signals(town, 3)
    await signals(town, 3, area="centrum", week="2026-W36")
    await signals(town, 6, area="marsdijk-oost")

    known = await card(town, await town.fire("signals_widespread", Level.TACTICAL, area=""))

    assert [line.people for line in known.signals] == [in_fives(6)]


async def test_nothing_known_is_an_empty_card(town: LadderTown) -> None:
    known = await card(town, await town.ask())

    assert known == SideBySide(known.week, answers=known.answers)
    assert all(line.value is None for line in known.answers)


async def test_the_card_of_a_week_stays_as_it_was_told(town: LadderTown) -> None:
    await waited(town, "noord", "12.5")
    kept = await town.fire("waiting_long", area="noord", theme="")
    before = await card(town, kept)

    await waited(town, "noord", "20.0")

    assert await card(town, kept) == before


async def bring_in(town: LadderTown, number: int, week: str, *areas: str, theme: str | None = None) -> None:
    given = InputGiven(
        InputKind.SAFETY, areas, f"Nieuws {number}", "Het ging goed.", "politie", date(2026, 9, 1), theme
    )
    async with town.database.write() as uow:
        await uow.inputs.keep(f"input-{number}", given, week, date(2026, 9, 1))


async def test_what_the_municipality_brought_in_is_of_the_theme_or_of_none_and_of_the_area(town: LadderTown) -> None:
    await bring_in(town, 1, "2026-W37", AREA, theme="waiting")
    await bring_in(town, 2, "2026-W36", AREA)
    await bring_in(town, 3, "2026-W35", theme="waiting")
    await bring_in(town, 4, "2026-W37", AREA, theme="money")
    await bring_in(town, 5, "2026-W37", "centrum", theme="waiting")
    await bring_in(town, 6, "2026-W20", AREA, theme="waiting")

    known = await card(town, await town.fire())

    assert [each.words for each in known.contributions] == [
        "Nieuws 1. Het ging goed.",
        "Nieuws 2. Het ging goed.",
        "Nieuws 3. Het ging goed.",
    ]
    assert {(each.source, each.reference_date) for each in known.contributions} == {("politie", date(2026, 9, 1))}
