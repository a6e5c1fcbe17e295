"""Inputs: what the municipality brings in, for the digests of the areas that it is about."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.agreements import Team
from domain.digest import Contribution
from domain.periods import Period, PeriodKind

MOST_SENTENCES = 3
# What was brought in stands beside the figures for so many weeks: a quarter.
QUARTER_WEEKS = 13
LONGEST_TITLE = 80
_SENTENCE_ENDS = re.compile(r"[.!?…]+(?=\s|$)")


class InputKind(StrEnum):
    """The five kinds that the parties named; there is no sixth."""

    AREA = "area"
    DEMOGRAPHY = "demography"
    SAFETY = "safety"
    EDUCATION = "education"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class InputGiven:
    """What the municipality brings in; no areas is the whole town, no theme is every theme.

    Every text went through the privacy screen.
    """

    kind: InputKind
    areas: tuple[str, ...]
    title: str
    text: str
    source: str
    reference_date: date
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class InputCorrected:
    """Another text for what was brought in before, and another day to which it refers."""

    input: str
    text: str
    reference_date: date


@dataclass(frozen=True, slots=True)
class InputWithdrawn:
    """What was brought in does not hold any more; why, in a sentence."""

    input: str
    reason: str


@dataclass(frozen=True, slots=True)
class NothingBroughtIn:
    """The municipality has nothing in this quarter, or `will_follow` later."""

    will_follow: bool


@dataclass(frozen=True, slots=True)
class Input:
    """What was brought in, as it stands now: `week` in which it came, and those in which it changed or went."""

    id: str
    given: InputGiven
    week: Period
    corrected: Period | None = None
    withdrawn: Period | None = None


@dataclass(frozen=True, slots=True)
class InputLine:
    """What stands beside the figures of its areas and its theme; of none it is the whole town, or every theme."""

    contribution: Contribution
    areas: tuple[str, ...] = ()
    theme: str | None = None

    def is_near(self, areas: Collection[str]) -> bool:
        return not self.areas or bool(set(self.areas) & set(areas))


def sentences(text: str) -> int:
    """How many sentences these are; words without a full stop are one."""
    pieces = [piece for piece in _SENTENCE_ENDS.split(text) if piece.strip()]
    return len(pieces)


def contributions_of(inputs: Collection[Input], team: Team, week: Period) -> tuple[Contribution, ...]:
    """What the digest over this week tells a team: what came, what was put right, and what was taken back."""
    near = [each for each in inputs if _line(each).is_near(team.areas)]
    return tuple(_lines(sorted(near, key=lambda each: (each.week, each.given.title, each.id)), week))


def _lines(inputs: Collection[Input], week: Period) -> Iterator[Contribution]:
    for each in inputs:
        if each.withdrawn == week:
            # What came and went in one week was never told.
            if each.week != week:
                yield Contribution(each.given.title, kind=each.given.kind, state="withdrawn")
        elif each.withdrawn is None and week in {each.week, each.corrected}:
            told = _line(each).contribution
            yield told if each.week == week else replace(told, state="corrected")


def laid_beside(inputs: Collection[Input], week: Period) -> tuple[InputLine, ...]:
    """What came or changed in the quarter up to this week and still stands, the newest first."""
    first = week.plus(1 - QUARTER_WEEKS)
    standing = [each for each in inputs if each.withdrawn is None and each.week <= week]
    recent = [each for each in standing if max(each.week, each.corrected or each.week) >= first]
    ordered = sorted(recent, key=lambda each: (each.given.title, each.id))
    return tuple(_line(each) for each in sorted(ordered, key=lambda each: each.week.first_day, reverse=True))


def _line(each: Input) -> InputLine:
    given = each.given
    words = f"{_ended(given.title)} {given.text}"
    told = Contribution(words, given.source, given.reference_date, kind=given.kind)
    return InputLine(told, given.areas, given.theme)


def empty_quarter(inputs: Collection[Input], week: Period, begun: date) -> Period | None:
    """The quarter that ended without anything, in the first digest after it; None where there is nothing to say.

    A quarter in which the agreements did not hold from its first day counts for nobody.
    """
    quarter = Period.containing(PeriodKind.QUARTER, week.last_day).previous()
    if Period.containing(PeriodKind.QUARTER, week.previous().last_day).previous() == quarter:
        return None
    if begun > quarter.first_day or any(_in(each.week, quarter) for each in inputs):
        return None
    return quarter


def _in(week: Period, quarter: Period) -> bool:
    return Period.containing(PeriodKind.QUARTER, week.last_day) == quarter


def _ended(title: str) -> str:
    return title if title.endswith((".", "!", "?", "…")) else f"{title}."
