"""The residents' voice in the one picture: whole quarters in fives, and when each area answered last."""

from domain.disclosure import in_fives
from domain.level_residents import QuestionTold
from domain.overview_parts import of_area, strategic
from domain.periods import Period
from domain.residents import Answers, Asked, Card, Face, Form
from services.overview import KeptOverview
from storage.database import Database
from tests.services.overview_town import LAST, OverviewTown, overview_town

IN_QUARTER, AFTER_IT = "2026-W38", "2026-W42"
YES: Answers = dict.fromkeys(Asked, Face.YES)


async def answer(town: OverviewTown, area: str, times: int, week: str = IN_QUARTER) -> None:
    code = f"{area}{week}{times}"
    async with town.database.write() as uow:
        await uow.cards.make(Card(code, area, Form.ADULT, week))
        for _ in range(times):
            await uow.cards.count(code, week, YES)


async def lived(town: OverviewTown, week: Period = LAST) -> KeptOverview:
    return await town.live(week)


async def test_answers_of_the_last_whole_quarter_are_told_question_by_question(sqlite_database: Database) -> None:
    town = await overview_town(sqlite_database)
    await answer(town, "centrum", 31)
    await answer(town, "lariks-pittelo", 4)
    await answer(town, "lariks-pittelo", 12, AFTER_IT)

    quarter = (await lived(town)).overview.residents

    assert quarter is not None
    assert quarter.told is not None
    assert quarter.quarter == "2026-Q3"
    assert quarter.told.people == in_fives(35)
    assert quarter.told.questions[0] == QuestionTold(
        Asked.ACCESS, tuple((each, in_fives(35 if each is Face.YES else 0)) for each in Face)
    )
    assert {each.area: each.quarter for each in quarter.heard if each.quarter} == {"centrum": "2026-Q3"}
    assert {each.area for each in quarter.heard} == {area.id for area in town.agreements.areas}


async def test_a_quarter_is_counted_once_and_an_area_keeps_the_last_one_it_was_heard_in(
    sqlite_database: Database,
) -> None:
    town = await overview_town(sqlite_database, Period.parse("2026-W52"))
    await answer(town, "centrum", 31)
    first = (await lived(town)).overview.residents
    await answer(town, "centrum", 20)
    again = (await lived(town, LAST.next())).overview.residents
    await answer(town, "lariks-pittelo", 20, "2026-W50")
    later = (await lived(town, Period.parse("2026-W52"))).overview.residents

    assert first == again
    assert later is not None
    assert later.quarter == "2026-Q4"
    assert {each.area: each.quarter for each in later.heard if each.quarter} == {
        "centrum": "2026-Q3",
        "lariks-pittelo": "2026-Q4",
    }


async def test_of_too_few_answers_nothing_is_told(sqlite_database: Database) -> None:
    town = await overview_town(sqlite_database)
    await answer(town, "centrum", 9)

    quarter = (await lived(town)).overview.residents

    assert quarter is not None
    assert quarter.told is None
    assert not [each for each in quarter.heard if each.quarter]


async def test_an_area_reads_no_counts_and_the_council_no_areas(sqlite_database: Database) -> None:
    town = await overview_town(sqlite_database)
    await answer(town, "centrum", 31)
    overview = (await lived(town)).overview

    area, council = of_area(overview, "centrum", town.agreements), strategic(overview, town.agreements)

    assert area.residents is not None
    assert area.residents.told is None
    assert [each.area for each in area.residents.heard] == ["centrum"]
    assert council.residents is not None
    assert council.residents.told is not None
    assert council.residents.heard == ()
