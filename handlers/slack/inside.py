"""What the Slack door needs of the house behind it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from chat.form import Filled, Form, Reply
from chat.incoming import Incoming, Sender
from chat.message import Message

# It has committed when it returns, and takes the same event twice for one.
Hear: TypeAlias = Callable[[Incoming], Awaitable[None]]


class Forms(Protocol):
    """Conversations on one screen."""

    async def opening(self, incoming: Incoming) -> Form | None:
        """The form that what was said or pressed opens for this person; None where it goes on as a conversation."""
        ...

    async def submit(self, sent: Filled) -> Reply: ...


class Pages(Protocol):
    """A page of their own for everybody who takes part."""

    async def page(self, sender: Sender) -> Message | None:
        """None for a stranger."""
        ...


class Roster(Protocol):
    """Who takes part. An e-mail address that the platform vouches for makes somebody known."""

    async def is_known(self, sender: Sender) -> bool: ...

    async def bind_by_email(self, sender: Sender, email: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Inside:
    hear: Hear
    forms: Forms
    pages: Pages
    roster: Roster
