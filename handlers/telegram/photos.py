"""What Telegram takes as a photo: looked at before it is sent, since a refusal costs a message."""

import struct

from chat.transport import MessageRefused

_MOST_BYTES = 10_000_000
_MOST_WIDTH_AND_HEIGHT = 10_000
_MOST_STRETCHED = 20


def check_photo(png: bytes) -> None:
    """Raise MessageRefused unless it is a PNG of at most 10 MB, 10,000 pixels of width and height, 20 times as long."""
    if len(png) > _MOST_BYTES:
        raise MessageRefused("the picture is larger than Telegram takes")
    if len(png) < 24 or not png.startswith(b"\x89PNG\r\n\x1a\n"):
        raise MessageRefused("the picture is not a PNG")
    width, height = struct.unpack(">II", png[16:24])
    if not width or not height or width + height > _MOST_WIDTH_AND_HEIGHT:
        raise MessageRefused(f"the picture measures {width} x {height}")
    if max(width, height) > _MOST_STRETCHED * min(width, height):
        raise MessageRefused("the picture is too stretched")
