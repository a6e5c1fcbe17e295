"""How many series are evaluated in a second, against a bare numpy pass and two packages."""

import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from domain.spc import Options, evaluate, evaluate_many

SERIES, POINTS = 1_000, 104
OURS = "ours, 1,000 at once"
PEERS_PYTHON = Path(__file__).parents[2] / ".venv-bench" / "bin" / "python"
Floats = NDArray[np.float64]


def bare_pass(values: Floats) -> NDArray[np.int8]:
    """The least numpy that gives limits, four rules and a label: no gaps, no baselines, one pass for a mean."""
    rows = np.ascontiguousarray(values.T)
    mean = rows.mean(axis=0)
    steps = np.abs(rows[1:] - rows[:-1])
    kept = steps < 3.267 * steps.mean(axis=0)
    step = (steps * kept).sum(axis=0) / kept.sum(axis=0)
    upl, lpl, near = mean + 2.66 * step, mean - 2.66 * step, 2 * (2.66 / 3) * step
    above, below = rows > mean, rows < mean
    outside = (rows > upl) | (rows < lpl)
    close = ((rows > mean + near) | (rows < mean - near)) & ~outside
    rises, falls = rows[1:] > rows[:-1], rows[1:] < rows[:-1]
    shift = covered(held(above, 7) | held(below, 7), 7)
    trend = covered(held(rises, 6) | held(falls, 6), 7)
    pairs = (close[:-2] & close[1:-1]) | (close[:-2] & close[2:]) | (close[1:-1] & close[2:])
    two = covered(pairs & (held(above, 3) | held(below, 3)), 3) & close
    label = np.maximum(shift.view(np.int8), two.view(np.int8) * np.int8(2))
    label = np.maximum(label, trend.view(np.int8) * np.int8(3))
    label = np.maximum(label, outside.view(np.int8) * np.int8(4))
    side: NDArray[np.int8] = label * np.where(above, np.int8(1), np.int8(-1))
    return side


def held(flags: NDArray[np.bool_], width: int) -> NDArray[np.bool_]:
    windows = flags[: len(flags) - width + 1].copy()
    for step in range(1, width):
        windows &= flags[step : len(flags) - width + 1 + step]
    return windows


def covered(windows: NDArray[np.bool_], width: int) -> NDArray[np.bool_]:
    rows = np.zeros((len(windows) + width - 1, windows.shape[1]), dtype=np.bool_)
    for step in range(width):
        rows[step : step + len(windows)] |= windows
    return rows


def seconds(works: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The best of so many rounds of each, in turn, so that what else the machine does hinders all alike."""
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def peers() -> dict[str, float]:
    if not PEERS_PYTHON.exists():
        print("the peers are left out: `make bench` makes their environment")
        return {}
    told = subprocess.run(
        [PEERS_PYTHON, Path(__file__).with_name("spc_peers.py")], check=True, capture_output=True, text=True
    )
    found: dict[str, float] = json.loads(told.stdout)
    return found


def main() -> None:
    values = np.random.default_rng(2026).normal(100, 10, (SERIES, POINTS))
    gapped = np.where(np.random.default_rng(7).random(values.shape) < 0.03, np.nan, values)
    options = Options()
    together = seconds(
        {
            OURS: lambda: evaluate_many(values, options),
            "ours, 1,000 at once with gaps": lambda: evaluate_many(gapped, options),
            "a bare numpy pass": lambda: bare_pass(values),
        },
        rounds=100,
    )
    alone = seconds({"ours, one by one": lambda: [evaluate(row, options) for row in values[:200]]}, rounds=5)
    taken = {name: each / SERIES for name, each in together.items()}
    taken |= {name: each / 200 for name, each in alone.items()} | peers()
    print(f"{'XmR, series of 104 weeks':32}{'series/s':>10}{'ours at once is faster by':>28}")
    for name, each in taken.items():
        print(f"{name:32}{1 / each:>10,.0f}{each / taken[OURS]:>26,.2f} x")


if __name__ == "__main__":
    main()
