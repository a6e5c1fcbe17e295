"""Replies: what the bot answers, and where."""

from dataclasses import dataclass
from datetime import timedelta

from chat.address import Place
from chat.message import Message

# An answer that could not be delivered for so long is no answer any more.
ANSWER_EXPIRES = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said, and where."""

    place: Place
    message: Message
