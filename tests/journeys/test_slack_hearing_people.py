"""People in Slack, with the whole bot running: from a first word to a kept story, in words and on a screen."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.ears import ears_of, pseudonyms_of
from bot.settings import Settings
from chat.address import Place
from chat.incoming import Sender
from chat.wording import Wording
from domain.people import Participant, Standing, person_named
from domain.stories import Audience
from handlers.slack.client import open_client
from handlers.slack.split import splitter
from services.agreements import activate_for_demo
from services.outbox import Outbox
from services.turns import Turn
from storage.database import Database
from storage.signals import Signal
from storage.stories import Story
from tests import example
from tests.journeys.hearing_people import (
    KOFIS_EMAIL,
    MORNING,
    ScreenTeller,
    SlackHands,
    Teller,
    agreed,
    open_for_people,
)
from tests.journeys.recordings import recorded
from tests.peers.fault_proxy import Fault, FaultProxy
from tests.peers.local_slack import (
    ALICE,
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    WORKSPACE,
    LocalSlack,
    free_port,
    local_slack,
)

pytestmark = pytest.mark.peer

STORY = "Een vader kreeg binnen twee dagen antwoord op zijn vraag. Dat lukte eerder niet."
JOINED = Participant(
    "kofi", Standing.ACTIVE, notice_version=example.agreements().privacy.notice_version, area="peelo-noorderpark"
)


def socket_mode(api_url: str) -> dict[str, Any]:
    return {
        "slack_mode": "socket", "slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN, "slack_api_url": api_url,
    }  # fmt: skip


def signed_http(api_url: str, port: int) -> dict[str, Any]:
    return {
        "slack_mode": "http", "slack_bot_token": BOT_TOKEN, "slack_signing_secret": SIGNING_SECRET,
        "slack_api_url": api_url, "slack_port": port,
    }  # fmt: skip


async def stories(database: Database) -> list[Story]:
    async with database.read() as uow:
        return list(await uow.stories.of_weeks("2026-W01", "2026-W53"))


async def signals(database: Database) -> list[Signal]:
    async with database.read() as uow:
        return list(await uow.signals.of_weeks("2026-W01", "2026-W53"))


@asynccontextmanager
async def at_the_bot(
    peer: LocalSlack, client: AsyncWebClient, database: Database, home: Path, **how: Any
) -> AsyncIterator[Teller]:
    async with open_for_people(database, home, **how):
        yield Teller(await SlackHands.open(peer, client))


async def joins(teller: Teller) -> None:
    await teller.types("start")
    await teller.presses(await teller.reads("Doe je mee?"), "Ik doe mee")
    await teller.presses(await teller.reads("In welk gebied"), "Peelo, Noorderpark en buitengebied")
    await teller.presses(await teller.reads("Op welke dagen"), "Elke werkdag")
    await teller.presses(await teller.reads("Wanneer komt mijn vraag"), "Donderdag 15.30")
    await teller.reads("hoor je van mij")


async def tells(teller: Teller) -> None:
    await teller.types(f"vertel {STORY}")
    await teller.presses(await teller.reads("Waar gaat je verhaal"), "Op tijd")
    await teller.presses(await teller.reads("Gaat dit over een inwoner?"), "Nee")
    await teller.presses(await teller.reads("Mag dit in het weekbericht"), "Ja, in het weekbericht")
    await teller.reads("Dank je wel")


async def signals_something(teller: Teller) -> None:
    await teller.types("signaal")
    await teller.presses(await teller.reads("Waar gaat je signaal over?"), "Geld en schulden")
    await teller.presses(await teller.reads("Hoe vaak zie je dit?"), "Steeds meer")
    await teller.presses(await teller.reads("Wie moet dit weten?"), "Mijn team")
    await teller.reads("Genoteerd")


async def test_from_the_first_word_to_a_kept_story_and_signal_over_a_socket(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, sqlite_database: Database, tmp_path: Path
) -> None:
    await agreed(sqlite_database)
    async with at_the_bot(
        slack_peer, slack_client, sqlite_database, tmp_path, **socket_mode(slack_peer.api_url)
    ) as teller:
        await joins(teller)
        teller.begin()
        await tells(teller)
        recorded("slack-words-story", teller)
        await teller.hands.type("klaar")
        await teller.reads("begrijp ik niet")
        teller.begin()
        await signals_something(teller)
        recorded("slack-words-signal", teller)

    [story] = await stories(sqlite_database)
    assert (story.text, story.goal, story.audience, story.area) == (STORY, "timely", Audience.DIGEST, JOINED.area)
    assert [signal.theme for signal in await signals(sqlite_database)] == ["money"]


async def test_from_the_first_word_to_a_kept_story_over_signed_http(sqlite_database: Database, tmp_path: Path) -> None:
    port = free_port()
    await agreed(sqlite_database)
    with local_slack(tmp_path, events_to=f"http://127.0.0.1:{port}/slack/events") as peer:
        async with (
            open_client(BOT_TOKEN, peer.api_url) as client,
            at_the_bot(peer, client, sqlite_database, tmp_path, **signed_http(peer.api_url, port)) as teller,
        ):
            await joins(teller)
            await tells(teller)

            async with peer.looking() as screen:
                await peer.commands("signaal")
                view = await screen.modal()
                assert view is not None
                await screen.sends(view, theme="money", frequency="rising", reach="team")
                assert await screen.modal() is None
            await teller.reads("Genoteerd")

    assert [story.text for story in await stories(sqlite_database)] == [STORY]
    assert [signal.theme for signal in await signals(sqlite_database)] == ["money"]


@asynccontextmanager
async def with_a_screen(
    peer: LocalSlack, client: AsyncWebClient, database: Database, home: Path
) -> AsyncIterator[ScreenTeller]:
    await agreed(database, JOINED)
    async with open_for_people(database, home, **socket_mode(peer.api_url)), peer.looking() as screen:
        yield ScreenTeller(await SlackHands.open(peer, client), screen)


async def test_a_story_and_a_signal_on_one_screen_from_app_home(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, sqlite_database: Database, tmp_path: Path
) -> None:
    async with with_a_screen(slack_peer, slack_client, sqlite_database, tmp_path) as teller:
        await slack_peer.opens_home()
        home = await teller.screen.shows("home")
        values = [each["value"] for row in _rows(home["view"]) for each in row["elements"]]
        assert values[0] == "begin:vertel"
        theme = next(value for value in values if value == "begin:signaal geld en schulden")

        view = await teller.opens("Vertellen", slack_peer.presses_at_home(values[0]))
        await teller.sends(view, text=STORY, resident="no", review="digest")
        assert await teller.screen.modal() is None
        await teller.reads("Dank je wel")
        recorded("slack-screen-story", teller)

        teller.begin()
        view = await teller.opens("Geld en schulden", slack_peer.presses_at_home(theme))
        await teller.sends(view, frequency="rising")
        assert await teller.screen.modal() is None
        await teller.reads("Genoteerd")
        recorded("slack-screen-signal", teller)

    assert [story.text for story in await stories(sqlite_database)] == [STORY]
    assert [signal.theme for signal in await signals(sqlite_database)] == ["money"]


def _rows(view: dict[str, Any]) -> list[dict[str, Any]]:
    return [block for block in view["blocks"] if block["type"] == "actions"]


async def test_a_story_on_one_screen_shows_what_is_wrong_at_its_field(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, sqlite_database: Database, tmp_path: Path
) -> None:
    taps = {"resident": "no", "review": "digest"}
    async with with_a_screen(slack_peer, slack_client, sqlite_database, tmp_path) as teller:
        view = await teller.opens("/telvertel vertel", slack_peer.commands("vertel"))

        await teller.sends(view, text="Vandaag kwam Fatima langs met haar vraag.", **taps)
        errors = (await teller.screen.shows("view_errors"))["errors"]
        assert list(errors) == ["field-text"]
        assert "Fatima" not in json.dumps(errors)

        await teller.sends(view, text="Roos kwam langs met haar kind.", **taps)
        again = await teller.screen.modal()
        assert again is not None
        assert [block for block in again["blocks"] if block.get("block_id") == "field-sure"]
        assert "Roos" not in json.dumps(again["blocks"][:3])

        await teller.sends(again, text=STORY)
        assert await teller.screen.modal() is None
        await teller.reads("Dank je wel")

    assert [story.text for story in await stories(sqlite_database)] == [STORY]


async def test_the_weekly_questions_button_opens_its_screen(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, sqlite_database: Database, tmp_path: Path
) -> None:
    async with with_a_screen(slack_peer, slack_client, sqlite_database, tmp_path) as teller:
        await asks(sqlite_database, tmp_path, slack_chat(teller))
        question = await teller.reads("Wat lukte deze week?")

        view = await teller.opens("Vertellen", teller.hands.press(question, "Vertellen"))
        await teller.sends(view, text=STORY, resident="no", review="digest")
        assert await teller.screen.modal() is None
        await teller.reads("Dank je wel")

        await teller.presses(question, "Vertellen")
        await teller.reads("had je al gestuurd")

    [story] = await stories(sqlite_database)
    assert (story.text, story.prompt) == (STORY, "lukte")


async def asks(database: Database, home: Path, chat: str) -> None:
    """The weekly question to Kofi, as the bot puts it."""
    place = Place("slack", WORKSPACE, chat)
    outbox = Outbox({"slack": splitter(Wording("nl"))}, lambda: None)
    ears = ears_of(database, outbox, pseudonyms_of(Settings(home=home)), Wording("nl").plain, lambda: MORNING)
    facts = {"prompt": "lukte", "question": "Wat lukte deze week?", "week": "47", "name": "Kofi"}
    kofi = person_named(example.agreements(), "kofi")
    assert kofi is not None
    async with database.write() as uow:
        await uow.people.bind(Sender("slack", WORKSPACE, ALICE), "kofi", MORNING)
        turn = Turn(uow, example.agreements(), kofi, JOINED, place, MORNING)
        [question] = await ears.hearing.start(turn, "story", more=facts)
        await outbox.put(uow, key="prompt", kind="prompt", place=place, message=question, now=MORNING)


async def test_a_command_in_a_channel_is_answered_in_ones_own_chat(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, sqlite_database: Database, tmp_path: Path
) -> None:
    await agreed(sqlite_database, JOINED)
    async with at_the_bot(
        slack_peer, slack_client, sqlite_database, tmp_path, **socket_mode(slack_peer.api_url)
    ) as teller:
        await slack_peer.commands("mijn gegevens")
        await teller.reads("Dit heb ik van jou")
        in_the_channel = await slack_peer.messages()

    assert not [each for each in in_the_channel if "Dit heb ik van jou" in each["text"]]


async def test_one_button_pressed_twice_at_once_counts_once_and_an_old_one_says_so(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, sqlite_database: Database, tmp_path: Path
) -> None:
    await agreed(sqlite_database, JOINED)
    async with at_the_bot(
        slack_peer, slack_client, sqlite_database, tmp_path, **socket_mode(slack_peer.api_url)
    ) as teller:
        await teller.types("signaal")
        theme = await teller.reads("Waar gaat je signaal over?")
        twice = (teller.presses(theme, "Geld en schulden"), teller.presses(theme, "Geld en schulden"))
        await asyncio.gather(*twice)
        frequency = await teller.reads("Hoe vaak zie je dit?")
        await teller.stays_silent()

        await teller.presses(theme, "Wonen en overlast")
        await teller.reads("Hoe vaak zie je dit?")

        await teller.presses(frequency, "Vaker")
        await teller.presses(await teller.reads("Wie moet dit weten?"), "Mijn team")
        await teller.reads("Genoteerd")

    assert [signal.theme for signal in await signals(sqlite_database)] == ["money"]


async def test_what_slack_sends_again_is_heard_once(
    slack_peer: LocalSlack, slack_client: AsyncWebClient, sqlite_database: Database, tmp_path: Path
) -> None:
    await agreed(sqlite_database, JOINED)
    port = free_port()
    async with at_the_bot(
        slack_peer, slack_client, sqlite_database, tmp_path, **signed_http(slack_peer.api_url, port)
    ) as teller:
        chat = slack_chat(teller)
        event = {"type": "message", "channel_type": "im", "channel": chat, "user": ALICE, "ts": "1.1", "text": "vertel"}
        body = {"type": "event_callback", "team_id": WORKSPACE, "event_id": "Ev1", "event": event}
        await asyncio.gather(*(post(port, body) for _ in range(3)))
        await teller.reads("Wat wil je vertellen?")
        await teller.stays_silent()


async def test_a_stranger_hears_one_sentence_and_a_guest_another(
    slack_proxy: FaultProxy, slack_peer: LocalSlack, slack_client: AsyncWebClient, sqlite_database: Database,
    tmp_path: Path,
) -> None:  # fmt: skip
    async with sqlite_database.write() as uow:
        await activate_for_demo(uow, example.text(), MORNING)
    guest = {"ok": True, "user": {"id": ALICE, "is_restricted": True, "profile": {"email": KOFIS_EMAIL}}}
    async with at_the_bot(
        slack_peer, slack_client, sqlite_database, tmp_path, **socket_mode(slack_proxy.api_url)
    ) as teller:
        slack_proxy.next_time("users.info", Fault(status=200, body=json.dumps(guest)))
        await teller.types("vertel")
        await teller.reads("alleen mensen van deze organisatie")
        await teller.types("vertel")
        await teller.stays_silent()

    async with at_the_bot(
        slack_peer, slack_client, sqlite_database, tmp_path, **socket_mode(slack_proxy.api_url)
    ) as teller:
        await teller.types("vertel")
        await teller.reads("Ik ken je nog niet")
        await teller.types("vertel")
        await teller.stays_silent()

    async with sqlite_database.read() as uow:
        assert await uow.people.all_known() == ()


def slack_chat(teller: Teller) -> str:
    assert isinstance(teller.hands, SlackHands)
    return teller.hands.chat


async def post(port: int, body: dict[str, Any]) -> None:
    said, at = json.dumps(body), str(int(time.time()))
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": at,
        "X-Slack-Signature": SignatureVerifier(SIGNING_SECRET).generate_signature(timestamp=at, body=said) or "",
    }
    address = f"http://127.0.0.1:{port}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(address, data=said, headers=headers) as reply:
        assert reply.status == 200
