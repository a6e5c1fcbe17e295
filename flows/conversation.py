"""Conversation: somebody wants to talk about something, with or without a figure: `gesprek`, or `schuurt`.

The same form in both directions: about the practice, or about the role of either party.
Facts: `areas` (listed: the areas of the person's team), `more_areas` (listed: all others), `themes` (listed);
`text` where a screened sentence came with the starting word. Each list may be empty.
Takes free text: `text`. Outcome: ConversationAsked, whose theme is an agreed one or a Concern.
"""

from enum import StrEnum

from chat.message import Note, Text
from chat.wording import Phrase
from domain.agreements import Party
from domain.signals import OTHER_THEME
from domain.stepping import Concern, ConversationAsked
from flows.engine import Flow, Option, Question, Session, Step, Takes, steps, then
from flows.facts import names, options
from flows.ladder_facts import NOTES
from flows.safety import SAFETY

_MORE, _TOWN = "more", "town"


class _About(StrEnum):
    PRACTICE = "practice"
    MUNICIPALITY = "municipality"
    PARTNERSHIP = "partnership"


def _ask_about(session: Session) -> Question:
    told = session.facts.get("text")
    above = (Text(Phrase("conversation-anyone")),) if told is None else ()
    return Question(
        Phrase("conversation-about"),
        (
            Option(_About.PRACTICE, Phrase("conversation-practice"), ("praktijk", "practice")),
            Option(_About.MUNICIPALITY, Phrase("conversation-municipality"), ("gemeente", "municipality")),
            Option(_About.PARTNERSHIP, Phrase("conversation-partnership"), ("samenwerkingsverband", "partnership")),
        ),
        above,
        SAFETY,
    )


def _party(session: Session) -> Party | None:
    about = session.tapped("about")
    return Party(about) if about in set(Party) else None


def _ask_theme(session: Session) -> Question:
    """Of the practice an agreed theme; of a party's role one of three, whichever party it is."""
    other = Option(OTHER_THEME, Phrase("signal-other-theme"), ("anders", "other"))
    party = _party(session)
    if party is None:
        return Question(Phrase("conversation-theme"), (*options(names(session.facts, "themes")), other))
    concerns = (Option(concern, Phrase(f"conversation-{concern}")) for concern in Concern)
    what = Phrase("conversation-concern", {"party": Phrase(f"party-the-{party}")})
    return Question(what, (*concerns, other))


def _ask_area(session: Session) -> Question:
    more = (Option(_MORE, Phrase("onboarding-more-areas")),) if names(session.facts, "more_areas") else ()
    town = Option(_TOWN, Phrase("conversation-town"), ("hele gemeente", "overal", "everywhere"))
    return Question(Phrase("conversation-area"), (*options(names(session.facts, "areas")), *more, town))


def _ask_more_areas(session: Session) -> Question:
    town = Option(_TOWN, Phrase("conversation-town"), ("hele gemeente", "overal", "everywhere"))
    return Question(Phrase("conversation-area"), (*options(names(session.facts, "more_areas")), town))


def _after_area(session: Session) -> str | None:
    if session.tapped("area") == _MORE:
        return "more_areas"
    return _after_areas(session)


def _after_areas(session: Session) -> str | None:
    return None if "text" in session.facts else "text"


def _ask_text(_: Session) -> Question:
    return Question(Phrase("conversation-text"), below=(Note(Phrase("conversation-one-sentence")), *NOTES))


def _area(session: Session) -> str | None:
    chosen = session.tapped("area")
    area = session.tapped("more_areas") if chosen == _MORE else chosen
    return None if area == _TOWN else area


def _finish(session: Session) -> ConversationAsked:
    theme = session.tapped("theme")
    return ConversationAsked(
        topic=session.facts.get("text") or session.typed("text") or "",
        about=_party(session),
        area=_area(session),
        theme=None if theme == OTHER_THEME else theme,
    )


CONVERSATION = Flow(
    key="conversation",
    steps=steps(
        Step("about", _ask_about, then("theme")),
        Step("theme", _ask_theme, then("area")),
        Step("area", _ask_area, _after_area),
        Step("more_areas", _ask_more_areas, _after_areas),
        Step("text", _ask_text, then(None), Takes.TEXT),
    ),
    first=lambda _: "about",
    finish=_finish,
    opens=True,
)
