"""Styled words as Slack writes them: escaped, measured, cut, as mrkdwn or as rich text."""

import json
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from chat.wording import Span

Spans: TypeAlias = tuple[Span, ...]

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_MARKS = re.compile(r"[*_~`]|^\s*>", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"\S+\s*|\s+")
# A control character takes six characters of JSON: more than any other.
_LONGEST_CHARACTER = 6
_JSON = json.JSONEncoder(ensure_ascii=False)


def escape(text: str) -> str:
    """Text in which Slack reads no mention, channel or link."""
    return text.translate(_ESCAPES)


def weight(text: str) -> int:
    """The characters that Slack counts: escaped, as JSON, an emoji for two."""
    return len(_JSON.encode(escape(text)).encode("utf-16-le")) // 2 - 2


def plain(spans: Spans) -> str:
    return "".join(span.text for span in spans)


def cut(spans: Spans, room: int) -> list[Spans]:
    """Everything, in pieces of at most `room`: broken between lines where it can be, else between words."""
    if weight(plain(spans)) <= room:
        return [spans] if plain(spans).strip() else []
    pieces: list[Spans] = []
    piece: list[Span] = []
    left = room
    for run in _runs(spans, room):
        size = sum(weight(span.text) for span in run)
        if size > left and piece:
            pieces.append(tuple(piece))
            piece, left = [], room
        piece.extend(run)
        left -= size
    return [each for each in (*pieces, tuple(piece)) if plain(each).strip()]


def as_mrkdwn(spans: Spans) -> str | None:
    """The words as mrkdwn, or None where Slack would read a character of theirs as markup."""
    if any(_MARKS.search(span.text) for span in spans) or not _styles_stand_free(spans):
        return None
    return "".join(_marked(span) for span in spans)


def as_rich_text(spans: Spans) -> list[dict[str, Any]]:
    """The words as elements of rich text, which has no markup to be misread."""
    return [_element(span) for span in spans]


def _runs(spans: Spans, room: int) -> Iterator[Spans]:
    """Whole lines, or the words of a line that is longer than a piece."""
    for line in _lines(spans):
        if sum(weight(span.text) for span in line) <= room:
            yield line
        else:
            yield from ((word,) for span in line for word in _words(span, room))


def _lines(spans: Spans) -> Iterator[Spans]:
    line: list[Span] = []
    for span in spans:
        for text in _LINE.findall(span.text):
            line.append(Span(text, span.bold, span.italic))
            if text.endswith("\n"):
                yield tuple(line)
                line = []
    yield tuple(line)


def _words(span: Span, room: int) -> Iterator[Span]:
    step = max(1, room // _LONGEST_CHARACTER)
    for word in _WORD.findall(span.text):
        whole = weight(word) <= room
        for start in range(0, len(word), len(word) if whole else step):
            yield Span(word[start : start + (len(word) if whole else step)], span.bold, span.italic)


def _styles_stand_free(spans: Spans) -> bool:
    """Slack sees a star as markup only at the edge of a word."""
    for index, span in enumerate(spans):
        if not (span.bold or span.italic):
            continue
        before = plain(spans[:index])[-1:]
        after = plain(spans[index + 1 :])[:1]
        if span.text != span.text.strip() or "\n" in span.text or before.isalnum() or after.isalnum():
            return False
    return True


def _marked(span: Span) -> str:
    text = escape(span.text)
    if span.italic:
        text = f"_{text}_"
    return f"*{text}*" if span.bold else text


def _element(span: Span) -> dict[str, Any]:
    style = {name: True for name, on in (("bold", span.bold), ("italic", span.italic)) if on}
    return {"type": "text", "text": span.text} | ({"style": style} if style else {})
