"""Incoming: what a person did in a chat, the same for every door."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from chat.address import Place, Posted


class TooEarly(Exception):
    """Not to be heard yet: what it is about is still on its way. A door leaves it unanswered, so it comes again."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who did it, as the platform knows them. Names are not kept."""

    platform: str
    workspace: str
    user: str


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Pressed:
    value: str
    on: Posted | None


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that the bot takes no content of: a photo, a voice message, a forward. `kind` names it."""

    kind: str


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody changed words of their own that stand in a thread; `text` is all that stands there now."""

    text: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """Words that somebody said are gone. The sender is their writer, whoever took them away."""

    message_id: str


@dataclass(frozen=True, slots=True)
class Pinned:
    """Somebody pinned a message, of their own or of another; the sender is who pinned."""

    message_id: str


@dataclass(frozen=True, slots=True)
class Unpinned:
    message_id: str


Act: TypeAlias = Said | Pressed | Refused | Edited | Deleted | Pinned | Unpinned


@dataclass(frozen=True, slots=True)
class Incoming:
    """`event_id` is unique per platform: the same event sent twice bears the same id.

    `private` is a chat with the bot alone.
    """

    event_id: str
    sender: Sender
    place: Place
    act: Act
    private: bool
    at: datetime
