"""Long words in pieces that fit, broken between lines where that goes, else between words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from chat.wording import Joined, Phrase, Span, Verbatim, Wording, Words
from handlers.telegram.styled import units

# A piece stands in one message of 4096 units and 100 entities, with a bullet, a heading or a remark beside it.
PIECE_UNITS = 3700
PIECE_SPANS = 70
# Fluent takes no argument over 2500 characters; an emoji is two units.
_SPAN_CHARACTERS = PIECE_UNITS // 2

_Word = tuple[Span, ...]
_Stretch = tuple[_Word, ...]


def pieces(words: Words, wording: Wording) -> Iterator[Words]:
    """The same words in order. Only a single word that is too long for any message is cut."""
    lines = (
        tuple(word for _, word in line)
        for _, line in groupby(_numbered(_words(wording.spans(words))), key=lambda each: each[0])
    )
    short = (stretch for line in lines for stretch in _filled((word,) for word in line))
    for stretch in _filled(short):
        yield Joined(tuple(_said(span) for word in stretch for span in word), between="")


def _numbered(words: Iterable[_Word]) -> Iterator[tuple[int, _Word]]:
    """Each word with the number of its line."""
    line = 0
    for word in words:
        yield line, word
        line += any("\n" in span.text for span in word)


def _words(spans: Iterable[Span]) -> Iterator[_Word]:
    """Each word with the white space after it; a word may be of several styles."""
    word: _Word = ()
    for part in _parts(spans):
        begins = bool(word) and word[-1].text.isspace() and not part.text.isspace()
        if begins or _size(((*word, part),)).too_long:
            yield word
            word = ()
        word = (*word, part)
    if word:
        yield word


def _parts(spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        for run in re.findall(r"\s+|\S+", span.text):
            for start in range(0, len(run), _SPAN_CHARACTERS):
                yield replace(span, text=run[start : start + _SPAN_CHARACTERS])


def _filled(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Neighbours put together for as long as they fit."""
    filled, size = list[_Word](), _Size()
    for stretch in stretches:
        longer = size + _size(stretch)
        if filled and longer.too_long:
            yield tuple(filled)
            filled, longer = [], _size(stretch)
        filled.extend(stretch)
        size = longer
    yield tuple(filled)


@dataclass(frozen=True, slots=True)
class _Size:
    units: int = 0
    styled: int = 0

    def __add__(self, other: "_Size") -> "_Size":
        return _Size(self.units + other.units, self.styled + other.styled)

    @property
    def too_long(self) -> bool:
        return self.units > PIECE_UNITS or self.styled > PIECE_SPANS


def _size(stretch: _Stretch) -> _Size:
    spans = [span for word in stretch for span in word]
    return _Size(sum(units(span.text) for span in spans), sum(span.bold or span.italic for span in spans))


def _said(span: Span) -> Words:
    if span.bold:
        return Phrase("telegram-bold", {"text": span.text})
    if span.italic:
        return Phrase("telegram-italic", {"text": span.text})
    return Verbatim(span.text)
