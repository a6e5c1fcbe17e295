"""Normalising: one way of writing, with the way back to the text as given."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import TypeAlias

from domain.privacy.findings import ScreenFailed

# A character of the new text and the stretch of the old text that it stands for.
_Piece: TypeAlias = tuple[str, int, int]

_SLACK = re.compile(r"<([@#!])?((?:mailto:|tel:|https?://)?[^<>|\s]{1,500})(?:\|([^<>]{0,300}))?>")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#39);")
_CHUNK = re.compile(r"\S+")
# Signs that stay what they are: no text of only these can change, unless it shouts.
_PLAIN = re.compile(r"[\n !-%'-)+-;=?-\^a-}À-ÖØ-öø-ÿŒœ€“”„\u2013—«»]*")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212\ufe58\ufe63\uff0d"), "-") | {0x2019: "'", 0x2018: "'"}
_MARKS = frozenset("*~`")
_LEAST_LETTERS = 10
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Normalised:
    """`starts[i]` and `ends[i]` tell which stretch of the text as given the character `text[i]` stands for."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def given(self, left: int, right: int) -> tuple[int, int]:
        """The stretch of the text as given that [left, right) stands for; never empty."""
        return min(self.starts[left:right]), max(self.ends[left:right])


def normalise(given: str) -> Normalised:
    """Decode Slack's markup, compose letters, drop what is not seen, calm shouting; a second time changes nothing."""
    if _PLAIN.fullmatch(given) and not _shouted(given):
        return Normalised(given, range(len(given)), range(1, len(given) + 1))
    pieces: list[_Piece] = [(character, at, at + 1) for at, character in enumerate(given)]
    text = given
    for _ in range(_ROUNDS):
        pieces = list(_round(text, pieces))
        before, text = text, "".join(piece[0] for piece in pieces)
        if text == before:
            return Normalised(text, [start for _, start, _ in pieces], [end for _, _, end in pieces])
    raise ScreenFailed("the text does not come to rest")


def _round(text: str, pieces: list[_Piece]) -> Iterator[_Piece]:
    for step in (_decode_slack, _decode_entities, _compose, _drop_marks, _calm):
        pieces = list(step(text, pieces))
        text = "".join(piece[0] for piece in pieces)
    return iter(pieces)


def _decode_slack(text: str, pieces: list[_Piece]) -> Iterator[_Piece]:
    return _replaced(text, pieces, _SLACK, _shown) if "<" in text else iter(pieces)


def _shown(found: re.Match[str]) -> str:
    sign, target, label = found.groups()
    if sign is not None:
        return {"@": "@", "#": "#", "!": ""}[sign] + (label or target).lstrip("@#") if sign != "!" else label or ""
    bare = target.removeprefix("mailto:").removeprefix("tel:")
    if bare == target and "://" not in target:
        return found.group()
    if not label or label in bare or bare != target:
        return bare if not label or label in bare else f"{label} {bare}"
    return f"{label} {target}"


def _decode_entities(text: str, pieces: list[_Piece]) -> Iterator[_Piece]:
    return _replaced(text, pieces, _ENTITY, lambda found: unescape(found.group())) if "&" in text else iter(pieces)


def _replaced(
    text: str, pieces: list[_Piece], pattern: re.Pattern[str], shown: Callable[[re.Match[str]], str]
) -> Iterator[_Piece]:
    at = 0
    for found in pattern.finditer(text):
        yield from pieces[at : found.start()]
        stretch = pieces[found.start() : found.end()]
        yield from ((character, stretch[0][1], stretch[-1][2]) for character in shown(found))
        at = found.end()
    yield from pieces[at:]


def _compose(text: str, pieces: list[_Piece]) -> Iterator[_Piece]:
    """NFKC by cluster: a letter with the marks that follow it, so that each result knows where it came from."""
    if text.isascii() and text.isprintable():
        yield from pieces
        return
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        composed = unicodedata.normalize("NFKC", text[at:end].translate(_DASHES)).translate(_DASHES)
        start, stop = pieces[at][1], pieces[end - 1][2]
        yield from ((shown, start, stop) for shown in map(_visible, composed) if shown)
        at = end


def _visible(character: str) -> str:
    if character in "\n ":
        return character
    category = unicodedata.category(character)
    if category == "Cc":
        return " " if character in "\t\r\v\f" else ""
    if category in {"Cf", "Cs", "Co", "Cn"} or "\ufe00" <= character <= "\ufe0f":
        return ""
    return "\n" if category in {"Zl", "Zp"} else " " if category == "Zs" else character


def _drop_marks(text: str, pieces: list[_Piece]) -> Iterator[_Piece]:
    """Drop the signs of bold and italic; an underscore stays where it belongs to an address or a handle."""
    if not any(mark in text for mark in "*~`_"):
        yield from pieces
        return
    kept = {at for found in _CHUNK.finditer(text) if {"@", "/"} & set(found.group()) for at in range(*found.span())}
    for at, piece in enumerate(pieces):
        if text[at] not in _MARKS and (text[at] != "_" or at in kept):
            yield piece


def _calm(text: str, pieces: list[_Piece]) -> Iterator[_Piece]:
    """A text nearly all in capitals gets capitals only where a word begins."""
    if not _shouted(text):
        yield from pieces
        return
    inside = False
    for at, piece in enumerate(pieces):
        lowered = piece[0].lower()
        yield (lowered, *piece[1:]) if inside and len(lowered) == 1 else piece
        inside = text[at].isalpha() or (inside and text[at] == "'")


def _shouted(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters >= _LEAST_LETTERS and sum(map(str.isupper, text)) > 0.8 * letters
