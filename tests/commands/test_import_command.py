"""What a person sees who types `telvertel import`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.import_ import import_command
from tests.cbs_server import Cbs, serving

DATA = Path(__file__).parents[1] / "data" / "cbs"
HEADER = "indicator;gebied;periode;waarde;teller;noemer;bron;status;peildatum\n"
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    def typed(*arguments: object) -> Result:
        return CliRunner().invoke(import_command, [str(argument) for argument in arguments], catch_exceptions=False)

    return typed


@pytest.fixture
def cbs() -> Iterator[Cbs]:
    with serving() as server:
        yield server


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cijfers.csv"
    path.write_text(HEADER + "new_requests;noord;2026-W05;14\nnew_requests;noord;2026-W06;\n", "utf-8")
    return path


def test_a_file_is_taken_in_and_the_second_time_nothing_changes(run: Run, file: Path) -> None:
    first, again = run(file), run(file)

    assert (first.exit_code, again.exit_code) == (0, 0)
    assert first.stdout == "cijfers.csv: 2 nieuw, 0 herzien, 0 hetzelfde.\n"
    assert again.stdout == "cijfers.csv: 0 nieuw, 0 herzien, 2 hetzelfde.\n"


def test_a_dry_run_says_what_would_change_and_changes_nothing(run: Run, file: Path) -> None:
    run(file)
    file.write_text(HEADER + "new_requests;noord;2026-W05;15\nnew_requests;noord;2026-W07;3\n", "utf-8")

    asked, asked_again = run("--dry-run", file), run("--dry-run", file)

    assert asked.stdout == asked_again.stdout == "cijfers.csv: 1 worden nieuw, 1 herzien, 0 blijven hetzelfde.\n"


def test_a_correction_is_told_as_one(run: Run, file: Path) -> None:
    run(file)
    file.write_text(HEADER + "new_requests;noord;2026-W05;15\n", "utf-8")

    assert run(file).stdout == "cijfers.csv: 0 nieuw, 1 herzien, 0 hetzelfde.\n"


def test_what_was_left_out_is_told_with_its_reason_and_cbs_is_named(run: Run) -> None:
    told = run(DATA / "cbs_70895ned_overledenen_week_totaal_1995_2018.csv").stdout

    assert "1.233 nieuw" in told
    assert "40 cijfers overgeslagen: een deel van een week is geen week." in told
    assert "24 cijfers overgeslagen: een totaal over een langere periode" in told
    assert "Bron: CBS (CC BY 4.0)." in told


def test_a_bad_file_names_each_line_and_keeps_nothing(run: Run, file: Path) -> None:
    file.write_text(HEADER + "a;b;2026-W05;1\na;b;2026-W05;1.234\na;b;2027-W53;2\n", "utf-8")

    told = run(file)

    assert told.exit_code == 2
    assert told.stdout == ""
    assert told.stderr.splitlines() == [
        "cijfers.csv is niet opgeslagen: er klopt iets niet. Pas deze regels aan en probeer opnieuw.",
        "Regel 3: “1.234” bij waarde heeft twee betekenissen. Schrijf 1234 of 1,234.",
        "Regel 4: “2027-W53” is geen periode. Schrijf bijvoorbeeld 2026-W05, 2026-05, 2026-Q2, 2026-H1 of 2026.",
    ]
    file.write_text(HEADER + "a;b;2026-W05;1\n", "utf-8")
    assert "1 nieuw" in run(file).stdout


def test_a_file_that_cannot_be_read_says_what_to_do(run: Run) -> None:
    told = run(DATA / "cbs_83648NED_misdrijven_Drenthe_2010_2020.csv")

    assert told.exit_code == 2
    assert "noemt gebieden bij naam, zonder code" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Noem een bestand met cijfers"),
        (("--odata", "https://cbs.example"), "Noem een bestand met cijfers"),
        (("--odata", "cbs.example", "--table", "1NED"), "is geen webadres"),
        (("--period", "vorig jaar", "x.csv"), "is geen periode"),
        (("weg.csv",), "Dit bestand is er niet"),
    ],
)
def test_trouble_ends_with_a_sentence_and_code_2(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    told = run(*arguments)

    assert told.exit_code == 2
    assert sentence in told.stderr


def test_a_period_and_regions_may_be_given(run: Run) -> None:
    told = run("--period", "2022", "--regions", "GM0106,GM1680", DATA / "cbs_85067NED_gebieden2022_Drenthe.csv")

    assert "4 nieuw" in told.stdout
    assert "10 regels overgeslagen: een ander gebied dan je vroeg." in told.stdout


@pytest.mark.parametrize("name", ["voorbeeld.csv", "voorbeeld.xlsx"])
def test_the_template_is_a_file_that_can_be_imported(run: Run, tmp_path: Path, name: str) -> None:
    written = run("--template", tmp_path / name)

    assert written.exit_code == 0
    assert run(tmp_path / name).stdout == f"{name}: 0 nieuw, 0 herzien, 0 hetzelfde.\n"


def test_the_examples_of_the_template_are_right(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "voorbeeld.csv"
    run("--template", path)
    examples = [
        line.removeprefix("# ") if line.count(";") == 8 else line for line in path.read_text("utf-8-sig").splitlines()
    ]
    path.write_text("\n".join(examples), "utf-8")

    assert run(path).stdout == "voorbeeld.csv: 3 nieuw, 0 herzien, 0 hetzelfde.\n"


def test_a_long_file_shows_progress_beside_the_outcome(run: Run, file: Path) -> None:
    file.write_text(HEADER + "".join(f"a;team{number};2026-W05;1\n" for number in range(6_000)), "utf-8")

    told = run(file)

    assert told.stdout == "cijfers.csv: 6.000 nieuw, 0 herzien, 0 hetzelfde.\n"
    assert "cijfers.csv: 5.000 regels gelezen" in told.stderr


def test_a_table_of_cbs_is_fetched_from_the_address_of_the_settings_only(
    run: Run, monkeypatch: pytest.MonkeyPatch, cbs: Cbs
) -> None:
    cbs.third()

    off = run("--cbs", "85067NED")
    monkeypatch.setenv("TELVERTEL_CBS_URL", cbs.url)
    on = run("--cbs", "85067NED", "--regions", "GM0106", "--measures", "Inwonertal")

    assert (off.exit_code, on.exit_code) == (2, 0)
    assert "Ophalen bij CBS staat uit." in off.stderr
    assert on.stdout.startswith("85067NED: 1 nieuw, 0 herzien, 0 hetzelfde.")
    assert "Bron: CBS (CC BY 4.0)." in on.stdout


def test_a_year_later_the_same_measure_is_known_by_another_column(
    run: Run, monkeypatch: pytest.MonkeyPatch, cbs: Cbs
) -> None:
    cbs.wide("85318NED", "2022", {"WijkenEnBuurten": "WK010600  ", "WmoClienten_89": 410})
    cbs.wide("85984NED", "2024", {"WijkenEnBuurten": "WK010600  ", "WmoClienten_93": None})
    monkeypatch.setenv("TELVERTEL_CBS_URL", cbs.url)

    first, later = (run("--cbs", table, "--measures", "WmoClienten") for table in ("85318NED", "85984NED"))

    assert first.stdout.startswith("85318NED: 1 nieuw")
    # Unknown is kept as unknown, in a period of its own.
    assert later.stdout.startswith("85984NED: 1 nieuw")
