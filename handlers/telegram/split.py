"""One message to the several that Telegram needs: text first, then each picture; nothing is cut away."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from chat.message import Block, Choice, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.transport import Split
from chat.wording import Joined, Phrase, Verbatim, Wording
from handlers.telegram.pieces import pieces
from handlers.telegram.render import body, check, shown
from handlers.telegram.styled import is_blank

# Telegram takes 4096 and 1024 units, 100 entities and 100 buttons; what is left over is for remarks on the sending.
TEXT_UNITS = 3900
CAPTION_UNITS = 850
ENTITIES = 90
BUTTONS = 24


def split_with(wording: Wording) -> Split:
    """Telegram's split, in these words. Every part makes one call; Unrenderable where that cannot be."""
    return partial(_split, wording=wording)


def _split(message: Message, wording: Wording) -> tuple[Message, ...]:
    choices = [choice for block in message.blocks if isinstance(block, Choices) for choice in block.choices]
    for choice in choices:
        # A message that cannot be sent is refused here, in the transaction that makes it.
        check(choice)
    return (*_texts(message, choices, wording), *_pictures(message, wording))


def _texts(message: Message, choices: list[Choice], wording: Wording) -> Iterator[Message]:
    if message.pictures and all(isinstance(block, Picture) for block in message.blocks):
        return
    blocks = shown(message, wording)
    if _fits(blocks, wording, TEXT_UNITS) and len(choices) <= BUTTONS and not message.pictures:
        yield message
        return
    keyboards = [Choices(tuple(choices[at : at + BUTTONS])) for at in range(0, len(choices), BUTTONS)]
    *texts, last = _packed(blocks, wording)
    for text in texts:
        yield replace(message, blocks=text)
    yield replace(message, blocks=(*last, *keyboards[:1]))
    for keyboard in keyboards[1:]:
        yield replace(message, blocks=(Text(Phrase("telegram-more-choices")), keyboard))


def _pictures(message: Message, wording: Wording) -> Iterator[Message]:
    for picture in message.pictures:
        if not _fits((picture,), wording, CAPTION_UNITS):
            for text in _packed((Heading(picture.title), Text(picture.alt)), wording):
                yield replace(message, blocks=text)
        yield replace(message, blocks=(_brief(picture, wording),))


def _brief(picture: Picture, wording: Wording) -> Picture:
    """The picture with a caption that fits; where its own does not, one that points at the text above it."""
    pointing = replace(picture, alt=Phrase("telegram-picture-above"))
    for brief in (picture, pointing):
        if _fits((brief,), wording, CAPTION_UNITS):
            return brief
    return replace(pointing, title=Phrase("telegram-picture"))


@dataclass(frozen=True, slots=True)
class _Size:
    """What blocks take: it adds up, with an empty line between them."""

    units: int
    entities: int

    def __add__(self, other: "_Size") -> "_Size":
        return _Size(self.units + 2 + other.units, self.entities + other.entities)

    def within(self, most: int) -> bool:
        return self.units <= most and self.entities <= ENTITIES


def _size(blocks: tuple[Block, ...], wording: Wording) -> _Size:
    written = body(blocks, wording)
    return _Size(written.units, len(written.entities))


def _fits(blocks: tuple[Block, ...], wording: Wording, most: int) -> bool:
    return _size(blocks, wording).within(most)


def _packed(blocks: tuple[Block, ...], wording: Wording) -> Iterator[tuple[Block, ...]]:
    """Groups of blocks that each fit in one message, in order."""
    group, size = list[Block](), _Size(0, 0)
    for unit in _units(blocks, wording):
        own = _size(unit, wording)
        if group and not (size + own).within(TEXT_UNITS):
            yield tuple(group)
            group = []
        size = size + own if group else own
        group.extend(unit)
    yield tuple(group)


def _units(blocks: tuple[Block, ...], wording: Wording) -> Iterator[tuple[Block, ...]]:
    """What belongs together and fits: a block, with the heading above it if that goes."""
    heading: tuple[Block, ...] = ()
    for block in (small for whole in blocks for small in _broken(whole, wording)):
        if heading and (isinstance(block, Heading) or not _fits((*heading, block), wording, TEXT_UNITS)):
            yield heading
            heading = ()
        if isinstance(block, Heading):
            heading = (block,)
        else:
            yield (*heading, block)
            heading = ()
    if heading:
        yield heading


def _broken(block: Block, wording: Wording) -> Iterator[Block]:
    """The block, or where it is too long smaller ones of its kind; nothing for a block that shows nothing."""
    if is_blank(body((block,), wording).text):
        return
    if _fits((block,), wording, TEXT_UNITS):
        yield block
        return
    match block:
        case Heading(words):
            yield from map(Heading, pieces(words, wording))
        case Text(words):
            yield from map(Text, pieces(words, wording))
        case Note(words):
            yield from map(Note, pieces(words, wording))
        case Quote():
            yield from _broken_quote(block, wording)
        case Items():
            yield from _broken_items(block, wording)
        case Link(label, url):
            yield from map(Text, pieces(Joined((label, Verbatim(url))), wording))
        case Picture() | Choices() | Divider():
            raise TypeError("only text is broken")


def _broken_quote(quote: Quote, wording: Wording) -> Iterator[Block]:
    yield from map(Quote, pieces(quote.words, wording))
    if quote.source is not None:
        yield from map(Note, pieces(quote.source, wording))


def _broken_items(items: Items, wording: Wording) -> Iterator[Block]:
    if len(items.lines) == 1:
        first, *rest = pieces(items.lines[0], wording)
        yield Items((first,))
        yield from map(Text, rest)
        return
    half = len(items.lines) // 2
    yield from _broken(Items(items.lines[:half]), wording)
    yield from _broken(Items(items.lines[half:]), wording)
