"""Threads on Telegram: topics that are opened and made anew, and pins that stand in nobody's way."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.address import Place, Posted
from chat.message import Message, Text
from chat.transport import Act, Delivery, PlaceGone, PlaceMoved, Throttled, Uncertain
from chat.wording import Verbatim, Wording
from handlers.telegram.addresses import chat_place
from handlers.telegram.client import TelegramClient
from handlers.telegram.send import TelegramTransport
from handlers.telegram.topics import topic_name
from tests.peers.telegram_peer import Fault, TelegramPeer

PERSON, GROUP, FORUM = 71, -1000, -2000
AT = datetime(2026, 11, 16, 8, tzinfo=UTC)


@pytest.fixture
def transport(telegram_peer: TelegramPeer, telegram_client: TelegramClient, dutch: Wording) -> TelegramTransport:
    telegram_peer.chats.open(PERSON)
    telegram_peer.chats.open(GROUP)
    telegram_peer.chats.open(FORUM, forum=True)
    return TelegramTransport(telegram_client, dutch)


def said(text: str) -> Message:
    return Message(Verbatim("Gesprek 12: wachten"), (Text(Verbatim(text)),))


def opening(chat: int) -> Delivery:
    return Delivery(Act.OPEN, chat_place(chat), said("Wat zien we?"), {}, "opening", AT)


def reply(place: Place, title: str | None = "Gesprek 12: wachten") -> Delivery:
    named = None if title is None else Verbatim(title)
    return Delivery(Act.POST, place, said("Dat zien wij ook"), {}, "reply", AT, title=named)


def pin(posted: Posted, act: Act = Act.PIN) -> Delivery:
    return Delivery(act, posted.place, said(""), {}, "pin", AT, posted)


async def test_an_opening_makes_a_topic_and_stands_in_it(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    posted = await transport.send(opening(FORUM))

    [topic], [stands] = telegram_peer.chats.service, telegram_peer.chats.messages
    assert topic["forum_topic_created"]["name"] == "Gesprek 12: wachten"
    assert posted.place == chat_place(FORUM).in_thread(f"topic:{topic['message_thread_id']}")
    assert stands["message_thread_id"] == topic["message_thread_id"]
    assert stands["text"] == "Wat zien we?"


@pytest.mark.parametrize("chat", [PERSON, GROUP, FORUM], ids=["private chat", "plain group", "forum without the right"])
async def test_where_no_topic_can_be_opened_the_opening_is_an_ordinary_message(
    telegram_peer: TelegramPeer, transport: TelegramTransport, chat: int
) -> None:
    telegram_peer.chats.forbidden.add((FORUM, "topics"))

    posted = await transport.send(opening(chat))

    assert posted.place == chat_place(chat)
    assert telegram_peer.chats.service == []
    assert [each["text"] for each in telegram_peer.chats.messages] == ["Wat zien we?"]


async def test_an_opening_that_is_tried_again_goes_into_the_topic_that_was_made_for_it(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    telegram_peer.fail("sendMessage", Fault("flood", stored=False, seconds=2))
    with pytest.raises(Throttled):
        await transport.send(opening(FORUM))

    await transport.send(opening(FORUM))

    assert len(telegram_peer.chats.service) == 1
    assert len(telegram_peer.chats.messages) == 1


async def test_a_topic_that_may_have_been_made_leaves_a_doubt(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    telegram_peer.fail("createForumTopic", Fault("drop"))

    with pytest.raises(Uncertain):
        await transport.send(opening(FORUM))

    assert telegram_peer.chats.messages == []


async def test_a_group_that_moved_or_is_gone_is_known_as_such(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    telegram_peer.chats.moved[GROUP] = -3000

    with pytest.raises(PlaceMoved):
        await transport.send(opening(GROUP))
    with pytest.raises(PlaceGone):
        await transport.send(opening(-4000))


async def test_a_topic_that_vanished_is_made_anew_and_the_message_says_so(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    opened = await transport.send(opening(FORUM))
    telegram_peer.chats.forget_topic(FORUM, telegram_peer.chats.service[0]["message_thread_id"])

    posted = await transport.send(reply(opened.place))

    old, new = telegram_peer.chats.service
    assert new["forum_topic_created"]["name"] == old["forum_topic_created"]["name"]
    assert posted.place == chat_place(FORUM).in_thread(f"topic:{new['message_thread_id']}")
    assert telegram_peer.chats.messages[-1]["text"].startswith("Het vorige onderwerp is weg. Het gesprek gaat hier")


@pytest.mark.parametrize(
    ("title", "forbidden"),
    [("Gesprek 12", {(FORUM, "topics")}), (None, set())],
    ids=["the bot may not", "it was not the bot's"],
)
async def test_where_no_topic_can_be_made_anew_the_group_itself_reads_it(
    telegram_peer: TelegramPeer, transport: TelegramTransport, title: str | None, forbidden: set[tuple[int, str]]
) -> None:
    telegram_peer.chats.forbidden = forbidden

    posted = await transport.send(reply(chat_place(FORUM).in_thread("topic:7"), title))

    assert posted.place == chat_place(FORUM)
    assert telegram_peer.chats.messages[-1]["text"].startswith("Het onderwerp is weg. Daarom staat dit bericht hier.")


async def test_a_message_is_pinned_and_let_go_however_often_it_is_asked(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    posted = await transport.send(opening(GROUP))

    for _ in range(2):
        assert await transport.send(pin(posted)) == posted
    assert telegram_peer.chats.pinned == {GROUP: [int(posted.message_id)]}
    assert telegram_peer.called("pinChatMessage")[0]["disable_notification"] is True

    for _ in range(2):
        assert await transport.send(pin(posted, Act.UNPIN)) == posted
    assert telegram_peer.chats.pinned == {GROUP: []}


async def test_a_pin_that_is_refused_is_done_with_and_told_by_the_log(
    telegram_peer: TelegramPeer, transport: TelegramTransport, caplog: pytest.LogCaptureFixture
) -> None:
    posted = await transport.send(opening(GROUP))
    gone = replace(posted, message_id="9999")
    telegram_peer.chats.forbidden.add((FORUM, "pins"))
    elsewhere = await transport.send(opening(FORUM))

    assert await transport.send(pin(gone)) == gone
    assert await transport.send(pin(elsewhere)) == elsewhere

    assert [each.message for each in caplog.records if "pin=refused" in each.message] == [
        "telegram pin=refused chat=-1000 status=400",
        "telegram pin=refused chat=-2000 status=400",
    ]


async def test_a_pin_waits_where_telegram_asks_to_wait(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    posted = await transport.send(opening(GROUP))
    telegram_peer.fail("pinChatMessage", Fault("flood", stored=False, seconds=2))

    with pytest.raises(Throttled):
        await transport.send(pin(posted))


@given(st.text(max_size=400))
def test_a_topics_name_always_fits_on_one_line(title: str) -> None:
    name = topic_name(title)

    assert 1 <= len(name) <= 128
    assert "\n" not in name


def test_a_long_name_is_cut_between_words() -> None:
    long = "Gesprek 12: " + "wachten op een antwoord, " * 10

    name = topic_name(long)

    assert name.endswith("…")
    assert long.startswith(name.removesuffix("…"))
    assert long[len(name) - 1] in ", "
