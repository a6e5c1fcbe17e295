"""From a person on Telegram to `hear`, over loopback with the real client: nothing lost, nothing passed on twice."""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.logs import set_up
from chat.incoming import Incoming, Pressed, Refused, Said
from chat.wording import Wording
from handlers.telegram.client import TelegramClient
from handlers.telegram.commands import COMMANDS
from handlers.telegram.door import TelegramDoor
from handlers.telegram.errors import TelegramSilent, TelegramTokenRefused
from handlers.telegram.polling import Polling
from tests.peers.telegram_peer import TOKEN, Fault, TelegramPeer

_PERSON = 71
DUTCH = Wording("nl")
PAYLOADS = Path(__file__).parents[1] / "payloads" / "telegram"


class Ear:
    """A `hear` that keeps what it is told, once per event, and can be made to fail."""

    def __init__(self) -> None:
        self.heard: dict[str, Incoming] = {}
        self.calls = 0
        self.refuses: set[str] = set()
        self.before: Callable[[], Awaitable[None]] | None = None

    async def __call__(self, incoming: Incoming) -> None:
        self.calls += 1
        if self.before is not None:
            await self.before()
        if isinstance(incoming.act, Said) and incoming.act.text in self.refuses:
            raise OSError("the disk is full")
        self.heard.setdefault(incoming.event_id, incoming)

    @property
    def texts(self) -> list[str]:
        return [each.act.text for each in self.heard.values() if isinstance(each.act, Said)]


@pytest.fixture
def ear() -> Ear:
    return Ear()


OpenDoor = Callable[..., Awaitable[TelegramDoor]]


@pytest.fixture
async def open_door(telegram_peer: TelegramPeer, ear: Ear) -> AsyncIterator[OpenDoor]:
    """Opens a door with a client of its own, as another process would; all are closed at the end."""
    doors = list[tuple[TelegramDoor, TelegramClient]]()

    async def opened(**options: timedelta) -> TelegramDoor:
        client = TelegramClient(TOKEN, telegram_peer.url)
        door = TelegramDoor(client, ear, DUTCH, lambda: datetime.now(UTC), poll_seconds=5, **options)
        doors.append((door, client))
        await door.start()
        return door

    yield opened
    for door, client in doors:
        await door.stop()
        await client.hang_up()


async def until(holds: Callable[[], object], seconds: float = 5) -> None:
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.01)


async def test_what_a_person_says_is_heard_and_then_confirmed(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear
) -> None:
    await open_door()

    await telegram_peer.says(_PERSON, "/vertel")
    await telegram_peer.says(_PERSON, "Het ging goed 🎈")
    await until(lambda: not telegram_peer.waiting)

    assert ear.texts == ["vertel", "Het ging goed 🎈"]
    assert ear.calls == 2


async def test_the_menu_of_commands_is_set_for_private_chats(telegram_peer: TelegramPeer, open_door: OpenDoor) -> None:
    await open_door()

    [asked] = telegram_peer.called("setMyCommands")
    assert asked["scope"] == {"type": "all_private_chats"}
    assert [each["command"] for each in asked["commands"]] == list(COMMANDS)


async def test_the_door_opens_also_when_the_menu_cannot_be_set(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    telegram_peer.fail("setMyCommands", Fault("server_error", stored=False))

    await open_door()
    await telegram_peer.says(_PERSON, "hallo")
    await until(lambda: ear.texts)

    assert "commands=unset" in caplog.text


async def test_words_that_were_changed_afterwards_are_heard_as_changed_only(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear
) -> None:
    await open_door()
    message = await telegram_peer.says(_PERSON, "Het ging goed")
    await telegram_peer.happens(edited_message={**message, "text": "Het ging beter", "edit_date": message["date"]})
    await until(lambda: not telegram_peer.waiting)

    assert [each.act for each in ear.heard.values()][1:] == [Refused("edited")]


async def test_somebody_who_blocks_the_bot_is_logged_without_a_name(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    payload = json.loads((PAYLOADS / "blocked.json").read_text("utf-8"))
    await open_door()
    await telegram_peer.happens(my_chat_member=payload["my_chat_member"])
    await until(lambda: not telegram_peer.waiting)

    assert ear.calls == 0
    assert "bot=kicked" in caplog.text
    assert "5001" not in caplog.text


async def test_what_was_said_while_the_bot_was_down_is_heard_when_it_is_back(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear
) -> None:
    await telegram_peer.says(_PERSON, "Is daar iemand?")

    door = await open_door()
    await until(lambda: not telegram_peer.waiting)

    assert ear.texts == ["Is daar iemand?"]
    assert door.behind is not None
    assert door.behind < timedelta(seconds=30)


async def test_a_crash_before_the_offset_moves_brings_the_update_again(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient, open_door: OpenDoor, ear: Ear
) -> None:
    async def crash(update: dict[str, object]) -> None:
        raise asyncio.CancelledError

    await telegram_peer.says(_PERSON, "Bewaar dit")
    with pytest.raises(asyncio.CancelledError):
        await Polling(telegram_client, crash, seconds=1).run()
    assert len(telegram_peer.waiting) == 1

    await open_door()
    await until(lambda: not telegram_peer.waiting)

    assert ear.texts == ["Bewaar dit"]


async def test_an_update_is_not_confirmed_before_it_was_heard(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear
) -> None:
    waiting = list[int]()

    async def look() -> None:
        waiting.extend(telegram_peer.waiting)

    ear.before = look
    await open_door()
    await telegram_peer.says(_PERSON, "een")
    await until(lambda: not telegram_peer.waiting)

    assert waiting == [telegram_peer.update_id]


async def test_an_update_that_keeps_failing_does_not_keep_the_next_ones_waiting_for_ever(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient, ear: Ear
) -> None:
    tried = list[int]()

    async def hear(update: dict[str, object]) -> None:
        tried.append(int(str(update["update_id"])))
        if tried[-1] == first:
            raise OSError("the disk is full")

    first = (await telegram_peer.happens(message=await _says_nothing(telegram_peer))) or 0
    polling = Polling(telegram_client, hear, seconds=1, first_pause=0.01)
    loop = asyncio.create_task(polling.run())
    await until(lambda: tried.count(first) >= 4)
    # As long as no other is heard either, the fault may be anywhere: it is not given up.
    assert telegram_peer.waiting == [first]

    await telegram_peer.says(_PERSON, "twee")
    await until(lambda: not telegram_peer.waiting)
    polling.stop()
    await loop

    assert tried.count(first + 1) == 1


async def test_after_an_outage_everything_is_heard_once(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient
) -> None:
    heard, broken = list[object](), True

    async def hear(update: dict[str, object]) -> None:
        if broken:
            raise OSError("the database is away")
        heard.append(update["update_id"])

    numbers = [(await telegram_peer.says(_PERSON, text), telegram_peer.update_id)[1] for text in ("a", "b", "c")]
    polling = Polling(telegram_client, hear, seconds=1, first_pause=0.01)
    loop = asyncio.create_task(polling.run())
    await asyncio.sleep(0.3)
    assert telegram_peer.waiting == numbers

    broken = False
    await until(lambda: not telegram_peer.waiting)
    polling.stop()
    await loop

    assert heard == numbers


async def test_a_quiet_week_may_start_the_numbers_anew_and_nothing_is_missed(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear
) -> None:
    await open_door()
    await telegram_peer.says(_PERSON, "voor de stilte")
    await until(lambda: not telegram_peer.waiting)

    telegram_peer.update_id = 17
    await telegram_peer.says(_PERSON, "na de stilte")
    await until(lambda: not telegram_peer.waiting)

    assert ear.texts == ["voor de stilte", "na de stilte"]


async def test_a_pressed_button_stops_its_spinner_before_the_bot_goes_to_work(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient, open_door: OpenDoor, ear: Ear
) -> None:
    answered = list[str]()

    async def look() -> None:
        answered.extend(telegram_peer.answered)

    ear.before = look
    telegram_peer.chats.open(_PERSON)
    question = await telegram_client.send_message(_PERSON, "Gaat het?")
    await open_door()

    query = await telegram_peer.presses(_PERSON, telegram_peer.chats.messages[0], "antwoord:7:ja")
    await until(lambda: ear.heard)

    (incoming,) = ear.heard.values()
    assert isinstance(incoming.act, Pressed)
    assert incoming.act.value == "antwoord:7:ja"
    assert incoming.act.on is not None
    assert incoming.act.on.message_id == str(question.message_id)
    assert answered == [query]


async def test_a_press_that_is_too_old_to_answer_is_heard_all_the_same(
    telegram_peer: TelegramPeer, telegram_client: TelegramClient, open_door: OpenDoor, ear: Ear
) -> None:
    telegram_peer.chats.open(_PERSON)
    await telegram_client.send_message(_PERSON, "Gaat het?")
    query = await telegram_peer.presses(_PERSON, telegram_peer.chats.messages[0], "ja")
    await telegram_client.answer_callback_query(query)

    await open_door()
    await until(lambda: ear.heard)

    assert len(ear.heard) == 1


async def test_two_pollers_take_turns_and_each_event_is_heard_once(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    await open_door()
    await open_door()

    for number in range(4):
        await telegram_peer.says(_PERSON, f"bericht {number}")
        await asyncio.sleep(0.3)
    await until(lambda: not telegram_peer.waiting)

    assert ear.texts == [f"bericht {number}" for number in range(4)]
    assert "poll=conflict" in caplog.text


async def test_a_webhook_that_was_left_behind_does_not_keep_the_door_shut(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear
) -> None:
    telegram_peer.webhook = "https://elders.nl/"

    await open_door()
    await telegram_peer.says(_PERSON, "hallo")
    await until(lambda: ear.texts)

    assert telegram_peer.webhook == ""


@pytest.mark.parametrize("fault", ["server_error", "drop", "garbage"])
async def test_a_poll_that_fails_is_done_again(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear, fault: str
) -> None:
    telegram_peer.fail("getUpdates", Fault(fault, stored=False))

    await open_door()
    await telegram_peer.says(_PERSON, "hallo")
    await until(lambda: ear.texts)

    assert ear.texts == ["hallo"]


async def test_polling_that_broke_off_is_started_again_by_the_watchdog(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    door = await open_door(watch_every=timedelta(seconds=0.05))
    assert door._loop is not None
    door._loop.cancel()
    await until(lambda: "watchdog=restart" in caplog.text)

    await telegram_peer.says(_PERSON, "nog daar?")
    await until(lambda: ear.texts)

    assert ear.texts == ["nog daar?"]
    assert door.silent_for() < timedelta(seconds=5)


async def test_the_door_closes_at_once_and_confirms_what_was_heard(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear
) -> None:
    door = await open_door()
    await telegram_peer.says(_PERSON, "laatste")
    await until(lambda: ear.texts)

    began = time.monotonic()
    await door.stop()

    assert time.monotonic() - began < 1
    assert telegram_peer.waiting == []


async def test_the_door_closes_on_time_while_something_is_still_being_heard(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear
) -> None:
    async def hang() -> None:
        await asyncio.sleep(60)

    ear.before = hang
    door = await open_door()
    await telegram_peer.says(_PERSON, "blijft hangen")
    await until(lambda: ear.calls)

    began = time.monotonic()
    await door.stop(timedelta(seconds=0.3))

    assert time.monotonic() - began < 1
    assert len(telegram_peer.waiting) == 1


async def test_a_telegram_that_does_not_answer_is_said_so_within_the_start_up_limit(
    telegram_peer: TelegramPeer, ear: Ear
) -> None:
    telegram_peer.fail("getMe", Fault("late", seconds=1))
    client = TelegramClient(TOKEN, telegram_peer.url)

    with pytest.raises(TelegramSilent):
        await TelegramDoor(client, ear, DUTCH, lambda: datetime.now(UTC)).start(timedelta(seconds=0.2))

    await client.hang_up()


async def test_a_token_that_is_not_known_is_said_so_without_telling_it(telegram_peer: TelegramPeer, ear: Ear) -> None:
    client = TelegramClient("123456:another_token_than_the_one_that_is_known", telegram_peer.url)

    with pytest.raises(TelegramTokenRefused) as caught:
        await TelegramDoor(client, ear, DUTCH, lambda: datetime.now(UTC)).start()

    assert "another_token" not in f"{caught.value!r}{caught.value.__cause__!r}"
    await client.hang_up()


async def test_neither_the_token_nor_a_persons_words_are_in_the_log_even_at_its_most_talkative(
    telegram_peer: TelegramPeer, open_door: OpenDoor, ear: Ear, capsys: pytest.CaptureFixture[str]
) -> None:
    before = logging.getLogger().handlers[:]
    set_up("DEBUG")
    ear.refuses = {"iets vertrouwelijks"}
    telegram_peer.fail("getUpdates", Fault("garbage"))
    await telegram_peer.says(_PERSON, "iets vertrouwelijks")

    try:
        await open_door()
        await until(lambda: ear.calls)
    finally:
        logging.basicConfig(level=logging.WARNING, handlers=before, force=True)

    told = capsys.readouterr().err
    assert "door=open" in told
    assert TOKEN.partition(":")[2] not in told
    assert "vertrouwelijks" not in told


async def _says_nothing(peer: TelegramPeer) -> dict[str, object]:
    """A message that stands in a chat without an update of its own."""
    return peer.chats.incoming(_PERSON, {"id": _PERSON, "is_bot": False, "first_name": "Iemand"}, text="een")
