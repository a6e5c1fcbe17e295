"""Escalation meetings: the agenda of a forum, looking back, and what was decided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from chat.message import Block, Heading, Items, Message, Note, Text
from chat.wording import Joined, Phrase, Value, Words
from domain.agreements import Forum, Level
from domain.ladder_acts import Actor, Agree, Experiment, Lower, Merge, Park, Raise, Withdraw
from domain.ladder_decisions import Decision, decisions, last_raise
from domain.ladder_moves import Move
from domain.ladder_state import RUNGS, Escalation
from messages.escalation_buttons import buttons
from messages.escalation_content import kind_of
from messages.escalation_waiting import still_open, waiting
from messages.escalation_words import (
    Matter,
    Told,
    ground,
    level,
    named,
    party,
    quoted,
    source_of,
    titled,
    where,
    who,
)

# Of each party so much of what it said stands beside a decision; the rest is in the thread.
_MOST_HEARD = 4


@dataclass(frozen=True, slots=True)
class Decided:
    """A conversation in which something was decided, what both parties said in it, and when it is looked at again."""

    matter: Matter
    escalation: Escalation
    heard: tuple[Told, ...]
    again: date | None = None


def agenda(
    forum: Forum,
    meeting: date,
    items: Sequence[tuple[Matter, Escalation]],
    now: datetime,
    missing: Sequence[Actor] = (),
) -> Message:
    """The goal of the forum, the matters that wait for it, and how we work together: always an item.

    `missing` are the roles that nobody will fill.
    """
    heading = Phrase("escalation-agenda", {"forum": forum.name, "date": meeting})
    numbered = enumerate(items, 1)
    blocks: tuple[Block, ...] = (
        Heading(heading),
        Text(Phrase("escalation-agenda-goal", {"goal": forum.goal})),
        *(block for number, each in numbered for block in _item(number, *each, now)),
        *(() if items else (Text(Phrase("escalation-agenda-none")),)),
        Text(Phrase("escalation-agenda-together", {"number": str(len(items) + 1)})),
        *_missing(missing),
        Note(Phrase("escalation-agenda-note")),
    )
    return Message(heading, blocks)


def _missing(roles: Sequence[Actor]) -> tuple[Block, ...]:
    if not roles:
        return ()
    named = Joined(tuple(who(each) for each in roles), between="; ")
    return (Text(Phrase("escalation-agenda-missing", {"roles": named})),)


def look_back(matter: Matter, escalation: Escalation) -> Message:
    """On the agreed date: did it work?"""
    agreed = escalation.agreement
    said: tuple[Block, ...] = ()
    if agreed is not None:
        said = (Text(Phrase("escalation-look-back-agreed")), quoted(agreed.what))
    blocks = (
        Heading(named(matter)),
        *said,
        Text(Phrase("escalation-look-back-asked")),
        Note(Phrase("escalation-look-back-no")),
        *buttons(escalation.id, (Move.LOOK_BACK,)),
    )
    return Message(named(matter), blocks)


def closed(matter: Matter, escalation: Escalation, now: datetime) -> Message:
    """What we learned, what we do from now on, and when we look back."""
    heading = Phrase("escalation-closed", {"topic": matter.topic})
    weeks = (escalation.day_of(now) - escalation.day_of(escalation.opened_at)).days // 7
    facts: dict[str, Value] = {"weeks": weeks, "level": level(highest(escalation))}
    lesson = escalation.lessons[-1:]
    blocks: tuple[Block, ...] = (
        Heading(heading),
        *where(matter, escalation.subject.about),
        Text(Phrase("escalation-closed-facts", facts)),
        titled("escalation-lesson"),
        *(quoted(each) for each in lesson),
        *_from_now_on(escalation.agreement),
        Text(Phrase("escalation-closed-thanks")),
    )
    return Message(heading, blocks)


def council_summary(matter: Matter, escalation: Escalation) -> Message:
    """To the council's reader, once a matter is at the strategic rung: what and why, never the thread, no names."""
    heading = Phrase("council-summary-heading")
    raised = last_raise(escalation)
    blocks: tuple[Block, ...] = (
        Heading(heading),
        Text(Phrase("council-summary-topic", {"topic": matter.topic})),
        *(() if matter.area is None else (Text(Phrase("council-summary-area", {"area": matter.area})),)),
        *_grounds(escalation, raised),
        Text(Phrase("council-summary-before")),
        Text(Phrase("council-summary-nothing")),
        Note(Phrase("council-summary-note")),
    )
    return Message(heading, blocks)


def decision_log(decided: Sequence[Decided]) -> Message:
    """What was decided, why, who was heard of both, and when it is looked at again.

    Nobody's words are quoted: they stand in the conversation, where they can be taken back.
    """
    heading = Phrase("escalation-log")
    blocks = tuple(block for each in decided for block in _logged(each))
    return Message(heading, (Heading(heading), *(blocks or (Text(Phrase("escalation-log-none")),))))


def highest(escalation: Escalation) -> Level:
    """The highest rung that it was on."""
    raised = [each.act.to for each in decisions(escalation) if isinstance(each.act, Raise)]
    return max((escalation.rung, *raised), key=RUNGS.index)


def _item(number: int, matter: Matter, escalation: Escalation, now: datetime) -> Iterator[Block]:
    yield Text(Phrase("escalation-agenda-item", {"number": str(number), "name": named(matter)}))
    yield Items((still_open(escalation, now), waiting(escalation, now)))


def _from_now_on(agreed: Agree | None) -> Iterator[Block]:
    if agreed is None:
        return
    yield titled("escalation-from-now-on")
    yield quoted(agreed.what)
    yield Items((Phrase("escalation-owner", {"who": who(agreed.owner)}),))
    yield Text(Phrase("escalation-closed-later", {"date": agreed.look_back_on}))


def _grounds(escalation: Escalation, raised: Decision | None) -> Iterator[Block]:
    if raised is not None and isinstance(raised.act, Raise):
        yield Text(Phrase("council-summary-since", {"date": escalation.day_of(raised.at)}))
        yield Text(Phrase("council-summary-reason", {"reason": ground(raised.act.ground)}))


def _logged(each: Decided) -> Iterator[Block]:
    found = tuple(decisions(each.escalation))
    if not found:
        return
    yield Text(Phrase("escalation-log-name", {"name": named(each.matter)}))
    for decision in found:
        yield from _decision(each.escalation, decision)
    yield from _both(each.heard)
    if each.again is not None:
        yield Text(Phrase("escalation-log-again", {"date": each.again}))


def _decision(escalation: Escalation, decision: Decision) -> Iterator[Block]:
    day = escalation.day_of(decision.at)
    yield Text(
        Phrase("escalation-log-decided", {"date": day, "what": Phrase(f"escalation-log-{kind_of(decision.act)}")})
    )
    yield Items(tuple(_details(decision)))


def _details(decision: Decision) -> Iterator[Words]:
    match decision.act:
        case Agree(what, owner, on):
            yield Phrase("escalation-log-what", {"what": what})
            yield Phrase("escalation-owner", {"who": who(owner)})
            yield Phrase("escalation-look-back", {"date": on})
        case Raise(_, why_up, why):
            yield Phrase("escalation-reason", {"reason": ground(why_up)})
            yield Phrase("escalation-log-why", {"why": why})
        case Lower(goes_back, _):
            yield Phrase("escalation-log-what", {"what": goes_back})
        case Experiment(asked, until):
            yield Phrase("escalation-log-what", {"what": asked})
            yield Phrase("escalation-until", {"date": until})
        case Withdraw(reason):
            yield Phrase("escalation-log-why", {"why": reason})
        case Park(until, reason):
            yield Phrase("escalation-log-why", {"why": reason})
            yield Phrase("escalation-until", {"date": until})
        case Merge():
            yield Phrase("escalation-log-merged")
    yield Phrase("escalation-log-by", {"party": party(decision.by.party)})
    if decision.objection is not None:
        yield Phrase("escalation-log-objection", {"objection": decision.objection})


def _both(said: Sequence[Told]) -> Iterator[Block]:
    """Of the last that each party said: in which role, on which day and to which question; of both alike."""
    stands = list(dict.fromkeys(replace(each, words="") for each in said if each.words is not None))
    chosen = [told for whose in sorted({each.by.party for each in stands}) for told in _last_of(stands, whose)]
    if chosen:
        yield Note(Phrase("escalation-log-heard"))
        yield Items(tuple(source_of(each) for each in chosen))


def _last_of(said: Sequence[Told], whose: str) -> Sequence[Told]:
    return [each for each in said if each.by.party == whose][-_MOST_HEARD:]
