"""Our own table of figures: every bad line is named, and a spreadsheet cannot change what was meant."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from domain.indicators import Found, Observation, Row, Status, Wrong
from domain.periods import Period
from handlers.files.cbs_table import Wanted
from handlers.files.long_form import COLUMNS
from handlers.files.opening import open_figures
from handlers.files.tables import UnreadableFile
from handlers.files.template import write_template

Cells = Sequence[object]
Save = Callable[..., Path]


@pytest.fixture
def csv_file(tmp_path: Path) -> Save:
    def saved(*lines: str, header: str = ";".join(COLUMNS)) -> Path:
        path = tmp_path / "cijfers.csv"
        path.write_text("\n".join([header, *lines]), "utf-8")
        return path

    return saved


@pytest.fixture
def xlsx_file(tmp_path: Path) -> Save:
    def saved(*lines: Cells, header: Cells = COLUMNS, prepare: Callable[[Workbook], None] = lambda _: None) -> Path:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(list(header))
        for line in lines:
            sheet.append(list(line))
        prepare(book)
        path = tmp_path / "cijfers.xlsx"
        book.save(path)
        book.close()
        return path

    return saved


def read(path: Path, source: str = "") -> list[Row]:
    return list(open_figures(path, Wanted(source=source)).rows)


def observations(path: Path) -> list[Observation]:
    return [row.observation for row in read(path) if isinstance(row, Found)]


def causes(path: Path) -> list[tuple[int, str]]:
    return [(row.line, row.cause) for row in read(path) if isinstance(row, Wrong)]


def test_a_full_line_is_an_observation(csv_file: Save) -> None:
    path = csv_file("resolved_in_basis;centrum;2026-05;67,5;27;40;wijkteam;definitief;31-5-2026")

    assert read(path) == [
        Found(
            2,
            Observation(
                "resolved_in_basis", "centrum", Period.parse("2026-05"), Decimal("67.5"), "wijkteam", Status.DEFINITIVE,
                Decimal(27), Decimal(40), date(2026, 5, 31),
            ),
        )
    ]  # fmt: skip


def test_a_short_line_needs_only_what_the_figure_is_about(csv_file: Save) -> None:
    path = csv_file("new_requests;noord;2026-w53;")

    (row,) = read(path, source="opgave van het team")

    assert row == Found(2, Observation("new_requests", "noord", Period.parse("2026-W53"), None, "opgave van het team"))


def test_a_file_without_a_source_is_its_own_source(csv_file: Save) -> None:
    (seen,) = observations(csv_file("new_requests;noord;2026-W05;3"))

    assert seen.source == "cijfers.csv"


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        (";noord;2026-W05;3", "cell-empty"),
        ("a;;2026-W05;3", "cell-empty"),
        ("a;b;;3", "cell-empty"),
        ("a;b;2027-W53;3", "not-a-period"),
        ("a;b;mei-26;3", "not-a-period"),
        ("a;b;2026-W05;drie", "not-a-number"),
        ("a;b;2026-W05;1.234", "two-readings"),
        ("a;b;2026-W05;3;1;x3", "not-a-number"),
        ("a;b;2026-W05;;1;3", "value-missing"),
        ("a;b;2026-W05;3;;;;klaar", "not-a-status"),
        ("a;b;2026-W05;3;;;;;31-02-2026", "not-a-day"),
        ("a;b;2026-W05;3;;;;;gisteren", "not-a-day"),
    ],
)
def test_a_bad_line_is_named_with_its_cause(csv_file: Save, line: str, cause: str) -> None:
    path = csv_file("a;b;2026-W04;3", "", line, "a;b;2026-W06;3")

    assert causes(path) == [(4, cause)]
    assert len(observations(path)) == 2


@pytest.mark.parametrize(
    ("header", "cause"),
    [
        ("indicator;gebied;periode", "column-missing"),
        ("indicator;gebied;periode;waarde;waarde", "column-twice"),
        ("indicator;gebied;periode;waarde;teler", "column-unknown"),
    ],
)
def test_a_heading_that_is_wrong_stops_the_file_once(csv_file: Save, header: str, cause: str) -> None:
    assert causes(csv_file("a;b;2026-W04;3;4", "a;b;2026-W05;3;4", header=header)) == [(1, cause)]


def test_headings_may_stand_in_any_order_and_in_capitals(csv_file: Save) -> None:
    (seen,) = observations(csv_file("3;2026-W04;b;a", header="Waarde;PERIODE;Gebied;Indicator"))

    assert seen == Observation("a", "b", Period.parse("2026-W04"), Decimal(3), "cijfers.csv")


def test_a_spreadsheet_gives_numbers_texts_and_days(xlsx_file: Save) -> None:
    path = xlsx_file(
        ["a", "b", "2026-W04", 7.1, 71, 1000.0, "team", "voorlopig", datetime(2026, 1, 31)],  # noqa: DTZ001
        ["a", "b", "2026-W05", "7,1"],
        ["a", "b", 2026, 0.1 + 0.2],
    )

    assert [(each.period.key, each.value, each.denominator, each.reference_date) for each in observations(path)] == [
        ("2026-W04", Decimal("7.1"), Decimal(1000), date(2026, 1, 31)),
        ("2026-W05", Decimal("7.1"), None, None),
        ("2026", Decimal("0.3"), None, None),
    ]


def test_a_month_that_a_spreadsheet_made_a_date_of_is_that_month(xlsx_file: Save) -> None:
    path = xlsx_file(["a", "b", date(2026, 5, 1), 3], ["a", "b", date(2026, 5, 4), 3])

    assert [each.period.key for each in observations(path)] == ["2026-05"]
    assert causes(path) == [(3, "date-as-period")]


def test_a_percentage_means_what_people_see(xlsx_file: Save) -> None:
    def as_percentage(book: Workbook) -> None:
        book.worksheets[0]["D2"].number_format = "0%"

    (seen,) = observations(xlsx_file(["a", "b", "2026-05", 0.07], prepare=as_percentage))

    assert seen.value == 7


def test_a_formula_that_nobody_calculated_is_refused_and_not_unknown(xlsx_file: Save) -> None:
    path = xlsx_file(["a", "b", "2026-W04", 3], ["a", "b", "2026-W05", "=D2*2"], ["a", "b", "2026-W06", 4])

    assert causes(path) == [(3, "formula")]
    assert [each.value for each in observations(path)] == [3, 4]


def test_a_formula_with_an_outcome_is_that_outcome(xlsx_file: Save, tmp_path: Path) -> None:
    path = xlsx_file(["a", "b", "2026-W04", 3], ["a", "b", "2026-W05", "=D2*2"], ["a", "b", "2026-W06", 4])

    assert [each.value for each in observations(with_outcome(path, "6"))] == [3, 6, 4]


def test_an_error_of_a_spreadsheet_is_no_figure(xlsx_file: Save) -> None:
    assert causes(xlsx_file(["a", "b", "2026-W04", "#DIV/0!"], ["a", "b", "2026-W05", True])) == [
        (2, "not-a-number"),
        (3, "not-a-number"),
    ]


def test_merged_cells_are_empty_below_the_first_and_that_is_said(xlsx_file: Save) -> None:
    path = xlsx_file(
        ["a", "b", "2026-W04", 3],
        ["", "b", "2026-W05", 3],
        prepare=lambda book: book.worksheets[0].merge_cells("A2:A3"),
    )

    assert causes(path) == [(3, "cell-empty")]


def test_empty_lines_at_the_end_are_no_lines(xlsx_file: Save) -> None:
    def far_away(book: Workbook) -> None:
        book.worksheets[0]["D900"].number_format = "0"

    assert len(read(xlsx_file(["a", "b", "2026-W04", 3], prepare=far_away))) == 1


def test_a_second_sheet_with_words_is_left_alone_and_one_with_figures_is_refused(xlsx_file: Save) -> None:
    def more(kind: str) -> Callable[[Workbook], None]:
        def add(book: Workbook) -> None:
            sheet = book.create_sheet("nog een")
            sheet.append(list(COLUMNS) if kind == "figures" else ["Uitleg", "over de cijfers"])

        return add

    assert len(read(xlsx_file(["a", "b", "2026-W04", 3], prepare=more("words")))) == 1
    with pytest.raises(UnreadableFile) as refused:
        read(xlsx_file(["a", "b", "2026-W04", 3], prepare=more("figures")))
    assert refused.value.cause == "several-sheets"


@pytest.mark.parametrize("name", ["sjabloon.csv", "sjabloon.xlsx"])
def test_the_template_reads_as_an_empty_file_and_its_examples_are_good(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    example = ["new_requests", "noord", "2026-W05", "14", "", "", "wijkteam; noord", "voorlopig", ""]
    write_template(path, [example], ["Zo vul je dit in; één regel per cijfer."])

    assert read(path) == []

    if name.endswith("csv"):
        path.write_text(path.read_text("utf-8-sig").replace("# new_requests", "new_requests"), "utf-8-sig")
        assert [(each.indicator, each.value) for each in observations(path)] == [("new_requests", 14)]


def with_outcome(path: Path, outcome: str) -> Path:
    """The workbook as a spreadsheet program saves it: each formula with what it came to."""
    saved = path.with_name("berekend.xlsx")
    with ZipFile(path) as old, ZipFile(saved, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"</f><v></v>", b"</f><v>6</v>").replace(b"</f><v />", b"</f><v>6</v>")
                content = content.replace(b"</f><v/>", f"</f><v>{outcome}</v>".encode())
            new.writestr(name, content)
    return saved
