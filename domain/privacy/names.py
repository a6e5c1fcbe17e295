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

_WORD = re.compile(r"[^\W\d_]+")
# Beyond the Latin letters of Europe and Africa, and those of Vietnamese, which have a block of their own.
_FOREIGN = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")


def name_hits(text: str, lexicon: Lexicon, known: frozenset[str]) -> Iterator[Hit]:
    reader = read(text, lexicon, known)
    yield from initial_hits(reader)
    yield from titled_hits(reader)
    yield from capital_hits(reader)
    yield from small_hits(reader)
    yield from _foreign(text)


def _foreign(text: str) -> Iterator[Hit]:
    """Words with a letter that is not Latin: Arabic, Cyrillic, Ge'ez; no list here can tell what they say."""
    if _FOREIGN.search(text) is None:
        return
    rows: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        if _FOREIGN.search(word.group()):
            # Words with one sign between them are one name.
            joins = bool(rows) and rows[-1][1] + 1 == word.start()
            left = rows.pop()[0] if joins else word.start()
            rows.append((left, word.end()))
    yield from (Hit(left, right, Kind.NAME, Tier.DOUBTFUL) for left, right in rows)
