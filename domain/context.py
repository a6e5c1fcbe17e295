"""Context: what statistics say of the neighbourhood, one figure a week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.digest import Context, turn
from domain.disclosure import in_fives
from domain.indicators import Observation, Status
from domain.periods import Period

# What a figure is called differs per publication of CBS: the stem of its column, the short name in its Excel tables, or
# its code. All of these are counts of people or households, so the parts of an area may be added.
TOPICS: Mapping[str, str] = {
    "cbs:AantalInwoners": "inhabitants",
    "cbs:Inwonertal": "inhabitants",
    "cbs:a_inw": "inhabitants",
    "cbs:T001036": "inhabitants",
    "cbs:k_0Tot15Jaar": "children",
    "cbs:10680": "children",
    "cbs:k_65JaarOfOuder": "elders",
    "cbs:80200": "elders",
    "cbs:HuishoudensTotaal": "households",
    "cbs:a_hh": "households",
    "cbs:Eenpersoonshuishoudens": "alone",
    "cbs:a_1p_hh": "alone",
    "cbs:PersonenPerSoortUitkeringBijstand": "assistance",
    "cbs:D006842": "assistance",
    "cbs:JongerenMetJeugdzorgInNatura": "youth",
    "cbs:T001203": "youth",
    "cbs:WmoClienten": "wmo",
}


@dataclass(frozen=True, slots=True)
class Region:
    """A place that people know by name, and the codes of the regions that make it up together."""

    name: str
    codes: tuple[str, ...]


def context_of_week(week: Period, team: str, regions: Sequence[Region], known: Sequence[Observation]) -> Context | None:
    """The figure whose turn it is this week, or None where nothing is known of these regions."""
    offered = [fact for region in regions for fact in _facts(region, known)]
    if not offered:
        return None
    return offered[turn(week, team, len(offered))]


def _facts(region: Region, known: Sequence[Observation]) -> list[Context]:
    by_measure: dict[str, dict[Period, dict[str, Observation]]] = {}
    for seen in known:
        if seen.subject in region.codes and seen.indicator in TOPICS and seen.value is not None:
            by_measure.setdefault(seen.indicator, {}).setdefault(seen.period, {})[seen.subject] = seen
    facts: dict[str, Context] = {}
    for measure, periods in sorted(by_measure.items()):
        # An area is only told as a whole: with one part unknown its total would be too low.
        whole = [period for period, parts in periods.items() if len(parts) == len(region.codes)]
        if whole:
            newest = max(whole, key=lambda period: period.last_day)
            facts.setdefault(TOPICS[measure], _added(region, TOPICS[measure], newest, list(periods[newest].values())))
    return [fact for fact in facts.values() if fact.value > 0]


def _added(region: Region, topic: str, period: Period, parts: Sequence[Observation]) -> Context:
    total = sum((part.value for part in parts if part.value is not None), Decimal(0))
    days = [part.reference_date for part in parts if part.reference_date is not None]
    return Context(
        topic=topic,
        place=region.name,
        value=Decimal(in_fives(round(total)).about),
        source=parts[0].source,
        period=period.key,
        reference_date=min(days, default=None),
        provisional=any(part.status is Status.PROVISIONAL for part in parts),
    )
