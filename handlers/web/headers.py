"""Security headers of every page that this door serves, in one place."""

from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web

# No script and no style stands in a page itself, and nothing comes from another site.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex, nofollow",
}
_TWO_YEARS = "max-age=63072000"


def adding(*, is_https: bool) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """Sets them on every answer, also of what went wrong; over https a browser never asks without it again."""

    async def add(_request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(HEADERS)
        response.headers.setdefault(hdrs.CACHE_CONTROL, "no-store")
        if is_https:
            response.headers["Strict-Transport-Security"] = _TWO_YEARS

    return add
