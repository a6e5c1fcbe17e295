"""Who told something hears what was done with it, also where nobody knows who that was."""

import pytest

from chat.address import Place
from domain.agreements import Party
from domain.listening import reply_times
from domain.people import Standing
from domain.periods import Period
from domain.signals import Frequency, Reach
from jobs.feedback import telling
from services.feedback import Feedbacks, give
from services.listeners import heard_in
from storage.database import Database
from storage.signals import Signal
from tests.conftest import Clock
from tests.services.asking_town import AskingTown, active_person, asking_town, ids, local, story

WEEK = "2026-W47"
WEDNESDAY = local("2026-11-25 10:00")
DONE = "Het loket schrijft nu een kortere brief."


@pytest.fixture
async def town(sqlite_database: Database) -> AskingTown:
    town = await asking_town(sqlite_database, local("2026-09-01 09:00"))
    await town.join(*(active_person(person) for person in ("fenna", "kofi", "imke")))
    await town.tell(story("a1", WEEK, pseudonym=town.pseudonyms.of("kofi")))
    return town


async def answer(town: AskingTown, person: str, about: str = "a1") -> bool:
    async with town.database.write() as uow:
        turn = await town.turn(uow, person, WEDNESDAY)
        return await give(turn, town.pseudonyms, about, DONE)


async def tell(town: AskingTown, moment: str = "2026-11-25 10:05") -> list[str]:
    await telling(Feedbacks(town.database, town.outbox, town.pseudonyms), Clock(local(moment)))()
    return ids(await town.rows("feedback:"))


async def test_the_teller_reads_what_was_done_once(town: AskingTown) -> None:
    assert await answer(town, "fenna")

    (key,) = await tell(town)
    assert await tell(town) == [key]

    said = await town.said(key)
    assert said.splitlines()[0] == "Je vertelde iets over op tijd. Dit is ermee gedaan:"
    assert f"«{DONE}» (het samenwerkingsverband)" in said
    (row,) = await town.rows("feedback:")
    assert row.place.channel == "dm-kofi"


async def test_who_told_it_anonymously_reads_it_too(town: AskingTown) -> None:
    home = Place("telegram", "", "4711")
    async with town.database.write() as uow:
        await uow.return_addresses.keep("r1", town.pseudonyms.seal(home), WEEK)
    await town.tell(story("a2", WEEK, pseudonym=None, return_address="r1"))

    await answer(town, "imke", "a2")
    await tell(town)

    (row,) = await town.rows("feedback:")
    assert row.place == home


async def test_a_signal_is_answered_by_its_theme(town: AskingTown) -> None:
    kofi = town.pseudonyms.of("kofi")
    await town.signal(Signal("s1", WEEK, "waiting", Frequency.FIRST, Reach.JOINT, team="noord", pseudonym=kofi))

    await answer(town, "imke", "s1")

    (key,) = await tell(town)
    assert (await town.said(key)).startswith("Je gaf een signaal over wachten en bereikbaar zijn.")


async def test_nobody_is_told_in_the_evening(town: AskingTown) -> None:
    await answer(town, "fenna")

    assert await tell(town, "2026-11-25 19:00") == []
    assert len(await tell(town, "2026-11-26 09:00")) == 1


async def test_only_listeners_answer(town: AskingTown) -> None:
    assert not await answer(town, "kofi")
    assert not await answer(town, "fenna", about="unknown")


async def test_who_stopped_is_left_alone(town: AskingTown) -> None:
    await town.change("kofi", state=Standing.STOPPED)
    await answer(town, "fenna")

    assert await tell(town) == []


async def test_reply_times_name_the_party_and_nobody_else(town: AskingTown) -> None:
    await answer(town, "fenna")
    week = Period.parse(WEEK)

    async with town.database.read() as uow:
        times = reply_times(await heard_in(uow, week, week, town.agreements), WEDNESDAY.date())

    assert [(each.party, each.answered, each.middle_days) for each in times] == [
        (Party.MUNICIPALITY, 0, None),
        (Party.PARTNERSHIP, 1, 3),
    ]
