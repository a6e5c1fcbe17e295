"""Forms: a conversation on one screen keeps just what it would keep in a chat, or nothing at all."""

from dataclasses import replace

import pytest

from chat.form import Form, Thanks, Wrong
from chat.incoming import Pressed, Said, Sender
from chat.wording import Phrase
from domain.people import Participant, Standing
from domain.stories import AboutResident, Audience, StoryKind
from storage.database import Database
from tests.conftest import Clock
from tests.services.form_town import DUTCH, JOINED, Town, open_town

CALM = "Een vader kreeg in twee dagen antwoord op zijn vraag. Dat lukte eerder niet."
TAPS = {"resident": "no", "review": "digest"}


@pytest.fixture
async def town(database: Database, clock: Clock) -> Town:
    return await open_town(database, clock)


async def story_form(town: Town) -> Form:
    form = await town.opens("vertel")
    assert form is not None
    return form


async def nothing_was_kept(town: Town) -> bool:
    return not await town.stories() and not await town.signals() and not await town.answers()


async def test_a_story_on_one_screen_is_kept_and_thanked_for(town: Town) -> None:
    form = await story_form(town)

    reply = await town.forms.submit(town.filled(form, text=CALM, goal="timely", **TAPS))

    assert isinstance(reply, Thanks)
    [story] = await town.stories()
    assert (story.text, story.audience, story.about_resident) == (CALM, Audience.DIGEST, AboutResident.NO)
    [answer] = await town.answers()
    assert answer.summary == Phrase("story-done")


async def test_the_same_screen_sent_twice_is_kept_once(town: Town) -> None:
    sent = town.filled(await story_form(town), text=CALM, **TAPS)

    assert isinstance(await town.forms.submit(sent), Thanks)
    assert isinstance(await town.forms.submit(sent), Thanks)

    assert len(await town.stories()) == 1
    assert len(await town.answers()) == 1


async def test_an_anonymous_story_leads_to_nobody(town: Town) -> None:
    form = await story_form(town)

    reply = await town.forms.submit(town.filled(form, text=CALM, anonymous="yes", **TAPS))

    assert isinstance(reply, Thanks)
    assert await town.stories() == []
    async with town.database.read() as uow:
        [story] = await uow.stories.of_weeks("2026-W47", "2026-W47")
    assert story.pseudonym is None


async def test_a_short_story_is_kept_as_it_is(town: Town) -> None:
    form = await story_form(town)

    await town.forms.submit(town.filled(form, text="Het lukte.", **TAPS))

    assert [story.text for story in await town.stories()] == ["Het lukte."]


async def test_a_resident_who_was_not_asked_is_not_shared(town: Town) -> None:
    form = await story_form(town)
    taps = {"resident": "not_asked", "review": "digest"}

    reply = await town.forms.submit(town.filled(form, text=CALM, **taps))

    assert reply == Wrong({"review": Phrase("form-not-asked")})
    assert await nothing_was_kept(town)
    counted = await town.forms.submit(town.filled(form, text=CALM, resident="not_asked", review="nobody"))
    assert isinstance(counted, Thanks)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"text": CALM, "review": "digest"}, "resident"),
        ({"text": CALM, "resident": "no"}, "review"),
        ({"text": CALM, "resident": "no", "review": "everybody"}, "review"),
        ({"text": "   ", **TAPS}, "text"),
        ({"text": "a" * 4001, **TAPS}, "text"),
    ],
    ids=["nothing chosen", "no audience", "an option that is none", "no text", "too long"],
)
async def test_what_is_missing_or_wrong_is_said_at_its_field(town: Town, values: dict[str, str], field: str) -> None:
    form = await story_form(town)

    reply = await town.forms.submit(town.filled(form, **values))

    assert isinstance(reply, Wrong)
    assert list(reply.errors) == [field]
    assert await nothing_was_kept(town)


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Vandaag kwam Fatima langs voor hulp.", "Fatima"),
        ("Ze belde met 06 12345678 over de wachttijd.", "12345678"),
        ("Haar nummer is 111222333, zei de balie.", "111222333"),
    ],
    ids=["a name", "a phone number", "a citizen service number"],
)
async def test_what_is_never_kept_is_told_at_the_text_by_its_kind(town: Town, text: str, secret: str) -> None:
    form = await story_form(town)

    reply = await town.forms.submit(town.filled(form, text=text, **TAPS))

    assert isinstance(reply, Wrong)
    said = DUTCH.plain(reply.errors["text"])
    assert secret not in said
    assert await nothing_was_kept(town)


async def test_what_may_be_a_name_is_asked_about_once_and_passes_with_a_tick(town: Town) -> None:
    text = "Roos kwam langs met haar kind, en dat was fijn."
    form = await story_form(town)

    again = await town.forms.submit(town.filled(form, text=text, **TAPS))

    assert isinstance(again, Form)
    assert [field.key for field in again.fields][:2] == ["text", "sure"]
    assert "Roos" not in repr(again)
    assert await nothing_was_kept(town)

    unticked = await town.forms.submit(town.filled(again, text=text, **TAPS))
    assert isinstance(unticked, Wrong)
    assert list(unticked.errors) == ["sure"]

    reply = await town.forms.submit(town.filled(again, text=text, sure=["no-names"], **TAPS))
    assert isinstance(reply, Thanks)
    assert [story.text for story in await town.stories()] == [text]


async def test_a_tick_holds_for_the_words_that_were_asked_about_and_no_others(town: Town) -> None:
    form = await story_form(town)
    again = await town.forms.submit(town.filled(form, text="Roos kwam langs met haar kind.", **TAPS))
    assert isinstance(again, Form)

    other = "Roos kwam langs. Iris kwam daarna langs in het buurthuis."
    reply = await town.forms.submit(town.filled(again, text=other, sure=["no-names"], **TAPS))

    assert not isinstance(reply, Thanks)
    assert await nothing_was_kept(town)


async def test_a_tick_without_having_been_asked_lets_nothing_pass(town: Town) -> None:
    form = await story_form(town)

    reply = await town.forms.submit(town.filled(form, text="Roos kwam langs.", sure=["no-names"], **TAPS))

    assert isinstance(reply, Form)
    assert await nothing_was_kept(town)


async def test_a_signal_on_one_screen_is_kept_without_being_asked_for_more(town: Town) -> None:
    form = await town.opens("signaal")
    assert form is not None
    theme = form.fields[0].options[0].value

    reply = await town.forms.submit(town.filled(form, theme=theme, frequency="first", reach="team"))

    assert isinstance(reply, Thanks)
    [signal] = await town.signals()
    assert (signal.theme, signal.text) == (theme, None)
    assert len(await town.answers()) == 1
    async with town.database.read() as uow:
        assert await uow.sessions.running("kofi") is None


async def test_a_sentence_with_a_signal_is_screened_and_kept(town: Town) -> None:
    form = await town.opens("signaal")
    assert form is not None
    taps = {"theme": "other", "frequency": "rising", "reach": "joint"}

    refused = await town.forms.submit(town.filled(form, text="Fatima wacht al weken.", **taps))
    reply = await town.forms.submit(town.filled(form, text="Mensen wachten al weken.", **taps))

    assert isinstance(refused, Wrong)
    assert isinstance(reply, Thanks)
    assert [signal.text for signal in await town.signals()] == ["Mensen wachten al weken."]


async def test_the_minutes_are_those_from_opening_to_sending_summed_per_area(town: Town, clock: Clock) -> None:
    form = await story_form(town)
    sent = town.filled(form, text=CALM, **TAPS)
    clock.step(seconds=75)

    await town.forms.submit(sent)

    async with town.database.read() as uow:
        sums = await uow.minutes.of_weeks("2026-W47", "2026-W47")
    assert "75" in repr(sums)


async def test_who_sends_a_form_is_quiet_no_longer(sqlite_database: Database, clock: Clock) -> None:
    town = await open_town(sqlite_database, clock, replace(JOINED, quiet_rounds=2))

    await town.forms.submit(town.filled(await story_form(town), text=CALM, **TAPS))

    async with town.database.read() as uow:
        assert (await uow.participants.get("kofi")).quiet_rounds == 0


@pytest.mark.parametrize(
    "participant",
    [
        None,
        replace(JOINED, notice_version=0),
        replace(JOINED, state=Standing.STOPPED),
    ],
    ids=["only invited", "an older notice", "stopped"],
)
async def test_who_did_not_say_yes_to_the_notice_gets_no_form(
    database: Database, clock: Clock, participant: Participant | None
) -> None:
    town = await open_town(database, clock, participant)

    assert await town.opens("vertel") is None


async def test_a_stranger_gets_no_form_and_can_send_none(town: Town) -> None:
    form = await story_form(town)
    stranger = Sender("slack", "T01TEST", "U09NOBODY")

    assert await town.opens("vertel", stranger) is None
    reply = await town.forms.submit(replace(town.filled(form, text=CALM, **TAPS), sender=stranger))
    assert isinstance(reply, Wrong)
    assert await nothing_was_kept(town)


@pytest.mark.parametrize(
    "word",
    ["help", "vertel Het lukte vandaag", "signaal De wachttijd loopt op", "gesprek over later", "stop", "zomaar wat"],
)
async def test_other_words_open_no_form(town: Town, word: str) -> None:
    assert await town.opens(word) is None


async def test_a_form_that_is_none_of_ours_is_refused(town: Town) -> None:
    sent = replace(town.filled(await story_form(town), text=CALM, **TAPS), form="ladder/x")

    assert isinstance(await town.forms.submit(sent), Wrong)
    assert await nothing_was_kept(town)


async def test_a_form_takes_the_place_of_a_conversation_that_just_began(town: Town) -> None:
    await town.says("vertel")
    form = await story_form(town)

    await town.forms.submit(town.filled(form, text=CALM, **TAPS))

    async with town.database.read() as uow:
        assert await uow.sessions.running("kofi") is None
    twice = await town.forms.submit(town.filled(form, "form:V2", text=CALM, **TAPS))
    assert twice == Wrong({"text": Phrase("error-duplicate")})
    assert len(await town.stories()) == 1


async def test_what_was_told_in_the_chat_stays_when_a_form_is_sent_as_well(town: Town) -> None:
    await town.says("vertel")
    form = await story_form(town)
    await town.says("Dit zei ik al in de chat, en het is lang genoeg.")

    reply = await town.forms.submit(town.filled(form, text=CALM, **TAPS))

    assert isinstance(reply, Thanks)
    async with town.database.read() as uow:
        running = await uow.sessions.running("kofi")
    assert running is not None
    assert "in de chat" in repr(running.content)


async def test_what_waits_begins_after_the_form(town: Town) -> None:
    await town.says("vertel")
    await town.says("cijfer")
    form = await story_form(town)

    await town.forms.submit(town.filled(form, text=CALM, **TAPS))

    async with town.database.read() as uow:
        running = await uow.sessions.running("kofi")
    assert running is None or running.flow != "story"


async def test_a_press_that_opens_no_form_is_left_to_the_conversation(town: Town) -> None:
    for value in ("seen:yes", "x:1:tell", ""):
        assert await town.forms.opening(town.incoming(Pressed(value, None), value)) is None


async def test_a_word_in_a_channel_opens_no_form(town: Town) -> None:
    incoming = replace(town.incoming(Said("vertel", "1"), "1"), private=False)

    assert await town.forms.opening(incoming) is None


async def test_the_weekly_questions_button_opens_the_form_of_that_question(town: Town) -> None:
    await town.asks("lukte", "Wat lukte deze week?")

    form = await town.forms.opening(town.incoming(Pressed(await town.button("Vertellen"), None), "p1"))

    assert form is not None
    assert "Wat lukte deze week?" in DUTCH.plain(form.fields[0].label)
    await town.forms.submit(town.filled(form, text=CALM, **TAPS))
    assert [story.prompt for story in await town.stories()] == ["lukte"]


async def test_another_button_of_the_weekly_question_opens_no_form(town: Town) -> None:
    await town.asks("lukte", "Wat lukte deze week?")

    pressed = Pressed(await town.button("Deze week niet"), None)

    assert await town.forms.opening(town.incoming(pressed, "p1")) is None


async def test_what_was_filled_in_is_silent_where_errors_are_printed(town: Town) -> None:
    sent = town.filled(await story_form(town), text="iets vertrouwelijks")

    assert "vertrouwelijks" not in repr(sent)


async def test_a_set_back_on_one_screen_keeps_its_kind(town: Town) -> None:
    form = await town.opens("tegenvaller")
    assert form is not None

    assert isinstance(await town.forms.submit(town.filled(form, text=CALM, **TAPS)), Thanks)

    assert [story.kind for story in await town.stories()] == [StoryKind.SETBACK]


async def test_a_signal_whose_theme_was_chosen_before_asks_one_thing_less(town: Town) -> None:
    form = await town.opens("signaal geld en schulden")
    assert form is not None

    # Slack sends what stands in a field, also when nobody touched it.
    stands = {field.key: field.filled[0] for field in form.fields if field.filled}
    reply = await town.forms.submit(town.filled(form, frequency="rising", **stands))

    assert isinstance(reply, Thanks)
    assert [signal.theme for signal in await town.signals()] == ["money"]
