"""Residents: what a card asks, what may be told of its answers, and when an area was not heard for long."""

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TypeAlias

from domain.agreements import Agreements, Indicator
from domain.disclosure import SMALLEST_RESIDENT_GROUP, Fives, in_fives
from domain.indicators import Observation, Status
from domain.periods import Period, PeriodKind
from domain.trigger_figures import NO

# Longer than this without anything of residents, and the team lead hears it once.
FRESH_WEEKS = 6
# No letters and digits that look alike: a code is sometimes typed over. Twelve of these are 59 random bits.
_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
_CODE_LENGTH = 12
# What a group of which only is told that it is under five counts for in a share: the middle of none to four.
_SMALL = 2


class Form(StrEnum):
    """For whom a card is written."""

    ADULT = "adult"
    EASY = "easy"
    YOUTH12 = "youth12"
    CHILD8 = "child8"


class Asked(StrEnum):
    """What a card asks, in this order; the law on client-experience studies names these three."""

    ACCESS = "access"
    QUALITY = "quality"
    EFFECT = "effect"


class Face(StrEnum):
    """What can be answered. Who is UNSURE is counted apart and stands in no share."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNSURE = "unsure"


Answers: TypeAlias = Mapping[Asked, Face]
Counts: TypeAlias = Mapping[tuple[Asked, Face], int]


@dataclass(frozen=True, slots=True)
class Card:
    """A card of an area in one form. `code` is what its QR code carries; the weeks are keys of ISO weeks."""

    code: str
    area: str
    form: Form
    since: str
    stopped: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """How often the faces of one form were chosen in an area in a week. Nothing else is kept of residents."""

    area: str
    form: Form
    week: Period
    counts: Counts


@dataclass(frozen=True, slots=True)
class Experience:
    """What may be told of answers: how many people at least, and each face of each question, all in fives."""

    people: Fives
    faces: Mapping[tuple[Asked, Face], Fives]


def new_code(choose: Callable[[str], str] = secrets.choice) -> str:
    """A code that nobody guesses."""
    return "".join(choose(_LETTERS) for _ in range(_CODE_LENGTH))


def is_code(text: str) -> bool:
    return len(text) == _CODE_LENGTH and set(text) <= set(_LETTERS)


def together(counted: Iterable[Counted]) -> Counts:
    """The answers of several cards and weeks as one."""
    found: dict[tuple[Asked, Face], int] = {}
    for each in counted:
        for place, count in each.counts.items():
            found[place] = found.get(place, 0) + count
    return found


def experience(counts: Counts) -> Experience | None:
    """None while any question has fewer than ten answers: below that nothing is told, unsure or not."""
    fewest = min(sum(counts.get((asked, face), 0) for face in Face) for asked in Asked)
    if fewest < SMALLEST_RESIDENT_GROUP:
        return None
    return _told({(asked, face): in_fives(counts.get((asked, face), 0)) for asked in Asked for face in Face})


def added(told: Sequence[Experience]) -> Experience:
    """What was told of parts of a time as one: a sum of fives, so that it tells no more than its parts did."""
    places = [(asked, face) for asked in Asked for face in Face]
    return _told({place: Fives(sum(each.faces[place].about for each in told)) for place in places})


def well_heard(by_area: Mapping[str, Counts], town: Experience | None) -> frozenset[str]:
    """The areas in which enough residents answered; none where that would say more of the town's counts than they do.

    Ten people at least in each of them is a total. Only where the counts as told already come to that, is it told.
    """
    heard = frozenset(area for area, counts in by_area.items() if experience(counts) is not None)
    least = [] if town is None else [sum(town.faces[asked, face].least for face in Face) for asked in Asked]
    return heard if min(least, default=0) >= SMALLEST_RESIDENT_GROUP * len(heard) else frozenset()


def observations(
    indicator: Indicator, subject: str, period: Period, counts: Counts, source: str
) -> tuple[Observation, ...]:
    """The share that said yes over the three questions, and the share that said no; nothing where too few answered.

    Both are made of counts in fives, so that they tell no more than those do. The denominator is people, not answers.
    """
    known = {asked: sum(counts.get((asked, face), 0) for face in Face if face is not Face.UNSURE) for asked in Asked}
    if min(known.values()) < SMALLEST_RESIDENT_GROUP:
        return ()
    yes, no = (sum(counts.get((asked, face), 0) for asked in Asked) for face in (Face.YES, Face.NO))
    rest = _roughly(sum(known.values()) - yes)
    all_known = _roughly(yes) + rest
    people = Decimal(in_fives(sum(known.values()) // len(Asked)).about)

    def seen(name: str, part: int) -> Observation:
        share = (Decimal(100 * part) / all_known).quantize(Decimal(1).scaleb(-indicator.decimals), ROUND_HALF_UP)
        return Observation(name, subject, period, share, source, Status.DEFINITIVE, denominator=people)

    return seen(indicator.id, _roughly(yes)), seen(indicator.id + NO, min(_roughly(no), rest))


def weeks_of(period: Period) -> Sequence[Period]:
    """The weeks whose Thursday lies in it: so every week is in exactly one month, quarter or year."""
    if period.kind is PeriodKind.WEEK:
        return (period,)
    week = Period.containing(PeriodKind.WEEK, period.first_day)
    found = list[Period]()
    while _thursday(week) <= period.last_day:
        if _thursday(week) >= period.first_day:
            found.append(week)
        week = week.next()
    return tuple(found)


def period_of(week: Period, kind: PeriodKind) -> Period:
    """The period that counts the week: that of its Thursday, as ISO counts weeks to years."""
    return Period.containing(kind, _thursday(week))


def areas_of_subject(subject: str, agreements: Agreements) -> frozenset[str]:
    """The areas whose cards tell of an area, a team, or the whole municipality."""
    every = frozenset(area.id for area in agreements.areas)
    teams = {team.id: frozenset(team.areas) for team in agreements.teams}
    return teams.get(subject, frozenset({subject}) & every or every)


def unheard_areas(
    heard: Mapping[str, Period], begun: Period, this_week: Period, areas: Iterable[str]
) -> dict[str, Period]:
    """The areas of which residents were heard longer than six weeks ago, with the last week that tells of them.

    Of an area that was never heard the time runs from the week in which everything began.
    """
    since = {area: max(begun, heard.get(area, begun)) for area in areas}
    return {area: week for area, week in since.items() if week.plus(FRESH_WEEKS) < this_week}


def _told(faces: Mapping[tuple[Asked, Face], Fives]) -> Experience:
    """With how many people these are at least: of what is told, because a sum of true counts would tell of them."""
    people = min(sum(faces[asked, face].about for face in Face) for asked in Asked)
    return Experience(Fives(max(people, SMALLEST_RESIDENT_GROUP)), faces)


def _thursday(week: Period) -> date:
    return week.first_day + timedelta(days=3)


def _roughly(count: int) -> int:
    return in_fives(count).about or _SMALL
