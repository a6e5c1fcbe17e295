"""Releasing in chat: a draft is shown to both, released by both, and only then heard of by the council."""

import asyncio
from dataclasses import replace

import pytest

from domain.agreements import Party
from domain.council import NoSuchProduct, ProductKind, RisksMissing
from domain.digest import fingerprint
from domain.levels import NothingTold
from domain.overview import KIND, WHOLE, to_content
from domain.periods import Period
from messages.pressing import Order
from services.council import Wanted
from services.council_files import CouncilFiles
from storage.council import KeptDraft
from storage.database import Database
from storage.outbox_rows import OutboxRow
from storage.snapshots import Snapshot
from tests.conftest import Clock
from tests.example import agreements
from tests.messages.example_levels import QUARTER, overviews
from tests.services.hearing_town import Heard
from tests.services.level_town import SIGNERS, LevelTown, at

REVIEW = Wanted(ProductKind.PERIODIC, QUARTER)


class Words:
    """A press that prints nothing but which paper it was given."""

    async def press(self, order: Order) -> bytes:
        return f"{order.kind} {order.paper.draft is not None} {len(order.paper.parts)}".encode()


@pytest.fixture
async def town(sqlite_database: Database) -> LevelTown:
    town = LevelTown(sqlite_database, Clock(at("2027-02-01T10:00")))
    await town.begin(QUARTER)
    # What the calendar itself brings stands apart from the drafts of these tests.
    async with town.database.write() as uow:
        for kind in ProductKind:
            for schedule, period in ((f"council:{kind}", "2026"), ("update:tactical", "2027-01")):
                now = town.clock()
                await uow.occurrences.settle(schedule, period, due_at=now, state="done", now=now)
    return town


async def drafted(town: LevelTown, wanted: Wanted = REVIEW) -> KeptDraft:
    made = await town.council.draft(wanted, town.clock())
    assert made is not None
    return made


def whom(rows: list[OutboxRow]) -> list[str]:
    return sorted(row.place.channel.removeprefix("dm-") for row in rows)


async def test_both_contacts_and_their_deputies_are_asked_once(town: LevelTown) -> None:
    await drafted(town)

    shown, again = await town.tick(), await town.tick()

    assert whom(shown) == sorted(SIGNERS)
    assert set(Heard(shown[0]).buttons) == {"Vrijgeven", "Nog niet"}
    assert "PERIODIEKE UPDATE VOOR DE RAAD: KWARTAAL 4 VAN 2026" in Heard(shown[0]).text
    assert again == []


async def test_one_yes_releases_nothing_and_two_do(town: LevelTown) -> None:
    made = await drafted(town)
    await town.tick()

    first = await town.press(f"release:{made.id}:yes", "imke")
    between = await town.tick()
    second = await town.press(f"release:{made.id}:yes", "pieter")
    told = await town.tick()

    assert "Het wacht nu op het samenwerkingsverband." in first[0].text
    assert between == []
    assert "Jullie gaven het allebei vrij." in second[0].text
    assert whom(told) == sorted([*SIGNERS, "griffie"])
    assert "U leest het op de pagina." in Heard(told[0]).text
    assert await town.tick() == []
    async with town.database.read() as uow:
        noted = [each for each in await uow.audit.since(at("2027-01-01T00:00")) if each.deed.startswith("council")]
    assert [(each.deed, each.about, each.party) for each in noted] == [
        ("council-drafted", "periodic:2026-Q4", None),
        ("council-released", "periodic:2026-Q4", Party.PARTNERSHIP),
    ]


async def test_a_no_with_its_reason_is_told_to_both_and_it_stays_a_draft(town: LevelTown) -> None:
    made = await drafted(town)
    await town.tick()
    await town.press(f"release:{made.id}:yes", "imke")

    heard = await town.press(f"release:{made.id}:no", "joyce")
    kept = await town.say("Zet erbij wat we in december leerden.", "joyce")
    told = await town.tick()

    assert "Wat moet er eerst anders?" in heard[0].text
    assert "Het blijft een concept" in kept[0].text
    assert whom(told) == sorted(SIGNERS)
    assert "«Zet erbij wat we in december leerden.»" in Heard(told[0]).text
    assert "Joyce" not in Heard(told[0]).text
    async with town.database.read() as uow:
        assert [each.draft.released for each in await uow.council.standing()] == [False]


async def test_after_a_no_the_same_party_may_still_say_yes(town: LevelTown) -> None:
    made = await drafted(town)
    await town.press(f"release:{made.id}:yes", "imke")
    await town.press(f"release:{made.id}:no", "joyce")
    await town.say("Nog even wachten.", "joyce")

    heard = await town.press(f"release:{made.id}:yes", "joyce")

    assert "Jullie gaven het allebei vrij." in heard[0].text


@pytest.mark.parametrize(("person", "says"), [("fenna", "Alleen een aanspreekpunt"), ("griffie", "Alleen een")])
async def test_nobody_else_releases(town: LevelTown, person: str, says: str) -> None:
    made = await drafted(town)

    heard = await town.press(f"release:{made.id}:yes", person)

    assert says in heard[0].text


async def test_a_newer_draft_takes_the_place_of_the_one_before(town: LevelTown) -> None:
    before = await drafted(town)
    newer = await drafted(town)

    heard = await town.press(f"release:{before.id}:yes", "imke")

    assert newer.number == 2
    assert "Er is een nieuwer concept." in heard[0].text


async def test_what_was_released_stays_so(town: LevelTown) -> None:
    made = await drafted(town)
    for person in ("imke", "joyce"):
        await town.press(f"release:{made.id}:yes", person)

    heard = await town.press(f"release:{made.id}:no", "imke")

    assert "Dit is al vrijgegeven." in heard[0].text


async def test_two_yeses_at_the_same_moment_release_it_once(database: Database) -> None:
    town = LevelTown(database, Clock(at("2027-02-01T10:00")))
    await town.begin(QUARTER)
    made = await drafted(town)
    other = LevelTown(database, town.clock)

    await asyncio.gather(town.press(f"release:{made.id}:yes", "imke"), other.press(f"release:{made.id}:yes", "joyce"))

    async with database.read() as uow:
        kept = await uow.council.get(made.id)
    assert kept is not None
    assert kept.draft.released
    assert kept.released_at is not None


async def test_drafts_are_made_by_the_clock_after_a_year(sqlite_database: Database) -> None:
    town = LevelTown(sqlite_database, Clock(at("2027-02-01T10:00")))
    await town.begin(QUARTER)

    await town.tick()
    await town.tick()

    async with town.database.read() as uow:
        assert sorted(each.subject for each in await uow.council.standing()) == ["talk", "year"]


async def test_no_product_is_made_without_the_risks(sqlite_database: Database) -> None:
    town = LevelTown(sqlite_database, Clock(at("2027-02-01T10:00")))
    await town.begin()
    bare = replace(overviews(agreements())[-1], risks=())
    async with town.database.write() as uow:
        content = to_content(bare)
        await uow.snapshots.keep(Snapshot(KIND, WHOLE, bare.week, content, fingerprint(content), town.clock()))

    with pytest.raises(RisksMissing):
        await town.council.draft(REVIEW, town.clock())
    with pytest.raises(RisksMissing):
        await CouncilFiles(town.database, Words()).preview(REVIEW, ["pdf"], town.clock())


async def test_what_cannot_be_made_is_told_apart(town: LevelTown) -> None:
    files = CouncilFiles(town.database, Words())

    with pytest.raises(NothingTold):
        await files.preview(Wanted(ProductKind.PERIODIC, Period.parse("2025-Q4")), ["pdf"], town.clock())
    with pytest.raises(NoSuchProduct):
        await files.preview(Wanted(ProductKind.THEME, QUARTER), ["pdf"], town.clock())


async def test_the_council_reads_what_was_released_and_no_draft(town: LevelTown) -> None:
    made, files = await drafted(town), CouncilFiles(town.database, Words())

    before = {person: await files.file(person, made.id, "pdf") for person in ("griffie", "fenna", "imke")}
    for person in ("imke", "joyce"):
        await town.press(f"release:{made.id}:yes", person)
    after = await files.file("griffie", made.id, "docx")

    assert (before["griffie"], before["fenna"]) == (None, None)
    assert before["imke"] is not None
    assert before["imke"].held.startswith(b"pdf True")
    assert after is not None
    assert (after.name, after.held.split()[:2]) == ("raad-periodic-2026-Q4.docx", [b"docx", b"False"])
    assert [(each.id, each.released) for each in await files.shelf("griffie")] == [(made.id, True)]
