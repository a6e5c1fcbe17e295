"""What the columns of a CBS table are: which hold regions, periods, topics and figures."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from handlers.files.cbs_periods import CbsPeriod, NoPeriod, read_period
from handlers.files.cells import Cell, NotANumber, TwoReadings, is_empty, number, text
from handlers.files.tables import UnreadableFile

Layout: TypeAlias = Literal["kwb", "odata3", "odata4", "statline", "statline-wide"]

_REGION_CODE = re.compile(r"[A-Z]{2}\d{1,8}", re.ASCII)
_REGIONS = frozenset({"regios", "regio's", "regio", "wijkenenbuurten", "wijken en buurten", "gemeente", "gemeenten"})
_KWB_CODES = frozenset({"gwb_code", "gwb_code_8", "gwb_code_10"})
# What a KWB table holds besides figures: names, and codes that are written in digits.
_KWB_WORDS = _KWB_CODES | {"regio", "gm_naam", "recs", "ind_wbz", "pst_mvp", "pst_dekp", "year", "jaar"}
_NO_TOPIC = frozenset({"id", "stringvalue", "eenheid", ""})
_SUFFIX = re.compile(r"_\d+$")
_UNIT = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns by what they hold. A figure without a name has its measure in a column of its own."""

    layout: Layout
    region: int | None = None
    period: int | None = None
    topics: tuple[int, ...] = ()
    measure: int | None = None
    figures: tuple[tuple[int, str | None], ...] = ()
    wide: tuple[tuple[int, CbsPeriod], ...] = ()
    attribute: int | None = None
    # In version 4 a figure that is words stands in another column.
    words_beside: int | None = None
    # How many columns are left out: those that hold words, and those whose name stands above several.
    words: int = 0
    ambiguous: int = 0


def measure_name(layout: Layout, column: str) -> str:
    """The name that stays the same each year: WmoClienten_89 and WmoClienten_93 are one measure."""
    match layout:
        case "odata3":
            return _SUFFIX.sub("", column)
        case "statline":
            return _UNIT.sub("", " ".join(column.split()))
        case _:
            return column


def region_code(cell: Cell) -> str | None:
    """The cell's code of a region, without the spaces that CBS pads with."""
    code = text(cell)
    return code if _REGION_CODE.fullmatch(code) else None


def layout_of(header: Sequence[str]) -> Layout | None:
    """Which layout of CBS these names are; None for any other table."""
    names = {name.casefold() for name in header}
    if names & _KWB_CODES:
        return "kwb"
    if {"measure", "value"} <= names:
        return "odata4"
    if names & {*_REGIONS, "onderwerp"} and "perioden" not in names and any(map(_as_period, header)):
        return "statline-wide"
    if names & {*_REGIONS, "perioden"} and any(map(_SUFFIX.search, header)):
        return "odata3"
    return "statline" if "perioden" in names else None


def plan_of(layout: Layout, header: Sequence[str], sample: Sequence[Sequence[Cell]]) -> Plan:
    """The plan of a table, from its header and its first lines. Raises UnreadableFile where regions have no codes."""
    columns = _Columns(header, sample)
    match layout:
        case "kwb":
            return _kwb(columns)
        case "odata4":
            return _observations(columns)
        case "statline-wide":
            return _wide(columns)
        case "odata3":
            return _wide_topics(columns, layout, [index for index, name in columns.named if _SUFFIX.search(name)])
        case "statline":
            return _wide_topics(columns, layout, [index for index, _ in columns.named if not columns.is_words(index)])


@dataclass(frozen=True, slots=True)
class _Columns:
    header: Sequence[str]
    sample: Sequence[Sequence[Cell]]

    @property
    def named(self) -> list[tuple[int, str]]:
        return [(index, name) for index, name in enumerate(self.header) if name.casefold() not in _NO_TOPIC]

    def find(self, *names: str) -> int | None:
        return next((index for index, name in enumerate(self.header) if name.casefold() in names), None)

    def region(self) -> int | None:
        """The column of region codes; None where the table has no regions at all."""
        named = [index for index, name in enumerate(self.header) if name.casefold() in _REGIONS]
        coded = [index for index, name in enumerate(self.header) if "code" in name.casefold()]
        for index in (*named, *coded):
            if self._has_codes(index):
                return index
        if named:
            raise UnreadableFile("names-without-codes", column=self.header[named[0]])
        return None

    def is_words(self, index: int) -> bool:
        first = next((cell for cell in self._cells(index) if not is_empty(cell)), None)
        try:
            number(first, dot_is_decimal=True)
        except (NotANumber, TwoReadings):
            return True
        return False

    def topics(self, taken: Iterable[int | None]) -> tuple[int, ...]:
        """The columns that say what else a line is about, such as sex or age."""
        used = set(taken)
        return tuple(index for index, name in self.named if index not in used and name.casefold() not in _REGIONS)

    def _has_codes(self, index: int) -> bool:
        cells = [cell for cell in self._cells(index) if not is_empty(cell)]
        # A single name among codes is a mistake in its own line.
        return sum(region_code(cell) is not None for cell in cells) * 2 > len(cells)

    def _cells(self, index: int) -> Iterable[Cell]:
        return (cells[index] for cells in self.sample if index < len(cells))


def _kwb(columns: _Columns) -> Plan:
    names = [index for index, name in columns.named if name.casefold() not in _KWB_WORDS]
    region = columns.region()
    if region is None:
        raise UnreadableFile("names-without-codes", column="gwb_code")
    return _figures(columns, Plan("kwb", region, columns.find("year", "jaar")), names)


def _wide_topics(columns: _Columns, layout: Layout, candidates: Sequence[int]) -> Plan:
    """One line for each region and period, one column for each measure."""
    region, period = columns.region(), columns.find("perioden")
    figures = [index for index in candidates if index not in {region, period}]
    return _figures(columns, Plan(layout, region, period), figures)


def _figures(columns: _Columns, plan: Plan, candidates: Sequence[int]) -> Plan:
    counted = [index for index in candidates if not columns.is_words(index)]
    names = {index: measure_name(plan.layout, columns.header[index]) for index in counted}
    # Two columns with one name are two measures, and next year their numbers are others: neither can be known again.
    times = Counter(names.values())
    figures = tuple((index, name) for index, name in names.items() if times[name] == 1)
    if not figures:
        raise UnreadableFile("no-figures")
    return replace(
        plan,
        topics=() if plan.layout == "kwb" else columns.topics((plan.region, plan.period, *candidates)),
        figures=figures,
        words=len(candidates) - len(counted),
        ambiguous=len(counted) - len(figures),
    )


def _observations(columns: _Columns) -> Plan:
    region, period = columns.region(), columns.find("perioden")
    measure, value, attribute = columns.find("measure"), columns.find("value"), columns.find("valueattribute")
    assert value is not None
    return Plan(
        "odata4",
        region,
        period,
        columns.topics((region, period, measure, value, attribute)),
        measure,
        ((value, None),),
        attribute=attribute,
        words_beside=columns.find("stringvalue"),
    )


def _wide(columns: _Columns) -> Plan:
    wide = tuple((index, found) for index, name in enumerate(columns.header) if (found := _as_period(name)))
    region, measure = columns.region(), columns.find("onderwerp")
    taken = (region, measure, *(index for index, _ in wide))
    return Plan("statline-wide", region, topics=columns.topics(taken), measure=measure, wide=wide)


def _as_period(name: str) -> CbsPeriod | None:
    try:
        return read_period(name)
    except NoPeriod:
        return None
