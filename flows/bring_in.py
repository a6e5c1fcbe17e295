"""Bringing in: what the municipality knows of areas, in one of five kinds, or that there is nothing this quarter.

Facts: `areas` (listed: all areas by name), `themes` (listed: those that were agreed), `inputs` (listed: what was
brought in before, may be empty), `today` (ISO); `kind` where the kind, or that there is nothing, was chosen on the
button that begins it. Takes free text: `title`, `text`, `source`, `new_text`, `reason`. Outcome: InputGiven,
InputCorrected, InputWithdrawn, NothingBroughtIn, or LeftAsItWas.
"""

from datetime import date

from chat.message import Block, Note, Text
from chat.wording import Joined, Phrase, Verbatim, Words
from domain.answers import LeftAsItWas
from domain.inputs import (
    LONGEST_TITLE,
    MOST_SENTENCES,
    InputCorrected,
    InputGiven,
    InputKind,
    InputWithdrawn,
    NothingBroughtIn,
    sentences,
)
from domain.typed_days import read_past_date
from flows.engine import Answer, Flow, Option, Question, Session, Step, Takes, Tapped, Typed, steps, then
from flows.facts import Named, names, options
from flows.ladder_facts import NOTES
from flows.understanding import plainly

NOTHING, _CHANGE, TOWN, EVERY_THEME = "nothing", "change", "town", "every"
_SEND, _AGAIN = "send", "again"
_YES, _FOLLOWS, _NO = "yes", "follows", "no"
_CORRECT, _WITHDRAW, _LEAVE = "correct", "withdraw", "leave"
_TODAY, _YEAR = "today", "year"


def kind_words(kind: str) -> Phrase:
    return Phrase(f"municipality-kind-{kind}")


def _ask_what(session: Session) -> Question:
    kinds = (Option(kind, kind_words(kind)) for kind in InputKind)
    nothing = Option(NOTHING, Phrase("municipality-nothing-now"), ("niets", "niks", "geen", "nothing"))
    before = names(session.facts, "inputs")
    change = (Option(_CHANGE, Phrase("bring-in-change"), ("aanpassen", "intrekken", "change")),) if before else ()
    return Question(Phrase("bring-in-what"), (*kinds, nothing, *change))


def _what(session: Session) -> str:
    return session.facts.get("kind") or session.tapped("what") or ""


def _after_what(session: Session) -> str:
    return {NOTHING: "nothing", _CHANGE: "which"}.get(_what(session), "areas")


def _ask_areas(session: Session) -> Question:
    town = Option(TOWN, Phrase("conversation-town"), ("hele gemeente", "overal", "alle", "everywhere"))
    how = Note(Phrase("bring-in-areas-how"))
    return Question(Phrase("bring-in-areas"), (town, *options(names(session.facts, "areas"))), below=(how,))


def _read_areas(given: Answer, session: Session) -> Answer | Phrase:
    """Of what is typed only the ids of areas are kept."""
    known = names(session.facts, "areas")
    if isinstance(given, Tapped):
        return given
    pieces = [plainly(piece) for piece in given.text.replace(" en ", ",").replace(" and ", ",").split(",")]
    meant = [area for area in known if plainly(area.name) in pieces or plainly(area.id) in pieces]
    found = {plainly(form) for area in meant for form in (area.name, area.id)}
    if not meant or any(piece and piece not in found for piece in pieces):
        return Phrase("bring-in-areas-unknown")
    return Typed(", ".join(area.id for area in meant))


def areas_of(session: Session) -> tuple[str, ...]:
    """The ids of the areas; none is the whole town."""
    tapped, typed = session.tapped("areas"), session.typed("areas")
    if tapped is not None:
        return () if tapped == TOWN else (tapped,)
    return tuple(sorted((typed or "").split(", ")))


def _ask_theme(session: Session) -> Question:
    every = Option(EVERY_THEME, Phrase("bring-in-theme-every"), ("geen", "anders", "alle", "none"))
    return Question(Phrase("bring-in-theme"), (*options(names(session.facts, "themes")), every))


def _theme(session: Session) -> str | None:
    chosen = session.tapped("theme")
    return None if chosen == EVERY_THEME else chosen


def _ask_title(_: Session) -> Question:
    return Question(Phrase("bring-in-title"), below=(Note(Phrase("bring-in-title-how")),))


def _read_title(given: Answer, _: Session) -> Answer | Phrase:
    if isinstance(given, Typed) and len(given.text) > LONGEST_TITLE:
        return Phrase("bring-in-title-long", {"count": LONGEST_TITLE})
    return given


def _ask_text(_: Session) -> Question:
    return Question(Phrase("bring-in-text"), below=NOTES)


def _read_text(given: Answer, _: Session) -> Answer | Phrase:
    if isinstance(given, Typed) and sentences(given.text) > MOST_SENTENCES:
        return Phrase("bring-in-text-long")
    return given


def _ask_source(_: Session) -> Question:
    return Question(Phrase("bring-in-source"), below=(Note(Phrase("bring-in-source-how")),))


def _today(session: Session) -> date:
    return date.fromisoformat(session.facts["today"])


def _ask_day(session: Session) -> Question:
    year = _today(session).replace(month=1, day=1)
    return Question(
        Phrase("bring-in-day"),
        (
            Option(_TODAY, Phrase("bring-in-day-today"), ("vandaag", "today")),
            Option(_YEAR, Phrase("bring-in-day-year", {"date": year})),
        ),
        below=(Note(Phrase("bring-in-day-how")),),
    )


def _read_day(given: Answer, session: Session) -> Answer | Phrase:
    if isinstance(given, Tapped):
        return given
    read = read_past_date(given.text, _today(session))
    return Phrase("bring-in-day-unknown") if read is None else Typed(read.isoformat())


def _day(session: Session, step: str) -> date:
    tapped = session.tapped(step)
    if tapped is not None:
        return _today(session) if tapped == _TODAY else _today(session).replace(month=1, day=1)
    return date.fromisoformat(session.typed(step) or "")


def _ask_review(session: Session) -> Question:
    about: tuple[Block, ...] = (
        Text(Joined((kind_words(_what(session)), Verbatim(session.typed("title") or "")), ": ")),
        Text(Verbatim(session.typed("text") or "")),
        Note(Phrase("figure-source-dated", {"source": session.typed("source") or "", "date": _day(session, "day")})),
    )
    return Question(
        Phrase("bring-in-review", {"areas": _area_words(session)}),
        (
            Option(_SEND, Phrase("bring-in-send"), ("ja", "goed", "yes")),
            Option(_AGAIN, Phrase("bring-in-again"), ("nee", "no")),
        ),
        about,
    )


def _area_words(session: Session) -> Words:
    chosen = areas_of(session)
    if not chosen:
        return Phrase("bring-in-whole-town")
    return Joined(tuple(Verbatim(area.name) for area in names(session.facts, "areas") if area.id in chosen), ", ")


def _ask_nothing(_: Session) -> Question:
    return Question(
        Phrase("municipality-nothing"),
        (
            Option(_YES, Phrase("bring-in-nothing-yes"), ("ja", "klopt", "yes")),
            Option(_FOLLOWS, Phrase("municipality-will-follow"), ("later", "follows")),
            Option(_NO, Phrase("bring-in-nothing-no"), ("nee", "no")),
        ),
    )


def _after_nothing(session: Session) -> str | None:
    # Whoever came by the button of nothing can still bring something in by its word.
    return "what" if session.tapped("nothing") == _NO and "kind" not in session.facts else None


def _ask_which(session: Session) -> Question:
    return Question(Phrase("bring-in-which"), options(names(session.facts, "inputs")))


def _ask_change(session: Session) -> Question:
    return Question(
        Phrase("bring-in-change-how", {"title": _chosen(session).name}),
        (
            Option(_CORRECT, Phrase("bring-in-correct"), ("aanpassen", "correct")),
            Option(_WITHDRAW, Phrase("bring-in-withdraw"), ("intrekken", "withdraw")),
            Option(_LEAVE, Phrase("bring-in-leave"), ("laten", "leave")),
        ),
    )


def _chosen(session: Session) -> Named:
    known = names(session.facts, "inputs")
    return next((each for each in known if each.id == session.tapped("which")), known[0])


def _after_change(session: Session) -> str | None:
    return {_CORRECT: "new_text", _WITHDRAW: "reason"}.get(session.tapped("change") or "")


def _finish(session: Session) -> InputGiven | InputCorrected | InputWithdrawn | NothingBroughtIn | LeftAsItWas:
    match _what(session):
        case "nothing":
            said = session.tapped("nothing")
            return LeftAsItWas() if said == _NO else NothingBroughtIn(will_follow=said == _FOLLOWS)
        case "change":
            return _changed(session)
        case kind:
            return InputGiven(
                InputKind(kind),
                areas_of(session),
                session.typed("title") or "",
                session.typed("text") or "",
                session.typed("source") or "",
                _day(session, "day"),
                _theme(session),
            )


def _changed(session: Session) -> InputCorrected | InputWithdrawn | LeftAsItWas:
    match session.tapped("change"):
        case "correct":
            return InputCorrected(_chosen(session).id, session.typed("new_text") or "", _day(session, "new_day"))
        case "withdraw":
            return InputWithdrawn(_chosen(session).id, session.typed("reason") or "")
        case _:
            return LeftAsItWas()


BRING_IN = Flow(
    key="bring_in",
    steps=steps(
        Step("what", _ask_what, _after_what),
        Step("areas", _ask_areas, then("theme"), Takes.DAY, accept=_read_areas),
        Step("theme", _ask_theme, then("title")),
        Step("title", _ask_title, then("text"), Takes.TEXT, accept=_read_title),
        Step("text", _ask_text, then("source"), Takes.TEXT, accept=_read_text),
        Step("source", _ask_source, then("day"), Takes.TEXT, accept=_read_title),
        Step("day", _ask_day, then("review"), Takes.DAY, accept=_read_day),
        Step("review", _ask_review, lambda session: "title" if session.tapped("review") == _AGAIN else None),
        Step("nothing", _ask_nothing, _after_nothing),
        Step("which", _ask_which, then("change")),
        Step("change", _ask_change, _after_change),
        Step("new_text", _ask_text, then("new_day"), Takes.TEXT, accept=_read_text),
        Step("new_day", _ask_day, then(None), Takes.DAY, accept=_read_day),
        Step("reason", lambda _: Question(Phrase("bring-in-why"), below=NOTES), then(None), Takes.TEXT),
    ),
    first=lambda session: _after_what(session) if "kind" in session.facts else "what",
    finish=_finish,
    opens=True,
)
