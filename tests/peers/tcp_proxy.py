"""A proxy for any server on loopback: it refuses, cuts connections, or cuts them at certain words."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

# How long what was let through has before its connection is cut, so that it is done.
_DOING_SECONDS = 0.1
# What a cut does to a chunk of what a client says: nothing, or it is cut before or after the server has it.
Cut = Callable[[bytes], str | None]
BEFORE, AFTER = "before", "after"


def _never(_: bytes) -> str | None:
    return None


class TcpProxy:
    """`cuts` looks at all that clients say. It keeps its port when it is closed and opened again."""

    def __init__(self, host: str, port: int) -> None:
        self._to = (host, port)
        self._server: asyncio.Server | None = None
        self._links: set[asyncio.Task[None]] = set()
        self.port = 0
        self.cuts: Cut = _never

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._link, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Refuse whoever comes, and cut off who is there."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for link in list(self._links):
            link.cancel()
        await asyncio.gather(*self._links, return_exceptions=True)

    async def _link(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._links.add(task)
        try:
            there_reader, there_writer = await asyncio.open_connection(*self._to)
            try:
                ways = [
                    asyncio.ensure_future(self._say(reader, there_writer)),
                    asyncio.ensure_future(_pass(there_reader, writer)),
                ]
                try:
                    await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    for way in ways:
                        way.cancel()
                    await asyncio.gather(*ways, return_exceptions=True)
            finally:
                there_writer.transport.abort()
        except (OSError, asyncio.CancelledError):
            # Whoever is cut off is told nothing, like those behind it.
            pass
        finally:
            writer.transport.abort()
            self._links.discard(task)

    async def _say(self, reader: asyncio.StreamReader, there: asyncio.StreamWriter) -> None:
        while said := await reader.read(65536):
            cut = self.cuts(said)
            if cut == BEFORE:
                return
            there.write(said)
            await there.drain()
            if cut == AFTER:
                await asyncio.sleep(_DOING_SECONDS)
                return


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while said := await reader.read(65536):
            writer.write(said)
            await writer.drain()


@asynccontextmanager
async def tcp_proxy(host: str, port: int) -> AsyncIterator[TcpProxy]:
    proxy = TcpProxy(host, port)
    await proxy.open()
    try:
        yield proxy
    finally:
        await proxy.close()
