"""Plain text: a message as a terminal or a file shows it."""

from collections.abc import Iterator

from chat.message import Block, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.wording import Wording


def plain_text(message: Message, wording: Wording) -> str:
    """Every word of it; a picture is told by its title and its alternative text."""
    lines = [line for block in message.blocks for line in _lines(block, wording)]
    return "\n".join(lines).strip() + "\n"


def _lines(block: Block, wording: Wording) -> Iterator[str]:
    say = wording.plain
    match block:
        case Heading(words):
            yield from ("", say(words).upper())
        case Text(words):
            yield say(words)
        case Items(lines):
            yield from (f"• {say(line)}" for line in lines)
        case Quote(words, source):
            yield f"«{say(words)}»" + ("" if source is None else f" ({say(source)})")
        case Note(words):
            yield from (f"  {line}" for line in say(words).splitlines())
        case Picture(_, alt, title):
            yield from ("", f"[{say(title)}]", say(alt))
        case Choices(choices):
            yield " ".join(f"[{say(choice.label)}]" for choice in choices)
        case Link(label, url):
            yield f"{say(label)}: {url}"
        case Divider():
            yield ""
