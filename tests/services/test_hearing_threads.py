"""What people do in a thread of the ladder, heard from the outside: typed, pressed, changed, taken back and pinned."""

from dataclasses import replace

import pytest

from chat.address import Place
from chat.incoming import Deleted, Edited, Pinned, Pressed, Refused, Said, Sender, Unpinned
from domain.agreements import Level
from domain.ladder_acts import Absorb, Merge, Question
from domain.ladder_state import Phase
from domain.people import Participant, Standing
from storage.contributions import KeptContribution
from storage.database import Database
from storage.escalations import KeptEscalation
from tests.conftest import Clock
from tests.services.hearing_town import Heard, Town

NORTH = Place("sandbox", "", "team-noord")
SEEN = "We zien dat mensen lang wachten op een eerste gesprek."
WHY = "Er zijn te weinig mensen voor de vragen die er komen."
MEANING = "Hulp begint te laat en vragen worden zwaarder."
CASE = "Deze cliënt wacht al drie maanden op een gesprek."


class Threads:
    """The town with one matter of which the thread stands in the channel of team Noord."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.there = NORTH

    async def open(self, topic: str = "Wachten op een eerste gesprek duurt lang.") -> None:
        await self.town.talk(
            f"schuurt {topic}", "De praktijk", "Wachten en bereikbaar zijn", "Peelo, Noorderpark en buitengebied"
        )
        await self.town.deliver()
        (root,) = [row for row in await self.town.rows() if row.key.startswith("thread:")]
        assert root.posted is not None
        self.there = NORTH.in_thread(root.posted.message_id)

    async def kept(self) -> KeptEscalation:
        async with self.town.database.read() as uow:
            return (await uow.escalations.all())[-1]

    async def told(self) -> list[KeptContribution]:
        async with self.town.database.read() as uow:
            return list(await uow.contributions.of((await self.kept()).id))

    async def reply(self, words: str, person: str = "fenna", message_id: str | None = None) -> list[Heard]:
        self.town.clock.step(seconds=1)
        act = Said(words, message_id or f"r-{self.town.events}")
        return await self.town.hear(self.town.event(act, person, place=self.there))

    async def explain(self) -> None:
        for person, words in (("fenna", SEEN), ("imke", SEEN), ("fenna", WHY), ("imke", WHY), ("fenna", MEANING)):
            await self.reply(words, person)

    async def press(self, move: str, person: str = "joyce") -> list[Heard]:
        value = f"esc:{(await self.kept()).id}:{move}"
        return await self.town.press(value, person, place=self.there)

    async def alone(self, heard: list[Heard], person: str) -> str:
        """What this person was told in private."""
        return "\n".join(each.text for each in heard if each.row.place.channel == f"dm-{person}")


@pytest.fixture
async def threads(sqlite_database: Database, clock: Clock) -> Threads:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("kofi", "fenna", "imke", "joyce", "farid", "willem", "shanti")
    threads = Threads(town)
    await threads.open()
    return threads


async def test_a_reply_is_kept_with_party_role_and_its_question_and_the_thread_stays_clean(threads: Threads) -> None:
    heard = [each for words, who in ((SEEN, "fenna"), (WHY, "imke")) for each in await threads.reply(words, who)]
    heard += await threads.reply(f"3. {MEANING}", "kofi")

    told = [(each.party, each.role, each.question, each.text) for each in await threads.told()]
    assert told == [
        ("partnership", "team_lead", Question.SEE, SEEN),
        ("municipality", "point_of_contact", Question.SEE, WHY),
        ("partnership", "professional", Question.MEANING, MEANING),
    ]
    assert heard == []


async def test_after_all_three_a_reply_is_an_addition(threads: Threads) -> None:
    for words in (SEEN, WHY, MEANING, "En de scholen merken het ook."):
        await threads.reply(words)

    assert [each.question for each in await threads.told()] == [*Question, None]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Mevrouw Jansen wacht al drie maanden.", "bewaar ik niet"),
        (CASE, "één inwoner of één gezin"),
        ("Het nummer is 111222333.", "BSN"),
        ("lang " * 900, "te lang"),
    ],
)
async def test_what_cannot_be_kept_is_told_to_its_writer_alone(threads: Threads, words: str, told: str) -> None:
    heard = await threads.reply(words)

    assert await threads.told() == []
    assert {each.row.place.channel for each in heard} == {"dm-fenna"}
    assert told in heard[0].text
    assert "Jansen" not in heard[0].text


async def test_a_photo_is_answered_in_private(threads: Threads) -> None:
    heard = await threads.town.hear(threads.town.event(Refused("photo"), "fenna", place=threads.there))

    assert "in je eigen woorden" in await threads.alone(heard, "fenna")
    assert len(heard) == 1


async def test_of_who_may_not_take_part_nothing_is_kept(threads: Threads) -> None:
    reader = await threads.reply(SEEN, "griffie")
    stranger = await threads.reply(SEEN, "nobody")
    newcomer = await threads.reply(SEEN, "samira")

    assert await threads.told() == []
    assert "leest mee" in await threads.alone(reader, "griffie")
    assert stranger == []
    assert "Lees eerst onze afspraken" in await threads.alone(newcomer, "samira")


async def test_whoever_is_in_no_chat_of_the_forum_answers_in_a_thread_of_their_own(threads: Threads) -> None:
    """A contact who is on another platform only; what they say there stands in the forum's thread as well."""
    town = threads.town
    async with town.database.write() as uow:
        await uow.people.bind(Sender("telegram", "", "imke"), "imke", town.clock())
        await uow.people.note_channel(Sender("telegram", "", "imke"), "dm-imke")
    await threads.reply(SEEN)
    await town.deliver()
    (root,) = [row for row in await town.rows() if row.key.startswith("thread:") and row.place.platform == "telegram"]
    assert root.posted is not None
    own = Place("telegram", "", "dm-imke", root.posted.message_id)
    town.clock.step(seconds=1)
    said = town.event(Said(WHY, "r9"), "imke", platform="telegram")

    heard = await town.hear(replace(said, place=own))

    assert [each.text for each in await threads.told()] == [SEEN, WHY]
    assert [(each.row.place.lane, WHY in each.text) for each in heard] == [(NORTH.lane, True)]


async def test_what_is_asked_beside_a_private_thread_is_answered_outside_it(threads: Threads) -> None:
    town = threads.town
    await threads.explain()
    async with town.database.write() as uow:
        await uow.people.bind(Sender("telegram", "", "imke"), "imke", town.clock())
        await uow.people.note_channel(Sender("telegram", "", "imke"), "dm-imke")
    await threads.reply("En de scholen merken het ook.")
    await town.deliver()
    (root,) = [row for row in await town.rows() if row.key.startswith("thread:") and row.place.platform == "telegram"]
    assert root.posted is not None
    own = Place("telegram", "", "dm-imke", root.posted.message_id)

    asked = await town.hear(replace(town.event(Said("opschalen", "r8"), "imke", platform="telegram"), place=own))
    why = await town.hear(
        replace(
            town.event(Pressed(asked[-1].buttons["Groot risico"], None), "imke", platform="telegram"),
            place=own.in_thread(None),
        )
    )

    assert [each.row.place for each in asked] == [own.in_thread(None)]
    assert "Waarom kunnen jullie dit hier niet oplossen?" in why[0].text


async def test_an_edit_is_screened_again_and_followed(threads: Threads) -> None:
    await threads.reply(SEEN, message_id="r1")
    edit = threads.town.event(Edited(f"{SEEN} Ook in Marsdijk.", "r1"), "fenna", place=threads.there)
    bad = threads.town.event(Edited("Mevrouw Jansen wacht.", "r1"), "fenna", place=threads.there)

    silent, refused = await threads.town.hear(edit), await threads.town.hear(bad)

    (told,) = await threads.told()
    assert told.text == f"{SEEN} Ook in Marsdijk."
    assert silent == []
    assert "Wat er eerst stond, blijft staan" in await threads.alone(refused, "fenna")


async def test_what_could_not_be_kept_may_be_mended_by_an_edit(threads: Threads) -> None:
    await threads.reply(CASE, message_id="r1")
    await threads.town.hear(threads.town.event(Edited(SEEN, "r1"), "fenna", place=threads.there))

    assert [each.text for each in await threads.told()] == [SEEN]


async def test_a_deleted_reply_goes_and_only_its_own(threads: Threads) -> None:
    await threads.reply(SEEN, message_id="r1")
    await threads.town.hear(threads.town.event(Deleted("r1"), "imke", place=threads.there))
    kept = await threads.told()
    await threads.town.hear(threads.town.event(Deleted("r1"), "fenna", place=threads.there))

    (gone,) = await threads.told()
    assert [each.text for each in kept] == [SEEN]
    assert (gone.text, gone.taken_back, gone.pseudonym) == ("", True, None)


async def test_a_pin_of_who_takes_part_puts_a_reply_on_the_timeline(threads: Threads) -> None:
    await threads.reply(SEEN, message_id="r1")
    pins = []
    for act, who in ((Pinned("r1"), "griffie"), (Pinned("r1"), "imke"), (Unpinned("r1"), "kofi")):
        await threads.town.hear(threads.town.event(act, who, place=NORTH))
        pins.append([each.pinned for each in await threads.told()])

    assert pins == [[False], [True], [False]]


async def test_a_word_begins_its_step_in_private_and_a_button_does_the_same(threads: Threads) -> None:
    await threads.explain()

    said = await threads.reply("opschalen", "joyce")
    pressed = await threads.press("raise", "imke")

    assert "Waarom een trede hoger?" in await threads.alone(said, "joyce")
    assert "Waarom een trede hoger?" in await threads.alone(pressed, "imke")
    assert {each.row.place.channel for each in [*said, *pressed]} == {"dm-joyce", "dm-imke"}


async def test_a_step_that_needs_nothing_more_is_taken_at_once(threads: Threads) -> None:
    await threads.explain()

    heard = await threads.press("conclude")

    assert (await threads.kept()).escalation.phase is Phase.AGREEMENT
    assert await threads.alone(heard, "joyce") == ""
    assert any(each.row.key.startswith("told:") for each in heard)


@pytest.mark.parametrize(
    ("word", "who", "explained", "told"),
    [
        ("opschalen", "joyce", False, "Wat zien we?"),
        ("opschalen", "kofi", True, "rol"),
        ("akkoord", "imke", True, "voorstel"),
        ("afronden", "joyce", True, "afspraak"),
        ("omhoog", "joyce", True, "voorstel"),
        ("hervatten", "joyce", True, "niet geparkeerd"),
    ],
)
async def test_a_step_that_cannot_be_taken_says_so_before_anybody_types(
    threads: Threads, word: str, who: str, explained: bool, told: str
) -> None:
    if explained:
        await threads.explain()
    before = await threads.kept()

    heard = await threads.reply(word, who)

    assert told in await threads.alone(heard, who)
    assert len(heard) == 1
    assert (await threads.kept()).escalation == before.escalation


async def test_an_answer_in_the_thread_that_was_left_is_kept_and_its_writer_hears_where_it_stands(
    threads: Threads,
) -> None:
    town = threads.town
    await threads.explain()
    asked = await threads.press("raise")
    asked = await town.press(asked[-1].buttons["Groot risico"], "joyce")
    asked = await town.say("Hier kan niemand extra mensen inzetten.", "joyce")
    await town.press(asked[-1].buttons["Versturen"], "joyce")
    await threads.press("consent", "imke")
    assert (await threads.kept()).escalation.rung is Level.TACTICAL

    heard = await threads.reply("De scholen merken het nu ook.", "fenna")

    assert (await threads.told())[-1].text == "De scholen merken het nu ook."
    assert "Je antwoord staat daar." in await threads.alone(heard, "fenna")


async def test_with_one_party_missing_nobody_goes_up(threads: Threads) -> None:
    for words in (SEEN, WHY, MEANING):
        await threads.reply(words)

    heard = await threads.reply("opschalen", "joyce")

    assert "Er is nog een antwoord nodig van de gemeente" in await threads.alone(heard, "joyce")


async def test_without_one_of_the_three_grounds_it_is_asked_again(threads: Threads) -> None:
    await threads.explain()
    await threads.press("raise")

    heard = await threads.town.say("omdat ik het wil", "joyce")

    assert "begrijp ik niet" in heard[0].text
    assert "Waarom een trede hoger?" in heard[1].text


async def test_who_does_not_get_any_further_sees_what_can_be_done_and_who_is_waited_for(threads: Threads) -> None:
    await threads.explain()

    heard = await threads.reply("er niet uitkomen", "joyce")

    assert "Wacht op" in heard[0].text
    assert "De volgende trede is: tactisch overleg." in heard[0].text
    assert "Opschalen" in heard[0].buttons


async def test_what_was_typed_for_a_step_that_fails_waits_as_a_draft(threads: Threads) -> None:
    town = threads.town
    await threads.explain()
    heard = await threads.press("raise")
    heard = await town.press(heard[-1].buttons["Probleem blijft terugkomen"], "joyce")
    heard = await town.say("Hier kan niemand extra mensen inzetten.", "joyce")
    heard = await town.press(heard[-1].buttons["Versturen"], "joyce")
    again = await town.say("verder", "joyce")

    assert "signalen" in heard[0].text
    assert "bewaard" in heard[1].text
    assert "Hier kan niemand extra mensen inzetten." in again[0].text


async def test_a_step_of_a_single_case_is_asked_for_again_as_a_pattern(threads: Threads) -> None:
    await threads.explain()
    heard = await threads.press("raise")
    heard = await threads.town.press(heard[-1].buttons["Groot risico"], "joyce")

    heard = await threads.town.say(CASE, "joyce")

    assert "één inwoner of één gezin" in heard[0].text
    assert "waarom" in heard[1].text.casefold()


async def test_a_step_from_a_thread_is_about_that_very_conversation(threads: Threads) -> None:
    """Also where its maker takes part in no other team's conversations, and in one of their own."""
    town = threads.town
    await town.join("tugba", area="marsdijk-oost")
    await threads.explain()
    asked = ("De praktijk", "Wachten en bereikbaar zijn", "Marsdijk en Oost")
    heard = await town.talk("schuurt De spreekuren zitten vol.", *asked[:2], person="tugba")
    await town.press(next(value for label, value in heard[-1].buttons.items() if "Marsdijk" in label), "tugba")
    async with town.database.read() as uow:
        north, east = await uow.escalations.all()

    heard = await town.press(f"esc:{north.id}:withdraw", "tugba", place=threads.there)

    assert east.topic == "De spreekuren zitten vol."
    assert north.topic in heard[0].text
    assert east.topic not in heard[0].text


async def test_ladder_and_decisions_are_read_in_the_thread_itself(threads: Threads) -> None:
    ladder, decisions = await threads.reply("ladder"), await threads.reply("besluiten")

    assert [each.row.place for each in (*ladder, *decisions)] == [threads.there] * 2
    assert "DE TREDEN DIE WE AFSPRAKEN" in ladder[0].text


async def test_a_list_of_decisions_quotes_nobody_so_that_words_can_be_taken_back(threads: Threads) -> None:
    await threads.reply(SEEN)
    await threads.press("withdraw")
    await threads.town.say("Het is intussen opgelost.", "joyce")

    (listed,) = await threads.reply("besluiten")

    assert listed.row.place == threads.there
    assert "Waarom: Het is intussen opgelost." in listed.text
    assert "samenwerkingsverband, teamleider" in listed.text
    assert "Wat zien we?" in listed.text
    assert SEEN not in listed.text


async def test_a_person_finds_their_conversations_and_nobody_elses(threads: Threads) -> None:
    own, other = await threads.town.say("gesprekken", "kofi"), await threads.town.say("ladder", "shanti")

    assert "Wachten op een eerste gesprek duurt lang." in own[0].text
    assert "Wachten op een eerste gesprek" not in other[-1].text


async def test_in_a_channel_the_word_begins_the_conversation_in_private(threads: Threads) -> None:
    heard = await threads.town.say("schuurt", "fenna", place=NORTH)

    assert "zonder anderen erbij" in heard[0].text
    assert heard[1].row.place.channel == "dm-fenna"
    assert len(heard) == 2


async def test_what_belongs_together_is_merged_from_a_thread_once_both_want_it(threads: Threads) -> None:
    town = threads.town
    await town.talk("schuurt De brieven zijn te moeilijk.", "De praktijk", "Iets anders", "De hele gemeente")
    async with town.database.read() as uow:
        waiting, letters = await uow.escalations.all()

    (asked,) = await threads.reply("samenvoegen", "joyce")
    into = next(value for label, value in asked.buttons.items() if letters.topic in label)
    await town.press(into, "joyce")
    await threads.reply("akkoord", "imke")

    assert asked.row.place.channel == "dm-joyce"
    async with town.database.read() as uow:
        gone, stays = await uow.escalations.get(waiting.id), await uow.escalations.get(letters.id)
    assert gone is not None
    assert stays is not None
    assert gone.escalation.aside == Merge(letters.id)
    assert not stays.escalation.is_over
    assert isinstance(stays.escalation.history[-1].act, Absorb)


async def test_a_waiting_question_comes_back_after_a_step(threads: Threads) -> None:
    await threads.explain()
    await threads.town.say("signaal", "joyce")

    heard = await threads.press("withdraw")
    assert "Waarom" in heard[-1].text
    heard = await threads.town.say("Het is intussen opgelost.", "joyce")

    assert "Waar gaat je signaal over?" in heard[-1].text


async def test_my_data_shows_corrects_and_takes_back_what_was_said(threads: Threads) -> None:
    town = threads.town
    await threads.reply(SEEN)
    shown = await town.talk("mijn gegevens", "Alles bekijken", person="fenna")
    heard = await town.talk("mijn gegevens", "Eén ding aanpassen", person="fenna")
    await town.press(next(iter(heard[-1].buttons.values())), "fenna")
    await town.say(WHY, "fenna")
    corrected = await threads.told()
    heard = await town.talk("mijn gegevens", "Eén ding weggooien", person="fenna")
    heard = await town.press(next(iter(heard[-1].buttons.values())), "fenna")
    await town.press(heard[0].buttons["Weggooien"], "fenna")

    assert SEEN in shown[0].text
    assert [each.text for each in corrected] == [WHY]
    assert [(each.text, each.taken_back) for each in await threads.told()] == [("", True)]


async def test_a_stopped_person_who_throws_all_away_takes_it_out_of_the_thread(threads: Threads) -> None:
    await threads.reply(SEEN)
    heard = await threads.town.talk("stop", "Stoppen en alles weggooien", person="fenna")
    await threads.town.press(next(iter(heard[-1].buttons.values())), "fenna")

    async with threads.town.database.read() as uow:
        participant: Participant = await uow.participants.get("fenna")
    assert participant.state is Standing.STOPPED
    assert [each.text for each in await threads.told()] == [""]


async def test_the_same_step_in_another_thread_is_about_that_one_and_the_first_waits(threads: Threads) -> None:
    town = threads.town
    await threads.explain()
    await town.talk("schuurt De brieven zijn te moeilijk.", "De praktijk", "Iets anders", "De hele gemeente")
    async with town.database.read() as uow:
        waiting, letters = await uow.escalations.all()

    first = await town.press(f"esc:{waiting.id}:withdraw", "joyce", place=threads.there)
    second = await town.press(f"esc:{letters.id}:withdraw", "joyce", place=threads.there)
    again = await town.talk("Dit is al opgelost in het overleg.", person="joyce")

    assert waiting.topic in first[0].text
    assert letters.topic in second[0].text
    assert waiting.topic in again[-1].text
    async with town.database.read() as uow:
        assert [kept.escalation.is_over for kept in await uow.escalations.all()] == [False, True]
