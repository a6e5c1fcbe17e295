"""What the Bot API refuses of a message, in its own words."""

import struct
from typing import Any

_ENTITY_KINDS = {
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
}


class Refusal(Exception):
    """An answer that is no success."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def check_text(text: str, entities: list[dict[str, Any]]) -> None:
    if not text.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if _units(text) > 4096:
        raise Refusal(400, "Bad Request: message is too long")
    _check_entities(text, entities)


def check_caption(caption: str, entities: list[dict[str, Any]]) -> None:
    if _units(caption) > 1024:
        raise Refusal(400, "Bad Request: message caption is too long")
    _check_entities(caption, entities)


def _check_entities(text: str, entities: list[dict[str, Any]]) -> None:
    # Telegram leaves out what is beyond the hundredth; a bot that sends more loses some without knowing.
    if len(entities) > 100:
        raise Refusal(400, "Bad Request: too many entities")
    encoded = text.encode("utf-16-le")
    for entity in entities:
        start, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
        if entity["type"] not in _ENTITY_KINDS or start < 0 or end <= start or end > len(encoded):
            raise Refusal(400, "Bad Request: can't parse entities: it is out of bounds")
        try:
            encoded[start:end].decode("utf-16-le")
        except UnicodeDecodeError:
            raise Refusal(400, "Bad Request: can't parse entities: it cuts a character in two") from None
        if entity["type"] == "text_link" and "." not in entity.get("url", ""):
            raise Refusal(400, "Bad Request: can't parse entities: unallowed URL")


def check_keyboard(markup: dict[str, Any] | None) -> None:
    rows = (markup or {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100 or any(len(row) > 8 for row in rows):
        raise Refusal(400, "Bad Request: REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        if not button["text"].strip():
            raise Refusal(400, "Bad Request: text buttons are not allowed to be empty")
        if not 1 <= len(button.get("callback_data", "").encode()) <= 64:
            raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")


def check_png(png: bytes) -> tuple[int, int]:
    """Its width and height."""
    if not png.startswith(b"\x89PNG") or len(png) > 10_000_000:
        raise Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", png[16:24])
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise Refusal(400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    return width, height


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
