"""Sign-in: what somebody hears who asks for the page."""

from chat.message import Link, Message, Note, Text
from chat.wording import Phrase
from messages.receipts import said

# So many minutes a link holds.
LINK_MINUTES = 15


def link_message(url: str) -> Message:
    """The link itself, with what to know about it."""
    told = Phrase("page-link")
    return Message(
        told,
        (Text(told), Link(Phrase("page-link-open"), url), Note(Phrase("page-link-holds", {"minutes": LINK_MINUTES}))),
    )


def no_page() -> Message:
    """This installation serves no page."""
    return said(Phrase("page-not-served"))
