"""Trigger settings: the numbers of a rule as the agreements give them, with what is meant where they do not."""

from dataclasses import dataclass, fields
from decimal import Decimal
from types import UnionType
from typing import Literal, TypeAlias, TypeVar, get_args

from domain.agreements import TriggerRule
from domain.trigger_evidence import TriggerError

Value: TypeAlias = Decimal | int | str | bool


class UnknownSetting(TriggerError):
    """A setting that this kind of trigger does not have, or a value that it cannot have; `setting` is its name."""

    def __init__(self, said: str, setting: str = "") -> None:
        super().__init__(said)
        self.setting = setting


class WrongValue(UnknownSetting):
    """A value that this setting cannot have."""


class NoThreshold(UnknownSetting):
    """Nothing above or below which a figure would be too high or too low."""


class HoldsForNothing(UnknownSetting):
    """A rule that waits for less than one period."""


class NumbersNeverClimb(TriggerError):
    """A rule by which figures alone would reach a higher rung."""


@dataclass(frozen=True, slots=True)
class Holding:
    """How long a finding lasts before it counts, and how long it is kept; in periods of the rule's own figures.

    `keep` clear periods are waited for after the last breach: the next one resolves it.
    """

    periods: int = 1
    keep: int = 1
    opens_when_repeated: Literal["", "operational"] = ""


@dataclass(frozen=True, slots=True)
class Threshold:
    above: float | None = None
    below: float | None = None
    at_least: int = 0


@dataclass(frozen=True, slots=True)
class SpecialCause:
    """`seasonal` compares with the same time of the years before; else with the limits of the chart."""

    seasonal: bool = True


@dataclass(frozen=True, slots=True)
class Shift:
    points: int = 8


@dataclass(frozen=True, slots=True)
class Forecast:
    """Both ends in percent of the year's budget. `cumulative`: the figure is what was spent, not how far off course."""

    above: float = 103
    below: float = 95
    cumulative: bool = False


@dataclass(frozen=True, slots=True)
class Cluster:
    """Also what a clash needs beside its figure."""

    signals: int = 5
    people: int = 3
    weeks: int = 4


@dataclass(frozen=True, slots=True)
class Breadth:
    areas: int = 3
    weeks: int = 4


@dataclass(frozen=True, slots=True)
class Experience:
    """Percentages, points and answers."""

    no_above: float = 15
    yes_drops: float = 10
    at_least: int = 20


@dataclass(frozen=True, slots=True)
class SilenceRule:
    weeks_without_figure: int = 3
    weeks_few_people: int = 4
    percent: float = 40


@dataclass(frozen=True, slots=True)
class Reciprocity:
    working_days: int = 10


Settings: TypeAlias = (
    Threshold | SpecialCause | Shift | Forecast | Cluster | Breadth | Experience | SilenceRule | Reciprocity
)
_KINDS: dict[str, type[Settings]] = {
    "threshold": Threshold,
    "special_cause": SpecialCause,
    "shift": Shift,
    "forecast": Forecast,
    "clash": Cluster,
    "cluster": Cluster,
    "breadth": Breadth,
    "experience": Experience,
    "silence": SilenceRule,
    "reciprocity": Reciprocity,
}
_HOLDING = tuple(each.name for each in fields(Holding))
_Read = TypeVar("_Read")


def settings_of(rule: TriggerRule) -> Settings:
    """The numbers of the rule's own kind."""
    kind = _KINDS[rule.kind]
    known = {each.name for each in fields(kind)} | set(_HOLDING)
    if unknown := set(rule.settings) - known:
        raise UnknownSetting(f"trigger {rule.id} has no setting {min(unknown)}", min(unknown))
    found = _read(kind, rule)
    if isinstance(found, Threshold) and found.above is None and found.below is None:
        raise NoThreshold(f"trigger {rule.id} has no threshold")
    return found


def holding_of(rule: TriggerRule) -> Holding:
    """How long the rule waits. What opens on a rung never opens on a higher one because it lasts."""
    holding = _read(Holding, rule)
    if holding.opens_when_repeated and rule.opens != "digest":
        raise NumbersNeverClimb(f"trigger {rule.id} opens on a rung already")
    if holding.periods < 1 or holding.keep < 0:
        raise HoldsForNothing(f"trigger {rule.id} holds for no period", "periods" if holding.periods < 1 else "keep")
    return holding


def _read(kind: type[_Read], rule: TriggerRule) -> _Read:
    wanted = {each.name: each.type for each in fields(kind)}  # type: ignore[arg-type]
    given = {name: value for name, value in rule.settings.items() if name in wanted}
    return kind(**{name: _as(wanted[name], value, name) for name, value in given.items()})


def _as(wanted: object, value: Value, name: str) -> object:
    """The value in the type that is wanted; a truth value is no number."""
    kinds = get_args(wanted) if isinstance(wanted, UnionType) else (wanted,)
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if float in kinds and is_number:
        return float(value)
    if int in kinds and is_number and value == int(value):
        return int(value)
    if bool in kinds and isinstance(value, bool):
        return value
    if value in get_args(wanted):
        return value
    raise WrongValue(f"{name} cannot be {value!r}", name)
