"""The entrance: a link from chat is shown with a button, used up when that is pressed, and left with another."""

from aiohttp import web

from chat.wording import Phrase
from handlers.serving import form_of
from handlers.web.guard import Refused
from handlers.web.sessions import Sessions
from handlers.web.view import View
from services.sign_in import SIGN_IN_PATH, SignIns, Visitor

_LONGEST = 200


class Entrance:
    def __init__(self, sign_ins: SignIns, sessions: Sessions, view: View) -> None:
        self._sign_ins = sign_ins
        self._sessions = sessions
        self._view = view

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(SIGN_IN_PATH + "{token}", self.show),
            web.post("/in", self.enter),
            web.post("/uit", self.leave),
        ]

    async def visitor(self, request: web.Request) -> Visitor:
        """Whoever asks for this page. Raises Refused for nobody we know, and for who may see nothing any more."""
        person = self._sessions.person(request)
        if person is None:
            raise Refused(401, Phrase("page-signed-out"), Phrase("page-how-to-enter"))
        visitor = await self._sign_ins.visitor(person)
        if visitor is None:
            raise Refused(403, Phrase("page-not-allowed"))
        return visitor

    async def show(self, request: web.Request) -> web.Response:
        """Uses nothing up: chats open links to show what is behind them."""
        return _html(self._view.render("enter.html", token=request.match_info["token"][:_LONGEST]))

    async def enter(self, request: web.Request) -> web.Response:
        token = (await form_of(request)).get("token")
        visitor = await self._sign_ins.enter(token) if isinstance(token, str) and len(token) <= _LONGEST else None
        if visitor is None:
            raise Refused(403, Phrase("page-link-over"), Phrase("page-how-to-enter"))
        response = web.Response(status=303, headers={"Location": "/"})
        self._sessions.begin(response, visitor.person)
        return response

    async def leave(self, _request: web.Request) -> web.Response:
        response = _html(self._view.refusal(Refused(200, Phrase("page-left"), Phrase("page-how-to-enter"))))
        self._sessions.end(response)
        return response


def _html(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/html")
