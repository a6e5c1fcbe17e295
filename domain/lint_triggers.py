"""Rules about the settings of agreed triggers: what nobody understands the same way is not signed."""

from collections.abc import Iterator

from domain.agreements import Agreements, TriggerRule
from domain.disclosure import SMALLEST_GROUP
from domain.problems import Path, Problem
from domain.trigger_settings import (
    Cluster,
    Forecast,
    HoldsForNothing,
    NoThreshold,
    NumbersNeverClimb,
    Settings,
    Threshold,
    UnknownSetting,
    WrongValue,
    holding_of,
    settings_of,
)

# The least and the most that a setting can sensibly be. Signals are looked back on for half a year at most.
_RANGES: dict[str, tuple[int, int]] = {
    "periods": (1, 26),
    "keep": (0, 26),
    "points": (6, 12),
    "signals": (2, 100),
    "people": (2, 100),
    "weeks": (1, 26),
    "areas": (2, 100),
    "no_above": (0, 100),
    "yes_drops": (1, 100),
    "at_least": (0, 10_000),
    "weeks_without_figure": (1, 26),
    "weeks_few_people": (1, 26),
    "percent": (1, 100),
    "working_days": (1, 60),
}
# How often a figure of these kinds of rules comes in.
_FREQUENCIES: dict[str, set[str]] = {
    "special_cause": {"week", "month", "quarter"},
    "shift": {"week", "month", "quarter"},
    "forecast": {"week", "month", "quarter"},
    # A month comes up to two months late: that is no silence.
    "silence": {"week"},
}
_PARTS = {"proportion", "mean", "ratio"}
_ON_FIGURES = {"threshold", "special_cause", "shift", "forecast", "clash", "experience", "silence"}


def trigger_settings(agreements: Agreements) -> Iterator[Problem]:
    """Every setting is one that the rule's kind has, with a value that it can have."""
    for index, trigger in enumerate(agreements.triggers):
        where: Path = ("triggers", index, "settings")
        name: dict[str, str | int] = {"trigger": trigger.name}
        try:
            settings_of(trigger)
            holding_of(trigger)
        except NumbersNeverClimb:
            yield Problem("trigger-climbs-alone", (*where, "opens_when_repeated"), name)
        except NoThreshold:
            yield Problem("trigger-without-threshold", ("triggers", index), name)
        except HoldsForNothing as error:
            yield Problem("trigger-holds-for-nothing", (*where, error.setting), name)
        except WrongValue as error:
            yield Problem("trigger-setting-value", (*where, error.setting), name | {"setting": error.setting})
        except UnknownSetting as error:
            yield Problem("trigger-setting-unknown", (*where, error.setting), name | {"setting": error.setting})


def trigger_range(agreements: Agreements) -> Iterator[Problem]:
    for index, trigger in enumerate(agreements.triggers):
        for setting, value in trigger.settings.items():
            if setting not in _RANGES or isinstance(value, bool | str) or _understood(trigger) is None:
                continue
            low, high = _RANGES[setting]
            if not low <= value <= high:
                what: dict[str, str | int] = {"setting": setting, "minimum": low, "maximum": high}
                yield Problem("trigger-setting-range", ("triggers", index, "settings", setting), what)


def trigger_people_four(agreements: Agreements) -> Iterator[Problem]:
    """Fewer than five people are told as that: a rule that holds from four on would tell that they are four."""
    for index, trigger in enumerate(agreements.triggers):
        settings = _understood(trigger)
        if isinstance(settings, Cluster) and settings.people == SMALLEST_GROUP - 1:
            yield Problem("trigger-people-four", ("triggers", index, "settings", "people"), {"trigger": trigger.name})


def trigger_always(agreements: Agreements) -> Iterator[Problem]:
    """A rule that every figure breaks, or that nobody can, agrees nothing."""
    for index, trigger in enumerate(agreements.triggers):
        if _is_always_or_never(_understood(trigger)):
            yield Problem("trigger-always", ("triggers", index, "settings"), {"trigger": trigger.name})


def trigger_figure_unfit(agreements: Agreements) -> Iterator[Problem]:
    """What residents said, and a part of the budget, are figures of their own kind."""
    indicators = {indicator.id: indicator for indicator in agreements.indicators}
    for index, trigger in enumerate(agreements.triggers):
        for number, name in enumerate(trigger.indicators):
            agreed = indicators.get(name)
            if agreed is None:
                continue
            where: Path = ("triggers", index, "indicators", number)
            what: dict[str, str | int] = {"trigger": trigger.name, "indicator": agreed.name}
            if agreed.frequency not in _FREQUENCIES.get(trigger.kind, {agreed.frequency}):
                yield Problem("trigger-figure-too-slow", where, what)
            elif trigger.kind == "experience" and agreed.source_kind != "residents":
                yield Problem("trigger-not-of-residents", where, what)
            elif trigger.kind == "forecast" and agreed.kind not in _PARTS:
                yield Problem("trigger-not-a-part", where, what)


def trigger_looks_elsewhere(agreements: Agreements) -> Iterator[Problem]:
    """A rule on what people say looks at no figure: one that names a figure promises what it does not do."""
    for index, trigger in enumerate(agreements.triggers):
        if trigger.indicators and trigger.kind not in _ON_FIGURES:
            yield Problem("trigger-looks-at-no-figure", ("triggers", index, "indicators"), {"trigger": trigger.name})


def _understood(trigger: TriggerRule) -> Settings | None:
    """Its settings; None where another rule says what is wrong with them."""
    try:
        holding_of(trigger)
        return settings_of(trigger)
    except (UnknownSetting, NumbersNeverClimb):
        return None


def _is_always_or_never(asked: Settings | None) -> bool:
    match asked:
        case Threshold(above=above, below=below):
            return above is not None and below is not None and below > above
        case Forecast(above=above, below=below):
            return below > above
        case Cluster(signals=signals, people=people):
            return people > signals
        case _:
            return False


RULES = (
    trigger_settings,
    trigger_range,
    trigger_people_four,
    trigger_always,
    trigger_figure_unfit,
    trigger_looks_elsewhere,
)
