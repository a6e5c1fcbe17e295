"""What keeps the sandbox on this machine: it has no sign-in, so no other site may talk to it."""

from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from chat.wording import Phrase, Wording
from handlers.sandbox.view import TEXT_LIMIT

_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Refusal(Exception):
    """A request that is not done; `phrase` says why to the person."""

    def __init__(self, status: int, phrase: Phrase) -> None:
        super().__init__(phrase.key)
        self.status = status
        self.phrase = phrase


class NotLoopback(ValueError):
    """An address that others could reach was asked for; `phrase` is the sentence for the administrator."""

    def __init__(self, host: str) -> None:
        super().__init__("the sandbox has no sign-in, so it is served on 127.0.0.1, ::1 or localhost only")
        self.phrase = Phrase("sandbox-not-loopback", {"host": host})


def loopback(host: str) -> str:
    """The address to bind; raise NotLoopback for any that is not this machine's own."""
    if host == "localhost":
        return "127.0.0.1"
    try:
        is_own = ip_address(host).is_loopback
    except ValueError:
        is_own = False
    if not is_own:
        raise NotLoopback(host)
    return host


def check(request: web.Request) -> None:
    """Raise Refusal for a foreign Host (DNS rebinding), or a POST that another site's page sent."""
    host = request.headers.get(hdrs.HOST, "")
    if _name(f"//{host}") not in _NAMES:
        raise Refusal(403, Phrase("sandbox-foreign"))
    if request.method in {hdrs.METH_GET, hdrs.METH_HEAD}:
        return
    if _netloc(request.headers.get(hdrs.ORIGIN, "")) != host.lower():
        raise Refusal(403, Phrase("sandbox-foreign"))


def guarded(wording: Wording, page: Callable[[Refusal], web.Response]) -> Middleware:
    """The middleware that checks every request, and answers a Refusal with a page or with JSON."""

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await _checked(request, handler)
        except Refusal as refusal:
            if wants_json(request):
                return web.json_response({"error": wording.plain(refusal.phrase)}, status=refusal.status)
            return page(refusal)

    return guard


async def _checked(request: web.Request, handler: Handler) -> web.StreamResponse:
    check(request)
    try:
        return await handler(request)
    except web.HTTPRequestEntityTooLarge:
        # It is read before the handler sees it.
        raise Refusal(413, Phrase("error-too-long", {"count": str(TEXT_LIMIT)})) from None


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
    response.headers.setdefault(hdrs.CACHE_CONTROL, "no-store")


def wants_json(request: web.Request) -> bool:
    return "application/json" in request.headers.get(hdrs.ACCEPT, "")


def _name(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _netloc(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""
