"""What one person hears about a conversation: every refusal helps on, and nobody is blamed."""

import ast
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from chat.message import Message
from chat.wording import Phrase, Wording
from domain.disclosure import in_fives
from domain.ladder_guards import Refusal
from domain.periods import Period
from domain.trigger_evidence import Shown, Why
from domain.trigger_states import Corrected, Opening, Phase, TriggerKey
from messages.escalation_private import case_help, check, corrected, received, refused
from messages.escalation_why import seen_lines, why_line
from messages.plain_text import plain_text
from messages.shadow import Tried, shadow
from tests.example import agreements
from tests.fluent_texts import entries
from tests.messages.example_conversation import MATTER, WHY

ROOT = Path(__file__).parents[2]
DUTCH = Wording()
# What a refusal tells besides its key.
ARGUMENTS: dict[str, dict[str, str | int]] = {
    "ladder-refused-not-structural": {"signals": 3, "found": 1},
    "ladder-refused-party-missing": {"party": "municipality"},
    "ladder-refused-phase": {"phase": "looking_back"},
    "ladder-refused-question": {"question": "see"},
    "ladder-refused-too-late": {"weeks": 8},
}
FIGURES = (
    ("special_cause", "new_requests", {"value": 40.0, "low": 10.0, "high": 30.0}),
    ("shift", "informal_share", {"value": 44.0, "median": 38.0, "points": 8.0}),
    ("forecast", "budget_use", {"value": 4.0, "year_end": 108.2, "above": 103.0, "below": 95.0}),
    ("experience", "resident_experience", {"no": 18.0, "yes": 61.0, "yes_before": 72.0}),
    ("reciprocity", None, {"working_days_late": 12.0, "late_answers": 2.0, "quarters_without": 1.0}),
    ("silence", None, {"weeks": 4.0, "percent": 40.0}),
)


def refusals() -> set[str]:
    """Every refusal that the rules of the ladder know."""
    said = set[str]()
    for path in (ROOT / "domain").glob("ladder*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("ladder-ref"):
                said.add(node.value)
    return said


def read(message: Message) -> str:
    return plain_text(message, DUTCH)


@pytest.mark.parametrize("key", sorted(refusals()))
def test_every_refusal_is_a_sentence_or_three(key: str) -> None:
    said = DUTCH.plain(refused(Refusal(key, ARGUMENTS.get(key, {}))))

    assert said.endswith(".")
    assert said.count(".") + said.count("?") <= 4
    assert "fout" not in said.casefold()


def test_no_refusal_lies_unused() -> None:
    assert {key for key in entries("nl") if key.startswith("ladder-refused-")} >= refusals()
    assert set(ARGUMENTS) <= refusals()


def test_a_refusal_names_what_is_missing_in_words() -> None:
    def said(key: str) -> str:
        return DUTCH.plain(refused(Refusal(key, ARGUMENTS[key])))

    assert said("ladder-refused-party-missing").startswith("Er is nog een antwoord nodig van de gemeente.")
    assert said("ladder-refused-question").startswith("Eerst deze vraag: Wat zien we?")
    assert "minstens 3 signalen" in said("ladder-refused-not-structural")
    assert "bij: terugkijken." in said("ladder-refused-phase")


def test_help_to_say_it_as_a_pattern_has_an_example() -> None:
    said = read(case_help())

    assert "liever niet zo" in said
    assert "Gezinnen wachten vaak langer dan zes weken op een plek." in said


def test_a_receipt_says_when_the_others_read_it() -> None:
    monday = datetime(2026, 9, 7, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))

    assert "maandag 7 september 2026, om 9.00 uur" in read(received(MATTER, monday))
    assert "anderen" not in read(received(MATTER, None))


@pytest.mark.parametrize("opens", list(Opening))
def test_in_the_start_up_phase_it_is_said_who_sees_it(opens: Opening) -> None:
    said = read(shadow([Tried(WHY, opens, agreements())]))

    assert "Alleen de twee aanspreekpunten zien dit." in said
    assert "Na de startfase" in said


def test_a_day_in_the_start_up_phase_is_one_message_that_can_be_read() -> None:
    town = agreements()
    many = [Tried(replace(WHY, subject=subject), Opening.OPERATIONAL, town) for subject in ["noord", "oost"] * 10]
    calm = Corrected(TriggerKey("waiting_long", "noord"), WHY.period, Phase.FIRING, Phase.QUIET)

    said = read(shadow(many, [(calm, town)]))

    assert said.count("Na de startfase begint hier een gesprek in de wijk.") == 5
    assert "21 proefaanleidingen vandaag" in said.lower()
    assert "En nog 15 andere:" in said
    assert "geen aanleiding meer" in said


def test_silence_is_a_friendly_question() -> None:
    figure = replace(WHY, trigger="silence", figures=(Shown("weeks", 3.0),))
    people = replace(figure, indicator=None, subject="noord", figures=(Shown("weeks", 4.0), Shown("percent", 40.0)))

    asked = [read(check(agreements(), why)) for why in (figure, people)]

    assert "Er kwam al 3 weken geen cijfer uit" in asked[0]
    assert "Uit Noord deden 4 weken lang weinig mensen mee." in asked[1]
    assert all("Er volgt geen gesprek uit." in said for said in asked)


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        (Phase.QUIET, Phase.FIRING, "nu wel een aanleiding"),
        (Phase.FIRING, Phase.QUIET, "geen aanleiding meer"),
        (Phase.IN_CONVERSATION, Phase.IN_CONVERSATION, "verandert niets"),
    ],
)
def test_a_corrected_figure_says_what_it_changed(was: Phase, now: Phase, words: str) -> None:
    correction = Corrected(TriggerKey("waiting_long", "peelo-noorderpark"), WHY.period, was, now)

    said = read(corrected(MATTER, correction, agreements()))

    assert words in said
    assert "Jullie bepalen wat dit betekent." in said


@pytest.mark.parametrize(("kind", "indicator", "figures"), FIGURES)
def test_every_kind_of_trigger_is_explained_in_short_lines(
    kind: str, indicator: str | None, figures: dict[str, float]
) -> None:
    town = agreements()
    rule = next(each for each in town.triggers if each.kind == kind)
    shown = tuple(Shown(name, amount) for name, amount in figures.items())
    why = Why(rule.id, 3, rule.sentence, Period.parse("2026-W36"), None, indicator, None, shown)

    lines = [DUTCH.plain(line) for line in seen_lines(why, town)]

    assert lines
    assert all(len(line) <= 80 for line in lines), lines


def test_a_forecast_is_told_in_percent_of_the_budget() -> None:
    town = agreements()
    figures = (Shown("value", 4.0), Shown("year_end", 108.2), Shown("above", 103.0), Shown("below", 95.0))
    why = Why("budget_heading", 3, "…", Period.parse("2026-06"), None, "budget_use", None, figures)

    lines = [DUTCH.plain(line) for line in seen_lines(why, town)]

    assert lines[1:] == [
        "We spraken af: niet meer dan 103%.",
        "We spraken af: niet minder dan 95%.",
        "Gaat het zo door? Dan is eind dit jaar 108% gebruikt.",
    ]


def test_signals_are_told_in_fives() -> None:
    why = Why(
        "signals_widespread",
        3,
        "…",
        Period.parse("2026-W36"),
        theme="waiting",
        signals=in_fives(9),
        people=in_fives(4),
        areas=("centrum", "lariks-pittelo"),
    )

    said = DUTCH.plain(why_line(why, agreements()))

    assert "Signalen: ongeveer 10" in said
    assert "Van minder dan 5 mensen" in said
    assert "Centrum" in said
    assert isinstance(refused(Refusal("ladder-refused-top")), Phrase)
