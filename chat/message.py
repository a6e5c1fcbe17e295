"""Message: what the bot says, in blocks that every chat can show."""

from dataclasses import dataclass, field
from typing import TypeAlias

from chat.wording import Words


@dataclass(frozen=True, slots=True)
class Heading:
    words: Words


@dataclass(frozen=True, slots=True)
class Text:
    words: Words


@dataclass(frozen=True, slots=True)
class Items:
    """A list of short lines, each with a bullet."""

    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's own words, with what may be said of where they come from."""

    words: Words
    source: Words | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A small remark: a source, an explanation."""

    words: Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG that the database keeps by its SHA-256; `alt` carries its facts in words."""

    sha256: str
    alt: Words
    title: Words


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. `value` is what comes back: at most 60 bytes, so that every chat can carry it."""

    label: Words
    value: str


@dataclass(frozen=True, slots=True)
class Choices:
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Link:
    label: Words
    url: str


@dataclass(frozen=True, slots=True)
class Divider:
    pass


Block: TypeAlias = Heading | Text | Items | Quote | Note | Picture | Choices | Link | Divider


@dataclass(frozen=True, slots=True)
class Message:
    """`summary` is one line for a notification; the blocks carry everything, the summary nothing more."""

    summary: Words
    blocks: tuple[Block, ...] = field(default_factory=tuple)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Picture))
