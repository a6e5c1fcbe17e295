"""Telling sheets: a story, a set-back, a harvest, a signal and the story of the month, each on one screen."""

from collections.abc import Mapping
from dataclasses import replace

from chat.form import Field, Filled, Kind
from chat.message import Block, Choice, Note
from chat.wording import Phrase, Verbatim
from domain.people import Right
from domain.signals import Reach
from domain.stories import Audience
from flows.choose_story import CHOOSE_STORY
from flows.engine import Option, Session, Skip, Tapped, Typed
from flows.facts import names
from flows.harvest import HARVEST, LINES
from flows.ladder_facts import NOTES
from flows.signal import SIGNAL
from flows.story import SETBACK, STORY
from flows.understanding import plainly
from services.sheet import Script, Sheet, Texts, asked, choice, taps

# The field for free text, in every sheet that has one.
TEXT = "text"


def _story_fields(session: Session) -> tuple[Field, ...]:
    yes = Choice(Phrase("story-anonymous-yes"), "yes")
    return (
        Field(TEXT, asked(STORY, "text", session).words, Kind.TEXT, hint=Phrase("story-no-names"), long=True),
        choice(STORY, "resident", session),
        choice(STORY, "review", session, only=frozenset(Audience)),
        choice(STORY, "goal", session, optional=True),
        Field(
            "anonymous",
            Phrase("story-anonymous-question"),
            Kind.CHOICES,
            (yes,),
            optional=True,
            hint=Phrase("story-anonymous-means"),
        ),
    )


def _fill_story(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    if sent.text("anonymous") == "yes":
        session = replace(session, answers={**session.answers, "anonymous": Tapped("yes")})
    return session, {
        "text": [Typed(texts.get(TEXT, ""))],
        # One screen asks no second time: a short text is kept as it is.
        "short": [Tapped("keep")],
        "goal": taps(sent, "goal") or [Skip()],
        "resident": taps(sent, "resident"),
        "review": taps(sent, "review"),
    }


def _harvest_fields(session: Session) -> tuple[Field, ...]:
    heard, *more = (asked(HARVEST, line, session).words for line in LINES)
    return (
        choice(HARVEST, "kind", session),
        choice(HARVEST, "area", session),
        Field(LINES[0], heard, Kind.TEXT, hint=Phrase("harvest-pattern"), long=True),
        *(
            Field(line, words, Kind.TEXT, optional=True, hint=Phrase("story-no-names"), long=True)
            for line, words in zip(LINES[1:], more, strict=True)
        ),
        choice(HARVEST, "review", session, only=frozenset(Audience)),
    )


def _fill_harvest(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    lines: Script = {line: [Typed(texts[line])] if line in texts else [Skip()] for line in LINES[1:]}
    chosen: Script = {step: taps(sent, step) for step in ("kind", "area", "review")}
    return session, {LINES[0]: [Typed(texts.get(LINES[0], ""))], **lines, **chosen}


def _signal_fields(session: Session) -> tuple[Field, ...]:
    theme, frequency, reach = (choice(SIGNAL, step, session) for step in ("theme", "frequency", "reach"))
    begun = session.facts.get("theme")
    text = Field(TEXT, Phrase("form-signal-text"), Kind.TEXT, optional=True, hint=Phrase("story-no-names"), long=True)
    return (
        theme if begun is None else replace(theme, filled=(begun,)),
        frequency,
        # The fewest people, until the giver says otherwise.
        replace(reach, filled=(Reach.TEAM,)),
        text,
    )


def _fill_signal(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    if TEXT in texts:
        session = replace(session, facts={**session.facts, "text": texts[TEXT]})
    return session, {step: taps(sent, step) for step in ("theme", "frequency", "reach")}


def _stories_read(session: Session) -> tuple[Block, ...]:
    return asked(CHOOSE_STORY, "which", session).above


def _month_story_fields(session: Session) -> tuple[Field, ...]:
    """One of the stories: who chooses none sends nothing."""
    stories = frozenset(story.id for story in names(session.facts, "stories"))
    why = Field(
        "reason", asked(CHOOSE_STORY, "reason", session).words, Kind.TEXT, hint=Phrase("story-no-names"), long=True
    )
    return choice(CHOOSE_STORY, "which", session, only=stories), why


def _fill_month_story(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    return session, {"which": taps(sent, "which"), "reason": [Typed(texts.get("reason", ""))]}


def with_theme(session: Session, typed: str) -> Session | None:
    """The signal whose theme was said with its word already; None where what was typed is no theme."""
    meant = [each.key for each in asked(SIGNAL, "theme", session).options if plainly(typed) in _names(each)]
    return replace(session, facts={**session.facts, "theme": meant[0]}) if meant else None


def _names(option: Option) -> set[str]:
    label = {plainly(option.label.text)} if isinstance(option.label, Verbatim) else set[str]()
    return label | {plainly(word) for word in option.words}


TELLING: Mapping[str, Sheet] = {
    "story": Sheet(STORY, Right.TELL, Phrase("form-story"), _story_fields, _fill_story, {TEXT: True}),
    "setback": Sheet(SETBACK, Right.TELL, Phrase("form-setback"), _story_fields, _fill_story, {TEXT: True}),
    "harvest": Sheet(
        HARVEST,
        Right.ASK_RESIDENTS,
        Phrase("form-harvest"),
        _harvest_fields,
        _fill_harvest,
        {line: line == LINES[0] for line in LINES},
    ),
    "signal": Sheet(SIGNAL, Right.SIGNAL, Phrase("form-signal"), _signal_fields, _fill_signal, {TEXT: False}),
    "choose_story": Sheet(
        CHOOSE_STORY,
        Right.LOOK_BEFORE_PUBLISHING,
        Phrase("form-choose-story"),
        _month_story_fields,
        _fill_month_story,
        {"reason": True},
        above=_stories_read,
        below=(Note(Phrase("month-story-both")), *NOTES),
        told=True,
    ),
}
