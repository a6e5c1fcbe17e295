"""The question of the week by the clock: once a week a person at most, whatever happens to clock and process."""

import asyncio
from collections import Counter
from datetime import date, time

import pytest

from domain.answers import PutOff
from domain.burden import Ask
from domain.people import Standing
from domain.periods import Period, PeriodKind
from domain.prompts import Silence
from domain.workdays import is_workday, school_holiday
from jobs.prompts import prompting
from services.prompts import put_off, why
from storage.database import Database
from storage.sessions import SessionState
from tests.conftest import Clock
from tests.services.asking_town import ZONE, AskingTown, active_person, asking_town, buttons, ids, local

THURSDAY = "2026-11-19 15:30"
FENNA = active_person("fenna", prompt_day="thursday", prompt_time=time(15, 30))


@pytest.fixture
async def town(sqlite_database: Database) -> AskingTown:
    return await asking_town(sqlite_database, local("2026-09-01 09:00"))


async def tick(town: AskingTown, moment: str) -> list[str]:
    """What a tick at this moment queues."""
    before = set(ids(await town.rows()))
    await prompting(town.prompts, Clock(local(moment)))()
    return [key for key in ids(await town.rows()) if key not in before]


async def test_the_question_comes_at_a_persons_own_moment_with_its_buttons(town: AskingTown) -> None:
    await town.join(FENNA)

    assert await tick(town, "2026-11-19 15:29") == []
    assert await tick(town, THURSDAY) == ["prompt:fenna:2026-W47"]

    said = await town.said("prompt:fenna:2026-W47")
    assert said.startswith("Dag Fenna. Mijn vraag voor week 47:")
    (row,) = await town.rows("prompt:")
    assert set(buttons(row)) == {"Vertellen", "Signaal", "Deze week niet", "Later"}
    assert row.expires_at == local("2026-11-19 17:00")
    assert row.place.channel == "dm-fenna"


async def test_the_same_question_is_asked_once_whatever_the_clock_does(town: AskingTown) -> None:
    await town.join(FENNA)

    for moment in (THURSDAY, "2026-11-19 15:30", "2026-11-26 15:31", THURSDAY, "2026-11-19 16:00"):
        await tick(town, moment)

    assert ids(await town.rows("prompt:")) == ["prompt:fenna:2026-W47", "prompt:fenna:2026-W48"]


async def test_two_processes_that_tick_at_once_ask_once(database: Database) -> None:
    town = await asking_town(database, local("2026-09-01 09:00"))
    await town.join(FENNA)
    job = prompting(town.prompts, Clock(local(THURSDAY)))

    await asyncio.gather(job(), job())

    assert ids(await town.rows("prompt:")) == ["prompt:fenna:2026-W47"]
    async with database.read() as uow:
        assert len(await uow.sessions.of("fenna")) == 1


async def test_who_does_not_take_part_is_not_asked(town: AskingTown) -> None:
    await town.join(
        active_person("kofi", state=Standing.INVITED, notice_version=None),
        active_person("samira", state=Standing.STOPPED),
        active_person("jelle", state=Standing.PAUSED, paused_until=date(2026, 12, 1)),
        active_person("griffie"),
        active_person("gone"),
    )

    assert await tick(town, THURSDAY) == []


async def test_a_conversation_that_goes_on_is_never_interrupted(town: AskingTown) -> None:
    await town.join(FENNA)
    await tick(town, THURSDAY)
    async with town.database.write() as uow:
        (running,) = await uow.sessions.of("fenna")
        # She began to tell: that is no unanswered question any more.
        content = {**running.content, "trail": ["text"], "step": "goal"}
        await uow.sessions.drop(running.id)
        await uow.sessions.open(type(running)(**{**_fields(running), "content": content}))

    assert await tick(town, "2026-11-26 15:30") == []

    async with town.database.read() as uow:
        assert [each.state for each in await uow.sessions.of("fenna")] == [SessionState.RUNNING, SessionState.QUEUED]


def _fields(stored: object) -> dict[str, object]:
    return {name: getattr(stored, name) for name in type(stored).__dataclass_fields__}  # type: ignore[attr-defined]


async def test_last_weeks_question_makes_way_for_this_weeks(town: AskingTown) -> None:
    await town.join(FENNA)
    await tick(town, THURSDAY)

    assert await tick(town, "2026-11-26 15:30") == ["prompt:fenna:2026-W48"]

    async with town.database.read() as uow:
        assert [each.state for each in await uow.sessions.of("fenna")] == [SessionState.RUNNING]


async def test_after_downtime_the_question_comes_within_a_day_or_not_at_all(town: AskingTown) -> None:
    await town.join(FENNA, active_person("kofi", prompt_day="monday", prompt_time=time(10)))

    assert await tick(town, "2026-11-20 08:30") == []
    assert await tick(town, "2026-11-20 09:00") == ["prompt:fenna:2026-W47"]
    async with town.database.read() as uow:
        assert await uow.occurrences.settled(Ask.PROMPT.schedule("kofi")) == {"2026-W47": "missed"}


async def test_a_question_that_is_put_off_comes_once_more_on_the_next_day(town: AskingTown) -> None:
    await town.join(FENNA)
    await tick(town, THURSDAY)
    async with town.database.write() as uow:
        (asked,) = await uow.sessions.of("fenna")
        await uow.sessions.drop(asked.id)
        at = await put_off(await town.turn(uow, "fenna", local("2026-11-19 15:40")), PutOff.NEXT_WORKDAY)

    assert at == local("2026-11-20 15:40")
    assert await tick(town, "2026-11-20 15:39") == []
    assert await tick(town, "2026-11-20 15:40") == ["again:fenna:2026-W47"]
    assert await tick(town, "2026-11-20 15:50") == []
    async with town.database.read() as uow:
        (again,) = await uow.sessions.of("fenna")
    assert again.remind_at is None


async def test_not_this_week_is_not_this_week_and_neither_is_friday_put_off(town: AskingTown) -> None:
    await town.join(FENNA)
    await tick(town, THURSDAY)
    async with town.database.write() as uow:
        turn = await town.turn(uow, "fenna", local("2026-11-19 15:40"))
        assert await put_off(turn, PutOff.NOT_THIS_WEEK) is None
        friday = await town.turn(uow, "fenna", local("2026-11-20 15:40"))
        assert await put_off(friday, PutOff.NEXT_WORKDAY) is None
        assert await why(friday) is Silence.ASKED

    assert await tick(town, "2026-11-20 16:00") == []


@pytest.mark.long
async def test_half_a_year_of_ticks_keeps_to_what_was_agreed(town: AskingTown) -> None:
    """Over both changes of the clock, week 53, holidays: one question a week, in hours, on own days."""
    people = {
        "fenna": ("thursday", (), True),
        "kofi": ("friday", ("tuesday", "friday"), False),
        "imke": ("monday", ("monday", "tuesday", "wednesday"), True),
    }
    await town.join(
        *(
            active_person(person, prompt_day=day, prompt_time=time(10), workdays=days)
            for person, (day, days, _) in people.items()
        )
    )
    clock = Clock(local("2026-10-12 00:10"))
    job = prompting(town.prompts, clock)
    while clock() < local("2027-04-05 00:00"):
        await job()
        clock.step(hours=6)
        for person, (_, _, answers) in people.items():
            if answers:
                await town.change(person, quiet_rounds=0)

    asked = [(row, row.not_before.astimezone(ZONE)) for row in await town.rows()]
    for row, at in asked:
        _, person, _ = row.key.split(":")
        days = people[person][1]
        assert time(9) <= at.time() < time(17)
        assert is_workday(at.date())
        assert school_holiday(at.date()) is None
        assert not days or ("monday", "tuesday", "wednesday", "thursday", "friday")[at.weekday()] in days
    weeks = Counter((row.key.split(":")[1], Period.containing(PeriodKind.WEEK, at.date()).key) for row, at in asked)
    assert set(weeks.values()) == {1}
    fenna = [key.rpartition(":")[2] for key in ids(await town.rows()) if ":fenna:" in key]
    # Autumn holiday, Christmas (with week 53) and spring holiday pause the questions, as agreed.
    free = {"2026-W42", "2026-W52", "2026-W53", "2027-W08"}
    every = {Period.parse("2026-W42").plus(ahead).key for ahead in range(25)}
    assert every - set(fenna) == free
    kofi = [key.partition(":")[0] for key in ids(await town.rows()) if ":kofi:" in key]
    assert kofi[:5] == ["prompt", "prompt", "prompt", "quiet", "prompt"]


async def test_no_more_is_asked_than_was_agreed_and_it_is_said_why(town: AskingTown) -> None:
    await town.join(FENNA)
    async with town.database.write() as uow:
        for ask in (Ask.PREVIEW, Ask.FIGURE, Ask.REMINDER, Ask.AGAIN):
            now = local(THURSDAY)
            await uow.occurrences.settle(ask.schedule("fenna"), "2026-W47", due_at=now, state="done", now=now)
        agreed = town.agreements.model_copy(
            update={"burden": town.agreements.burden.model_copy(update={"minutes_per_week": 4})}
        )
        turn = await town.turn(uow, "fenna", local(THURSDAY))
        assert await why(type(turn)(uow, agreed, turn.person, turn.participant, turn.place, turn.now)) is Silence.FULL
