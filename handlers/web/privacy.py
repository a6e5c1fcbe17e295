"""The privacy page: what is kept, for how long and which rights there are, for anybody who wants to know."""

from aiohttp import web

from handlers.static_files import tagged
from handlers.web.guard import not_found
from handlers.web.view import View
from services.register import Registers

PRIVACY_PATH = "/privacy"


class PrivacyPage:
    """Needs no account: it holds nobody's data."""

    def __init__(self, registers: Registers, view: View) -> None:
        self._registers = registers
        self._view = view

    def routes(self) -> list[web.RouteDef]:
        return [web.get(PRIVACY_PATH, self.page)]

    async def page(self, request: web.Request) -> web.Response:
        shown = await self._registers.page()
        if shown is None:
            raise not_found()
        held, sections = shown
        text = self._view.render("privacy.html", version=held.agreements.privacy.notice_version, sections=sections)
        return tagged(request, text.encode(), "text/html", "public, max-age=300")
