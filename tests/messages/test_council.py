"""The four products for the council: word for word, and as files that everybody can read."""

import asyncio
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from chat.wording import Phrase, Verbatim, Wording
from domain.agreements import Agreements, Level
from domain.council import ProductKind, RisksMissing, from_content, product_of, to_content
from domain.periods import Period
from messages.council import council_paper
from messages.council_parts import CouncilFacts
from messages.paper import Grid, Image, Paper, Para, Points, Saying, Section, begun
from messages.paper_docx import paper_docx
from messages.paper_pdf import paper_pages, paper_pdf
from messages.pressing import Order, PressFailed, PressProcess
from tests.example import agreements
from tests.messages.example_levels import CHART, QUARTER, WORDS, YEAR, picture
from tests.sandbox.example_town import png

GOLDEN = Path(__file__).parents[1] / "golden"
ALT = "Ervaring van inwoners: 82%. Dat is gewoon."
IMAGE = Image(CHART, Verbatim(ALT), Verbatim("Ervaring van inwoners"))
PNGS = {CHART: png(60, 30)}
KINDS = [
    (ProductKind.PERIODIC, QUARTER, None),
    (ProductKind.THEME, QUARTER, "waiting"),
    (ProductKind.TALK, YEAR, None),
    (ProductKind.YEAR, YEAR, None),
]


@pytest.fixture(scope="module")
def town() -> Agreements:
    return agreements()


def facts_of(town: Agreements, kind: ProductKind, period: Period, theme: str | None) -> CouncilFacts:
    product = product_of(kind, picture(town, period), town, theme)
    return CouncilFacts(product, town, WORDS, {"resident_experience": IMAGE})


def paper_of(
    town: Agreements, kind: ProductKind, period: Period, theme: str | None = None, *, released: bool = True
) -> Paper:
    return council_paper(facts_of(town, kind, period, theme), date(2027, 2, 1), "a" * 64, released=released)


def lines(paper: Paper) -> Iterator[str]:
    """Every word of a paper as plain text."""
    wording = Wording(paper.language)
    say = wording.plain
    yield say(paper.title).upper()
    yield from (f"{say(name)}: {say(says)}" for name, says in paper.about)
    for part in paper.parts:
        match part:
            case Section(words):
                yield from ("", say(words).upper())
            case Para(words):
                yield say(words)
            case Points(points):
                yield from ("• " + "".join(span.text for span in begun(wording.spans(line))) for line in points)
            case Saying(words, source):
                yield f"«{say(words)}»" + ("" if source is None else f" ({say(source)})")
            case Grid(caption, head, rows):
                yield f"[{say(caption)}]"
                yield from (" | ".join(say(cell) for cell in row) for row in (head, *rows))
            case Image(_, alt, caption):
                yield f"[{say(caption)}: {say(alt)}]"


@pytest.mark.parametrize(("kind", "period", "theme"), KINDS)
def test_a_product_word_for_word(town: Agreements, kind: ProductKind, period: Period, theme: str | None) -> None:
    said = "\n".join(lines(paper_of(town, kind, period, theme))) + "\n"

    file = GOLDEN / f"council-{kind}.txt"
    if os.environ.get("TELVERTEL_WRITE_GOLDEN"):
        file.write_text(said, "utf-8")
    assert said == file.read_text("utf-8")


@pytest.mark.parametrize(("kind", "period", "theme"), KINDS)
def test_the_risk_page_is_in_every_product_and_cannot_be_left_out(
    town: Agreements, kind: ProductKind, period: Period, theme: str | None
) -> None:
    facts = facts_of(town, kind, period, theme)
    bare = replace(facts.product, picture=replace(facts.picture, risks=facts.picture.risks[1:]))

    said = "\n".join(lines(paper_of(town, kind, period, theme)))

    assert all(risk.name in said and risk.measure in said for risk in town.risks)
    with pytest.raises(RisksMissing):
        council_paper(replace(facts, product=bare), date(2027, 2, 1), "a" * 64, released=True)


@pytest.mark.parametrize(("kind", "period", "theme"), KINDS)
def test_it_names_no_person_and_no_team(town: Agreements, kind: ProductKind, period: Period, theme: str | None) -> None:
    said = "\n".join(lines(paper_of(town, kind, period, theme)))

    assert not [person.name for person in town.people if person.name in said]
    assert "Noord " not in said.replace(WORDS["seen-1"], "")


@pytest.mark.parametrize(("kind", "period", "theme"), KINDS)
def test_every_product_has_residents_frames_what_chafed_what_was_learned_and_who_fell_short(
    town: Agreements, kind: ProductKind, period: Period, theme: str | None
) -> None:
    wording = Wording()

    paper = paper_of(town, kind, period, theme)

    said = {wording.plain(part.words) for part in paper.parts if isinstance(part, Section)}
    needed = ("residents", "movement", "frames", "friction", "own", "learned", "seen", "unknown", "risks")
    assert {wording.plain(Phrase(f"council-{each}")) for each in needed} <= said


def test_nothing_is_told_of_fewer_than_ten_residents(town: Agreements) -> None:
    facts = facts_of(town, *KINDS[0])
    picture = replace(facts.picture, residents=None)
    few = replace(facts, product=replace(facts.product, picture=picture))

    said = "\n".join(lines(council_paper(few, date(2027, 2, 1), "a" * 64, released=True)))

    assert "Nog geen tien inwoners gaven antwoord op elke vraag." in said
    assert "Weet ik niet" not in said


def test_a_request_that_was_refused_stays_visible_with_its_reason(town: Agreements) -> None:
    said = "\n".join(lines(paper_of(town, *KINDS[3])))

    assert "Hoeveel huisbezoeken doet elk team?" in said
    assert "Niet afgesproken. Reden: Dat zijn uren per team." in said
    assert "Op proef. Wij kijken opnieuw op 15 februari 2027." in said


@pytest.mark.parametrize(("kind", "period", "theme"), KINDS)
def test_of_an_experiment_the_council_only_hears_that_it_runs(
    town: Agreements, kind: ProductKind, period: Period, theme: str | None
) -> None:
    facts = facts_of(town, kind, period, theme)

    said = "\n".join(lines(paper_of(town, kind, period, theme)))

    [trial] = facts.picture.experiments
    assert "Er loopt één proef." in said
    assert trial.what is not None
    assert trial.what not in said
    assert trial.topic not in said


def test_a_matter_that_came_to_the_board_table_and_was_finished_is_told(town: Agreements) -> None:
    facts = facts_of(town, *KINDS[3])
    [table] = (talk for talk in facts.picture.talks if talk.level is Level.STRATEGIC)
    done = replace(facts.picture, talks=(), finished=(table,))
    over = replace(facts, product=replace(facts.product, picture=done))

    said = "\n".join(lines(council_paper(over, date(2027, 2, 1), "a" * 64, released=True)))

    assert f"{table.topic}, begonnen op 12 oktober 2026, nu afgerond" in said


def test_a_product_comes_back_from_its_json(town: Agreements) -> None:
    product = facts_of(town, *KINDS[3]).product

    assert from_content(to_content(product)) == product


def texts_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def tags_of(node: Any) -> Iterator[tuple[str, str | None]]:
    """Every tag of a PDF's structure, with the words that stand for a picture."""
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from tags_of(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"]), str(node["/Alt"]) if "/Alt" in node else None
        if "/K" in node and not isinstance(node["/K"], int):
            yield from tags_of(node["/K"])


@pytest.mark.parametrize(("kind", "period", "theme"), KINDS)
def test_the_pdf_is_tagged_and_reads_back(
    town: Agreements, kind: ProductKind, period: Period, theme: str | None
) -> None:
    paper = paper_of(town, kind, period, theme)

    made = paper_pdf(paper, PNGS)

    reader = PdfReader(BytesIO(made))
    root: Any = reader.trailer["/Root"]
    tags = list(tags_of(root["/StructTreeRoot"]["/K"]))
    names = {name for name, _ in tags}
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == Wording().plain(paper.title)
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert {"/H1", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Figure"} <= names
    assert [alt for name, alt in tags if name == "/Figure" and alt] == [ALT]
    assert town.risks[0].name in texts_of(reader)
    assert "Geachte raad," in texts_of(reader)
    assert b"Concept" not in made


def test_a_draft_says_so_on_every_page(town: Agreements) -> None:
    reader = PdfReader(BytesIO(paper_pdf(paper_of(town, *KINDS[0], released=False), PNGS)))

    assert all("Concept. Nog niet vrijgegeven" in " ".join(page.extract_text().split()) for page in reader.pages)


def test_the_same_paper_gives_the_same_bytes(town: Agreements) -> None:
    paper = paper_of(town, *KINDS[0])

    assert paper_pdf(paper, PNGS) == paper_pdf(paper, PNGS)


def test_every_page_can_be_looked_at(town: Agreements) -> None:
    pages = paper_pages(paper_of(town, *KINDS[0]), PNGS)

    assert len(pages) <= 5
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_what_people_wrote_is_never_markup(town: Agreements) -> None:
    spiky = '#set page(fill: red) "a" \\ $x$ <b> [c] *d* _e_ @f `g`'
    facts = replace(facts_of(town, *KINDS[0]), words={"seen-1": spiky})
    paper = council_paper(facts, date(2027, 2, 1), "a" * 64, released=True)

    read = texts_of(PdfReader(BytesIO(paper_pdf(paper, PNGS))))

    assert '#set page(fill: red) "a" \\ $x$ <b> [c] *d* _e_ @f `g`' in read


@pytest.mark.parametrize(("kind", "period", "theme"), KINDS)
def test_the_docx_reads_back(town: Agreements, kind: ProductKind, period: Period, theme: str | None) -> None:
    paper = paper_of(town, kind, period, theme)

    document: Any = Document(BytesIO(paper_docx(paper, PNGS)))

    wording = Wording()
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    grids = [part for part in paper.parts if isinstance(part, Grid)]
    assert document.core_properties.title == wording.plain(paper.title)
    assert document.core_properties.language == "nl-NL"
    assert {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))} == {"nl-NL"}
    assert headings == [wording.plain(part.words) for part in paper.parts if isinstance(part, Section)]
    assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == [ALT]
    assert len(document.tables) == len(grids)
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in document.tables)
    assert town.risks[-1].name in [cell.text for row in document.tables[-1].rows for cell in row.cells]


def test_the_press_is_a_process_of_its_own(town: Agreements) -> None:
    paper = paper_of(town, *KINDS[0])

    made = asyncio.run(PressProcess().press(Order(paper, "pdf", PNGS)))

    assert made == paper_pdf(paper, PNGS)


def test_what_cannot_be_pressed_is_told_so(town: Agreements) -> None:
    with pytest.raises(PressFailed):
        asyncio.run(PressProcess().press(Order(paper_of(town, *KINDS[0]), "pdf", {})))
