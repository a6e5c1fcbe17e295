"""Versions and signatures as the database keeps them."""

import asyncio

import pytest
from sqlalchemy.exc import IntegrityError

from domain.agreements import Party
from domain.signing import State, Version
from domain.two_keys import Answer, Signature
from services.agreements import active, propose, sign
from storage.database import Database
from tests.conftest import Clock
from tests.example import text

YES = Signature(Party.MUNICIPALITY, "imke", Answer.AGREED)
NO = Signature(Party.PARTNERSHIP, "joyce", Answer.REFUSED, "Nog niet.")


async def test_a_version_comes_back_letter_for_letter(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        number = await uow.agreements.propose("tekst — é\n", "abc", clock())
        await uow.agreements.add_signature(number, YES, clock())
        await uow.agreements.add_signature(number, NO, clock.step(hours=1))

    async with database.read() as uow:
        kept = await uow.agreements.get(number)
    assert kept is not None
    assert kept.version == Version(1, State.PROPOSED, (YES, NO))
    assert (kept.source, kept.sha256) == ("tekst — é\n", "abc")
    assert kept.activated_at is None


async def test_numbers_count_up(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        assert [await uow.agreements.propose(letter, letter, clock()) for letter in "abc"] == [1, 2, 3]


async def test_only_one_version_holds(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        for letter in "ab":
            await uow.agreements.activate(await uow.agreements.propose(letter, letter, clock()), clock())

    async with database.read() as uow:
        kept = await uow.agreements.active()
        first = await uow.agreements.get(1)
    assert kept is not None
    assert first is not None
    assert (kept.version.number, first.version.state) == (2, State.REPLACED)


async def test_a_party_signs_a_version_once(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.agreements.propose("a", "a", clock())
        await uow.agreements.add_signature(1, YES, clock())

    with pytest.raises(IntegrityError):
        async with database.write() as uow:
            await uow.agreements.add_signature(1, YES, clock())


async def test_what_is_not_there_is_none(database: Database) -> None:
    async with database.read() as uow:
        assert await uow.agreements.active() is None
        assert await uow.agreements.open_proposal() is None
        assert await uow.agreements.get(1) is None


async def test_two_keys_that_turn_at_once_open_the_lock(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        version = (await propose(uow, text(), clock())).number

    async def turn(signature: Signature) -> State:
        async with database.write() as uow:
            return await sign(uow, version, signature, clock())

    states = await asyncio.gather(turn(YES), turn(Signature(Party.PARTNERSHIP, "joyce", Answer.AGREED)))

    assert sorted(states) == [State.ACTIVE, State.PROPOSED]
    async with database.read() as uow:
        assert await active(uow) is not None
