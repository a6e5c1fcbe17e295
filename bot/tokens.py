"""Tokens: what each platform gave the administrator, looked at before it is used."""

import re
from collections.abc import Iterator

from pydantic import SecretStr

from bot.settings import Settings
from chat.wording import Joined, Phrase, Words

_SLACK_BOT, _SLACK_APP = re.compile(r"xoxb-[\w-]+", re.ASCII), re.compile(r"xapp-[\w-]+", re.ASCII)
_TELEGRAM = re.compile(r"\d+:[\w-]+", re.ASCII)
# Slack promises no form of it.
_ANYTHING = re.compile(r"[!-~]+")


class TokensWrong(Exception):
    """A platform is switched on without what opens it; `words` say which settings to mend, and hold no token."""

    def __init__(self, wrong: tuple[Phrase, ...]) -> None:
        super().__init__(", ".join(each.key for each in wrong))
        self.words: Words = Joined(wrong, "\n")


def require_tokens(settings: Settings) -> None:
    """Raises TokensWrong with a sentence for each that is empty or cannot be one."""
    wrong = tuple(_wrong(settings))
    if wrong:
        raise TokensWrong(wrong)


def secrets_of(settings: Settings) -> tuple[str, ...]:
    """Everything secret in the settings, so that no log line shows it."""
    values = (getattr(settings, name) for name in type(settings).model_fields)
    return tuple(value.get_secret_value() for value in values if isinstance(value, SecretStr))


def _wrong(settings: Settings) -> Iterator[Phrase]:
    if settings.slack_mode != "off":
        yield from _look("Slack", "SLACK_BOT_TOKEN", settings.slack_bot_token, _SLACK_BOT)
    if settings.slack_mode == "socket":
        yield from _look("Slack", "SLACK_APP_TOKEN", settings.slack_app_token, _SLACK_APP)
    if settings.slack_mode == "http":
        yield from _look("Slack", "SLACK_SIGNING_SECRET", settings.slack_signing_secret, _ANYTHING)
    if settings.telegram:
        yield from _look("Telegram", "TELEGRAM_BOT_TOKEN", settings.telegram_token, _TELEGRAM)


def _look(platform: str, name: str, given: SecretStr, form: re.Pattern[str]) -> Iterator[Phrase]:
    token = given.get_secret_value()
    if not token:
        yield Phrase("trouble-token-missing", {"name": name, "platform": platform})
    elif not form.fullmatch(token):
        yield Phrase("trouble-token-malformed", {"name": name, "platform": platform})
