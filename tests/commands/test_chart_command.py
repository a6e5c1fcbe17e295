"""`telvertel chart`, as a person types it and as a program asks it."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from bot.commands.chart import chart
from bot.commands.chart_file import ChartFileError, read_column
from bot.commands.chart_json import answers
from domain.periods import Period

CASES = json.loads((Path(__file__).parents[1] / "data" / "spc" / "cases.json").read_text("utf-8"))
Run: TypeAlias = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELVERTEL_LANGUAGE", raising=False)

    def typed(*words: str | Path, stdin: str | None = None) -> Result:
        return CliRunner().invoke(chart, [str(word) for word in words], input=stdin, catch_exceptions=False)

    return typed


@pytest.fixture
def csv_file(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str, encoding: str = "utf-8") -> Path:
        file = tmp_path / "cijfers.csv"
        file.write_bytes(text.encode(encoding))
        return file

    return written


def nearly(wanted: Any) -> Any:
    """The same with its numbers to nine digits, so that they compare by equality."""
    match wanted:
        case dict():
            return {key: nearly(value) for key, value in wanted.items()}
        case list():
            return [nearly(value) for value in wanted]
        case float():
            return f"{wanted:.8g}"
        case _:
            return wanted


def test_all_reference_cases_come_out_as_json(run: Run) -> None:
    asked = [{key: case[key] for key in ("id", "values", "options")} for case in CASES]

    result = run("--json", stdin=json.dumps(asked))

    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert [answer["id"] for answer in found] == [case["id"] for case in CASES]
    for answer, case in zip(found, CASES, strict=True):
        wanted = case["expected"]
        assert set(answer["expected"]) == set(wanted), case["id"]
        for key, value in wanted.items():
            if key in {"mean", "lpl", "upl"}:
                floats = [None if each is None else float(each) for each in value]
                assert nearly(answer["expected"][key]) == nearly(floats), (case["id"], key)
            elif key != "error":
                assert answer["expected"][key] == value, (case["id"], key)


def test_the_error_of_a_bad_option_is_the_references_own() -> None:
    wanted = next(case for case in CASES if case["id"] == "fix11-invalid")

    assert answers([wanted])[0]["expected"] == wanted["expected"]


@pytest.mark.parametrize(
    "spoiled",
    [
        {"values": ["a"]},
        {"values": None},
        {"values": []},
        {"values": [1, 2], "options": {"improvement_direction": "up"}},
        {"values": [1, 2], "options": {"screen_outliers": None}},
        {"values": [1, 2], "options": {"fix_after_n_points": 11.9}},
        {"values": [1, 2], "options": {"target": "ten"}},
    ],
)
def test_a_bad_case_has_its_own_error_and_spoils_no_other(spoiled: dict[str, Any]) -> None:
    bad, good = answers([{"id": "bad", **spoiled}, {"id": "good", "values": [7, 9]}])

    assert list(bad["expected"]) == ["error"]
    assert good["expected"]["mean"] == [8.0, 8.0]


def test_what_a_case_leaves_out_is_as_the_reference_takes_it() -> None:
    (found,) = answers([{"id": 1, "values": [9, 11] * 6 + [20], "options": {"fix_after_n_points": 12.5}}])

    assert found["expected"]["variation_icon"] == "improvement_high"
    assert found["expected"]["assurance_icon"] is None
    assert found["expected"]["mean"][-1] == 10.0


@pytest.mark.parametrize("stdin", ["", "{", "{}", "[1]", "null"])
def test_what_is_no_list_of_cases_is_refused_in_a_sentence(run: Run, stdin: str) -> None:
    result = run("--json", stdin=stdin)

    assert result.exit_code == 2
    assert "JSON-lijst" in result.stderr
    assert result.stdout == ""


def test_a_chart_of_a_column_is_written_and_told(run: Run, csv_file: Callable[[str], Path], tmp_path: Path) -> None:
    weeks = "\n".join(f"2026-W{week:02};{60 + week % 5}" for week in range(1, 21) if week != 7)
    file = csv_file(f"week;hulpvragen\n{weeks}\n")

    result = run(file, "--out", tmp_path / "grafiek.png", "--title", "Nieuwe hulpvragen", "--area", "Noord", "--alt")

    assert result.exit_code == 0
    assert (tmp_path / "grafiek.png").read_bytes().startswith(b"\x89PNG")
    assert "De grafiek staat in" in result.stdout
    assert "Grafiek van Nieuwe hulpvragen, Noord." in result.stdout
    assert "Er ontbreekt één cijfer." in result.stdout


def test_the_better_direction_is_told_by_its_words(run: Run, csv_file: Callable[[str], Path]) -> None:
    file = csv_file("aantal\n" + "9\n11\n" * 10 + "40\n")

    for word in ("higher", "lower", "neutral", "increase", "decrease"):
        assert run(file, "--alt", "--direction", word).exit_code == 0
    assert "boven de bovengrens" in run(file, "--alt").stdout


def told_error(run: Run, *words: str | Path) -> str:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr


def test_bad_input_is_one_dutch_sentence_and_exit_code_two(
    run: Run, csv_file: Callable[[str], Path], tmp_path: Path
) -> None:
    out = tmp_path / "x.png"
    two = csv_file("week;a;b\n2026-W01;1;2\n2026-W02;1;2\n")

    assert "is er niet" in told_error(run, tmp_path / "geen.csv", "--out", out)
    assert "Kies er één met --column: a, b." in told_error(run, two, "--out", out)
    assert "Kies uit: week, a, b." in told_error(run, two, "--out", out, "--column", "c")
    assert "Kies uit: higher, lower, neutral." in told_error(run, two, "--alt", "--column", "a", "--direction", "up")
    assert "Kies een andere plek." in told_error(run, two, "--column", "a", "--out", tmp_path / "weg" / "x.png")
    assert "Noem een bestand" in told_error(run)
    assert "Noem een bestand" in told_error(run, two)
    assert "Regel 3: «veel» is geen getal." in told_error(run, csv_file("a\n1\nveel\n2\n3\n"), "--out", out)
    assert "staan geen cijfers" in told_error(run, csv_file(""), "--out", out)
    assert "staan geen cijfers" in told_error(run, csv_file("naam\n"), "--out", out)
    assert "staan geen cijfers" in told_error(run, csv_file("naam;plaats\nx;y\n"), "--out", out)
    assert "CSV of XLSX" in told_error(run, csv_file("a\0b\n"), "--out", out)
    assert "CSV of XLSX" in told_error(run, csv_file("PK\x03\x04 geen werkblad"), "--out", out)
    assert "CSV of XLSX" in told_error(run, tmp_path, "--out", out)
    assert not out.exists()


def values(file: Path, column: str | None = None) -> list[Decimal | None]:
    return list(read_column(file, column).values)


def test_dutch_and_other_numbers_are_read_as_they_are_meant(csv_file: Callable[..., Path]) -> None:
    assert values(csv_file("duur\n12,5\n3\n-0,25\n")) == [Decimal("12.5"), 3, Decimal("-0.25")]
    assert values(csv_file("week,duur\n2026-W01,12.5\n2026-W02,1.234\n")) == [Decimal("12.5"), Decimal("1.234")]
    assert values(csv_file("deel;x\n75%;a\n80 %;b\n")) == [75, 80]
    with pytest.raises(ChartFileError):
        values(csv_file("aantal\n1.234\n900\n"))


def test_an_empty_cell_is_a_missing_figure_and_never_zero(csv_file: Callable[..., Path]) -> None:
    assert values(csv_file("a\n1\n\n3\n\n")) == [1, None, 3]
    assert values(csv_file("a;b\n1;x\n;\n;y\nonbekend;z\n3;q\n")) == [1, None, None, 3]
    assert values(csv_file("4\n5\n6\n")) == [4, 5, 6]


def test_a_file_from_a_dutch_windows_is_read(csv_file: Callable[..., Path]) -> None:
    found = read_column(csv_file("Periode;Cliënten\n2026-01;5\n2026-02;6\n", "cp1252"))

    assert found.name == "Cliënten"
    assert found.periods == (Period.parse("2026-01"), Period.parse("2026-02"))


def test_a_period_that_the_file_leaves_out_is_a_missing_figure(csv_file: Callable[..., Path]) -> None:
    found = read_column(csv_file("jaar;aantal\n2020;5\n2021;6\n2024;7\n"))

    assert found.values == (5, 6, None, None, 7)
    assert [period.year for period in found.periods] == [2020, 2021, 2022, 2023, 2024]


def test_periods_out_of_their_order_do_not_name_the_points(csv_file: Callable[..., Path]) -> None:
    found = read_column(csv_file("week;aantal\n2026-W02;5\n2026-W01;6\n"), "AANTAL")

    assert found.values == (5, 6)
    assert found.periods == ()


def test_a_workbook_is_read(tmp_path: Path) -> None:
    book, file = Workbook(), tmp_path / "cijfers.xlsx"
    sheet = book.active
    assert sheet is not None
    for row in (("week", "aantal"), ("2026-W01", 5), ("2026-W02", None), ("2026-W03", 7.5)):
        sheet.append(row)
    book.save(file)

    found = read_column(file)

    assert (found.name, found.values) == ("aantal", (5, None, Decimal("7.5")))
    assert len(found.periods) == 3
