"""Metrics in the text format of Prometheus, version 0.0.4."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_ESCAPED = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


@dataclass(frozen=True, slots=True)
class Metric:
    """Each of the `values` stands beside the values of its labels, in their order."""

    name: str
    help: str
    values: Iterable[tuple[tuple[str, ...], float]]
    labels: tuple[str, ...] = ()
    kind: Literal["gauge", "counter"] = "gauge"


def text_of(metrics: Iterable[Metric]) -> str:
    """Every metric with its help, also one without a value: who looks for it sees that it exists."""
    return "".join(f"{line}\n" for metric in metrics for line in _lines(metric))


def _lines(metric: Metric) -> Iterator[str]:
    yield f"# HELP {metric.name} {metric.help}"
    yield f"# TYPE {metric.name} {metric.kind}"
    for given, value in sorted(metric.values):
        pairs = ",".join(
            f'{label}="{said.translate(_ESCAPED)}"' for label, said in zip(metric.labels, given, strict=True)
        )
        yield f"{metric.name}{{{pairs}}} {value:.15g}" if pairs else f"{metric.name} {value:.15g}"
