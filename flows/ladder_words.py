"""Ladder words: the steps on the ladder by the key of their button and by what people type for them."""

from collections.abc import Mapping

from domain.ladder_acts import Act, Conclude, Consent, GoUp, Resume
from domain.ladder_moves import Move
from flows.understanding import plainly

# By the key in a button's value `esc:<escalation>:<key>`: the key of its flow, or the act where it needs nothing more.
STEPS: Mapping[Move, str | Act] = {
    Move.REPLY: "reply",
    Move.CONSENT: Consent(),
    Move.DECLINE: "decline",
    Move.GO_UP: GoUp(),
    Move.RESUME: Resume(),
    Move.LOOK_BACK: "look_back",
    Move.CONCLUDE: Conclude(),
    Move.AGREE: "agree",
    Move.PROMISE: "promise",
    Move.PROMISE_KEPT: "promise_kept",
    Move.CLOSE: "close",
    Move.RAISE: "raise",
    Move.LOWER: "lower",
    Move.EXPERIMENT: "experiment",
    Move.PARK: "park",
    Move.MERGE: "merge",
    Move.WITHDRAW: "withdraw",
    Move.MORE: "ladder_steps",
}
# What people type, in a thread or in their own chat. The first of each line is the one that is told.
STEP_WORDS: Mapping[Move, tuple[str, ...]] = {
    Move.REPLY: ("antwoord", "antwoorden", "answer"),
    Move.CONCLUDE: ("uitgelegd", "naar een afspraak", "explained"),
    Move.AGREE: ("afspraak", "afspreken", "agreement"),
    Move.CONSENT: ("akkoord", "agreed"),
    Move.DECLINE: ("niet akkoord", "niet eens", "oneens", "not agreed"),
    Move.RAISE: ("opschalen", "step up"),
    Move.GO_UP: ("omhoog", "nu omhoog", "nu naar boven", "go up"),
    Move.LOWER: ("afschalen", "step down"),
    Move.EXPERIMENT: ("proef", "uitproberen", "experiment"),
    Move.PROMISE: ("belofte", "beloven", "toezegging", "promise"),
    Move.PROMISE_KEPT: ("belofte gedaan", "belofte nagekomen", "nagekomen", "promise kept"),
    Move.PARK: ("parkeren", "parkeer", "park"),
    Move.RESUME: ("hervatten", "hervat", "weer verder", "resume"),
    Move.MERGE: ("samenvoegen", "voeg samen", "merge"),
    Move.WITHDRAW: ("intrekken", "trek in", "niet nodig", "withdraw"),
    Move.CLOSE: ("afronden", "afsluiten", "close"),
    Move.LOOK_BACK: ("terugkijken", "look back"),
    Move.MORE: ("ladder stap", "ladderstap", "er niet uitkomen", "we komen er niet uit", "ladder step"),
}
_MOVE_OF = {plainly(word): move for move, words in STEP_WORDS.items() for word in words}
# The flows that are about one conversation: they start with the facts of flows/ladder_facts.py.
STEP_FLOWS = frozenset(step for step in STEPS.values() if isinstance(step, str))


def step_said(text: str) -> Move | None:
    """The step that a text asks for, where it says nothing but its word."""
    return _MOVE_OF.get(plainly(text.strip().removeprefix("/")))


def flow_words() -> Mapping[str, tuple[str, ...]]:
    """The words that start a flow, by its key. Those of an act mean something in a thread only."""
    return {step: STEP_WORDS[move] for move, step in STEPS.items() if isinstance(step, str)}
