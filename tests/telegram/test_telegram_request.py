"""How the Bot API is asked: what was sent for certain, what was not, and through which proxy."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram.error import NetworkError, TimedOut

from handlers.telegram import request
from handlers.telegram.client import ApiRefusal, TelegramClient
from handlers.telegram.request import AiohttpRequest, NotConnected, ProxyUnknown, proxy_for
from tests.peers.telegram_peer import TOKEN, Fault, TelegramPeer

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@asynccontextmanager
async def asked_of(serve: Serve) -> AsyncIterator[tuple[AiohttpRequest, str]]:
    """A pool for a server of our own, and its address."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    pool = AiohttpRequest(address, connections=1)
    try:
        yield pool, f"{address}/bot{TOKEN}/getMe"
    finally:
        await pool.shutdown()
        server.close()
        # What was connected to it hears that its peer is gone, and goes too.
        await asyncio.sleep(0.02)


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()
    writer.close()


async def resetting(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readline()
    writer.transport.abort()


async def babbling(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readline()
    writer.write(b"dit is geen HTTP\r\n\r\n")
    await writer.drain()
    writer.close()


async def test_no_answer_in_time_leaves_doubt() -> None:
    async with asked_of(silent) as (pool, url):
        with pytest.raises(TimedOut, match="SocketTimeoutError"):
            await pool.do_request(url, "POST", read_timeout=0.1)


@pytest.mark.parametrize("serve", [resetting, babbling])
async def test_a_connection_that_breaks_leaves_doubt_and_is_asked_once(serve: Serve) -> None:
    asked = list[bytes]()

    async def counting(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(b"")
        await serve(reader, writer)

    async with asked_of(counting) as (pool, url):
        with pytest.raises(NetworkError) as caught:
            await pool.do_request(url, "POST")

    assert not isinstance(caught.value, NotConnected | TimedOut)
    assert len(asked) == 1


async def test_a_server_that_refuses_was_certainly_not_asked() -> None:
    pool = AiohttpRequest("http://127.0.0.1:9", connections=1)

    with pytest.raises(NotConnected):
        await pool.do_request("http://127.0.0.1:9/", "POST")

    await pool.shutdown()


async def test_who_waits_in_vain_for_a_connection_was_certainly_not_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "_POOL_SECONDS", 0.05)
    monkeypatch.setattr(request, "_CONNECT_SECONDS", 0.05)

    async with asked_of(silent) as (pool, url):
        first = asyncio.create_task(pool.do_request(url, "POST", read_timeout=1))
        await asyncio.sleep(0.02)
        with pytest.raises(NotConnected):
            await pool.do_request(url, "POST")
        with pytest.raises(TimedOut):
            await first


async def test_a_proxy_that_refuses_has_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[bytes]()

    async def refusing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    proxy = await asyncio.start_server(refusing, "127.0.0.1", 0)
    monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{proxy.sockets[0].getsockname()[1]}")
    pool = AiohttpRequest("https://telegram.invalid", connections=1)

    with pytest.raises(NotConnected):
        await pool.do_request("https://telegram.invalid/", "POST")

    assert asked == [b"CONNECT telegram.invalid:443 HTTP/1.1\r\n"]
    await pool.shutdown()
    proxy.close()
    await asyncio.sleep(0.02)


async def test_a_flood_is_told_as_a_refusal_with_its_wait(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient
) -> None:
    telegram_peer.fail("sendMessage", Fault("flood", stored=False, seconds=3))

    with pytest.raises(ApiRefusal) as caught:
        await telegram_client.send_message(12, "Hallo")

    assert (caught.value.status, caught.value.retry_after) == (429, 3)


async def test_the_errors_show_no_address_and_so_no_token() -> None:
    async with asked_of(silent) as (pool, url):
        with pytest.raises(TimedOut) as caught:
            await pool.do_request(url, "POST", read_timeout=0.05)

    assert str(caught.value) == "SocketTimeoutError"
    assert caught.value.__suppress_context__


async def test_a_pool_opens_again_after_it_was_shut(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient
) -> None:
    await telegram_client.raw_updates(None, 0)

    await telegram_client.renew_polling()

    assert await telegram_client.raw_updates(None, 0) == []
    assert len(telegram_peer.called("getUpdates")) == 2


async def test_a_pool_that_is_shut_asks_nothing(telegram_peer: TelegramPeer, telegram_client: TelegramClient) -> None:
    await telegram_client.hang_up()

    with pytest.raises(NetworkError):
        await telegram_client.get_me()

    assert telegram_peer.calls == []


@pytest.mark.parametrize(
    ("environment", "proxy"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://proxy:3128"}, "http://proxy:3128"),
        ({"HTTPS_PROXY": "proxy:3128"}, "http://proxy:3128"),
        ({"ALL_PROXY": "http://proxy:3128"}, "http://proxy:3128"),
        ({"HTTP_PROXY": "http://proxy:3128"}, None),
        ({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "telegram.org"}, None),
        ({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "*"}, None),
    ],
)
def test_the_environment_names_the_proxy(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], proxy: str | None
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert proxy_for("https://api.telegram.org") == proxy


def test_a_proxy_of_another_kind_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://proxy:1080")

    with pytest.raises(ProxyUnknown):
        TelegramClient(TOKEN, "https://api.telegram.org")
