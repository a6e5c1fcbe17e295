"""Whoever asks slowly, or too much, keeps no place busy at any of the web servers."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from handlers import patience
from handlers.serving import Server


async def _echo(request: web.Request) -> web.Response:
    return web.Response(text=await request.text())


@pytest.fixture
async def port(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[int]:
    monkeypatch.setattr(patience, "_BODY_SECONDS", 0.2)
    monkeypatch.setattr(patience.Guest.__init__, "__defaults__", (0.2,))
    application = web.Application(client_max_size=1000)
    application.add_routes([web.post("/", _echo)])
    server = Server("127.0.0.1", 0, "page-port-taken")
    await server.open(application)
    yield server.port
    await server.close()


async def told(port: int, *said: bytes, pause: float = 0.0) -> bytes:
    """Everything that the server says until it hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for each in said:
        writer.write(each)
        await asyncio.sleep(pause)
    try:
        async with asyncio.timeout(3):
            return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize("said", [b"", b"POST / HT", b"POST / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n"])
async def test_headers_that_do_not_come_end_the_connection(port: int, said: bytes) -> None:
    assert await told(port, said) == b""


async def test_a_body_that_does_not_come_ends_the_connection(port: int) -> None:
    answer = await told(port, b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf")

    assert answer.startswith(b"HTTP/1.1 408")


async def test_a_body_that_is_too_large_is_refused(port: int) -> None:
    answer = await told(
        port, b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2000\r\n\r\n" + b"x" * 2000
    )

    assert answer.startswith(b"HTTP/1.1 413")


async def test_a_header_that_is_too_long_is_refused_and_stands_in_no_log(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await told(port, b"POST / HTTP/1.1\r\nHost: a\r\nCookie: " + b"geheim" * 4000 + b"\r\n\r\n")

    assert b" 400 " in answer.splitlines()[0]
    assert "geheim" not in caplog.text
    assert "127.0.0.1" not in caplog.text


@pytest.mark.parametrize("expected", [b"\xff", b"much"])
async def test_what_cannot_be_expected_is_refused(port: int, caplog: pytest.LogCaptureFixture, expected: bytes) -> None:
    answer = await told(port, b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: " + expected + b"\r\n\r\n")

    assert b" 417 " in answer.splitlines()[0]
    assert not caplog.records


async def test_what_cannot_be_unpacked_is_refused_and_is_no_failure(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    packed = b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope"
    answer = await told(port, b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + packed)

    assert b" 400 " in answer.splitlines()[0]
    assert not [each for each in caplog.records if each.levelno > logging.INFO]


async def test_who_asks_in_time_is_answered_also_after_the_first_request(port: int) -> None:
    asked = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nja"
    last = asked.replace(b"Host", b"Connection: close\r\nHost")

    assert (await told(port, asked, last, pause=0.4)).count(b"200 OK") == 2
