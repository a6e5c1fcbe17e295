"""Figure: one number, with what is usual beside it, and "klopt dat?" when it is odd.

Facts: `figures`, made by `asked_figures`; with more than one the person chooses first.
Takes no free text: of what is typed only the number is kept. Outcome: FigureGiven.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from decimal import Decimal

from chat.message import Block, Note, Text
from chat.wording import Joined, Phrase, Verbatim
from domain.answers import FigureGiven
from domain.periods import Period, PeriodKind
from domain.typed_numbers import decimals, read_number, says_unknown
from flows.engine import Answer, Facts, Flow, Option, Question, Session, Step, Takes, Tapped, Typed, steps, then

_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AskedFigure:
    """A figure that is asked: ids and names of the agreements, the period's key, and numbers as text.

    `low` and `high` are the limits of what is usual, `minimum` and `maximum` of what can be; None where not known.
    """

    indicator: str
    name: str
    subject: str
    subject_name: str
    period: str
    decimals: int = 0
    previous: str | None = None
    low: str | None = None
    high: str | None = None
    minimum: str | None = None
    maximum: str | None = None


def asked_figures(figures: Iterable[AskedFigure]) -> str:
    """The fact `figures`."""
    return json.dumps([asdict(figure) for figure in figures], ensure_ascii=False)


def _figures(facts: Facts) -> list[AskedFigure]:
    return [AskedFigure(**each) for each in json.loads(facts["figures"])]


def _asked(session: Session) -> AskedFigure:
    figures = {str(place): figure for place, figure in enumerate(_figures(session.facts))}
    return figures.get(session.tapped("which") or "0", figures["0"])


def _ask_which(session: Session) -> Question:
    choices = (
        Option(str(place), Joined((Verbatim(figure.name), Verbatim(figure.subject_name)), ", "))
        for place, figure in enumerate(_figures(session.facts))
    )
    return Question(Phrase("weekly-figure-which"), tuple(choices))


def _ask_value(session: Session) -> Question:
    figure = _asked(session)
    words = Phrase(
        "weekly-figure",
        {
            "indicator": figure.name,
            "subject": figure.subject_name,
            "period": _period(Period.parse(figure.period)),
        },
    )
    below: list[Block] = []
    if figure.previous is not None:
        below.append(Text(Phrase("weekly-figure-previous", {"previous": Decimal(figure.previous)})))
    if figure.low is not None and figure.high is not None:
        usual = {"low": Decimal(figure.low), "high": Decimal(figure.high)}
        below.append(Text(Phrase("weekly-figure-usual", usual)))
    below.append(Note(Phrase("weekly-figure-how")))
    return Question(words, (Option(_UNKNOWN, Phrase("weekly-figure-unknown")),), below=tuple(below))


def _read(given: Answer, session: Session) -> Answer | Phrase:
    """The number as it is kept: as the Dutch write it, so that it is read back as the same number."""
    if isinstance(given, Tapped):
        return given
    if says_unknown(given.text):
        return Tapped(_UNKNOWN)
    number, figure = read_number(given.text), _asked(session)
    if number is None:
        return Phrase("error-number")
    if decimals(number) > figure.decimals:
        return Phrase("weekly-figure-decimals", {"count": figure.decimals})
    lowest, highest = figure.minimum, figure.maximum
    if (lowest and number < Decimal(lowest)) or (highest and number > Decimal(highest)):
        return _impossible(number, figure)
    return Typed(f"{number:f}".replace(".", ","))


def _impossible(number: Decimal, figure: AskedFigure) -> Phrase:
    limits = {"minimum": figure.minimum, "maximum": figure.maximum}
    given = {name: Decimal(limit) for name, limit in limits.items() if limit is not None}
    side = {frozenset({"minimum"}): "error-too-low", frozenset({"maximum"}): "error-too-high"}
    key = side.get(frozenset(given), "error-out-of-range")
    return Phrase(key, {"value": number, "indicator": figure.name, **given})


def _value(session: Session) -> Decimal | None:
    number = session.typed("value")
    return None if number is None else read_number(number)


def _odd(session: Session) -> bool:
    figure, value = _asked(session), _value(session)
    if value is None or figure.low is None or figure.high is None:
        return False
    return not Decimal(figure.low) <= value <= Decimal(figure.high)


def _ask_odd(session: Session) -> Question:
    figure, value = _asked(session), _value(session)
    assert value is not None
    usual = {"low": Decimal(figure.low or 0), "high": Decimal(figure.high or 0)}
    return Question(
        Phrase("weekly-figure-odd-question"),
        (
            Option("right", Phrase("weekly-figure-odd-yes"), ("ja", "klopt", "yes")),
            Option("again", Phrase("weekly-figure-odd-no"), ("nee", "no")),
        ),
        (Text(Phrase("weekly-figure-odd", {"value": value, **usual})),),
    )


def _period(period: Period) -> Phrase:
    year = str(period.year)
    match period.kind:
        case PeriodKind.WEEK:
            return Phrase("period-week", {"week": str(period.number), "year": year})
        case PeriodKind.MONTH:
            return Phrase("period-month", {"month": Phrase(f"month-{period.number}"), "year": year})
        case PeriodKind.QUARTER:
            return Phrase("period-quarter", {"quarter": str(period.number), "year": year})
        case PeriodKind.HALF_YEAR:
            return Phrase("period-half-year", {"half": str(period.number), "year": year})
        case PeriodKind.YEAR:
            return Phrase("period-year", {"year": year})


def _finish(session: Session) -> FigureGiven:
    figure = _asked(session)
    return FigureGiven(figure.indicator, figure.subject, figure.period, _value(session), odd=_odd(session))


FIGURE = Flow(
    key="figure",
    steps=steps(
        Step("which", _ask_which, then("value")),
        Step("value", _ask_value, lambda session: "odd" if _odd(session) else None, Takes.NUMBER, accept=_read),
        Step("odd", _ask_odd, lambda session: "value" if session.tapped("odd") == "again" else None),
    ),
    first=lambda session: "which" if len(_figures(session.facts)) > 1 else "value",
    finish=_finish,
)
