"""Residents: the pages behind a card's QR code, for whoever holds it. No account, no cookie, no script needed."""

import secrets
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from aiohttp import hdrs, web
from jinja2 import Environment, PackageLoader, StrictUndefined

from domain.residents import Answers, Asked, Face, is_code
from handlers.serving import form_of
from handlers.web.resident_words import ResidentWords, language_for, languages
from services.residents import CardShown, Residents, Taken

# What the address of a card begins with: short, so that its QR code is coarse and reads from afar.
CARD_PATH = "/k/"
_LANGUAGE = "taal"
_ONCE = "once"
_REMEMBERED = 5_000


def resident_routes(residents: Residents) -> list[web.RouteDef]:
    """The pages of every card. They want the files of `static/` served under /static/."""
    pages = _Pages(residents)
    return [
        web.get(CARD_PATH + "{code}", pages.card),
        web.post(CARD_PATH + "{code}", pages.answer),
        web.get(CARD_PATH + "{code}/klaar", pages.thanks),
    ]


class _Sent:
    """Forms that were sent, each by the random sign it was given: a double tap counts once. Kept in memory only."""

    def __init__(self) -> None:
        self._seen = OrderedDict[str, None]()

    def is_new(self, sign: str) -> bool:
        if sign in self._seen:
            return False
        self._seen[sign] = None
        if len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
        return True

    def forget(self, sign: str) -> None:
        self._seen.pop(sign, None)


class _Pages:
    def __init__(self, residents: Residents) -> None:
        self._residents = residents
        self._sent = _Sent()
        self._templates = Environment(
            loader=PackageLoader("handlers.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    async def card(self, request: web.Request) -> web.Response:
        shown = await self._shown(request)
        return self._gone(request) if shown is None else self._form(request, shown)

    async def answer(self, request: web.Request) -> web.Response:
        """Count it and go on to the thanks, so that loading that page again counts nothing."""
        shown = await self._shown(request)
        if shown is None:
            return self._gone(request)
        # A browser says so when another site sends the form; those who never met the card then count for nothing.
        if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return self._form(request, shown, status=403, remark="resident-foreign")
        sent = await form_of(request)
        answers = _answers(sent)
        if not answers:
            return self._form(request, shown, status=422, remark="resident-none")
        sign = str(sent.get(_ONCE, ""))[:64] or secrets.token_urlsafe(16)
        if self._sent.is_new(sign):
            taken = await self._residents.answer(shown.card.code, answers)
            if taken is not Taken.KEPT:
                self._sent.forget(sign)
            if taken is Taken.GONE:
                return self._gone(request)
            if taken is Taken.BUSY:
                return self._form(request, shown, answers, status=429, remark="resident-busy")
        on = f"{CARD_PATH}{shown.card.code}/klaar?{_LANGUAGE}={self._language(request)}"
        return web.Response(status=303, headers={hdrs.LOCATION: on})

    async def thanks(self, request: web.Request) -> web.Response:
        shown = await self._shown(request)
        return self._gone(request) if shown is None else self._page(request, "resident_thanks.html", shown)

    async def _shown(self, request: web.Request) -> CardShown | None:
        code = request.match_info["code"]
        return await self._residents.card(code) if is_code(code) else None

    def _gone(self, request: web.Request) -> web.Response:
        return self._page(request, "resident_gone.html", None, status=404)

    def _form(
        self,
        request: web.Request,
        shown: CardShown,
        chosen: Answers | None = None,
        *,
        status: int = 200,
        remark: str | None = None,
    ) -> web.Response:
        return self._page(
            request,
            "resident.html",
            shown,
            status=status,
            questions=tuple(Asked),
            faces=tuple(Face),
            chosen=chosen or {},
            remark=remark,
            once=secrets.token_urlsafe(16),
        )

    def _page(
        self, request: web.Request, template: str, shown: CardShown | None, *, status: int = 200, **values: object
    ) -> web.Response:
        language = self._language(request)
        path = request.path.removesuffix("/klaar")
        text = self._templates.get_template(template).render(
            t=ResidentWords(language), languages=languages(), shown=shown, path=path, **values
        )
        response = web.Response(text=text, status=status, content_type="text/html")
        response.headers[hdrs.VARY] = "Accept-Language"
        response.headers[hdrs.CACHE_CONTROL] = "no-store"
        if status == 429:
            response.headers[hdrs.RETRY_AFTER] = "120"
        return response

    def _language(self, request: web.Request) -> str:
        return language_for(request.query.get(_LANGUAGE), request.headers.get(hdrs.ACCEPT_LANGUAGE, ""))


def _answers(sent: Mapping[str, Any]) -> Answers:
    """The faces that were chosen; whatever else a form holds is left out."""
    chosen = {asked: sent.get(asked) for asked in Asked}
    return {asked: Face(face) for asked, face in chosen.items() if isinstance(face, str) and face in set(Face)}
