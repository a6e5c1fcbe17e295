"""Message to Slack: Block Kit for the eye, and the whole of it in plain words for the screen reader."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from chat.message import Block, Choice, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.wording import Span, Wording
from handlers.slack.words import Spans, as_mrkdwn, as_rich_text, cut, escape, plain, weight

Files: TypeAlias = Mapping[str, str]
SlackBlock: TypeAlias = dict[str, Any]

EVENT_TYPE = "telvertel"

# Slack's own limits are 3000, 150, 2000, 2000, 75 and 25: these keep some room.
_SECTION = 2800
_HEADER = 140
_CONTEXT = 1900
_ALT = 1900
_LABEL = 70
_BUTTONS = 20


@dataclass(frozen=True, slots=True)
class SlackMessage:
    """What Slack is sent. `text` is all that a screen reader reads, so it holds every word of the message."""

    text: str
    blocks: tuple[SlackBlock, ...]
    marker: str

    def payload(self) -> dict[str, Any]:
        """The arguments of chat.postMessage, place aside."""
        return {
            "text": self.text,
            "blocks": list(self.blocks),
            "metadata": {"event_type": EVENT_TYPE, "event_payload": {"marker": self.marker}},
        }


def render(message: Message, wording: Wording, files: Files, marker: str) -> SlackMessage:
    """The message as Slack shows it. `files` has Slack's file id of each picture; one without shows its words."""
    blocks = message.blocks or (Text(message.summary),)
    drawn = [each for block in blocks for each in slack_blocks(block, wording, files)]
    numbered = tuple({**each, "block_id": f"{block_prefix(marker)}{number}"} for number, each in enumerate(drawn))
    return SlackMessage(plain_text(message, wording), numbered, marker)


def block_prefix(marker: str) -> str:
    """What the id of each block begins with: the second place where a sent message can be recognised."""
    return f"tv-{marker}-"


def plain_text(message: Message, wording: Wording) -> str:
    """Every word of the message, escaped; the summary first, unless one of its lines begins with it."""
    said = [read_aloud(block, wording) for block in message.blocks]
    lines = [line for line in said if line.strip()]
    summary = wording.plain(message.summary).strip()
    if summary and not any(_begins_with(line, summary) for line in lines):
        lines.insert(0, summary)
    return escape("\n".join(lines))


def _begins_with(line: str, summary: str) -> bool:
    """Whether a listener would hear the same words twice; signs between them make no difference."""
    said = re.findall(r"\w+", summary)
    return bool(said) and re.findall(r"\w+", line)[: len(said)] == said


def read_aloud(block: Block, wording: Wording) -> str:
    """A block in plain words."""
    say = wording.plain
    match block:
        case Heading(words) | Text(words) | Note(words):
            return say(words)
        case Items(lines):
            return "\n".join(f"• {say(line)}" for line in lines)
        case Quote(words, source):
            return f"“{say(words)}”" + (f"\n— {say(source)}" if source is not None else "")
        case Picture(_, alt, title):
            return f"{say(title)}\n{say(alt)}"
        case Choices(choices):
            return " ".join(f"[{say(choice.label)}]" for choice in choices)
        case Link(label, url):
            return f"{say(label)}: {url}"
        case Divider():
            return ""


def slack_blocks(block: Block, wording: Wording, files: Files) -> list[SlackBlock]:
    """A block as Slack's blocks, without their ids; a long one becomes several."""
    spans = wording.spans
    match block:
        case Heading(words):
            return _heading(wording.plain(words))
        case Text(words):
            return _prose(spans(words))
        case Items(lines):
            return _prose(tuple(span for line in lines for span in (Span("• "), *spans(line), Span("\n"))))
        case Quote(words, source):
            return _quote(spans(words)) + (_small((Span("— "), *spans(source))) if source is not None else [])
        case Note(words):
            return _small(spans(words))
        case Picture(sha256, alt, title):
            return _picture(files.get(sha256), wording.plain(alt).strip(), wording.plain(title).strip())
        case Choices(choices):
            return _choices(choices, wording)
        case Link(label, url):
            return _link(wording.plain(label).strip(), url)
        case Divider():
            return [{"type": "divider"}]


def _heading(text: str) -> list[SlackBlock]:
    line = " ".join(text.split())
    if not line:
        return []
    if weight(line) > _HEADER:
        return _prose((Span(line, bold=True),))
    return [{"type": "header", "text": _plain_text(line)}]


def _prose(spans: Spans) -> list[SlackBlock]:
    return [_paragraph(piece) for piece in cut(spans, _SECTION)]


def _paragraph(spans: Spans) -> SlackBlock:
    text = as_mrkdwn(_trimmed(spans))
    if text is None:
        return _rich_text("rich_text_section", as_rich_text(_trimmed(spans)))
    return _section(text)


def _quote(spans: Spans) -> list[SlackBlock]:
    return [_quoted(_trimmed(piece)) for piece in cut(spans, _SECTION // 2)]


def _quoted(spans: Spans) -> SlackBlock:
    text = as_mrkdwn(spans)
    # A long run of line ends would outgrow the section once each has its own mark.
    if text is None or "\n\n" in text:
        return _rich_text("rich_text_quote", as_rich_text(spans))
    return _section("\n".join(f"> {line}" for line in text.split("\n")))


def _small(spans: Spans) -> list[SlackBlock]:
    return [{"type": "context", "elements": [_remark(_trimmed(piece))]} for piece in cut(spans, _CONTEXT)]


def _remark(spans: Spans) -> dict[str, Any]:
    text = as_mrkdwn(spans)
    return _plain_text(plain(spans)) if text is None else _mrkdwn(text)


def _picture(file: str | None, alt: str, title: str) -> list[SlackBlock]:
    if file is None:
        return _prose((Span(title),)) + _small((Span(alt),))
    image: SlackBlock = {"type": "image", "slack_file": {"id": file}}
    over_it: list[SlackBlock] = []
    under_it: list[SlackBlock] = []
    if weight(title) > _ALT:
        over_it = _prose((Span(title),))
    elif title:
        image["title"] = _plain_text(title)
    if weight(alt) > _ALT:
        under_it = _small((Span(alt),))
    image["alt_text"] = plain(cut((Span(alt or title),), _ALT)[0]) if alt or title else "-"
    return [*over_it, image, *under_it]


def _choices(choices: tuple[Choice, ...], wording: Wording) -> list[SlackBlock]:
    labels = [wording.plain(choice.label).strip() or choice.value for choice in choices]
    if not all(weight(label) <= _LABEL for label in labels):
        numbered = "\n".join(f"{number}. {label}" for number, label in enumerate(labels, 1))
        return _prose((Span(numbered),)) + _buttons(zip(map(str, range(1, len(labels) + 1)), choices, strict=True))
    return _buttons(zip(labels, choices, strict=True))


def _buttons(labelled: Iterable[tuple[str, Choice]]) -> list[SlackBlock]:
    buttons = [
        {
            "type": "button",
            "text": _plain_text(label),
            "value": choice.value,
            "action_id": f"tv-{number}-{choice.value}",
        }
        for number, (label, choice) in enumerate(labelled)
    ]
    rows = [buttons[start : start + _BUTTONS] for start in range(0, len(buttons), _BUTTONS)]
    return [{"type": "actions", "elements": row} for row in rows]


def _link(label: str, url: str) -> list[SlackBlock]:
    if not url.startswith(("https://", "http://")):
        return _prose((Span(f"{label}: {url}"),))
    shown = " ".join(label.split()) or url
    text = as_mrkdwn((Span(shown),))
    if text is None or weight(shown) + weight(url) > _SECTION:
        return _rich_link(shown, url)
    return [_section(f"<{escape(_url(url))}|{text}>")]


def _rich_link(label: str, url: str) -> list[SlackBlock]:
    return [_rich_text("rich_text_section", [{"type": "link", "url": url, "text": label}])]


def _url(url: str) -> str:
    """The address without the characters that end a link in mrkdwn."""
    return re.sub(r"[<>|\s]", lambda sign: f"%{ord(sign[0]):02X}", url)


def _trimmed(spans: Spans) -> Spans:
    """The words without white space around them, which Slack would show or refuse."""
    kept = [span for span in spans if span.text]
    trims: tuple[tuple[int, Callable[[str], str]], ...] = ((0, str.lstrip), (-1, str.rstrip))
    for end, trim in trims:
        while kept and not kept[end].text.strip():
            kept.pop(end)
        if kept:
            edge = kept[end]
            kept[end] = Span(trim(edge.text), edge.bold, edge.italic)
    return tuple(kept)


def _section(text: str) -> SlackBlock:
    # Unexpanded, Slack folds a long section behind "show more".
    return {"type": "section", "text": _mrkdwn(text), "expand": True}


def _rich_text(kind: str, elements: list[dict[str, Any]]) -> SlackBlock:
    return {"type": "rich_text", "elements": [{"type": kind, "elements": elements}]}


def _mrkdwn(text: str) -> dict[str, Any]:
    # Without `verbatim` Slack makes links and mentions of plain words itself.
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _plain_text(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}
