"""Numbers by which people call something: given once, in order, whoever gives them at the same moment."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial

import pytest
from sqlalchemy.exc import IntegrityError

from domain.agreements import Party, Role
from domain.information_requests import InformationAsked, Request
from domain.open_questions import OpenQuestion
from storage.database import Database

TODAY = date(2026, 11, 16)
ASKED = InformationAsked("Hoeveel mensen wachten?", "De begroting.", "timely", 20, again=True)

Keep = Callable[[Database, str], Awaitable[int]]


async def request(database: Database, name: str) -> int:
    new = partial(Request, name, asked=ASKED, party=Party.MUNICIPALITY, role=Role.POINT_OF_CONTACT, asked_on=TODAY)
    async with database.write() as uow:
        return (await uow.information_requests.add(new)).number


async def question(database: Database, name: str) -> int:
    new = partial(OpenQuestion, name, text="Wie missen we?", party=Party.PARTNERSHIP, opened_on=TODAY)
    async with database.write() as uow:
        return (await uow.open_questions.add(new)).number


@pytest.mark.parametrize("keep", [request, question])
async def test_numbers_follow_each_other(database: Database, keep: Keep) -> None:
    given = [await keep(database, name) for name in ("a", "b", "c")]

    assert given == [1, 2, 3]


@pytest.mark.parametrize("keep", [request, question])
async def test_of_many_at_once_each_gets_its_own(database: Database, keep: Keep) -> None:
    given = await asyncio.gather(*(keep(database, f"e{number}") for number in range(8)))

    assert sorted(given) == list(range(1, 9))


@pytest.mark.postgres
@pytest.mark.parametrize("keep", [request, question])
async def test_two_processes_give_no_number_twice(postgres_database: Database, postgres_url: str, keep: Keep) -> None:
    second = Database(postgres_url)
    await second.start()
    try:
        given = await asyncio.gather(
            *(keep(base, f"e{number}") for number, base in enumerate((postgres_database, second) * 5))
        )
    finally:
        await second.close()

    assert sorted(given) == list(range(1, 11))


@pytest.mark.parametrize("keep", [request, question])
async def test_the_same_thing_is_not_kept_under_two_numbers(database: Database, keep: Keep) -> None:
    await keep(database, "a")

    with pytest.raises(IntegrityError):
        await keep(database, "a")
