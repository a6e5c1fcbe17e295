"""Ladder forms: a step on one screen is taken, refused at its field, or left to the chat; nothing typed is lost."""

from dataclasses import dataclass, replace

import pytest

from chat.address import Place
from chat.form import Filled, Form, Reply, Thanks, Wrong
from chat.incoming import Incoming, Pressed, Said, Sender
from chat.wording import Phrase
from domain.agreements import Party
from domain.ladder_acts import Lower, Park, Question
from domain.ladder_moves import Move
from domain.ladder_state import Escalation, Phase
from messages.escalation_buttons import value_of
from storage.database import Database
from tests.conftest import Clock
from tests.services.form_town import JOINED, KOFI, Town, open_town

IMKE = Sender("slack", "T01TEST", "U02IMKE")
JOYCE = Sender("slack", "T01TEST", "U03JOYCE")
THREAD = Place("slack", "T01TEST", "C01NOORD", "1790000000.000100")
TEXT = "Wie belt, wacht langer dan vijf weken op een gesprek."
CASE = "Deze cliënt wacht al acht weken op een plek."


@dataclass(frozen=True, slots=True)
class Table:
    """The town with both points of contact at home in Slack, and one conversation that Kofi opened."""

    town: Town

    async def matter(self) -> Escalation:
        async with self.town.database.read() as uow:
            [kept] = await uow.escalations.all()
        return kept.escalation

    async def press(self, move: Move, by: Sender, event: str = "press", matter: str = "") -> Form | None:
        """The button of a step, in the thread that everybody sees."""
        return await self.town.forms.opening(await self._pressed(move, by, event, matter))

    async def hears(self, move: Move, by: Sender, event: str) -> None:
        await self.town.conversations.hear(await self._pressed(move, by, event, ""))

    async def _pressed(self, move: Move, by: Sender, event: str, matter: str) -> Incoming:
        act = Pressed(value_of(matter or (await self.matter()).id, move), None)
        return Incoming(event, by, THREAD, act, private=False, at=self.town.now())

    async def sends(self, form: Form, by: Sender, event: str = "form:V1", **values: str | list[str]) -> Reply:
        return await self.town.forms.submit(self.filled(form, by, event, **values))

    def filled(self, form: Form, by: Sender, event: str, **values: str | list[str]) -> Filled:
        given = {
            key.replace("_", "-"): (each,) if isinstance(each, str) else tuple(each) for key, each in values.items()
        }
        # Of a screen every field comes back, also an empty one.
        return Filled(event, by, form.key, {**dict.fromkeys((each.key for each in form.fields), ()), **given}, None)

    async def answers(self, by: Sender, *questions: Question) -> None:
        for question in questions:
            form = await self.press(Move.REPLY, by, f"{by.user}-{question}")
            assert form is not None
            event = f"form:{by.user}:{question}:{(await self.matter()).rung}"
            assert isinstance(await self.sends(form, by, event, question=question, text=TEXT), Thanks)

    async def explained(self) -> "Table":
        await self.answers(IMKE, Question.SEE, Question.WHY)
        await self.answers(JOYCE, Question.MEANING)
        return self


@pytest.fixture
async def table(database: Database, clock: Clock) -> Table:
    town = await open_town(database, clock)
    async with database.write() as uow:
        for person, sender in (("imke", IMKE), ("joyce", JOYCE)):
            await uow.people.bind(sender, person, clock())
            await uow.people.note_channel(sender, f"D{sender.user}")
            await uow.participants.lock(person)
            await uow.participants.save(replace(JOINED, person=person, area=None))
    form = await town.opens("gesprek")
    assert form is not None
    about = {"about": "municipality", "concern": "information", "area": "town", "text": TEXT}
    assert isinstance(await Table(town).sends(form, KOFI, "form:V0", **about), Thanks)
    return Table(town)


async def test_a_conversation_about_a_role_is_opened_on_one_screen(table: Table) -> None:
    matter = await table.matter()

    assert (matter.subject.about, matter.subject.theme, matter.subject.area) == (
        Party.MUNICIPALITY,
        "information",
        None,
    )
    assert matter.phase is Phase.EXPLAINING


async def test_the_three_questions_are_answered_on_screens_from_the_thread(table: Table) -> None:
    await table.explained()

    matter = await table.matter()
    assert matter.is_explained
    assert [each.question for each in matter.answers] == [Question.SEE, Question.WHY, Question.MEANING]


async def test_the_same_screen_sent_twice_is_taken_once(table: Table) -> None:
    form = await table.press(Move.REPLY, IMKE)
    assert form is not None
    sent = table.filled(form, IMKE, "form:V9", question="see", text=TEXT)

    assert isinstance(await table.town.forms.submit(sent), Thanks)
    assert isinstance(await table.town.forms.submit(sent), Thanks)

    assert len((await table.matter()).answers) == 1


async def test_a_step_that_cannot_be_taken_now_or_by_this_person_opens_no_screen(table: Table) -> None:
    assert await table.press(Move.AGREE, IMKE) is None
    assert await table.press(Move.AGREE, KOFI) is None
    assert await table.press(Move.REPLY, IMKE, matter="gone") is None
    assert await table.press(Move.CONCLUDE, IMKE) is None


async def test_what_was_agreed_waits_for_the_other_party(table: Table) -> None:
    await table.explained()
    await table.hears(Move.CONCLUDE, IMKE, "conclude")
    form = await table.press(Move.AGREE, IMKE)
    assert form is not None

    late = await table.sends(form, IMKE, text=TEXT, owner="municipality.point_of_contact", typed_day="1-1-2028")
    nobody = await table.sends(form, IMKE, text=TEXT, day="2")
    right = await table.sends(form, IMKE, text=TEXT, owner="municipality.point_of_contact", day="2")

    assert isinstance(late, Wrong)
    assert list(late.errors) == ["typed-day"]
    assert nobody == Wrong({"owner": Phrase("form-choose")})
    assert isinstance(right, Thanks)
    assert (await table.matter()).proposal is not None


async def test_what_the_ladder_refuses_stays_on_the_screen(table: Table) -> None:
    await table.explained()
    form = await table.press(Move.PARK, IMKE)
    assert form is not None
    first = await table.sends(form, IMKE, text=TEXT, day="2")
    other = await table.press(Move.LOWER, IMKE)

    again = await table.sends(form, IMKE, "form:V2", text=TEXT, day="2")

    assert isinstance(first, Thanks)
    assert other is None
    assert isinstance(again, Wrong)
    assert list(again.errors) == ["text"]
    assert sum(isinstance(step.act, Park) for step in (await table.matter()).history) == 1


async def test_what_tells_of_a_single_case_is_said_at_its_field_and_not_kept(table: Table) -> None:
    form = await table.press(Move.REPLY, IMKE)
    assert form is not None

    assert await table.sends(form, IMKE, question="see", text=CASE) == Wrong({"text": Phrase("form-case")})
    assert not (await table.matter()).answers


async def test_each_text_of_a_screen_is_screened_and_doubts_are_asked_together(table: Table) -> None:
    await table.explained()
    form = await table.press(Move.RAISE, IMKE)
    assert form is not None
    assert isinstance(await table.sends(form, IMKE, "form:up", ground="risk", text=TEXT), Thanks)
    await table.hears(Move.CONSENT, JOYCE, "yes")
    await table.explained()
    form = await table.press(Move.LOWER, IMKE)
    assert form is not None

    certain = await table.sends(form, IMKE, text=TEXT, reply="Bel Fatima daarover op.")
    doubtful = await table.sends(form, IMKE, text="Roos kwam langs in het buurthuis.", reply="Iris kwam daarna langs.")

    assert isinstance(certain, Wrong)
    assert list(certain.errors) == ["reply"]
    assert isinstance(doubtful, Form)
    assert [each.key for each in doubtful.fields] == ["text", "reply", "sure"]
    assert "Roos" not in repr(doubtful)
    assert not any(isinstance(step.act, Lower) for step in (await table.matter()).history)


async def test_the_chooser_leads_to_the_screen_of_the_step(table: Table) -> None:
    chooser = await table.press(Move.MORE, IMKE)
    assert chooser is not None

    following = await table.sends(chooser, IMKE, step="reply")

    assert isinstance(following, Form)
    assert isinstance(await table.sends(following, IMKE, question="see", text=TEXT), Thanks)
    assert len((await table.matter()).answers) == 1


async def test_a_word_opens_the_screen_where_it_can_be_about_one_conversation_only(table: Table) -> None:
    private = Incoming("e", KOFI, Place("slack", "T01TEST", "D01KOFI"), Said("antwoord", "1"), True, table.town.now())
    one = await table.town.forms.opening(private)
    form = await table.town.opens("schuurt")
    assert form is not None
    about = {"about": "practice", "area": "town", "text": TEXT}
    assert isinstance(await table.sends(form, KOFI, "form:V5", **about), Thanks)

    two = await table.town.forms.opening(private)

    assert one is not None
    assert two is None


async def test_a_conversation_that_is_over_meanwhile_takes_nothing_more(table: Table) -> None:
    form = await table.press(Move.REPLY, IMKE)
    assert form is not None
    withdrawing = await table.press(Move.WITHDRAW, JOYCE)
    assert withdrawing is not None
    assert isinstance(await table.sends(withdrawing, JOYCE, "form:gone", text=TEXT), Thanks)

    late = await table.sends(form, IMKE, question="see", text=TEXT)

    assert late == Wrong({"text": Phrase("threads-gone")})
