"""The composition root: every part is made here and nowhere else."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import SystemRandom

from slack_sdk.web.async_client import AsyncWebClient

from bot.ears import pseudonyms_of
from bot.erasing import erasures_of
from bot.forms import forms_of
from bot.house import EVERYTHING, Door, House, Share
from bot.keys import seals_of
from bot.settings import Settings
from bot.town import channels_of, people_of
from bot.watch import watch_of
from bot.web import web_door
from bot.works import works_of
from chat.transport import Budget, Transport
from chat.wording import Wording
from domain.agreements import Agreements
from domain.case_words import case_words
from domain.privacy import ready
from handlers.sandbox.door import SandboxDoor
from handlers.sandbox.receive import Hear
from handlers.sandbox.send import SandboxTransport
from handlers.slack.client import open_client
from handlers.slack.door import SlackDoor
from handlers.slack.inside import Inside
from handlers.slack.send import SlackTransport
from handlers.slack.signed_http import SignedHttp
from handlers.slack.socket_mode import SocketMode
from handlers.telegram.client import TelegramClient
from handlers.telegram.door import TelegramDoor
from handlers.telegram.send import TelegramTransport
from jobs.rights import erasing_again
from messages.painting import Painter, PaintingProcess
from services.home import Home
from services.sandbox import SandboxStore
from storage.database import Database

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """The one place where the time is read."""
    return datetime.now(UTC)


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    """A started database, migrated to this version and sealed; closed at the end. Raises KeyUnreadable."""
    database = Database(settings.database_url, seals_of(settings))
    await database.start()
    try:
        yield database
    finally:
        await database.close()


@dataclass(slots=True)
class Parts:
    """What the house is made of while it is being built. A platform adds its transport, then its door."""

    settings: Settings
    database: Database
    wording: Wording
    now: Clock
    transports: dict[str, Transport] = field(default_factory=dict)
    doors: list[Door] = field(default_factory=list)


@asynccontextmanager
async def open_house(
    settings: Settings,
    database: Database,
    *,
    town: Agreements | None = None,
    now: Clock = wall_clock,
    shares: frozenset[Share] = EVERYTHING,
) -> AsyncIterator[House]:
    """Everything that the settings ask for; `shares` is what this process does of it.

    `town` gives the sandbox its people and channels.
    """
    # No door opens while the privacy screen, or the question whether it is about a case, misses a list.
    ready()
    case_words()
    # Before anybody is heard or told anything: a database may have come back from a backup.
    erasures = erasures_of(settings, database)
    await erasures.settle(now())
    parts = Parts(settings, database, Wording(settings.language), now)
    async with AsyncExitStack() as clients:
        store = SandboxStore(database)
        _sandbox_out(parts, store)
        slack = await _slack_out(parts, clients)
        telegram = _telegram_out(parts, clients)
        painter = await clients.enter_async_context(open_painter(settings))
        pseudonyms = pseudonyms_of(settings)
        works = works_of(
            database, parts.transports, parts.wording, pseudonyms, painter, SystemRandom(), now,
            page_url=settings.page_url, budgets=budgets_of(settings),
        )  # fmt: skip
        works.timetable.add("erasures", timedelta(seconds=30), erasing_again(erasures, now))
        if town is not None:
            parts.doors.append(_sandbox_door(parts, store, town, works.hear))
        if slack is not None:
            forms = forms_of(database, works.outbox, pseudonyms, works.ears, now)
            people = works.ears.people
            inside = Inside(works.hear, forms, Home(database, people, now), people)
            parts.doors.append(SlackDoor(slack, _slack_way(settings), inside, parts.wording, now))
        if telegram is not None:
            parts.doors.append(TelegramDoor(telegram, works.hear, parts.wording, now))
        if settings.web_port is not None:
            parts.doors.append(web_door(settings, settings.web_port, database, parts.wording, painter, now))
        opened = parts.doors if Share.DOORS in shares else []
        watch = None if settings.watch_port is None else watch_of(settings, settings.watch_port, database, opened, now)
        yield House(parts.doors, works.timetable, works.dispatcher, shares, watch)


def budgets_of(settings: Settings) -> dict[str, Budget]:
    """What each platform takes of this bot, whatever the number of its processes."""
    return {
        "slack": Budget(settings.slack_per_minute / 60, at_once=2),
        # Telegram counts by the second: the two that may go at once are part of it.
        "telegram": Budget(max(settings.telegram_per_second - 2, 1), at_once=2),
    }


@asynccontextmanager
async def open_painter(settings: Settings) -> AsyncIterator[Painter]:
    """Draws the charts; its process is ended with it."""
    painter = PaintingProcess(settings.language)
    try:
        yield painter
    finally:
        await painter.close()


def _sandbox_out(parts: Parts, store: SandboxStore) -> None:
    # Always there, because a forum may meet in the sandbox also when its page is not served.
    parts.transports["sandbox"] = SandboxTransport(store, parts.now)


def _sandbox_door(parts: Parts, store: SandboxStore, town: Agreements, hear: Hear) -> SandboxDoor:
    return SandboxDoor(
        people=people_of(town),
        channels=channels_of(town),
        store=store,
        hear=hear,
        wording=parts.wording,
        now=parts.now,
        port=parts.settings.sandbox_port,
    )


async def _slack_out(parts: Parts, clients: AsyncExitStack) -> AsyncWebClient | None:
    settings = parts.settings
    if settings.slack_mode == "off":
        return None
    client = await clients.enter_async_context(
        open_client(settings.slack_bot_token.get_secret_value(), settings.slack_api_url)
    )
    parts.transports["slack"] = SlackTransport(client, parts.wording)
    return client


def _slack_way(settings: Settings) -> SocketMode | SignedHttp:
    if settings.slack_mode == "socket":
        return SocketMode(settings.slack_app_token.get_secret_value())
    return SignedHttp(settings.slack_signing_secret.get_secret_value(), settings.slack_host, settings.slack_port)


def _telegram_out(parts: Parts, clients: AsyncExitStack) -> TelegramClient | None:
    if not parts.settings.telegram:
        return None
    client = TelegramClient(parts.settings.telegram_token.get_secret_value(), parts.settings.telegram_api_url)
    clients.push_async_callback(client.hang_up)
    parts.transports["telegram"] = TelegramTransport(client, parts.wording)
    return client
