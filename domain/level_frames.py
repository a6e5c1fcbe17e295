"""Level frames: what was agreed beside what is, and whether people spoke about the difference."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from domain.agreements import Agreements, Indicator, Party, TriggerRule
from domain.digest import STANDS_OUT
from domain.disclosure import NOBODY, Fives
from domain.listening import ANSWER_DAYS
from domain.overview import Overview, Talk, ToldFigure
from domain.reading import Reading

_JUDGED = STANDS_OUT | {Reading.USUAL}


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame with its actuals. `limit` is the agreed bound; `actual` is of a frame that is no indicator.
    It is not `judged` where there are too few figures to know what is usual.

    `talks` are the conversations about a deviation: they explain it. Without one nobody spoke about it yet.
    """

    kind: Literal["above", "below", "course", "minutes", "answers"]
    name: str
    limit: Decimal | None = None
    unit: str = ""
    party: Party | None = None
    actual: Decimal | None = None
    inside: int = 0
    outside: tuple[ToldFigure, ...] = ()
    late: Fives = NOBODY
    judged: bool = True
    deviates: bool = False
    talks: tuple[Talk, ...] = ()

    @property
    def known(self) -> bool:
        return self.actual is not None or bool(self.inside or self.outside)


def frames_of(last: Overview, figures: Sequence[ToldFigure], agreements: Agreements) -> tuple[Frame, ...]:
    """Agreed limits, the course of the money, the time that we ask of people, and how soon each party answers."""
    return (
        *_limits(last, figures, agreements),
        *_courses(last, figures, agreements),
        *_minutes(last),
        *_answers(last),
    )


def _limits(last: Overview, figures: Sequence[ToldFigure], agreements: Agreements) -> Iterator[Frame]:
    for rule in agreements.triggers:
        indicator = next((each for each in agreements.indicators if each.id in rule.indicators), None)
        bound = _bound(rule)
        if rule.kind != "threshold" or indicator is None or bound is None:
            continue
        kind, limit = bound
        known = [each for each in figures if each.line.indicator == indicator.id and each.line.value is not None]
        outside = tuple(each for each in known if _is_outside(each.line.value, kind, limit))
        yield Frame(
            kind=kind,
            name=indicator.name,
            limit=limit,
            unit=indicator.unit,
            inside=len(known) - len(outside),
            outside=outside,
            deviates=bool(outside),
            talks=tuple(talk for talk in last.talks if talk.trigger == rule.id),
        )


def _courses(last: Overview, figures: Sequence[ToldFigure], agreements: Agreements) -> Iterator[Frame]:
    """Money: there is no limit but its course, and whether it left that."""
    for indicator in agreements.indicators:
        known = [each for each in figures if each.line.indicator == indicator.id and each.line.value is not None]
        if indicator.financial and known:
            outside = tuple(each for each in known if each.line.reading in STANDS_OUT)
            yield Frame(
                kind="course",
                name=indicator.name,
                unit=indicator.unit,
                inside=len(known) - len(outside),
                outside=outside or tuple(known),
                judged=all(each.line.reading in _JUDGED for each in known),
                deviates=bool(outside),
                talks=_about(last.talks, indicator, agreements),
            )


def _minutes(last: Overview) -> Iterator[Frame]:
    if last.cost is not None:
        budget = Decimal(last.cost.budget)
        actual = last.cost.minutes
        yield Frame("minutes", "", budget, actual=actual, deviates=actual is not None and actual > budget)


def _answers(last: Overview) -> Iterator[Frame]:
    for each in last.answering:
        actual = None if each.middle_days is None else Decimal(each.middle_days)
        late = not each.overdue.under_five or (actual is not None and actual > ANSWER_DAYS)
        yield Frame(
            "answers", "", Decimal(ANSWER_DAYS), party=each.party, actual=actual, late=each.overdue, deviates=late
        )


def _about(talks: Sequence[Talk], indicator: Indicator, agreements: Agreements) -> tuple[Talk, ...]:
    rules = {rule.id for rule in agreements.triggers if indicator.id in rule.indicators}
    return tuple(talk for talk in talks if talk.trigger in rules)


def _bound(rule: TriggerRule) -> tuple[Literal["above", "below"], Decimal] | None:
    if "above" in rule.settings:
        return "above", Decimal(str(rule.settings["above"]))
    return ("below", Decimal(str(rule.settings["below"]))) if "below" in rule.settings else None


def _is_outside(value: Decimal | None, kind: str, limit: Decimal) -> bool:
    return value is not None and (value > limit if kind == "above" else value < limit)
