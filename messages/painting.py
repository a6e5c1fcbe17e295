"""Painting charts in a process of its own, which comes when there is something to paint and goes when there is not."""

import asyncio
import contextlib
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from datetime import timedelta
from typing import Protocol

from messages.chart_facts import ChartFacts
from messages.frames import LENGTH_BYTES, framed, length_of

_IDLE = timedelta(seconds=60)


class PaintingFailed(Exception):
    """The chart could not be painted, or the painting process ended in the middle."""


class Painter(Protocol):
    async def paint(self, chart: ChartFacts) -> bytes:
        """The chart as PNG; the same facts always give the same bytes. Raises PaintingFailed."""
        ...


class PaintingProcess:
    """Keeps matplotlib's memory and its hard work out of the process that talks with people."""

    def __init__(self, language: str, idle: timedelta = _IDLE) -> None:
        self._language = language
        self._idle = idle.total_seconds()
        self._one_at_a_time = asyncio.Lock()
        self._process: Process | None = None
        self._leaving: asyncio.Task[None] | None = None

    async def paint(self, chart: ChartFacts) -> bytes:
        async with self._one_at_a_time:
            self._stay()
            try:
                png = await self._painted(chart)
            except (OSError, EOFError) as error:
                await self._end()
                raise PaintingFailed("the painting process ended") from error
            self._leaving = asyncio.create_task(self._leave_when_idle(), name="painting-idle")
        if not png:
            raise PaintingFailed("this chart cannot be painted")
        return png

    async def close(self) -> None:
        self._stay()
        async with self._one_at_a_time:
            await self._end()

    async def _painted(self, chart: ChartFacts) -> bytes:
        process = await self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(framed(pickle.dumps(chart)))
        await process.stdin.drain()
        length = length_of(await process.stdout.readexactly(LENGTH_BYTES))
        return await process.stdout.readexactly(length)

    async def _running(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "messages.studio", self._language, stdin=PIPE, stdout=PIPE
            )
        return self._process

    def _stay(self) -> None:
        if self._leaving is not None:
            self._leaving.cancel()
            self._leaving = None

    async def _leave_when_idle(self) -> None:
        await asyncio.sleep(self._idle)
        async with self._one_at_a_time:
            await self._end()

    async def _end(self) -> None:
        """Its input closes, so it goes by itself, as it does when this process is killed."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        process.stdin.close()
        with contextlib.suppress(OSError):
            await process.stdin.wait_closed()
        await process.wait()
