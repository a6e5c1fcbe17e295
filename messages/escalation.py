"""Escalation: how a conversation about a matter begins, on its first rung and on the next one."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from chat.message import Block, Heading, Link, Message, Note, Text
from chat.wording import Joined, Phrase
from domain.agreements import Agreements, Level, Party, Person, Role
from domain.deadlines import FIRST_AFTER, workdays_after
from domain.ladder_acts import Lower, Question, Raise
from domain.ladder_decisions import decisions, last_raise
from domain.ladder_moves import Move
from domain.ladder_state import Escalation, other
from domain.side_by_side import SideBySide
from domain.trigger_evidence import Why
from messages.escalation_buttons import buttons
from messages.escalation_card import card_blocks
from messages.escalation_why import why_blocks
from messages.escalation_words import (
    SHORT,
    Elsewhere,
    Matter,
    Told,
    ground,
    heard,
    named,
    of_matter,
    party,
    question,
    quoted,
    role,
    the,
    titled,
    where,
)

# So many of the last things that were said go along to the next forum; the rest stands in the old thread.
_MOST_HEARD = 6


def opening(
    matter: Matter,
    escalation: Escalation,
    agreements: Agreements,
    card: SideBySide,
    why: Why | None,
    now: datetime,
    *,
    away: Collection[str] = (),
) -> Message:
    """The first message of a conversation: why now, what is known side by side, the three questions, and by when.

    `agreements` are those of the version that the conversation keeps; `why` is None where a person opened it. Here,
    and nowhere else, both points of contact are called by their names, or the deputy of who is among those `away`.
    """
    blocks: tuple[Block, ...] = (
        Heading(Phrase("escalation-open")),
        Text(named(matter)),
        *where(matter, escalation.subject.about),
        *_why_now(escalation, agreements, why),
        Text(Phrase("escalation-no-reproach")),
        *_rung(escalation.rung),
        *card_blocks(card),
        *questions(),
        *_by_when(escalation, _called(agreements, away), now),
        *buttons(escalation.id, (Move.REPLY, Move.WITHDRAW)),
    )
    return Message(named(matter), blocks)


def questions() -> tuple[Block, ...]:
    """The three questions, literally and in their order, and how to answer them."""
    numbered = tuple(
        Phrase("escalation-asked", {"number": str(number), "question": question(each)})
        for number, each in enumerate(Question, 1)
    )
    return (
        titled("escalation-questions"),
        Text(Joined(numbered, between="\n")),
        Text(Phrase("escalation-how-to-answer")),
        Note(Phrase("escalation-pattern")),
    )


def moved_up(matter: Matter, there: Elsewhere) -> Message:
    """In the old thread: the conversation goes on in the next forum."""
    return _went(matter, there, Phrase("escalation-moved-up", {"forum": there.forum}), "escalation-moved-stays")


def moved_here(
    matter: Matter, escalation: Escalation, card: SideBySide, said: tuple[Told, ...], came_from: Elsewhere
) -> Message:
    """In the new thread one rung up: what was said and tried below, why it comes here, and the questions anew."""
    blocks: tuple[Block, ...] = (
        Heading(named(matter)),
        *where(matter, escalation.subject.about),
        *_rung(escalation.rung),
        Text(Phrase("escalation-came-from", {"forum": came_from.forum})),
        *_link(came_from),
        *_ground(escalation),
        *_said(said),
        *card_blocks(card),
        *questions(),
        *_by_when_for_both(escalation),
        *buttons(escalation.id, (Move.REPLY,)),
    )
    return Message(named(matter), blocks)


def moved_down(matter: Matter, there: Elsewhere) -> Message:
    """In the upper thread: the conversation goes on one rung down."""
    return _went(matter, there, Phrase("escalation-moved-down", {"forum": there.forum}), "escalation-moved-thanks")


def back_here(matter: Matter, escalation: Escalation, came_from: Elsewhere) -> Message:
    """In the old thread of the lower rung: the conversation is back, with what came back."""
    back = Phrase("escalation-back", {"forum": came_from.forum})
    lowered = [each.act for each in decisions(escalation) if isinstance(each.act, Lower)]
    brought: tuple[Block, ...] = ()
    if lowered:
        brought = (titled("escalation-came-back"), quoted(lowered[-1].goes_back))
    return Message(of_matter(matter, back), (Text(back), *brought, *_link(came_from)))


def _went(matter: Matter, there: Elsewhere, went: Phrase, closing: str) -> Message:
    return Message(of_matter(matter, went), (Text(went), *_link(there), Note(Phrase(closing))))


def _link(there: Elsewhere) -> tuple[Block, ...]:
    return () if there.url is None else (Link(Phrase("escalation-to-thread"), there.url),)


def _why_now(escalation: Escalation, agreements: Agreements, why: Why | None) -> Iterator[Block]:
    yield titled("escalation-why-now")
    if why is not None:
        yield from why_blocks(why, agreements)
        return
    by = escalation.opened_by
    if by is not None:
        yield Text(Phrase("escalation-manual", {"party": the(by.party), "role": role(by.role)}))
    yield Text(Phrase("escalation-manual-anyone"))


def _rung(rung: Level) -> Iterator[Block]:
    """On the first rung everybody is at home; higher up it is said where they are."""
    if rung is not Level.OPERATIONAL:
        yield Text(Phrase(f"escalation-rung-{rung}"))


def _by_when(escalation: Escalation, names: Sequence[str], now: datetime) -> Iterator[Block]:
    until = workdays_after(now, FIRST_AFTER, escalation.zone)
    if len(names) == len(Party):
        first, second = names
        yield Text(Phrase("escalation-by", {"first": first, "second": second, "date": escalation.day_of(until)}))


def _by_when_for_both(escalation: Escalation) -> Iterator[Block]:
    """After the opening nobody is called by name any more."""
    raised = last_raise(escalation)
    if raised is not None:
        until = workdays_after(raised.at, FIRST_AFTER, escalation.zone)
        yield Text(Phrase("escalation-by-both", {"date": escalation.day_of(until)}))


def _called(agreements: Agreements, away: Collection[str]) -> list[str]:
    """By alphabet, so that the order says nothing of the parties."""
    found = (_of_party(agreements, party, away) for party in Party)
    return sorted(person.name for person in found if person is not None)


def _of_party(agreements: Agreements, party: Party, away: Collection[str]) -> Person | None:
    """The point of contact, unless only the deputy is there."""
    own = [each for each in agreements.people if each.party is party]
    ranked = [each for role in (Role.POINT_OF_CONTACT, Role.DEPUTY) for each in own if role in each.roles]
    return next((each for each in ranked if each.id not in away), ranked[0] if ranked else None)


def _ground(escalation: Escalation) -> Iterator[Block]:
    decision = last_raise(escalation)
    if decision is None or not isinstance(decision.act, Raise):
        return
    by, act = decision.by, decision.act
    yield Text(Phrase("escalation-reason", {"reason": ground(act.ground)}))
    yield quoted(act.why, party(by.party))
    if decision.objection is None:
        yield Note(Phrase("escalation-heard", {"party": the(other(by.party))}))
    else:
        yield Text(Phrase("escalation-objection", {"party": the(other(by.party))}))
        yield quoted(decision.objection, party(other(by.party)))


def _said(said: tuple[Told, ...]) -> Iterator[Block]:
    stands = [each for each in said if each.words is not None]
    if not stands:
        return
    yield titled("escalation-said-before")
    yield from (heard(each, SHORT) for each in stands[-_MOST_HEARD:])
    left_out = len(stands) - _MOST_HEARD
    if left_out > 0:
        yield Note(Phrase("escalation-said-more", {"count": left_out}))
