"""The audit log: who did what in which role and when, without a word of anybody."""

from datetime import timedelta

import pytest

from domain.agreements import Party
from storage.audit import ADMINISTRATOR, AuditEntry, Deed, NotWordless
from storage.database import Database
from tests.conftest import Clock


async def test_what_was_done_is_listed_in_its_order(database: Database, clock: Clock) -> None:
    first = clock()
    async with database.write() as uow:
        await uow.audit.note(Deed.AGREEMENTS_ADOPTED, clock(), "3", role="contact", party=Party.MUNICIPALITY)
        await uow.audit.note(Deed.EXPORTED, clock.step(minutes=1), "register")

    async with database.read() as uow:
        noted = await uow.audit.since(first)

    assert noted == (
        AuditEntry(first, "agreements-adopted", "contact", Party.MUNICIPALITY, "3"),
        AuditEntry(first + timedelta(minutes=1), "exported", ADMINISTRATOR, None, "register"),
    )


async def test_it_is_kept_with_the_act_or_not_at_all(database: Database, clock: Clock) -> None:
    async def erase_half() -> None:
        async with database.write() as uow:
            await uow.audit.note(Deed.ERASED, clock())
            raise LookupError

    with pytest.raises(LookupError):
        await erase_half()

    async with database.read() as uow:
        assert await uow.audit.since(clock()) == ()


@pytest.mark.parametrize("about", ["de vrouw van hiernaast", "Zoë", "x" * 121])
async def test_it_takes_no_words(sqlite_database: Database, clock: Clock, about: str) -> None:
    async with sqlite_database.write() as uow:
        with pytest.raises(NotWordless):
            await uow.audit.note(Deed.INCIDENT_HIDDEN, clock(), about)


async def test_it_is_forgotten_after_the_agreed_time(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.audit.note(Deed.HELD, clock())
        await uow.audit.note(Deed.HOLD_LIFTED, clock.step(days=1))

    async with database.write() as uow:
        gone = await uow.audit.forget(clock())

    async with database.read() as uow:
        left = await uow.audit.since(clock() - timedelta(days=9))
    assert (gone, [each.deed for each in left]) == (1, ["hold-lifted"])
