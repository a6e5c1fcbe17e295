"""What can be written down: no half characters, and not the one that ends a text for databases."""

import re

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_LONGEST_ID = 255


def writable(words: str) -> str:
    """The words, with a question mark in a diamond where there is none to write."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", words)


def is_id(value: object) -> bool:
    """Whether a platform can have meant it as an id."""
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_ID and _UNWRITABLE.search(value) is None
