"""Odd requests to every route of every door, over real sockets: whatever is sent, neither ever fails."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.web.every_route import routes_of
from tests.web.served_doors import Served, sandbox_served, watch_served, web_served

pytestmark = pytest.mark.long

Pairs: TypeAlias = list[tuple[str, str]]
Serve: TypeAlias = Callable[[str], AbstractAsyncContextManager[Served]]
_LONG = 5_000
_ODD = (
    "", ".", "..", "../../etc/passwd", "%", "%2e%2e%2f", "\x00", "a\x00b", "\ud800", "ñ漢🙂", "' OR 1=1 --", "{{7*7}}",
    "<script>alert(1)</script>", "=1+1", "-1", "9" * 30, "2026-W99", "٢٠٢٦-W٤٦", "null", "a" * _LONG, "NaN",
    "\r\nSet-Cookie: a=b",
)  # fmt: skip
TEXTS = st.sampled_from(_ODD) | st.text(st.characters(), max_size=40)
FIELDS = (
    "token",
    "week",
    "naam",
    "taal",
    "person",
    "channel",
    "thread",
    "text",
    "value",
    "message",
    "key",
    "once",
    "access",
)
PAIRS = st.lists(st.tuples(st.sampled_from(FIELDS) | TEXTS, TEXTS), max_size=4)
METHODS = st.sampled_from(("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"))
KINDS = st.sampled_from(
    (
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=utf-7",
        "application/x-www-form-urlencoded; charset=nonsense",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/json",
        "",
        "/",
    )
)
BODIES = st.binary(max_size=200) | st.sampled_from(
    (
        b"", b"token=%ff%fe", b"\xff\xfe\x00", b"a" * 300_000, b"token=+2AA-", b"token=\xed\xa0\x80",
        b'--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nabc', b"--x--\r\n",
        b'--x\r\nContent-Disposition: form-data; name="token"; filename="a"\r\n\r\nabc\r\n--x--\r\n',
        b"--x\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n--x--\r\n", b"access=yes&access=no&once=",
    )
)  # fmt: skip
NAMES = (
    "Cookie", "Accept", "Accept-Language", "If-None-Match", "Range", "Origin", "Host", "Sec-Fetch-Site",
    "X-Forwarded-For", "Last-Event-ID", "Content-Encoding", "If-Modified-Since", "Expect",
)  # fmt: skip
VALUES = (
    "telvertel=a.b", "telvertel=" + "x" * 3000, 'W/"', "*", "bytes=0-", "gzip", "deflate", "br", "[::1", "nl;q=a",
    "http://[", "telvertel=\xff",
)  # fmt: skip
_LATIN = st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f")
HEADERS = st.dictionaries(st.sampled_from(NAMES), st.text(_LATIN, max_size=60) | st.sampled_from(VALUES), max_size=4)


@dataclass(frozen=True, slots=True)
class Odd:
    """What is sent, as bytes; `status` is that of the answer, 0 where the door hung up."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    def sent_to(self, host: str) -> bytes:
        headers = {"Host": host, "Origin": f"http://{host}", **self.headers}
        lines = [f"{self.method} {self.target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
        lines += [f"Content-Length: {len(self.body)}", "Connection: close", "", ""]
        return "\r\n".join(lines).encode("latin-1") + self.body


def target_of(pattern: str, words: list[str], pairs: Pairs) -> str:
    """The route's own path with odd words in its places, or after it."""
    path, words = pattern, list(words)
    while "{" in path:
        start, end = path.index("{"), path.index("}")
        path = path[:start] + _quoted(words.pop(0) if words else "x") + path[end + 1 :]
    query = "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs)
    return path + (f"?{query}" if query else "")


def _quoted(text: str) -> str:
    """As UTF-8, also what is no text."""
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"), safe="")


async def status_of(odd: Odd, url: str) -> int:
    host = url.removeprefix("http://")
    name, _, port = host.rpartition(":")
    stream, out = await asyncio.open_connection(name, int(port))
    try:
        out.write(odd.sent_to(host))
        async with asyncio.timeout(20):
            first = await stream.readline()
    except ConnectionError:
        return 0
    finally:
        out.close()
    return int(first.split()[1]) if first.startswith(b"HTTP/") else 0


@pytest.mark.parametrize("serve", [web_served, sandbox_served, watch_served])
def test_whatever_is_sent_no_door_ever_fails(serve: Serve, sqlite_url: str) -> None:
    """The routes are those of the running server, so that a new one is asked as oddly as the others."""
    with asyncio.Runner() as runner:
        serving = serve(sqlite_url)
        served = runner.run(serving.__aenter__())
        patterns = [*sorted({pattern for _, pattern in routes_of(served.door)}), "/nothing", "//", "/{x}/{y}/{z}"]

        @settings(max_examples=1000)
        @given(st.data(), METHODS, st.sampled_from(patterns), PAIRS, HEADERS)
        def never_fails(data: st.DataObject, method: str, pattern: str, pairs: Pairs, headers: dict[str, str]) -> None:
            words, kind, body = data.draw(st.lists(TEXTS, max_size=3)), data.draw(KINDS), data.draw(BODIES)
            known = {"Cookie": served.cookie} if data.draw(st.booleans()) else {}
            odd = Odd(method, target_of(pattern, words, pairs), {"Content-Type": kind, **headers, **known}, body)
            assert runner.run(status_of(odd, served.url)) < 500

        try:
            never_fails()
        finally:
            runner.run(serving.__aexit__(None, None, None))
