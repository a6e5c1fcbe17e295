"""Styled text: runs of text become one text with entities, counted in UTF-16 code units as Telegram counts."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from telegram import MessageEntity

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Style:
    """One entity's kind; `url` belongs to a link."""

    kind: str
    url: str | None = None


BOLD = Style(MessageEntity.BOLD)
ITALIC = Style(MessageEntity.ITALIC)
QUOTE = Style(MessageEntity.BLOCKQUOTE)


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    styles: frozenset[Style] = frozenset()


@dataclass(frozen=True, slots=True)
class Styled:
    text: str
    entities: tuple[MessageEntity, ...]

    @property
    def units(self) -> int:
        return units(self.text)


def units(text: str) -> int:
    """How long Telegram finds it: a character outside the basic plane, such as an emoji, counts for two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """What Telegram would make of it: no control characters, and no half of a surrogate pair."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROLS.sub(" ", whole.replace("\r\n", "\n").replace("\r", "\n"))


def is_blank(text: str) -> bool:
    """True where a reader would see nothing: only spaces and invisible characters."""
    return all(unicodedata.category(character)[0] in "ZC" for character in text)


def stripped(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs as Telegram would clean them, without the white space around them: it would take that away."""
    cleaned = [Run(clean(run.text), run.styles) for run in runs]
    text = "".join(run.text for run in cleaned)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    kept, start = list[Run](), 0
    for run in cleaned:
        end = start + len(run.text)
        kept.append(Run(text[max(start, first) : min(end, last)], run.styles))
        start = end
    return tuple(run for run in kept if run.text)


def styled(runs: Iterable[Run]) -> Styled:
    """Stripped runs as one text with its entities."""
    kept = tuple(runs)
    text = "".join(run.text for run in kept)
    entities = (entity for style in _styles(kept) for entity in _entities(kept, style))
    return Styled(text, tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length, entity.type))))


def _styles(runs: tuple[Run, ...]) -> list[Style]:
    return list(dict.fromkeys(style for run in runs for style in run.styles))


def _entities(runs: tuple[Run, ...], style: Style) -> Iterator[MessageEntity]:
    """An entity for each stretch of neighbouring runs in this style."""
    offset, stretch = 0, ""
    for run in (*runs, Run("")):
        if style in run.styles:
            stretch += run.text
        elif stretch:
            yield from _entity(stretch, offset - units(stretch), style)
            stretch = ""
        offset += units(run.text)


def _entity(stretch: str, offset: int, style: Style) -> Iterator[MessageEntity]:
    body = stretch.strip()
    if body:
        before = units(stretch) - units(stretch.lstrip())
        yield MessageEntity(style.kind, offset + before, units(body), url=style.url)
