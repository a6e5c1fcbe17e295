"""Signal: three taps; a sentence with it is a conversation of its own, for by then the signal is kept.

Facts of SIGNAL: `themes` (listed ids and names); `text` where a screened sentence came with the starting word.
Outcome: SignalGiven. It takes no free text.
Fact of EXPLAIN: `signal` (id). Takes free text: `text`. Outcome: SignalExplained.
"""

from chat.message import Note, Text
from chat.wording import Phrase
from domain.signals import OTHER_THEME, Frequency, Reach, SignalExplained, SignalGiven
from flows.engine import Flow, Option, Question, Session, Step, Takes, steps, then
from flows.facts import names, options
from flows.safety import SAFETY


def _ask_theme(session: Session) -> Question:
    other = Option(OTHER_THEME, Phrase("signal-other-theme"), ("anders", "other"))
    return Question(
        Phrase("signal-theme"),
        (*options(names(session.facts, "themes")), other),
        (Text(Phrase("signal-pattern")),),
        (*SAFETY, Note(Phrase("signal-danger-not-live"))),
    )


def _ask_frequency(_: Session) -> Question:
    return Question(
        Phrase("signal-how-often"),
        (
            Option(Frequency.FIRST, Phrase("signal-first-time")),
            Option(Frequency.MORE_OFTEN, Phrase("signal-more-often")),
            Option(Frequency.RISING, Phrase("signal-ever-more")),
        ),
    )


def _ask_reach(_: Session) -> Question:
    return Question(
        Phrase("signal-who"),
        (
            Option(Reach.TEAM, Phrase("signal-my-team")),
            Option(Reach.JOINT, Phrase("signal-forum-too")),
            Option(Reach.UNSURE, Phrase("signal-unsure")),
        ),
    )


def _give(session: Session) -> SignalGiven:
    return SignalGiven(
        theme=session.tapped("theme") or OTHER_THEME,
        frequency=Frequency(session.tapped("frequency") or ""),
        reach=Reach(session.tapped("reach") or ""),
        text=session.facts.get("text"),
    )


def _ask_text(_: Session) -> Question:
    enough = Option("ready", Phrase("button-ready"), ("nee", "no"))
    return Question(Phrase("signal-explain-question"), (enough,), below=(Text(Phrase("signal-explain-how")), *SAFETY))


SIGNAL = Flow(
    key="signal",
    steps=steps(
        Step("theme", _ask_theme, then("frequency")),
        Step("frequency", _ask_frequency, then("reach")),
        Step("reach", _ask_reach, then(None)),
    ),
    first=lambda _: "theme",
    finish=_give,
    opens=True,
)
EXPLAIN = Flow(
    key="explain",
    steps=steps(Step("text", _ask_text, then(None), Takes.TEXT, may_skip=True)),
    first=lambda _: "text",
    finish=lambda session: SignalExplained(session.facts["signal"], session.typed("text")),
)
