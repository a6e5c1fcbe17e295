"""Numbers by which people call something: given once, in order, whoever gives them at the same moment."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from functools import partial

import pytest
from sqlalchemy.exc import IntegrityError

from domain.agreements import Party, Role
from domain.council_release import Draft
from domain.information_requests import InformationAsked, Request
from domain.open_questions import OpenQuestion
from storage.council import KeptDraft
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


async def draft(database: Database, name: str) -> int:
    async with database.write() as uow:
        return (await uow.council.add(made(name))).number


def made(name: str, period: str = "2026-Q4") -> KeptDraft:
    return KeptDraft(Draft(name), "periodic", period, 1, {"told": name}, "0" * 64, datetime(2026, 11, 16, tzinfo=UTC))


@pytest.mark.parametrize("keep", [request, question, draft])
async def test_numbers_follow_each_other(database: Database, keep: Keep) -> None:
    given = [await keep(database, name) for name in ("a", "b", "c")]

    assert given == [1, 2, 3]


@pytest.mark.parametrize("keep", [request, question, draft])
async def test_of_many_at_once_each_gets_its_own(database: Database, keep: Keep) -> None:
    given = await asyncio.gather(*(keep(database, f"e{number}") for number in range(8)))

    assert sorted(given) == list(range(1, 9))


@pytest.mark.postgres
@pytest.mark.parametrize("keep", [request, question, draft])
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


@pytest.mark.postgres
async def test_of_drafts_at_once_the_last_alone_stands(postgres_database: Database, postgres_url: str) -> None:
    second = Database(postgres_url)
    await second.start()
    try:
        given = await asyncio.gather(
            *(draft(base, f"d{each}") for each, base in enumerate((postgres_database, second)))
        )
        async with second.write() as uow:
            other = await uow.council.add(made("other", "2027-Q1"))
            standing = await uow.council.standing()
    finally:
        await second.close()

    assert (sorted(given), other.number) == ([1, 2], 1)
    assert sorted((each.period, each.number) for each in standing) == [("2026-Q4", 2), ("2027-Q1", 1)]


@pytest.mark.parametrize("keep", [request, question, draft])
async def test_the_same_thing_is_not_kept_under_two_numbers(database: Database, keep: Keep) -> None:
    await keep(database, "a")

    with pytest.raises(IntegrityError):
        await keep(database, "a")
