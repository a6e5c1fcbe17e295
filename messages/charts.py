"""Charts: an XmR chart drawn as a PNG that is read on a phone."""

from functools import lru_cache
from pathlib import Path as FilePath
from threading import Lock

import matplotlib as mpl
import numpy as np
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.ft2font import FT2Font, Kerning, LoadFlags
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, IdentityTransform
from numpy.typing import NDArray

from chat.wording import Wording, Words
from domain.runs import Flags
from messages.chart_facts import ChartFacts
from messages.chart_layout import HEIGHT, WIDTH
from messages.chart_pieces import INK, LINE, VERDICTS, Colour, Label, Marks, Piece, Shape, Stroke, pieces
from messages.png import PaletteWriter, Pixels, shades

_FONTS = {False: "DejaVuSans.ttf", True: "DejaVuSans-Bold.ttf"}
_SMALLEST = 20
_MOST_SAID = 4096
# Up to 256 colours: white, and each of ours in steps fine enough for smooth edges.
_SHADES = 20
_STILL = IdentityTransform()
_SHAPES = {
    Shape.DOT: Path.unit_circle(),
    Shape.UP: Path(np.array([(-1.0, -0.8), (1.0, -0.8), (0.0, 1.0), (-1.0, -0.8)]), closed=True),
    Shape.DOWN: Path(np.array([(-1.0, 0.8), (1.0, 0.8), (0.0, -1.0), (-1.0, 0.8)]), closed=True),
}


class ChartPainter:
    """Draws charts in one language. One canvas serves all threads, one after another."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._said = dict[str, str]()
        self._canvas = _Canvas()
        self._writer = PaletteWriter(shades((INK, LINE, *VERDICTS.values()), _SHADES))
        self._drawing = Lock()

    def paint(self, chart: ChartFacts) -> bytes:
        """The chart as PNG; the same facts always give the same bytes."""
        with self._drawing:
            self._canvas.clear()
            for piece in pieces(chart, self._say, self._canvas.measure):
                self._canvas.draw(piece)
            return self._writer.write(self._canvas.pixels)

    def _say(self, words: Words) -> str:
        """The words as text; axes are full of the same ones, and Fluent takes longer over each than drawing does."""
        key = repr(words)
        if key not in self._said:
            if len(self._said) >= _MOST_SAID:
                self._said.clear()
            self._said[key] = self._wording.plain(words)
        return self._said[key]


class _Canvas:
    """The one picture that matplotlib's Agg renderer draws on. No Axes: they take most of pyplot's time."""

    def __init__(self) -> None:
        # Matplotlib has no types for its renderers. At 72 dots an inch, a point of type and a pixel are the same.
        self._renderer = RendererAgg(WIDTH, HEIGHT, 72)  # type: ignore[no-untyped-call]
        self.pixels: Pixels = np.asarray(self._renderer.buffer_rgba())  # type: ignore[no-untyped-call]
        self._letters = _Lettering()

    def clear(self) -> None:
        self.pixels[:] = 255

    def measure(self, text: str, size: int) -> int:
        return int(self._letters.line(text, size, bold=False).shape[1])

    def draw(self, piece: Piece) -> None:
        match piece:
            case Stroke():
                pen = self._pen(piece.colour, piece.width, piece.dashes)
                path = Path(np.column_stack([piece.x, HEIGHT - piece.y]))
                self._renderer.draw_path(pen, path, _STILL, None)  # type: ignore[no-untyped-call]
            case Marks():
                pen = self._pen(piece.edge, piece.width)
                shape, scale = _SHAPES[piece.shape], Affine2D().scale(piece.radius)
                at = Path(np.column_stack([piece.x, HEIGHT - piece.y]))
                self._renderer.draw_markers(pen, shape, scale, at, _STILL, _rgba(piece.fill))
            case Label():
                self._write(piece)

    def _write(self, label: Label) -> None:
        mask, sprite = self._letters.sprite(label.text, label.size, label.bold, label.room, label.colour)
        height, width = mask.shape
        top = round(label.foot) - self._letters.rise(height)
        left = min(max(0, round(label.x - label.anchor * width)), WIDTH - width)
        part = self.pixels[top : top + height, left : left + width]
        if label.halo:
            part[_around(mask)] = 255
        # Dark letters on white or on light lines: the darker of both is what is seen.
        np.minimum(part, sprite, out=part)

    def _pen(self, colour: Colour, width: float, dashes: tuple[float, ...] | None = None) -> GraphicsContextBase:
        pen = self._renderer.new_gc()
        pen.set_foreground(_rgba(colour), isRGBA=True)
        pen.set_linewidth(width)
        pen.set_joinstyle("round")
        pen.set_dashes(0, dashes)
        return pen


class _Lettering:
    """Text as masks of ink, each letter drawn once by matplotlib's own font and kept."""

    def __init__(self) -> None:
        folder = FilePath(mpl.get_data_path()) / "fonts" / "ttf"
        # The fonts that come with matplotlib: the same picture on every machine, and no search for fonts at start.
        self._fonts = {bold: FT2Font(str(folder / name)) for bold, name in _FONTS.items()}
        self._glyph = lru_cache(maxsize=2048)(self._draw_glyph)
        self._line = lru_cache(maxsize=1024)(self._draw_line)
        self.sprite = lru_cache(maxsize=1024)(self._draw_sprite)

    def line(self, text: str, size: int, *, bold: bool) -> Pixels:
        """A line of text, 1.6 times its size high."""
        return self._line(text, size, bold)

    @staticmethod
    def rise(height: int) -> int:
        """How far the foot of a line of this height lies under its top."""
        return round(height * 0.7)

    def _draw_sprite(self, text: str, size: int, bold: bool, room: float, colour: Colour) -> tuple[Pixels, Pixels]:
        """The ink of a text that fits its room, and its pixels on white."""
        mask = self._fitted(text, size, bold, room)
        return mask, _ramp(colour)[mask].view(np.uint8).reshape(*mask.shape, 4)

    def _fitted(self, text: str, size: int, bold: bool, room: float) -> Pixels:
        """The text made smaller, and at last cut off, until it fits."""
        while (mask := self._line(text, size, bold)).shape[1] > room:
            if size > _SMALLEST:
                size = max(_SMALLEST, min(size - 1, int(size * room / mask.shape[1])))
            elif len(text) > 1:
                text = text.removesuffix("…")[:-1].rstrip() + "…"
            else:
                return self._line("", size, bold)
        return mask

    def _draw_line(self, text: str, size: int, bold: bool) -> Pixels:
        height = round(size * 1.6)
        foot = self.rise(height)
        placed = self._placed(text, size, bold)
        mask = np.zeros((height, max([x + ink.shape[1] for x, ink, _ in placed], default=1)), dtype=np.uint8)
        for x, ink, rise in placed:
            # What would stick out above or below, such as an accent on a capital, is cut.
            top = max(0, rise - foot)
            part = mask[foot - rise + top : foot - rise + ink.shape[0], x : x + ink.shape[1]]
            np.maximum(part, ink[top : top + part.shape[0]], out=part)
        return mask

    def _placed(self, text: str, size: int, bold: bool) -> list[tuple[int, Pixels, int]]:
        """Each letter's place from the left, its ink, and how far that rises above the foot."""
        font = self._fonts[bold]
        codes = [font.get_char_index(ord(letter)) for letter in text]
        # A sign that the font does not have, such as an emoji in an area's name, becomes a question mark.
        glyphs = [self._glyph(letter if code else "?", size, bold) for letter, code in zip(text, codes, strict=True)]
        font.set_size(size, 72)
        placed, pen = list[tuple[int, Pixels, int]](), 0.0
        for (ink, rise, advance), code, before in zip(glyphs, codes, [None, *codes], strict=False):
            pen += 0 if before is None else font.get_kerning(before, code, Kerning.DEFAULT) / 64
            placed.append((max(0, round(pen)), ink, rise))
            pen += advance
        return placed

    def _draw_glyph(self, letter: str, size: int, bold: bool) -> tuple[Pixels, int, float]:
        font = self._fonts[bold]
        font.set_size(size, 72)
        glyph = font.load_char(ord(letter), LoadFlags.TARGET_LIGHT)
        _, lowest, furthest, highest = (edge / 64 for edge in glyph.bbox)
        height = max(1, int(np.ceil(highest) - np.floor(lowest)))
        ink = np.zeros((height, max(1, int(np.ceil(furthest)) + 2)), dtype=np.uint8)
        font.draw_glyph_to_bitmap(ink, 0, 0, glyph, antialiased=True)
        return ink, int(np.ceil(highest)), glyph.linearHoriAdvance / 65536


@lru_cache(maxsize=16)
def _ramp(colour: Colour) -> NDArray[np.uint32]:
    """The colour on white in 256 strengths, four bytes each."""
    strength = np.arange(256)[:, None] / 255
    mixed = 255 + (np.array((*colour, 255)) - 255) * strength
    return np.round(mixed).astype(np.uint8).view(np.uint32).reshape(-1)


def _around(mask: Pixels) -> Flags:
    """Where there is ink, and three pixels around it."""
    inked = mask > 0
    for axis in (0, 1):
        for step in (1, 2):
            inked = inked | np.roll(inked, step, axis) | np.roll(inked, -step, axis)
    return inked


def _rgba(colour: Colour) -> tuple[float, float, float, float]:
    red, green, blue = colour
    return red / 255, green / 255, blue / 255, 1.0
