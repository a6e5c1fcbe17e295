"""What the agreements ask of a figure: an indicator, a subject and a period that exist, and a value that can be."""

from dataclasses import replace
from datetime import date

from domain.agreements import Agreements, Indicator
from domain.indicators import Observation
from domain.periods import Period, PeriodKind

# Context that CBS gives is no indicator of the agreements.
CONTEXT = "cbs:"


class FigureRefused(ValueError):
    """A figure that breaks a rule; `cause` names the sentence for people."""

    def __init__(self, cause: str, **args: str) -> None:
        super().__init__(cause)
        self.cause = cause
        self.args_for_people = args


class FigureRules:
    """The rules of one version of the agreements, ready for many figures."""

    def __init__(self, agreements: Agreements, today: date) -> None:
        self._today = today
        self._indicators = {each.id: each for each in agreements.indicators}
        self._subjects = {
            "area": [area.id for area in agreements.areas],
            "team": [team.id for team in agreements.teams],
            "whole": [agreements.municipality_code],
        }
        self._areas_of_code = {code: area for area in agreements.areas for code in area.cbs_codes}

    def agreed(self, seen: Observation) -> Observation:
        """The observation as it is kept. Raises FigureRefused."""
        if seen.indicator.startswith(CONTEXT):
            return seen
        indicator = self._indicators.get(seen.indicator)
        if indicator is None:
            raise FigureRefused("indicator-unknown", written=seen.indicator, known=", ".join(sorted(self._indicators)))
        self._check_period(indicator, seen.period)
        _check_value(indicator, seen)
        return replace(seen, subject=self._subject(indicator, seen.subject))

    def _check_period(self, indicator: Indicator, period: Period) -> None:
        if period.kind != indicator.frequency:
            example = Period.containing(PeriodKind(indicator.frequency), period.first_day).key
            raise FigureRefused("period-kind", indicator=indicator.id, frequency=indicator.frequency, example=example)
        if period.first_day > self._today:
            raise FigureRefused("period-future", written=period.key)

    def _subject(self, indicator: Indicator, subject: str) -> str:
        subjects = self._subjects[indicator.per]
        if subject in subjects:
            return subject
        area = self._areas_of_code.get(subject) if indicator.per == "area" else None
        if area is None:
            known = ", ".join(sorted(subjects))
            raise FigureRefused("subject-unknown", written=subject, per=indicator.per, known=known)
        if len(area.cbs_codes) > 1:
            # A figure of a part says nothing of the whole, and parts are never added.
            raise FigureRefused("subject-part", written=subject, area=area.id)
        return area.id


def _check_value(indicator: Indicator, seen: Observation) -> None:
    if seen.value is not None:
        if indicator.minimum is not None and seen.value < indicator.minimum:
            raise FigureRefused("value-low", written=f"{seen.value:f}", limit=f"{indicator.minimum:f}")
        if indicator.maximum is not None and seen.value > indicator.maximum:
            raise FigureRefused("value-high", written=f"{seen.value:f}", limit=f"{indicator.maximum:f}")
    if indicator.kind == "proportion" and None not in (seen.numerator, seen.denominator):
        assert seen.numerator is not None
        assert seen.denominator is not None
        if not 0 <= seen.numerator <= seen.denominator:
            raise FigureRefused("part-of-whole", part=f"{seen.numerator:f}", whole=f"{seen.denominator:f}")
