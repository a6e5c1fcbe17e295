"""Bringing sheets: one screen ends in just what the conversation ends in."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest

from chat.form import Filled
from chat.incoming import Sender
from domain.information_requests import InformationAsked
from domain.inputs import InputGiven, InputKind
from domain.letting_go import LetGoAsked
from flows.engine import Ask, Done, Facts, begin
from services.sheet import play
from services.sheets import SHEETS, wrong
from tests.flows.example_facts import BRING_IN_FACTS, FULL_REQUEST_FACTS, LET_GO_FACTS, REQUEST_FACTS

TEXT = "Er is minder ingebroken dan vorig jaar."
NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
INPUT = {"what": ("safety",), "title": ("Minder inbraken",), "text": (TEXT,), "source": ("politie",), "day": ("today",)}
REQUEST = {
    "question": ("Hoeveel mantelzorgers vragen een dag vrij?",), "decision": ("De begroting.",), "goal": ("timely",),
    "minutes": ("20",), "again": ("again",), "stops": ("none",),
}  # fmt: skip
ASKED = InformationAsked(REQUEST["question"][0], "De begroting.", "timely", 20, again=True)
BOTH = ("lariks", "peelo")


def played(flow: str, facts: Facts, values: Mapping[str, tuple[str, ...]]) -> Ask | Done:
    sheet = SHEETS[flow]
    texts = {name: values[name][0] for name in sheet.texts if name in values}
    sent = Filled("e", Sender("slack", "T1", "U1"), "f", values, NOW)
    return play(sheet.flow, *sheet.fill(begin(sheet.flow, facts).session, sent, texts))


@pytest.mark.parametrize(
    ("flow", "facts", "values", "outcome"),
    [
        (
            "bring_in",
            BRING_IN_FACTS,
            INPUT,
            InputGiven(InputKind.SAFETY, (), "Minder inbraken", TEXT, "politie", date(2026, 11, 16)),
        ),
        (
            "bring_in",
            BRING_IN_FACTS,
            {**INPUT, "areas": ("peelo", "lariks"), "theme": ("alone",), "typed-day": ("1 oktober 2025",)},
            InputGiven(InputKind.SAFETY, BOTH, "Minder inbraken", TEXT, "politie", date(2025, 10, 1), "alone"),
        ),
        ("ask_information", REQUEST_FACTS, REQUEST, ASKED),
        ("let_go", LET_GO_FACTS, {"which": ("wait_days",), "reason": (TEXT,)}, LetGoAsked("wait_days", TEXT)),
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
        ("bring_in", BRING_IN_FACTS, {**INPUT, "typed-day": ("volgende week",)}, "typed-day"),
        ("bring_in", BRING_IN_FACTS, {**INPUT, "text": ("Eén. Twee. Drie. Vier.",)}, "text"),
        ("ask_information", REQUEST_FACTS, {**REQUEST, "minutes": ("niets",)}, "minutes"),
        ("ask_information", REQUEST_FACTS, {**REQUEST, "goal": ("",)}, "goal"),
        ("ask_information", FULL_REQUEST_FACTS, REQUEST, "stops"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    flow: str, facts: Facts, values: Mapping[str, tuple[str, ...]], field: str
) -> None:
    stopped = played(flow, facts, values)

    assert isinstance(stopped, Ask), stopped
    assert wrong(SHEETS[flow], stopped)[0] == field
