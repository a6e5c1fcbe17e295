"""Overview talks: what the one picture tells of the conversations on the ladder and of what was promised in them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal

from domain.agreements import Agreements, Role
from domain.counting import municipality_name
from domain.digest_ladder import open_conversation
from domain.ladder_acts import Experiment, Park
from domain.ladder_state import Escalation, Phase
from domain.ladder_waiting import waits_for
from domain.overview import PromiseMade, Talk
from domain.workdays import workdays_between


def talk_of(number: int, topic: str, forum: str, escalation: Escalation, agreements: Agreements, now: datetime) -> Talk:
    """A conversation as it stands now. Its own words are not in it: those stay in its threads."""
    today, agreed = escalation.day_of(now), escalation.agreement
    opened_on = escalation.day_of(escalation.opened_at)
    coming = open_conversation(topic, escalation, now)
    owned = escalation.phase is Phase.LOOKING_BACK and agreed is not None
    return Talk(
        number=number,
        topic=topic,
        level=escalation.rung,
        phase=escalation.phase,
        opened_on=opened_on,
        age=workdays_between(opened_on, today),
        subject=escalation.subject.area,
        place=place_name(agreements, escalation.subject.area),
        teams=tuple(sorted(team.id for team in agreements.teams if team.forum == forum)),
        opened_by=None if escalation.opened_by is None else escalation.opened_by.party,
        about=escalation.subject.about,
        aside=_aside(escalation, now),
        waits_for=tuple(sorted(waits_for(escalation, now))),
        next_day=coming.next_day,
        owner=(agreed.owner.party, agreed.owner.role) if owned and agreed is not None else None,
        what=_what(escalation, now),
        trigger=escalation.subject.trigger,
        theme=escalation.subject.theme,
    )


def promises_of(number: int, escalation: Escalation) -> Iterator[PromiseMade]:
    """Of both parties alike; what was done stays on the page until the conversation is over."""
    for each in escalation.promises:
        yield PromiseMade(each.what, each.party, Role(each.owner), each.by, each.kept, number)


def place_name(agreements: Agreements, subject: str | None) -> str | None:
    """The name of an area, a team or the town; None for what nobody named, which is about the whole town."""
    if subject is None:
        return None
    names = {team.id: team.name for team in agreements.teams} | {area.id: area.name for area in agreements.areas}
    return {**names, agreements.municipality_code: municipality_name(agreements)}.get(subject)


def ordered(talks: Sequence[Talk]) -> tuple[Talk, ...]:
    """By number: as they were opened, whoever opened them and whomever they are about."""
    return tuple(sorted(talks, key=lambda talk: talk.number))


def _aside(escalation: Escalation, now: datetime) -> Literal["parked", "experiment"] | None:
    today = escalation.day_of(now)
    if escalation.is_parked(today):
        return "parked"
    return "experiment" if escalation.is_experiment(today) else None


def _what(escalation: Escalation, now: datetime) -> str | None:
    today = escalation.day_of(now)
    if isinstance(escalation.aside, Experiment) and escalation.is_experiment(today):
        return escalation.aside.question
    if isinstance(escalation.aside, Park) and escalation.is_parked(today):
        return None
    return None if escalation.agreement is None else escalation.agreement.what
