"""Platforms: the chat platforms that the settings switch on, with the day of the agreement about each."""

from bot.settings import Settings
from messages.register import Platform


def platforms_of(settings: Settings) -> tuple[Platform, ...]:
    """Only those about which something was agreed: without it the bot does not start with them."""
    on = (
        ("Slack", settings.slack_mode != "off", settings.slack_agreement),
        ("Telegram", settings.telegram, settings.telegram_agreement),
    )
    return tuple(Platform(name, signed_on) for name, is_on, signed_on in on if is_on and signed_on is not None)
