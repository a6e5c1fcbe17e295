"""Letting go: an indicator goes out with its reason and its last figure, once both parties signed so."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.agreements import Agreements, Party
from domain.agreements_part import with_part, without_part
from domain.digest import DigestFacts


class Ground(StrEnum):
    """Why: somebody says so, nobody talked about it, both found it of no use, or another one takes its place."""

    SAID = "said"
    UNUSED = "unused"
    NOT_USEFUL = "not_useful"
    EXCHANGE = "exchange"


class LettingGoState(StrEnum):
    """`waits` for another proposal to be decided, `proposed` to both keys; then it is gone, or was kept."""

    WAITS = "waits"
    PROPOSED = "proposed"
    GONE = "gone"
    KEPT = "kept"


OPEN = frozenset({LettingGoState.WAITS, LettingGoState.PROPOSED})


@dataclass(frozen=True, slots=True)
class LetGoAsked:
    """Somebody wants to let an indicator go; the reason went through the privacy screen."""

    indicator: str
    reason: str


@dataclass(frozen=True, slots=True)
class LastFigure:
    """The last figure of a place as a digest told it; `period` is a key."""

    place: str
    value: Decimal
    period: str


@dataclass(frozen=True, slots=True)
class LettingGo:
    """An indicator on its way out, with what was told of it last.

    `party` is None where the bot proposes it; `version` is the proposal without it.
    """

    id: str
    indicator: str
    name: str
    ground: Ground
    asked_on: date
    reason: str | None = None
    party: Party | None = None
    last: tuple[LastFigure, ...] = ()
    state: LettingGoState = LettingGoState.WAITS
    version: int | None = None
    over_on: date | None = None


def without_indicator(text: str, agreed: Agreements, indicator: str) -> str:
    """The agreements' own text without it. A trigger that draws on nothing else goes with it.

    Raises UnknownPart where they have no such indicator.
    """
    for rule in agreed.triggers:
        if indicator not in rule.indicators:
            continue
        others = [name for name in rule.indicators if name != indicator]
        path = f"triggers.{rule.id}"
        text = with_part(text, f"{path}.indicators", f"[{', '.join(others)}]") if others else without_part(text, path)
    return without_part(text, f"indicators.{indicator}")


def last_told(indicator: str, digests: Collection[DigestFacts]) -> tuple[LastFigure, ...]:
    """What digests told of it last, a place after the other."""
    told: Mapping[str, LastFigure] = {
        line.subject: LastFigure(line.area or digest.team_name, line.value, line.period)
        for digest in sorted(digests, key=lambda each: each.week)
        for line in digest.lines
        if line.indicator == indicator and line.value is not None and line.period is not None
    }
    return tuple(sorted(told.values(), key=lambda each: each.place))
