"""Counting: figures and what they mean, in words."""

from collections.abc import Iterator
from decimal import Decimal

from chat.wording import Joined, Phrase, Verbatim, Words
from domain.digest import CountLine, Restated
from domain.disclosure import SMALLEST_GROUP
from domain.periods import Period, PeriodKind
from domain.reading import Reading

# What these say of a figure stands in the place of the figure.
_WITHOUT_FIGURE = frozenset({Reading.SMALL, Reading.INCOMPLETE, Reading.UNKNOWN})
# Words that a reader may not know yet are explained where they are used.
_EXPLAINED = (Reading.NOTICE, Reading.SHIFTING, Reading.SMALL)


def count_lines(line: CountLine, week: Period) -> tuple[Words, ...]:
    """The line of one figure, and one for each earlier figure that was put right."""
    about = _about(line, line.period, week)
    if line.value is None or line.reading in _WITHOUT_FIGURE:
        told: Words = Phrase("digest-counting-line-bare", {"indicator": about, "reading": reading(line.reading)})
    else:
        said = figure(line.value, line.unit, about=line.about)
        told = _told(about, said, tuple(_remarks(line)))
    return told, *(_restated(line, each, week) for each in line.earlier)


def explanations(lines: tuple[CountLine, ...]) -> tuple[Words, ...]:
    """A sentence for each word in these lines that needs one."""
    used = {line.reading for line in lines}
    floor = max((line.smallest for line in lines if line.reading is Reading.SMALL), default=SMALLEST_GROUP)
    explained = [Phrase(f"reading-{word}-explained", {"floor": str(floor)}) for word in _EXPLAINED if word in used]
    if Reading.FEW_POINTS in used:
        explained.append(Phrase("digest-counting-wordless"))
    return tuple(explained)


def figure(value: Decimal | None, unit: str, *, about: bool = False) -> Words:
    """A figure with its unit: *14 werkdagen*, *82%*, *ongeveer 15*."""
    if value is None:
        return Phrase("figure-unknown")
    # Without its trailing zeros the number is written as people write it.
    plain = value.normalize() + 0
    match unit:
        case "aantal" | "":
            said = Phrase("figure-count", {"value": plain})
        case "%":
            said = Phrase("figure-percent", {"value": plain})
        case _:
            said = Phrase("figure-unit", {"value": plain, "unit": unit})
    return Phrase("figure-about", {"figure": said}) if about else said


def reading(word: Reading) -> Phrase:
    return Phrase(f"reading-{word}")


def period_name(period: Period, week: Period) -> Words:
    """The period as people of that week call it: *april*, *week 18*, and the year where it is another one."""
    parts = period.parts
    same_year = period.year == week.year
    match period.kind:
        case PeriodKind.WEEK:
            return Phrase(
                "digest-week" if same_year else "period-week", {"week": parts["number"], "year": parts["year"]}
            )
        case PeriodKind.MONTH:
            month = Phrase(f"month-{parts['number']}")
            return month if same_year else Phrase("period-month", {"month": month, "year": parts["year"]})
        case PeriodKind.QUARTER:
            return Phrase("period-quarter", {"quarter": parts["number"], "year": parts["year"]})
        case PeriodKind.HALF_YEAR:
            return Phrase("period-half-year", {"half": parts["number"], "year": parts["year"]})
        case PeriodKind.YEAR:
            return Phrase("period-year", {"year": parts["year"]})


def _about(line: CountLine, key: str | None, week: Period) -> Words:
    period = week if key is None else Period.parse(key)
    parts: list[Words] = [Verbatim(line.name)]
    if line.area is not None:
        parts.append(Verbatim(line.area))
    if period != week:
        parts.append(period_name(period, week))
    return Joined(tuple(parts), between=", ")


def _told(about: Words, said: Words, remarks: tuple[Words, ...]) -> Words:
    if not remarks:
        return Phrase("digest-counting-line-wordless", {"indicator": about, "value": said})
    remarked = Joined(remarks, between=", ")
    return Phrase("digest-counting-line", {"indicator": about, "value": said, "reading": remarked})


def _remarks(line: CountLine) -> Iterator[Words]:
    # With every figure of a new team it would say so, so it is said once, in a note.
    if line.reading is not Reading.FEW_POINTS:
        yield reading(line.reading)
    if line.usual is not None and line.reading is Reading.NOTICE:
        low, high = line.usual.low.normalize() + 0, line.usual.high.normalize() + 0
        yield Phrase("digest-counting-usual-range", {"low": low, "high": high})
    for restated in line.restated:
        if restated.period == line.period and restated.was is not None:
            was = figure(restated.was, line.unit, about=line.about)
            yield Phrase("digest-counting-first", {"old": was})
    if line.provisional:
        yield Phrase("digest-counting-provisional")


def _restated(line: CountLine, restated: Restated, week: Period) -> Words:
    was, now = (figure(value, line.unit, about=line.about) for value in (restated.was, restated.now))
    about = Joined((_about(line, restated.period, week),))
    key = "digest-counting-added" if restated.was is None else "digest-counting-restated"
    return Phrase(key, {"indicator": about, "old": was, "new": now})
