"""The papers for the council: a list of them, and each as PDF or DOCX, for whoever may read it."""

from typing import Literal

from aiohttp import hdrs, web

from chat.wording import Phrase
from handlers.static_files import tagged
from handlers.web.entrance import Entrance
from handlers.web.guard import Refused, not_found
from handlers.web.view import View
from services.council_files import CouncilFiles, PressFailed

_PDF: Literal["pdf"] = "pdf"
_DOCX: Literal["docx"] = "docx"
_KINDS = {
    _PDF: "application/pdf",
    _DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class CouncilPages:
    def __init__(self, files: CouncilFiles, entrance: Entrance, view: View) -> None:
        self._files = files
        self._entrance = entrance
        self._view = view

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/raad", self.shelf),
            web.get(r"/raad/{draft:[A-Za-z0-9_-]+}.pdf", self.pdf),
            web.get(r"/raad/{draft:[A-Za-z0-9_-]+}.docx", self.docx),
        ]

    async def shelf(self, request: web.Request) -> web.Response:
        visitor = await self._entrance.visitor(request)
        text = self._view.render("council.html", shelf=await self._files.shelf(visitor.person))
        return tagged(request, text.encode(), "text/html", "private, no-cache")

    async def pdf(self, request: web.Request) -> web.Response:
        return await self._file(request, _PDF)

    async def docx(self, request: web.Request) -> web.Response:
        return await self._file(request, _DOCX)

    async def _file(self, request: web.Request, kind: Literal["pdf", "docx"]) -> web.Response:
        visitor = await self._entrance.visitor(request)
        try:
            printed = await self._files.file(visitor.person, request.match_info["draft"], kind)
        except PressFailed as error:
            raise Refused(503, Phrase("council-not-pressed")) from error
        if printed is None:
            raise not_found()
        headers = {
            hdrs.CONTENT_DISPOSITION: f'attachment; filename="{printed.name}"',
            hdrs.CACHE_CONTROL: "private, no-store",
        }
        return web.Response(body=printed.held, content_type=_KINDS[kind], headers=headers)
