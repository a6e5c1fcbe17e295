"""Escalation steps: one short message for each thing that happened in a conversation, told in its thread."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from chat.message import Block, Items, Message, Note, Text
from chat.wording import Phrase, Value, Words
from domain.agreements import Agreements
from domain.deadlines import Nudge
from domain.ladder_acts import (
    Absorb,
    Actor,
    Agree,
    Close,
    Conclude,
    Contribute,
    Decline,
    Experiment,
    Join,
    KeepPromise,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Open,
    Promise,
    PutOnAgenda,
    Raise,
    Remind,
    Resume,
    Step,
    TakeBack,
    Withdraw,
)
from domain.ladder_decisions import Decision, after, before, decision_at
from domain.ladder_moves import Move, next_steps
from domain.ladder_state import Escalation, other
from domain.trigger_evidence import Why
from messages.escalation_buttons import buttons
from messages.escalation_content import content, kind_of, name_of
from messages.escalation_meetings import closed
from messages.escalation_waiting import still_open
from messages.escalation_why import why_line
from messages.escalation_words import (
    Matter,
    Told,
    heard,
    named,
    of_matter,
    parties,
    party,
    quoted,
    role,
    the,
    who,
)

# The order in which a nudge is given, as its sentence counts.
_REMINDERS = {Nudge.FIRST: "escalation-reminder-first", Nudge.SECOND: "escalation-reminder-second"}


@dataclass(frozen=True, slots=True)
class Beside:
    """What the history of a matter does not hold: words, names, and why evidence joined.

    `given` is the contribution of the step, with its words. `other` is the conversation that it was merged
    with. `forum` is the forum of the rung where it is after the step.
    """

    given: Told | None = None
    why: Why | None = None
    other: Matter | None = None
    forum: str | None = None


NOTHING = Beside()


def told(
    matter: Matter, escalation: Escalation, number: int, agreements: Agreements, beside: Beside = NOTHING
) -> Message | None:
    """What the step with this place in the history says in the thread.

    None where that is said otherwise: an opening is a message of its own, taken back words go where they stood, and
    after the last reminder it is put on the agenda.
    What was proposed, agreed or lowered is read from the history up to there, so later steps do not change it.
    """
    step = escalation.history[number]
    match step.act:
        case Open() | TakeBack() | Remind(nudge=Nudge.AGENDA):
            return None
        case Contribute():
            return None if beside.given is None else contribution(matter, beside.given)
        case Close():
            return closed(matter, after(escalation, number), step.at)
    blocks = tuple(_blocks(matter, escalation, number, agreements, beside))
    first = next((block.words for block in blocks if isinstance(block, Text)), named(matter))
    return Message(of_matter(matter, first), blocks)


def contribution(matter: Matter, said: Told, *, edited: bool = False) -> Message:
    """An answer or an addition as it is mirrored; without words where they were taken back."""
    summary = Phrase("escalation-said", {"who": who(said.by)})
    note = (Note(Phrase("escalation-edited")),) if edited and said.words is not None else ()
    return Message(of_matter(matter, summary), (heard(said), *note))


def _blocks(
    matter: Matter, escalation: Escalation, number: int, agreements: Agreements, beside: Beside
) -> Iterator[Block]:
    step, then = escalation.history[number], after(escalation, number)
    decision = decision_at(escalation, number)
    if decision is not None:
        yield from _decided(matter, decision, beside)
        return
    match step.act:
        case Agree() | Raise() | Lower() | Experiment() | Merge() | Withdraw() if step.by is not None:
            yield from _proposed(step.act, step.by, beside)
            yield from buttons(escalation.id, (Move.CONSENT, Move.DECLINE))
        case Decline(reason) if step.by is not None:
            yield from _declined(before(escalation, number), then, step.by, reason)
        case MakePromise(promise):
            yield from _promised(promise)
        case KeepPromise(name):
            yield from _kept(then, name)
        case Join():
            yield Text(_joined(beside.why, agreements))
        case Remind(nudge, _):
            yield from _reminded(then, nudge, step.at)
        case PutOnAgenda(meeting):
            yield Text(Phrase("escalation-on-agenda", {"forum": beside.forum or matter.forum, "date": meeting}))
            yield Note(Phrase("escalation-never-by-itself"))
        case LookBack(worked):
            yield Text(Phrase("escalation-worked" if worked else "escalation-not-worked"))
        case _:
            yield from _plainly(step, beside)


def _plainly(step: Step, beside: Beside) -> Iterator[Block]:
    """What one sentence says."""
    match step.act:
        case Conclude():
            yield Text(Phrase("escalation-concluded"))
        case Resume():
            yield Text(Phrase("escalation-resumed"))
        case Absorb():
            yield Text(Phrase("escalation-absorbed", {"other": name_of(beside.other)}))


def _proposed(act: Agree | Raise | Lower | Experiment | Merge | Withdraw, by: Actor, beside: Beside) -> Iterator[Block]:
    yield Text(Phrase(f"escalation-proposed-{kind_of(act)}", {"party": the(by.party), "role": role(by.role)}))
    yield from content(act, by, beside.other)
    if isinstance(act, Raise):
        yield Text(Phrase("escalation-notice", {"party": the(other(by.party))}))
        yield Note(Phrase("escalation-objection-goes-along"))
    else:
        yield Text(Phrase("escalation-waits-for-yes", {"party": the(other(by.party))}))


def _decided(matter: Matter, decision: Decision, beside: Beside) -> Iterator[Block]:
    act, by = decision.act, decision.by
    went: dict[str, Value] = {"forum": beside.forum or matter.forum} if isinstance(act, Raise | Lower) else {}
    yield Text(Phrase(f"escalation-decided-{kind_of(act)}", went))
    yield from content(act, by, beside.other)
    match act:
        case Raise() if decision.objection is not None:
            yield Text(Phrase("escalation-objection", {"party": the(other(by.party))}))
            yield quoted(decision.objection, party(other(by.party)))
        case Raise():
            yield Note(Phrase("escalation-heard", {"party": the(other(by.party))}))
        case Experiment():
            yield Note(Phrase("escalation-trial-note"))


def _declined(was: Escalation, then: Escalation, by: Actor, reason: str) -> Iterator[Block]:
    proposal = was.proposal
    if proposal is not None and proposal.by.party is by.party:
        yield Text(Phrase("escalation-dropped", {"party": the(by.party)}))
    else:
        yield Text(Phrase("escalation-declined", {"party": the(by.party), "role": role(by.role)}))
    yield quoted(reason, who(by))
    if then.proposal is not None:
        yield Note(Phrase("escalation-objection-kept"))
    else:
        yield Note(Phrase("escalation-proposal-gone"))


def _promised(promise: Promise) -> Iterator[Block]:
    yield Text(Phrase("escalation-promised", {"party": the(promise.party)}))
    yield quoted(promise.what)
    owner = Actor(promise.party, promise.owner)
    yield Items((Phrase("escalation-owner", {"who": who(owner)}), Phrase("escalation-by-day", {"date": promise.by})))


def _kept(then: Escalation, name: str) -> Iterator[Block]:
    promise = next((each for each in then.promises if each.id == name), None)
    if promise is not None:
        yield Text(Phrase("escalation-kept", {"party": the(promise.party)}))
        yield quoted(promise.what)


def _joined(why: Why | None, agreements: Agreements) -> Words:
    if why is None:
        return Phrase("escalation-joined-signal")
    return why_line(why, agreements)


def _reminded(then: Escalation, nudge: Nudge, now: datetime) -> Iterator[Block]:
    """In the same words for both parties, and nobody is called by name."""
    step = then.history[-1].act
    if not isinstance(step, Remind):
        return
    yield Text(Phrase(_REMINDERS.get(nudge, "escalation-reminder-second"), {"party": parties((step.party,))}))
    yield Items((still_open(then, now),))
    if nudge is Nudge.SECOND:
        yield Note(Phrase("escalation-reminder-then"))
    yield from buttons(then.id, tuple(move for move in next_steps(then, now) if move in _ANSWERS))


# What ends a waiting, in so far as it can be done with a button.
_ANSWERS = frozenset({Move.REPLY, Move.CONSENT, Move.DECLINE, Move.LOOK_BACK, Move.CONCLUDE, Move.AGREE})
