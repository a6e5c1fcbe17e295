"""How many charts are drawn in a second, against plain pyplot with the same content."""

import time
from collections.abc import Callable
from io import BytesIO

import matplotlib as mpl
import matplotlib.dates as mdates
import numpy as np

from chat.wording import Wording
from domain.periods import Period, PeriodKind
from domain.process import process_of
from domain.spc import Options
from messages.chart_facts import ChartFacts
from messages.chart_layout import HEIGHT, WIDTH
from messages.chart_words import alt_text
from messages.charts import ChartPainter

mpl.use("Agg")

# pyplot looks for its backend when it is imported.
import matplotlib.pyplot as plt

CHARTS, WEEKS = 24, 52
OURS = "ours, a new chart each time"
START = Period(PeriodKind.WEEK, 2025, 1)


def some_charts(seed: int) -> list[ChartFacts]:
    """Charts that differ in their figures and in their names."""
    random = np.random.default_rng(seed)
    return [
        ChartFacts(
            measure=f"Nieuwe hulpvragen {seed}-{number}",
            unit="aantal",
            area="Noord",
            process=process_of(
                random.poisson(60, WEEKS).astype(float).tolist(), Options(fix_after_n_points=26), counts=True
            ),
            periods=tuple(START.plus(week) for week in range(WEEKS)),
            counts=True,
        )
        for number in range(CHARTS)
    ]


def pyplot_chart(chart: ChartFacts) -> bytes:
    """The same chart as a handbook draws it."""
    process = chart.process
    figure, axes = plt.subplots(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100)
    days = [period.first_day for period in chart.periods]
    axes.plot(days, process.values, color="#767676", marker="o", label="aantal")
    axes.plot(days, process.mean, color="black", label="gemiddeld")
    axes.plot(days, process.upl, color="#767676", linestyle="--", label="grens")
    axes.plot(days, process.lpl, color="#767676", linestyle="--")
    for sign, marker in ((1, "^"), (-1, "v")):
        at = np.flatnonzero(np.sign(process.strength) == sign)
        axes.scatter([days[row] for row in at], process.values[at], marker=marker, s=90, color="#490092", zorder=3)
    axes.xaxis.set_major_formatter(mdates.DateFormatter("wk %V"))
    axes.set_title(f"{chart.measure} ({chart.unit}), {chart.area}")
    axes.grid(axis="y")
    axes.legend()
    figure.tight_layout()
    png = BytesIO()
    figure.savefig(png)
    plt.close(figure)
    return png.getvalue()


def best(works: dict[str, Callable[[int], object]], rounds: int) -> dict[str, float]:
    """Seconds a chart, the best of so many rounds of each in turn; each round is told its number."""
    found = dict.fromkeys(works, float("inf"))
    for number in range(rounds):
        for name, work in works.items():
            start = time.perf_counter()
            work(number)
            found[name] = min(found[name], (time.perf_counter() - start) / CHARTS)
    return found


def main() -> None:
    wording = Wording("nl")
    painter = ChartPainter(wording)
    rounds = 5
    new = [some_charts(seed) for seed in range(rounds)]
    start = time.perf_counter()
    first = painter.paint(new[0][0])
    cold = time.perf_counter() - start
    taken = best(
        {
            OURS: lambda number: [painter.paint(chart) for chart in new[number]],
            "ours, the same charts again": lambda _: [painter.paint(chart) for chart in new[0]],
            "plain pyplot": lambda number: [pyplot_chart(chart) for chart in new[number]],
            "the words of a chart": lambda number: [wording.plain(alt_text(chart)) for chart in new[number]],
        },
        rounds,
    )
    print(f"{f'XmR chart, {WEEKS} weeks':32}{'ms':>8}{'charts/s':>10}{'ours is faster by':>20}")
    for name, each in taken.items():
        print(f"{name:32}{each * 1e3:>8.2f}{1 / each:>10,.0f}{each / taken[OURS]:>18.1f} x")
    theirs = len(pyplot_chart(new[0][0]))
    print(f"the first chart of a process: {cold * 1e3:.0f} ms; {len(first):,} bytes, pyplot's {theirs:,}")


if __name__ == "__main__":
    main()
