"""Putting a message in the outbox: once, whole, and only if its cause was kept."""

from typing import Any

import pytest

from chat.address import Place
from chat.message import Message
from chat.transport import Act
from services.outbox import EditGrew, KeyReused, Outbox, UnknownPlatform, UnknownRoot
from storage.database import Database
from tests.conftest import Clock
from tests.fake_platform import line_by_line, message

NOORD = Place("slack", "T1", "C-NOORD")


@pytest.fixture
def calls() -> list[str]:
    return []


@pytest.fixture
def outbox(calls: list[str]) -> Outbox:
    return Outbox({"slack": line_by_line}, lambda: calls.append("queued"))


async def put(database: Database, outbox: Outbox, clock: Clock, key: str, said: Message, **more: Any) -> list[str]:
    async with database.write() as uow:
        rest = {"place": NOORD, "kind": "digest", **more}
        return await outbox.put(uow, key=key, message=said, now=clock(), **rest)


async def put_and_fail(database: Database, outbox: Outbox, clock: Clock) -> None:
    async with database.write() as uow:
        await outbox.put(uow, key="k", kind="digest", place=NOORD, message=message("hoi"), now=clock())
        raise RuntimeError


async def test_a_message_is_queued_with_its_cause_and_the_dispatcher_is_told_after_the_commit(
    database: Database, outbox: Outbox, clock: Clock, calls: list[str]
) -> None:
    async with database.write() as uow:
        keys = await outbox.put(uow, key="k", kind="digest", place=NOORD, message=message("hoi"), now=clock())
        assert calls == []

    assert keys == ["k"]
    assert calls == ["queued"]


async def test_a_cause_that_is_undone_takes_its_message_with_it(
    database: Database, outbox: Outbox, clock: Clock, calls: list[str]
) -> None:
    with pytest.raises(RuntimeError):
        await put_and_fail(database, outbox, clock)

    async with database.read() as uow:
        assert await uow.outbox.parts("k") == ()
    assert calls == []


async def test_the_same_key_with_the_same_message_is_queued_once(
    database: Database, outbox: Outbox, clock: Clock, calls: list[str]
) -> None:
    first = await put(database, outbox, clock, "k", message("een", "twee"))
    clock.step(hours=1)

    again = await put(database, outbox, clock, "k", message("een", "twee"))

    assert first == again == ["k:1", "k:2"]
    assert calls == ["queued"]


async def test_the_same_key_with_another_message_is_refused(database: Database, outbox: Outbox, clock: Clock) -> None:
    await put(database, outbox, clock, "k", message("hoi"))

    with pytest.raises(KeyReused):
        await put(database, outbox, clock, "k", message("dag"))


async def test_the_same_key_for_another_place_is_refused(database: Database, outbox: Outbox, clock: Clock) -> None:
    await put(database, outbox, clock, "k", message("hoi"))

    with pytest.raises(KeyReused):
        await put(database, outbox, clock, "k", message("hoi"), place=Place("slack", "T1", "C-ZUID"))


async def test_a_new_limit_of_the_platform_does_not_queue_an_old_message_again(
    database: Database, outbox: Outbox, clock: Clock
) -> None:
    await put(database, Outbox({"slack": lambda said: (said,)}, lambda: None), clock, "k", message("een", "twee"))

    assert await put(database, outbox, clock, "k", message("een", "twee")) == ["k"]


async def test_each_part_has_a_marker_of_its_own_that_follows_from_its_key(
    database: Database, outbox: Outbox, clock: Clock
) -> None:
    await put(database, outbox, clock, "k", message("een", "twee"))

    async with database.read() as uow:
        rows = await uow.outbox.by_key(["k:1", "k:2"])
    assert rows["k:1"].marker == "f4b771f8-d121-566f-a1e6-8003986081de"
    assert rows["k:1"].marker != rows["k:2"].marker


async def test_a_reply_is_about_the_first_part_of_its_root(database: Database, outbox: Outbox, clock: Clock) -> None:
    await put(database, outbox, clock, "root", message("een", "twee"))

    await put(database, outbox, clock, "reply", message("drie"), about_key="root")

    async with database.read() as uow:
        assert (await uow.outbox.by_key(["reply"]))["reply"].about_key == "root:1"


async def test_nothing_can_be_about_a_message_that_was_never_queued(
    database: Database, outbox: Outbox, clock: Clock
) -> None:
    with pytest.raises(UnknownRoot):
        await put(database, outbox, clock, "reply", message("drie"), about_key="root")


@pytest.mark.parametrize(
    ("act", "lines", "expected"),
    [
        (Act.EDIT, ("a", "b"), {"e:1": ("edit", "root:1"), "e:2": ("edit", "root:2")}),
        (Act.EDIT, ("a",), {"e:1": ("edit", "root:1"), "e:2": ("delete", "root:2")}),
        (Act.DELETE, ("a",), {"e:1": ("delete", "root:1"), "e:2": ("delete", "root:2")}),
        (Act.PIN, ("a",), {"e": ("pin", "root:1")}),
        (Act.UNPIN, ("a",), {"e": ("unpin", "root:1")}),
    ],
)
async def test_an_edit_or_deletion_reaches_every_part_that_stands_and_a_pin_the_first(
    database: Database, outbox: Outbox, clock: Clock, act: Act, lines: tuple[str, ...], expected: dict[str, object]
) -> None:
    await put(database, outbox, clock, "root", message("een", "twee"))

    keys = await put(database, outbox, clock, "e", message(*lines), about_key="root", act=act)

    async with database.read() as uow:
        rows = await uow.outbox.by_key(keys)
    assert {key: (row.act, row.about_key) for key, row in rows.items()} == expected


async def test_an_opening_in_parts_is_followed_by_the_others_in_its_thread(
    database: Database, outbox: Outbox, clock: Clock
) -> None:
    keys = await put(database, outbox, clock, "root", message("een", "twee", "drie"), act=Act.OPEN)

    async with database.read() as uow:
        rows = await uow.outbox.by_key(keys)
    assert {key: (row.act, row.about_key) for key, row in rows.items()} == {
        "root:1": ("open", None),
        "root:2": ("post", "root:1"),
        "root:3": ("post", "root:1"),
    }


async def test_a_pin_needs_no_words(database: Database, outbox: Outbox, clock: Clock) -> None:
    await put(database, outbox, clock, "root", message("een"))

    async with database.write() as uow:
        keys = await outbox.put(uow, key="pin", kind="status", place=NOORD, about_key="root", act=Act.PIN, now=clock())

    assert keys == ["pin"]


async def test_an_edit_cannot_need_more_parts_than_stand(database: Database, outbox: Outbox, clock: Clock) -> None:
    await put(database, outbox, clock, "root", message("een"))

    with pytest.raises(EditGrew):
        await put(database, outbox, clock, "e", message("a", "b"), about_key="root", act=Act.EDIT)


async def test_a_place_on_a_platform_that_is_switched_off_is_refused(
    database: Database, outbox: Outbox, clock: Clock
) -> None:
    away = Place("telegram", "B1", "7")

    assert outbox.reaches(NOORD)
    assert not outbox.reaches(away)
    with pytest.raises(UnknownPlatform):
        await put(database, outbox, clock, "k", message("hoi"), place=away)
