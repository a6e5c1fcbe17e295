"""One message as several of Slack's, where it is too long for one."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from chat.message import Block, Choice, Choices, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.transport import Split
from chat.wording import Joined, Span, Verbatim, Wording, Words
from handlers.slack.render import read_aloud, slack_blocks
from handlers.slack.words import cut, plain, weight

Blocks: TypeAlias = tuple[Block, ...]

# Slack takes 50 blocks and, unwritten, about 13,200 characters of them.
_PIECE = 2000
_SUMMARY = 1000
# The id of a block, with a marker of up to 64 characters.
_BLOCK_ID = 100


@dataclass(frozen=True, slots=True)
class Size:
    """What a message takes up: Slack's blocks, their characters as JSON, the characters of its text."""

    blocks: int = 0
    characters: int = 0
    text: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(self.blocks + other.blocks, self.characters + other.characters, self.text + other.text)

    def fits(self) -> bool:
        return self.blocks <= 45 and self.characters <= 11_000 and self.text <= 10_000


def splitter(wording: Wording) -> Split:
    """The `Split` of Slack: messages that each fit, with every word of the whole in them."""

    def split(message: Message) -> tuple[Message, ...]:
        return _split(message, wording)

    return split


def _split(message: Message, wording: Wording) -> tuple[Message, ...]:
    blocks, summary = message.blocks, message.summary
    short = weight(wording.plain(summary)) <= _SUMMARY
    # As nearly every message is.
    if short and sum((_size(block, wording) for block in blocks), Size()).fits():
        return (message,)
    if not short:
        blocks = (Text(summary), *blocks)
        summary = _pieces(summary, wording, _SUMMARY // 2)[0]
    parts = _parts([part for block in blocks for part in _small_enough(block, wording)], wording)
    if len(parts) < 2:
        return (Message(summary, parts[0] if parts else ()),)
    return tuple(
        Message(Joined((summary, Verbatim(f"({number}/{len(parts)})"))), part) for number, part in enumerate(parts, 1)
    )


def _parts(blocks: list[Block], wording: Wording) -> list[Blocks]:
    parts: list[list[Block]] = []
    size = Size()
    for block in blocks:
        grown = size + _size(block, wording)
        if not parts or not grown.fits():
            parts.append([])
            grown = _size(block, wording)
        parts[-1].append(block)
        size = grown
    return [tuple(part) for part in parts]


def _size(block: Block, wording: Wording) -> Size:
    pictures = {block.sha256: "F0000000000"} if isinstance(block, Picture) else {}
    drawn = slack_blocks(block, wording, pictures)
    characters = len(json.dumps(drawn, ensure_ascii=False).encode("utf-16-le")) // 2
    return Size(len(drawn), characters + _BLOCK_ID * len(drawn), weight(read_aloud(block, wording)) + 2)


def _small_enough(block: Block, wording: Wording) -> Blocks:
    """The block, or what it falls apart into when no message could hold it. Bold is lost then; no word is."""
    if _size(block, wording).fits():
        return (block,)
    return tuple(part for half in _fallen_apart(block, wording) for part in _small_enough(half, wording))


def _fallen_apart(block: Block, wording: Wording) -> Blocks:
    match block:
        case Items(lines) if len(lines) > 1:
            return Items(lines[: len(lines) // 2]), Items(lines[len(lines) // 2 :])
        case Choices(choices) if len(choices) > 1:
            return Choices(choices[: len(choices) // 2]), Choices(choices[len(choices) // 2 :])
        case _:
            return tuple(_crumbs(block, wording))


def _crumbs(block: Block, wording: Wording) -> Iterator[Block]:
    match block:
        case Heading(words) | Text(words) | Items((words,)):
            yield from _texts(words, wording)
        case Note(words):
            yield from map(Note, _pieces(words, wording))
        case Quote(words, source):
            yield from map(Quote, _pieces(words, wording))
            if source is not None:
                yield Note(source)
        case Picture(sha256, alt, title):
            first, *rest = _pieces(alt, wording) or [Verbatim("")]
            yield from _texts(title, wording)
            yield Picture(sha256, first, title=Verbatim(""))
            yield from map(Text, rest)
        case Choices((Choice(label, value),)):
            yield from _texts(label, wording)
            yield Choices((Choice(Verbatim(value), value),))
        case Link(label, url):
            yield from _texts(label, wording)
            yield from _texts(Verbatim(url), wording)


def _texts(words: Words, wording: Wording) -> tuple[Text, ...]:
    return tuple(Text(piece) for piece in _pieces(words, wording))


def _pieces(words: Words, wording: Wording, room: int = _PIECE) -> list[Verbatim]:
    return [Verbatim(plain(piece)) for piece in cut((Span(wording.plain(words)),), room)]
