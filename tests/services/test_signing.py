"""Signing in chat: a proposal is shown, answered by both parties, and told to everybody."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from chat.address import Place
from chat.transport import Act
from domain.agreements import Party
from domain.people import Participant, Standing
from services.agreements import UnknownVersion, at
from storage.database import Database
from tests.conftest import Clock
from tests.example import agreements
from tests.services.signing_town import NEWEST, SIGNERS, SigningTown, told

FORUMS = {f"sandbox::{place.channel}" for forum in agreements().forums for place in forum.places}
DIFFERENCE = "Anders bij tijd: minuten per week was «5» en wordt «4»."


def yes(version: int) -> str:
    return f"sign:{version}:yes"


def no(version: int) -> str:
    return f"sign:{version}:no"


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> SigningTown:
    town = SigningTown(sqlite_database, clock)
    await town.agree()
    await town.understood(*SIGNERS)
    return town


async def test_both_points_of_contact_and_their_deputies_see_the_difference(town: SigningTown) -> None:
    await town.propose()

    shown = await town.tick()

    assert {row.place.channel for row in shown} == {f"dm-{person}" for person in SIGNERS}
    assert all(DIFFERENCE in told(row) for row in shown)
    assert await town.tick() == []


async def test_a_proposal_of_sunday_waits_until_monday_nine_o_clock(town: SigningTown, clock: Clock) -> None:
    clock.moment -= timedelta(hours=20)
    await town.propose()

    assert await town.tick() == []
    clock.step(hours=19, minutes=59)
    assert await town.tick() == []
    clock.step(minutes=1)
    assert len(await town.tick()) == len(SIGNERS)


async def test_the_first_key_makes_nothing_hold(town: SigningTown) -> None:
    version = await town.propose()
    await town.tick()

    (answer,) = await town.press(yes(version), "imke")

    assert answer.text.splitlines() == [
        "Genoteerd: de gemeente is akkoord met versie 2.",
        "We wachten nu op het samenwerkingsverband. Tot dan geldt het nog niet.",
    ]
    assert await town.holds() == [1]
    closed = [row.place.channel for row in await town.rows() if row.act is Act.EDIT]
    assert sorted(closed) == ["dm-farid", "dm-imke"]


async def test_the_second_key_makes_it_hold_and_everybody_hears_it(town: SigningTown) -> None:
    version = await town.propose()
    await town.tick()
    await town.press(yes(version), "imke")

    (answer,) = await town.press(yes(version), "pieter")
    news = await town.tick()

    assert answer.text.startswith("Beide partijen zijn nu akkoord. Versie 2 geldt.")
    assert await town.holds() == [2]
    posts = [row for row in news if row.act is Act.POST]
    assert {row.place.lane for row in posts} == FORUMS | {f"sandbox::dm-{person}" for person in SIGNERS}
    assert all("VERSIE 2 VAN DE AFSPRAKEN GELDT NU" in told(row) and DIFFERENCE in told(row) for row in posts)
    assert len(posts) == len(FORUMS) + len(SIGNERS)
    assert await town.tick() == []


async def test_a_no_asks_for_its_reason_and_both_points_of_contact_read_it(town: SigningTown) -> None:
    version = await town.propose()
    await town.tick()
    await town.press(yes(version), "imke")

    (asked,) = await town.press(no(version), "joyce")
    (kept,) = await town.say("Vier minuten is te kort om te vertellen.", "joyce")
    news = [row for row in await town.tick() if row.act is Act.POST]

    assert asked.text.startswith("Wat moet er eerst anders?")
    assert kept.text.startswith("Genoteerd: het samenwerkingsverband is niet akkoord met versie 2.")
    assert await town.holds() == [1]
    assert {row.place.channel for row in news} == {f"dm-{person}" for person in SIGNERS}
    assert all("Vier minuten is te kort om te vertellen." in told(row) for row in news)
    assert not any("Joyce" in told(row) for row in news)


async def test_a_reason_passes_the_privacy_screen(town: SigningTown) -> None:
    version = await town.propose()
    await town.press(no(version), "joyce")

    (asked,) = await town.say("Mevrouw Jansen wil dit niet.", "joyce")

    assert "Jansen" not in asked.text or asked.buttons
    async with town.database.read() as uow:
        kept = await uow.agreements.get(version)
    assert kept is not None
    assert kept.version.signatures == ()


async def test_who_did_not_read_what_happens_to_texts_reads_that_before_a_reason(town: SigningTown) -> None:
    version = await town.propose()
    async with town.database.write() as uow:
        await uow.participants.save(Participant("joyce"))

    first, welcome = await town.press(no(version), "joyce")

    assert first.text.startswith("Voor je een reden typt")
    assert welcome.buttons


@pytest.mark.parametrize("person", ["kofi", "fenna", "willem"])
async def test_nobody_else_holds_a_key(town: SigningTown, person: str) -> None:
    version = await town.propose()

    for value in (yes(version), no(version)):
        (answer,) = await town.press(value, person)
        assert answer.text.startswith("Alleen het aanspreekpunt of de vervanger tekent")


async def test_a_party_answers_once(town: SigningTown) -> None:
    version = await town.propose()
    await town.press(yes(version), "imke")

    answers = [
        (await town.press(value, person))[0].text.strip()
        for value in (yes(version), no(version))
        for person in ("imke", "farid")
    ]

    assert set(answers) == {"Jouw partij gaf al antwoord."}


async def test_a_newer_proposal_closes_the_buttons_of_the_older_one(town: SigningTown) -> None:
    old = await town.propose()
    await town.tick()
    new = await town.propose(NEWEST)

    rows = await town.tick()
    (late,) = await town.press(yes(old), "imke")

    closed = [row for row in rows if row.act is Act.EDIT]
    assert {told(row) for row in closed} == {"Er is een nieuwer voorstel dan versie 2. Kijk naar dat voorstel."}
    assert len(closed) == len(SIGNERS)
    assert [row.key for row in rows if row.act is Act.POST] == [f"proposal:{new}:{person}" for person in SIGNERS]
    assert late.text.strip() == told(closed[0])


async def test_what_is_withdrawn_is_told_to_who_saw_it(town: SigningTown) -> None:
    version = await town.propose()
    await town.tick()
    await town.withdraw(version)

    rows = await town.tick()
    (late,) = await town.press(yes(version), "joyce")

    assert {told(row).split("\n")[0] for row in rows if row.act is Act.POST} == {
        "Versie 2 van de afspraken is ingetrokken"
    }
    assert late.text.strip() == "Versie 2 is ingetrokken. Je hoeft niets meer te doen."
    assert await town.holds() == [1]


async def test_what_nobody_was_shown_makes_no_news(town: SigningTown) -> None:
    await town.withdraw(await town.propose())

    assert await town.tick() == []


async def test_a_restart_loses_nothing(town: SigningTown) -> None:
    version = await town.propose()
    await town.tick()
    after = SigningTown(town.database, town.clock)

    await after.press(yes(version), "imke")
    await SigningTown(town.database, town.clock).press(yes(version), "joyce")
    news = await SigningTown(town.database, town.clock).tick()

    assert await town.holds() == [version]
    assert len([row for row in news if row.act is Act.POST]) == len(FORUMS) + len(SIGNERS)


async def test_who_is_quiet_for_a_while_sees_it_afterwards(town: SigningTown, clock: Clock) -> None:
    async with town.database.write() as uow:
        joyce = await uow.participants.get("joyce")
        until = (clock() + timedelta(days=1)).date()
        await uow.participants.save(replace(joyce, state=Standing.PAUSED, paused_until=until))
    await town.propose()

    assert "dm-joyce" not in {row.place.channel for row in await town.tick()}
    clock.step(days=2)
    assert [row.place.channel for row in await town.tick()] == ["dm-joyce"]


async def test_a_version_that_does_not_exist_is_told(town: SigningTown) -> None:
    for value in (yes(9), no(9), "agreed:9"):
        (answer,) = await town.press(value, "imke")
        assert answer.text.strip() == "Deze versie ken ik niet."


@pytest.mark.parametrize("pairs", [("imke", "joyce"), ("farid", "pieter")])
async def test_two_keys_at_once_make_one_version_hold(database: Database, clock: Clock, pairs: tuple[str, str]) -> None:
    town, other = SigningTown(database, clock), SigningTown(database, clock)
    await town.agree()
    version = await town.propose()

    await asyncio.gather(town.press(yes(version), pairs[0]), other.press(yes(version), pairs[1]))

    assert await town.holds() == [version]


async def test_one_party_pressing_twice_at_once_is_one_key(database: Database, clock: Clock) -> None:
    town, other = SigningTown(database, clock), SigningTown(database, clock)
    await town.agree()
    version = await town.propose()

    await asyncio.gather(town.press(yes(version), "imke"), other.press(yes(version), "farid"))

    async with database.read() as uow:
        kept = await uow.agreements.get(version)
    assert kept is not None
    assert [each.party for each in kept.version.signatures] == [Party.MUNICIPALITY]
    assert await town.holds() == [1]


async def test_a_key_and_a_newer_proposal_at_once_never_hold_half(database: Database, clock: Clock) -> None:
    town, other = SigningTown(database, clock), SigningTown(database, clock)
    await town.agree()
    version = await town.propose()
    await town.press(yes(version), "imke")

    await asyncio.gather(town.press(yes(version), "joyce"), other.propose(NEWEST))

    async with database.read() as uow:
        states = {each.version.number: str(each.version.state) for each in await uow.agreements.log()}
    assert states in ({1: "replaced", 2: "active", 3: "proposed"}, {1: "active", 2: "replaced", 3: "proposed"})


async def test_an_older_version_can_still_be_read(town: SigningTown) -> None:
    version = await town.propose()
    await town.press(yes(version), "imke")
    await town.press(yes(version), "joyce")

    async with town.database.read() as uow:
        assert (await at(uow, 1)).agreements.burden.minutes_per_week == 5
        assert (await at(uow, 2)).agreements.burden.minutes_per_week == 4
        with pytest.raises(UnknownVersion):
            await at(uow, 3)


async def test_everybody_who_takes_part_reads_what_holds_and_what_waits(town: SigningTown) -> None:
    version = await town.propose()
    await town.press(yes(version), "farid")
    await town.press(yes(version), "joyce")
    await town.propose(NEWEST)
    await town.press(yes(3), "imke")

    (log,) = await town.say("afspraken", "kofi")
    (older,) = await town.press(log.buttons["Versie 1"], "kofi")

    assert log.text.splitlines() == [
        "ONZE AFSPRAKEN",
        "Versie 2 geldt sinds 16 november 2026.",
        "Getekend door de gemeente, vervanger, op 16 november 2026.",
        "Getekend door het samenwerkingsverband, aanspreekpunt, op 16 november 2026.",
        "Dit veranderde er toen:",
        f"• {DIFFERENCE}",
        "Versie 3 is voorgesteld op 16 november 2026.",
        "Nog te tekenen: het samenwerkingsverband.",
        "Dit verandert er als beide partijen akkoord zijn:",
        "• Anders bij tijd: minuten per week was «4» en wordt «3».",
        "Hiervoor golden andere versies. Kies er een om het verschil te zien.",
        "[Versie 1]",
    ]
    assert older.text.startswith("Versie 1 gold van 16 november 2026 tot 16 november 2026.")
    assert older.text.strip().endswith("Dit was de eerste versie.")


async def test_whoever_still_has_to_sign_finds_the_buttons_under_the_log(town: SigningTown) -> None:
    version = await town.propose()
    await town.press(yes(version), "imke")

    _, proposal = await town.say("afspraken", "joyce")
    others = [len(await town.say("afspraken", person)) for person in ("imke", "farid", "kofi")]
    (answer,) = await town.press(proposal.buttons["Akkoord"], "joyce")

    assert others == [1, 1, 1]
    assert answer.text.startswith("Beide partijen zijn nu akkoord.")


async def test_a_reason_belongs_to_the_proposal_that_was_pressed_last(town: SigningTown) -> None:
    await town.press(no(await town.propose()), "joyce")
    newer = await town.propose(NEWEST)

    (asked,) = await town.press(no(newer), "joyce")
    (kept,) = await town.say("Drie minuten is te kort.", "joyce")

    assert asked.text.startswith("Wat moet er eerst anders?")
    assert kept.text.startswith("Genoteerd: het samenwerkingsverband is niet akkoord met versie 3.")


async def test_a_reader_of_the_council_may_read_them_and_an_administrator_may_not(town: SigningTown) -> None:
    (read,) = await town.say("afspraken", "griffie")
    administrator = next(each.id for each in agreements().people if [*each.roles] == ["administrator"])
    (refused,) = await town.say("afspraken", administrator)

    assert read.text.startswith("ONZE AFSPRAKEN")
    assert refused.text.startswith("Dit mag jij niet zien of doen.")


async def test_in_a_channel_the_word_is_answered_with_do_it_privately(town: SigningTown) -> None:
    (answer,) = await town.say("afspraken", "kofi", place=Place("sandbox", "", "team-noord"))

    assert "eigen" in answer.text or "alleen" in answer.text
