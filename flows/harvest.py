"""Harvest: three lines after a talk with a neighbourhood or a sounding board: what was heard, what surprised, what now.

Facts: `areas` (listed: the areas of the person's team), `more_areas` (listed: all others).
Takes free text: `heard`, `surprised` and `now`.
Outcome: StoryTold of the form that was chosen, about no single resident; or Discarded.
"""

from collections.abc import Callable

from chat.message import Note, Quote, Text
from chat.wording import Phrase, Verbatim
from domain.answers import Discarded
from domain.stories import Audience, StoryForm, StoryTold
from flows.engine import Answer, Flow, Option, Question, Session, Step, Takes, Typed, steps, then
from flows.facts import names, options
from flows.safety import SAFETY

LINES = ("heard", "surprised", "now")
# Three of these fit in a story with room to spare.
_LONGEST_LINE = 1000
_DISCARD = Option("discard", Phrase("button-discard"))
_NOTHING = Option("nothing", Phrase("harvest-nothing"), ("nee", "niets", "no", "nothing"))


def _ask_kind(_: Session) -> Question:
    talk = Option(StoryForm.AREA_TALK, Phrase("harvest-area-talk"))
    board = Option(StoryForm.SOUNDING_BOARD, Phrase("harvest-sounding-board"))
    return Question(Phrase("harvest-kind"), (talk, board), below=SAFETY)


def _ask_area(session: Session) -> Question:
    areas = (*names(session.facts, "areas"), *names(session.facts, "more_areas"))
    return Question(Phrase("harvest-area"), options(areas))


def _ask_line(step: str) -> Callable[[Session], Question]:
    def ask(_: Session) -> Question:
        note = (Note(Phrase("story-no-names")),)
        if step == LINES[0]:
            return Question(Phrase("harvest-heard"), above=(Text(Phrase("harvest-pattern")),), below=note)
        return Question(Phrase(f"harvest-{step}"), (_NOTHING,), below=note)

    return ask


def _short(given: Answer, _: Session) -> Answer | Phrase:
    too_long = isinstance(given, Typed) and len(given.text) > _LONGEST_LINE
    return Phrase("error-too-long", {"count": _LONGEST_LINE}) if too_long else given


def _ask_review(session: Session) -> Question:
    audiences = (
        Option(Audience.DIGEST, Phrase("story-share"), ("ja", "yes")),
        Option(Audience.BOTH_PARTIES, Phrase("story-share-further")),
        Option(Audience.TEAM, Phrase("story-team-only")),
        Option(Audience.NOBODY, Phrase("story-count-only"), ("nee", "no")),
    )
    kept = (Text(Phrase("story-review")), Quote(Verbatim(_text(session))))
    return Question(Phrase("harvest-review"), (*audiences, Option("change", Phrase("button-change")), _DISCARD), kept)


def _after_review(session: Session) -> str | None:
    return "heard" if session.tapped("review") == "change" else None


def _text(session: Session) -> str:
    """What was filled in, a line for each."""
    return "\n".join(line for step in LINES if (line := session.typed(step)) is not None)


def _finish(session: Session) -> StoryTold | Discarded:
    review = session.tapped("review") or ""
    if review == "discard":
        return Discarded()
    return StoryTold(
        text=_text(session),
        prompt=None,
        goal=None,
        audience=Audience(review),
        form=StoryForm(session.tapped("kind") or ""),
        area=session.tapped("area"),
    )


HARVEST = Flow(
    key="harvest",
    steps=steps(
        Step("kind", _ask_kind, then("area")),
        Step("area", _ask_area, then("heard")),
        Step("heard", _ask_line("heard"), then("surprised"), Takes.TEXT, accept=_short),
        Step("surprised", _ask_line("surprised"), then("now"), Takes.TEXT, may_skip=True, accept=_short),
        Step("now", _ask_line("now"), then("review"), Takes.TEXT, may_skip=True, accept=_short),
        Step("review", _ask_review, _after_review),
    ),
    first=lambda _: "kind",
    finish=_finish,
)
