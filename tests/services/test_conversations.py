"""Hearing people: each event once, each conversation whole, and nothing before the promises were understood."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from chat.address import Place
from chat.incoming import Deleted, Edited, Pinned, Said
from domain.people import Standing
from domain.stories import Audience
from storage.database import Database
from storage.stories import Story
from tests.conftest import Clock
from tests.services.hearing_town import PSEUDONYMS, Town

STORY = "Vandaag lukte het om samen met de buurt een koffieochtend te beginnen."
CHANNEL = Place("sandbox", "", "team-noord")


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    return town


async def stories(town: Town) -> list[Story]:
    async with town.database.read() as uow:
        return list(await uow.stories.of_weeks("2000-W01", "2100-W01"))


async def tell(town: Town, person: str = "kofi", text: str = STORY) -> str:
    heard = await town.talk("vertel", text, "Op tijd", "Nee", "Ja, in het weekbericht", person=person)
    return heard[-1].text


async def test_nothing_is_told_before_the_promises_were_understood(town: Town) -> None:
    heard = await town.say(f"vertel {STORY}")

    assert "Eerst drie afspraken" in heard[0].text
    assert await stories(town) == []

    heard = await town.talk("vertel", "Ik doe mee", person="samira")
    heard = await town.talk("Ik doe mee", "Peelo, Noorderpark en buitengebied", person="samira")
    heard = await town.talk("Elke werkdag", "Donderdag 15.30", person="samira")

    assert "Klaar. Op donderdag om 15.30 hoor je van mij." in heard[0].text
    assert "Wat wil je vertellen?" in heard[1].text


async def test_a_story_is_kept_without_a_name_and_thanked_for(town: Town) -> None:
    await town.join("kofi")

    thanks = await tell(town)

    (story,) = await stories(town)
    assert thanks.startswith("Dank je wel.")
    assert (story.text, story.audience, story.goal) == (STORY, Audience.DIGEST, "timely")
    assert (story.team, story.area, story.week) == ("noord", "peelo-noorderpark", "2026-W47")
    assert story.pseudonym == PSEUDONYMS.of("kofi")


async def test_an_anonymous_story_leads_nowhere_but_to_a_sealed_box(town: Town) -> None:
    await town.join("kofi")

    await town.talk("vertel", STORY, "Op tijd", "Nee", "Anoniem", "Ja, anoniem", "Ja, in het weekbericht")

    (story,) = await stories(town)
    assert story.pseudonym is None
    assert story.return_address is not None
    async with town.database.read() as uow:
        sealed = await uow.return_addresses.get(story.return_address)
    assert sealed is not None
    assert "kofi" not in sealed
    assert PSEUDONYMS.unseal(sealed) == Place("sandbox", "", "dm-kofi")


async def test_a_signal_takes_three_taps_and_may_be_explained_afterwards(town: Town) -> None:
    await town.join("kofi")

    noted, more = await town.talk("signaal", "Wachten en bereikbaar zijn", "Vaker", "Mijn team")
    assert "Genoteerd: wachten en bereikbaar zijn in Peelo" in noted.text
    await town.talk("Mensen bellen drie keer voordat iemand opneemt.")

    async with town.database.read() as uow:
        (signal,) = await uow.signals.of_weeks("2026-W47", "2026-W47")
    assert more.buttons.keys() == {"Klaar"}
    assert (signal.theme, signal.text) == ("waiting", "Mensen bellen drie keer voordat iemand opneemt.")


async def test_a_figure_becomes_an_observation_with_its_source(town: Town) -> None:
    await town.join("kofi")

    heard = await town.talk("cijfer")
    heard = await town.talk("cijfer", next(label for label in heard[0].buttons if label.startswith("Wachten")))
    heard = await town.say("7,5")

    async with town.database.read() as uow:
        found = await uow.observations.series("noord", "wait_days", date(2026, 10, 1), date(2026, 11, 22))
    (seen,) = found
    assert (seen.value, seen.source) == (Decimal("7.5"), "door professional in de chat")
    assert "Wachten op het eerste gesprek" in heard[0].text


async def test_what_is_sent_twice_is_heard_once(town: Town) -> None:
    await town.join("kofi")
    asked = await town.say("vertel")
    event = town.event(Said(STORY, "m1"), "kofi")

    first, second = await town.hear(event), await town.hear(event)

    assert asked
    assert first
    assert second == []


async def test_a_double_press_has_one_outcome_and_the_second_stays_silent(town: Town) -> None:
    await town.join("kofi")
    heard = await town.talk("vertel", STORY)
    goal = heard[-1].buttons["Op tijd"]

    first, second = await town.press(goal), await town.press(goal)

    assert first
    assert second == []


async def test_a_press_on_the_last_button_twice_keeps_one_story(town: Town) -> None:
    await town.join("kofi")
    heard = await town.talk("vertel", STORY, "Op tijd", "Nee")
    share = heard[-1].buttons["Ja, in het weekbericht"]

    await town.press(share)
    again = await town.press(share)

    assert len(await stories(town)) == 1
    assert "Dit had je al gestuurd" in again[0].text


async def test_an_old_button_brings_back_the_question_of_now(town: Town) -> None:
    await town.join("kofi")
    heard = await town.talk("vertel", STORY)
    old = heard[-1].buttons["Op tijd"]
    await town.talk("Toegankelijk")
    await town.talk("Nee")

    heard = await town.press(old)

    assert "eerdere vraag" in heard[0].text
    assert "Mag dit in het weekbericht" in heard[1].text


async def test_nobody_presses_anothers_button(town: Town) -> None:
    await town.join("kofi", "samira")
    heard = await town.talk("vertel", STORY)

    gone = await town.press(heard[-1].buttons["Op tijd"], "samira")
    moved = await town.press(heard[-1].buttons["Op tijd"])

    assert "werkt niet meer" in gone[0].text
    assert "Gaat dit over een inwoner" in moved[0].text


async def test_the_next_conversation_waits_its_turn(town: Town) -> None:
    await town.join("kofi")
    await town.talk("vertel", STORY)

    waiting = await town.say("signaal")
    heard = await town.talk("Op tijd")
    heard = await town.talk("Nee")
    heard = await town.press(heard[0].buttons["Ja, in het weekbericht"])

    assert "Eerst dit gesprek" in waiting[0].text
    assert heard[0].text.startswith("Dank je wel")
    assert "Waar gaat je signaal over?" in heard[1].text


async def test_a_word_of_the_bot_inside_a_story_is_part_of_the_story(town: Town) -> None:
    await town.join("kofi")
    text = "Signaal van deze week is dat de buurt elkaar helpt."

    await tell(town, text=text)

    (story,) = await stories(town)
    assert story.text == text


async def test_stop_ends_a_conversation_and_the_second_stop_asks_about_taking_part(town: Town) -> None:
    await town.join("kofi")
    await town.talk("vertel", STORY)

    ended = await town.say("stop")
    asked = await town.say("stop")
    done = await town.press(asked[0].buttons["Stoppen"])

    assert "Dit gesprek is gestopt" in ended[0].text
    assert "Je bent gestopt" in done[0].text
    async with town.database.read() as uow:
        assert (await uow.participants.get("kofi")).state is Standing.STOPPED


async def test_pause_comes_at_once_and_the_story_is_taken_up_again(town: Town) -> None:
    await town.join("kofi")
    await town.talk("vertel", STORY)

    heard = await town.talk("pauze")
    heard = await town.press(heard[-1].buttons["Eén week"])
    again = await town.say("verder")

    assert "Ik ben stil tot en met 23 november 2026" in heard[0].text
    assert "Waar gaat je verhaal vooral over?" in again[0].text


async def test_what_waits_too_long_becomes_a_draft_for_two_weeks(town: Town, clock: Clock) -> None:
    await town.join("kofi")
    await town.talk("vertel", STORY)

    clock.step(days=3)
    drafts = await town.conversations.expire(clock())
    again = await town.say("verder")

    assert [draft.flow for draft in drafts] == ["story"]
    assert "Waar gaat je verhaal vooral over?" in again[0].text

    clock.step(days=3)
    await town.conversations.expire(clock())
    clock.step(days=15)
    await town.conversations.expire(clock())

    assert "Er staat niets open" in (await town.say("verder"))[0].text


async def test_a_new_notice_is_asked_about_before_anything_else_is_taken(town: Town) -> None:
    await town.join("kofi")
    await town.talk("vertel", STORY)
    async with town.database.write() as uow:
        participant = await uow.participants.lock("kofi")
        await uow.participants.save(type(participant)("kofi", Standing.ACTIVE, notice_version=0, area=participant.area))

    heard = await town.say("Op tijd")

    assert "Eerst drie afspraken" in heard[-1].text


async def test_pictures_and_forwards_are_refused_with_a_sentence(town: Town) -> None:
    heard = await town.show("photo")

    assert heard[0].text.startswith("Foto's, opnames en doorgestuurde berichten bewaar ik niet.")


async def test_words_that_are_changed_afterwards_go_unheard_and_their_writer_is_told(town: Town) -> None:
    await town.join("kofi")
    chat = Place("sandbox", "", "dm-kofi")
    in_a_thread = replace(town.event(Edited("Anders", "m1"), "kofi"), place=chat.in_thread("5"))

    told = [*await town.show("edited"), *await town.hear(in_a_thread)]
    silent = [*await town.hear(town.event(Deleted("m1"), "kofi")), *await town.hear(town.event(Pinned("m1"), "kofi"))]

    assert ["lees ik niet" in each.text for each in told] == [True, True]
    assert silent == []


async def test_a_text_that_is_too_long_gets_a_sentence_and_never_a_cut(town: Town) -> None:
    await town.join("kofi")
    await town.say("vertel")

    heard = await town.say("wachten " * 600)

    assert "Je tekst is te lang" in heard[0].text
    assert await stories(town) == []


async def test_what_nobody_understands_gets_a_hint(town: Town) -> None:
    await town.join("kofi")

    heard = await town.say("fiets")

    assert "typ: help" in heard[0].text


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("help", "Dit kun je typen"),
        ("/help", "Dit kun je typen"),
        ("ladder", "De treden die we afspraken"),
        ("privacy", "Dit is onze uitleg over privacy, versie 1."),
        ("waarom", "Waarom ik je iets vraag"),
        ("cijfers", "Er is nog geen weekbericht"),
        ("verder", "Er staat niets open"),
    ],
)
async def test_each_word_has_its_answer(town: Town, word: str, answer: str) -> None:
    await town.join("kofi")

    heard = await town.say(word)

    assert answer.casefold() in heard[0].text.casefold()


async def test_the_council_and_the_administrator_tell_nothing(town: Town) -> None:
    for person in ("griffie", "beheer"):
        heard = await town.say("vertel", person)

        assert "Dit mag jij niet" in heard[0].text


async def test_in_a_channel_the_bot_keeps_silent_about_what_people_say(town: Town) -> None:
    await town.join("kofi")

    assert await town.say("Zullen we morgen lunchen?", place=CHANNEL) == []
    assert await town.say("Vertel eens wat je zag", place=CHANNEL) == []
    assert await town.show("photo", place=CHANNEL) == []


async def test_a_starting_word_in_a_channel_is_answered_by_pointing_elsewhere(town: Town) -> None:
    await town.join("kofi")

    heard = await town.say("vertel", place=CHANNEL)

    assert "Stuur mij een eigen bericht" in heard[0].text
    assert heard[0].buttons == {}


async def test_two_devices_at_once_have_one_outcome(database: Database, clock: Clock) -> None:
    town, other = Town(database, clock), Town(database, clock)
    await town.agree()
    await town.join("kofi")
    heard = await town.talk("vertel", STORY, "Op tijd", "Nee")
    share = heard[-1].buttons["Ja, in het weekbericht"]

    await asyncio.gather(*(each.press(share) for each in (town, other, town, other)))

    assert len(await stories(town)) == 1


async def test_two_devices_never_open_two_conversations(database: Database, clock: Clock) -> None:
    town, other = Town(database, clock), Town(database, clock)
    await town.agree()
    await town.join("kofi")

    await asyncio.gather(*(each.say(word) for each in (town, other) for word in ("vertel", "signaal", "vertel")))

    async with database.read() as uow:
        states = [session.state for session in await uow.sessions.of("kofi")]
    assert states.count("running") == 1  # type: ignore[arg-type]


async def test_time_taken_is_a_sum_of_the_area_and_never_more_than_ten_minutes(town: Town, clock: Clock) -> None:
    await town.join("kofi")
    heard = await town.talk("vertel", STORY, "Op tijd", "Nee")
    clock.step(hours=5)
    await town.press(heard[-1].buttons["Ja, in het weekbericht"])
    heard = await town.talk("vertel", STORY, "Op tijd", "Nee")
    clock.step(seconds=40)
    await town.press(heard[-1].buttons["Ja, in het weekbericht"])

    async with town.database.read() as uow:
        taken = await uow.minutes.of_weeks("2026-W47", "2026-W47")
    assert taken == {("peelo-noorderpark", "2026-W47"): int(timedelta(minutes=10).total_seconds()) + 40}
