"""Levels: what a month, a quarter or a year comes down to, laid together from its kept overviews; no figure is new."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.agreements import Agreements, Party
from domain.digest import STANDS_OUT, Contribution, Lesson, SeenLine, SignalLine
from domain.disclosure import Fives, in_fives
from domain.level_frames import Frame, frames_of
from domain.level_residents import ResidentsTold
from domain.overview import (
    Answering,
    Cost,
    InformationRequest,
    MonthStory,
    Overview,
    PromiseMade,
    RiskLine,
    Talk,
    TeamWeek,
    ToldFigure,
)
from domain.periods import Period, PeriodKind
from domain.stories import StoryForm


class NothingTold(LookupError):
    """No overview was kept of any week of this period."""


@dataclass(frozen=True, slots=True)
class GoalTold:
    """A goal with its figures as they were told last, and in fives how many stories were told of it."""

    id: str
    name: str
    figures: tuple[ToldFigure, ...]
    stories: Fives

    @property
    def known(self) -> tuple[ToldFigure, ...]:
        return tuple(each for each in self.figures if each.line.value is not None)

    @property
    def striking(self) -> tuple[ToldFigure, ...]:
        """Those that stand out or move, whichever way."""
        return tuple(each for each in self.known if each.line.reading in STANDS_OUT)


@dataclass(frozen=True, slots=True)
class ThemeTold:
    """A theme over all teams, in the order of the alphabet; None where too few told of it."""

    id: str
    name: str
    teams: tuple[tuple[str, SignalLine | None], ...]

    @property
    def told(self) -> tuple[tuple[str, SignalLine], ...]:
        return tuple((team, line) for team, line in self.teams if line is not None)


@dataclass(frozen=True, slots=True)
class FellShort:
    """Where a party did not do what was expected of it: answers too late, promises past their day, nothing brought in.

    `late` is None where nobody kept count.
    """

    party: Party
    late: Fives | None
    promises: tuple[PromiseMade, ...]
    brought_nothing: bool = False

    @property
    def nothing(self) -> bool:
        return not self.promises and not self.brought_nothing and (self.late is None or self.late.under_five)


@dataclass(frozen=True, slots=True)
class LevelPicture:
    """A period as it was told week by week. `weeks` are those that have an overview, `untold` those that have none.

    `talks` stand open at its end, `finished` no longer; `decided` are those with an agreement, each looked back on.
    """

    period: str
    agreements_version: int
    weeks: tuple[str, ...]
    untold: tuple[str, ...]
    goals: tuple[GoalTold, ...]
    themes: tuple[ThemeTold, ...]
    tensions: tuple[tuple[str, str], ...]
    talks: tuple[Talk, ...]
    finished: tuple[Talk, ...]
    decided: tuple[Talk, ...]
    promises: tuple[PromiseMade, ...]
    lessons: tuple[Lesson, ...]
    contributions: tuple[Contribution, ...]
    requests: tuple[InformationRequest, ...]
    fell_short: tuple[FellShort, ...]
    frames: tuple[Frame, ...]
    risks: tuple[RiskLine, ...]
    cost: Cost | None
    answering: tuple[Answering, ...]
    extra_meetings: int = 0
    # How many stories the digests told in each form; of a month nothing, because its quarter is told.
    forms: tuple[tuple[StoryForm, Fives], ...] = ()
    # What teams chose in this month; its words and reasons stand on the page.
    month_stories: tuple[MonthStory, ...] = ()
    # What the forum before made of it; the words stay where they can be taken back.
    seen: tuple[SeenLine, ...] = ()
    # What stood beside the overviews: answers on cards, None of too few, and what nobody knew at its end.
    residents: ResidentsTold | None = None
    open_questions: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[ToldFigure, ...]:
        return tuple(each for goal in self.goals for each in goal.figures)

    @property
    def striking(self) -> tuple[ToldFigure, ...]:
        return tuple(each for goal in self.goals for each in goal.striking)

    @property
    def experiments(self) -> tuple[Talk, ...]:
        return tuple(talk for talk in self.talks if talk.aside == "experiment")


def weeks_of(period: Period) -> tuple[Period, ...]:
    """The weeks that end in it: each week belongs to one month, one quarter and one year."""
    week = Period.containing(PeriodKind.WEEK, period.first_day)
    weeks = []
    while week.last_day <= period.last_day:
        weeks.append(week)
        week = week.next()
    return tuple(weeks)


def quarter_over(week: Period) -> Period:
    """The last quarter of which this week is the last one, or whose last week came before it."""
    quarter = Period.containing(PeriodKind.QUARTER, week.last_day)
    return quarter if weeks_of(quarter)[-1] == week else quarter.previous()


def picture_of(
    period: Period,
    overviews: Sequence[Overview],
    agreements: Agreements,
    *,
    extra_meetings: int = 0,
    seen: Sequence[SeenLine] = (),
    residents: ResidentsTold | None = None,
    open_questions: Sequence[str] = (),
) -> LevelPicture:
    """Lay the overviews of this period together. Raises NothingTold where there is none."""
    wanted = {week.key for week in weeks_of(period)}
    told = sorted((each for each in overviews if each.week in wanted), key=lambda each: each.week)
    if not told:
        raise NothingTold(period.key)
    last, weeks = told[-1], {each.week for each in told}
    figures = _figures(told)
    talks = _talks(told)
    standing = {talk.number for talk in last.talks}
    return LevelPicture(
        period=period.key,
        agreements_version=last.agreements_version,
        weeks=tuple(each.week for each in told),
        untold=tuple(sorted(wanted - weeks)),
        goals=_goals(figures, told, agreements),
        themes=_themes(told, agreements),
        tensions=tuple(sorted({(each.topic, team.name) for team in _teams(told) for each in team.tensions})),
        talks=last.talks,
        finished=tuple(talk for talk in talks if talk.number not in standing),
        decided=tuple(talk for talk in talks if talk.owner is not None and talk.what is not None),
        promises=last.promises,
        lessons=tuple(dict.fromkeys(lesson for each in told for lesson in each.lessons)),
        contributions=tuple(dict.fromkeys(given for each in told for given in each.contributions)),
        requests=last.requests,
        fell_short=tuple(_fell_short(party, told, _closing(last)) for party in Party),
        frames=frames_of(last, figures, agreements),
        risks=last.risks,
        cost=last.cost,
        answering=last.answering,
        extra_meetings=extra_meetings,
        forms=() if period.kind is PeriodKind.MONTH else _forms(told),
        month_stories=tuple(each for each in last.month_stories if each.month == period.key),
        seen=tuple(seen),
        residents=residents,
        open_questions=tuple(open_questions),
    )


def _figures(told: Sequence[Overview]) -> tuple[ToldFigure, ...]:
    """Each figure as it was told last, in the order of the last overview and then of those before."""
    newest: dict[tuple[str, str], ToldFigure] = {}
    for overview in reversed(told):
        for each in overview.figures:
            newest.setdefault(each.key, each)
    return tuple(newest.values())


def _goals(figures: Iterable[ToldFigure], told: Sequence[Overview], agreements: Agreements) -> tuple[GoalTold, ...]:
    goal_of = {indicator.id: indicator.goal for indicator in agreements.indicators}
    order = {indicator.id: number for number, indicator in enumerate(agreements.indicators)}
    known = sorted(
        (each for each in figures if each.line.indicator in goal_of),
        key=lambda each: (order[each.line.indicator], each.place),
    )
    stories = [line.goal for team in _teams(told) for line in team.stories]
    return tuple(
        GoalTold(
            goal.id,
            goal.name,
            tuple(each for each in known if goal_of[each.line.indicator] == goal.id),
            in_fives(stories.count(goal.name)),
        )
        for goal in agreements.goals
    )


def _forms(told: Sequence[Overview]) -> tuple[tuple[StoryForm, Fives], ...]:
    """Each quarter in fives, and those added up: a year beside its quarters tells no more than they did."""
    quarters: dict[Period, Counter[StoryForm]] = {}
    for overview in told:
        quarter = Period.containing(PeriodKind.QUARTER, Period.parse(overview.week).last_day)
        forms = [line.form for team in overview.teams for line in team.stories]
        quarters.setdefault(quarter, Counter()).update(forms)
    return tuple((form, Fives(sum(in_fives(each[form]).about for each in quarters.values()))) for form in StoryForm)


def _themes(told: Sequence[Overview], agreements: Agreements) -> tuple[ThemeTold, ...]:
    """The same themes for every team: each as the last digest that told of it had it."""
    newest: dict[tuple[str, str], SignalLine] = {}
    for team in _teams(told):
        for line in team.signals:
            if line.theme is not None:
                newest[team.name, line.theme] = line
    names = sorted({team.name for team in _teams(told)})
    return tuple(
        ThemeTold(theme.id, theme.name, tuple((name, newest.get((name, theme.name))) for name in names))
        for theme in agreements.themes
    )


def _talks(told: Sequence[Overview]) -> tuple[Talk, ...]:
    """Each conversation of the period as it was told last, by its number."""
    newest = {talk.number: talk for overview in told for talk in overview.talks}
    return tuple(newest[number] for number in sorted(newest))


def _fell_short(party: Party, told: Sequence[Overview], today: date) -> FellShort:
    last = told[-1]
    late = next((each.overdue for each in last.answering if each.party is party), None)
    past = tuple(each for each in last.promises if each.party is party and not each.kept and each.by < today)
    # Only the municipality is asked to bring something in; the partnership tells of itself every week.
    is_town = party is Party.MUNICIPALITY
    brought = any(each.contributions or each.contexts for each in told)
    return FellShort(party, late, past, brought_nothing=is_town and not brought)


def _closing(last: Overview) -> date:
    """The day after the last week: what was promised for the week itself may have been done on its last day."""
    return Period.parse(last.week).next().first_day


def _teams(told: Sequence[Overview]) -> Iterable[TeamWeek]:
    return (team for overview in told for team in overview.teams)
