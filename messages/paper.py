"""Paper: a document in parts that a page can show and that a screen reader reads aloud in order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from chat.wording import Span, Words


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; on `new_page` it begins one."""

    words: Words
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    words: Words


@dataclass(frozen=True, slots=True)
class Points:
    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """What people said, with the party that said it."""

    words: Words
    source: Words | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a caption and a row of headings."""

    caption: Words
    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture by the SHA-256 of its PNG; `alt` carries its facts in words."""

    sha256: str
    alt: Words
    caption: Words


Part: TypeAlias = Section | Para | Points | Saying | Grid | Image


@dataclass(frozen=True, slots=True)
class Paper:
    """`about` are the lines under the title, each a name and what it says. `draft` is said on every page."""

    title: Words
    about: tuple[tuple[Words, Words], ...]
    parts: tuple[Part, ...]
    language: str = "nl"
    draft: Words | None = None

    @property
    def images(self) -> tuple[Image, ...]:
        return tuple(part for part in self.parts if isinstance(part, Image))


def begun(spans: Sequence[Span]) -> tuple[Span, ...]:
    """On a line of its own a text begins with a capital; what was written in chat in the middle of one has none."""
    if not spans:
        return ()
    first = spans[0]
    # In Dutch the capital of a stressed één keeps its stress on the second letter alone.
    text = "E" + first.text[1:] if first.text.startswith("één") else first.text[:1].upper() + first.text[1:]
    return replace(first, text=text), *spans[1:]
