"""The platforms: their tokens, what the bot may do there, their clocks, and the places where the bot is not."""

from collections.abc import AsyncIterator, Callable, Collection
from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.checkup.clock import clock
from bot.checkup.finding import Finding, bad, good
from bot.settings import Settings
from chat.address import Place
from chat.transport import AccessBroken, TransportError
from handlers.slack import inspection as slack_inspection
from handlers.slack.client import open_client
from handlers.telegram import inspection as telegram_inspection
from handlers.telegram.client import TelegramClient


async def slack(settings: Settings, places: Collection[Place], now: Callable[[], datetime]) -> list[Finding]:
    """Everything about Slack; what cannot be looked at because of something before it is left out."""
    if not settings.slack_bot_token.get_secret_value():
        return [bad("check-setting-missing", setting="SLACK_BOT_TOKEN")]
    async with open_client(settings.slack_bot_token.get_secret_value(), settings.slack_api_url) as client:
        findings = _slack(settings, client, places, now)
        return [each async for each in _told(findings, "slack-access-refused", "slack-unreachable")]


async def telegram(settings: Settings, places: Collection[Place], now: Callable[[], datetime]) -> list[Finding]:
    """Everything about Telegram, in the same way."""
    if not settings.telegram_token.get_secret_value():
        return [bad("check-setting-missing", setting="TELEGRAM_BOT_TOKEN")]
    client = TelegramClient(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
    try:
        findings = _telegram(settings, client, places, now)
        return [each async for each in _told(findings, "telegram-token-refused", "telegram-silent")]
    finally:
        await client.hang_up()


async def _told(findings: AsyncIterator[Finding], refused: str, silent: str) -> AsyncIterator[Finding]:
    """The findings until the platform refuses or is silent, and that as the last one."""
    try:
        async for each in findings:
            yield each
    except AccessBroken:
        yield bad(refused)
    except TransportError:
        yield bad(silent)


async def _slack(
    settings: Settings, client: AsyncWebClient, places: Collection[Place], now: Callable[[], datetime]
) -> AsyncIterator[Finding]:
    standing = await slack_inspection.inspect(client)
    yield good("check-slack-good", workspace=standing.workspace)
    if (told := clock("Slack", standing.at, now())) is not None:
        yield told
    if standing.missing is None:
        yield bad("check-slack-scopes-unknown")
    elif standing.missing:
        yield bad("check-slack-scopes-missing", scopes=", ".join(standing.missing))
    else:
        yield good("check-slack-scopes-good")
    if settings.slack_mode == "http" and not settings.slack_signing_secret.get_secret_value():
        yield bad("check-setting-missing", setting="SLACK_SIGNING_SECRET")
    for place in await slack_inspection.outside_of(client, places, standing.workspace):
        yield bad("check-slack-outside", channel=place.channel)
    if settings.slack_mode == "socket":
        async for each in _socket(settings, client):
            yield each


async def _socket(settings: Settings, client: AsyncWebClient) -> AsyncIterator[Finding]:
    try:
        await slack_inspection.gives_a_socket(client, settings.slack_app_token.get_secret_value())
    except TransportError:
        yield bad("slack-no-socket")
    else:
        yield good("check-slack-socket-good")


async def _telegram(
    settings: Settings, client: TelegramClient, places: Collection[Place], now: Callable[[], datetime]
) -> AsyncIterator[Finding]:
    standing = await telegram_inspection.inspect(client)
    yield good("check-telegram-good", name=standing.name)
    if (told := clock("Telegram", await telegram_inspection.clock_of(settings.telegram_api_url), now())) is not None:
        yield told
    if standing.reads_everything:
        yield bad("check-telegram-reads-everything")
    if not standing.joins_groups:
        yield bad("check-telegram-no-groups")
    for place in await telegram_inspection.outside_of(client, places):
        yield bad("check-telegram-outside", channel=place.channel)
