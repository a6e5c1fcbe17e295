"""Ladder facts: the conversations between both parties in which somebody can take a step.

Every flow of a step starts with the fact `conversations`, made by `conversations`: those in which this person can take
it, never none. Started from a thread it also has the fact `escalation`, the id of one of them; then, and where there is
only one, nothing is asked about which. Its first step is else `conversation`.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from chat.message import Block, Note, Text
from chat.wording import Phrase
from domain.agreements import Level
from domain.ladder_moves import Move
from flows.engine import Facts, Flow, Option, Question, Session, Step, steps
from flows.facts import Named, shortened

CHOOSE = "conversation"
# A longer row of buttons is read by nobody.
_MOST = 12
_LONGEST_TOPIC = 40


@dataclass(frozen=True, slots=True)
class Matter:
    """A conversation, as a person chooses it: by its number and topic.

    `promises` are those of the person's own party that are not kept yet. `steps` are what the person can do now;
    `coming` says in a sentence what comes next, who it waits for and when.
    """

    id: str
    number: int
    topic: str
    rung: Level = Level.OPERATIONAL
    look_back_weeks: int = 8
    promises: tuple[Named, ...] = ()
    steps: tuple[Move, ...] = ()
    coming: str = ""


def conversations(each: Iterable[Matter]) -> str:
    """The fact `conversations`."""
    return json.dumps([asdict(matter) for matter in each], ensure_ascii=False)


def matters(facts: Facts) -> tuple[Matter, ...]:
    return tuple(_read(written) for written in json.loads(facts["conversations"]))


def chosen(session: Session) -> Matter:
    """The conversation that the step is about; until it is chosen the first."""
    known = matters(session.facts)
    wanted = session.tapped(CHOOSE) if _asks(session.facts) else session.facts.get("escalation")
    return next((each for each in known if each.id == wanted), known[0])


def others(session: Session) -> tuple[Matter, ...]:
    """Every conversation but the chosen one."""
    return tuple(each for each in matters(session.facts) if each.id != chosen(session).id)


def about(session: Session) -> tuple[Block, ...]:
    """What is told above the first question: which conversation it is about."""
    matter = chosen(session)
    return (Text(Phrase("ladder-about", {"number": str(matter.number), "topic": matter.topic})),)


# Above one person and one situation, whoever writes.
NOTES: tuple[Block, ...] = (Note(Phrase("ladder-pattern")), Note(Phrase("story-no-names")))


def stepping(
    key: str,
    *following: Step,
    finish: Callable[[Session], Any],
    skips: Callable[[Session], bool] = lambda _: False,
) -> Flow:
    """The flow of a step: first which conversation it is about, where that is not known; then the given steps.

    `skips` tells whether the first of those can be left out.
    """

    def first(session: Session) -> str:
        return following[1 if skips(session) else 0].key

    return Flow(
        key=key,
        steps=steps(Step(CHOOSE, _ask_which, first), *following),
        first=lambda session: CHOOSE if _asks(session.facts) else first(session),
        finish=finish,
    )


def labelled(each: Iterable[Matter]) -> tuple[Option, ...]:
    """A button for each conversation."""
    return tuple(Option(matter.id, _named(matter), (str(matter.number),)) for matter in tuple(each)[:_MOST])


def _named(matter: Matter) -> Phrase:
    topic = shortened(matter.topic, _LONGEST_TOPIC)
    return Phrase("ladder-conversation", {"number": str(matter.number), "topic": topic})


def _asks(facts: Facts) -> bool:
    """A thread in which the person cannot take the step is never quietly another one."""
    known, wanted = matters(facts), facts.get("escalation")
    return len(known) > 1 if wanted is None else wanted not in {each.id for each in known}


def _ask_which(session: Session) -> Question:
    return Question(Phrase("ladder-which"), labelled(matters(session.facts)))


def _read(written: dict[str, Any]) -> Matter:
    promises = tuple(Named(**each) for each in written["promises"])
    read = {
        **written,
        "rung": Level(written["rung"]),
        "promises": promises,
        "steps": tuple(Move(each) for each in written["steps"]),
    }
    return Matter(**read)
