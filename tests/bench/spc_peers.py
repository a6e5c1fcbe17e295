"""The peers of bench_spc.py, run with the Python of their own environment: how long each takes for one series."""

import json
import sys
import time
import warnings

import numpy as np
import pandas as pd
import processbehavior
import pyqicharts

SERIES, POINTS = 24, 104


def pyqicharts_series(frame: pd.DataFrame) -> None:
    pyqicharts.qic_table(frame, x="week", y="value", chart="i", shift_points=7, trend_points=7)


def processbehavior_series(frame: pd.DataFrame) -> None:
    study = processbehavior.formulate(frame, response="value", time="week")
    study.execute(chart="X").get_signals()


def seconds(work: object, frames: list[pd.DataFrame]) -> float:
    """The best of three rounds, for one series."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for frame in frames:
            work(frame)
        best = min(best, time.perf_counter() - start)
    return best / len(frames)


def main() -> None:
    warnings.simplefilter("ignore")
    values = np.random.default_rng(2026).normal(100, 10, (SERIES, POINTS))
    frames = [pd.DataFrame({"week": range(POINTS), "value": row}) for row in values]
    peers = {"pyqicharts": pyqicharts_series, "processbehavior": processbehavior_series}
    json.dump({name: seconds(work, frames) for name, work in peers.items()}, sys.stdout)


main()
