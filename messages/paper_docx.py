"""A paper as DOCX for the registrar: real headings, header rows, a language, and words for every picture."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from chat.wording import Span, Wording, Words
from messages.paper import Grid, Image, Paper, Para, Part, Points, Saying, Section, begun

_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_WIDTH = Cm(16)
# Of a document without a moment of its own: a copy made later is the same.
_NO_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


def paper_docx(paper: Paper, pngs: Mapping[str, bytes]) -> bytes:
    wording = Wording(paper.language)
    document: Any = Document()
    _set_up(document, paper, wording)
    document.add_heading(wording.plain(paper.title), level=0)
    if paper.draft is not None:
        _spoken(document.add_paragraph(), paper.draft, wording)
    for name, says in paper.about:
        document.add_paragraph(f"{wording.plain(name)}: {wording.plain(says)}")
    for part in paper.parts:
        _add(document, part, wording, pngs)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _set_up(document: Any, paper: Paper, wording: Wording) -> None:  # noqa: ANN401 - the library has no types
    language = _LANGUAGES.get(paper.language, paper.language)
    about = document.core_properties
    about.title, about.language = wording.plain(paper.title), language
    about.author = wording.plain(paper.about[1][1]) if len(paper.about) > 1 else ""
    about.created = about.modified = _NO_MOMENT
    about.comments, about.last_modified_by = "", ""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)


def _add(document: Any, part: Part, wording: Wording, pngs: Mapping[str, bytes]) -> None:  # noqa: ANN401
    match part:
        case Section(words, new_page):
            heading = document.add_heading(wording.plain(words), level=1)
            heading.paragraph_format.page_break_before = new_page
        case Para(words):
            _spoken(document.add_paragraph(), words, wording)
        case Points(lines):
            for line in lines:
                _written(document.add_paragraph(style="List Bullet"), begun(wording.spans(line)))
        case Saying(words, source):
            said = "" if source is None else f" ({wording.plain(source)})"
            document.add_paragraph(f"«{wording.plain(words)}»{said}", style="Quote")
        case Grid():
            _table(document, part, wording)
        case Image():
            _picture(document, part, wording, pngs)


def _table(document: Any, grid: Grid, wording: Wording) -> None:  # noqa: ANN401
    document.add_paragraph(wording.plain(grid.caption), style="Caption")
    table = document.add_table(rows=1, cols=len(grid.head), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, grid.head, strict=True):
        cell.paragraphs[0].add_run(wording.plain(words)).bold = True
    _repeat(table.rows[0])
    for row in grid.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            _written(cell.paragraphs[0], begun(wording.spans(words)))
    described = OxmlElement("w:tblCaption")
    described.set(qn("w:val"), wording.plain(grid.caption))
    table._tbl.tblPr.append(described)  # noqa: SLF001 - the library has no other way to name a table
    document.add_paragraph()


def _repeat(row: Any) -> None:  # noqa: ANN401
    """A screen reader, and every next page, knows this row as the headings."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - as above


def _picture(document: Any, image: Image, wording: Wording, pngs: Mapping[str, bytes]) -> None:  # noqa: ANN401
    shape = document.add_picture(BytesIO(pngs[image.sha256]), width=_WIDTH)
    shape._inline.docPr.set("descr", wording.plain(image.alt))  # noqa: SLF001 - as above
    document.add_paragraph(wording.plain(image.caption), style="Caption")


def _spoken(paragraph: Any, words: Words, wording: Wording) -> None:  # noqa: ANN401
    _written(paragraph, wording.spans(words))


def _written(paragraph: Any, spans: Sequence[Span]) -> None:  # noqa: ANN401
    for span in spans:
        run = paragraph.add_run(span.text)
        run.bold, run.italic = span.bold or None, span.italic or None
