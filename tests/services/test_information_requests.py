"""Requests for information: through one point of contact, weighed by both, and refusals stay to be seen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chat.transport import Act
from domain.agreements import Party
from domain.digest import OpenRequest
from domain.information_requests import Request, RequestState
from domain.people import Standing
from services.information_requests import requests_in_picture
from storage.database import Database
from tests.conftest import Clock
from tests.services.bringing_town import BringingTown, with_twelve
from tests.services.hearing_town import Heard

QUESTION = "Hoeveel mantelzorgers vragen om een dag vrij?"
WEIGH = "INFORMATIEVRAAG WEGEN"


@pytest.fixture
async def town(database: Database, clock: Clock) -> BringingTown:
    town = BringingTown(database, clock)
    await town.begin("kofi", "willem", "fenna")
    return town


async def ask(town: BringingTown, person: str = "imke", again: str = "Steeds opnieuw", stops: str = "Niets") -> Heard:
    heard = await town.talk(
        "informatievraag", QUESTION, "De begroting van volgend jaar.", "1", "20", again, stops, person=person
    )
    return heard[0]


async def shown(town: BringingTown) -> dict[str, Heard]:
    """The question with its buttons, as both points of contact read it."""
    told = await town.tick()
    return {person: next(each for each in heard if each.buttons) for person, heard in told.items()}


async def weigh(town: BringingTown, choice: str, reason: str | None = None, *people: str) -> list[Heard]:
    buttons = await shown(town)
    heard: list[Heard] = []
    for person in people or ("imke", "joyce"):
        heard = await town.press(buttons[person].buttons[choice], person)
        if reason is not None:
            heard = await town.say(reason, person)
    return heard


async def only(town: BringingTown) -> Request:
    async with town.database.read() as uow:
        (request,) = await uow.information_requests.all()
    return request


async def test_both_points_of_contact_weigh_it_and_no_team_hears_of_it(town: BringingTown) -> None:
    kept = await ask(town)

    told = await town.tick()

    assert kept.text.startswith("Je informatievraag heeft nummer 1.")
    assert set(told) == {"imke", "joyce"}
    for heard in (told["imke"][0], told["joyce"][0]):
        assert WEIGH in heard.text
        assert "Kost teams: 20 minuten per maand." in heard.text
        assert list(heard.buttons) == ["Doen", "Eén keer", "Kan anders", "Nu niet"]
    assert await town.tick() == {}


async def test_one_party_alone_decides_nothing(town: BringingTown) -> None:
    await ask(town)

    (answer,) = await weigh(town, "Doen", None, "imke")

    assert answer.text.splitlines() == ["Genoteerd: Doen.", "We wachten nog op het samenwerkingsverband."]
    assert (await only(town)).state is RequestState.ASKED
    assert await town.tick() == {}


async def test_both_say_yes_and_it_is_tried_until_a_day(town: BringingTown) -> None:
    await ask(town)
    await weigh(town, "Doen")

    request = await only(town)
    told = await town.tick()

    assert (request.state, request.review_on) == (RequestState.TRIAL, date(2027, 2, 15))
    for person in ("imke", "joyce"):
        assert "Besloten door gemeente én samenwerkingsverband: Doen." in told[person][-1].text
        assert not told[person][-1].buttons
    edits = [row for row in await town.rows() if row.act is Act.EDIT]
    assert sorted(row.place.channel for row in edits) == ["dm-imke", "dm-joyce"]


async def test_on_the_day_of_its_trial_both_are_asked_whether_it_is_still_needed(town: BringingTown) -> None:
    await ask(town)
    await weigh(town, "Doen")
    await town.tick()
    town.go_to(date(2027, 2, 15))

    told = await town.tick()
    asked = {person: next(each for each in told[person] if "Stoppen" in each.buttons) for person in ("imke", "joyce")}
    for person in ("imke", "joyce"):
        await town.press(asked[person].buttons["Stoppen"], person)
        await town.say("We gebruikten het nergens voor.", person)

    assert (await only(town)).state is RequestState.RETIRED
    assert "Gestopt na de proef." in (await town.say("informatievragen", "kofi"))[0].text


async def test_what_has_to_be_other_is_weighed_anew(town: BringingTown) -> None:
    await ask(town)
    await weigh(town, "Doen")
    await town.tick()
    town.go_to(date(2027, 2, 15))
    told = await town.tick()
    for person in ("imke", "joyce"):
        asked = next(each for each in told[person] if "Stoppen" in each.buttons)
        await town.press(asked.buttons["Aanpassen"], person)
        await town.say("Vraag het per wijk.", person)
    again = await town.tick()

    assert (await only(town)).state is RequestState.ASKED
    assert any("Daarom wegen jullie hem opnieuw." in each.text and each.buttons for each in again["joyce"])


async def test_a_refusal_stays_in_the_list_with_the_reasons_of_both(town: BringingTown) -> None:
    await ask(town)
    await weigh(town, "Nu niet", "De teams tellen al genoeg.")

    listed = (await town.say("informatievragen", "kofi"))[0].text
    async with town.database.read() as uow:
        (told,) = await requests_in_picture(uow)

    assert "Niet afgesproken. Reden: De teams tellen al genoeg." in listed
    assert (told.state, told.reason, told.party) == ("refused", "De teams tellen al genoeg.", Party.MUNICIPALITY)


async def test_where_both_differ_nothing_happens_until_they_agree(town: BringingTown) -> None:
    await ask(town)
    buttons = await shown(town)
    await town.press(buttons["imke"].buttons["Doen"], "imke")
    (split,) = await town.press(buttons["joyce"].buttons["Eén keer"], "joyce")
    told = await town.tick()

    assert split.text.splitlines()[0] == "Jullie kozen verschillend: gemeente «Doen», samenwerkingsverband «Eén keer»."
    assert (await only(town)).state is RequestState.ASKED
    latest = next(each for each in told["imke"] if each.buttons)
    await town.press(latest.buttons["Eén keer"], "imke")
    assert (await only(town)).state is RequestState.ONCE


async def test_what_is_asked_once_stands_in_the_digest_until_its_day(town: BringingTown) -> None:
    await ask(town, again="Eén keer")
    before = (await town.digest_of("noord")).running
    await weigh(town, "Eén keer")
    after = (await town.digest_of("noord")).running

    assert before == []
    assert after == [OpenRequest(Party.PARTNERSHIP, QUESTION, date(2026, 12, 14))]


async def test_a_full_list_takes_one_in_only_for_one_out(database: Database, clock: Clock) -> None:
    town = BringingTown(database, clock)
    await town.begin()
    await town.agree_on(with_twelve)

    heard = await town.talk("informatievraag", QUESTION, "De begroting.", "1", "20", "Steeds opnieuw", person="imke")
    await town.talk("Nog een telling 0", person="imke")
    await weigh(town, "Doen")
    told = await town.tick()

    assert heard[0].text.startswith("Alle 12 plekken zijn bezet.")
    assert "Niets" not in heard[0].buttons
    proposed = next(each for each in told["imke"] if "VOORSTEL OM LOS TE LATEN" in each.text)
    assert f"Het maakt plaats voor: {QUESTION}" in proposed.text
    async with town.database.read() as uow:
        assert await uow.agreements.open_proposal() is not None


async def test_a_list_that_became_full_meanwhile_takes_nothing_more(town: BringingTown) -> None:
    await ask(town)
    await town.agree_on(with_twelve)

    (answer,) = await weigh(town, "Doen", None, "imke")

    assert answer.text.startswith("Alle 12 plekken zijn bezet. Er moet eerst een cijfer uit.")
    assert (await only(town)).state is RequestState.ASKED


async def test_an_official_is_sent_to_the_one_point_of_contact(town: BringingTown) -> None:
    answer = await ask(town, "willem")
    listed = (await town.say("informatievragen", "kofi"))[0].text
    told = await town.tick()

    assert "Ik geef je vraag aan Imke Zilverschoon." in answer.text
    assert QUESTION not in listed
    assert set(told) == {"imke"}
    assert "Willem" not in told["imke"][0].text
    await town.press(told["imke"][0].buttons["Laten wegen"], "imke")
    assert set(await town.tick()) == {"imke", "joyce"}


async def test_a_point_of_contact_may_stop_it_with_a_reason_and_no_other_may(town: BringingTown) -> None:
    await ask(town, "willem")
    told = await town.tick()
    drop = told["imke"][0].buttons["Niet doorgeven"]

    (refused,) = await town.press(drop, "joyce")
    await town.press(drop, "imke")
    (dropped,) = await town.say("Dit staat al in de cijfers.", "imke")

    assert refused.text.startswith("Hierover kiezen de aanspreekpunten")
    assert dropped.text.startswith("Informatievraag 1 gaat niet verder.")
    assert (await only(town)).state is RequestState.DROPPED
    assert (await town.press(drop, "imke"))[0].text.startswith("Over deze vraag is al gekozen.")


async def test_the_partnership_asks_just_so(town: BringingTown) -> None:
    await ask(town, "fenna")
    told = await town.tick()

    assert set(told) == {"joyce"}
    await town.press(told["joyce"][0].buttons["Laten wegen"], "joyce")
    await weigh(town, "Eén keer")
    running = (await town.digest_of("noord")).running
    assert [each.party for each in running] == [Party.MUNICIPALITY]


async def test_nobody_but_a_contact_weighs(town: BringingTown) -> None:
    await ask(town)
    buttons = await shown(town)

    for person in ("kofi", "willem", "fenna"):
        (answer,) = await town.press(buttons["imke"].buttons["Doen"], person)
        assert answer.text.startswith("Hierover kiezen de aanspreekpunten")
    assert (await only(town)).state is RequestState.ASKED


async def test_a_late_press_hears_what_was_decided(town: BringingTown) -> None:
    await ask(town)
    buttons = await shown(town)
    for person in ("imke", "joyce"):
        await town.press(buttons[person].buttons["Doen"], person)

    (late,) = await town.press(buttons["imke"].buttons["Nu niet"], "farid")

    assert late.text.startswith("Besloten door gemeente én samenwerkingsverband: Doen.")


async def test_it_is_shown_in_working_hours_and_to_a_deputy_while_the_contact_is_away(town: BringingTown) -> None:
    async with town.database.write() as uow:
        await uow.participants.lock("joyce")
        away = await uow.participants.get("joyce")
        await uow.participants.save(
            replace(away, state=Standing.PAUSED, paused_until=date(2026, 11, 16) + timedelta(weeks=4))
        )
    town.later(hours=10)
    await ask(town)
    evening = await town.tick()
    town.later(hours=14)

    assert evening == {}
    assert set(await town.tick()) == {"imke", "pieter"}
