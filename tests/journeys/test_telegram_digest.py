"""A digest on its way to Telegram over loopback: text first, then its chart, and nothing twice."""

import asyncio
import hashlib
from datetime import UTC, datetime, timedelta

import pytest

from chat.message import Choice, Choices, Heading, Items, Message, Note, Picture, Text
from chat.transport import Act, Delivery, Uncertain
from chat.wording import Verbatim, Wording
from handlers.telegram.addresses import chat_place
from handlers.telegram.client import TelegramClient
from handlers.telegram.send import TelegramTransport
from handlers.telegram.split import split_with
from tests.peers.telegram_peer import Fault, TelegramPeer
from tests.telegram.telegram_photos import png

_GROUP = -1001234567890
_PNG = png(90, 60)
_SHA = hashlib.sha256(_PNG).hexdigest()

_DIGEST = Message(
    Verbatim("Weekbericht van week 47"),
    (
        Heading(Verbatim("Noord, week 47 van 2026")),
        Text(Verbatim("Deze week deden ongeveer 15 mensen mee.")),
        Heading(Verbatim("Tellen")),
        Items((Verbatim("Meldingen: 12, gewoon"), Verbatim("Wachttijd: 9 dagen, let op"))),
        Picture(_SHA, Verbatim("Meldingen per week: 12. Gewoon is 5 tot 19."), Verbatim("Meldingen")),
        Note(Verbatim("Bron: CBS")),
        Choices((Choice(Verbatim("Vertellen"), "vertel"), Choice(Verbatim("Signaal"), "signaal"))),
    ),
)


def _deliveries(wording: Wording) -> list[Delivery]:
    at = datetime(2026, 11, 16, 8, tzinfo=UTC)
    return [
        Delivery(Act.POST, chat_place(_GROUP), part, {_SHA: _PNG}, f"digest:noord:2026-W47:{number}", at)
        for number, part in enumerate(split_with(wording)(_DIGEST))
    ]


async def test_a_digest_goes_out_as_text_and_then_its_chart(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient, dutch: Wording
) -> None:
    telegram_peer.chats.open(_GROUP)
    transport = TelegramTransport(telegram_client, dutch)

    posted = [await transport.send(delivery) for delivery in _deliveries(dutch)]

    text, photo = telegram_peer.chats.messages
    assert [each.message_id for each in posted] == [str(text["message_id"]), str(photo["message_id"])]
    assert text["text"].startswith("Noord, week 47 van 2026\nDeze week")
    assert text["reply_markup"]["inline_keyboard"][0][0]["text"] == "Vertellen"
    assert photo["caption"] == "Meldingen\nMeldingen per week: 12. Gewoon is 5 tot 19."
    assert telegram_peer.chats.photos[photo["message_id"]] == _PNG


async def test_an_answer_that_comes_too_late_leaves_one_message_and_a_doubt(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient, dutch: Wording
) -> None:
    telegram_peer.chats.open(_GROUP)
    telegram_peer.fail("sendPhoto", Fault("late", seconds=0.5))
    transport = TelegramTransport(telegram_client, dutch, deadline=timedelta(seconds=0.3))
    text, photo = _deliveries(dutch)

    await transport.send(text)
    with pytest.raises(Uncertain):
        await transport.send(photo)
    await asyncio.sleep(0.4)

    assert [("photo" in each) for each in telegram_peer.chats.messages] == [False, True]
    assert len(telegram_peer.called("sendPhoto")) == 1
