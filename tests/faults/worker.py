"""A process that drains the outbox until it is told to stop, or is killed.

python -m tests.faults.worker DATABASE_URL FACTORY ADDRESS TIMES SEED

FACTORY is `module:function`: called with the address it gives an asynchronous context with a transport in it.
TIMES is JSON: the fields of DeliveryTimes, in seconds. The process says "warm" when it is loaded, waits for a line on
its standard input, says "ready" when it works, and stops at SIGTERM.
"""

import asyncio
import json
import signal
import sys
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from importlib import import_module
from random import Random
from typing import Any

from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from services.delivery_rules import DeliveryTimes
from storage.database import Database


def times_from(written: str) -> DeliveryTimes:
    given = json.loads(written)
    durations = {each.name for each in fields(DeliveryTimes) if isinstance(each.default, timedelta)}
    times: Any = {name: timedelta(seconds=value) if name in durations else value for name, value in given.items()}
    return DeliveryTimes(**times)


async def work(url: str, factory: str, address: str, times: str, seed: str) -> None:
    module, _, name = factory.partition(":")
    make: Any = getattr(import_module(module), name)
    sys.stdout.write("warm\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.readline)
    database = Database(url)
    await database.start()
    async with make(address) as transport:
        deliveries = Deliveries(database, Random(seed), times_from(times))
        dispatcher = Dispatcher(deliveries, {transport.platform: transport}, lambda: datetime.now(UTC))
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, dispatcher.stop)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await dispatcher.run()
    await database.close()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:]))
