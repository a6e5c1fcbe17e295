"""Message to HTML, in which no word of a person or a source can become markup."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from chat.message import Block, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.wording import Span, Wording, Words

# Anything else in a link, such as javascript:, would run in the reader's page.
_SAFE_SCHEMES = frozenset({"https", "http", "mailto"})


@dataclass(frozen=True, slots=True)
class Pressing:
    """Who would press the message's buttons, on which message; `key` stays the same if the form is sent twice."""

    person: str
    channel: str
    message_id: int
    key: str


def render(message: Message, wording: Wording, pressing: Pressing) -> Markup:
    """The blocks in their order; a message without blocks shows its summary."""
    blocks = message.blocks or (Text(message.summary),)
    return Markup("\n").join(_block(block, wording, pressing) for block in blocks)


def words(said: Words, wording: Wording) -> Markup:
    """Words with their bold and italics."""
    return Markup().join(_span(span) for span in wording.spans(said))


def _span(span: Span) -> Markup:
    shown = Markup("{}").format(span.text)
    if span.bold:
        shown = Markup("<strong>{}</strong>").format(shown)
    if span.italic:
        shown = Markup("<em>{}</em>").format(shown)
    return shown


def _block(block: Block, wording: Wording, pressing: Pressing) -> Markup:
    match block:
        case Heading(said):
            return Markup("<h4>{}</h4>").format(words(said, wording))
        case Text(said):
            return Markup('<p class="text">{}</p>').format(words(said, wording))
        case Note(said):
            return Markup('<p class="note">{}</p>').format(words(said, wording))
        case Items(lines):
            rows = Markup().join(Markup("<li>{}</li>").format(words(line, wording)) for line in lines)
            return Markup("<ul>{}</ul>").format(rows)
        case Quote(said, source):
            return _quote(words(said, wording), None if source is None else words(source, wording))
        case Picture():
            return _picture(block, wording)
        case Choices():
            return _choices(block, wording, pressing)
        case Link(label, url):
            return _link(words(label, wording), url)
        case Divider():
            return Markup("<hr>")


def _quote(said: Markup, source: Markup | None) -> Markup:
    if source is None:
        return Markup("<blockquote><p>{}</p></blockquote>").format(said)
    return Markup("<blockquote><p>{}</p><footer>{}</footer></blockquote>").format(said, source)


def _picture(picture: Picture, wording: Wording) -> Markup:
    return Markup(
        '<figure><a href="/picture/{sha256}.png"><img src="/picture/{sha256}.png" alt="{alt}" decoding="async"></a>'
        "<figcaption>{title}</figcaption></figure>"
    ).format(sha256=picture.sha256, alt=wording.plain(picture.alt), title=words(picture.title, wording))


def _choices(block: Choices, wording: Wording, pressing: Pressing) -> Markup:
    buttons = Markup().join(
        Markup('<button name="value" value="{}">{}</button>').format(choice.value, words(choice.label, wording))
        for choice in block.choices
    )
    return Markup(
        '<form class="choices" method="post" action="/press">'
        '<input type="hidden" name="person" value="{person}"><input type="hidden" name="channel" value="{channel}">'
        '<input type="hidden" name="message" value="{message}">'
        '<input type="hidden" name="key" value="{key}">{buttons}</form>'
    ).format(
        person=pressing.person,
        channel=pressing.channel,
        message=pressing.message_id,
        key=pressing.key,
        buttons=buttons,
    )


def _link(label: Markup, url: str) -> Markup:
    if not _is_safe(url):
        return Markup('<p class="text">{}</p>').format(label)
    return Markup('<p class="text"><a href="{}" target="_blank" rel="noopener noreferrer">{}</a></p>').format(
        url, label
    )


def _is_safe(url: str) -> bool:
    try:
        return urlsplit(url).scheme in _SAFE_SCHEMES
    except ValueError:
        return False
