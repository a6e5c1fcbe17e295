"""My data: see it, correct one text, withdraw one, or throw everything away.

Facts: `stories` and `signals` (how many are kept), `items` (listed: the latest, by id and how they begin).
Takes free text: `text`, the new text for one of them. Of anonymous stories nothing leads to their teller: they are not
among the items. Outcome: DataAsked, Corrected, Withdrawn, EraseAsked or LeftAsItWas.
"""

from chat.message import Note, Text
from chat.wording import Phrase
from domain.answers import Corrected, DataAsked, EraseAsked, LeftAsItWas, Withdrawn
from flows.engine import Flow, Option, Question, Session, Step, Takes, steps, then
from flows.facts import names, options

_STAY = Option("stay", Phrase("optout-stay"), ("nee", "no"))


def _ask_what(session: Session) -> Question:
    counts = {name: int(session.facts[name]) for name in ("stories", "signals")}
    about_one = (
        Option("correct", Phrase("privacy-correct-one")),
        Option("withdraw", Phrase("privacy-discard-one")),
        Option("erase", Phrase("privacy-discard-all")),
    )
    return Question(
        Phrase("privacy-what"),
        (
            Option("see", Phrase("privacy-look")),
            *(about_one if names(session.facts, "items") else ()),
            Option("nothing", Phrase("settings-nothing"), ("niets", "nee", "no")),
        ),
        (Text(Phrase("privacy-my-data", counts)),),
        (Note(Phrase("privacy-anonymous")),),
    )


def _after_what(session: Session) -> str | None:
    return {"correct": "item", "withdraw": "item", "erase": "sure"}.get(session.tapped("what") or "")


def _ask_item(session: Session) -> Question:
    return Question(Phrase("privacy-which"), options(names(session.facts, "items")))


def _ask_text(_: Session) -> Question:
    return Question(Phrase("story-again"), below=(Note(Phrase("story-no-names")),))


def _ask_sure(session: Session) -> Question:
    """The names of what is thrown away stand in the question before."""
    all_of_it = session.tapped("what") == "erase"
    sure = Option("sure", Phrase("privacy-discard-all" if all_of_it else "button-discard"), ("ja", "yes"))
    words = Phrase("privacy-sure-all" if all_of_it else "privacy-sure-one")
    return Question(words, (sure, _STAY), below=(Text(Phrase("privacy-for-ever")),))


def _finish(session: Session) -> DataAsked | Corrected | Withdrawn | EraseAsked | LeftAsItWas:
    item, sure = session.tapped("item") or "", session.tapped("sure") == "sure"
    match session.tapped("what"):
        case "see":
            return DataAsked()
        case "correct":
            return Corrected(item, session.typed("text") or "")
        case "withdraw" if sure:
            return Withdrawn(item)
        case "erase" if sure:
            return EraseAsked()
        case _:
            return LeftAsItWas()


MY_DATA = Flow(
    key="my_data",
    steps=steps(
        Step("what", _ask_what, _after_what),
        Step("item", _ask_item, lambda session: "text" if session.tapped("what") == "correct" else "sure"),
        Step("text", _ask_text, then(None), Takes.TEXT),
        Step("sure", _ask_sure, then(None)),
    ),
    first=lambda _: "what",
    finish=_finish,
)
