"""Matters on the ladder are kept as their history, and one stands open about each trigger, area and theme."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chat.address import Place, Posted
from domain.agreements import Level, Party, Role
from domain.ladder import replay, taken
from domain.ladder_acts import Close, Contribute, Join, Link, LookBack, Open, Question, Step, Subject, Withdraw
from domain.ladder_guards import Refusal
from domain.ladder_state import Escalation
from domain.periods import Period
from domain.trigger_evidence import Why
from storage.contributions import KeptContribution
from storage.database import Database
from storage.escalations import HistoryChanged, KeptEscalation
from tests.domain.ladder_walk import LATER, START, TEAM, TERMS, TOWN, WORKER, agreed, by_hand, explained, go
from tests.domain.test_ladder_machine import ACTS, ANYBODY

WEEK = Period.parse("2026-W37")
WHY = Why("waiting_long", 3, "Inwoners wachten langer dan tien werkdagen.", WEEK, "noord")
SUBJECT = Subject("waiting_long", "noord", None)
NAMES = count()
WORDS = KeptContribution(
    "c1", "e1", "Woorden.", Party.PARTNERSHIP, Role.TEAM_LEAD, Question.SEE, Level.OPERATIONAL, 1, START
)
LEAD_OF_OPENER = replace(WORKER, role=Role.TEAM_LEAD)
OPENING = Open("e1", TERMS, Subject(None, "centrum", "waiting"))


def fired(name: str = "e1", subject: Subject = SUBJECT) -> Escalation:
    return replay([Step(START, Open(name, TERMS, subject))])


async def keep(database: Database, matter: Escalation, why: Why | None = None) -> KeptEscalation | None:
    async with database.write() as uow:
        return await uow.escalations.open(matter, "Lang wachten", "forum-noord", why)


async def get(database: Database, name: str = "e1") -> KeptEscalation:
    async with database.read() as uow:
        kept = await uow.escalations.get(name)
    assert kept is not None
    return kept


async def save(database: Database, matter: Escalation, why: Why | None = None) -> None:
    async with database.write() as uow:
        await uow.escalations.lock(matter.id)
        await uow.escalations.save(matter, why)


async def test_a_matter_comes_back_as_its_history_made_it(database: Database) -> None:
    opened_by_hand = by_hand()
    closed = go(agreed(opened_by_hand), (TEAM, Close("Bellen helpt.")))

    await keep(database, opened_by_hand)
    await save(database, closed)

    kept = await get(database)
    assert kept == KeptEscalation(closed, 1, "Lang wachten", "forum-noord")
    assert [number for number, _ in kept.untold] == list(range(1, len(closed.history) + 1))


async def test_people_count_conversations_from_one_and_find_them_by_number(database: Database) -> None:
    await keep(database, by_hand())
    await keep(database, by_hand(replace(OPENING, id="e2")))

    async with database.read() as uow:
        second = await uow.escalations.numbered(2)
        nobodys = await uow.escalations.numbered(3)

    assert second is not None
    assert second.id == "e2"
    assert nobodys is None


async def test_why_it_fired_stays_with_the_step(database: Database) -> None:
    matter = fired()
    await keep(database, matter, WHY)

    joined = go(matter, (None, Join(Link("s1", "noord", WEEK))))
    await save(database, joined, replace(WHY, period=WEEK.plus(1)))

    async with database.read() as uow:
        assert await uow.escalations.whys("e1") == {1: WHY, 2: replace(WHY, period=WEEK.plus(1))}


async def test_one_stands_open_about_each_trigger_area_and_theme(database: Database) -> None:
    first = await keep(database, fired())
    second = await keep(database, fired("e2"))
    other = await keep(database, fired("e3", replace(SUBJECT, theme="waiting")))

    assert first is not None
    assert second is None
    assert other is not None
    async with database.read() as uow:
        assert await uow.escalations.open_about(SUBJECT) == first
        assert await uow.escalations.open_about(Subject()) is None


async def test_what_is_over_makes_place_for_a_new_one(database: Database) -> None:
    await keep(database, by_hand(replace(OPENING, subject=SUBJECT)))
    await save(database, go((await get(database)).escalation, (LEAD_OF_OPENER, Withdraw("Het loste zich op."))))

    again = await keep(database, fired("e2"))

    assert again is not None
    assert again.number == 2


@pytest.mark.postgres
async def test_of_two_processes_that_open_the_same_one_does(postgres_database: Database, postgres_url: str) -> None:
    second = Database(postgres_url)
    await second.start()
    try:
        tried = await asyncio.gather(
            *(keep(base, fired(f"e{number}")) for number, base in enumerate((postgres_database, second) * 4))
        )
    finally:
        await second.close()

    assert len([each for each in tried if each is not None]) == 1


@pytest.mark.postgres
async def test_numbers_are_given_once_whoever_gives_them(postgres_database: Database) -> None:
    kept = await asyncio.gather(
        *(keep(postgres_database, by_hand(replace(OPENING, id=f"e{number}"))) for number in range(8))
    )

    assert sorted(each.number for each in kept if each is not None) == list(range(1, 9))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(walk=st.data())
async def test_what_was_kept_of_any_walk_is_where_it_stands(sqlite_database: Database, walk: st.DataObject) -> None:
    """Step by step, each in a transaction of its own, whatever anybody tries."""
    name = f"walk-{next(NAMES)}"
    matter, now = by_hand(replace(OPENING, id=name)), START
    await keep(sqlite_database, matter)

    for act, by, later in walk.draw(st.lists(st.tuples(ACTS, ANYBODY, st.integers(0, 9)), max_size=12)):
        now += timedelta(days=later)
        after = taken((await get(sqlite_database, name)).escalation, Step(now, act, by))
        if not isinstance(after, Refusal):
            matter = after
            await save(sqlite_database, matter)

    assert (await get(sqlite_database, name)).escalation == matter


async def test_a_step_that_somebody_else_took_meanwhile_is_never_overwritten(database: Database) -> None:
    await keep(database, by_hand())
    mine = go(by_hand(), (TEAM, Contribute("c1", Question.SEE)))
    theirs = go(by_hand(), (TOWN, Contribute("c2", Question.WHY)), (TOWN, Contribute("c3", Question.MEANING)))
    await save(database, theirs)

    with pytest.raises(HistoryChanged):
        await save(database, mine)

    assert (await get(database)).escalation == theirs


async def test_an_id_that_is_known_opens_nothing(database: Database) -> None:
    await keep(database, by_hand())

    with pytest.raises(HistoryChanged):
        await keep(database, by_hand())


async def test_how_far_it_was_told_moves_once(database: Database) -> None:
    await keep(database, by_hand())

    async with database.write() as uow:
        assert await uow.escalations.untold(10) == ("e1",)
        assert await uow.escalations.tell("e1", 0, 1)
        assert not await uow.escalations.tell("e1", 0, 1)
        assert await uow.escalations.untold(10) == ()


async def test_what_is_closed_stands_until_it_was_looked_back_on(database: Database) -> None:
    closed = go(agreed(), (TEAM, Close("Bellen helpt.")))
    await keep(database, by_hand())
    await save(database, closed)

    async with database.read() as uow:
        assert [kept.id for kept in await uow.escalations.standing()] == ["e1"]

    late = START + (LATER - START.date()) + timedelta(days=1)
    await save(database, go(closed, (TEAM, LookBack(worked=True)), at=late))
    async with database.read() as uow:
        assert list(await uow.escalations.standing()) == []
        assert len(await uow.escalations.all()) == 1


async def test_words_can_be_changed_found_and_taken_back(database: Database) -> None:
    await keep(database, explained())
    said = Posted(Place("slack", "T1", "C1", "111.1"), "222.2")
    given_ = replace(WORDS, pseudonym="p1", said=said)
    async with database.write() as uow:
        await uow.contributions.keep(given_)

        assert await uow.contributions.said_as(said) == given_
        assert await uow.contributions.change_text("c1", "Lange wachttijden.") == 2
        assert await uow.contributions.pin("c1", pinned=True)
        assert not await uow.contributions.pin("c1", pinned=True)
        assert await uow.contributions.take_back("c1")
        assert not await uow.contributions.take_back("c1")
        gone = await uow.contributions.get("c1")

    assert gone == replace(given_, text="", pseudonym=None, revision=4, taken_back=True)


async def test_words_that_are_old_enough_are_forgotten(database: Database) -> None:
    await keep(database, explained())
    old = replace(WORDS, pseudonym="p1")
    async with database.write() as uow:
        await uow.contributions.keep(old)
        await uow.contributions.keep(replace(old, id="c2", at=START + timedelta(days=40)))

        assert await uow.contributions.forget(START + timedelta(days=30)) == 1
        assert [each.text for each in await uow.contributions.of("e1")] == ["", "Woorden."]
