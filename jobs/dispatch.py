"""The dispatcher: sends what the outbox holds."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from math import ceil

from chat.transport import Transport, TransportError, Uncertain
from jobs.isolation import isolated
from services.delivery import Claim, Claimed, Deliveries
from services.delivery_rules import NotStarted, Outcome, Task

log = logging.getLogger(__name__)

_TOGETHER = 0.02


class Dispatcher:
    """Sends to at most `lanes` places at once. Any number of processes may run one on the same PostgreSQL."""

    def __init__(
        self,
        deliveries: Deliveries,
        transports: Mapping[str, Transport],
        now: Callable[[], datetime],
        lanes: int = 16,
    ) -> None:
        self._deliveries = deliveries
        self._transports = transports
        self._now = now
        self._lanes = lanes
        self._woken = asyncio.Event()
        self._stopping = False
        self._in_flight: set[asyncio.Task[bool]] = set()
        # Whether more may be due than there was room for.
        self._full = False
        self._alarms: set[float] = set()

    def wake(self) -> None:
        """Something was queued: look at once."""
        self._woken.set()

    def stop(self) -> None:
        """Begin nothing new; `run` returns once what is in flight has ended."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Until `stop`. A database that is away for a while delays it, no more. Raises DatabaseInUse at once."""
        await self._deliveries.start(self._now())
        try:
            while not self._stopping:
                self._woken.clear()
                await isolated("dispatch", self._begin)
                await self._rest()
        finally:
            await self._end()

    async def step(self) -> int:
        """For tests: send all that is due now, one message per lane, and wait for it; return how many there were."""
        begun = await self._begin()
        await self._end()
        return begun

    async def drain(self) -> int:
        """For tests: step until nothing is due at this moment; return how many messages were tried."""
        total = 0
        while begun := await self.step():
            total += begun
        return total

    async def _begin(self) -> int:
        free = self._lanes - len(self._in_flight)
        taken = await self._deliveries.claim(self._transports.keys(), free, self._now()) if free else Claimed(())
        self._full = len(taken.claims) == free
        if taken.again_in is not None:
            self._wake_after(taken.again_in.total_seconds())
        for claim in taken.claims:
            task = asyncio.create_task(isolated("delivery", partial(self._deliver, claim)))
            self._in_flight.add(task)
            task.add_done_callback(self._landed)
        return len(taken.claims)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self._deliveries.times.poll.total_seconds()):
                await self._woken.wait()
        except TimeoutError:
            return

    async def _end(self) -> None:
        while self._in_flight:
            await asyncio.wait(self._in_flight)

    def _landed(self, task: asyncio.Task[bool]) -> None:
        self._in_flight.discard(task)
        if self._full:
            self.wake()

    async def _deliver(self, claim: Claim) -> None:
        transport = self._transports[claim.platform]
        gap = transport.pace(claim.row.place)
        await asyncio.sleep(claim.wait.total_seconds())
        outcome = await self._attempt(transport, claim)
        await self._deliveries.settle(claim, outcome, gap, self._now())
        self._wake_after(gap.total_seconds())

    def _wake_after(self, seconds: float) -> None:
        """What is next in a lane may be due then. Lanes whose gaps end at nearly the same time wake us together."""
        loop = asyncio.get_running_loop()
        at = ceil((loop.time() + seconds) / _TOGETHER) * _TOGETHER
        if not seconds:
            self.wake()
        elif at not in self._alarms:
            self._alarms.add(at)
            loop.call_at(at, self._ring, at)

    def _ring(self, at: float) -> None:
        self._alarms.discard(at)
        self.wake()

    async def _attempt(self, transport: Transport, claim: Claim) -> Outcome:
        """An error that a transport does not announce leaves the lease to run out: then it counts as a crash."""
        delivery = await self._deliveries.delivery(claim)
        work = transport.send if claim.task is Task.SEND else transport.find
        if self._now() > claim.start_by:
            # This process slept: others may hold the lane before the platform has answered.
            return NotStarted("the lease is nearly over")
        try:
            async with asyncio.timeout(self._deliveries.times.deadline.total_seconds()):
                return await work(delivery)
        except TimeoutError:
            return Uncertain("no answer within the deadline")
        except TransportError as error:
            return error
