"""The running house: doors, clock and dispatcher in one loop, opened in order and closed in time."""

import asyncio
import logging
import signal
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Protocol

from jobs.dispatch import Dispatcher
from jobs.timetable import Timetable

log = logging.getLogger(__name__)


class Door(Protocol):
    """Where people come in. `start` ends or raises within its own time limit."""

    async def start(self) -> None: ...

    async def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class House:
    doors: Sequence[Door]
    timetable: Timetable
    dispatcher: Dispatcher

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`, or until the dispatcher fails. What is being sent is finished, and what was heard is kept."""
        dispatching = asyncio.create_task(self.dispatcher.run(), name="dispatch")
        stopping = asyncio.create_task(stop.wait(), name="stop")
        try:
            async with AsyncExitStack() as open_doors:
                for door in self.doors:
                    await door.start()
                    open_doors.push_async_callback(door.stop)
                await self.timetable.run_all()
                self.timetable.start()
                open_doors.callback(self.timetable.stop)
                log.info("house=open doors=%d", len(self.doors))
                await asyncio.wait({dispatching, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
            self.dispatcher.stop()
            await dispatching
            log.info("house=closed")


def stop_on_signals() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set, so that the house closes cleanly."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    return stop
