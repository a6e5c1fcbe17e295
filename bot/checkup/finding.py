"""A finding of the check-up: something that is in order, or what is wrong with how to mend it."""

from dataclasses import dataclass

from chat.wording import Phrase, Value


@dataclass(frozen=True, slots=True)
class Finding:
    is_good: bool
    words: Phrase


def good(key: str, **args: Value) -> Finding:
    return Finding(True, Phrase(key, args))


def bad(key: str, **args: Value) -> Finding:
    """Its sentence says what is wrong and what to do."""
    return Finding(False, Phrase(key, args))
