"""Digest charts: the charts of a published digest, ready to be drawn."""

from domain.digest import Chart
from domain.periods import Period
from domain.process import process_of
from messages.chart_facts import ChartFacts, NewBaseline


def chart_facts(chart: Chart) -> ChartFacts:
    """The same facts as were published: its settings are in it, and no figure that came in later."""
    values = [None if point.value is None else float(point.value) for point in chart.points]
    return ChartFacts(
        measure=chart.name,
        process=process_of(values, chart.options, counts=chart.counts),
        unit="" if chart.unit == "aantal" else chart.unit,
        area=chart.area,
        periods=tuple(Period.parse(point.period) for point in chart.points),
        decimals=chart.decimals,
        counts=chart.counts,
        provisional=chart.provisional,
        season=chart.season,
        rebases=tuple(NewBaseline(row, reason) for row, reason in chart.rebases),
    )
