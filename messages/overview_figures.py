"""Overview figures: what the page says of what was counted, and of one figure with its definition."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Agreements, Indicator
from domain.digest import STANDS_OUT, CountLine, Restated
from domain.disclosure import SMALLEST_GROUP
from domain.overview import ToldFigure
from domain.overview_making import owner_of
from domain.periods import Period
from domain.reading import Reading
from messages.counting import explanations, figure, period_name, reading
from messages.escalation_words import day, party, role

# Of an indicator that many places have, the front page shows so many; the rest is one tap away.
_MOST_CELLS = 6
# What these say of a figure stands in the place of the figure.
_WITHOUT_FIGURE = frozenset({Reading.SMALL, Reading.INCOMPLETE, Reading.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure. `period` is said where it is another one than most readers expect; `known` are the last as told."""

    indicator: str
    subject: str
    place: str
    value: Words
    reading: Words | None
    stands_out: bool
    period: Words
    known: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with its figures, in the order of the alphabet; `more` are not shown here."""

    id: str
    name: str
    unit: str
    cells: tuple[Cell, ...]
    more: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class GoalRow:
    """What we stand for, with what the figures of it say."""

    name: str
    sentence: str
    told: Words


@dataclass(frozen=True, slots=True)
class Definition:
    """What an indicator is, each as a name and what it says."""

    name: str
    definition: str
    facts: tuple[tuple[Words, Words], ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A definition as it held from some day on."""

    from_day: Words
    definition: str


def indicator_rows(
    agreements: Agreements, figures: Sequence[ToldFigure], week: Period, most: int = _MOST_CELLS
) -> tuple[IndicatorRow, ...]:
    """In the order that was agreed; where there are too many places, those that stand out and no others."""
    return tuple(
        _row(indicator, told, week, most)
        for indicator in agreements.indicators
        if (told := [each for each in figures if each.line.indicator == indicator.id])
    )


def goal_rows(agreements: Agreements, figures: Sequence[ToldFigure]) -> tuple[GoalRow, ...]:
    return tuple(
        GoalRow(goal.name, goal.sentence, _goal_told([each for each in figures if each.line.indicator in its]))
        for goal in agreements.goals
        for its in [{indicator.id for indicator in agreements.indicators if indicator.goal == goal.id}]
    )


def cell(told: ToldFigure, week: Period) -> Cell:
    line = told.line
    bare = line.value is None or line.reading in _WITHOUT_FIGURE
    word = reading(line.reading)
    return Cell(
        indicator=line.indicator,
        subject=line.subject,
        place=told.place,
        value=word if bare else figure(line.value, line.unit, about=line.about),
        # With every figure of a new town it would say so, so it is said once, in a note.
        reading=None if bare or line.reading is Reading.FEW_POINTS else word,
        stands_out=line.reading in STANDS_OUT,
        period=period_name(week if line.period is None else Period.parse(line.period), week),
        known=tuple(each.value for each in line.known),
    )


def explained(figures: Iterable[ToldFigure]) -> tuple[Words, ...]:
    """A sentence for each word that needs one."""
    return explanations(tuple(each.line for each in figures))


def corrected(figures: Iterable[ToldFigure], week: Period) -> tuple[Words, ...]:
    """What was put right since the digest before."""
    return tuple(_restated(each.line, each.place, put, week) for each in figures for put in each.line.restated)


def history(line: CountLine, week: Period) -> tuple[tuple[Words, Words], ...]:
    """The last figures as they were told, the newest first."""
    return tuple(
        (period_name(Period.parse(each.period), week), figure(each.value, line.unit, about=line.about))
        for each in reversed(line.known)
    )


def definition_of(indicator: Indicator, agreements: Agreements) -> Definition:
    """All that was agreed about it, with its owners as a party and a role."""
    goal = next((goal.name for goal in agreements.goals if goal.id == indicator.goal), indicator.goal)
    return Definition(
        indicator.name,
        indicator.definition,
        (
            (Phrase("page-why"), Verbatim(indicator.reason)),
            (Phrase("page-goal"), Verbatim(goal)),
            (Phrase("page-purpose"), Phrase(f"page-purpose-{indicator.purpose}")),
            (Phrase("page-levers"), Joined(tuple(Phrase(f"lever-{lever}") for lever in indicator.levers), ", ")),
            (Phrase("page-source"), Verbatim(indicator.source)),
            (Phrase("page-owners"), Joined(tuple(_owners(indicator, agreements)), "; ")),
            (Phrase("page-review"), day(indicator.review_date)),
            (Phrase("page-smallest"), Phrase(_smallest(indicator), {"floor": str(SMALLEST_GROUP)})),
        ),
    )


def facts_of(told: ToldFigure, week: Period) -> tuple[tuple[Words, Words], ...]:
    """What is known of this very figure: its period, source, reference date, and what would be usual."""
    line = told.line
    return tuple(
        each
        for each in (
            (Phrase("page-period"), cell(told, week).period),
            None if line.source is None else (Phrase("page-source"), Verbatim(line.source)),
            None if line.reference_date is None else (Phrase("page-reference-date"), day(line.reference_date)),
            None if line.usual is None else (Phrase("page-usual"), _usual(line)),
            (Phrase("page-provisional"), Phrase("page-is-provisional")) if line.provisional else None,
        )
        if each is not None
    )


def _row(indicator: Indicator, told: Sequence[ToldFigure], week: Period, most: int) -> IndicatorRow:
    ordered = sorted(told, key=lambda each: each.place)
    if len(ordered) > most:
        ordered = [each for each in ordered if each.line.reading in STANDS_OUT][:most]
    return IndicatorRow(
        id=indicator.id,
        name=indicator.name,
        unit=indicator.unit,
        cells=tuple(cell(each, week) for each in ordered),
        more=len(told) - len(ordered),
        is_whole=indicator.per == "whole",
    )


def _goal_told(figures: Sequence[ToldFigure]) -> Words:
    """What stands out by name and place; how many figures are calm."""
    known = [each for each in figures if each.line.value is not None]
    out = [each for each in known if each.line.reading in STANDS_OUT]
    if not known:
        return Phrase("page-goal-unknown")
    if not out:
        return Phrase("page-goal-calm", {"count": len(known)})
    named = tuple(
        Phrase("page-goal-figure", {"indicator": each.line.name, "place": each.place}) for each in out[:_MOST_CELLS]
    )
    told: dict[str, Value] = {"figures": Joined(named, "; "), "count": len(known) - len(out)}
    return Phrase("page-goal-moves" if len(out) <= _MOST_CELLS else "page-goal-moves-among", told)


def _restated(line: CountLine, place: str, put: Restated, week: Period) -> Words:
    return Phrase(
        "page-corrected",
        {
            "indicator": line.name,
            "place": place,
            "period": period_name(Period.parse(put.period), week),
            "was": figure(put.was, line.unit, about=line.about),
            "now": figure(put.now, line.unit, about=line.about),
        },
    )


def _usual(line: CountLine) -> Words:
    assert line.usual is not None
    low, high = (figure(end, line.unit, about=line.about) for end in (line.usual.low, line.usual.high))
    return Phrase("page-usual-between", {"low": low, "high": high})


def _owners(indicator: Indicator, agreements: Agreements) -> Iterable[Words]:
    for its_party, owner in sorted(indicator.owners.items()):
        _, its_role = owner_of(owner, agreements.people)
        yield Phrase("escalation-who", {"party": party(its_party), "role": role(its_role)})


def _smallest(indicator: Indicator) -> str:
    if indicator.source_kind == "residents":
        return "page-smallest-residents"
    return "page-smallest-people" if indicator.counts_people else "page-smallest-share"
