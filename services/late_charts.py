"""Late charts: of a figure that no digest drew, made when somebody opens it, from what was known when it was told."""

from datetime import datetime

from domain.agreements import Agreements
from domain.counting import Topic, chart_of, counted, judge, series_of
from domain.digest import Chart, chart_content, fingerprint
from domain.overview import ToldFigure
from domain.periods import Period
from messages.digest_charts import chart_facts
from messages.painting import Painter, PaintingFailed
from services.counting import known_figures
from storage.database import UnitOfWork

# Pictures that were asked for last; a browser keeps its own as well.
_MOST_KEPT = 12


async def chart_as_told(
    uow: UnitOfWork, agreements: Agreements, told: ToldFigure, week: Period, made_at: datetime
) -> Chart | None:
    """None where nothing is known, or where it would show another number than was told."""
    indicator = next((each for each in agreements.indicators if each.id == told.line.indicator), None)
    if indicator is None:
        return None
    topic = Topic(indicator, told.line.subject, told.place)
    known = await known_figures(uow, [topic], week, as_of=made_at)
    (judged,) = judge([series_of(topic, known.get(topic.key, {}), week)])
    if judged.process is None:
        return None
    again = counted(topic, judged)
    same = (again.line.value, again.line.known) == (told.line.value, told.line.known)
    return chart_of(again) if same else None


class LateCharts:
    """Draws in the painting process, outside every transaction, and remembers a few."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._kept: dict[str, bytes] = {}

    async def png(self, chart: Chart) -> bytes | None:
        """None where it cannot be painted: the page has it in words."""
        tag = tag_of(chart)
        if tag not in self._kept:
            try:
                png = await self._painter.paint(chart_facts(chart))
            except PaintingFailed:
                return None
            while len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[tag] = png
        return self._kept[tag]


def tag_of(chart: Chart) -> str:
    """Under which name its picture is asked for: another one as soon as anything in it differs."""
    return fingerprint(chart_content(chart))
