"""Message to Telegram's text, entities and keyboard: pure, and one message makes one call."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from chat.message import (
    Block,
    Choice,
    Choices,
    Divider,
    Heading,
    Items,
    Link,
    Message,
    Note,
    Picture,
    Quote,
    Text,
)
from chat.wording import Phrase, Wording, Words
from handlers.telegram.styled import BOLD, ITALIC, QUOTE, Run, Style, Styled, clean, is_blank, stripped, styled

# Telegram refuses a longer callback_data.
CALLBACK_BYTES = 64
# Two buttons stand beside each other on a phone as long as both labels are this short.
_SHORT_LABEL = 16


class Unrenderable(ValueError):
    """A message that one call cannot carry: it was not split, or a choice's value is too long."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """One call: sendMessage, or sendPhoto where `picture` names a PNG. `text` is the caption then."""

    text: str
    entities: tuple[MessageEntity, ...]
    keyboard: InlineKeyboardMarkup | None
    picture: str | None

    def to_json(self) -> dict[str, Any]:
        """The call as Telegram would get it, without its destination: for the preview."""
        entities = [entity.to_dict() for entity in self.entities]
        call: dict[str, Any] = (
            {"method": "sendMessage", "text": self.text, "entities": entities}
            if self.picture is None
            else {
                "method": "sendPhoto",
                "photo": f"attach://{self.picture}.png",
                "caption": self.text,
                "caption_entities": entities,
            }
        )
        return call if self.keyboard is None else call | {"reply_markup": self.keyboard.to_dict()}


def render(message: Message, wording: Wording, *before: Words) -> Rendered:
    """The call that shows it; `before` are remarks on the sending, such as that it may be a double."""
    remarks = tuple(Text(words) for words in before)
    keyboard = _keyboard(message, wording)
    match message.pictures:
        case ():
            written = body(remarks + shown(message, wording), wording)
            return Rendered(written.text, written.entities, keyboard, None)
        case (picture,) if all(isinstance(block, Picture | Choices) for block in message.blocks):
            written = body((*remarks, picture), wording)
            return Rendered(written.text, written.entities, keyboard, picture.sha256)
        case _:
            raise Unrenderable("text and pictures go in messages of their own")


def shown(message: Message, wording: Wording) -> tuple[Block, ...]:
    """The blocks that become text; the summary where they say nothing, because Telegram refuses an empty message."""
    blocks = tuple(block for block in message.blocks if not isinstance(block, Choices | Picture))
    for said in (blocks, (Text(message.summary),)):
        if not is_blank(body(said, wording).text):
            return said
    return (Text(Phrase("telegram-empty")),)


def body(blocks: tuple[Block, ...], wording: Wording) -> Styled:
    """The blocks below each other, an empty line between them; a heading stands right above what it heads.

    Small remarks stand right below each other as well.
    """
    return styled(chain.from_iterable(_with_gaps(blocks, wording)))


def _with_gaps(blocks: tuple[Block, ...], wording: Wording) -> Iterator[tuple[Run, ...]]:
    above: Block | None = None
    for block in blocks:
        # White space around a block would make its size depend on where it stands.
        runs = stripped(_runs(block, wording))
        if is_blank("".join(run.text for run in runs)):
            continue
        if above is not None:
            yield (Run("\n" if _stands_close(above, block) else "\n\n"),)
        yield runs
        above = block


def _stands_close(above: Block, block: Block) -> bool:
    return isinstance(above, Heading) or (isinstance(above, Note) and isinstance(block, Note))


def _runs(block: Block, wording: Wording) -> Iterator[Run]:
    match block:
        case Heading(words):
            yield from _words(words, wording, BOLD)
        case Text(words):
            yield from _words(words, wording)
        case Note(words):
            yield from _words(words, wording, ITALIC)
        case Items(lines):
            yield from _items(lines, wording)
        case Quote():
            yield from _quote(block, wording)
        case Link(label, url):
            yield from _link(label, url, wording)
        case Picture(_, alt, title):
            yield from (*_words(title, wording, BOLD), Run("\n"), *_words(alt, wording))
        case Divider():
            yield Run("———")
        case Choices():
            return


def _quote(quote: Quote, wording: Wording) -> Iterator[Run]:
    yield from _words(quote.words, wording, QUOTE)
    if quote.source is not None:
        yield Run("\n— ")
        yield from _words(quote.source, wording, ITALIC)


def _items(lines: tuple[Words, ...], wording: Wording) -> Iterator[Run]:
    for number, line in enumerate(lines):
        yield Run("\n• " if number else "• ")
        yield from _words(line, wording)


def _link(label: Words, url: str, wording: Wording) -> Iterator[Run]:
    if _can_be_linked(url):
        yield from _words(label, wording, Style(MessageEntity.TEXT_LINK, url))
    else:
        # An address on the own machine or network is no link to Telegram; it can still be read.
        yield from _words(label, wording)
        yield Run(f": {url}")


def _can_be_linked(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and url.isascii() and url.isprintable() and "." in host.strip(".")


def _words(words: Words, wording: Wording, *styles: Style) -> Iterator[Run]:
    for span in wording.spans(words):
        own = [style for style, holds in ((BOLD, span.bold), (ITALIC, span.italic)) if holds]
        yield Run(span.text, frozenset((*styles, *own)))


def _keyboard(message: Message, wording: Wording) -> InlineKeyboardMarkup | None:
    choices = [choice for block in message.blocks if isinstance(block, Choices) for choice in block.choices]
    if not choices:
        return None
    rows, buttons = list[list[InlineKeyboardButton]](), [_button(choice, wording) for choice in choices]
    for button in buttons:
        if rows and len(rows[-1]) == 1 and all(len(each.text) <= _SHORT_LABEL for each in (rows[-1][0], button)):
            rows[-1].append(button)
        else:
            rows.append([button])
    return InlineKeyboardMarkup(rows)


def _button(choice: Choice, wording: Wording) -> InlineKeyboardButton:
    check(choice)
    label = clean(wording.plain(choice.label)).strip()
    return InlineKeyboardButton(choice.value if is_blank(label) else label, callback_data=choice.value)


def check(choice: Choice) -> None:
    """Raises Unrenderable where its value is none for a button."""
    if not 1 <= len(choice.value.encode("utf-8", "surrogatepass")) <= CALLBACK_BYTES:
        raise Unrenderable("a choice's value does not fit in callback_data")
