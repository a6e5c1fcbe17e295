"""Replies: what the bot answers, and where."""

from dataclasses import dataclass

from chat.address import Place
from chat.message import Message


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said, and where."""

    place: Place
    message: Message
