"""What the tests of the Telegram door may ask for."""

from tests.peers.telegram_fixtures import dutch, telegram_client, telegram_peer

__all__ = ["dutch", "telegram_client", "telegram_peer"]
