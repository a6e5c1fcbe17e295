"""Weighing sheets: one screen ends in just what the conversation ends in, and a reason is kept where it belongs."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chat.form import Filled, Form, Thanks, Wrong
from chat.incoming import Pressed, Sender
from chat.wording import Wording
from domain.chosen_stories import StoryChosen
from domain.council import ProductKind
from domain.council_release import DraftKept
from domain.extra_meetings import ExtraMeetingAsked
from domain.information_requests import RequestDropped
from domain.joint_questions import JointReasonGiven
from domain.open_questions import QuestionClosed, QuestionOpened
from domain.two_keys import Answer
from flows.engine import Ask, Done, Facts, begin
from messages import explaining
from services.council import Council, Wanted
from services.reason_buttons import reason_asked, reason_facts
from services.sheet import play
from services.sheets import SHEETS, wrong
from storage.database import Database
from tests.conftest import Clock
from tests.example import agreements
from tests.flows.example_facts import CHOICE_FACTS, EXTRA_MEETING_FACTS, OPEN_QUESTION_FACTS
from tests.messages.example_levels import QUARTER
from tests.services.form_town import JOINED, Town, example_person, open_town
from tests.services.level_town import LevelTown

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
WHY = "Het beeld over de wachttijd klopt nog niet."
MEETING = {"forum": ("tactical",), "goal": ("We kiezen wie er belt.",)}
IMKE = Sender("slack", "T01TEST", "U01IMKE")


def played(flow: str, facts: Facts, values: Mapping[str, tuple[str, ...]]) -> Ask | Done:
    sheet = SHEETS[flow]
    texts = {name: values[name][0] for name in sheet.texts if name in values}
    sent = Filled("e", Sender("slack", "T1", "U1"), "f", values, NOW)
    return play(sheet.flow, *sheet.fill(begin(sheet.flow, facts).session, sent, texts))


@pytest.mark.parametrize(
    ("flow", "facts", "values", "outcome"),
    [
        ("choose_story", CHOICE_FACTS, {"which": ("story-9",), "reason": (WHY,)}, StoryChosen("story-9", WHY)),
        (
            "extra_meeting",
            EXTRA_MEETING_FACTS,
            {**MEETING, "day": ("2",)},
            ExtraMeetingAsked("tactical", date(2026, 11, 30), MEETING["goal"][0]),
        ),
        (
            "extra_meeting",
            EXTRA_MEETING_FACTS,
            {**MEETING, "typed-day": ("26 november",)},
            ExtraMeetingAsked("tactical", date(2026, 11, 26), MEETING["goal"][0]),
        ),
        (
            "open_questions",
            {"questions": "[]"},
            {"what": ("add",), "text": ("Wie missen we?",)},
            QuestionOpened("Wie missen we?"),
        ),
        (
            "open_questions",
            OPEN_QUESTION_FACTS,
            {"what": ("close",), "which": ("open-1",), "answer": ("Dan komt er een team bij.",)},
            QuestionClosed("open-1", "Dan komt er een team bij."),
        ),
        ("keep_draft", reason_facts("keep_draft", "draft-1"), {"reason": (WHY,)}, DraftKept("draft-1", WHY)),
        ("joint_reason", reason_facts("joint_reason", "drop.r1"), {"reason": (WHY,)}, RequestDropped("r1", WHY)),
        (
            "joint_reason",
            reason_facts("joint_reason", "not_now.q1"),
            {"reason": (WHY,)},
            JointReasonGiven("q1", "not_now", WHY),
        ),
    ],
)
def test_one_screen_ends_in_the_same(
    flow: str, facts: Facts, values: Mapping[str, tuple[str, ...]], outcome: object
) -> None:
    done = played(flow, facts, values)

    assert isinstance(done, Done), done
    assert done.outcome == outcome


@pytest.mark.parametrize(
    ("flow", "facts", "values", "field"),
    [
        ("extra_meeting", EXTRA_MEETING_FACTS, {**MEETING, "typed-day": ("zaterdag 28 november",)}, "typed-day"),
        ("extra_meeting", EXTRA_MEETING_FACTS, MEETING, "day"),
        ("extra_meeting", EXTRA_MEETING_FACTS, {**MEETING, "day": ("1",), "goal": ("x" * 500,)}, "goal"),
        ("open_questions", OPEN_QUESTION_FACTS, {"what": ("add",)}, "text"),
        ("open_questions", OPEN_QUESTION_FACTS, {"what": ("close",), "text": ("Nieuw?",)}, "which"),
        ("open_questions", OPEN_QUESTION_FACTS, {"what": ("close",), "which": ("open-1",)}, "answer"),
        ("keep_draft", {"draft": "draft-1"}, {}, "reason"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    flow: str, facts: Facts, values: Mapping[str, tuple[str, ...]], field: str
) -> None:
    stopped = played(flow, facts, values)

    assert isinstance(stopped, Ask), stopped
    assert wrong(SHEETS[flow], stopped)[0] == field


@pytest.mark.parametrize(
    ("value", "asked"),
    [
        ("release:d1:no", ("keep_draft", "d1")),
        ("release:d1:yes", None),
        ("joint:q1:not_now", ("joint_reason", "not_now.q1")),
        ("joint:q1:do", None),
        ("request:r1:drop", ("joint_reason", "drop.r1")),
        ("request:r1:pass", None),
        ("session:1:tell", None),
    ],
)
def test_only_a_button_of_a_no_asks_for_a_reason(value: str, asked: tuple[str, str] | None) -> None:
    assert reason_asked(value) == asked


async def with_a_draft(database: Database, clock: Clock) -> tuple[Town, str]:
    """The example town with a draft for the council; Imke is known by her Slack account too."""
    town = await open_town(database, clock)
    await LevelTown.keep_overviews(database, clock, QUARTER)
    async with database.write() as uow:
        await uow.people.bind(IMKE, "imke", clock())
        await uow.people.note_channel(IMKE, "D01IMKE")
        await uow.participants.lock("imke")
        await uow.participants.save(replace(JOINED, person="imke"))
    made = await Council(database, town.outbox, town.pseudonyms.new_id).draft(
        Wanted(ProductKind.PERIODIC, QUARTER), clock()
    )
    assert made is not None
    return town, made.id


async def pressed(town: Town, value: str, sender: Sender) -> Form | None:
    return await town.forms.opening(town.incoming(Pressed(value, None), value, sender))


async def test_a_contact_gives_the_reason_of_a_no_on_one_screen(sqlite_database: Database, clock: Clock) -> None:
    town, draft = await with_a_draft(sqlite_database, clock)
    form = await pressed(town, f"release:{draft}:no", IMKE)
    assert form is not None

    empty = await town.forms.submit(replace(town.filled(form, "form:1", reason=" "), sender=IMKE))
    reply = await town.forms.submit(replace(town.filled(form, "form:2", reason=WHY), sender=IMKE))

    assert isinstance(empty, Wrong)
    assert isinstance(reply, Thanks)
    async with sqlite_database.read() as uow:
        kept = await uow.council.get(draft)
    assert kept is not None
    [no] = kept.draft.answers
    assert (no.person, no.answer, no.reason) == ("imke", Answer.REFUSED, WHY)


async def test_of_somebody_else_no_reason_is_asked(sqlite_database: Database, clock: Clock) -> None:
    town, draft = await with_a_draft(sqlite_database, clock)

    assert await town.forms.opening(town.incoming(Pressed(f"release:{draft}:no", None), "no")) is None


def test_help_names_an_extra_meeting_to_who_may_choose_one() -> None:
    def helped(person: str) -> str:
        message = explaining.help_message(example_person(person), agreements())
        return str([Wording("nl").plain(line) for block in message.blocks for line in getattr(block, "lines", ())])

    assert "extra overleg" in helped("imke")
    assert "extra overleg" not in helped("kofi")
