"""The running house: doors, clock and dispatcher in one loop, opened in order and closed in time."""

import asyncio
import gc
import logging
import signal
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from jobs.dispatch import Dispatcher
from jobs.timetable import Timetable

log = logging.getLogger(__name__)


class Door(Protocol):
    """Where people come in. `start` ends or raises within its own time limit."""

    async def start(self) -> None: ...

    async def stop(self) -> None: ...


class Share(StrEnum):
    """What a process does of the work; on PostgreSQL any number of processes may do the same share."""

    DOORS = "doors"
    CLOCK = "clock"
    DISPATCH = "dispatch"


EVERYTHING = frozenset(Share)


@dataclass(frozen=True, slots=True)
class House:
    """`watch` is open whatever this process does: it answers whoever asks whether all is well."""

    doors: Sequence[Door]
    timetable: Timetable
    dispatcher: Dispatcher
    shares: frozenset[Share] = EVERYTHING
    watch: Door | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`, or until the dispatcher fails. What is being sent is finished, and what was heard is kept."""
        dispatching = asyncio.create_task(self._dispatch(), name="dispatch")
        stopping = asyncio.create_task(stop.wait(), name="stop")
        until = {dispatching, stopping} if Share.DISPATCH in self.shares else {stopping}
        try:
            async with AsyncExitStack() as open_doors:
                for door in self._to_open():
                    await door.start()
                    open_doors.push_async_callback(door.stop)
                if Share.CLOCK in self.shares:
                    await self.timetable.run_all()
                    self.timetable.start()
                    open_doors.callback(self.timetable.stop)
                log.info("house=open doors=%d shares=%s", len(self.doors), ",".join(sorted(self.shares)))
                await asyncio.wait(until, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
            self.dispatcher.stop()
            await dispatching
            log.info("house=closed")

    async def _dispatch(self) -> None:
        if Share.DISPATCH in self.shares:
            await self.dispatcher.run()

    def _to_open(self) -> list[Door]:
        inward = self.doors if Share.DOORS in self.shares else ()
        return [*inward, *([] if self.watch is None else [self.watch])]


def settle_in() -> None:
    """For a process that does nothing else: what was read at the start stays, so the collector need not visit it.

    Each of its rounds through all that took a third of a second or more, in which nobody was heard.
    """
    gc.collect()
    gc.freeze()


def stop_on_signals() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set, so that the house closes cleanly."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    return stop
