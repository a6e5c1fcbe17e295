"""A conversation's thread on Telegram, over a socket: in a topic, in a reply chain, in a private chat."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from chat.address import Place
from chat.incoming import Edited, Pinned, Said
from chat.transport import Act
from chat.wording import Wording
from handlers.telegram.addresses import chat_place
from handlers.telegram.client import TelegramClient
from handlers.telegram.door import TelegramDoor
from handlers.telegram.send import TelegramTransport
from handlers.telegram.split import split_with
from storage.database import Database
from tests.conftest import Clock
from tests.journeys.thread_town import ROOT, ThreadTown, told
from tests.peers.telegram_peer import TelegramPeer

IMKE, GROUP, FORUM = 72, -1001234567890, -1002234567890


@pytest.fixture
def opened(
    telegram_peer: TelegramPeer,
    telegram_client: TelegramClient,
    dutch: Wording,
    sqlite_database: Database,
    clock: Clock,
) -> Callable[[int], Any]:
    """The bot and one conversation in one chat."""
    telegram_peer.chats.open(GROUP)
    telegram_peer.chats.open(FORUM, forum=True)
    telegram_peer.chats.open(IMKE)

    @asynccontextmanager
    async def opening(chat: int) -> AsyncIterator[ThreadTown]:
        transport = TelegramTransport(telegram_client, dutch)
        town = ThreadTown(sqlite_database, transport, split_with(dutch), chat_place(chat), clock)
        door = TelegramDoor(telegram_client, town.hear, dutch, clock, poll_seconds=1)
        await door.start()
        yield town
        await door.stop(timedelta(seconds=3))

    return opening


def answers_to(message: dict[str, Any]) -> dict[str, Any]:
    return {"reply_to_message": {key: value for key, value in message.items() if key != "reply_to_message"}}


def in_topic(topic: int) -> dict[str, Any]:
    return {"message_thread_id": topic, "is_topic_message": True}


async def test_in_a_forum_group_everything_stands_in_a_topic(
    telegram_peer: TelegramPeer, opened: Callable[[int], Any]
) -> None:
    async with opened(FORUM) as town:
        root = await town.opens()
        [topic] = [each["message_thread_id"] for each in telegram_peer.chats.service]
        thread = town.place.in_thread(f"topic:{topic}")
        assert root.place == thread
        assert [each["message_thread_id"] for each in telegram_peer.chats.messages] == [topic] * 5
        assert telegram_peer.chats.pinned == {FORUM: [int((await town.posted("status:12")).message_id)]}

        said = await telegram_peer.says(IMKE, "1 wij zien drukte", FORUM, **in_topic(topic))
        heard = await town.hears(Said)
        assert heard.place == thread
        assert await town.root_at(heard.place) == ROOT

        await telegram_peer.changes(said, "1 wij zien minder tijd")
        heard = await town.hears(Edited)
        assert (heard.place, heard.act) == (thread, Edited("1 wij zien minder tijd", str(said["message_id"])))
        await telegram_peer.pins(IMKE, said)
        heard = await town.hears(Pinned)
        assert (heard.place, heard.act) == (thread, Pinned(str(said["message_id"])))
        assert town.heard == []


async def test_a_topic_that_vanished_is_made_anew_once_and_answers_there_are_heard(
    telegram_peer: TelegramPeer, opened: Callable[[int], Any]
) -> None:
    async with opened(FORUM) as town:
        await town.opens()
        telegram_peer.chats.forget_topic(FORUM, telegram_peer.chats.service[0]["message_thread_id"])

        await town.does("told:12:4", Act.POST, told("Stap 4"))
        await town.does("told:12:5", Act.POST, told("Stap 5"))

        old, new = (each["message_thread_id"] for each in telegram_peer.chats.service)
        assert [each["message_thread_id"] for each in telegram_peer.chats.messages[-2:]] == [new, new]
        texts = [each["text"] for each in telegram_peer.chats.messages[-2:]]
        assert ["is weg" in each for each in texts] == [True, False]
        assert await town.root_at(town.place.in_thread(f"topic:{new}")) == ROOT
        assert await town.root_at(town.place.in_thread(f"topic:{old}")) is None


@pytest.mark.parametrize("chat", [GROUP, IMKE], ids=["plain group", "private chat"])
async def test_without_topics_whoever_answers_any_message_of_the_chain_answers_in_the_thread(
    telegram_peer: TelegramPeer, opened: Callable[[int], Any], chat: int
) -> None:
    async with opened(chat) as town:
        root = await town.opens()
        first, *others = telegram_peer.chats.messages
        assert {each["reply_to_message"]["message_id"] for each in others} == {int(root.message_id)}

        for message in (first, others[1], others[-1]):
            said = await telegram_peer.says(IMKE, "Dat zien wij ook", chat, **answers_to(message))
            heard = await town.hears(Said)
            assert heard.place == Place("telegram", "", str(chat), str(message["message_id"]))
            assert await town.root_at(heard.place) == ROOT

        await telegram_peer.changes(said, "Dat zien wij minder")
        heard = await town.hears(Edited)
        assert heard.act == Edited("Dat zien wij minder", str(said["message_id"]))
        assert await town.root_at(heard.place) == ROOT
        await telegram_peer.pins(IMKE, said)
        assert (await town.hears(Pinned)).act == Pinned(str(said["message_id"]))


async def test_what_is_not_of_the_conversation_is_in_no_thread(
    telegram_peer: TelegramPeer, opened: Callable[[int], Any]
) -> None:
    async with opened(GROUP) as town:
        await town.opens()
        elsewhere = await telegram_peer.says(IMKE, "Goedemorgen", GROUP)
        assert await town.root_at((await town.hears(Said)).place) is None

        await telegram_peer.says(IMKE, "Hallo", GROUP, **answers_to(elsewhere))

        assert await town.root_at((await town.hears(Said)).place) is None


async def test_where_the_bot_may_not_pin_the_conversation_goes_on(
    telegram_peer: TelegramPeer, opened: Callable[[int], Any], caplog: pytest.LogCaptureFixture
) -> None:
    telegram_peer.chats.forbidden.add((GROUP, "pins"))
    async with opened(GROUP) as town:
        await town.opens()
        await town.does("told:12:4", Act.POST, told("Stap 4"))

    assert len(telegram_peer.chats.messages) == 6
    assert any("pin=refused" in each.message for each in caplog.records)
