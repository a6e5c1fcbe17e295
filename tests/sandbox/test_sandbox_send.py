"""The sandbox's transport keeps the promises of the one port."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from chat.address import Place, Posted
from chat.message import Message
from chat.transport import Act, Delivery, MessageRefused
from handlers.sandbox.send import SandboxTransport
from services.sandbox import SandboxStore
from storage.database import Database
from tests.sandbox.example_town import NORTH, TACTICAL, said


@pytest.fixture
def store(database: Database) -> SandboxStore:
    return SandboxStore(database)


@pytest.fixture
def transport(store: SandboxStore, clock: Callable[[], datetime]) -> SandboxTransport:
    return SandboxTransport(store, clock)


def delivery(
    marker: str,
    message: Message,
    place: Place = NORTH,
    act: Act = Act.POST,
    posted: Posted | None = None,
    *,
    doubtful: bool = False,
) -> Delivery:
    return Delivery(
        act, place, message, {}, marker, datetime.fromisoformat("2026-11-16T08:00:00+00:00"), posted, doubtful
    )


async def test_the_same_delivery_twice_is_one_message(transport: SandboxTransport, store: SandboxStore) -> None:
    first = await transport.send(delivery("m1", said("Hallo")))
    second = await transport.send(delivery("m1", said("Hallo")))

    assert first == second
    assert len((await store.room("team-noord", thread=None, before=None)).messages) == 1


async def test_an_earlier_attempt_is_found_by_its_marker(transport: SandboxTransport) -> None:
    posted = await transport.send(delivery("m1", said("Hallo")))

    assert await transport.find(delivery("m1", said("Hallo"))) == posted
    assert await transport.find(delivery("m2", said("Hallo"))) is None


async def test_an_answer_stands_in_its_thread(transport: SandboxTransport, store: SandboxStore) -> None:
    root = await transport.send(delivery("m1", said("Vraag")))
    await transport.send(delivery("m2", said("Antwoord"), NORTH.in_thread(root.message_id)))

    room = await store.room("team-noord", thread=int(root.message_id), before=None)
    assert [each.message for each in room.messages] == [said("Vraag")]
    assert [each.message for each in room.answers] == [said("Antwoord")]


async def test_an_edit_puts_other_words_in_place(transport: SandboxTransport, store: SandboxStore) -> None:
    posted = await transport.send(delivery("m1", said("Negen")))
    await transport.send(delivery("m2", said("Acht"), act=Act.EDIT, posted=posted))

    assert (await store.message("team-noord", int(posted.message_id))).message == said("Acht")


async def test_a_deleted_message_keeps_no_words(transport: SandboxTransport, store: SandboxStore) -> None:
    posted = await transport.send(delivery("m1", said("Negen")))
    await transport.send(delivery("m2", said("Negen"), act=Act.DELETE, posted=posted))

    assert (await store.message("team-noord", int(posted.message_id))).message is None


@pytest.mark.parametrize("thread", ["999", "1747216800.000100", "٣", "9" * 40, ""])
async def test_an_answer_to_nothing_is_refused(transport: SandboxTransport, thread: str) -> None:
    with pytest.raises(MessageRefused):
        await transport.send(delivery("m1", said("Antwoord"), NORTH.in_thread(thread)))


async def test_an_answer_to_a_message_of_another_channel_is_refused(transport: SandboxTransport) -> None:
    root = await transport.send(delivery("m1", said("Vraag")))

    with pytest.raises(MessageRefused):
        await transport.send(delivery("m2", said("Antwoord"), TACTICAL.in_thread(root.message_id)))


async def test_an_edit_of_nothing_is_refused(transport: SandboxTransport) -> None:
    with pytest.raises(MessageRefused):
        await transport.send(delivery("m1", said("Acht"), act=Act.EDIT))


async def test_a_doubtful_message_says_so(transport: SandboxTransport, store: SandboxStore) -> None:
    posted = await transport.send(delivery("m1", said("Hallo"), doubtful=True))

    kept = (await store.message("team-noord", int(posted.message_id))).message
    assert kept is not None
    assert len(kept.blocks) == 2


async def test_whoever_waits_is_woken_at_once(transport: SandboxTransport, store: SandboxStore) -> None:
    heard = store.bell.strokes
    await transport.send(delivery("m1", said("Hallo")))

    await store.bell.wait(heard, seconds=60)
    assert transport.pace(NORTH) == timedelta(0)
