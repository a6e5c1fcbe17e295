"""`telvertel agreements`, as a person types it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.commands.agreements import agreements
from tests.example import EXAMPLE, text

Run: TypeAlias = Callable[..., Result]
Spoil: TypeAlias = Callable[[str, str], Path]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("TELVERTEL_LANGUAGE", raising=False)

    def typed(*words: str | Path) -> Result:
        return CliRunner().invoke(agreements, [str(word) for word in words], catch_exceptions=False)

    return typed


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    def written(old: str, new: str) -> Path:
        assert old in text()
        file = tmp_path / "anders.yaml"
        file.write_text(text().replace(old, new), "utf-8")
        return file

    return written


def test_check_says_that_all_is_well(run: Run) -> None:
    result = run("check", EXAMPLE)

    assert result.exit_code == 0
    assert result.output == "De afspraken kloppen. Er zijn 10 indicatoren.\nEr doen 32 mensen mee, in 4 teams.\n"


def test_check_names_every_problem_with_its_line(run: Run, spoil: Spoil) -> None:
    result = run("check", spoil("goal: timely", "goal: rijkdom"))

    assert result.exit_code == 1
    assert result.output == (
        "Regel 215 (indicators > wait_days > goal): Doel «rijkdom» bestaat niet. Kies een id uit goals.\n"
        "Er is één ding dat nog niet klopt.\n"
    )


def test_check_speaks_english_where_the_settings_say_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELVERTEL_LANGUAGE", "en")

    assert run("check", EXAMPLE).output.startswith("The agreements are sound.")


def test_a_file_that_is_not_there_is_one_plain_sentence(run: Run) -> None:
    result = run("check", "niets.yaml")

    assert result.exit_code == 1
    assert result.output == "Dit bestand is er niet: niets.yaml. Kijk of de naam klopt.\n"


def test_show_reads_the_agreements_aloud(run: Run) -> None:
    lines = run("show", EXAMPLE).output.splitlines()

    assert lines[0] == "De afspraken van Gemeente Assen en Samenwerkingsverband De Brink"
    assert "- Noord: Peelo, Noorderpark en buitengebied. Met 6 mensen. Weekbericht op maandag om 09.00 uur." in lines
    assert "- Voor het samenwerkingsverband: Joyce Passiebloem" in lines
    assert "- Trede 2: Het tactisch overleg kijkt mee, omdat jullie er in de wijk niet uitkwamen." in lines


def test_diff_tells_one_line_for_each_change(run: Run, spoil: Spoil) -> None:
    result = run("diff", EXAMPLE, spoil("minutes_per_week: 5", "minutes_per_week: 4"))

    assert result.output == "Anders bij tijd: minuten per week was «5» en wordt «4».\n"


def test_diff_of_a_file_with_itself_is_nothing(run: Run) -> None:
    assert run("diff", EXAMPLE, EXAMPLE).output == "Er is geen verschil.\n"


def test_propose_keeps_a_version_and_says_that_both_must_sign(run: Run) -> None:
    first, second = run("propose", EXAMPLE), run("propose", EXAMPLE)

    assert first.output == (
        "Versie 1 is voorgesteld. Hij geldt nog niet.\n"
        "Nu moeten Gemeente Assen en Samenwerkingsverband De Brink allebei tekenen.\n"
        "Er gelden nog geen afspraken. Laat beide partijen op papier tekenen. Gebruik dan adopt.\n"
    )
    assert second.output == "Deze tekst is al bekend, als versie 1. Er is niets veranderd.\n"


def test_adopt_takes_a_signer_of_each_party(run: Run) -> None:
    refused = run("adopt", EXAMPLE, "--municipality", "imke", "--partnership", "imke")
    held = run("adopt", EXAMPLE, "--municipality", "imke", "--partnership", "joyce")

    assert refused.exit_code == 1
    assert refused.output.startswith("Alleen het aanspreekpunt of de vervanger tekent")
    assert held.exit_code == 0
    assert held.output.startswith("Versie 1 geldt nu.")


def adopted(run: Run) -> None:
    assert run("adopt", EXAMPLE, "--municipality", "imke", "--partnership", "joyce").exit_code == 0


def test_a_later_proposal_is_signed_in_chat(run: Run, spoil: Spoil) -> None:
    adopted(run)

    result = run("propose", spoil("minutes_per_week: 5", "minutes_per_week: 4"))

    assert result.output.splitlines()[-1] == "In werktijd zien beide aanspreekpunten het verschil, met knoppen."


def test_a_single_part_is_proposed(run: Run, tmp_path: Path) -> None:
    adopted(run)
    part = tmp_path / "deel.yaml"
    part.write_text("minutes_per_week: 4\n", "utf-8")

    result = run("propose", "--part", "burden", part)

    assert result.exit_code == 0
    assert result.output.startswith("Versie 2 is voorgesteld.")


@pytest.mark.parametrize(
    ("path", "part", "said"),
    [
        ("weather", "a: 1", "Het onderdeel «weather» staat niet in de afspraken."),
        ("burden", "a: [1", "Dit bestand is geen goede YAML voor «burden»."),
        ("burden", "minutes_per_week: 400", "Regel "),
    ],
)
def test_a_part_that_cannot_be_is_one_plain_sentence(run: Run, tmp_path: Path, path: str, part: str, said: str) -> None:
    adopted(run)
    file = tmp_path / "deel.yaml"
    file.write_text(part, "utf-8")

    result = run("propose", "--part", path, file)

    assert result.exit_code == 1
    assert result.output.startswith(said)


def test_a_part_of_nothing_cannot_be_proposed(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "deel.yaml"
    file.write_text("minutes_per_week: 4\n", "utf-8")

    result = run("propose", "--part", "burden", file)

    assert result.exit_code == 1
    assert result.output.startswith("Er zijn nog geen afspraken die gelden.")


def test_a_proposal_is_withdrawn_once(run: Run, spoil: Spoil) -> None:
    adopted(run)
    run("propose", spoil("minutes_per_week: 5", "minutes_per_week: 4"))

    first, second, unknown = run("withdraw", "2"), run("withdraw", "2"), run("withdraw", "7")

    assert first.output == "Versie 2 is ingetrokken. Wie het voorstel zag, hoort dat.\n"
    assert (second.exit_code, second.output) == (1, "Over deze versie is al besloten.\n")
    assert (unknown.exit_code, unknown.output) == (1, "Deze versie ken ik niet.\n")
    noted = CliRunner().invoke(main, ["audit"]).output
    assert [line.partition(" · ")[2] for line in noted.splitlines()][-2:] == [
        "afspraken voorgesteld · beheerder · 2",
        "voorstel ingetrokken · beheerder · 2",
    ]


def test_the_log_tells_what_became_of_every_version(run: Run, spoil: Spoil) -> None:
    assert run("log").output == "Er is nog geen versie.\n"
    adopted(run)
    run("propose", spoil("minutes_per_week: 5", "minutes_per_week: 4"))
    run("withdraw", "2")
    run("propose", spoil("minutes_per_week: 5", "minutes_per_week: 3"))

    said = run("log").output

    assert said.startswith("Versie 1 geldt sinds ")
    assert "Getekend door de gemeente, aanspreekpunt, op " in said
    assert "Versie 2 werd ingetrokken.\nVersie 3 is voorgesteld op " in said
    assert said.endswith("Nog te tekenen: de gemeente en het samenwerkingsverband.\n")
    assert "imke" not in said.casefold()
