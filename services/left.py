"""Left: what a finished conversation leaves for its person to hear."""

from collections.abc import Mapping
from dataclasses import dataclass

from chat.message import Message
from chat.wording import Phrase
from messages import receipts


@dataclass(frozen=True, slots=True)
class Left:
    """What was said of it, and the conversation that begins next: a flow's key with facts that it needs besides.

    Where it was not `kept`, what was typed stays for another time.
    """

    messages: tuple[Message, ...] = ()
    then: str | None = None
    facts: Mapping[str, str] | None = None
    kept: bool = True


def left_saying(*keys: str) -> Left:
    """Sentences of ours, each on its own line."""
    return Left((receipts.said(*(Phrase(key) for key in keys)),))
