"""opsdroid, a bot framework for many chats, doing what the smallest bots do: in Slack, or over its own websocket.

It runs with the libraries of the benchmarks' own environment, which has none of ours:
python -m tests.bench.hearing_opsdroid slack|websocket DATABASE_FILE PLATFORM_URL
"""

import asyncio
import gettext
import logging
import socket
import sys
from typing import Any

from opsdroid.connector.slack import ConnectorSlack
from opsdroid.connector.websocket import ConnectorWebsocket
from opsdroid.core import OpsDroid
from opsdroid.matchers import match_regex
from opsdroid.web import Web
from slack_sdk.web.async_client import AsyncWebClient

from tests.bench.hearing_rows import insert_row, listen, one_table


def _slack(bot: OpsDroid, url: str) -> ConnectorSlack:
    """With the Events API, as our own bot has it beside it. It acknowledges before anything is stored."""
    slack = ConnectorSlack({"bot-token": "xoxb-local", "socket-mode": False}, opsdroid=bot)
    slack.slack_web_client = AsyncWebClient(token="xoxb-local", base_url=f"{url}/api/", retry_handlers=[])
    return slack


def _websocket(bot: OpsDroid, _: str) -> ConnectorWebsocket:
    return ConnectorWebsocket({"max-connections": 10_000}, opsdroid=bot)


CONNECTORS = {"slack": _slack, "websocket": _websocket}


async def run(platform: str, file: str, url: str) -> None:
    async with one_table(file) as engine:

        @match_regex(r"(?s).*")
        async def echo(_: OpsDroid, __: object, message: Any) -> None:
            await insert_row(engine, str(message.user), message.text)
            await message.respond(message.text)

        port = _free_port()
        with OpsDroid({"web": {"host": "127.0.0.1", "port": port}}) as bot:
            bot.web_server = Web(bot)
            bot.connectors = [CONNECTORS[platform](bot, url)]
            bot.register_skill(echo, {"name": "echo"})
            await bot.start_connectors()
            await bot.web_server.start()
            await listen(port)
            await bot.stop()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


if __name__ == "__main__":
    logging.disable()
    # Its modules expect this of whoever starts them.
    gettext.install("opsdroid")
    asyncio.run(run(*sys.argv[1:]))
