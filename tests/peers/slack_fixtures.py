"""Fixtures around the Slack peer: imported by the conftest of whoever wants them."""

from collections.abc import AsyncIterator, Iterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from chat.wording import Wording
from handlers.slack.client import open_client
from handlers.slack.send import SlackTransport
from tests.peers.fault_proxy import FaultProxy, fault_proxy
from tests.peers.local_slack import BOT_TOKEN, LocalSlack, local_slack


@pytest.fixture(scope="session")
def slack_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalSlack]:
    """One server for all tests: it takes half a second to start."""
    with local_slack(tmp_path_factory.mktemp("slack")) as peer:
        yield peer


@pytest.fixture
async def slack_peer(slack_server: LocalSlack) -> LocalSlack:
    """An independent Slack, reached over a socket, in which nothing was said yet."""
    await slack_server.forget()
    return slack_server


@pytest.fixture
async def slack_proxy(slack_peer: LocalSlack) -> AsyncIterator[FaultProxy]:
    """The same Slack behind a network that can fail."""
    async with fault_proxy(slack_peer.url) as proxy:
        yield proxy


@pytest.fixture
async def slack_client(slack_proxy: FaultProxy) -> AsyncIterator[AsyncWebClient]:
    """The bot's own client, through the proxy."""
    async with open_client(BOT_TOKEN, slack_proxy.api_url) as client:
        yield client


@pytest.fixture
def slack_transport(slack_client: AsyncWebClient) -> SlackTransport:
    return SlackTransport(slack_client, Wording("nl"))
