"""Side by side: gathers what is known of a matter, and keeps it as it was told."""

from collections.abc import Collection, Sequence
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Team
from domain.counting import Topic, counted, judge, series_of, topics_of
from domain.digest import Contribution, CountLine, SignalLine, canonical
from domain.ladder_acts import Subject
from domain.periods import Period, PeriodKind
from domain.side_by_side import SideBySide, from_content, to_content
from domain.voices import SIGNAL_WEEKS, Given, Heard, is_of, voices_of
from services.counting import known_figures
from services.inputs import beside_figures
from services.voices import told
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation
from storage.snapshots import Snapshot
from storage.stories import Story

KIND = "side_by_side"
# A card with more is not read; the page has them all.
_MOST_BROUGHT_IN = 5


async def card_of(uow: UnitOfWork, agreed: Agreements, kept: KeptEscalation, now: datetime) -> SideBySide:
    """The card of this week: the same in every place, and the same when it is asked for again."""
    week = Period.containing(PeriodKind.WEEK, now.astimezone(ZoneInfo(agreed.time_zone)).date())
    standing = await uow.snapshots.get(KIND, kept.id, week.key)
    if standing is not None:
        return from_content(standing.content)
    card = await gathered(uow, agreed, kept, week)
    content = to_content(card)
    made = Snapshot(KIND, kept.id, week.key, content, sha256(canonical(content)).hexdigest(), now)
    return from_content((await uow.snapshots.keep(made)).content)


async def gathered(uow: UnitOfWork, agreed: Agreements, kept: KeptEscalation, week: Period) -> SideBySide:
    """What is known now; words of nobody are in it, and every number of people is in fives."""
    subject = kept.escalation.subject
    team = team_of(agreed, subject, kept.forum)
    indicators = indicators_of(agreed, subject)
    topics = [each for each in topics_of(team, agreed) if each.indicator.id in indicators and _is_about(each, subject)]
    # Of the week that is over: this one still fills up.
    lines = await _lines(uow, topics, week.previous())
    residents = {each.id for each in agreed.indicators if each.source_kind == "residents"}
    signals = await _signals(uow, agreed, subject, team, lines, week)
    return SideBySide(
        week=week.key,
        figures=tuple(line for line in lines if line.indicator not in residents),
        signals=signals,
        answers=tuple(line for line in lines if line.indicator in residents),
        stories=await _stories(uow, agreed, subject, team, week),
        contributions=await _brought_in(uow, agreed, subject, team, week),
    )


def team_of(agreed: Agreements, subject: Subject, forum: str) -> Team:
    """The team whose forum it is; of an area that two teams share, the one that talks about it."""
    return next((team for team in agreed.teams if team.forum == forum), None) or next(
        (team for team in agreed.teams if subject.area in (team.id, *team.areas)), agreed.teams[0]
    )


def indicators_of(agreed: Agreements, subject: Subject) -> frozenset[str]:
    """The figures of the rule that opened it, else those of every rule about its theme; and what residents answered."""
    residents = {each.id for each in agreed.indicators if each.source_kind == "residents"}
    own = {name for rule in agreed.triggers if rule.id == subject.trigger for name in rule.indicators}
    # A rule with several figures is a matter of its own for each of them.
    named = {subject.theme} & own or own or _about_theme(agreed, subject.theme)
    return frozenset(each for each in named if each is not None) | residents


def _about_theme(agreed: Agreements, theme: str | None) -> set[str]:
    return {name for rule in agreed.triggers if theme in rule.themes for name in rule.indicators}


def _is_about(topic: Topic, subject: Subject) -> bool:
    """Of a team with several areas, only the figures of the area that it is about."""
    return topic.indicator.per != "area" or subject.area in (None, topic.subject) or topic.area is None


async def _lines(uow: UnitOfWork, topics: Sequence[Topic], week: Period) -> list[CountLine]:
    known = await known_figures(uow, topics, week)
    judged = judge([series_of(topic, known.get(topic.key, {}), week) for topic in topics])
    return [counted(topic, each).line for topic, each in zip(topics, judged, strict=True)]


async def _signals(
    uow: UnitOfWork, agreed: Agreements, subject: Subject, team: Team, lines: Sequence[CountLine], week: Period
) -> tuple[SignalLine, ...]:
    wanted = _themes(agreed, subject)
    since = week.plus(1 - 2 * SIGNAL_WEEKS).key
    given = [
        Given(each.theme, Period.parse(each.week), each.pseudonym)
        for each in await uow.signals.of_weeks(since, week.key)
        if each.theme in wanted and _is_here(subject, team, each.team, each.area)
    ]
    return voices_of(Heard(signals=given), team, agreed, lines, week).signals


async def _brought_in(
    uow: UnitOfWork, agreed: Agreements, subject: Subject, team: Team, week: Period
) -> tuple[Contribution, ...]:
    """What the municipality told of its themes, or of no theme, over the place that it is about."""
    themes, areas = _themes(agreed, subject), _areas(agreed, subject, team)
    near = [each for each in await beside_figures(uow, week) if each.is_near(areas)]
    return tuple(each.contribution for each in near if each.theme is None or each.theme in themes)[:_MOST_BROUGHT_IN]


def _areas(agreed: Agreements, subject: Subject, team: Team) -> Collection[str]:
    """Those that it is about: one, those of its team, or all of the town."""
    if subject.area is None:
        return {area.id for area in agreed.areas}
    return team.areas if subject.area == team.id else {subject.area}


def _themes(agreed: Agreements, subject: Subject) -> set[str]:
    """Its own, or those of the rule that opened it, or all of them."""
    agreed_on = {theme.id for theme in agreed.themes}
    own = {subject.theme} if subject.theme in agreed_on else set()
    return {each for each in own if each is not None} or _themes_of_rule(agreed, subject) or agreed_on


def _themes_of_rule(agreed: Agreements, subject: Subject) -> set[str]:
    return {theme for rule in agreed.triggers if rule.id == subject.trigger for theme in rule.themes}


async def _stories(uow: UnitOfWork, agreed: Agreements, subject: Subject, team: Team, week: Period) -> int:
    """How many stories of the last four weeks are about its goals and may be told outside the team."""
    goals = {each.goal for each in agreed.indicators if each.id in indicators_of(agreed, subject)}
    stories = await uow.stories.of_weeks(week.plus(1 - SIGNAL_WEEKS).key, week.key)
    return sum(
        _counts(story) and story.goal in goals and _is_here(subject, team, story.team, story.area) for story in stories
    )


def _counts(story: Story) -> bool:
    given = told(story)
    return given.approved and given.is_shared


def _is_here(subject: Subject, team: Team, its_team: str | None, its_area: str | None) -> bool:
    """What was told of the area that it is about; by the team where it is about a team; all of the whole town."""
    if subject.area is None:
        return True
    return is_of(team, its_team, its_area) if subject.area == team.id else its_area == subject.area
