"""Conversations between two answers: one running a person, each save from the version that was read."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from chat.address import Place
from storage.database import Database
from storage.sessions import SessionState, StoredSession
from tests.conftest import Clock

PLACE = Place("sandbox", "", "dm-kofi")


def session(clock: Clock, name: str, state: SessionState = SessionState.RUNNING) -> StoredSession:
    return StoredSession(
        id=name,
        person="kofi",
        flow="story",
        state=state,
        place=PLACE,
        opened_at=clock(),
        expires_at=clock() + timedelta(days=2),
        content={"step": "text", "facts": {"area": "Peelo"}},
    )


async def test_what_is_written_is_read_back(database: Database, clock: Clock) -> None:
    opened = session(clock, "one")
    async with database.write() as uow:
        await uow.sessions.open(opened)

    async with database.read() as uow:
        assert await uow.sessions.get("one") == opened
        assert await uow.sessions.running("kofi") == opened


async def test_the_database_itself_refuses_two_running_conversations(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.sessions.open(session(clock, "one"))

    with pytest.raises(IntegrityError):
        await open_another(database, clock)


async def open_another(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.sessions.open(session(clock, "two"))


async def test_only_the_version_that_was_read_is_moved_on(database: Database, clock: Clock) -> None:
    opened = session(clock, "one")
    async with database.write() as uow:
        await uow.sessions.open(opened)

        assert await uow.sessions.save(replace(opened, version=2), was=1)
        assert not await uow.sessions.save(replace(opened, version=2), was=1)


async def test_what_waits_longest_is_next(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        for name in ("b", "a"):
            await uow.sessions.open(session(clock, name, SessionState.QUEUED))
            clock.step(minutes=1)
        first = await uow.sessions.next_queued("kofi")

    assert first is not None
    assert first.id == "b"


async def test_what_is_due_is_found_by_its_moment(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.sessions.open(replace(session(clock, "one"), remind_at=clock() + timedelta(hours=1)))

        assert await uow.sessions.due_reminders(clock(), 9) == ()
        assert [due.id for due in await uow.sessions.due_reminders(clock.step(hours=1), 9)] == ["one"]
        assert await uow.sessions.due_to_expire(clock(), 9) == ()
        assert [due.id for due in await uow.sessions.due_to_expire(clock.step(days=2), 9)] == ["one"]


async def test_all_of_one_person_goes_at_once(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.sessions.open(session(clock, "one"))
        await uow.sessions.open(session(clock, "two", SessionState.DRAFT))

        assert await uow.sessions.drop_of("kofi") == 2
        assert await uow.sessions.of("kofi") == ()
