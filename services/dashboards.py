"""Dashboards: finds what a page shows, in words; everybody with the same sight gets the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from chat.wording import Words
from domain.agreements import Agreements, Area
from domain.digest import KIND as DIGEST
from domain.digest import Chart, canonical
from domain.digest import from_content as digest_from_content
from domain.overview import KIND, WHOLE, Overview, Picture, ToldFigure, to_content
from domain.overview_parts import may_be_quoted_in, of_area, strategic
from domain.periods import Period, PeriodKind
from domain.stories import Audience
from messages.chart_words import alt_text, title
from messages.digest_charts import chart_facts
from messages.escalation_words import day
from messages.overview import MOST_QUOTES, OverviewPage, overview_page, week_name
from messages.overview_figures import (
    Cell,
    Definition,
    IndicatorRow,
    Version,
    cell,
    definition_of,
    facts_of,
    history,
    indicator_rows,
)
from messages.painting import Painter
from services.agreements import at
from services.late_charts import LateCharts, chart_as_told, tag_of
from services.overview import KeptOverview, overview_in, weeks_told
from services.sign_in import Sight
from storage.database import Database, UnitOfWork
from storage.stories import StoryState

# Overviews that were read last: they never change.
_MOST_READ = 6
# So many stories are read at once to find those that may be quoted.
_TOGETHER = 20
# Definitions that held so many versions ago are not looked for.
_MOST_VERSIONS = 6


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which overview a page shows: everybody who sees the same stamp looks at the same bytes."""

    week: str
    sha256: str
    made_on: date
    earlier: str | None
    later: str | None
    is_old: bool


@dataclass(frozen=True, slots=True)
class Dashboard:
    """`area` is the id of the area that it is about, None for the whole town."""

    stamp: Stamp
    page: OverviewPage
    sight: Sight
    area: str | None
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class ChartShown:
    """The very picture of a digest, or one drawn late, with its words; `week` is that of the digest or overview."""

    sha256: str
    alt: Words
    title: Words
    week: Words


@dataclass(frozen=True, slots=True)
class WeekTold:
    key: str
    name: Words


@dataclass(frozen=True, slots=True)
class FigurePage:
    """One indicator with all its places, and one figure of it where a place was chosen."""

    stamp: Stamp
    week: Words
    definition: Definition
    versions: tuple[Version, ...]
    row: IndicatorRow
    shown: Cell | None = None
    facts: tuple[tuple[Words, Words], ...] = ()
    history: tuple[tuple[Words, Words], ...] = ()
    chart: ChartShown | None = None


class Dashboards:
    def __init__(self, database: Database, painter: Painter) -> None:
        self._database = database
        self._late = LateCharts(painter)
        self._read: dict[str, KeptOverview] = {}

    async def page(self, sight: Sight, now: datetime, week: str | None, area: str | None = None) -> Dashboard | None:
        """The overview of this week, or the newest; None where there is none, or no such area."""
        async with self._database.read() as uow:
            found = await self._find(uow, now, week)
            if found is None:
                return None
            kept, stamp, agreed = found
            place = next((each for each in agreed.areas if each.id == area), None)
            if area is not None and (place is None or sight is Sight.STRATEGIC):
                return None
            part = _part(kept.overview, sight, agreed, place)
            words, reasons = await _words(uow, part), await _reasons(uow, part)
        quotes = place is None or may_be_quoted_in(part)
        name = None if place is None else place.name
        areas = () if sight is Sight.STRATEGIC else tuple(sorted(agreed.areas, key=lambda each: each.name))
        page = overview_page(part, agreed, words, name, quotes=quotes, reasons=reasons)
        return Dashboard(stamp, page, sight, area, areas)

    async def figure(
        self, sight: Sight, now: datetime, week: str | None, indicator: str, subject: str | None
    ) -> FigurePage | None:
        """An indicator, or one figure of it, in this week; None where there is no such one to see."""
        async with self._database.read() as uow:
            found = await self._find(uow, now, week)
            if found is None:
                return None
            kept, stamp, agreed = found
            part, asked = _part(kept.overview, sight, agreed, None), Period.parse(stamp.week)
            defined = next((each for each in agreed.indicators if each.id == indicator), None)
            told = [each for each in part.figures if each.line.indicator == indicator]
            if defined is None or not told:
                return None
            (row,) = indicator_rows(agreed, told, asked, most=len(told))
            versions = await _versions(uow, indicator, part.agreements_version)
            page = FigurePage(stamp, week_name(asked), definition_of(defined, agreed), versions, row)
            if subject is None:
                return page
            one = part.figure(indicator, subject)
            if one is None:
                return None
            late = None if one.picture else await chart_as_told(uow, agreed, one, asked, kept.made_at)
            return await _one(uow, page, one, asked, late)

    async def chart(
        self, sight: Sight, now: datetime, week: str | None, indicator: str, subject: str, sha256: str
    ) -> bytes | None:
        """The picture of a figure that may be seen, drawn now if no digest drew it; None where it is another's."""
        async with self._database.read() as uow:
            found = await self._find(uow, now, week)
            if found is None:
                return None
            kept, _, agreed = found
            told = _part(kept.overview, sight, agreed, None).figure(indicator, subject)
            if told is None:
                return None
            if told.picture is not None:
                return await uow.pictures.get(sha256) if told.picture.sha256 == sha256 else None
            late = await chart_as_told(uow, agreed, told, Period.parse(kept.overview.week), kept.made_at)
        return None if late is None or tag_of(late) != sha256 else await self._late.png(late)

    async def weeks(self) -> tuple[WeekTold, ...]:
        """All weeks that have an overview, the newest first."""
        async with self._database.read() as uow:
            keys = reversed(await weeks_told(uow))
        return tuple(WeekTold(key, week_name(Period.parse(key))) for key in keys)

    async def exported(self, sight: Sight, now: datetime, week: str | None) -> tuple[Overview, bytes] | None:
        """What may be taken along, and its canonical JSON: of the whole picture the SHA-256 stands on the page."""
        async with self._database.read() as uow:
            found = await self._find(uow, now, week)
            if found is None:
                return None
            kept, stamp, agreed = found
            part = _part(kept.overview, sight, agreed, None)
            if part is not kept.overview:
                return part, canonical(to_content(part))
            # As it was kept: a later program may know of more that an overview can hold.
            as_kept = await uow.snapshots.get(KIND, WHOLE, stamp.week)
        return part, canonical(to_content(part) if as_kept is None else as_kept.content)

    async def _find(
        self, uow: UnitOfWork, now: datetime, week: str | None
    ) -> tuple[KeptOverview, Stamp, Agreements] | None:
        weeks = await weeks_told(uow)
        chosen = week or next(reversed(weeks), None)
        if chosen is None or chosen not in weeks:
            return None
        kept = await self._kept(uow, chosen)
        agreed = (await at(uow, kept.overview.agreements_version)).agreements
        return kept, _stamp(kept, weeks, agreed, now), agreed

    async def _kept(self, uow: UnitOfWork, week: str) -> KeptOverview:
        if week not in self._read:
            kept = await overview_in(uow, week)
            assert kept is not None, "an overview is never thrown away"
            while len(self._read) >= _MOST_READ:
                del self._read[next(iter(self._read))]
            self._read[week] = kept
        return self._read[week]


def _stamp(kept: KeptOverview, weeks: Sequence[str], agreed: Agreements, now: datetime) -> Stamp:
    zone, week, place = ZoneInfo(agreed.time_zone), kept.overview.week, weeks.index(kept.overview.week)
    last_closed = Period.containing(PeriodKind.WEEK, now.astimezone(zone).date()).previous()
    return Stamp(
        week=week,
        sha256=kept.sha256,
        made_on=kept.made_at.astimezone(zone).date(),
        earlier=weeks[place - 1] if place > 0 else None,
        later=weeks[place + 1] if place + 1 < len(weeks) else None,
        # Of the week that just ended there may be no overview yet; of the one before there should be.
        is_old=Period.parse(week) < last_closed.previous() and place + 1 == len(weeks),
    )


def _part(overview: Overview, sight: Sight, agreed: Agreements, area: Area | None) -> Overview:
    if sight is Sight.STRATEGIC:
        return strategic(overview, agreed)
    return overview if area is None else of_area(overview, area.id, agreed)


async def _words(uow: UnitOfWork, part: Overview) -> Mapping[str, str]:
    """Of stories and interpretations that still stand, and that may be read by more than their own team."""
    words = await _quotable(uow, sorted(line.story for team in part.teams for line in team.stories if line.story))
    words |= await _quotable(uow, sorted(each.line.story for each in part.month_stories if each.line.story))
    seen = [line.under for team in part.teams for line in team.interpretations][:MOST_QUOTES]
    for key in sorted(set(seen)):
        words |= {each.id: each.text for each in await uow.interpretations.about(key)}
    gone = await uow.quotations.taken_back(list(words))
    return {item: said for item, said in words.items() if item not in gone}


async def _reasons(uow: UnitOfWork, part: Overview) -> Mapping[str, str]:
    """Why a team chose its story of the month, by story; of another choice than the one shown nothing is said."""
    shown = {(each.team, each.month, each.line.story) for each in part.month_stories}
    chosen = await uow.chosen_stories.of_stories([story for *_, story in shown if story]) if shown else ()
    return {each.story: each.reason for each in chosen if (each.team, each.month, each.story) in shown}


async def _quotable(uow: UnitOfWork, told: Sequence[str]) -> dict[str, str]:
    """As many as a page quotes, the first of these ids; more are not read."""
    words: dict[str, str] = {}
    for start in range(0, len(told), _TOGETHER):
        for story in await uow.stories.get_many(told[start : start + _TOGETHER]):
            if story.state is StoryState.QUOTABLE and story.audience is Audience.BOTH_PARTIES:
                words[story.id] = story.text
        if len(words) >= MOST_QUOTES:
            break
    return words


async def _one(uow: UnitOfWork, page: FigurePage, told: ToldFigure, week: Period, late: Chart | None) -> FigurePage:
    return replace(
        page,
        shown=cell(told, week),
        facts=facts_of(told, week),
        history=history(told.line, week),
        chart=_shown(late, week) if told.picture is None else await _chart(uow, told.picture, told.key),
    )


async def _chart(uow: UnitOfWork, picture: Picture, key: tuple[str, str]) -> ChartShown | None:
    kept = await uow.snapshots.get(DIGEST, picture.team, picture.week)
    charts = () if kept is None else digest_from_content(kept.content).charts
    chart = next((each for each in charts if (each.indicator, each.subject) == key), None)
    if chart is None:
        return None
    shown = chart_facts(chart)
    return ChartShown(picture.sha256, alt_text(shown), title(shown), week_name(Period.parse(picture.week)))


def _shown(late: Chart | None, week: Period) -> ChartShown | None:
    if late is None:
        return None
    facts = chart_facts(late)
    return ChartShown(tag_of(late), alt_text(facts), title(facts), week_name(week))


async def _versions(uow: UnitOfWork, indicator: str, until: int) -> tuple[Version, ...]:
    """How it was defined, the newest first; only where its words changed."""
    held = [each for each in await uow.agreements.log() if each.activated_at and each.version.number <= until]
    found: list[Version] = []
    for each in held[-_MOST_VERSIONS:]:
        agreed = (await at(uow, each.version.number)).agreements
        defined = next((one.definition for one in agreed.indicators if one.id == indicator), None)
        if defined is not None and each.activated_at and (not found or found[-1].definition != defined):
            since = each.activated_at.astimezone(ZoneInfo(agreed.time_zone)).date()
            found.append(Version(day(since), defined))
    return tuple(reversed(found))
