"""The sandbox's messages on both databases."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from services.sandbox import SandboxStore
from storage.database import Database
from storage.sandbox import Cursor, Draft
from tests.sandbox.example_town import digest, said

Now = Callable[[], datetime]


def draft(text: str, now: Now, thread: int | None = None, channel: str = "team-noord") -> Draft:
    return Draft(channel, thread, "fenna", said(text), f"{channel}:{text}", now())


async def test_a_message_comes_back_as_it_was_posted(database: Database, clock: Now) -> None:
    message = digest("a" * 64)
    async with database.write() as uow:
        message_id = await uow.sandbox.post(Draft("team-noord", None, "bot", message, "m1", clock()))

    async with database.read() as uow:
        kept = await uow.sandbox.get(message_id)
    assert kept is not None
    assert (kept.message, kept.posted_at, kept.author, kept.thread) == (message, clock(), "bot", None)


async def test_a_marker_posts_once_even_with_other_words(database: Database, clock: Now) -> None:
    async with database.write() as uow:
        first = await uow.sandbox.post(Draft("team-noord", None, "bot", said("een"), "m1", clock()))
        second = await uow.sandbox.post(Draft("team-noord", None, "bot", said("twee"), "m1", clock()))
        kept = await uow.sandbox.latest("team-noord", before=None, limit=9)

    assert first == second
    assert [each.message for each in kept] == [said("een")]


async def test_messages_come_oldest_first_and_earlier_ones_page_by_page(database: Database, clock: Now) -> None:
    async with database.write() as uow:
        ids = [await uow.sandbox.post(draft(str(n), clock)) for n in range(5)]
        await uow.sandbox.post(draft("reactie", clock, ids[4]))

        assert [each.id for each in await uow.sandbox.latest("team-noord", before=None, limit=2)] == ids[3:]
        assert [each.id for each in await uow.sandbox.latest("team-noord", before=ids[3], limit=2)] == ids[1:3]


async def test_answers_are_counted_with_their_last_moment(database: Database, clock: Now) -> None:
    async with database.write() as uow:
        root = await uow.sandbox.post(draft("vraag", clock))
        await uow.sandbox.post(draft("een", clock, root))
        later = clock() + timedelta(minutes=3)
        await uow.sandbox.post(Draft("team-noord", root, "kofi", said("twee"), "m9", later))
        replies = await uow.sandbox.replies([root, 999])

    assert {each: (found.count, found.last_at) for each, found in replies.items()} == {root: (2, later)}


async def test_a_reader_gets_each_new_message_and_each_change_once(database: Database, clock: Now) -> None:
    store = SandboxStore(database)
    first = await store.post(draft("een", clock))
    read = await store.end()

    second = await store.post(draft("twee", clock))
    await store.change("team-noord", first, said("een!"), clock())
    told = await store.changes(read)
    for change in told:
        read = read.after(change.message)

    assert [change.message.id for change in told] == [second, first]
    assert await store.changes(read) == ()


async def test_changes_at_one_instant_are_all_told(database: Database, clock: Now) -> None:
    store = SandboxStore(database)
    first, second = await store.post(draft("een", clock)), await store.post(draft("twee", clock))
    await store.change("team-noord", first, said("een!"), clock())
    read = await store.end()

    await store.change("team-noord", second, None, clock())

    assert [change.message.id for change in await store.changes(read)] == [second]


async def test_many_at_once_are_told_in_order_without_a_gap(database: Database, clock: Now) -> None:
    store = SandboxStore(database)
    read, told = Cursor(), list[int]()

    posting = asyncio.gather(*(store.post(draft(str(n), clock, channel=f"kanaal-{n % 3}")) for n in range(40)))
    while not posting.done() or await store.changes(read):
        for change in await store.changes(read):
            read = read.after(change.message)
            told.append(change.message.id)
        await asyncio.sleep(0)

    assert told == sorted(await posting)


async def test_an_empty_store_starts_at_the_beginning(database: Database) -> None:
    assert await SandboxStore(database).end() == Cursor()
