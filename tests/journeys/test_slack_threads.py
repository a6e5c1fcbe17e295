"""A conversation's thread in Slack, over a socket: opened, told, answered, changed, taken away, pinned.

Messages, edits and deletions are local-slack's; pins are our own board's, because local-slack has none.
"""

from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from chat.address import Place
from chat.incoming import Deleted, Edited, Pinned, Said, Unpinned
from chat.transport import Act
from chat.wording import Wording
from handlers.slack.client import open_client
from handlers.slack.door import SlackDoor
from handlers.slack.inside import Inside
from handlers.slack.send import SlackTransport
from handlers.slack.socket_mode import SocketMode
from handlers.slack.split import splitter
from storage.database import Database
from tests.conftest import Clock
from tests.journeys.test_slack_door import NoScreens, now
from tests.journeys.thread_town import ROOT, ThreadTown, told, until
from tests.peers.local_slack import APP_TOKEN, BOT_TOKEN, CHANNEL, WORKSPACE, LocalSlack
from tests.peers.slack_pins import PinBoard, pin_board

pytestmark = pytest.mark.peer

DUTCH = Wording("nl")
SOCKET = SocketMode(APP_TOKEN, start_seconds=2, ping_seconds=0.5, watch_seconds=0.1, patience_seconds=60)


@pytest.fixture
async def board(slack_peer: LocalSlack) -> AsyncIterator[PinBoard]:
    async with pin_board(slack_peer) as board:
        yield board


@pytest.fixture
async def client(board: PinBoard) -> AsyncIterator[AsyncWebClient]:
    async with open_client(BOT_TOKEN, board.api_url) as client:
        yield client


@pytest.fixture
async def town(client: AsyncWebClient, sqlite_database: Database, clock: Clock) -> AsyncIterator[ThreadTown]:
    place = Place("slack", WORKSPACE, CHANNEL)
    town = ThreadTown(sqlite_database, SlackTransport(client, DUTCH), splitter(DUTCH), place, clock)
    house = NoScreens()
    door = SlackDoor(client, SOCKET, Inside(town.hear, house, house, house), DUTCH, now)
    await door.start()
    yield town
    await door.stop()


async def test_a_thread_is_opened_answered_and_followed(
    slack_peer: LocalSlack, board: PinBoard, town: ThreadTown
) -> None:
    root = await town.opens()
    thread = town.place.in_thread(root.message_id)
    first, *others = await slack_peer.messages()
    assert first["ts"] == root.message_id
    assert {each["thread_ts"] for each in others} == {root.message_id}
    assert len(others) == 4
    assert board.pinned == {CHANNEL: [(await town.posted("status:12")).message_id]}

    said = (await slack_peer.says("1 wij zien drukte", thread_ts=root.message_id))["message"]["ts"]
    heard = await town.hears(Said)
    assert (heard.place, heard.act) == (thread, Said("1 wij zien drukte", said))
    assert await town.root_at(heard.place) == ROOT

    await slack_peer.changes(said, "1 wij zien minder tijd")
    heard = await town.hears(Edited)
    assert (heard.place, heard.act) == (thread, Edited("1 wij zien minder tijd", said))

    await board.pins(said)
    assert (await town.hears(Pinned)).act == Pinned(said)
    await board.unpins(said)
    heard = await town.hears(Unpinned)
    assert (heard.place, heard.act) == (thread, Unpinned(said))

    await slack_peer.takes_away(said)
    heard = await town.hears(Deleted)
    assert (heard.place, heard.act) == (thread, Deleted(said))
    # The bot's own pin came by as news as well, and is nobody's deed.
    assert town.heard == []


async def test_what_is_pinned_changes_where_it_stands_and_is_let_go(
    slack_peer: LocalSlack, board: PinBoard, town: ThreadTown
) -> None:
    await town.opens()
    status = await town.posted("status:12")

    await town.does("pin again", Act.PIN, about="status:12")
    await town.does("edit", Act.EDIT, told("Wacht op niemand"), about="status:12")
    await town.does("unpin", Act.UNPIN, about="status:12")
    await town.does("unpin again", Act.UNPIN, about="status:12")

    stands = next(each for each in await slack_peer.messages() if each["ts"] == status.message_id)
    assert "Wacht op niemand" in stands["text"]
    assert board.pinned == {CHANNEL: []}


async def test_an_app_without_the_right_to_pin_goes_on_without(
    slack_peer: LocalSlack, board: PinBoard, town: ThreadTown, caplog: pytest.LogCaptureFixture
) -> None:
    board.may_pin = False

    await town.opens()
    await town.does("told:12:4", Act.POST, told("Stap 4"))

    assert len(await slack_peer.messages()) == 6
    assert [each.message for each in caplog.records if "pin=" in each.message] == [
        "slack pin=refused error=missing_scope"
    ]


async def test_the_socket_through_the_board_is_still_local_slacks(
    slack_peer: LocalSlack, board: PinBoard, town: ThreadTown
) -> None:
    await slack_peer.says("<@U0BOT> help")
    await until(lambda: town.heard)

    [heard] = town.heard
    assert isinstance(heard.act, Said)
    assert "apps.connections.open" in board.calls
