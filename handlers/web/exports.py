"""Exports: the figures of a week as CSV, and the whole picture as the very JSON whose SHA-256 stands on the page."""

import csv
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from io import StringIO

from aiohttp import hdrs, web

from domain.overview import Overview, ToldFigure
from handlers.web.entrance import Entrance
from handlers.web.guard import not_found
from services.dashboards import Dashboards

_WEEK = re.compile(r"\d{4}-W\d{2}", re.ASCII)
_COLUMNS = (
    "week", "indicator", "name", "subject", "place", "period", "value", "unit", "about", "reading",
    "usual_low", "usual_high", "provisional", "source", "reference_date",
)  # fmt: skip
# A spreadsheet would run a cell that begins so, wide signs of other keyboards too. In a Dutch one a semicolon begins a
# cell, and in every one a line break does.
_RUNS = re.compile('(^|[;\t\r\n])(?=[ "]*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])')


class Exports:
    def __init__(self, dashboards: Dashboards, entrance: Entrance, now: Callable[[], datetime]) -> None:
        self._dashboards = dashboards
        self._entrance = entrance
        self._now = now

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/uitvoer/{week}.csv", self.figures), web.get("/uitvoer/{week}.json", self.everything)]

    async def figures(self, request: web.Request) -> web.Response:
        week, overview, _ = await self._exported(request)
        # With a mark at its beginning a spreadsheet reads it as UTF-8.
        return _file(f"overzicht-{week}.csv", "text/csv", ("\ufeff" + csv_of(overview)).encode())

    async def everything(self, request: web.Request) -> web.Response:
        week, _, content = await self._exported(request)
        return _file(f"overzicht-{week}.json", "application/json", content)

    async def _exported(self, request: web.Request) -> tuple[str, Overview, bytes]:
        visitor, week = await self._entrance.visitor(request), request.match_info["week"]
        found = await self._dashboards.exported(visitor.sight, self._now(), week) if _WEEK.fullmatch(week) else None
        if found is None:
            raise not_found()
        return week, *found


def csv_of(overview: Overview) -> str:
    """A line for each figure, as it was told: what is too small or unknown has no value."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_safe(each) for each in _row(overview.week, told)] for told in overview.figures)
    return text.getvalue()


def _row(week: str, told: ToldFigure) -> Iterator[object]:
    line = told.line
    yield from (week, line.indicator, line.name, line.subject, told.place, line.period)
    yield from (line.value, line.unit, int(line.about), line.reading.value)
    yield from (None, None) if line.usual is None else (line.usual.low, line.usual.high)
    yield from (int(line.provisional), line.source, line.reference_date)


def _safe(value: object) -> object:
    return _RUNS.sub(r"\1'", value) if isinstance(value, str) else value


def _file(name: str, kind: str, held: bytes) -> web.Response:
    headers = {hdrs.CONTENT_DISPOSITION: f'attachment; filename="{name}"', hdrs.CACHE_CONTROL: "private, no-cache"}
    return web.Response(body=held, content_type=kind, charset="utf-8", headers=headers)
