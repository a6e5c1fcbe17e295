"""Names: of people, by lists of names and by capitals that no ordinary word, place or organisation explains."""

import re
from collections.abc import Iterator

from domain.privacy.capitals import capital_hits
from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit
from domain.privacy.initials import initial_hits
from domain.privacy.lexicon import Lexicon
from domain.privacy.reader import read
from domain.privacy.small_names import small_hits
from domain.privacy.titles import titled_hits

_WORDS = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)*")
# The last letter of the Latin alphabets of Europe and Africa; Vietnamese has a block of its own.
_LATIN_END = 0x0250
_LATIN_MORE = range(0x1E00, 0x1F00)


def name_hits(text: str, lexicon: Lexicon, known: frozenset[str]) -> Iterator[Hit]:
    reader = read(text, lexicon, known)
    yield from initial_hits(reader)
    yield from titled_hits(reader)
    yield from capital_hits(reader)
    yield from small_hits(reader)
    yield from _foreign(text)


def _foreign(text: str) -> Iterator[Hit]:
    """Any letter of a script that is not Latin: Arabic, Cyrillic, Ge'ez; no list here can tell what it says."""
    if text.isascii():
        return
    for found in _WORDS.finditer(text):
        if any(letter.isalpha() and _foreign_letter(ord(letter)) for letter in found.group()):
            yield Hit(*found.span(), Kind.NAME, Tier.DOUBTFUL)


def _foreign_letter(code: int) -> bool:
    return code >= _LATIN_END and code not in _LATIN_MORE
