"""A Telegram on loopback whose every answer is what the test says, be it HTTP or not."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

from handlers.telegram.client import TelegramClient

# Gives the bytes of an answer to the method that was asked for; none hangs up.
Answers: TypeAlias = Callable[[str], bytes]
ME = {"id": 123456789, "is_bot": True, "first_name": "Telvertel", "username": "telvertel_bot"}


@asynccontextmanager
async def odd_telegram(answers: Answers) -> AsyncIterator[TelegramClient]:
    """A client that asks it."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            lines = dict(line.split(": ", 1) for line in head.lower().splitlines()[1:] if line)
            await reader.readexactly(int(lines.get("content-length", "0")))
            writer.write(answers(head.split(" ", 2)[1].rpartition("/")[2]))
            await writer.drain()
        # The bot hung up.
        except (ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    client = TelegramClient("123456789:AAAA", f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    try:
        yield client
    finally:
        await client.hang_up()
        server.close()
        await asyncio.sleep(0.02)


def http(body: bytes, status: int = 200, more: Mapping[str, str] | None = None) -> bytes:
    named = {
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "Connection": "close",
        **(more or {}),
    }
    lines = [f"HTTP/1.1 {status} Said", *(f"{name}: {value}" for name, value in named.items()), "", ""]
    return "\r\n".join(lines).encode() + body


def result(value: Any) -> bytes:
    """As the Bot API writes what went well."""
    return http(json.dumps({"ok": True, "result": value}).encode())
