"""Sending to a Telegram on loopback through the real client: what arrives, and what each failure is called."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from chat.address import Place, Posted
from chat.message import Choice, Choices, Message, Picture, Text
from chat.transport import (
    AccessBroken,
    Act,
    CannotLook,
    Delivery,
    MessageRefused,
    NotSent,
    PlaceGone,
    PlaceMoved,
    Throttled,
    TransportError,
    Uncertain,
)
from chat.wording import Verbatim, Wording
from handlers.telegram.addresses import chat_place
from handlers.telegram.client import TelegramClient
from handlers.telegram.send import TelegramTransport
from tests.peers.telegram_peer import TOKEN, Fault, TelegramPeer
from tests.telegram.telegram_photos import png

_PERSON, _GROUP, _FORUM = 71, -1000, -2000
_SHA = "ab" * 32


@pytest.fixture
def transport(telegram_peer: TelegramPeer, telegram_client: TelegramClient, dutch: Wording) -> TelegramTransport:
    telegram_peer.chats.open(_PERSON)
    telegram_peer.chats.open(_GROUP)
    telegram_peer.chats.open(_FORUM, forum=True)
    return TelegramTransport(telegram_client, dutch)


def said(text: str = "Hallo") -> Message:
    return Message(Verbatim(text), (Text(Verbatim(text)),))


def pictured(alt: str = "12 in week 20.") -> Message:
    return Message(Verbatim("Grafiek"), (Picture(_SHA, Verbatim(alt), Verbatim("Meldingen")),))


def delivery(
    message: Message,
    place: Place,
    act: Act = Act.POST,
    posted: Posted | None = None,
    *,
    doubtful: bool = False,
    photo: bytes | None = None,
) -> Delivery:
    pictures = {_SHA: png() if photo is None else photo}
    at = datetime(2026, 11, 16, 8, tzinfo=UTC)
    return Delivery(act, place, message, pictures, "marker-1", at, posted, doubtful)


async def test_a_message_arrives_with_its_text_entities_and_buttons(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    buttons = Choices((Choice(Verbatim("Ja"), "antwoord:ja"),))
    message = Message(Verbatim("Vraag"), (Text(Verbatim("Gaat het? 🎈")), buttons))

    posted = await transport.send(delivery(message, chat_place(_PERSON)))

    (stands,) = telegram_peer.chats.messages
    assert posted == Posted(chat_place(_PERSON), str(stands["message_id"]))
    assert stands["text"] == "Gaat het? 🎈"
    assert stands["reply_markup"]["inline_keyboard"] == [[{"text": "Ja", "callback_data": "antwoord:ja"}]]
    assert telegram_peer.called("sendMessage")[0]["link_preview_options"] == {"is_disabled": True}


async def test_a_picture_arrives_as_a_photo_with_its_facts_in_the_caption(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    posted = await transport.send(delivery(pictured(), chat_place(_GROUP)))

    (stands,) = telegram_peer.chats.messages
    assert stands["caption"] == "Meldingen\n12 in week 20."
    assert telegram_peer.chats.photos[int(posted.message_id)] == png()


async def test_a_delivery_in_doubt_says_so_itself(telegram_peer: TelegramPeer, transport: TelegramTransport) -> None:
    await transport.send(delivery(said(), chat_place(_PERSON), doubtful=True))

    told = telegram_peer.chats.messages[0]["text"]
    assert told == "Mogelijk dubbel: dit bericht kwam misschien al eerder aan.\n\nHallo"


async def test_an_answer_in_a_plain_group_is_a_reply_to_the_message_it_is_about(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    first = await transport.send(delivery(said("Eerst"), chat_place(_GROUP)))

    place = first.place.in_thread(first.message_id)
    second = await transport.send(delivery(said("Daarna"), place))

    assert second.place == place
    assert telegram_peer.chats.messages[1]["reply_to_message"]["text"] == "Eerst"


async def test_an_answer_to_a_deleted_message_is_sent_without_it(transport: TelegramTransport) -> None:
    posted = await transport.send(delivery(said(), chat_place(_GROUP).in_thread("99")))

    assert posted.place == chat_place(_GROUP)


async def test_a_message_goes_into_its_topic(telegram_peer: TelegramPeer, transport: TelegramTransport) -> None:
    topic = telegram_peer.chats.topic({"chat_id": _FORUM, "name": "Gesprek"})
    place = chat_place(_FORUM).in_thread(f"topic:{topic['message_thread_id']}")

    posted = await transport.send(delivery(said(), place))

    assert posted.place == place


async def test_a_message_for_the_general_topic_names_no_topic(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    await transport.send(delivery(said(), chat_place(_FORUM)))

    assert "message_thread_id" not in telegram_peer.called("sendMessage")[0]


async def test_a_message_for_a_deleted_topic_stands_in_the_group_and_says_why(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    posted = await transport.send(delivery(said(), chat_place(_FORUM).in_thread("topic:7")))

    assert posted.place == chat_place(_FORUM)
    assert telegram_peer.chats.messages[0]["text"].startswith("Het onderwerp is weg.")


async def test_an_edit_changes_the_message_and_the_same_edit_again_is_no_trouble(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    posted = await transport.send(delivery(said("Oud"), chat_place(_PERSON)))

    edit = delivery(said("Nieuw"), chat_place(_PERSON), Act.EDIT, posted)
    results = [await transport.send(edit), await transport.send(edit)]

    assert results == [posted, posted]
    assert [each["text"] for each in telegram_peer.chats.messages] == ["Nieuw"]


async def test_an_edited_picture_changes_together_with_its_caption(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    posted = await transport.send(delivery(pictured(), chat_place(_PERSON)))

    edit = delivery(pictured("13 in week 20."), chat_place(_PERSON), Act.EDIT, posted, photo=png(50, 50))
    await transport.send(edit)

    assert telegram_peer.chats.messages[0]["caption"] == "Meldingen\n13 in week 20."
    assert telegram_peer.chats.photos[int(posted.message_id)] == png(50, 50)


async def test_a_deletion_may_come_twice(telegram_peer: TelegramPeer, transport: TelegramTransport) -> None:
    posted = await transport.send(delivery(said(), chat_place(_PERSON)))

    deletion = delivery(said(), chat_place(_PERSON), Act.DELETE, posted)
    results = [await transport.send(deletion), await transport.send(deletion)]

    assert results == [posted, posted]
    assert telegram_peer.chats.messages == []


async def test_what_a_person_wrote_in_private_can_be_taken_away(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    wrote = await telegram_peer.says(_PERSON, "iets vertrouwelijks")
    posted = Posted(chat_place(_PERSON), str(wrote["message_id"]))

    await transport.send(delivery(said(), posted.place, Act.DELETE, posted))

    assert telegram_peer.chats.messages == []


async def test_what_may_not_be_taken_away_is_left_and_not_tried_again(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    wrote = await telegram_peer.says(_PERSON, "in de groep", _GROUP)
    posted = Posted(chat_place(_GROUP), str(wrote["message_id"]))

    assert await transport.send(delivery(said(), posted.place, Act.DELETE, posted)) == posted

    assert len(telegram_peer.chats.messages) == 1


async def test_a_bot_cannot_look_back(transport: TelegramTransport) -> None:
    with pytest.raises(CannotLook):
        await transport.find(delivery(said(), chat_place(_PERSON)))


def test_groups_are_paced_slower_than_persons(transport: TelegramTransport) -> None:
    assert transport.platform == "telegram"
    assert transport.pace(chat_place(_PERSON)) == timedelta(seconds=1.05)
    assert transport.pace(chat_place(_GROUP)) == timedelta(seconds=3.1)


async def test_the_pace_is_one_that_telegram_takes(telegram_peer: TelegramPeer, transport: TelegramTransport) -> None:
    telegram_peer.chats.keeps_pace = True
    await transport.send(delivery(said(), chat_place(_PERSON)))

    with pytest.raises(Throttled):
        await transport.send(delivery(said(), chat_place(_PERSON)))
    await asyncio.sleep(transport.pace(chat_place(_PERSON)).total_seconds())

    assert await transport.send(delivery(said(), chat_place(_PERSON)))


@pytest.mark.parametrize(
    ("chat", "seconds", "whole"),
    [(_PERSON, 3, False), (_PERSON, 6, True), (_PERSON, 60, True), (_GROUP, 40, False), (_GROUP, 60, True)],
)
async def test_a_flood_says_how_long_to_wait_and_for_whom_and_posts_nothing(
    telegram_peer: TelegramPeer, transport: TelegramTransport, chat: int, seconds: int, whole: bool
) -> None:
    telegram_peer.fail("sendMessage", Fault("flood", stored=False, seconds=seconds))

    with pytest.raises(Throttled) as caught:
        await transport.send(delivery(said(), chat_place(chat)))

    assert caught.value.retry_after == timedelta(seconds=seconds)
    assert caught.value.whole_platform is whole
    assert telegram_peer.chats.messages == []


async def test_a_group_that_became_a_supergroup_tells_its_new_address(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    telegram_peer.chats.moved[_GROUP] = -100200

    with pytest.raises(PlaceMoved) as caught:
        await transport.send(delivery(said(), chat_place(_GROUP)))

    assert caught.value.channel == "-100200"


async def test_a_person_who_blocked_the_bot_is_a_place_that_is_gone(
    telegram_peer: TelegramPeer, transport: TelegramTransport
) -> None:
    telegram_peer.chats.blocked.add(_PERSON)

    with pytest.raises(PlaceGone):
        await transport.send(delivery(said(), chat_place(_PERSON)))


async def test_a_chat_that_telegram_does_not_know_is_a_place_that_is_gone(transport: TelegramTransport) -> None:
    with pytest.raises(PlaceGone):
        await transport.send(delivery(said(), chat_place(404)))


@pytest.mark.parametrize("place", [chat_place(_GROUP).in_thread("1700.12"), Place("telegram", "", "@groep")])
async def test_a_place_without_a_number_is_none_of_telegrams(transport: TelegramTransport, place: Place) -> None:
    with pytest.raises(PlaceGone):
        await transport.send(delivery(said(), place))


async def test_a_refused_token_is_nobodys_message_to_blame(telegram_peer: TelegramPeer, dutch: Wording) -> None:
    client = TelegramClient("123456:another_token_than_the_one_that_is_known", telegram_peer.url)

    with pytest.raises(AccessBroken):
        await TelegramTransport(client, dutch).send(delivery(said(), chat_place(_PERSON)))

    await client.hang_up()


@pytest.mark.parametrize("fault", ["server_error", "drop", "garbage", "nonsense"])
async def test_without_a_certain_answer_it_may_have_arrived_and_is_not_sent_again(
    telegram_peer: TelegramPeer, transport: TelegramTransport, fault: str
) -> None:
    telegram_peer.fail("sendMessage", Fault(fault))

    with pytest.raises(Uncertain):
        await transport.send(delivery(said(), chat_place(_PERSON)))
    await asyncio.sleep(0.05)

    assert len(telegram_peer.called("sendMessage")) == len(telegram_peer.chats.messages) == 1


async def test_a_late_answer_is_uncertain_at_the_deadline_and_not_sent_again(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient, dutch: Wording
) -> None:
    telegram_peer.chats.open(_PERSON)
    telegram_peer.fail("sendMessage", Fault("late", seconds=1))
    transport = TelegramTransport(telegram_client, dutch, deadline=timedelta(seconds=0.2))

    with pytest.raises(Uncertain):
        await transport.send(delivery(said(), chat_place(_PERSON)))
    await asyncio.sleep(0.3)

    assert len(telegram_peer.called("sendMessage")) == len(telegram_peer.chats.messages) == 1


async def test_without_a_connection_it_is_certainly_not_sent(dutch: Wording) -> None:
    client = TelegramClient(TOKEN, "http://127.0.0.1:9")

    with pytest.raises(NotSent):
        await TelegramTransport(client, dutch).send(delivery(said(), chat_place(_PERSON)))

    await client.hang_up()


@pytest.mark.parametrize("photo", [b"", b"GIF89a" + b"0" * 40, png(9000, 2000), png(2100, 100), b"\x89PNG" * 3_000_000])
async def test_a_picture_that_telegram_would_not_take_is_never_sent(
    telegram_peer: TelegramPeer, transport: TelegramTransport, photo: bytes
) -> None:
    with pytest.raises(MessageRefused):
        await transport.send(delivery(pictured(), chat_place(_PERSON), photo=photo))

    assert telegram_peer.calls == []


async def test_a_message_that_was_not_split_is_refused(transport: TelegramTransport) -> None:
    both = Message(Verbatim("x"), (Text(Verbatim("tekst")), *pictured().blocks))

    with pytest.raises(MessageRefused):
        await transport.send(delivery(both, chat_place(_PERSON)))


async def test_no_error_tells_the_token_or_the_words(
    telegram_peer: TelegramPeer, transport: TelegramTransport, dutch: Wording
) -> None:
    stranger = TelegramClient("123456:another_token_than_the_one_that_is_known", telegram_peer.url)
    nowhere = TelegramClient(TOKEN, "http://127.0.0.1:9")
    telegram_peer.fail("sendMessage", Fault("server_error"), Fault("garbage"), Fault("drop"))
    failing = [TelegramTransport(client, dutch) for client in (stranger, nowhere)]
    errors = list[TransportError]()

    for each in (transport, transport, transport, *failing):
        with pytest.raises(TransportError) as caught:
            await each.send(delivery(said("iets vertrouwelijks"), chat_place(_PERSON)))
        errors.append(caught.value)

    told = " ".join(f"{error!r} {error.__cause__!r} {error.__suppress_context__}" for error in errors)
    assert "vertrouwelijks" not in told
    assert "token" not in told
    assert "False" not in told
    await stranger.hang_up()
    await nowhere.hang_up()


def test_the_client_does_not_show_its_token(telegram_client: TelegramClient) -> None:
    assert f"{telegram_client!r} {telegram_client}" == "TelegramClient() TelegramClient()"
