"""Escalation status: the pinned message of a thread, in which everything can be seen at a glance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chat.message import Block, Heading, Items, Message, Note, Text
from chat.wording import Joined, Phrase, Value, Words
from domain.agreements import Party
from domain.ladder_acts import Actor, Experiment, Question
from domain.ladder_moves import next_steps
from domain.ladder_state import Escalation, Phase, other
from messages.escalation_buttons import buttons
from messages.escalation_content import content, kind_of
from messages.escalation_waiting import coming
from messages.escalation_words import (
    SHORT,
    Matter,
    Told,
    level,
    named,
    party,
    question,
    quoted,
    role,
    the,
    titled,
    where,
    who,
)

# An overview is edited in its place, so it has to stay one message on every chat: so many quotes, so many promises.
_MOST_PINNED = 5
_MOST_PROMISES = 4
_SHORTEST = 120


@dataclass(frozen=True, slots=True)
class Pinned:
    """A reply that a participant put on the timeline."""

    on: date
    told: Told


def status(matter: Matter, escalation: Escalation, timeline: Sequence[Pinned], now: datetime) -> Message:
    """The three questions with who answered, what is agreed, promises of both, the timeline, and for whom it waits."""
    blocks: tuple[Block, ...] = (
        Heading(named(matter)),
        *where(matter, escalation.subject.about),
        Text(coming(escalation, now)),
        *_questions(escalation),
        *_proposal(escalation),
        *_agreement(escalation, now),
        *_lesson(escalation),
        *_promises(escalation),
        *_timeline(timeline),
        *buttons(escalation.id, next_steps(escalation, now)),
    )
    return Message(named(matter), blocks)


def conversations_list(some: Sequence[tuple[Matter, Escalation]], now: datetime) -> Message:
    """The open conversations of a person."""
    heading = Phrase("escalation-list")
    if not some:
        return Message(heading, (Text(Phrase("escalation-list-none")), Text(Phrase("escalation-list-open-one"))))
    blocks = tuple(block for each in some for block in _listed(*each, now))
    return Message(heading, (Heading(heading), *blocks))


def _listed(matter: Matter, escalation: Escalation, now: datetime) -> Iterator[Block]:
    yield Text(Phrase("escalation-listed", {"name": named(matter), "level": level(escalation.rung)}))
    yield Note(coming(escalation, now))


def _questions(escalation: Escalation) -> Iterator[Block]:
    yield titled("escalation-questions")
    yield Items(tuple(_answered(escalation, each) for each in Question))


def _answered(escalation: Escalation, asked: Question) -> Words:
    """Who answered, by party and role, each once."""
    by = dict.fromkeys(Actor(each.party, each.role) for each in escalation.answers if each.question is asked)
    if not by:
        return Phrase("escalation-unanswered", {"question": question(asked)})
    answered = Joined(tuple(who(each) for each in by), between="; ")
    return Phrase("escalation-answered", {"question": question(asked), "who": answered})


def _proposal(escalation: Escalation) -> Iterator[Block]:
    proposal = escalation.proposal
    if proposal is None:
        return
    yield titled("escalation-proposal")
    by = {"party": the(proposal.by.party), "role": role(proposal.by.role)}
    yield Text(Phrase(f"escalation-proposed-{kind_of(proposal.act)}", by))
    yield from content(proposal.act, proposal.by, most=SHORT)
    if proposal.objection is not None:
        against = other(proposal.by.party)
        yield Text(Phrase("escalation-objection", {"party": the(against)}))
        yield quoted(proposal.objection, party(against), most=SHORT)


def _agreement(escalation: Escalation, now: datetime) -> Iterator[Block]:
    agreed, aside = escalation.agreement, escalation.aside
    if agreed is not None:
        yield titled("escalation-agreement")
        yield quoted(agreed.what, most=SHORT)
        owner = Phrase("escalation-owner", {"who": who(agreed.owner)})
        yield Items((owner, Phrase("escalation-look-back", {"date": agreed.look_back_on})))
    if isinstance(aside, Experiment) and escalation.is_experiment(escalation.day_of(now)):
        yield titled("escalation-trial")
        yield quoted(aside.question, most=SHORT)
        yield Items((Phrase("escalation-until", {"date": aside.until}),))


def _lesson(escalation: Escalation) -> Iterator[Block]:
    if escalation.phase is Phase.CLOSED and escalation.lessons:
        yield titled("escalation-lesson")
        yield quoted(escalation.lessons[-1], most=SHORT)


def _promises(escalation: Escalation) -> Iterator[Block]:
    """Of both parties, also where one of them promised nothing."""
    yield titled("escalation-promises")
    yield Items(tuple(line for each in Party for line in _promises_of(escalation, each)))


def _promises_of(escalation: Escalation, whose: Party) -> Iterator[Words]:
    made = [each for each in escalation.promises if each.party is whose]
    if not made:
        yield Phrase("escalation-promise-none", {"party": party(whose)})
    # What is kept goes first where there is no room for everything.
    for each in sorted(made, key=lambda promise: (promise.kept, promise.by))[:_MOST_PROMISES]:
        told: dict[str, Value] = {"party": party(whose), "what": _cut(each.what), "role": role(each.owner)}
        if each.kept:
            yield Phrase("escalation-promise-kept", told)
        else:
            yield Phrase("escalation-promise-open", {**told, "date": each.by})


def _timeline(timeline: Sequence[Pinned]) -> Iterator[Block]:
    yield titled("escalation-timeline")
    stands = [each for each in timeline if each.told.words is not None]
    if not stands:
        yield Note(Phrase("escalation-timeline-none"))
    for each in stands[-_MOST_PINNED:]:
        source = Phrase("escalation-timeline-source", {"date": each.on, "who": who(each.told.by)})
        yield quoted(each.told.words or "", source, most=SHORT)


def _cut(words: str) -> str:
    return words if len(words) <= _SHORTEST else f"{words[:_SHORTEST].rstrip()} …"
