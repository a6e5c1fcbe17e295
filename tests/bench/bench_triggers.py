"""How many series the agreed triggers judge in a second, against a bare numpy pass over the same figures."""

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from domain.agreements import Party, TriggerRule
from domain.evaluation import Options
from domain.periods import Period
from domain.signing import Answer, Signature, State, Version
from domain.trigger_evidence import SignedRule
from domain.trigger_kinds import Figures
from domain.trigger_settings import Forecast, Shift, SpecialCause, Threshold, settings_of
from domain.trigger_states import Terms, TriggerState, terms_of
from domain.trigger_steps import step
from domain.triggers import found_in, stirring

INDICATORS, WEEKS = 12, 5 * 52
Floats = NDArray[np.float64]
LAST = Period.parse("2026-W20")
VERSION = Version(
    1,
    State.ACTIVE,
    (Signature(Party.MUNICIPALITY, "a", Answer.AGREED), Signature(Party.PARTNERSHIP, "b", Answer.AGREED)),
)
BASE = TriggerRule(
    id="rule",
    name="Regel",
    kind="threshold",
    ground="goal",
    sentence="Dan praten we.",
    opens="digest",
    cool_down_weeks=4,
)
RULES = (
    BASE.model_copy(update={"id": "high", "settings": {"above": 130}}),
    BASE.model_copy(update={"id": "season", "kind": "special_cause"}),
    BASE.model_copy(update={"id": "chart", "kind": "special_cause", "settings": {"seasonal": False}}),
    BASE.model_copy(update={"id": "shift", "kind": "shift", "settings": {"points": 8}}),
)
SIGNED = tuple(SignedRule(rule, VERSION) for rule in RULES)


def town(teams: int) -> list[Figures]:
    """Twelve indicators of five years of weeks for so many teams, with a gap here and there."""
    random = np.random.default_rng(2026)
    names = tuple(f"team-{number}" for number in range(teams))
    periods = tuple(LAST.plus(step) for step in range(1 - WEEKS, 1))
    options = Options(fix_after_n_points=26)
    found = []
    for number in range(INDICATORS):
        values = random.normal(100, 10, (teams, WEEKS))
        values[random.random(values.shape) < 0.02] = np.nan
        found.append(Figures(f"indicator-{number}", names, periods, values, counts=number % 2 == 0, options=options))
    return found


def bare(values: Floats) -> int:
    """The least numpy for the same four rules: no gaps, no guards, no reasons, no states."""
    latest = values[:, -1]
    high = latest > 130
    history = values[:, [WEEKS - 1 - 52 * year + near for year in range(1, 5) for near in (-1, 0, 1)]]
    season = np.abs(latest - history.mean(axis=1)) > 3 * history.std(axis=1, ddof=1)
    base = values[:, :26]
    mean = base.mean(axis=1, keepdims=True)
    steps = np.abs(np.diff(base, axis=1))
    kept = steps < 3.267 * steps.mean(axis=1, keepdims=True)
    size = ((steps * kept).sum(axis=1) / kept.sum(axis=1))[:, np.newaxis]
    above, below = values > mean, values < mean
    outside = np.abs(values - mean) > 2.66 * size
    close = np.abs(values - mean) > 2 * 2.66 / 3 * size
    rises, falls = values[:, 1:] > values[:, :-1], values[:, 1:] < values[:, :-1]
    runs = held(above, 7)[:, -1] | held(below, 7)[:, -1] | held(rises, 6)[:, -1] | held(falls, 6)[:, -1]
    two = (close[:, -3:].sum(axis=1) >= 2) & (held(above, 3)[:, -1] | held(below, 3)[:, -1])
    median = np.median(base, axis=1, keepdims=True)
    shift = (values[:, -8:] > median).all(axis=1) | (values[:, -8:] < median).all(axis=1)
    return int((high | season | outside[:, -1] | runs | two | shift).sum())


def held(flags: NDArray[np.bool_], width: int) -> NDArray[np.bool_]:
    windows = flags[:, : flags.shape[1] - width + 1].copy()
    for ahead in range(1, width):
        windows &= flags[:, ahead : flags.shape[1] - width + 1 + ahead]
    return windows


def rules_only(figures: list[Figures]) -> int:
    """Four rules over every series: which of them hit."""
    return sum(int((found_in(each, asked(signed)).codes > 0).sum()) for each in figures for signed in SIGNED)


def whole_day(figures: list[Figures], terms: dict[str, Terms]) -> int:
    """All of what a working day asks: rules, reasons, and the next state of every trigger that stirs."""
    told = 0
    for each in figures:
        for signed in SIGNED:
            for key, evidence in stirring(found_in(each, asked(signed)), signed, ()):
                _, events = step(TriggerState(key, 1), evidence, terms[signed.rule.id])
                told += len(events)
    return told


def asked(signed: SignedRule) -> Threshold | SpecialCause | Shift | Forecast:
    found = settings_of(signed.rule)
    assert isinstance(found, Threshold | SpecialCause | Shift | Forecast)
    return found


def best(work: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The best of so many rounds of each, in turn, so that what else the machine does hinders all alike."""
    taken = dict.fromkeys(work, float("inf"))
    for _ in range(rounds):
        for name, each in work.items():
            start = time.perf_counter()
            each()
            taken[name] = min(taken[name], time.perf_counter() - start)
    return taken


def main() -> None:
    terms = {signed.rule.id: terms_of(signed) for signed in SIGNED}
    print(f"{'teams':>6}{'series':>8}  {'four rules each, five years of weeks':38}{'series/s':>12}{'of bare':>9}")
    for teams in (10, 100, 1_000):
        figures = town(teams)
        taken = best(
            {
                "a bare numpy pass": lambda: [bare(each.values) for each in figures],  # noqa: B023  called in this round
                "ours: which rules hit": lambda: rules_only(figures),  # noqa: B023
                "ours: hits, reasons and next states": lambda: whole_day(figures, terms),  # noqa: B023
            },
            rounds=5 if teams < 1_000 else 3,
        )
        for name, seconds in taken.items():
            share = taken["a bare numpy pass"] / seconds
            print(f"{teams:>6}{teams * INDICATORS:>8}  {name:38}{teams * INDICATORS / seconds:>12,.0f}{share:>8.0%}")


if __name__ == "__main__":
    main()
