"""Signing in to the page: a link for a known person, that counts once and for a quarter of an hour."""

import asyncio
import re

import pytest
from sqlalchemy import select

from chat.message import Link, Message
from services.sign_in import LINK_HOLDS, Sight, SignIns, Visitor
from storage.database import Database
from storage.tables import sign_in_link
from tests.conftest import Clock
from tests.services.asking_town import AskingTown, asking_town

URL = "https://buurtkracht.example"


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> AskingTown:
    return await asking_town(sqlite_database, clock())


def sign_ins(town: AskingTown, clock: Clock, url: str = URL) -> SignIns:
    return SignIns(town.database, clock, url)


async def offered(town: AskingTown, clock: Clock, person: str, url: str = URL) -> Message:
    async with town.database.write() as uow:
        return await sign_ins(town, clock, url).offer(await town.turn(uow, person, clock()))


async def token(town: AskingTown, clock: Clock, person: str) -> str:
    """What the link of this person carries."""
    (link,) = [block for block in (await offered(town, clock, person)).blocks if isinstance(block, Link)]
    found = re.fullmatch(rf"{URL}/in/([\w-]{{43}})", link.url)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("person", "sight"),
    [("fenna", Sight.EVERYTHING), ("imke", Sight.EVERYTHING), ("willem", Sight.EVERYTHING), ("griffie", "strategic")],
)
async def test_each_reader_sees_what_their_role_lets_them(
    town: AskingTown, clock: Clock, person: str, sight: Sight
) -> None:
    given = await token(town, clock, person)

    assert await sign_ins(town, clock).enter(given) == Visitor(person, sight)


async def test_the_administrator_keeps_the_machine_running_and_reads_nothing(town: AskingTown, clock: Clock) -> None:
    told = await offered(town, clock, "beheer")

    assert not [block for block in told.blocks if isinstance(block, Link)]
    assert await sign_ins(town, clock).visitor("beheer") is None


async def test_of_many_who_use_a_link_at_once_one_gets_in(database: Database, clock: Clock) -> None:
    town = await asking_town(database, clock())
    given = await token(town, clock, "fenna")

    entered = await asyncio.gather(*(sign_ins(town, clock).enter(given) for _ in range(8)))

    assert [each for each in entered if each is not None] == [Visitor("fenna", Sight.EVERYTHING)]


async def test_a_link_holds_for_a_quarter_of_an_hour(town: AskingTown, clock: Clock) -> None:
    given = await token(town, clock, "fenna")

    clock.moment += LINK_HOLDS

    assert await sign_ins(town, clock).enter(given) is None


async def test_a_second_link_takes_the_place_of_the_first(town: AskingTown, clock: Clock) -> None:
    first, other, second = [await token(town, clock, person) for person in ("fenna", "imke", "fenna")]

    assert await sign_ins(town, clock).enter(first) is None
    assert await sign_ins(town, clock).enter(other) is not None
    assert await sign_ins(town, clock).enter(second) is not None


async def test_the_database_keeps_only_the_hash_of_a_link(town: AskingTown, clock: Clock) -> None:
    given = await token(town, clock, "fenna")

    async with town.database.read() as uow:
        rows = (await uow.sign_ins._connection.execute(select(sign_in_link))).all()

    assert len(rows) == 1
    assert given not in str(rows)


async def test_without_a_page_nobody_gets_a_link_to_nowhere(town: AskingTown, clock: Clock) -> None:
    told = await offered(town, clock, "fenna", url="")

    assert not [block for block in told.blocks if isinstance(block, Link)]


async def test_nobody_enters_with_what_was_never_given(town: AskingTown, clock: Clock) -> None:
    assert await sign_ins(town, clock).enter("") is None
    assert await sign_ins(town, clock).enter("x" * 5000) is None
