"""The smallest bots that the libraries' manuals would give: a message in, a row in SQLite, an answer out.

python -m tests.bench.hearing_peers slack|telegram DATABASE_FILE PLATFORM_URL
It writes a line when it listens: the port of its web server, or 0 where it polls; then it waits for a line.
"""

import asyncio
import logging
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from tests.bench.hearing_rows import insert_row, listen, one_table
from tests.peers.local_slack import BOT, BOT_TOKEN, SIGNING_SECRET, WORKSPACE
from tests.peers.telegram_peer import TOKEN

Bot = Callable[[str, str], Coroutine[Any, Any, None]]


async def bare_slack(file: str, url: str) -> None:
    """slack-bolt, its signature check and its own client: a message in, a row, an answer out."""
    client = AsyncWebClient(token=BOT_TOKEN, base_url=f"{url}/api/", retry_handlers=[])

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=WORKSPACE, bot_user_id=BOT, bot_id=BOT, bot_token=BOT_TOKEN)

    app = AsyncApp(client=client, signing_secret=SIGNING_SECRET, authorize=authorize)
    async with one_table(file) as engine:

        @app.event("message")
        async def echo(event: dict[str, Any], client: AsyncWebClient) -> None:
            await insert_row(engine, event["user"], event["text"])
            await client.chat_postMessage(channel=event["channel"], text=event["text"])

        runner = web.AppRunner(app.web_app("/slack/events"), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        await listen(runner.addresses[0][1])
        await runner.cleanup()


async def bare_telegram(file: str, url: str) -> None:
    """python-telegram-bot, polling, with as many updates at once as there are people."""
    async with one_table(file) as engine:

        async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
            assert update.message is not None
            said = update.message.text or ""
            await insert_row(engine, str(update.message.chat_id), said)
            await update.message.reply_text(said)

        application = (
            Application.builder().token(TOKEN).base_url(f"{url}/bot").concurrent_updates(64).connection_pool_size(64)
        ).build()
        application.add_handler(MessageHandler(filters.TEXT, echo))
        async with application:
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling(timeout=10)
            await listen(0)
            await application.updater.stop()
            await application.stop()


BOTS: dict[str, Bot] = {"slack": bare_slack, "telegram": bare_telegram}


if __name__ == "__main__":
    logging.disable()
    asyncio.run(BOTS[sys.argv[1]](sys.argv[2], sys.argv[3]))
