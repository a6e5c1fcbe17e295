"""Neighbours: where a finding stands, told by the harmless words beside it and never by itself."""

import re
from dataclasses import dataclass

from domain.privacy.findings import Finding, Screening
from domain.privacy.lexicon import Lexicon, lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
_FURTHEST = 3


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The nearest harmless word on each side, if there is one; `ordinal` counts the findings of the text from 1."""

    before: str | None
    after: str | None
    ordinal: int


def neighbours(screening: Screening, finding: Finding) -> Neighbours:
    """What may be said of the place of a finding of this screening."""
    lists = lexicon()
    words = list(_WORD.finditer(screening.text))
    before = [word for word in words if word.end() <= finding.left][-_FURTHEST:]
    after = [word for word in words if word.start() >= finding.right][:_FURTHEST]
    return Neighbours(
        before=_first_harmless(before[::-1], screening, lists),
        after=_first_harmless(after, screening, lists),
        ordinal=screening.findings.index(finding) + 1,
    )


def _first_harmless(words: list[re.Match[str]], screening: Screening, lists: Lexicon) -> str | None:
    return next((word.group() for word in words if _harmless(word, screening, lists)), None)


def _harmless(word: re.Match[str], screening: Screening, lists: Lexicon) -> bool:
    """An ordinary word that is part of no finding, of any tier, and in no list of names."""
    lowered = word.group().casefold()
    if any(word.start() < each.right and each.left < word.end() for each in screening.findings):
        return False
    named = lists.first_name(lowered) or lists.surname(lowered) or lowered in lists.names_over_words
    return lists.listed(lowered) and not named
