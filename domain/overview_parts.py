"""Overview parts: what of the whole picture belongs to one area, and what the council reads."""

from collections.abc import Collection
from dataclasses import replace

from domain.agreements import Agreements, Level
from domain.overview import Overview, PromiseMade, ResidentsQuarter, Talk


def of_area(overview: Overview, area: str, agreements: Agreements) -> Overview:
    """What was told of this area: its figures, those of the teams that work there, and what holds for all."""
    teams = tuple(team for team in overview.teams if area in team.areas)
    ids = {team.id for team in teams}
    near = {area, agreements.municipality_code, *ids}
    talks = tuple(talk for talk in overview.talks if talk.subject in {None, *near} or ids.intersection(talk.teams))
    far = {each.contribution.words for each in overview.inputs if not each.is_near({area})}
    return replace(
        overview,
        contributions=tuple(each for each in overview.contributions if each.words not in far),
        figures=tuple(each for each in overview.figures if each.line.subject in near),
        teams=teams,
        talks=talks,
        promises=_in(talks, overview.promises),
        inputs=tuple(each for each in overview.inputs if each.is_near({area})),
        month_stories=tuple(each for each in overview.month_stories if each.team in ids),
        residents=_residents(overview.residents, area),
    )


def may_be_quoted_in(part: Overview) -> bool:
    """Whether words may stand on an area's page: no area stands beside them where fewer than five people took part."""
    return all(not team.people.under_five for team in part.teams)


def strategic(overview: Overview, agreements: Agreements) -> Overview:
    """What the council reads: the town as a whole and what reached the strategic rung, with every risk.

    No team, no area, no words of people, and no conversation that both parties still hold closer to practice.
    """
    talks = tuple(talk for talk in overview.talks if talk.level is Level.STRATEGIC)
    whole = agreements.municipality_code
    return replace(
        overview,
        figures=tuple(each for each in overview.figures if each.line.subject == whole),
        teams=(),
        missing=(),
        talks=talks,
        promises=_in(talks, overview.promises),
        lessons=(),
        inputs=(),
        gave=None,
        month_stories=(),
        requests=(),
        residents=_residents(overview.residents, None),
    )


def _residents(quarter: ResidentsQuarter | None, area: str | None) -> ResidentsQuarter | None:
    """The town's answers and no area; of an area only when it answered last, because its answers are not told."""
    if quarter is None or area is None:
        return quarter and replace(quarter, heard=())
    return replace(quarter, told=None, heard=tuple(each for each in quarter.heard if each.area == area))


def _in(talks: Collection[Talk], promises: Collection[PromiseMade]) -> tuple[PromiseMade, ...]:
    """What was promised in these conversations, or in none."""
    numbers = {talk.number for talk in talks}
    return tuple(each for each in promises if each.talk is None or each.talk in numbers)
