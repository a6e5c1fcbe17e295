"""Holds: what one keeps, in words."""

from chat.wording import Joined, Phrase, Words


def scope_words(first: str | None, last: str | None, area: str | None, conversation: int | None) -> Words:
    """The weeks, area and conversation that a hold is about; each that is None is all of them."""
    parts: list[Words] = []
    match first, last:
        case str(), str():
            parts.append(Phrase("hold-weeks", {"first": first, "last": last}))
        case str(), None:
            parts.append(Phrase("hold-from", {"first": first}))
        case None, str():
            parts.append(Phrase("hold-until", {"last": last}))
    if area is not None:
        parts.append(Phrase("hold-area", {"area": area}))
    if conversation is not None:
        parts.append(Phrase("hold-conversation", {"number": str(conversation)}))
    return Joined(tuple(parts), ", ") if parts else Phrase("hold-everything")
