"""The overview as a page: its ten blocks under Simons' four levers, the same for every reader of the same sight."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Agreements, Lever
from domain.counting import municipality_name
from domain.digest import SeenLine, StoryLine
from domain.overview import MonthStory, Overview, TeamWeek
from domain.overview_levers import is_lopsided, lane_shares, shares
from domain.periods import Period
from messages.counting import period_name
from messages.digest import attributed, contribution_words, story_source
from messages.escalation_words import day, party
from messages.overview_agreed import (
    Gave,
    RiskRow,
    cost_lines,
    month_gave,
    request_words,
    risk_look_lines,
    risk_row,
)
from messages.overview_figures import GoalRow, IndicatorRow, corrected, explained, goal_rows, indicator_rows
from messages.overview_residents import Voices, voices_of
from messages.overview_talks import (
    TalkRow,
    ThemeRow,
    for_every_theme,
    promise_lines,
    quiet_themes,
    talk_rows,
    theme_rows,
)

MOST_QUOTES = 5
_LEVERS = (Lever.BELIEF, Lever.BOUNDARY, Lever.DIAGNOSTIC, Lever.INTERACTIVE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A person's words, or that they were taken back; `source` is their goal or their party, never a place."""

    words: Words
    source: Words | None
    is_quote: bool = True


@dataclass(frozen=True, slots=True)
class ChosenStory:
    """A story of the month, and why it was chosen."""

    story: Quoted
    reason: str


@dataclass(frozen=True, slots=True)
class Share:
    """Of all that was told in the quarter so far, per cent in fives."""

    lever: Words
    percent: int


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """All blocks in words; an empty one says so in the template."""

    week: Words
    days: Words
    place: str
    mission: str
    goals: tuple[GoalRow, ...]
    stories: tuple[Quoted, ...]
    month_stories: tuple[ChosenStory, ...]
    more_stories: Words | None
    voices: Voices | None
    indicators: tuple[IndicatorRow, ...]
    explained: tuple[Words, ...]
    seen: tuple[Quoted, ...]
    talks: tuple[TalkRow, ...]
    themes: tuple[ThemeRow, ...]
    every_theme: tuple[Words, ...]
    nothing_in_quarter: Words | None
    quiet: Words | None
    lessons: tuple[str, ...]
    contributions: tuple[Words, ...]
    no_contributions: Words
    promises: tuple[Words, ...]
    gave: Gave | None
    requests: tuple[Words, ...]
    risks: tuple[RiskRow, ...]
    risk_look: tuple[Words, ...]
    cost: tuple[Words, ...]
    shares: tuple[Share, ...]
    lanes: tuple[Share, Share]
    lopsided: bool
    corrected: tuple[Words, ...]
    missing: Words | None


@dataclass(frozen=True, slots=True)
class _Quotes:
    """All words of people on the page; `told` is how many stories of the week are among them."""

    stories: tuple[Quoted, ...] = ()
    month_stories: tuple[ChosenStory, ...] = ()
    seen: tuple[Quoted, ...] = ()
    told: int = 0


def overview_page(
    overview: Overview,
    agreements: Agreements,
    words: Mapping[str, str],
    place: str | None = None,
    *,
    quotes: bool = True,
    reasons: Mapping[str, str] | None = None,
) -> OverviewPage:
    """`words` are those of stories and interpretations that still stand, by their id; `place` names a part of town.

    `reasons` say by story why it is the story of the month.
    """
    week, town = Period.parse(overview.week), municipality_name(agreements)
    themes = theme_rows(overview, agreements, overview.teams)
    quoted = _quoted(overview, words, reasons or {}) if quotes else _Quotes()
    return OverviewPage(
        week=week_name(week),
        days=_days(week),
        place=place or town,
        mission=agreements.mission,
        goals=goal_rows(agreements, overview.figures),
        stories=quoted.stories,
        month_stories=quoted.month_stories,
        more_stories=_more(overview.teams, quoted.told),
        voices=None if overview.residents is None else voices_of(overview.residents, agreements.areas),
        indicators=indicator_rows(agreements, overview.figures, week),
        explained=explained(overview.figures),
        seen=quoted.seen,
        talks=talk_rows(overview.talks, town),
        themes=themes,
        every_theme=for_every_theme(overview),
        nothing_in_quarter=None if overview.inputs else Phrase("page-quarter-none"),
        quiet=quiet_themes(themes, agreements),
        lessons=tuple(lesson.words for lesson in overview.lessons),
        contributions=tuple(_contributions(overview, week)),
        no_contributions=_no_contributions(overview.empty_quarter, week),
        promises=promise_lines(overview.promises),
        gave=None if overview.gave is None else month_gave(overview.gave, week),
        requests=tuple(request_words(each) for each in overview.requests),
        risks=tuple(risk_row(each) for each in overview.risks),
        risk_look=() if overview.risk_look is None else tuple(risk_look_lines(overview.risk_look, week)),
        cost=tuple(cost_lines(overview.cost, overview.answering)),
        shares=tuple(_shares(overview)),
        lanes=_lanes(overview),
        lopsided=is_lopsided(overview.balance.quarter),
        corrected=corrected(overview.figures, week),
        missing=_missing(overview.missing),
    )


def _quoted(overview: Overview, words: Mapping[str, str], reasons: Mapping[str, str]) -> _Quotes:
    """What is quoted as the story of the month is not quoted twice."""
    chosen = _chosen(overview, words, reasons)
    of_month = {each.line.story for each in chosen}
    stories = quoted_stories(overview, {item: words[item] for item in words if item not in of_month})
    told = [line.story for team in overview.teams for line in team.stories]
    seen = [line for team in overview.teams for line in team.interpretations]
    return _Quotes(
        stories=tuple(_story(line, words) for line in stories),
        month_stories=tuple(_month_story(each, overview, words, reasons) for each in chosen),
        seen=tuple(_seen(line, words) for line in seen[:MOST_QUOTES]),
        told=len(stories) + sum(story in of_month for story in told),
    )


def week_name(week: Period) -> Phrase:
    """With its year, because the page goes back for years."""
    return Phrase("period-week", {"week": week.parts["number"], "year": week.parts["year"]})


def quoted_stories(overview: Overview, words: Mapping[str, str]) -> tuple[StoryLine, ...]:
    """Those that may be read outside their team; in an order that tells nothing of when, where or by whom."""
    told = (line for team in overview.teams for line in team.stories if line.story in words)
    return tuple(sorted(told, key=lambda line: line.story or ""))[:MOST_QUOTES]


def _days(week: Period) -> Words:
    return Phrase("page-days", {"first": day(week.first_day), "last": day(week.last_day)})


def _story(line: StoryLine, words: Mapping[str, str]) -> Quoted:
    return Quoted(Verbatim(words[line.story or ""]), story_source(line))


def _chosen(overview: Overview, words: Mapping[str, str], reasons: Mapping[str, str]) -> tuple[MonthStory, ...]:
    """Those that still may be read, with their reason; in an order that tells nothing of where."""
    named = {each.line.story or "": each for each in overview.month_stories}
    return tuple(named[story] for story in sorted(named) if story in words and reasons.get(story))


def _month_story(
    chosen: MonthStory, overview: Overview, words: Mapping[str, str], reasons: Mapping[str, str]
) -> ChosenStory:
    line, story = chosen.line, chosen.line.story or ""
    beside = None if line.beside is None else overview.figure(*line.beside)
    source = story_source(line, None if beside is None else beside.line)
    return ChosenStory(Quoted(Verbatim(words[story]), source), reasons[story])


def _more(teams: Sequence[TeamWeek], shown: int) -> Words | None:
    """How many more stand in the digests: each of those counts its stories too."""
    more = sum(len(team.stories) + team.more_stories for team in teams) - shown
    return Phrase("page-stories-more", {"count": more}) if more > 0 else None


def _seen(line: SeenLine, words: Mapping[str, str]) -> Quoted:
    if line.item not in words:
        return Quoted(Phrase("voices-answer-taken-back"), None, is_quote=False)
    return Quoted(Verbatim(words[line.item]), None if line.party is None else party(line.party))


def _contributions(overview: Overview, week: Period) -> Iterator[Words]:
    for given in overview.contributions:
        told_by = () if given.source is None else (attributed(given.source, given.reference_date),)
        yield Joined((contribution_words(given), *told_by))
    for context in overview.contexts:
        told: dict[str, Value] = {"place": context.place, "value": context.value.normalize() + 0}
        since = context.reference_date
        about = day(since) if since is not None else period_name(Period.parse(context.period), week)
        source = Joined((Verbatim(context.source), about), ", ")
        yield Joined((Phrase(f"digest-context-{context.topic}", told), Phrase("figure-source", {"source": source})))


def _no_contributions(quarter: str | None, week: Period) -> Words:
    if quarter is None:
        return Phrase("page-from-municipality-none")
    return Phrase("digest-municipality-empty", {"period": period_name(Period.parse(quarter), week)})


def _shares(overview: Overview) -> Iterator[Share]:
    percent = shares(overview.balance.quarter)
    for lever in _LEVERS:
        yield Share(Phrase(f"lever-{lever}"), percent[lever])


def _lanes(overview: Overview) -> tuple[Share, Share]:
    renewing, steady = lane_shares(overview.balance.quarter)
    return Share(Phrase("page-lane-renewing"), renewing), Share(Phrase("page-lane-steady"), steady)


def _missing(names: Sequence[str]) -> Words | None:
    if not names:
        return None
    return Phrase("page-missing", {"teams": Joined(tuple(Verbatim(name) for name in names), ", ")})
