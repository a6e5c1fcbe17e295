"""How Slack writes what people say: their words as they saw them, where they stand and since when."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias

from chat.writable import writable

Payload: TypeAlias = Mapping[str, Any]

_MENTION = re.compile(r"<(?P<kind>[@#!]?)(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")


@dataclass(frozen=True, slots=True)
class Self:
    """Who the bot is in its workspace."""

    workspace: str
    user: str
    bot: str


def spoken_words(text: str, me: Self) -> str:
    """The text as the person saw it: without the bot's own mention, without ids of other people."""

    def shown(match: re.Match[str]) -> str:
        kind, target, label = match["kind"], match["target"], match["label"]
        if kind == "@":
            return "" if target == me.user else "@…"
        if kind == "#":
            return f"#{label or '…'}"
        if kind == "!":
            return label or f"@{target.split('^')[0]}"
        return label or target.removeprefix("mailto:")

    return writable(html.unescape(_MENTION.sub(shown, text))).strip()


def thread_of(thread: str | None, ts: str) -> str | None:
    """The thread that it stands in: a thread's first message is in none."""
    return None if thread == ts else thread


def instant(ts: str) -> datetime:
    return datetime.fromtimestamp(float(ts), UTC)
