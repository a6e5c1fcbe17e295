"""How the bot logs: English, key=value, never a person's words, names or tokens."""

import logging
import re
import sys

# Telegram puts the bot's token in every URL; Slack's tokens start with xox. or xapp.
_SECRET = re.compile(r"(?<=/bot)\d+:[\w-]+|\b\d{6,}:[\w-]{30,}\b|\bx(?:ox[a-z]|app)-[\w-]+")


class Redaction(logging.Filter):
    """Takes tokens out of a record, wherever they came from."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        if _SECRET.search(said):
            record.msg, record.args = _SECRET.sub("[secret]", said), ()
        return True


class Line(logging.Formatter):
    """One line a record; a traceback follows it without its message lines' secrets."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s level=%(levelname)s part=%(name)s %(message)s")

    def formatException(self, ei: object) -> str:  # noqa: N802 - logging's own name
        return _SECRET.sub("[secret]", super().formatException(ei))  # type: ignore[arg-type]


def set_up(level: str) -> None:
    """Log to standard error from `level` up; libraries that put URLs in their lines only from warnings up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line())
    handler.addFilter(Redaction())
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
