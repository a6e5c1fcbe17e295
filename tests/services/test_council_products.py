"""Council products: what stood beside the overviews goes along, as it was at the end of the period."""

from datetime import date
from functools import partial

from domain.agreements import Party
from domain.council import CouncilProduct, ProductKind
from domain.disclosure import in_fives
from domain.open_questions import OpenQuestion
from domain.residents import Asked, Card, Face, Form
from services.council import Wanted, product_in
from storage.database import Database
from tests.conftest import Clock
from tests.example import agreements
from tests.messages.example_levels import QUARTER
from tests.services.level_town import LevelTown, at

ALL_YES = dict.fromkeys(Asked, Face.YES)


async def begun(database: Database) -> LevelTown:
    town = LevelTown(database, Clock(at("2027-02-01T09:00")))
    await town.begin(QUARTER)
    return town


async def product(town: LevelTown) -> CouncilProduct:
    async with town.database.read() as uow:
        return await product_in(uow, agreements(), Wanted(ProductKind.PERIODIC, QUARTER))


async def answer(town: LevelTown, week: str, times: int) -> None:
    card = Card(f"card{week}", "lariks", Form.ADULT, week)
    async with town.database.write() as uow:
        await uow.cards.make(card)
        for _ in range(times):
            await uow.cards.count(card.code, week, ALL_YES)


async def test_what_residents_answered_within_the_period_is_told_from_ten_on(sqlite_database: Database) -> None:
    town = await begun(sqlite_database)
    await answer(town, "2026-W42", 6)
    few = await product(town)

    await answer(town, "2026-W51", 5)
    await answer(town, "2027-W02", 40)

    told = (await product(town)).picture.residents
    assert few.picture.residents is None
    assert told is not None
    assert told.people == in_fives(11)
    assert [dict(each.faces)[Face.YES] for each in told.questions] == [in_fives(11)] * 3


async def test_a_quarter_that_is_not_over_tells_nothing_of_residents(sqlite_database: Database) -> None:
    town = await begun(sqlite_database)
    await answer(town, "2026-W42", 30)
    async with town.database.write() as uow:
        await uow.snapshots._connection.exec_driver_sql("DELETE FROM snapshot WHERE period = '2026-W52'")

    assert (await product(town)).picture.residents is None


async def test_only_questions_that_stood_open_at_its_end_are_told(sqlite_database: Database) -> None:
    town = await begun(sqlite_database)
    early = date(2026, 11, 2)
    asked = (
        ("q1", "Wie missen we?", early),
        ("q2", "Wat was er in mei?", early),
        ("q3", "Wat deden we anders?", early),
        ("q4", "Wat brengt het nieuwe jaar?", date(2027, 1, 4)),
    )
    async with town.database.write() as uow:
        for each, text, day in asked:
            await uow.open_questions.add(partial(OpenQuestion, each, text=text, party=Party.PARTNERSHIP, opened_on=day))
        await uow.open_questions.close("q2", "Dat was een feestdag.", date(2026, 12, 1))
        await uow.open_questions.close("q3", "Dat weten we nu.", date(2027, 1, 20))

    told = (await product(town)).picture.open_questions

    assert told == ("Wie missen we?", "Wat deden we anders?")
