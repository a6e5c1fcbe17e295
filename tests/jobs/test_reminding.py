"""One reminder at most, in working hours, and none for who began to answer."""

from datetime import time

import pytest

from domain.burden import Ask
from jobs.prompts import prompting
from services.sessions import session_of
from storage.database import Database
from storage.sessions import StoredSession
from tests.conftest import Clock
from tests.services.asking_town import AskingTown, active_person, asking_town, ids, local

THURSDAY = "2026-11-19 15:30"


@pytest.fixture
async def town(sqlite_database: Database) -> AskingTown:
    town = await asking_town(sqlite_database, local("2026-09-01 09:00"))
    await town.join(active_person("fenna", prompt_day="thursday", prompt_time=time(15, 30)))
    await prompting(town.prompts, Clock(local(THURSDAY)))()
    return town


async def remind(town: AskingTown, moment: str) -> list[bool]:
    return [await town.reminders.remind(each, local(moment)) for each in await town.reminders.due(local(moment))]


async def the_session(town: AskingTown) -> StoredSession:
    async with town.database.read() as uow:
        (stored,) = await uow.sessions.of("fenna")
    return stored


async def test_the_reminder_comes_on_the_next_day_and_only_once(town: AskingTown) -> None:
    assert await remind(town, "2026-11-20 15:29") == []
    assert await remind(town, "2026-11-20 15:30") == [True]
    assert await remind(town, "2026-11-20 16:30") == []

    (key,) = ids(await town.rows("reminder:"))
    assert "Ik vraag het maar één keer opnieuw." in await town.said(key)


async def test_there_is_no_reminder_in_the_evening_and_none_in_another_week(town: AskingTown) -> None:
    assert await remind(town, "2026-11-20 17:30") == []
    assert await remind(town, "2026-11-21 12:00") == []


async def test_who_began_to_answer_is_not_reminded(town: AskingTown) -> None:
    stored = await the_session(town)
    async with town.database.write() as uow:
        moved = session_of(stored)
        content = {**stored.content, "trail": ["text"], "version": moved.version}
        await uow.sessions.save(
            StoredSession(
                **{**{n: getattr(stored, n) for n in StoredSession.__dataclass_fields__}, "content": content}
            ),
            stored.version,
        )

    assert await remind(town, "2026-11-20 15:30") == [False]
    assert await remind(town, "2026-11-20 15:45") == []
    assert await town.rows("reminder:") == []


async def test_a_week_that_is_full_has_no_reminder(town: AskingTown) -> None:
    async with town.database.write() as uow:
        at = local(THURSDAY)
        for ask in (Ask.PREVIEW, Ask.FIGURE, Ask.AGAIN):
            await uow.occurrences.settle(ask.schedule("fenna"), "2026-W47", due_at=at, state="done", now=at)

    assert await remind(town, "2026-11-20 15:30") == [False]
