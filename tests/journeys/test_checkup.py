"""The check-up against platforms on loopback: tokens, rights, clocks, and places without a bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.bootstrap import open_database
from bot.checkup.looking import look
from bot.settings import Settings
from handlers.slack.inspection import asked_scopes
from services.agreements import activate_for_demo
from tests import example
from tests.peers.local_slack import APP_TOKEN, BOT_TOKEN, CHANNEL, WORKSPACE, LocalSlack
from tests.peers.telegram_peer import TOKEN, TelegramPeer

GROUP = -1001234567890
ELSEWHERE = -1009999999999
SIGNED = "2026-01-15"


def now() -> datetime:
    return datetime.now(UTC)


def settings(home: Path, **more: Any) -> Settings:
    return Settings(_env_file=None, home=home, **more)  # type: ignore[call-arg]


async def town(asked: Settings, *places: dict[str, Any]) -> None:
    """The first forum meets there; the other teams meet nowhere."""

    def meeting(data: dict[str, Any]) -> None:
        for forum in data["forums"]:
            forum["places"] = []
        data["forums"][0]["places"] = list(places)

    async with open_database(asked) as database, database.write() as uow:
        await activate_for_demo(uow, example.spoiled(meeting), now())


async def keys(asked: Settings, at: datetime | None = None) -> dict[str, dict[str, Any]]:
    """What was found, by key; the good as well."""
    found = await look(asked, asked.home / "none.env", now if at is None else lambda: at)
    return {each.words.key: dict(each.words.args) for each in found}


@asynccontextmanager
async def slack_that_says(**answers: Any) -> AsyncIterator[str]:
    """A Slack of a few lines: an answer and scopes for each method."""
    scopes = answers.pop("scopes", None)

    async def answer(request: web.Request) -> web.Response:
        said = answers.get(request.match_info["method"].replace(".", "_"), {"ok": True})
        return web.json_response(said, headers={} if scopes is None else {"X-OAuth-Scopes": scopes})

    app = web.Application()
    app.router.add_route("*", "/api/{method}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    finally:
        await runner.cleanup()


async def test_telegram_in_order(tmp_path: Path, telegram_peer: TelegramPeer) -> None:
    asked = settings(
        tmp_path,
        telegram=True,
        telegram_token=TOKEN,
        telegram_api_url=telegram_peer.url,
        telegram_agreement=SIGNED,
    )
    telegram_peer.chats.open(GROUP)
    await town(asked, {"platform": "telegram", "channel": str(GROUP)})

    found = await keys(asked)

    assert found["check-telegram-good"] == {"name": "telvertel_bot"}
    assert "check-clock-good" in found
    assert not {key for key in found if key.startswith("check-telegram")} - {"check-telegram-good"}


async def test_a_telegram_group_without_the_bot_and_a_clock_that_is_wrong(
    tmp_path: Path, telegram_peer: TelegramPeer
) -> None:
    asked = settings(
        tmp_path, telegram=True, telegram_token=TOKEN, telegram_api_url=telegram_peer.url, telegram_agreement=SIGNED
    )
    await town(asked, {"platform": "telegram", "channel": str(ELSEWHERE)})

    found = await keys(asked, now() + timedelta(minutes=7))

    assert found["check-telegram-outside"] == {"channel": str(ELSEWHERE)}
    assert 415 <= found["check-clock-wrong"]["seconds"] <= 425


async def test_a_token_that_telegram_does_not_know(tmp_path: Path, telegram_peer: TelegramPeer) -> None:
    asked = settings(tmp_path, telegram=True, telegram_token="1:wrong", telegram_api_url=telegram_peer.url)

    assert "telegram-token-refused" in await keys(asked)


@pytest.mark.peer
async def test_slack_in_order(tmp_path: Path, slack_peer: LocalSlack) -> None:
    asked = settings(
        tmp_path,
        slack_mode="socket",
        slack_bot_token=BOT_TOKEN,
        slack_app_token=APP_TOKEN,
        slack_api_url=slack_peer.api_url,
        slack_agreement=SIGNED,
    )
    await town(asked, {"platform": "slack", "workspace": WORKSPACE, "channel": CHANNEL})

    found = await keys(asked)

    assert found["check-slack-good"] == {"workspace": WORKSPACE}
    assert "check-slack-socket-good" in found
    assert "check-slack-outside" not in found


async def test_scopes_that_the_slack_app_misses_are_named(tmp_path: Path) -> None:
    granted = ",".join(sorted(asked_scopes() - {"pins:read", "files:write"}))
    async with slack_that_says(auth_test={"ok": True, "team_id": "T1", "user_id": "U1"}, scopes=granted) as url:
        found = await keys(settings(tmp_path, slack_mode="http", slack_bot_token=BOT_TOKEN, slack_api_url=url))

    assert found["check-slack-scopes-missing"] == {"scopes": "files:write, pins:read"}
    assert found["check-setting-missing"] == {"setting": "SLACK_SIGNING_SECRET"}


async def test_a_slack_channel_without_the_bot(tmp_path: Path) -> None:
    answers = {
        "auth_test": {"ok": True, "team_id": "T1", "user_id": "U1"},
        "conversations_history": {"ok": False, "error": "not_in_channel"},
    }
    async with slack_that_says(**answers, scopes=",".join(asked_scopes())) as url:
        asked = settings(tmp_path, slack_mode="socket", slack_bot_token=BOT_TOKEN, slack_api_url=url)
        await town(asked, {"platform": "slack", "workspace": "T1", "channel": "C9"})

        found = await keys(asked)

    assert "check-slack-scopes-good" in found
    assert found["check-slack-outside"] == {"channel": "C9"}


async def test_a_slack_token_that_is_refused(tmp_path: Path) -> None:
    async with slack_that_says(auth_test={"ok": False, "error": "invalid_auth"}) as url:
        found = await keys(settings(tmp_path, slack_mode="socket", slack_bot_token=BOT_TOKEN, slack_api_url=url))

    assert "slack-access-refused" in found


@pytest.mark.parametrize("more", [{"slack_mode": "socket"}, {"telegram": True}])
async def test_a_platform_without_a_token_is_not_asked(tmp_path: Path, more: dict[str, Any]) -> None:
    assert "check-setting-missing" in await keys(settings(tmp_path, **more))
