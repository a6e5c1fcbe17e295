"""The small repositories: inbox, occurrences, places and pictures."""

import asyncio
from datetime import timedelta

from chat.address import Place
from chat.message import Message, Picture
from chat.message_json import to_json
from chat.wording import Verbatim
from services.outbox import Outbox
from storage.database import Database
from tests.conftest import Clock

NOORD, ZUID = Place("slack", "T1", "C1"), Place("telegram", "B1", "-7")


async def test_an_event_is_new_once_per_platform(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        heard = [
            await uow.inbox.is_new("slack", "Ev1", clock()),
            await uow.inbox.is_new("slack", "Ev1", clock()),
            await uow.inbox.is_new("telegram", "Ev1", clock()),
        ]

    assert heard == [True, False, True]


async def test_of_two_that_hear_the_same_event_at_once_one_is_the_first(database: Database, clock: Clock) -> None:
    async def hear() -> bool:
        async with database.write() as uow:
            return await uow.inbox.is_new("slack", "Ev1", clock())

    assert sorted(await asyncio.gather(hear(), hear(), hear())) == [False, False, True]


async def test_old_events_are_forgotten(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.inbox.is_new("slack", "old", clock())
        await uow.inbox.is_new("slack", "young", clock.step(days=2))

        assert await uow.inbox.forget(clock() - timedelta(days=1)) == 1
        assert await uow.inbox.is_new("slack", "old", clock())
        assert not await uow.inbox.is_new("slack", "young", clock())


async def test_an_occurrence_is_settled_once_whoever_asks(database: Database, clock: Clock) -> None:
    async def settle() -> bool:
        async with database.write() as uow:
            return await uow.occurrences.settle("digest:n", "2026-W53", due_at=clock(), state="done", now=clock())

    assert sorted(await asyncio.gather(settle(), settle(), settle())) == [False, False, True]
    async with database.read() as uow:
        assert await uow.occurrences.settled("digest:n") == {"2026-W53": "done"}


async def test_an_occurrence_whose_work_failed_is_still_to_be_had(database: Database, clock: Clock) -> None:
    async def settle(work: Exception | None) -> bool:
        async with database.write() as uow:
            taken = await uow.occurrences.settle("d", "2026-W53", due_at=clock(), state="done", now=clock())
            if work is not None:
                raise work
            return taken

    failed = await asyncio.gather(settle(OSError("disk")), return_exceptions=True)

    assert isinstance(failed[0], OSError)
    assert await settle(None)


async def test_a_forum_is_found_by_its_place_and_by_its_threads(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.places.bind("operational:noord", NOORD, clock())
        await uow.places.bind("operational:noord", ZUID, clock.step(minutes=1))

    async with database.read() as uow:
        assert await uow.places.of("operational:noord") == (NOORD, ZUID)
        assert await uow.places.forum_at(NOORD.in_thread("1.0")) == "operational:noord"
        assert await uow.places.forum_at(Place("slack", "T2", "C1")) is None


async def test_a_place_belongs_to_the_forum_that_was_bound_last(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.places.bind("operational:noord", NOORD, clock())
        await uow.places.bind("tactical", NOORD, clock())
        assert await uow.places.of("operational:noord") == ()

        await uow.places.release(NOORD)
        assert await uow.places.forum_at(NOORD) is None


async def test_a_picture_is_kept_once_under_the_hash_of_its_bytes(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        key = await uow.pictures.keep(b"png", clock())
        assert await uow.pictures.keep(b"png", clock()) == key
        assert await uow.pictures.get(key) == b"png"
        assert await uow.pictures.get("0" * 64) is None
        assert await uow.pictures.get_many([key, "0" * 64]) == {key: b"png"}


async def test_only_old_pictures_that_nothing_names_are_dropped(database: Database, clock: Clock) -> None:
    outbox = Outbox({"slack": lambda said: (said,)}, lambda: None)
    async with database.write() as uow:
        named, orphan = await uow.pictures.keep(b"named", clock()), await uow.pictures.keep(b"orphan", clock())
        young = await uow.pictures.keep(b"young", clock.step(days=10))
        said = Message(Verbatim("kijk"), (Picture(named, Verbatim("stijgt"), Verbatim("titel")),))
        assert named in str(to_json(said))
        await outbox.put(uow, key="k", kind="digest", place=NOORD, message=said, now=clock())

        dropped = await uow.pictures.drop_orphans(clock() - timedelta(days=5))

        assert dropped == 1
        assert (await uow.pictures.get_many([named, orphan, young])).keys() == {named, young}
