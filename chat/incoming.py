"""Incoming: what a person did in a chat, the same for every door."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from chat.address import Place, Posted


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


Act: TypeAlias = Said | Pressed | Refused


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
