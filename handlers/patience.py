"""Patience: how long a web server waits for whoever asks it something."""

import asyncio
import logging
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.typedefs import Handler

_log = logging.getLogger(__name__)

# Whoever is slower than this keeps a place busy that others need.
_HEADERS_SECONDS = 10.0
_BODY_SECONDS = 10.0
_IDLE_SECONDS = 75.0
_LINGERING_SECONDS = 1.0


class Guest(web.RequestHandler):
    """A connection that is closed unless its first request comes in time."""

    __slots__ = ("_seconds", "_until")

    def __init__(
        self,
        server: web.Server,
        loop: asyncio.AbstractEventLoop,
        seconds: float = _HEADERS_SECONDS,
    ) -> None:
        super().__init__(
            server,
            loop=loop,
            # No access log: its lines would hold who looked at what, and the links to sign in with.
            access_log=None,  # type: ignore[arg-type]
            keepalive_timeout=_IDLE_SECONDS,
            lingering_time=_LINGERING_SECONDS,
        )
        self._seconds = seconds
        self._until: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._until = asyncio.get_running_loop().call_later(self._seconds, self.force_close)

    def connection_lost(self, exc: BaseException | None) -> None:
        self.is_heard()
        super().connection_lost(exc)

    def is_heard(self) -> None:
        """Its first request is there; between that and the ones behind it the library keeps the time."""
        if self._until is not None:
            self._until.cancel()
            self._until = None

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """The library fails where it would say back what somebody expects, and that is no text: theirs is the fault."""
        if isinstance(exc, UnicodeEncodeError) and not request.headers.get("Expect", "").isascii():
            refused = web.Response(status=417)
            refused.force_close()
            return refused
        return super().handle_error(request, status, exc, message)

    def log_exception(self, *_said: Any, **more: Any) -> None:  # noqa: ANN401 - the library's own
        """Without the address of whoever asked, and without what they sent: a broken header may hold their cookie."""
        error = more.get("exc_info")
        if isinstance(error, HttpProcessingError | web.RequestPayloadError):
            _log.info("refused request=%s", type(error).__name__)
        else:
            _log.error("failed request", exc_info=error)


@web.middleware
async def in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """No handler waits for what is sent drop by drop, or not at all."""
    if isinstance(request.protocol, Guest):
        request.protocol.is_heard()
    if request.can_read_body:
        try:
            async with asyncio.timeout(_BODY_SECONDS):
                await request.read()
        except TimeoutError:
            late = web.Response(status=408)
            late.force_close()
            return late
        except web.RequestPayloadError:
            # It says that it is packed, and cannot be unpacked.
            broken = web.Response(status=400)
            broken.force_close()
            return broken
    return await handler(request)
