"""A paper as PDF/UA: tagged, with its language, its title and words for every picture."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from chat.wording import Phrase, Span, Wording, Words
from messages.paper import Grid, Image, Paper, Para, Part, Points, Saying, Section, begun

# So many letters wide a column is at most, as far as its longest word allows.
_WIDEST = 26
# A short text, such as a date, stands on one line.
_SHORT, _ROOM = 18, 4


def paper_pdf(paper: Paper, pngs: Mapping[str, bytes]) -> bytes:
    """The same bytes for the same paper. Raises typst.TypstError where it would not be accessible."""
    with _laid_out(paper, pngs) as main:
        # The system's own fonts differ from machine to machine, and so would the bytes.
        return typst.compile(
            main,
            root=main.parent,
            format="pdf",
            font_paths=_fonts(),
            ignore_system_fonts=True,
            timestamp=0,
            pdf_standards="ua-1",
        )


def paper_pages(paper: Paper, pngs: Mapping[str, bytes]) -> Sequence[bytes]:
    """Each page as a PNG, to look at."""
    with _laid_out(paper, pngs) as main:
        pages: bytes | Sequence[bytes] = typst.compile(
            main, root=main.parent, format="png", ppi=80, font_paths=_fonts(), ignore_system_fonts=True, timestamp=0
        )
    return [pages] if isinstance(pages, bytes) else pages


@contextmanager
def _laid_out(paper: Paper, pngs: Mapping[str, bytes]) -> Iterator[Path]:
    """The file to typeset, with all that it reads beside it."""
    wording = Wording(paper.language)
    with TemporaryDirectory(prefix="telvertel-") as folder:
        main = Path(folder) / "main.typ"
        main.write_bytes(files("messages").joinpath("paper.typ").read_bytes())
        main.with_name("paper.json").write_text(json.dumps(_content(paper, wording)), "utf-8")
        for image in paper.images:
            main.with_name(f"{image.sha256}.png").write_bytes(pngs[image.sha256])
        yield main


def _fonts() -> list[Path]:
    """The drawing library brings a plain typeface along; it is not loaded for that."""
    found = find_spec("matplotlib")
    origin = None if found is None else found.origin
    return [] if origin is None else [Path(origin).parent / "mpl-data" / "fonts" / "ttf"]


def _content(paper: Paper, wording: Wording) -> dict[str, Any]:
    return {
        "title": _spans(paper.title, wording),
        "title-plain": wording.plain(paper.title),
        "author": wording.plain(paper.about[1][1]) if len(paper.about) > 1 else "",
        "language": paper.language,
        "draft": None if paper.draft is None else _spans(paper.draft, wording),
        "page-word": _spans(Phrase("council-page"), wording),
        "about": [[_spans(name, wording), _spans(says, wording)] for name, says in paper.about],
        "parts": [_part(part, wording) for part in paper.parts],
    }


def _part(part: Part, wording: Wording) -> dict[str, Any]:
    def said(words: Words) -> list[dict[str, Any]]:
        return _spans(words, wording)

    match part:
        case Section(words, new_page):
            return {"kind": "section", "words": said(words), "new-page": new_page}
        case Para(words):
            return {"kind": "para", "words": said(words)}
        case Points(lines):
            return {"kind": "points", "lines": [_begun(line, wording) for line in lines]}
        case Saying(words, source):
            return {"kind": "saying", "words": said(words), "source": None if source is None else said(source)}
        case Grid(caption, head, rows):
            return {
                "kind": "grid",
                "caption": said(caption),
                "head": [said(each) for each in head],
                "rows": [[_begun(cell, wording) for cell in row] for row in rows],
                "widths": _widths(head, rows, wording),
            }
        case Image(sha256, alt, caption):
            return {"kind": "image", "file": f"{sha256}.png", "alt": wording.plain(alt), "caption": said(caption)}


def _spans(words: Words, wording: Wording) -> list[dict[str, Any]]:
    return [_span(span) for span in wording.spans(words)]


def _begun(words: Words, wording: Wording) -> list[dict[str, Any]]:
    return [_span(span) for span in begun(wording.spans(words))]


def _span(span: Span) -> dict[str, Any]:
    return {"text": span.text, "bold": span.bold, "italic": span.italic}


def _widths(head: Sequence[Words], rows: Sequence[Sequence[Words]], wording: Wording) -> list[int]:
    """What stands in a column says how wide it is; no word is broken."""
    columns = ([wording.plain(cell) for cell in column] for column in zip(head, *rows, strict=True))
    return [_width(column) for column in columns]


def _width(column: Sequence[str]) -> int:
    longest_word = max((len(word) for cell in column for word in cell.split()), default=1)
    longest = max(len(cell) for cell in column)
    return max(longest_word + 2, longest + _ROOM if longest <= _SHORT else min(_WIDEST, longest))
