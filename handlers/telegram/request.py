"""How the Bot API is asked: over aiohttp, each question at most once."""

import urllib.request
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_POOL_SECONDS, _CONNECT_SECONDS, _WRITE_SECONDS, _READ_SECONDS = 1.0, 4.0, 8.0, 8.0
# Shorter than any server's: what it has hung up on is not used once more.
_IDLE_SECONDS = 5.0
_FORM = "application/x-www-form-urlencoded"
_NO_CONNECTION = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)


class NotConnected(NetworkError):
    """There was no connection, so nothing was sent."""


class ProxyUnknown(RuntimeError):
    """The environment names a proxy of a kind that is not known, such as one for SOCKS."""


class AiohttpRequest(BaseRequest):
    """A pool of connections to one address. Its errors name a cause and no more: an address would show the token."""

    def __init__(self, address: str, connections: int) -> None:
        self._proxy = proxy_for(address)
        # The same authorities are believed as for everything else that the bot fetches.
        self._trust = httpx.create_ssl_context()
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._is_shut = False

    @property
    def read_timeout(self) -> float:
        return _READ_SECONDS

    async def initialize(self) -> None:
        """The pool itself is made at the first call."""
        self._is_shut = False

    async def shutdown(self) -> None:
        self._is_shut = True
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - the library's own
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        """Other limits than that of reading are the same for every call."""
        seconds = _READ_SECONDS if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        data, headers = _body(request_data)
        try:
            async with self._pool().request(
                method, url, data=data, headers=headers, timeout=_limits(seconds), proxy=self._proxy,
                allow_redirects=False,
            ) as answer:  # fmt: skip
                return answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise _failure(error) from None

    def _pool(self) -> aiohttp.ClientSession:
        if self._is_shut:
            raise RuntimeError("the pool is shut")
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_IDLE_SECONDS, ssl=self._trust)
            self._session = aiohttp.ClientSession(
                connector=connector, cookie_jar=aiohttp.DummyCookieJar(), headers={"User-Agent": self.USER_AGENT}
            )
        return self._session


def proxy_for(address: str) -> str | None:
    """What the environment says (HTTPS_PROXY, ALL_PROXY, NO_PROXY …). Raises ProxyUnknown."""
    asked, proxies = urlsplit(address), urllib.request.getproxies()
    proxy = proxies.get(asked.scheme) or proxies.get("all")
    if not proxy or urllib.request.proxy_bypass(asked.netloc.rpartition("@")[2]):
        return None
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    if urlsplit(proxy).scheme not in {"http", "https"}:
        raise ProxyUnknown("only a proxy for http or https is known")
    return proxy


def _body(asked: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, Mapping[str, str] | None]:
    """A form, in parts where files go along."""
    if asked is None:
        return None, None
    if not asked.contains_files:
        return asked.url_encoded_parameters().encode(), {"Content-Type": _FORM}
    form = aiohttp.FormData()
    for name, value in asked.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in asked.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None


def _limits(reading: float) -> aiohttp.ClientTimeout:
    connecting = _POOL_SECONDS + _CONNECT_SECONDS
    return aiohttp.ClientTimeout(
        total=connecting + _WRITE_SECONDS + reading,
        connect=connecting,
        sock_connect=_CONNECT_SECONDS,
        sock_read=reading,
    )


def _failure(error: Exception) -> NetworkError:
    name = type(error).__name__
    if isinstance(error, _NO_CONNECTION):
        return NotConnected(name)
    return TimedOut(name) if isinstance(error, TimeoutError) else NetworkError(name)
