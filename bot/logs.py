"""How the bot logs: English, key=value, never a person's words, names or tokens."""

import logging
import re
import sys
from collections.abc import Collection
from types import TracebackType

# Shorter settings would take ordinary words out of the log.
_SHORTEST = 8
_SECRETS = (
    # Telegram puts the bot's token in every URL; Slack's tokens start with xox. or xapp.
    r"(?<=/bot)\d+:[\w-]+|\b\d{6,}:[\w-]{30,}\b|\bx(?:ox[a-z]|app)-[\w-]+",
    r"(?<=://)[^/\s:@]*:[^/\s@]+(?=@)",
    r"(?i:(?<=bearer )[\w.~+/=-]+)",
    # Links that work once: to the page, and to become known on Telegram.
    r"(?<=/in/)[\w-]{20,}|(?<=[?&]start=)[\w-]+",
    # What seals the database would seal nothing if it stood here.
    r"(?<![\w+/])[A-Za-z0-9+/]{43}=(?![\w+/=])",
)
_HIDDEN = "[secret]"


class Line(logging.Formatter):
    """One line a record, a traceback behind it; `secrets` are in neither, and nothing that looks like one."""

    def __init__(self, secrets: Collection[str] = ()) -> None:
        super().__init__("%(asctime)s level=%(levelname)s part=%(name)s %(message)s")
        known = sorted((re.escape(each) for each in secrets if len(each) >= _SHORTEST), key=len, reverse=True)
        self._secret = re.compile("|".join((*known, *_SECRETS)))

    def format(self, record: logging.LogRecord) -> str:
        # The whole of it, because a traceback and what a library hangs on a record are part of it.
        return self._secret.sub(_HIDDEN, super().format(record))


def set_up(level: str, secrets: Collection[str] = ()) -> None:
    """Log to standard error from `level` up; libraries that put URLs in their lines only from warnings up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in (
        "httpx",
        "httpcore",
        "telegram",
        "slack_sdk",
        "slack_bolt",
        "aiohttp.access",
        "apscheduler",
        "aiosqlite",
    ):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    # A line that cannot be made would be printed with its arguments as they are.
    logging.raiseExceptions = False
    sys.excepthook = _unforeseen


def _unforeseen(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What stops the program goes the same way: Python itself would print it as it is."""
    logging.getLogger(__name__).critical("unforeseen error=%s", kind.__name__, exc_info=(kind, error, trace))
