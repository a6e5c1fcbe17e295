"""The Telegram peer itself: held against aiogram, an independent client, and against the published schema."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import BotCommand, BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from pydantic import ValidationError

from tests.peers.telegram_peer import TOKEN, Fault, TelegramPeer
from tests.peers.telegram_schema import problems_of_request
from tests.telegram.telegram_photos import png

_PERSON, _GROUP = 71, -1000


@pytest.fixture
async def stranger(telegram_peer: TelegramPeer) -> AsyncIterator[Bot]:
    """aiogram's own bot, at the peer's address."""
    telegram_peer.chats.open(_PERSON)
    telegram_peer.chats.open(_GROUP, forum=True)
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram_peer.url))
    yield Bot(TOKEN, session=session)
    await session.close()


def _keyboard(data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Ja", callback_data=data)]])


async def test_an_independent_client_finds_a_bot_api(telegram_peer: TelegramPeer, stranger: Bot) -> None:
    me = await stranger.get_me()
    await stranger.set_my_commands([BotCommand(command="vertel", description="Een verhaal")])
    topic = await stranger.create_forum_topic(_GROUP, "Gesprek")
    text = await stranger.send_message(
        _GROUP, "Hallo", message_thread_id=topic.message_thread_id, reply_markup=_keyboard("ja")
    )
    photo = await stranger.send_photo(_PERSON, BufferedInputFile(png(), "x.png"), caption="Feiten")
    await stranger.edit_message_caption(chat_id=_PERSON, message_id=photo.message_id, caption="Andere feiten")
    reply = await stranger.send_message(_PERSON, "Na", reply_parameters=ReplyParameters(message_id=photo.message_id))
    await stranger.delete_message(_PERSON, reply.message_id)

    assert me.username == "telvertel_bot"
    assert text.is_topic_message
    assert reply.reply_to_message is not None
    assert [each.get("caption", each.get("text")) for each in telegram_peer.chats.messages] == [
        "Hallo",
        "Andere feiten",
    ]


async def test_updates_come_again_until_the_offset_is_past_them(telegram_peer: TelegramPeer, stranger: Bot) -> None:
    await telegram_peer.says(_PERSON, "een")
    await telegram_peer.says(_PERSON, "twee")

    first = await stranger.get_updates(timeout=1)
    again = await stranger.get_updates(offset=first[0].update_id + 1, timeout=1)
    none = await stranger.get_updates(offset=first[1].update_id + 1, timeout=0)

    assert [update.message.text for update in first if update.message] == ["een", "twee"]
    assert [update.update_id for update in again] == [first[1].update_id]
    assert none == []
    assert telegram_peer.waiting == []


async def test_a_poll_waits_for_news(telegram_peer: TelegramPeer, stranger: Bot) -> None:
    poll = asyncio.create_task(stranger.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    assert not poll.done()

    await telegram_peer.says(_PERSON, "daar")

    assert len(await asyncio.wait_for(poll, 1)) == 1


async def test_a_second_poller_ends_the_first(stranger: Bot) -> None:
    poll = asyncio.create_task(stranger.get_updates(timeout=5))
    await asyncio.sleep(0.05)

    await stranger.get_updates(timeout=0)

    with pytest.raises(TelegramConflictError):
        await poll


async def test_a_press_is_answered_once(telegram_peer: TelegramPeer, stranger: Bot) -> None:
    await stranger.send_message(_PERSON, "Vraag", reply_markup=_keyboard("ja"))
    query = await telegram_peer.presses(_PERSON, telegram_peer.chats.messages[0], "ja")

    assert await stranger.answer_callback_query(query)
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await stranger.answer_callback_query(query)


@pytest.mark.parametrize(
    ("text", "taken"),
    [("x" * 4096, True), ("x" * 4097, False), ("🎈" * 2048, True), ("🎈" * 2049, False), ("  ", False)],
)
async def test_the_limit_of_a_text_is_in_utf_16_units(stranger: Bot, text: str, taken: bool) -> None:
    if taken:
        assert await stranger.send_message(_PERSON, text)
    else:
        with pytest.raises(TelegramBadRequest):
            await stranger.send_message(_PERSON, text)


async def test_what_telegram_refuses_the_peer_refuses(telegram_peer: TelegramPeer, stranger: Bot) -> None:
    sent = await stranger.send_message(_PERSON, "Oud")
    refused = {
        "BUTTON_DATA_INVALID": stranger.send_message(_PERSON, "x", reply_markup=_keyboard("x" * 65)),
        "caption is too long": stranger.send_photo(_PERSON, BufferedInputFile(png(), "x.png"), caption="x" * 1025),
        "not modified": stranger.edit_message_text("Oud", chat_id=_PERSON, message_id=sent.message_id),
        "thread not found": stranger.send_message(_GROUP, "x", message_thread_id=1),
        "chat not found": stranger.send_message(12345, "x"),
        "replied not found": stranger.send_message(_PERSON, "x", reply_parameters=ReplyParameters(message_id=9)),
    }

    for description, call in refused.items():
        with pytest.raises(TelegramBadRequest, match=description):
            await call


async def test_faults_are_told_as_telegram_tells_them(telegram_peer: TelegramPeer, stranger: Bot) -> None:
    telegram_peer.chats.blocked.add(_PERSON)
    with pytest.raises(TelegramForbiddenError):
        await stranger.send_message(_PERSON, "x")

    telegram_peer.fail("sendMessage", Fault("flood", stored=False, seconds=7))
    with pytest.raises(TelegramRetryAfter) as caught:
        await stranger.send_message(_GROUP, "x")
    assert caught.value.retry_after == 7


async def test_no_update_is_made_that_another_library_would_not_take(telegram_peer: TelegramPeer) -> None:
    with pytest.raises(ValidationError):
        await telegram_peer.happens(callback_query={"id": "1", "from": {"id": 1}, "data": "x"})


def test_the_schema_finds_what_is_missing_unknown_and_of_another_type() -> None:
    asked = {"chat_id": 1, "txt": "x", "disable_notification": "ja", "entities": [{"type": "bold", "offset": "0"}]}

    assert problems_of_request("sendMessage", asked, set()) == [
        "sendMessage: text is missing",
        "sendMessage: txt is unknown",
        "sendMessage: disable_notification is no Boolean",
        "sendMessage: entities is no Array of MessageEntity",
    ]
    assert problems_of_request("sendNothing", {}, set()) == ["sendNothing: no such method"]


def test_an_uploaded_file_may_bear_any_name_that_a_parameter_points_at() -> None:
    asked = {"chat_id": 1, "photo": "attach://a1b2"}

    assert problems_of_request("sendPhoto", asked, {"a1b2"}) == []
    assert problems_of_request("sendPhoto", asked | {"photo": "https://x.nl/y.png"}, {"a1b2"}) == [
        "sendPhoto: a1b2 is unknown"
    ]
