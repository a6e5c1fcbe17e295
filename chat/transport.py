"""The one port through which messages leave, and the ways in which sending can end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeAlias

from chat.address import Place, Posted
from chat.message import Message
from chat.wording import Words

# One neutral message may need several of a platform's: each part becomes an outbox row of its own,
# because a platform can lose or keep each of them apart.
Split: TypeAlias = Callable[[Message], tuple[Message, ...]]


class Act(StrEnum):
    """What is to be done. Doing anything but a post or an opening twice is the same as once."""

    POST = "post"
    # A post that starts a thread: a topic of its own where the platform has them and the bot may.
    OPEN = "open"
    EDIT = "edit"
    DELETE = "delete"
    # Whoever may not pin is told by the log alone: a pin never fails, and nothing waits for one.
    PIN = "pin"
    UNPIN = "unpin"

    @property
    def says_something_new(self) -> bool:
        return self in (Act.POST, Act.OPEN)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message on its way. `marker` is the same at every attempt, so a platform's history can be searched for it.

    `pictures` holds the PNG of each picture by its SHA-256. `posted` is the message that an edit, a deletion or
    a pin is about. `title` is what the thread was called that it goes into, so that a lost one can be made anew.
    `doubtful` is set when an earlier attempt may have arrived and the platform cannot tell: say so in the message.
    """

    act: Act
    place: Place
    message: Message
    pictures: Mapping[str, bytes]
    marker: str
    first_tried_at: datetime
    posted: Posted | None = None
    doubtful: bool = False
    title: Words | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """What a platform takes of new messages, of all places together: so many a second, and so many at once.

    In no stretch of time are more begun than `at_once`, and `per_second` for every second that it lasts.
    """

    per_second: float
    at_once: int


class TransportError(Exception):
    """A send that did not end in a message. The text is for the log: it never holds a message's words or a token."""


class Throttled(TransportError):
    """Refused for now; nothing was posted."""

    def __init__(self, reason: str, retry_after: timedelta, *, whole_platform: bool) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        self.whole_platform = whole_platform


class NotSent(TransportError):
    """Certainly not sent: no connection was made."""


class MessageRefused(TransportError):
    """The platform will never take this message."""


class PlaceGone(TransportError):
    """The destination is closed to the bot: archived, blocked, removed."""


class PlaceMoved(TransportError):
    def __init__(self, reason: str, channel: str) -> None:
        super().__init__(reason)
        self.channel = channel


class AccessBroken(TransportError):
    """The bot's own access is refused: token or scopes. No message is to blame."""


class Uncertain(TransportError):
    """It may or may not have been posted: a time-out, a reset, a server error."""


class CannotLook(TransportError):
    """The platform keeps no history that the bot may search."""


class Transport(Protocol):
    """A platform's way out. Each method ends within ten seconds or raises."""

    @property
    def platform(self) -> str: ...

    def pace(self, place: Place) -> timedelta:
        """The least time between two messages to this place."""
        ...

    async def send(self, delivery: Delivery) -> Posted:
        """Do it once, and never by itself a second time; raise a TransportError otherwise."""
        ...

    async def find(self, delivery: Delivery) -> Posted | None:
        """Look in the platform's history for an earlier attempt; raise CannotLook where there is none."""
        ...
