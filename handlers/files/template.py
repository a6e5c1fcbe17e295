"""The template of our own table: headings, a few examples, and how to fill it in."""

import csv
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from handlers.files.long_form import COLUMNS

_WIDTH, _ROWS = 18, 1000


def write_template(path: Path, examples: Sequence[Sequence[str]], explanation: Sequence[str]) -> None:
    """Write the template as XLSX where the name ends so, else as CSV. Importing it skips all but the heading."""
    if path.suffix.casefold() == ".xlsx":
        _workbook(path, examples, explanation)
    else:
        _delimited(path, examples, explanation)


def _delimited(path: Path, examples: Sequence[Sequence[str]], explanation: Sequence[str]) -> None:
    # With the mark in front and semicolons between, a Dutch Excel opens it as it is meant.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerows([f"# {line}"] for line in explanation)
        writer.writerow(COLUMNS)
        writer.writerows([f"# {example[0]}", *example[1:]] for example in examples)


def _workbook(path: Path, examples: Sequence[Sequence[str]], explanation: Sequence[str]) -> None:
    book = Workbook()
    figures: Worksheet = book.active or book.create_sheet()
    figures.title = "cijfers"
    figures.append(COLUMNS)
    for example in examples:
        figures.append([f"# {example[0]}", *example[1:]])
    for cell in figures[1]:
        cell.font = Font(bold=True)
        figures.column_dimensions[get_column_letter(cell.column or 1)].width = _WIDTH
    for row in range(2, _ROWS):
        # As text: a spreadsheet would make a date of 2026-05.
        figures.cell(row, COLUMNS.index("periode") + 1).number_format = "@"
    figures.freeze_panes = "A2"
    page = book.create_sheet("uitleg")
    for line in explanation:
        page.append([line])
    page.column_dimensions["A"].width = 100
    book.save(path)
