"""Listeners: what waits for an answer, and how long answers take; per party, never per person."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Party, Person, Role
from domain.listening import Heard, signal_owed_by, story_owed_by, waiting
from domain.people import Right, may
from domain.periods import Period
from flows.facts import Named
from services.turns import Turn
from storage.database import UnitOfWork
from storage.feedback import Feedback
from storage.signals import Signal
from storage.stories import Story, StoryState

# What is older has had its time.
_WEEKS_BACK = 8
# A choice of more does not fit a phone.
_MOST_ITEMS = 8


async def heard_in(uow: UnitOfWork, first: Period, last: Period, agreements: Agreements) -> Sequence[Heard]:
    """Every story and signal of these weeks that somebody was meant to hear, with the answers to it."""
    zone = ZoneInfo(agreements.time_zone)
    stories = await uow.stories.of_weeks(first.key, last.key)
    signals = await uow.signals.of_weeks(first.key, last.key)
    owed = [(each.id, each.week, story_owed_by(each.audience, each.about_resident)) for each in stories]
    owed += [(each.id, each.week, signal_owed_by(each.reach)) for each in signals]
    return [
        Heard(told, Period.parse(week), parties, _days(await uow.feedback.about(told), zone))
        for told, week, parties in owed
        if parties
    ]


def listens(person: Person) -> bool:
    """Team leads and the points of contact answer what was told."""
    return may(person, Right.LOOK_BEFORE_PUBLISHING) or may(person, Right.BRING_IN)


async def open_items(turn: Turn) -> Sequence[Named]:
    """What waits for an answer of this person's party and may be read by this person, the longest waiting first."""
    if not listens(turn.person) or turn.person.party is None:
        return ()
    last = Period.parse(turn.week)
    first = last.plus(-_WEEKS_BACK)
    open_ = waiting(await heard_in(turn.uow, first, last, turn.agreements), turn.person.party)
    stories = {each.id: each for each in await turn.uow.stories.of_weeks(first.key, last.key)}
    signals = {each.id: each for each in await turn.uow.signals.of_weeks(first.key, last.key)}
    themes = {theme.id: theme.name for theme in turn.agreements.themes}
    named: list[Named] = []
    for each in open_:
        if each.id in stories and _may_read(turn.person, stories[each.id]):
            named.append(Named(each.id, stories[each.id].text))
        if each.id in signals and _is_theirs(turn.person, signals[each.id]):
            named.append(Named(each.id, signals[each.id].text or themes.get(signals[each.id].theme, "…")))
    return named[:_MOST_ITEMS]


def _may_read(person: Person, story: Story) -> bool:
    """A team lead reads what their own team told; others what a team lead let out of it."""
    if Role.TEAM_LEAD in person.roles:
        return story.team == person.team
    return story.state is StoryState.QUOTABLE


def _is_theirs(person: Person, signal: Signal) -> bool:
    return Role.TEAM_LEAD not in person.roles or signal.team == person.team


def _days(answers: Sequence[Feedback], zone: ZoneInfo) -> tuple[tuple[Party, date], ...]:
    return tuple((Party(answer.party), answer.given_at.astimezone(zone).date()) for answer in answers)
