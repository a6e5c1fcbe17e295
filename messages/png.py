"""PNG: a picture of few colours, written small and always with the same bytes."""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Five bits a channel: fine enough to find the nearest colour of a small palette.
_STEPS = 32
_WHITE = np.uint32(0xFFFFFFFF)

Pixels = NDArray[np.uint8]


class PaletteWriter:
    """Writes RGBA pixels with the nearest colours of one palette, of which the first is white."""

    def __init__(self, palette: Pixels) -> None:
        """`palette` has up to 256 rows of red, green and blue."""
        self._palette = palette
        self._nearest = _nearest(palette)

    def write(self, rgba: Pixels) -> bytes:
        """The picture as PNG, without a time or any other thing that differs from one run to the next."""
        height, width = rgba.shape[:2]
        rows = np.zeros((height, width + 1), dtype=np.uint8)
        rows[:, 1:] = self._indices(rgba)
        return b"".join(
            (
                _SIGNATURE,
                _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
                _chunk(b"PLTE", self._palette.tobytes()),
                _chunk(b"IDAT", zlib.compress(rows.tobytes(), 1)),
                _chunk(b"IEND", b""),
            )
        )

    def _indices(self, rgba: Pixels) -> Pixels:
        """Nearly all of a chart is white, so only the rest is looked up."""
        height, width = rgba.shape[:2]
        pixels = np.ascontiguousarray(rgba).view("<u4").reshape(-1)
        drawn = np.flatnonzero(pixels != _WHITE)
        ink = pixels[drawn]
        keys = (ink >> 3) & 0x1F | (ink >> 6) & 0x3E0 | (ink >> 9) & 0x7C00
        indices = np.zeros(pixels.size, dtype=np.uint8)
        indices[drawn] = self._nearest[keys]
        return indices.reshape(height, width)


def shades(colours: tuple[tuple[int, int, int], ...], steps: int) -> Pixels:
    """A palette of white, and of each colour in so many even steps from white to full."""
    strengths = np.arange(1, steps + 1) / steps
    full = np.array(colours, dtype=np.float64)
    mixed = 255 + (full[:, None, :] - 255) * strengths[None, :, None]
    palette = np.vstack([np.full((1, 3), 255.0), mixed.reshape(-1, 3)])
    return np.round(palette).astype(np.uint8)


def _nearest(palette: Pixels) -> Pixels:
    axis = np.arange(_STEPS, dtype=np.float32) * (255 / (_STEPS - 1))
    blue, green, red = np.meshgrid(axis, axis, axis, indexing="ij")
    cells = np.stack([red, green, blue], axis=-1).reshape(-1, 3)
    colours = palette.astype(np.float32)
    # |cell - colour|^2 without |cell|^2, which is the same for every colour.
    distances = (colours**2).sum(axis=1) - 2 * cells @ colours.T
    nearest: Pixels = distances.argmin(axis=1).astype(np.uint8)
    return nearest


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
