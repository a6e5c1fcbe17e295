"""Sheets: every conversation on one screen ends in just what it would end in word by word."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest

from chat.form import Filled, Kind
from chat.incoming import Sender
from chat.wording import Phrase, Wording
from domain.agreements import Level, Party, Role
from domain.ladder_acts import (
    Actor,
    Agree,
    Close,
    Decline,
    Experiment,
    Ground,
    KeepPromise,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Park,
    Promise,
    Question,
    Raise,
    Withdraw,
)
from domain.stepping import Concern, ConversationAsked, ReplyGiven, StepAsked, StepChosen
from flows.engine import Ask, Done, begin
from handlers.slack.modal import filled, modal
from services.sheet import play
from services.sheets import SHEETS, wrong
from tests.flows.example_facts import CASES, CONVERSATION_FACTS, LADDER_FACTS, THREAD_FACTS

ME = Sender("slack", "T1", "U1")
NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
TEXT = "Wie belt, wacht langer dan vijf weken op een gesprek."
MORE = "Er komt elke dinsdag een spreekuur in het buurthuis."
WEEKS = date(2026, 12, 14)


def sent(values: Mapping[str, str]) -> Filled:
    return Filled("e", ME, "f", {key: (value,) for key, value in values.items()}, NOW)


def played(flow: str, **values: str) -> Ask | Done:
    sheet = SHEETS[flow]
    facts = CONVERSATION_FACTS if flow == "conversation" else THREAD_FACTS
    session = begin(sheet.flow, facts).session
    texts = {name: values[name] for name in sheet.texts if name in values}
    return play(sheet.flow, *sheet.fill(session, sent(values), texts))


@pytest.mark.parametrize(
    ("flow", "values", "act"),
    [
        (
            "agree",
            {"text": MORE, "owner": "municipality.point_of_contact", "day": "4"},
            Agree(MORE, Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT), WEEKS),
        ),
        (
            "agree",
            {"text": MORE, "owner": "partnership.team_lead", "day": "2", "typed-day": "14 december"},
            Agree(MORE, Actor(Party.PARTNERSHIP, Role.TEAM_LEAD), WEEKS),
        ),
        ("experiment", {"text": TEXT, "day": "4"}, Experiment(TEXT, WEEKS)),
        ("decline", {"text": TEXT}, Decline(TEXT)),
        ("raise", {"ground": "risk", "text": TEXT}, Raise(Level.TACTICAL, Ground.RISK, TEXT)),
        ("lower", {"text": TEXT, "reply": MORE}, Lower(TEXT, MORE)),
        ("park", {"text": TEXT, "day": "4"}, Park(WEEKS, TEXT)),
        ("merge", {"into": "letters"}, Merge("letters")),
        ("withdraw", {"text": TEXT}, Withdraw(TEXT)),
        (
            "promise",
            {"text": MORE, "role": "strategic", "typed-day": "14-12-2026"},
            MakePromise(Promise("promise-9", MORE, Party.MUNICIPALITY, Role.STRATEGIC, WEEKS)),
        ),
        ("promise_kept", {"promise": "promise-1"}, KeepPromise("promise-1")),
        ("close", {"text": "geen"}, Close("geen")),
        ("look_back", {"worked": "no"}, LookBack(worked=False)),
        ("look_back", {"worked": "a_little", "enough": "yes"}, LookBack(worked=True)),
    ],
)
def test_one_screen_asks_for_the_same_step(flow: str, values: dict[str, str], act: Any) -> None:
    done = played(flow, **values)

    assert isinstance(done, Done), done
    assert done.outcome == StepAsked("waiting", act)


def test_an_answer_and_a_chosen_step_fit_on_one_screen_too() -> None:
    answer = played("reply", question="why", text=TEXT)
    step = played("ladder_steps", step="raise")

    assert isinstance(answer, Done)
    assert isinstance(step, Done)
    assert answer.outcome == ReplyGiven("waiting", Question.WHY, TEXT)
    assert step.outcome == StepChosen("waiting", "raise")


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ({"about": "practice", "theme": "money", "area": "peelo"}, ConversationAsked(TEXT, None, "peelo", "money")),
        ({"about": "practice", "area": "lariks"}, ConversationAsked(TEXT, None, "lariks", None)),
        ({"about": "practice", "concern": "support", "area": "town"}, ConversationAsked(TEXT)),
        (
            {"about": "municipality", "concern": "information", "theme": "money", "area": "town"},
            ConversationAsked(TEXT, Party.MUNICIPALITY, None, Concern.INFORMATION),
        ),
        ({"about": "partnership", "area": "peelo"}, ConversationAsked(TEXT, Party.PARTNERSHIP, "peelo", None)),
    ],
)
def test_a_new_conversation_on_one_screen_counts_what_fits_its_first_answer(
    values: dict[str, str], outcome: ConversationAsked
) -> None:
    done = played("conversation", text=TEXT, **values)

    assert isinstance(done, Done), done
    assert done.outcome == outcome


@pytest.mark.parametrize(
    ("flow", "values", "field", "key"),
    [
        ("agree", {"text": MORE, "day": "2"}, "owner", "form-choose"),
        ("agree", {"text": MORE, "owner": "municipality.tactical", "day": "2"}, "owner", "form-choose"),
        ("agree", {"text": MORE, "owner": "municipality.strategic"}, "day", "form-choose"),
        (
            "agree",
            {"text": MORE, "owner": "municipality.strategic", "typed-day": "1 augustus"},
            "typed-day",
            "pause-date-far",
        ),
        ("park", {"text": MORE, "typed-day": "ooit"}, "typed-day", "pause-no-date"),
        ("raise", {"text": MORE}, "ground", "form-choose"),
        ("look_back", {"worked": "a_little"}, "enough", "form-choose"),
        ("conversation", {"text": TEXT, "about": "practice"}, "area", "form-choose"),
        ("conversation", {"text": TEXT, "about": "practice", "area": "nowhere"}, "area", "form-choose"),
        ("conversation", {"text": TEXT, "area": "peelo"}, "about", "form-choose"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(flow: str, values: dict[str, str], field: str, key: str) -> None:
    stopped = played(flow, **values)

    assert isinstance(stopped, Ask), stopped
    place, words = wrong(SHEETS[flow], stopped)
    assert isinstance(words, Phrase)
    assert (place, words.key) == (field, key)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("flow", "number"),
    [(flow, number) for flow in SHEETS for number, facts in enumerate(CASES[flow]) if facts is not LADDER_FACTS],
)
def test_every_screen_fits_in_slack_and_its_fields_come_back(flow: str, number: int, language: str) -> None:
    sheet = SHEETS[flow]
    form = sheet.form(f"{flow}/", begin(sheet.flow, CASES[flow][number]).session)

    view = modal(form, Wording(language), NOW)

    titles = [len(view[part]["text"]) for part in ("title", "submit")]
    assert max(titles) <= 24
    assert not view["title"]["text"].endswith("…")
    shown = {field.key for field in form.fields if field.kind is Kind.TEXT}
    # What need not be told may be left out where there is nothing to tell it of.
    assert {name for name, needed in sheet.texts.items() if needed} <= shown
    assert set(sheet.places.values()) <= {field.key for field in form.fields}
    inputs = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    assert len(inputs) == len(set(inputs))
    back = filled({**view, "id": "V1", "state": {"values": {each: {} for each in inputs}}}, ME)
    assert back is not None
    assert set(back.values) == {field.key for field in form.fields}
