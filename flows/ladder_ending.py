"""Ladder ending: the lesson with which a conversation closes, and whether what was agreed works.

Facts: those of flows/ladder_facts.py; of LOOK_BACK also `agreement` where it is known (the words of what was agreed).
Takes free text: of CLOSE `text`. Outcome: StepAsked with Close or LookBack.
"""

from chat.message import Block, Note, Quote
from chat.wording import Phrase, Verbatim
from domain.ladder_acts import Close, LookBack
from domain.stepping import StepAsked
from flows.engine import Option, Question, Session, Step, Takes, then
from flows.ladder_facts import NOTES, about, chosen, stepping

_NONE = "none"
# What is written down where nothing was learned; that is an answer too.
_NO_LESSON = "geen"


def _ask_lesson(session: Session) -> Question:
    none = Option(_NONE, Phrase("ladder-close-none"), (_NO_LESSON, "niets", "none"))
    fine = Note(Phrase("ladder-close-fine"))
    return Question(Phrase("escalation-close"), (none,), about(session), (fine, *NOTES))


def _ask_worked(session: Session) -> Question:
    agreement = session.facts.get("agreement")
    agreed: tuple[Block, ...] = () if agreement is None else (Quote(Verbatim(agreement)),)
    return Question(
        Phrase("ladder-look-back"),
        (
            Option("yes", Phrase("button-yes")),
            Option("a_little", Phrase("escalation-a-little")),
            Option("no", Phrase("escalation-reopen"), ("nee", "no")),
        ),
        (*about(session), *agreed),
    )


def _ask_enough(_: Session) -> Question:
    """The ladder knows yes and no: who saw it work a little says what that means."""
    return Question(
        Phrase("ladder-look-back-enough"),
        (
            Option("yes", Phrase("ladder-look-back-leave"), ("ja", "yes")),
            Option("no", Phrase("ladder-look-back-go-on"), ("nee", "no")),
        ),
    )


def _worked(session: Session) -> bool:
    return (session.tapped("enough") if session.tapped("worked") == "a_little" else session.tapped("worked")) == "yes"


CLOSE = stepping(
    "close",
    Step("text", _ask_lesson, then(None), Takes.TEXT),
    finish=lambda session: StepAsked(chosen(session).id, Close(session.typed("text") or _NO_LESSON)),
)
LOOK_BACK = stepping(
    "look_back",
    Step("worked", _ask_worked, lambda session: "enough" if session.tapped("worked") == "a_little" else None),
    Step("enough", _ask_enough, then(None)),
    finish=lambda session: StepAsked(chosen(session).id, LookBack(_worked(session))),
)
