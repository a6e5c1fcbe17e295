"""Residents in the town: counts and nothing else, a figure a month, and one friendly line where it is silent."""

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.engine import make_url

from chat.message_json import from_json
from chat.wording import Wording
from domain.periods import Period
from domain.residents import Answers, Asked, Card, Face, Form
from domain.trigger_figures import NO
from jobs.residents import counting_residents, noticing_silence
from messages.plain_text import plain_text
from services.agreements import active
from services.resident_figures import ResidentFigures, told_in, told_of_town
from services.residents import MOST_IN_WEEK, Cards, NoVoice, Pace, Residents, Taken, UnknownArea
from services.town_picture import Asked as Asking
from services.town_picture import town_picture
from services.unheard import UnheardAreas
from storage.database import Database
from storage.tables import metadata
from tests import example
from tests.conftest import Clock
from tests.services.hearing_town import Town

ANSWERS = st.dictionaries(st.sampled_from(Asked), st.sampled_from(Face), min_size=1)
CONTENT: Answers = dict.fromkeys(Asked, Face.YES)


@pytest.fixture
async def town(database: Database, clock: Clock) -> Town:
    town = Town(database, clock)
    await town.agree()
    return town


async def card_of(town: Town, area: str = "centrum") -> Card:
    [card] = await Cards(town.database, town.clock).make(area, [Form.ADULT])
    return card


async def answered(town: Town, code: str, times: int, answers: Answers = CONTENT) -> None:
    residents = Residents(town.database, town.clock, Pace(1000))
    for _ in range(times):
        assert await residents.answer(code, answers) is Taken.KEPT


async def figures(town: Town) -> dict[tuple[str, str], str]:
    async with town.database.read() as uow:
        found = await uow.observations.series_many(
            ["GM0106"],
            ["resident_experience", "resident_experience" + NO],
            datetime(2026, 1, 1, tzinfo=UTC).date(),
            datetime(2027, 6, 1, tzinfo=UTC).date(),
            Period.parse("2026-11").kind,
        )
    return {(name, seen.period.key): str(seen.value) for (_, name), series in found.items() for seen in series}


def test_of_residents_there_is_a_place_for_counts_and_for_nothing_else() -> None:
    assert set(metadata.tables["card_count"].columns.keys()) == {"card", "week", "question", "face", "count"}
    assert set(metadata.tables["card"].columns.keys()) == {"code", "area", "form", "since", "stopped"}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(visits=st.lists(ANSWERS, max_size=12))
def test_whatever_residents_answer_only_counts_are_left(visits: list[Answers], sqlite_url: str) -> None:
    """Every other table stays as it was, and no row tells one visit from another."""
    path = Path(make_url(sqlite_url).database or "")

    with asyncio.Runner() as runner:
        code, before = runner.run(_visited(sqlite_url, [], path))
        _, after = runner.run(_visited(sqlite_url, visits, path, code))

    changed = {table for table in after if after[table] != before.get(table)}
    assert changed <= {"card_count"}
    totals = {(asked, face): sum(each.get(asked) is face for each in visits) for asked in Asked for face in Face}
    expected = {(code, "2026-W47", *place, count) for place, count in totals.items() if count}
    assert set(after["card_count"]) == expected


async def _visited(
    url: str, visits: list[Answers], path: Path, code: str | None = None
) -> tuple[str, dict[str, list[tuple[object, ...]]]]:
    clock, database = Clock(datetime(2026, 11, 16, 8, tzinfo=UTC)), Database(url)
    await database.start()
    try:
        town = Town(database, clock)
        if code is None:
            _forget(path)
            if not await _has_agreements(town):
                await town.agree()
            code = (await card_of(town)).code
        residents = Residents(database, lambda: clock.step(seconds=7), Pace(1000))
        for answers in visits:
            assert await residents.answer(code, answers) is Taken.KEPT
    finally:
        await database.close()
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return code, {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names
        }


async def _has_agreements(town: Town) -> bool:
    async with town.database.read() as uow:
        return await uow.agreements.first_activation() is not None


def _forget(path: Path) -> None:
    """An earlier example's cards and counts."""
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM card_count")
        connection.execute("DELETE FROM card")


async def test_answers_that_come_together_are_all_counted(town: Town) -> None:
    card = await card_of(town)
    residents = Residents(town.database, town.clock)

    taken = await asyncio.gather(*(residents.answer(card.code, CONTENT) for _ in range(12)))

    assert set(taken) == {Taken.KEPT}
    async with town.database.read() as uow:
        [counted] = await uow.cards.counted("2026-W47", "2026-W47")
    assert set(counted.counts.values()) == {12}


async def test_a_card_takes_so_many_an_hour_and_each_card_has_its_own(town: Town) -> None:
    first, second = await card_of(town), await card_of(town)
    residents = Residents(town.database, town.clock, Pace(3))

    taken = [await residents.answer(first.code, CONTENT) for _ in range(4)]
    other = await residents.answer(second.code, CONTENT)
    town.clock.step(minutes=20)
    later = [await residents.answer(first.code, CONTENT) for _ in range(2)]

    assert taken == [Taken.KEPT] * 3 + [Taken.BUSY]
    assert other is Taken.KEPT
    assert later == [Taken.KEPT, Taken.BUSY]


async def test_whatever_happens_a_card_says_no_more_in_a_week(sqlite_database: Database, clock: Clock) -> None:
    town = Town(sqlite_database, clock)
    await town.agree()
    card = await card_of(town)
    async with town.database.write() as uow:
        for _ in range(MOST_IN_WEEK):
            await uow.cards.count(card.code, "2026-W47", {Asked.EFFECT: Face.NO})

    assert await Residents(town.database, town.clock).answer(card.code, CONTENT) is Taken.BUSY


async def test_nothing_of_an_area_is_told_below_ten(town: Town) -> None:
    card, other = await card_of(town), await card_of(town, "lariks-pittelo")
    week = Period.parse("2026-W47")
    await answered(town, card.code, 9)
    await answered(town, other.code, 9)

    async with town.database.read() as uow:
        areas, whole = await told_in(uow, example.agreements(), week, week), await told_of_town(uow, week, week)

    assert areas == {}
    assert whole is not None
    assert str(whole.people) == "20"


async def test_a_month_becomes_one_figure_when_it_is_over_and_only_with_enough_answers(town: Town) -> None:
    """November's weeks end on 29 November: that week's Thursday is its last."""
    card = await card_of(town)
    await answered(town, card.code, 12)
    await answered(town, card.code, 12, dict.fromkeys(Asked, Face.NO))
    count = counting_residents(ResidentFigures(town.database), town.clock)
    await count()
    before = await figures(town)
    town.clock.moment = datetime(2026, 11, 30, 6, tzinfo=UTC)
    await count()
    await answered(town, card.code, 9)
    town.clock.moment = datetime(2027, 1, 4, 6, tzinfo=UTC)
    await count()

    assert before == {}
    assert await figures(town) == {
        ("resident_experience", "2026-11"): "50",
        ("resident_experience:no", "2026-11"): "50",
    }


async def test_a_figure_is_made_once(town: Town) -> None:
    card = await card_of(town)
    await answered(town, card.code, 12)
    made = ResidentFigures(town.database)
    town.clock.moment = datetime(2026, 11, 30, 6, tzinfo=UTC)

    first, again = await made.make(town.clock()), await made.make(town.clock())
    town.clock.step(days=7)
    later = await made.make(town.clock())

    assert (first.added, again.added, later.added, later.restated) == (2, 0, 0, 0)


async def unheard(town: Town) -> list[tuple[str, str]]:
    """Who was told of which silence, in the order of the outbox."""
    await noticing_silence(UnheardAreas(town.database, town.outbox), town.clock)()
    wording = Wording("nl")
    rows = [row for row in await town.rows() if row.key.startswith("unheard:")]
    return [(row.place.channel, plain_text(from_json(dict(row.message)), wording)) for row in rows]


async def test_the_team_lead_alone_hears_once_that_nobody_was_heard(town: Town) -> None:
    town.clock.moment = datetime(2026, 11, 16, 9, tzinfo=UTC) + timedelta(weeks=6)
    early = await unheard(town)
    town.clock.step(weeks=1)
    first = await unheard(town)
    again = await unheard(town)
    town.clock.step(weeks=3)
    much_later = await unheard(town)

    assert early == []
    assert sorted(channel for channel, _ in first) == ["dm-fenna", "dm-geertje", "dm-geertje", "dm-martijn", "dm-tugba"]
    assert "Uit Peelo, Noorderpark en buitengebied hoorde ik al meer dan zes weken niets van inwoners." in " ".join(
        words for _, words in first
    )
    assert again == first == much_later


async def test_nobody_is_told_outside_working_hours(town: Town) -> None:
    town.clock.moment = datetime(2027, 1, 10, 10, tzinfo=UTC)
    assert await unheard(town) == []

    town.clock.moment = datetime(2027, 1, 11, 17, tzinfo=UTC)
    assert await unheard(town) == []


async def test_a_card_or_a_talk_counts_as_heard_and_a_new_silence_is_told_anew(town: Town) -> None:
    card = await card_of(town)
    await town.join("kofi")
    town.clock.moment = datetime(2027, 1, 11, 9, tzinfo=UTC)
    await answered(town, card.code, 1)
    await town.talk("oogst", "Wijkgesprek", "Lariks en Pittelo", "De lampen zijn te vroeg uit.", "niets", "niets", "ja")

    first = [channel for channel, _ in await unheard(town)]
    town.clock.step(weeks=7)
    later = [channel for channel, _ in await unheard(town)]

    assert "dm-geertje" not in first
    assert later.count("dm-geertje") == 2


async def test_no_card_is_made_for_an_area_that_nobody_agreed(town: Town) -> None:
    with pytest.raises(UnknownArea):
        await Cards(town.database, town.clock).make("haven", [Form.ADULT])


async def test_without_agreements_there_is_no_card(database: Database, clock: Clock) -> None:
    with pytest.raises(NoVoice):
        await Cards(database, clock).make("centrum", [Form.ADULT])


async def test_what_cards_counted_is_what_the_agreed_trigger_looks_at(sqlite_database: Database, clock: Clock) -> None:
    """24 people, of whom a third said no to everything: more than the agreed 15 percent."""
    town = Town(sqlite_database, clock)
    await town.agree()
    card = await card_of(town)
    await answered(town, card.code, 16)
    await answered(town, card.code, 8, dict.fromkeys(Asked, Face.NO))
    town.clock.moment = datetime(2026, 12, 7, 9, tzinfo=UTC)
    await ResidentFigures(town.database).make(town.clock())

    rules = [rule for rule in example.agreements().triggers if rule.kind == "experience"]
    indicators = {each.id: each for each in example.agreements().indicators}
    async with town.database.read() as uow:
        held = await active(uow)
        assert held is not None
        picture = await town_picture(uow, held, Asking(rules, indicators), town.clock().date())

    answers = picture.answers["resident_experience"]
    people = float(answers.yes[0, -1] + answers.partly[0, -1] + answers.no[0, -1])
    assert answers.periods[-1].key == "2026-11"
    assert people == 25
    assert float(answers.no[0, -1]) / people > 0.15
