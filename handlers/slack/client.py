"""The one client through which the bot speaks to Slack."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientSession, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient

_SECONDS = 10


@asynccontextmanager
async def open_client(token: str, api_url: str) -> AsyncIterator[AsyncWebClient]:
    """A client with one shared session; it never sends anything a second time by itself."""
    async with ClientSession(timeout=ClientTimeout(total=_SECONDS, sock_connect=3)) as session:
        # The library's own retry after a lost reply would post a message twice.
        yield AsyncWebClient(token=token, base_url=api_url, timeout=_SECONDS, session=session, retry_handlers=[])
