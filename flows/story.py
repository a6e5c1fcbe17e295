"""Story: one open question, then at most three taps. A set-back is a story that opens with another question.

Facts: `area` (its name), `goals` (listed ids and names); `prompt` (id) and `question` (its sentence) where an agreed
question is asked; with the weekly prompt also `week` (its number) and `name` (first name).
Takes free text: `text` and `short`.
Outcome: StoryTold or Discarded; of the weekly prompt also SignalInstead or PromptPutOff.
"""

from dataclasses import replace

from chat.message import Block, Note, Quote, Text
from chat.wording import Phrase, Verbatim, Words
from domain.answers import Discarded, PromptPutOff, PutOff, SignalInstead
from domain.stories import AboutResident, Audience, StoryKind, StoryTold, is_short
from flows.engine import Answer, Ask, Flow, Option, Question, Session, Step, Takes, Typed, steps, then
from flows.facts import names, options
from flows.safety import SAFETY

_OTHER = "other"
_PUT_OFF = {each.value: each for each in PutOff}
_AUDIENCES = (
    Option(Audience.DIGEST, Phrase("story-share"), ("ja", "yes")),
    Option(Audience.BOTH_PARTIES, Phrase("story-share-further")),
    Option(Audience.TEAM, Phrase("story-team-only")),
    Option(Audience.NOBODY, Phrase("story-count-only"), ("nee", "no")),
)
_NO_NAMES = Note(Phrase("story-no-names"))
_CHANGE = Option("change", Phrase("button-change"))
_DISCARD = Option("discard", Phrase("button-discard"))


def remind(session: Session) -> Ask:
    """The one reminder of a weekly prompt that still stands open."""
    words = Phrase("weekly-question", {"question": session.facts["question"]})
    above = (Text(Phrase("weekly-reminder", {"name": session.facts["name"]})),)
    below = (Text(Phrase("weekly-reminder-last")), *_remarks())
    return Ask(session, Question(words, _weekly_options(), above, below))


def _ask_text(session: Session) -> Question:
    if session.typed("text") is not None:
        return Question(Phrase("story-again"), above=(Quote(Verbatim(_text(session))),), below=(_NO_NAMES,))
    if session.tapped("text") == "tell":
        return Question(Phrase("story-type"), below=(_NO_NAMES,))
    if "week" in session.facts:
        greeting = Phrase("weekly-prompt", {"name": session.facts["name"], "week": session.facts["week"]})
        return Question(_question(session), _weekly_options(), (Text(greeting),), _remarks())
    above = (Text(Phrase("story-setback-welcome")),) if _kind(session) is StoryKind.SETBACK else ()
    return Question(_question(session), above=above, below=_remarks())


def _kind(session: Session) -> StoryKind:
    return StoryKind(session.flow)


def _question(session: Session) -> Words:
    if _kind(session) is StoryKind.SETBACK:
        return Phrase("story-setback-open")
    question = session.facts.get("question")
    return Phrase("weekly-question", {"question": question}) if question else Phrase("story-open")


def _remarks() -> tuple[Block, ...]:
    return (Text(Phrase("weekly-short")), _NO_NAMES, *SAFETY)


def _weekly_options() -> tuple[Option, ...]:
    return (
        Option("tell", Phrase("weekly-tell"), ("vertel", "verhaal", "tell", "story")),
        Option("signal", Phrase("weekly-signal")),
        Option(PutOff.NOT_THIS_WEEK, Phrase("weekly-not-now")),
        Option(PutOff.NEXT_WORKDAY, Phrase("weekly-later"), ("later", "morgen", "tomorrow")),
    )


def _after_text(session: Session) -> str | None:
    match session.tapped("text"):
        case None:
            return "short" if _wants_more(session) else _after_telling(session)
        case "tell":
            return "text"
        case _:
            return None


def _after_telling(session: Session) -> str:
    """To the taps; or back to the preview, if the text was changed from there."""
    if session.tapped("review") != "change":
        return "goal"
    return "resident" if _not_asked(session) else "review"


def _wants_more(session: Session) -> bool:
    """A short text is asked about once: then a sentence was added, or it is kept so."""
    told, longer = session.typed("text") or "", session.typed("short") or ""
    return is_short(told) and session.tapped("short") is None and not longer.startswith(told)


def _text(session: Session) -> str:
    told, longer = session.typed("text") or "", session.typed("short") or ""
    return longer if is_short(told) and longer.startswith(told) else told


def _ask_short(session: Session) -> Question:
    keep = Option("keep", Phrase("story-keep-so"))
    return Question(Phrase("story-too-short"), (keep,), (Quote(Verbatim(session.typed("text") or "")),))


def _join(given: Answer, session: Session) -> Answer:
    """The text with the sentence that was added."""
    return Typed(f"{session.typed('text')}\n{given.text}") if isinstance(given, Typed) else given


def _ask_goal(session: Session) -> Question:
    other = Option(_OTHER, Phrase("story-other-goal"))
    return Question(Phrase("story-goal"), (*options(names(session.facts, "goals")), other))


def _ask_resident(_: Session) -> Question:
    return Question(
        Phrase("story-resident"),
        (
            Option(AboutResident.NO, Phrase("button-no")),
            Option(AboutResident.ASKED, Phrase("story-resident-asked"), ("ja", "yes")),
            Option(AboutResident.NOT_ASKED, Phrase("story-resident-not-asked")),
        ),
    )


def _not_asked(session: Session) -> bool:
    return session.tapped("resident") == AboutResident.NOT_ASKED


def _ask_review(session: Session) -> Question:
    told = Quote(Verbatim(_text(session)))
    if _not_asked(session):
        general = Option("change", Phrase("story-more-general"))
        leave = Option("leave", Phrase("story-how-to-ask"))
        count = Option(Audience.NOBODY, Phrase("story-count-only"))
        return Question(Phrase("story-not-asked"), (general, leave, count, _DISCARD), (told,))
    anonymous = session.tapped("anonymous") == "yes"
    below = (Note(Phrase("story-anonymous-now")),) if anonymous else ()
    hide = Option("anonymous", Phrase("story-not-anonymous" if anonymous else "story-anonymous"))
    kept, area = Text(Phrase("story-review")), {"area": session.facts["area"]}
    return Question(Phrase("story-review-question", area), (*_AUDIENCES, hide, _CHANGE, _DISCARD), (kept, told), below)


def _after_review(session: Session) -> str | None:
    return {"change": "text", "anonymous": "anonymous", "leave": "leave"}.get(session.tapped("review") or "")


def _ask_anonymous(_: Session) -> Question:
    yes = Option("yes", Phrase("story-anonymous-yes"), ("ja", "yes"))
    no = Option("no", Phrase("story-anonymous-no"), ("nee", "no"))
    return Question(Phrase("story-anonymous-question"), (yes, no), below=(Text(Phrase("story-anonymous-means")),))


def _ask_leave(_: Session) -> Question:
    forms = ("adult", "youth", "easy")
    said = (Quote(Phrase(f"resident-leave-{form}"), Phrase(f"story-leave-{form}")) for form in forms)
    return Question(Phrase("story-leave"), (Option("ready", Phrase("button-ready")),), tuple(said))


def _finish(session: Session) -> StoryTold | Discarded | SignalInstead | PromptPutOff:
    instead = session.tapped("text")
    if instead is not None:
        return PromptPutOff(_PUT_OFF[instead]) if instead in _PUT_OFF else SignalInstead()
    review, goal = session.tapped("review") or "", session.tapped("goal")
    if review == "discard":
        return Discarded()
    return StoryTold(
        text=_text(session),
        prompt=session.facts.get("prompt"),
        goal=None if goal == _OTHER else goal,
        audience=Audience(review),
        about_resident=AboutResident(session.tapped("resident") or ""),
        anonymous=session.tapped("anonymous") == "yes",
        kind=_kind(session),
    )


STORY = Flow(
    key="story",
    steps=steps(
        Step("text", _ask_text, _after_text, Takes.TEXT),
        Step("short", _ask_short, _after_telling, Takes.TEXT, accept=_join),
        Step("goal", _ask_goal, then("resident"), may_skip=True),
        Step("resident", _ask_resident, then("review")),
        Step("review", _ask_review, _after_review),
        Step("anonymous", _ask_anonymous, then("review")),
        Step("leave", _ask_leave, then("resident")),
    ),
    first=lambda _: "text",
    finish=_finish,
    opens=True,
)
SETBACK = replace(STORY, key=StoryKind.SETBACK.value)
