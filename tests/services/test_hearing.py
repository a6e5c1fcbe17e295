"""Hearing: what could tell who a text is about is asked about first, and kept nowhere meanwhile."""

import logging
from collections.abc import Collection
from pathlib import Path
from typing import NoReturn

import pytest

from chat.address import Place
from chat.incoming import Said, Sender
from chat.transport import Act
from storage.database import Database
from storage.stories import Story
from tests.conftest import Clock
from tests.services.hearing_town import Town, everything_in

CERTAIN = "Gisteren belde mevrouw Jansen drie keer over haar aanvraag."
DOUBTFUL = "Op de koffieochtend kwam Tjongerloo weer langs met taart."
BSN = "Het gaat om burgerservicenummer 111222333, en zij wacht al lang."
SPECIAL = "De enige bakker van het dorp met de drieling is verslaafd aan drank."
CLEAN = "Vandaag lukte het om samen met de buurt een koffieochtend te beginnen."


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("kofi")
    return town


async def stories(town: Town) -> list[Story]:
    async with town.database.read() as uow:
        return list(await uow.stories.of_weeks("2000-W01", "2100-W01"))


async def test_a_certain_finding_is_asked_about_by_its_kind_and_place_alone(town: Town) -> None:
    heard = await town.talk("vertel", CERTAIN)

    (asked,) = [one for one in heard if one.buttons]
    assert asked.buttons.keys() == {"Haal weg", "Zelf herschrijven"}
    assert "een naam, na «mevrouw» en voor «keer»" in asked.text
    assert "Jansen" not in asked.text


async def test_what_is_taken_away_is_not_in_the_story(town: Town) -> None:
    heard = await town.talk("vertel", CERTAIN)
    await town.press(next(one for one in heard if one.buttons).buttons["Haal weg"])
    heard = await town.talk("verder")
    heard = await town.press(heard[0].buttons["Op tijd"])
    heard = await town.press(heard[0].buttons["Nee"])
    await town.press(heard[0].buttons["Alleen mijn team"])

    (story,) = await stories(town)
    assert "Jansen" not in story.text
    assert story.text.startswith("Gisteren belde ")


async def test_who_rewrites_is_asked_the_question_again(town: Town) -> None:
    heard = await town.talk("vertel", CERTAIN)

    again = await town.press(next(one for one in heard if one.buttons).buttons["Zelf herschrijven"])
    story = await finish_after(town, CLEAN)

    assert "Wat wil je vertellen?" in again[0].text
    assert story.text == CLEAN


async def finish_after(town: Town, text: str) -> Story:
    await town.talk(text, "Op tijd", "Nee", "Alleen mijn team")
    (story,) = await stories(town)
    return story


async def test_of_a_doubtful_word_the_writer_says_whether_it_is_a_name(town: Town) -> None:
    heard = await town.talk("vertel", DOUBTFUL)

    (asked,) = [one for one in heard if one.buttons]
    assert asked.buttons.keys() == {"Is een naam", "Geen persoon"}
    assert "Tjongerloo" not in asked.text

    heard = await town.press(asked.buttons["Geen persoon"])
    assert "Waar gaat je verhaal vooral over?" in heard[0].text


async def test_a_name_is_replaced_by_a_general_word(town: Town) -> None:
    heard = await town.talk("vertel", DOUBTFUL)
    heard = await town.press(next(one for one in heard if one.buttons).buttons["Is een naam"])
    await town.press(heard[0].buttons["Op tijd"])
    async with town.database.read() as uow:
        running = await uow.sessions.running("kofi")

    assert running is not None
    assert "Tjongerloo" not in str(running.content)
    assert "[naam]" in str(running.content)


async def test_a_citizen_service_number_is_refused_under_no_tap(town: Town) -> None:
    heard = await town.talk("vertel", BSN)

    assert "Dit nummer lijkt op een BSN" in heard[0].text
    assert heard[0].buttons == {}


async def test_health_of_somebody_recognisable_has_to_be_said_more_generally(town: Town) -> None:
    heard = await town.talk("vertel", SPECIAL)

    (asked,) = [one for one in heard if one.buttons]
    assert asked.buttons.keys() == {"Aanpassen", "Niemand is herkenbaar", "Weggooien"}

    thrown = await town.press(asked.buttons["Weggooien"])
    assert "Ik heb het weggegooid" in thrown[0].text
    async with town.database.read() as uow:
        assert await uow.sessions.of("kofi") == ()


async def test_a_text_is_held_for_a_quarter_of_an_hour(town: Town, clock: Clock) -> None:
    heard = await town.talk("vertel", CERTAIN)
    clock.step(minutes=15)

    gone = await town.press(next(one for one in heard if one.buttons).buttons["Haal weg"])

    assert "Ik heb je tekst niet meer. Typ hem opnieuw." in gone[0].text


async def test_a_text_that_nobody_asks_about_is_forgotten_as_well(town: Town, clock: Clock) -> None:
    await town.talk("vertel", CERTAIN)
    held = town.ears.hearing._screens._held
    assert len(held) == 1

    await town.conversations.expire(clock.step(minutes=15))

    assert len(held) == 0


async def test_after_a_crash_the_text_has_to_be_typed_again(town: Town, clock: Clock) -> None:
    heard = await town.talk("vertel", CERTAIN)
    restarted = Town(town.database, clock)

    gone = await restarted.press(next(one for one in heard if one.buttons).buttons["Haal weg"])

    assert "Ik heb je tekst niet meer" in gone[0].text


async def test_an_answer_about_an_earlier_text_never_counts_for_a_later_one(town: Town) -> None:
    first = await town.talk("vertel", DOUBTFUL)
    await town.say("Op de markt stond Quilonda weer met haar kraam.")

    heard = await town.press(next(one for one in first if one.buttons).buttons["Geen persoon"])

    assert "Ik heb je tekst niet meer" in heard[0].text
    assert await stories(town) == []


async def test_the_same_tap_twice_clears_one_word_only(town: Town) -> None:
    heard = await town.talk("vertel", "Op de markt stonden Tjongerloo en ook Quilonda met een kraam.")
    button = next(one for one in heard if one.buttons).buttons["Geen persoon"]

    await town.press(button)
    await town.press(button)

    async with town.database.read() as uow:
        running = await uow.sessions.running("kofi")
    assert running is not None
    assert running.version == 1


async def test_where_it_may_the_bot_takes_the_persons_message_away(town: Town) -> None:
    async with town.database.write() as uow:
        await uow.people.bind(Sender("telegram", "", "71"), "kofi", town.clock())
    for number, words in enumerate(("vertel", CERTAIN)):
        await town.hear(town.event(Said(words, f"77{number}"), "71", platform="telegram"))

    (row,) = [row for row in await town.rows() if row.act is Act.DELETE]
    assert row.about_id == "771"
    assert row.place == Place("telegram", "", "dm-71")
    assert "Jansen" not in str(row)


async def test_in_slack_the_person_is_asked_to_delete_it(town: Town) -> None:
    async with town.database.write() as uow:
        await uow.people.bind(Sender("slack", "", "U1"), "kofi", town.clock())
    await town.hear(town.event(Said("vertel", "1"), "U1", platform="slack"))
    heard = await town.hear(town.event(Said(CERTAIN, "2"), "U1", platform="slack"))

    assert "Haal je bericht hier ook zelf weg" in heard[0].text
    assert not [row for row in await town.rows() if row.act is Act.DELETE]


async def test_words_behind_the_starting_word_are_screened_as_well(town: Town) -> None:
    heard = await town.say(f"vertel {CERTAIN}")

    assert heard[0].buttons.keys() == {"Haal weg", "Zelf herschrijven"}


async def test_a_sentence_behind_signaal_goes_with_the_signal(town: Town) -> None:
    await town.talk("signaal mensen wachten te lang", "Wachten en bereikbaar zijn", "Vaker", "Mijn team")

    async with town.database.read() as uow:
        (signal,) = await uow.signals.of_weeks("2026-W47", "2026-W47")
    assert signal.text == "mensen wachten te lang"


def broken(text: str, _: Collection[str]) -> NoReturn:
    raise RuntimeError(f"cannot read {text}")


async def test_a_screen_that_fails_keeps_nothing_and_says_so(
    sqlite_database: Database, clock: Clock, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    town = Town(sqlite_database, clock, broken)
    await town.agree()
    await town.join("kofi")
    await town.say("vertel")

    heard = await town.say(CLEAN)

    assert "Je tekst is niet bewaard" in heard[0].text
    assert CLEAN not in caplog.text
    assert CLEAN.encode() not in everything_in(tmp_path / "telvertel.db")


async def test_an_answer_under_a_digest_is_kept_with_party_and_role(town: Town) -> None:
    root = await town.post("digest:noord:2026-W46:sandbox", Place("sandbox", "", "team-noord"), "5")
    thread = root.place.in_thread("5")

    heard = await town.say("De wachttijd loopt op door de vakantie.", place=thread)

    assert heard == []
    async with town.database.read() as uow:
        (said,) = await uow.interpretations.about("digest:noord:2026-W46:sandbox")
    assert (said.text, said.party, said.role) == (
        "De wachttijd loopt op door de vakantie.",
        "partnership",
        "professional",
    )


async def test_an_answer_with_a_name_is_not_kept_and_only_its_writer_hears_so(town: Town) -> None:
    root = await town.post("digest:noord:2026-W46:sandbox", Place("sandbox", "", "team-noord"), "5")

    (heard,) = await town.say(CERTAIN, place=root.place.in_thread("5"))

    assert heard.row.place == Place("sandbox", "", "dm-kofi")
    assert "Je reactie bewaar ik niet" in heard.text
    assert "Jansen" not in heard.text
    async with town.database.read() as uow:
        assert await uow.interpretations.about("digest:noord:2026-W46:sandbox") == ()


async def test_an_answer_of_who_did_not_join_is_not_kept(town: Town) -> None:
    root = await town.post("digest:noord:2026-W46:sandbox", Place("sandbox", "", "team-noord"), "5")

    heard = await town.say("Ik zie het ook.", "samira", place=root.place.in_thread("5"))

    assert "Lees eerst onze afspraken" in heard[0].text
    assert "eerst drie afspraken" in heard[1].text.casefold()
    async with town.database.read() as uow:
        assert await uow.interpretations.about("digest:noord:2026-W46:sandbox") == ()


async def test_what_people_say_in_other_threads_is_theirs(town: Town) -> None:
    thread = Place("sandbox", "", "team-noord", "44")

    assert await town.say("De wachttijd loopt op.", place=thread) == []
