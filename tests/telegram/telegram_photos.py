"""A PNG of any size, for photos."""

import struct
import zlib


def png(width: int = 40, height: int = 30) -> bytes:
    """A white PNG."""
    rows = zlib.compress((b"\0" + b"\xff" * (width * 3)) * height) if width * height < 10_000 else b""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
