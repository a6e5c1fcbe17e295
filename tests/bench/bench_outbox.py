"""How many messages a second go through the outbox, beside each row just inserted and deleted. Run as a module."""

import asyncio
import logging
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from random import Random

from sqlalchemy import delete, insert, select

from chat.address import Place, Posted
from chat.message import Message, Text
from chat.transport import Delivery
from chat.wording import Verbatim
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from services.outbox import Outbox
from storage.database import Database
from storage.tables import outbox
from tests import postgres

MESSAGES, LANES, AT_ONCE = 1_000, 100, 8
SAID = Message(Verbatim("Weekbericht"), tuple(Text(Verbatim("Wachttijd: 34 dagen, gewoon. " * 3)) for _ in range(5)))


class NowhereTransport:
    """Takes every message at once."""

    platform = "nowhere"

    def pace(self, place: Place) -> timedelta:
        return timedelta(0)

    async def send(self, delivery: Delivery) -> Posted:
        return Posted(delivery.place, delivery.marker)

    async def find(self, delivery: Delivery) -> Posted | None:
        return None


def now() -> datetime:
    return datetime.now(UTC)


async def put_all(database: Database) -> None:
    """Each in a transaction of its own, as the answers to people are."""
    post = Outbox({"nowhere": lambda said: (said,)}, lambda: None)
    for number in range(MESSAGES):
        place = Place("nowhere", "W1", f"C{number % LANES}")
        async with database.write() as uow:
            await post.put(uow, key=f"k{number}", kind="bench", place=place, message=SAID, now=now())


async def dispatch_all(database: Database) -> None:
    dispatcher = Dispatcher(Deliveries(database, Random(1)), {"nowhere": NowhereTransport()}, now, AT_ONCE)
    running = asyncio.create_task(dispatcher.run())
    while True:
        async with database.read() as uow:
            if not await uow.outbox.counts():
                break
        await asyncio.sleep(0.2)
    dispatcher.stop()
    await running


async def insert_and_delete_all(database: Database) -> None:
    """The same rows by the same driver: inserted in one transaction, deleted in another."""
    async with database.read() as uow:
        rows = (await uow.outbox._connection.execute(select(outbox))).mappings().all()
    async with database.write() as uow:
        await uow.outbox._connection.execute(delete(outbox))
    for row in rows:
        async with database.write() as uow:
            await uow.outbox._connection.execute(insert(outbox).values(**row))
        async with database.write() as uow:
            await uow.outbox._connection.execute(delete(outbox).where(outbox.c.id == row["id"]))


async def per_second(work: Callable[[Database], Awaitable[None]], database: Database) -> float:
    start = time.perf_counter()
    await work(database)
    return MESSAGES / (time.perf_counter() - start)


async def measure(name: str, url: str) -> None:
    database = Database(url)
    await database.start()
    put = await per_second(put_all, database)
    sent = await per_second(dispatch_all, database)
    bare = await per_second(insert_and_delete_all, database)
    await database.close()
    whole = 1 / (1 / put + 1 / sent)
    print(f"{name:<11} {put:>7.0f} {sent:>9.0f} {whole:>12.0f} {bare:>14.0f} {bare / whole:>7.1f}")


def main() -> None:
    logging.disable()
    print(f"{MESSAGES} messages to {LANES} places, messages a second; dispatched {AT_ONCE} at once")
    print(f"{'database':<11} {'put':>7} {'dispatch':>9} {'both':>12} {'insert+delete':>14} {'ratio':>7}")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure("SQLite", f"sqlite:///{folder}/bench.db"))
    with postgres.server(durable=True) as server:
        asyncio.run(measure("PostgreSQL", server.create()))


if __name__ == "__main__":
    main()
