"""The overview's pages: the whole town, an area, a figure with its definition, and the weeks there are."""

import re
from collections.abc import Callable
from datetime import datetime

from aiohttp import hdrs, web

from chat.wording import Phrase
from handlers.static_files import tagged
from handlers.web.entrance import Entrance
from handlers.web.guard import Refused, not_found
from handlers.web.view import View
from services.dashboards import Dashboards

_WEEK = re.compile(r"\d{4}-W\d{2}", re.ASCII)


class Pages:
    """Answers GET requests of who signed in; what they may see is asked at each of them."""

    def __init__(self, dashboards: Dashboards, entrance: Entrance, view: View, now: Callable[[], datetime]) -> None:
        self._dashboards = dashboards
        self._entrance = entrance
        self._view = view
        self._now = now

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self.overview),
            web.get("/gebied", self.choose),
            web.get("/gebied/{area}", self.overview),
            web.get("/cijfer/{indicator}", self.figure),
            web.get("/cijfer/{indicator}/{subject}", self.figure),
            web.get("/weken", self.weeks),
            web.get("/cijfer/{indicator}/{subject}/{sha256}.png", self.chart),
        ]

    async def overview(self, request: web.Request) -> web.Response:
        visitor = await self._entrance.visitor(request)
        area = request.match_info.get("area")
        shown = await self._dashboards.page(visitor.sight, self._now(), asked_week(request), area)
        if shown is None:
            raise not_found() if area or "week" in request.query else Refused(404, Phrase("page-no-overview"))
        return self._page(request, "overview.html", shown=shown, page=shown.page, stamp=shown.stamp)

    async def choose(self, request: web.Request) -> web.Response:
        """From a list of areas to one of them: a form that needs no script."""
        await self._entrance.visitor(request)
        area, week = request.query.get("naam", ""), asked_week(request)
        path = f"/gebied/{area}" if re.fullmatch(r"[\w-]{1,80}", area) else "/"
        return web.Response(status=303, headers={hdrs.LOCATION: path + (f"?week={week}" if week else "")})

    async def figure(self, request: web.Request) -> web.Response:
        visitor = await self._entrance.visitor(request)
        asked = request.match_info
        shown = await self._dashboards.figure(
            visitor.sight, self._now(), asked_week(request), asked["indicator"], asked.get("subject")
        )
        if shown is None:
            raise not_found()
        return self._page(request, "figure.html", shown=shown, stamp=shown.stamp)

    async def weeks(self, request: web.Request) -> web.Response:
        await self._entrance.visitor(request)
        return self._page(request, "weeks.html", weeks=await self._dashboards.weeks())

    async def chart(self, request: web.Request) -> web.Response:
        """The chart of a figure that this reader may see. It never changes under its name: a browser asks once."""
        visitor, asked = await self._entrance.visitor(request), request.match_info
        png = await self._dashboards.chart(
            visitor.sight, self._now(), asked_week(request), asked["indicator"], asked["subject"], asked["sha256"]
        )
        if png is None:
            raise not_found()
        return tagged(request, png, "image/png", "private, max-age=31536000, immutable")

    def _page(self, request: web.Request, template: str, **values: object) -> web.Response:
        """The same bytes for everybody with the same sight: their hash is the page's tag."""
        text = self._view.render(template, **values)
        return tagged(request, text.encode(), "text/html", "private, no-cache")


def asked_week(request: web.Request) -> str | None:
    """Raises Refused where it is no week."""
    week = request.query.get("week")
    if week and not _WEEK.fullmatch(week):
        raise not_found()
    return week or None
