"""Messages on their way out, over real sockets to an independent Slack."""

import asyncio
import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chat.address import Place, Posted
from chat.message import Choice, Choices, Divider, Heading, Items, Message, Note, Picture, Quote, Text
from chat.transport import AccessBroken, Act, Delivery, MessageRefused, NotSent, PlaceGone, Throttled, Uncertain
from chat.wording import Verbatim, Wording
from handlers.slack.client import open_client
from handlers.slack.send import SlackTransport
from tests.peers.fault_proxy import LOST_REPLY, LOST_REQUEST, Fault, FaultProxy, broken, garbage, limited, says_no
from tests.peers.local_slack import BOT_TOKEN, CHANNEL, WORKSPACE, LocalSlack, free_port

pytestmark = pytest.mark.peer

PLACE = Place("slack", WORKSPACE, CHANNEL)
SHA = "a" * 64


def png() -> bytes:
    """A grey square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\x80" * 64 for _ in range(64))
    header = struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


DIGEST = Message(
    Verbatim("Weekbericht van team Noord, week 46"),
    (
        Heading(Verbatim("Weekbericht van team Noord, week 46")),
        Note(Verbatim("Ongeveer 10 mensen deden mee.")),
        Heading(Verbatim("Tellen")),
        Items((Verbatim("Aanmeldingen: 12. Gewoon."), Verbatim("Wachttijd: 23 dagen. Verschuift."))),
        Picture(SHA, alt=Verbatim("Wachttijd steeg van 14 naar 23 dagen in acht weken."), title=Verbatim("Wachttijd")),
        Heading(Verbatim("Vertellen")),
        Quote(Verbatim("Het geld was < op tijd > & dat hielp <!channel>."), Verbatim("een ouder, wijk Noord")),
        Divider(),
        Text(Verbatim("Wat zien jullie, dat de cijfers niet laten zien?")),
        Choices((Choice(Verbatim("Dat herken ik"), "seen:yes"), Choice(Verbatim("Ik zie iets anders"), "seen:no"))),
    ),
)


def delivery(message: Message = DIGEST, *, marker: str = "0f1e2d", place: Place = PLACE, **more: Any) -> Delivery:
    return Delivery(Act.POST, place, message, {SHA: png()}, marker, datetime.now(UTC), **more)


async def test_a_digest_with_a_chart_is_one_message_with_one_ts(
    slack_peer: LocalSlack, slack_transport: SlackTransport
) -> None:
    posted = await slack_transport.send(delivery())

    [message] = await slack_peer.messages()
    assert posted == Posted(PLACE, message["ts"])
    assert "Wachttijd steeg van 14 naar 23 dagen" in message["text"]
    assert "&lt;!channel&gt;" in message["text"]
    [image] = [block for block in message["blocks"] if block["type"] == "image"]
    assert image["alt_text"] == "Wachttijd steeg van 14 naar 23 dagen in acht weken."
    [upload] = await slack_peer.log("files.getUploadURLExternal")
    assert upload["detail"]["alt_txt"] == image["alt_text"]
    assert image["slack_file"]["id"].startswith("F")


async def test_an_answer_lands_in_its_thread(slack_peer: LocalSlack, slack_transport: SlackTransport) -> None:
    root = await slack_transport.send(delivery())

    answer = delivery(Message(Verbatim("Antwoord")), marker="answer", place=PLACE.in_thread(root.message_id))
    reply = await slack_transport.send(answer)

    assert (await slack_peer.messages())[1]["thread_ts"] == root.message_id
    assert await slack_transport.find(answer) == reply


async def test_a_reply_that_is_lost_leaves_doubt_and_the_history_ends_it(
    slack_peer: LocalSlack, slack_proxy: FaultProxy, slack_transport: SlackTransport
) -> None:
    slack_proxy.next_time("chat.postMessage", LOST_REPLY)
    with pytest.raises(Uncertain):
        await slack_transport.send(delivery())

    found = await slack_transport.find(delivery())

    [message] = await slack_peer.messages()
    assert found == Posted(PLACE, message["ts"])
    assert slack_proxy.calls.count("chat.postMessage") == 1


async def test_a_request_that_is_lost_is_not_found(slack_proxy: FaultProxy, slack_transport: SlackTransport) -> None:
    slack_proxy.next_time("chat.postMessage", LOST_REQUEST)
    with pytest.raises(Uncertain):
        await slack_transport.send(delivery())

    assert await slack_transport.find(delivery()) is None


@pytest.mark.parametrize(
    "fault", [broken(), broken(reaches=True), garbage(), garbage("application/json"), garbage("text/html")]
)
async def test_an_answer_that_is_not_slacks_leaves_doubt(
    fault: Fault, slack_proxy: FaultProxy, slack_transport: SlackTransport
) -> None:
    slack_proxy.next_time("chat.postMessage", fault)

    with pytest.raises(Uncertain):
        await slack_transport.send(delivery())

    assert (await slack_transport.find(delivery()) is not None) is fault.reaches


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("channel_not_found", PlaceGone),
        ("is_archived", PlaceGone),
        ("token_revoked", AccessBroken),
        ("missing_scope", AccessBroken),
        ("msg_too_long", MessageRefused),
        ("a_code_of_next_year", MessageRefused),
        ("internal_error", Uncertain),
    ],
)
async def test_each_refusal_says_who_is_to_blame(
    code: str, meaning: type[Exception], slack_proxy: FaultProxy, slack_transport: SlackTransport
) -> None:
    slack_proxy.next_time("chat.postMessage", says_no(code))

    with pytest.raises(meaning, match=code):
        await slack_transport.send(delivery(Message(Verbatim("kort"))))


async def test_slack_says_how_long_to_wait(slack_proxy: FaultProxy, slack_transport: SlackTransport) -> None:
    slack_proxy.next_time("chat.postMessage", limited(17))

    with pytest.raises(Throttled) as refused:
        await slack_transport.send(delivery())

    assert refused.value.retry_after == timedelta(seconds=17)
    assert refused.value.whole_platform
    assert slack_proxy.calls.count("chat.postMessage") == 1


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("files.getUploadURLExternal", LOST_REPLY),
        ("upload", LOST_REPLY),
        ("upload", broken()),
        ("files.completeUploadExternal", LOST_REPLY),
        ("files.completeUploadExternal", says_no("file_not_found")),
        ("files.info", broken()),
    ],
)
async def test_whatever_goes_wrong_with_a_picture_nothing_was_posted(
    method: str, fault: Fault, slack_peer: LocalSlack, slack_proxy: FaultProxy, slack_transport: SlackTransport
) -> None:
    slack_proxy.next_time(method, fault)
    with pytest.raises(NotSent):
        await slack_transport.send(delivery())
    assert await slack_peer.messages() == []

    await slack_transport.send(delivery())

    assert len(await slack_peer.messages()) == 1


async def test_a_second_attempt_does_not_upload_again(slack_proxy: FaultProxy, slack_transport: SlackTransport) -> None:
    slack_proxy.next_time("chat.postMessage", limited(1))
    with pytest.raises(Throttled):
        await slack_transport.send(delivery())

    await slack_transport.send(delivery())

    assert slack_proxy.calls.count("upload") == 1


async def test_a_picture_that_is_not_ready_in_time_posts_nothing(slack_proxy: FaultProxy, slack_client: Any) -> None:
    transport = SlackTransport(slack_client, Wording("nl"), upload_seconds=0.3)
    slack_proxy.next_time("files.info", Fault(first=5))

    with pytest.raises(NotSent):
        await transport.send(delivery())

    assert "chat.postMessage" not in slack_proxy.calls


async def test_a_workspace_without_room_for_files_gets_the_words(
    slack_peer: LocalSlack, slack_proxy: FaultProxy, slack_transport: SlackTransport
) -> None:
    slack_proxy.next_time("files.getUploadURLExternal", says_no("storage_limit_reached"))

    await slack_transport.send(delivery())

    [message] = await slack_peer.messages()
    assert "Wachttijd steeg" in str(message["blocks"])
    assert not [block for block in message["blocks"] if block["type"] == "image"]


async def test_a_picture_that_a_message_cannot_show_yet_is_tried_anew(
    slack_proxy: FaultProxy, slack_transport: SlackTransport
) -> None:
    body = '{"ok":false,"error":"invalid_blocks","errors":["invalid slack file [json-pointer:/blocks/4/slack_file]"]}'
    slack_proxy.next_time("chat.postMessage", Fault(status=200, body=body))

    with pytest.raises(NotSent):
        await slack_transport.send(delivery())

    await slack_transport.send(delivery())
    assert slack_proxy.calls.count("upload") == 2


async def test_without_a_connection_nothing_was_sent() -> None:
    async with open_client(BOT_TOKEN, f"http://127.0.0.1:{free_port()}/api/") as client:
        with pytest.raises(NotSent):
            await SlackTransport(client, Wording("nl")).send(delivery(Message(Verbatim("kort"))))


async def test_an_edit_and_a_deletion_are_found_back_too(
    slack_peer: LocalSlack, slack_proxy: FaultProxy, slack_transport: SlackTransport
) -> None:
    posted = await slack_transport.send(delivery())
    edit = replace(delivery(Message(Verbatim("Verbeterd")), marker="edit"), act=Act.EDIT, posted=posted)
    assert await slack_transport.find(edit) is None

    assert await slack_transport.send(edit) == posted
    assert await slack_transport.find(edit) == posted
    assert [message["text"] for message in await slack_peer.messages()] == ["Verbeterd"]

    away = replace(delivery(marker="away"), act=Act.DELETE, posted=posted)
    assert await slack_transport.find(away) is None
    assert await slack_transport.send(away) == posted
    assert await slack_transport.find(away) == posted
    assert await slack_transport.send(away) == posted


async def test_a_message_that_may_stand_twice_says_so(slack_peer: LocalSlack, slack_transport: SlackTransport) -> None:
    await slack_transport.send(delivery(doubtful=True))

    [message] = await slack_peer.messages()
    assert "Mogelijk dubbel" in message["text"]


async def test_many_messages_share_one_connection_pool(slack_peer: LocalSlack, slack_transport: SlackTransport) -> None:
    short = Message(Verbatim("kort"))

    await asyncio.gather(*(slack_transport.send(delivery(short, marker=f"m{number}")) for number in range(20)))

    assert len(await slack_peer.messages()) == 20
