"""Ladder waiting: for whom an escalation waits, since when, and what the bot may do about it."""

from collections.abc import Iterable
from datetime import date, datetime

from domain.agreements import Party
from domain.deadlines import Nudge, Nudged, look_back_at, next_meeting, next_nudge, nudge_due
from domain.ladder_acts import Contribute, Experiment, Join, Park, PutOnAgenda, Remind
from domain.ladder_state import Escalation, Phase, other


def waits_for(escalation: Escalation, now: datetime) -> frozenset[Party]:
    """The parties whose turn it is; shown as such, of both parties alike."""
    if is_look_back_due(escalation, now):
        return frozenset(Party)
    today = escalation.day_of(now)
    if escalation.is_over or escalation.is_parked(today) or escalation.is_experiment(today):
        return frozenset()
    if escalation.proposal is not None:
        answered = escalation.proposal.objection is not None
        return frozenset({escalation.proposal.by.party if answered else other(escalation.proposal.by.party)})
    if not escalation.is_explained:
        return escalation.unheard or frozenset(Party)
    return frozenset() if escalation.phase is Phase.LOOKING_BACK else frozenset(Party)


def waits_since(escalation: Escalation, party: Party, now: datetime) -> datetime:
    """Since when it is this party's turn: since the last thing that changed whose turn it is."""
    if is_look_back_due(escalation, now) and escalation.agreement is not None:
        return look_back_at(escalation.agreement.look_back_on, escalation.zone)
    # What was laid aside, or tried, until a day waits from that day on.
    aside = escalation.aside
    laid = [look_back_at(aside.until, escalation.zone)] if isinstance(aside, Park | Experiment) else []
    turns = laid + [
        step.at
        for step in escalation.history
        if not isinstance(step.act, Join | Remind | PutOnAgenda)
        # What the other party adds gives nobody more time.
        and not (isinstance(step.act, Contribute) and step.by is not None and step.by.party is not party)
    ]
    return max(turns)


def is_look_back_due(escalation: Escalation, now: datetime) -> bool:
    """Whether the bot should ask now if it worked."""
    agreement = escalation.agreement
    if agreement is None or escalation.looked_back or escalation.phase not in {Phase.LOOKING_BACK, Phase.CLOSED}:
        return False
    return now >= look_back_at(agreement.look_back_on, escalation.zone)


def looked_at_again(escalation: Escalation, planned: Iterable[date], today: date) -> date | None:
    """The day on which both look at it again: as they agreed, or at the next of the meetings that are planned."""
    agreement, aside = escalation.agreement, escalation.aside
    if isinstance(aside, Park | Experiment) and today < aside.until:
        return aside.until
    if agreement is not None and not escalation.looked_back:
        return agreement.look_back_on
    return None if escalation.is_over else next_meeting(planned, today)


def nudge_for(escalation: Escalation, party: Party, now: datetime) -> Nudge | None:
    """The reminder that this party should get now, if any; after the second one it is an item of the agenda."""
    if party not in waits_for(escalation, now):
        return None
    since = waits_since(escalation, party, now)
    return nudge_due(since, _given(escalation, party, since), now, escalation.zone)


def next_nudge_at(escalation: Escalation, now: datetime) -> datetime | None:
    """From when on somebody is reminded next; None where nobody is."""
    coming = []
    for party in waits_for(escalation, now):
        since = waits_since(escalation, party, now)
        nudge = next_nudge(since, _given(escalation, party, since), escalation.zone)
        if nudge is not None:
            coming.append(max(nudge[1], now))
    return min(coming, default=None)


def _given(escalation: Escalation, party: Party, since: datetime) -> list[Nudged]:
    """The reminders that this party had in this waiting."""
    return [
        Nudged(step.act.nudge, step.at)
        for step in escalation.history
        if isinstance(step.act, Remind) and step.act.party is party and step.at >= since
    ]
