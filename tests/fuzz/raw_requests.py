"""Requests as bytes over a socket of their own, and what is answered to them."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from tests.fuzz.mutations import odd_bytes

# Longer than any door takes; who waits so long has found a door that hangs.
_SECONDS = 20
_HEADERS: tuple[tuple[str, str], ...] = (
    ("Content-Length", "7"), ("Content-Length", "-1"), ("Content-Length", "9" * 30), ("Content-Length", "nan"),
    ("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "gzip, chunked"), ("Content-Encoding", "gzip"),
    ("Content-Encoding", "deflate"), ("Content-Encoding", "br"), ("Expect", "100-continue"), ("Expect", "\xff"),
    ("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Host", "["), ("Host", ""), ("Cookie", "\xff=\xfe; a"),
    ("Content-Type", "application/json; charset=nonsense"), ("Content-Type", "multipart/form-data; boundary=x"),
    ("Content-Type", "application/json; charset=utf-16"), ("Content-Type", "/"), ("Content-Type", ""),
    ("Accept-Language", "nl;q=a"), ("Range", "bytes=9-1"), ("If-None-Match", 'W/"'), ("X-Long", "a" * 9_000),
    ("X-Slack-Bolt-Lazy-Only", "1"), ("X-Slack-Retry-Num", "-1"), ("X-Forwarded-For", "::1"), ("A b", "c"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` is 0 where the door hung up without a word."""

    status: int
    whole: bytes

    @property
    def is_well(self) -> bool:
        """Whether it is an answer that anybody may get: no failure, and nothing of the program's inside."""
        return self.status < 500 and b"Traceback" not in self.whole and b'File "' not in self.whole


@dataclass(frozen=True, slots=True)
class Raw:
    """What is sent. `is_cut` is what may end too early: its sender says that nothing follows."""

    written: bytes
    is_cut: bool = False

    async def sent_to(self, port: int) -> Answer:
        """Raises TimeoutError where no answer ends."""
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            async with asyncio.timeout(_SECONDS):
                writer.write(self.written)
                if self.is_cut:
                    writer.write_eof()
                whole = await _answered(reader)
        except asyncio.IncompleteReadError as error:
            whole = error.partial
        except ConnectionError:
            whole = b""
        finally:
            writer.close()
        return Answer(int(whole[9:12]) if whole.startswith(b"HTTP/1.") else 0, whole)


async def _answered(reader: asyncio.StreamReader) -> bytes:
    """To its end; of a stream of what happens, which has none, and of what stays open, its head."""
    head = b"HTTP/1.1 100"
    while head.startswith(b"HTTP/1.1 100"):
        head = await reader.readuntil(b"\r\n\r\n")
    ends = b"connection: close" in head.lower() and b"text/event-stream" not in head
    return head + await reader.read() if ends else head


def raw(method: str, target: str, headers: Mapping[str, str], body: bytes = b"") -> Raw:
    """A request as any client would write it, but for what the headers say."""
    named = {"Host": "127.0.0.1", "Content-Length": str(len(body)), "Connection": "close", **headers}
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in named.items()), "", ""]
    is_cut = named["Content-Length"] != str(len(body)) or "Transfer-Encoding" in named
    return Raw("\r\n".join(lines).encode("latin-1") + body, is_cut)


def odd_headers(chance: Random) -> Mapping[str, str]:
    return dict(chance.sample(_HEADERS, chance.randint(1, 3)))


def mangled(request: Raw, chance: Random) -> Raw:
    """As no client would write it."""
    return Raw(odd_bytes(request.written, chance), is_cut=True)
