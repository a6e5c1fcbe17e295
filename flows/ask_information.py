"""Asking for information: what, for which decision, which goal, what it costs, how often, and what stops in return.

Facts: `goals` (listed), `indicators` (listed: those that may stop), `count` and `maximum` (places in use, and all);
`contact` where somebody else than a point of contact asks: their name. Takes free text: `question`, `decision`.
Outcome: InformationAsked.
"""

from chat.message import Block, Note, Text
from chat.wording import Phrase
from domain.information_requests import MOST_MINUTES, InformationAsked
from domain.typed_numbers import read_number
from flows.engine import Answer, Flow, Option, Question, Session, Step, Takes, Typed, steps, then
from flows.facts import names, options
from flows.ladder_facts import NOTES

_ONCE, _AGAIN, NONE = "once", "again", "none"


def _ask_question(session: Session) -> Question:
    contact = session.facts.get("contact")
    direct: tuple[Block, ...] = ()
    if contact is not None:
        direct = (Text(Phrase("inforequest-direct", {"contact": contact})), Text(Phrase("inforequest-direct-why")))
    return Question(Phrase("inforequest-what"), above=direct, below=(Note(Phrase("inforequest-exists")), *NOTES))


def _ask_decision(_: Session) -> Question:
    return Question(Phrase("inforequest-decision"))


def _ask_goal(session: Session) -> Question:
    return Question(Phrase("inforequest-goal"), options(names(session.facts, "goals")))


def _ask_minutes(_: Session) -> Question:
    return Question(Phrase("inforequest-cost"), below=(Note(Phrase("inforequest-cost-how")),))


def _read_minutes(given: Answer, _: Session) -> Answer | Phrase:
    """Whole minutes: nothing costs nothing."""
    number = read_number(given.text) if isinstance(given, Typed) else None
    if number is None or number != int(number) or not 0 < number <= MOST_MINUTES:
        return Phrase("inforequest-cost-wrong", {"count": MOST_MINUTES})
    return Typed(str(int(number)))


def _ask_again(_: Session) -> Question:
    return Question(
        Phrase("inforequest-once"),
        (
            Option(_ONCE, Phrase("joint-request-do-once"), ("één keer", "een keer", "once")),
            Option(_AGAIN, Phrase("inforequest-again"), ("steeds", "vaker", "again")),
        ),
    )


def _is_full(session: Session) -> bool:
    return int(session.facts["count"]) >= int(session.facts["maximum"])


def _ask_stops(session: Session) -> Question:
    """A full list has no place for more; what is asked once takes none."""
    known = options(names(session.facts, "indicators"))
    full = _is_full(session) and session.tapped("again") == _AGAIN
    places = {"count": int(session.facts["count"]), "maximum": int(session.facts["maximum"])}
    if full:
        return Question(Phrase("inforequest-full", {"maximum": places["maximum"]}), known)
    nothing = Option(NONE, Phrase("inforequest-stops-nothing"), ("niets", "geen", "nothing"))
    return Question(Phrase("inforequest-stops"), (nothing, *known), (Text(Phrase("inforequest-places", places)),))


def _finish(session: Session) -> InformationAsked:
    stops = session.tapped("stops")
    return InformationAsked(
        question=session.typed("question") or "",
        decision=session.typed("decision") or "",
        goal=session.tapped("goal") or "",
        minutes=int(session.typed("minutes") or 0),
        again=session.tapped("again") == _AGAIN,
        stops=None if stops == NONE else stops,
    )


ASK_INFORMATION = Flow(
    key="ask_information",
    steps=steps(
        Step("question", _ask_question, then("decision"), Takes.TEXT),
        Step("decision", _ask_decision, then("goal"), Takes.TEXT),
        Step("goal", _ask_goal, then("minutes")),
        Step("minutes", _ask_minutes, then("again"), Takes.NUMBER, accept=_read_minutes),
        Step("again", _ask_again, then("stops")),
        Step("stops", _ask_stops, then(None)),
    ),
    first=lambda _: "question",
    finish=_finish,
)
