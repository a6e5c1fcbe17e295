"""Tokens: the words of a text, with what stands before each."""

import re
from typing import NamedTuple

from domain.privacy.lexicon import Lexicon

_WORD = re.compile(r"v[./]d\b\.?|'?[^\W\d_]+(?:['\-][^\W\d_]+){0,6}'?")
_BULLET = re.compile(r"(?:^|\n)\s*[-•>\u2013]\s*$")
_OPENS = frozenset("\"'«“„(")
_ENDS = frozenset(".!?…:;\n|•")


class Token(NamedTuple):
    """A word: `opens` where a capital is due to the sentence; `gap` is what stands between it and the word before."""

    text: str
    lower: str
    left: int
    right: int
    capital: bool
    opens: bool
    gap: str
    at: int

    @property
    def bare(self) -> str:
        """Without the 's of possession."""
        return self.lower.removesuffix("'s") if len(self.lower) > 4 else self.lower

    @property
    def shouted(self) -> bool:
        return len(self.text) > 1 and self.text.replace("-", "").isupper()

    @property
    def adjoins(self) -> bool:
        """Only a space stands between this word and the one before."""
        return self.gap in {" ", "  "}


def tokens_of(text: str, lexicon: Lexicon) -> list[Token]:
    tokens: list[Token] = []
    end = 0
    for found in _WORD.finditer(text):
        left, right = found.span()
        word = found.group()
        # A quotation mark is not part of the word; 't and 's are words themselves.
        if word[0] == "'" and len(word) > 1 and word.casefold().strip("'") not in {"t", "s", "n", "m", "k"}:
            word, left = word[1:], left + 1
        if word and word[-1] == "'":
            word, right = word[:-1], right - 1
        gap = text[end:left]
        opens = _opens(gap, tokens[-1].lower if tokens else "", first=not tokens, lexicon=lexicon)
        tokens.append(Token(word, word.casefold(), left, right, word[:1].isupper(), opens, gap, len(tokens)))
        end = right
    return tokens


def _opens(gap: str, before: str, *, first: bool, lexicon: Lexicon) -> bool:
    """Whether a sentence begins after the gap. After an abbreviation it does not, whatever the full stop looks like."""
    if first or gap == " ":
        return first
    bare = gap.strip(" ")
    if not bare:
        return False
    if bare == ".":
        return not _abbreviated(before, lexicon)
    return bool(_ENDS & set(bare)) or (bare[-1] in _OPENS and gap[0] == " ") or _BULLET.search(gap) is not None


def _abbreviated(before: str, lexicon: Lexicon) -> bool:
    return len(before) == 1 or before in lexicon.titles or before in lexicon.vocabulary.abbreviations
