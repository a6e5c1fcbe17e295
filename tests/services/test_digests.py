"""Digests: gathered from what is known, kept as published, and put in the outbox once."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from domain.digest import CountLine, DigestFacts, Restated, fingerprint, to_content
from domain.disclosure import NOBODY
from domain.indicators import Observation, Status
from domain.periods import Period
from domain.reading import Reading
from services.digests import SnapshotStands, UnknownTeam
from storage.database import Database
from tests.services.digest_town import (
    BUDGET,
    REQUESTS,
    RESIDENTS,
    RESOLVED,
    TOWN,
    WAITING,
    House,
    calm,
    due_of,
    house_on,
    weekly,
)

WEEK = Period.parse("2026-W20")
MONDAY = datetime(2026, 5, 18, 7, tzinfo=UTC)


@pytest.fixture
async def house(sqlite_database: Database) -> House:
    return await house_on(sqlite_database, TOWN, MONDAY)


async def facts_of(house: House, team: str = "noord", week: Period = WEEK) -> DigestFacts:
    return (await house.digests.facts(house.active, [team], week))[team]


def line_of(facts: DigestFacts, indicator: str) -> CountLine:
    (line,) = (line for line in facts.lines if line.indicator == indicator)
    return line


async def test_a_town_without_a_single_figure_has_a_digest_with_a_line_for_each(house: House) -> None:
    facts = await facts_of(house)

    assert {line.indicator: line.reading for line in facts.lines} == dict.fromkeys(
        ["new_requests", "wait_days", "resolved", "residents", "budget"], Reading.UNKNOWN
    )
    assert facts.charts == ()
    assert facts.voices.people == NOBODY


async def test_a_missing_week_is_never_zero(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W19", calm(30)), MONDAY)

    line = line_of(await facts_of(house), "wait_days")

    assert line.value is None
    assert line.reading is Reading.INCOMPLETE
    assert line.period == "2026-W20"


async def test_a_figure_that_is_known_to_be_unknown_is_told_as_such(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W20", [*calm(30), None]), MONDAY)

    assert line_of(await facts_of(house), "wait_days").reading is Reading.UNKNOWN


async def test_what_came_in_for_a_later_week_is_left_out(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W21", [*calm(30), 99]), MONDAY)

    line = line_of(await facts_of(house), "wait_days")

    assert line.value == calm(30)[-1]


async def test_a_month_is_told_with_its_own_period_until_the_next_is_known(house: House) -> None:
    await house.keep(weekly(RESOLVED, "peelo", "2026-04", [80, 82]), MONDAY)
    # May is still running: its figure cannot be whole.
    await house.keep(weekly(RESOLVED, "peelo", "2026-05", [11]), MONDAY)

    line = line_of(await facts_of(house), "resolved")

    assert (line.period, line.value) == ("2026-04", Decimal(82))


async def test_a_figure_outside_the_limits_stands_out_and_gets_the_only_chart(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W20", [*calm(30), 60]), MONDAY)
    await house.keep(weekly(REQUESTS, "noord", "2026-W20", calm(31)), MONDAY)

    facts = await facts_of(house)

    assert line_of(facts, "wait_days").reading is Reading.NOTICE
    assert line_of(facts, "new_requests").reading is Reading.USUAL
    assert [chart.indicator for chart in facts.charts] == ["wait_days"]
    assert facts.charts[0].points[-1].strength == 4


async def test_a_quiet_week_has_a_digest_without_charts(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W20", calm(31)), MONDAY)

    facts = await facts_of(house)

    assert facts.quiet
    assert facts.charts == ()


async def test_numbers_of_people_are_told_in_fives_and_small_ones_not_at_all(house: House) -> None:
    await house.keep(weekly(REQUESTS, "noord", "2026-W20", [3, 13]), MONDAY)
    await house.keep(weekly(REQUESTS, "zuid", "2026-W20", [13, 4]), MONDAY)

    north, south = await facts_of(house), await facts_of(house, "zuid")

    assert line_of(north, "new_requests").value == 15
    assert line_of(north, "new_requests").about
    assert line_of(south, "new_requests").reading is Reading.SMALL
    assert line_of(south, "new_requests").value is None


async def test_no_true_number_of_people_is_in_what_is_published(house: House) -> None:
    await house.keep(weekly(REQUESTS, "noord", "2026-W20", [*[17, 18, 23] * 10, 91]), MONDAY)

    facts = await facts_of(house)

    told = {point.value for point in facts.charts[0].points} | {figure.value for figure in facts.lines[0].known}
    assert told == {Decimal(15), Decimal(20), Decimal(25), Decimal(90)}


@pytest.mark.parametrize(("answers", "reading"), [(9, Reading.SMALL), (10, Reading.FEW_POINTS)])
async def test_a_rate_of_residents_rests_on_ten_answers_or_is_not_told(
    house: House, answers: int, reading: Reading
) -> None:
    await house.keep(weekly(RESIDENTS, "GM0106", "2026-04", [80], denominator=Decimal(answers)), MONDAY)

    line = line_of(await facts_of(house), "residents")

    assert line.reading is reading
    assert line.smallest == 10


async def test_a_team_with_several_areas_reads_them_in_alphabetical_order(house: House) -> None:
    facts = await facts_of(house, "zuid")

    assert facts.areas == ("Centrum", "Lariks")
    assert [line.area for line in facts.lines if line.indicator == "resolved"] == ["Centrum", "Lariks"]


async def test_a_second_look_finds_what_was_published_whatever_came_in_since(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W20", calm(31)), MONDAY)
    digest = await house.published(due_of("noord", "2026-W20"), MONDAY)

    await house.keep(weekly(WAITING, "noord", "2026-W20", [77]), MONDAY)

    again = await facts_of(house)
    assert again == digest.facts
    assert fingerprint(to_content(again)) == fingerprint(to_content(digest.facts))


async def test_the_next_digest_tells_what_was_restated_and_what_was_added(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W18", calm(30)), MONDAY)
    await house.published(due_of("noord", "2026-W19"), MONDAY)

    changed = [*calm(30)[:-1], 26, 21, 22]
    await house.keep(weekly(WAITING, "noord", "2026-W20", changed), MONDAY)
    line = line_of(await facts_of(house), "wait_days")

    assert line.restated == (
        Restated("2026-W19", None, Decimal("21.0")),
        Restated("2026-W18", Decimal("20.0"), Decimal("26.0")),
    )
    assert line.reading is Reading.USUAL
    assert line.changed


async def test_a_month_that_was_restated_says_so_itself(house: House) -> None:
    await house.keep(weekly(RESOLVED, "peelo", "2026-04", [80, 82]), MONDAY)
    await house.published(due_of("noord", "2026-W19"), MONDAY)

    await house.keep(weekly(RESOLVED, "peelo", "2026-04", [79]), MONDAY)
    line = line_of(await facts_of(house), "resolved")

    assert line.reading is Reading.RESTATED
    assert line.earlier == ()


async def test_a_rounding_that_hides_a_correction_tells_no_correction(house: House) -> None:
    await house.keep(weekly(REQUESTS, "noord", "2026-W19", [13]), MONDAY)
    await house.published(due_of("noord", "2026-W19"), MONDAY)

    await house.keep(weekly(REQUESTS, "noord", "2026-W20", [14, 15]), MONDAY)

    assert line_of(await facts_of(house), "new_requests").restated == ()


async def test_every_place_of_the_team_gets_the_same_bytes_in_one_transaction(house: House) -> None:
    digest = await house.published(due_of("noord", "2026-W20"), MONDAY)

    async with house.database.read() as uow:
        messages = {key: await uow.outbox.parts(f"digest:noord:2026-W20:{key}") for key in ("slack", "telegram")}
        settled = await uow.occurrences.settled("digest:noord")
        kept = await uow.snapshots.get("digest", "noord", "2026-W20")

    assert all(len(parts) == 1 for parts in messages.values())
    assert settled == {"2026-W20": "done"}
    assert kept is not None
    assert kept.sha256 == fingerprint(to_content(digest.facts))


async def test_a_digest_that_may_have_arrived_is_left_to_the_administrator_where_nobody_can_look(house: House) -> None:
    await house.published(due_of("noord", "2026-W20"), MONDAY)

    async with house.database.read() as uow:
        rows = await uow.outbox.by_key([f"digest:noord:2026-W20:{each}" for each in ("slack", "telegram")])
    assert [row.on_unknown for row in rows.values()] == ["park", "park"]


async def test_a_digest_is_published_once(house: House) -> None:
    due = due_of("noord", "2026-W20")
    digest = await house.published(due, MONDAY)

    assert not await house.digests.publish(house.active, due, digest, MONDAY)


async def test_other_facts_under_a_published_digest_are_refused_and_nothing_is_settled(house: House) -> None:
    due = due_of("noord", "2026-W20")
    ours = await house.digests.preview(house.active, "noord", WEEK)
    theirs = replace(ours.facts, question="Een andere vraag?")
    await house.keep_snapshot(theirs, MONDAY)

    with pytest.raises(SnapshotStands):
        await house.digests.publish(house.active, due, ours, MONDAY)

    assert await house.queued("digest:noord:2026-W20:slack") == []
    assert await facts_of(house) == theirs


async def test_a_preview_keeps_nothing(house: House) -> None:
    await house.digests.preview(house.active, "noord", WEEK)

    async with house.database.read() as uow:
        assert await uow.snapshots.get("digest", "noord", "2026-W20") is None
        assert await uow.occurrences.settled("digest:noord") == {}


async def test_a_team_that_was_not_agreed_has_no_digest(house: House) -> None:
    with pytest.raises(UnknownTeam):
        await house.digests.preview(house.active, "oost", WEEK)


async def test_the_pictures_of_the_message_are_those_that_are_kept(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W20", [*calm(30), 60]), MONDAY)
    digest = await house.published(due_of("noord", "2026-W20"), MONDAY)

    async with house.database.read() as uow:
        kept = await uow.pictures.get_many([picture.sha256 for picture in digest.message.pictures])

    assert kept == digest.pictures
    assert len(kept) == 1


async def test_the_municipality_is_told_in_figures_of_cbs_by_turns(house: House) -> None:
    year = Period.parse("2022")
    inhabitants = [
        Observation(
            "cbs:AantalInwoners", code, year, Decimal(value), "CBS", Status.DEFINITIVE, reference_date=date(2022, 1, 1)
        )
        for code, value in [("GM0106", 68_979), ("WK010602", 4_012), ("WK010601", 3_000)]
    ]
    await house.keep(inhabitants, MONDAY)

    north = [(await facts_of(house, "noord", WEEK.plus(ahead))).context for ahead in range(2)]
    south = [(await facts_of(house, "zuid", WEEK.plus(ahead))).context for ahead in range(2)]

    assert {(fact.place, fact.value) for fact in north if fact} == {
        ("Peelo", Decimal(4010)),
        ("Assen", Decimal(68_980)),
    }
    # Of Lariks only one of its two parts is known, so the area as a whole is not.
    assert {fact.place for fact in south if fact} == {"Assen"}


async def test_the_question_of_the_week_is_another_one_each_week_and_the_same_for_who_asks_again(house: House) -> None:
    questions = [(await facts_of(house, "noord", WEEK.plus(ahead))).question for ahead in range(3)]

    assert len(set(questions)) == 3
    assert (await facts_of(house)).question == questions[0]


async def test_a_year_of_figures_makes_the_season_decide_what_is_usual(house: House) -> None:
    # Each winter is busy: what is high for the year is usual for the season.
    last = Period.parse("2026-W01")
    busy = [60 if last.plus(-back).number >= 48 or last.plus(-back).number <= 6 else 20 for back in range(4 * 52)]
    await house.keep(
        weekly(WAITING, "noord", last.key, [value + back % 3 for back, value in enumerate(busy)][::-1]), MONDAY
    )

    line = line_of(await facts_of(house, "noord", last), "wait_days")

    assert line.seasonal
    assert line.reading is Reading.USUAL


async def test_a_quarter_and_its_negative_figure_are_told_as_they_are(house: House) -> None:
    await house.keep(weekly(BUDGET, "GM0106", "2026-Q1", [-2]), MONDAY)

    line = line_of(await facts_of(house), "budget")

    assert (line.period, line.value) == ("2026-Q1", Decimal(-2))
