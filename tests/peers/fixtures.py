"""Fixtures of all chat platforms on loopback: taken over whole by the conftest of whoever wants them."""

from tests.peers.slack_fixtures import slack_client, slack_peer, slack_proxy, slack_server, slack_transport
from tests.peers.telegram_fixtures import dutch, telegram_client, telegram_peer

__all__ = [
    "dutch",
    "slack_client",
    "slack_peer",
    "slack_proxy",
    "slack_server",
    "slack_transport",
    "telegram_client",
    "telegram_peer",
]
