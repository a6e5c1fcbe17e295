"""The one picture of a week: what the digests told, once, for both parties."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from chat.message_json import from_json
from chat.wording import Wording
from domain.agreements import Lever, Party
from domain.burden import Ask
from domain.digest import CountLine, canonical, fingerprint, from_content
from domain.disclosure import in_fives
from domain.inputs import InputGiven, InputKind
from domain.joint_questions import JointAnswer, JointKind, JointQuestion
from domain.overview import Overview, RiskLook, to_content
from domain.overview import from_content as overview_from
from domain.overview_levers import is_lopsided, quarter_of, shares
from domain.periods import Period
from domain.reciprocity import begins_telling, month_over
from messages.bringing_in import balance_in_short
from messages.counting import count_lines
from messages.plain_text import plain_text
from services.overview import weeks_told
from storage.database import Database
from tests.services.overview_town import LAST, OverviewTown, monday_after, overview_town


@pytest.fixture
async def town(sqlite_database: Database) -> OverviewTown:
    return await overview_town(sqlite_database)


async def lines_told(town: OverviewTown, week: Period) -> dict[tuple[str, str], CountLine]:
    """What the digests of this week say, by indicator and subject."""
    teams = [team.id for team in town.agreements.teams]
    async with town.database.read() as uow:
        kept = await uow.snapshots.get_many("digest", teams, week.key)
    facts = [from_content(each.content) for each in kept.values()]
    return {(line.indicator, line.subject): replace(line, area=None) for each in facts for line in each.lines}


async def sent(town: OverviewTown, week: Period) -> str:
    """The words of all digests of this week, as they were queued."""
    keys = [f"digest:{team.id}:{week.key}:sandbox" for team in town.agreements.teams]
    async with town.database.read() as uow:
        rows = await uow.outbox.by_key(keys)
    return "\n".join(plain_text(from_json(dict(row.message)), Wording()) for row in rows.values())


def figures(overview: Overview) -> dict[tuple[str, str], CountLine]:
    return {each.key: each.line for each in overview.figures}


@pytest.mark.long
async def test_in_a_year_of_weeks_every_number_is_the_digests_own(sqlite_database: Database) -> None:
    first = LAST.plus(-51)
    town = await overview_town(sqlite_database)

    weeks = [first.plus(number) for number in range(52)]
    for week in weeks:
        kept = await town.live(week)
        digests = await sent(town, week)
        assert figures(kept.overview) == await lines_told(town, week)
        for line in figures(kept.overview).values():
            # A digest with several areas names them; the figure and its word are the same.
            told = count_lines(line, week)[0]
            assert Wording().plain(told).split(": ", 1)[1] in digests
        assert kept.sha256 == fingerprint(to_content(kept.overview))

    async with town.database.read() as uow:
        assert list(await weeks_told(uow)) == [week.key for week in weeks]


async def test_an_overview_is_made_once_and_stays_as_it_was_made(town: OverviewTown) -> None:
    first = await town.live(LAST)

    async with town.database.write() as uow:
        await uow.minutes.add("centrum", LAST.key, 9000)
    await town.tick(monday_after(LAST) + timedelta(hours=3))

    assert await town.overview(LAST) == first


async def test_both_parties_and_anybody_who_computes_it_anew_get_the_same_bytes(town: OverviewTown) -> None:
    kept = await town.live(LAST)

    async with town.database.read() as uow:
        stored = await uow.snapshots.get("overview", "whole", LAST.key)

    assert stored is not None
    assert canonical(stored.content) == canonical(to_content(kept.overview))
    assert overview_from(stored.content) == kept.overview


async def test_no_overview_comes_before_the_last_digest(town: OverviewTown) -> None:
    late = monday_after(LAST) - timedelta(hours=1)

    await town.tick(late)

    assert await town.overview(LAST) is None


async def test_no_words_of_people_are_in_it_so_that_they_can_be_taken_back(town: OverviewTown) -> None:
    kept = await town.live(LAST)

    stories = [story for team in kept.overview.teams for story in team.stories]
    assert len(stories) >= 3
    assert all(story.words is None for story in stories)
    assert "woningbouw" not in canonical(to_content(kept.overview)).decode()


async def test_what_both_parties_promised_and_talk_about_stands_in_it_side_by_side(town: OverviewTown) -> None:
    overview = (await town.live(LAST)).overview

    assert [(talk.number, talk.about) for talk in overview.talks] == [(1, None), (2, Party.MUNICIPALITY)]
    assert {promise.party for promise in overview.promises} == set(Party)
    assert overview.talks[0].place == "Noord"
    assert all(talk.waits_for for talk in overview.talks)
    assert len(overview.risks) == 6


async def test_what_it_cost_is_told_per_person_and_never_of_one(town: OverviewTown) -> None:
    overview = (await town.live(LAST)).overview

    assert overview.cost is not None
    assert overview.cost.budget == 5
    # 80 minutes over all who may tell something.
    assert overview.cost.minutes == pytest.approx(2.5)
    assert {each.party for each in overview.answering} == set(Party)


async def test_the_balance_adds_up_the_weeks_of_a_quarter_and_begins_anew(town: OverviewTown) -> None:
    weeks = [LAST.plus(number) for number in range(8)]

    kept = [(await town.live(week)).overview for week in weeks]

    for before, after in pairwise(kept):
        fresh = quarter_of(Period.parse(after.week)) != quarter_of(Period.parse(before.week))
        added = {lever: (0 if fresh else before.balance.quarter[lever]) for lever in Lever}
        assert after.balance.quarter == {lever: added[lever] + after.balance.week[lever] for lever in Lever}


def test_a_picture_that_mostly_counts_is_lopsided() -> None:
    counting = {Lever.DIAGNOSTIC: 7, Lever.INTERACTIVE: 2, Lever.BELIEF: 1, Lever.BOUNDARY: 0}

    assert is_lopsided(counting)
    assert shares(counting) == {Lever.DIAGNOSTIC: 70, Lever.INTERACTIVE: 20, Lever.BELIEF: 10, Lever.BOUNDARY: 0}
    assert not is_lopsided(counting | {Lever.INTERACTIVE: 6})
    assert not is_lopsided({})


async def test_a_chart_is_found_again_in_the_weeks_in_which_no_digest_shows_it(town: OverviewTown) -> None:
    shown = await town.live(LAST)
    later = await town.live(LAST.next())

    pictured = {each.key: each.picture for each in shown.overview.figures if each.picture is not None}
    assert pictured
    assert all(later.overview.figure(*key).picture is not None for key in pictured)  # type: ignore[union-attr]
    async with town.database.read() as uow:
        kept = await uow.pictures.get_many({picture.sha256 for picture in pictured.values()})
    assert len(kept) == len({picture.sha256 for picture in pictured.values()})


async def test_what_both_gave_in_a_month_is_counted_once_and_told_the_same_everywhere(town: OverviewTown) -> None:
    december = Period.parse("2026-W49")
    gave = (await town.live(december)).overview.gave

    async with town.database.write() as uow:
        given = InputGiven(InputKind.POLICY, (), "Te laat", "Dit kwam later.", "raad", LAST.last_day)
        await uow.inputs.keep("late", given, LAST.key, LAST.last_day)
    later = [await town.live(december.plus(number)) for number in (1, 2)]
    told = [await sent(town, december.plus(number)) for number in (0, 1, 2)]

    assert gave is not None
    assert gave.month == "2026-11"
    # One began a conversation, the other did not; a trigger asks for nobody.
    assert [(each.party, each.asked) for each in gave.parties] == [(Party.MUNICIPALITY, 0), (Party.PARTNERSHIP, 1)]
    assert [each.overview.gave for each in later] == [gave, gave]
    lines = [Wording().plain(balance_in_short(each)) for each in gave.parties]
    assert [[line in words for line in lines] for words in told] == [[False, False], [True, True], [False, False]]


def test_each_month_is_told_first_by_one_week() -> None:
    weeks = [Period.parse("2026-W01").plus(number) for number in range(52)]

    first = [week for week in weeks if begins_telling(week)]

    assert [month_over(week).number for week in first] == [12, *range(1, 12)]
    assert all(month_over(week).last_day < week.next().first_day for week in weeks)


async def test_it_tells_how_many_people_were_asked_and_what_both_said_of_the_risks(town: OverviewTown) -> None:
    people = [person.id for person in town.agreements.people]
    async with town.database.write() as uow:
        for person in people[:7]:
            schedule = Ask.PROMPT.schedule(person)
            now = town.clock()
            assert await uow.occurrences.settle(schedule, LAST.key, due_at=now, state="done", now=now)
        late = Ask.PROMPT.schedule(people[8])
        assert await uow.occurrences.settle(late, LAST.key, due_at=now, state="missed", now=now)
        question = JointQuestion("q1", JointKind.RISKS, "risks", "2026-Q4")
        assert await uow.joint_questions.ask(question, LAST.last_day)
        await uow.joint_questions.answer("q1", JointAnswer(Party.MUNICIPALITY, "changed", "Dit is geheim."))

    overview = (await town.live(LAST)).overview

    assert overview.cost is not None
    assert overview.cost.asked == in_fives(7)
    assert overview.risk_look == RiskLook("2026-Q4", {Party.MUNICIPALITY: "changed"})
    assert "geheim" not in canonical(to_content(overview)).decode()
