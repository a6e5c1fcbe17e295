"""Housekeeping: what has served is forgotten, what is still to be sent is not."""

from datetime import timedelta
from random import Random

import pytest

from chat.address import Place, Posted
from jobs.dispatch import Dispatcher
from jobs.housekeeping import cleaning
from services.delivery import Deliveries
from services.housekeeping import Housekeeping
from services.outbox import KeyReused, Outbox
from storage.database import Database
from storage.outbox_rows import State
from tests.conftest import Clock
from tests.fake_platform import FakePlatform, message

NOORD, ZUID = Place("slack", "T1", "C1"), Place("slack", "T1", "C2")
OUTBOX = Outbox({"slack": lambda said: (said,)}, lambda: None)


async def put(database: Database, clock: Clock, key: str, place: Place, line: str) -> None:
    async with database.write() as uow:
        await OUTBOX.put(uow, key=key, kind="digest", place=place, message=message(line), now=clock())


async def test_words_go_first_and_their_key_goes_long_after(database: Database, clock: Clock) -> None:
    slack = FakePlatform()
    await put(database, clock, "sent", NOORD, "hoi")
    await Dispatcher(Deliveries(database, Random(1)), {"slack": slack}, clock).drain()
    await put(database, clock, "open", NOORD, "dag")
    clean = cleaning(Housekeeping(database), clock)

    clock.step(days=91)
    await clean()

    async with database.read() as uow:
        rows = await uow.outbox.by_key(["sent", "open"])
        assert await uow.outbox.key_at(Posted(NOORD, "1.0")) == "sent"
    assert rows["sent"].message == {}
    assert rows["open"].message != {}
    with pytest.raises(KeyReused):
        await put(database, clock, "sent", NOORD, "iets anders")
    await put(database, clock, "sent", NOORD, "hoi")
    assert slack.said == ["hoi"]

    clock.step(days=700)
    await clean()
    async with database.read() as uow:
        assert (await uow.outbox.by_key(["sent", "open"])).keys() == {"open"}


async def test_what_waits_in_a_closed_lane_expires_too(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        soon = clock() + timedelta(hours=1)
        await OUTBOX.put(uow, key="k", kind="digest", place=ZUID, message=message("hoi"), now=clock(), expires_at=soon)
        await uow.lanes.close(ZUID.lane, "PlaceGone: is_archived")

    clock.step(hours=2)
    await Housekeeping(database).forget_old(clock())

    async with database.read() as uow:
        assert await uow.outbox.counts() == {State.EXPIRED: 1}
