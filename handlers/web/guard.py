"""What keeps the page for those who may see it: refusals as pages, and no form that another site sent."""

from collections.abc import Callable
from urllib.parse import urlsplit

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from chat.wording import Phrase


class Refused(Exception):
    """A request that is not done; `phrase` says why to the person, and `help` what they can do."""

    def __init__(self, status: int, phrase: Phrase, help_: Phrase | None = None) -> None:
        super().__init__(phrase.key)
        self.status = status
        self.phrase = phrase
        self.help = help_


def not_found() -> Refused:
    return Refused(404, Phrase("page-not-found"))


def guarded(page: Callable[[Refused], web.Response], public_host: str) -> Middleware:
    """Answers a Refused with a page; refuses forms of other sites. `public_host` is where people reach the page."""

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            _check_origin(request, public_host)
            return await handler(request)
        except Refused as refused:
            return page(refused)
        except web.HTTPNotFound:
            return page(not_found())
        except web.HTTPMethodNotAllowed:
            return page(Refused(405, Phrase("page-not-found")))
        except web.HTTPRequestEntityTooLarge:
            return page(Refused(413, Phrase("page-not-found")))

    return guard


def _check_origin(request: web.Request, public_host: str) -> None:
    """A browser says with every form from where it was sent; where it says nothing, nothing is done."""
    if request.method in {hdrs.METH_GET, hdrs.METH_HEAD}:
        return
    origin = _host(request.headers.get(hdrs.ORIGIN, ""))
    if origin not in {request.headers.get(hdrs.HOST, "").lower(), public_host} or not origin:
        raise Refused(403, Phrase("page-foreign"))


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""
