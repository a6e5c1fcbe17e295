"""The texts of both languages, and what the code asks of them."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from chat.wording import Phrase, Wording
from tests import tone
from tests.fluent_texts import Entry, entries

ROOT = Path(__file__).parents[2]
FLOORS = ("bot", "handlers", "jobs", "services", "flows", "messages", "storage", "chat", "domain")
DUTCH, ENGLISH = entries("nl"), entries("en")

# Blocks whose sentences stand ready for the issues that come: nothing in the code says them yet.
LATER_BLOCKS: set[str] = set()
# Single sentences in blocks that are in use, for the same reason.
LATER = {
    "General": r"(button|bot|party|invented|lever|day|date|message|period|figure)-.*",
    "Readings": r".*-explained",
    "Digest": r"digest-(correction|running|learned|tension|telling|signals|direction|municipality|took-part).*",
    "Help": r".*",
    "Errors": r".*",
    "Flows": r"flow-stopped",
    "Onboarding": r"onboarding-(done|declined).*",
    "Weekly": r"weekly-(skipped|figure-kept)",
    "Story": r"story-(done|discarded|withdrawn).*",
    "Signal": r"signal-(noted|first|others)",
    "Pause": r"pause-(start|back|holiday).*",
    "Optout": r"optout-(done|erased)",
    "Privacy": r"privacy-(warning|no-person|blocked|small-area|special|unrecognisable).*",
}
# Who reads these blocks is said u to, save children and young people.
FORMAL_BLOCKS = {"Council", "Council summary", "Resident"}
YOUNG = re.compile(r"-(youth|child)\d*$")

# A test for each block: one for each of thousands of sentences would cost more than the sentences.
BLOCKS = sorted({entry.block for entry in DUTCH.values()})


def of_block(block: str) -> list[str]:
    """The keys of its sentences."""
    return sorted(key for key, entry in DUTCH.items() if entry.block == block)


def test_both_languages_have_the_same_sentences_in_the_same_blocks() -> None:
    assert {key: entry.block for key, entry in DUTCH.items()} == {key: entry.block for key, entry in ENGLISH.items()}


@pytest.mark.parametrize("block", BLOCKS)
def test_a_sentence_takes_the_same_arguments_in_both_languages(block: str) -> None:
    for key in of_block(block):
        dutch, english = DUTCH[key], ENGLISH[key]
        assert (dutch.arguments, dutch.dates, dutch.numbers) == (english.arguments, english.dates, english.numbers), key


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sentence_can_be_said(language: str) -> None:
    wording = Wording(language)

    for entry in entries(language).values():
        for number in (0, 1, 2, 11):
            said = wording.plain(Phrase(entry.key, _sample(entry, number)))
            assert said.strip()
            assert "{" not in said, said


def _sample(entry: Entry, number: int) -> dict[str, str | int | date]:
    return {
        name: date(2026, 5, 11) if name in entry.dates else number if name in entry.numbers else "iets"
        for name in entry.arguments
    }


@pytest.mark.parametrize("block", BLOCKS)
def test_dutch_is_short_calm_and_dutch(block: str) -> None:
    found = {
        key: complaints
        for key in of_block(block)
        if (complaints := [each for text in DUTCH[key].variants for each in tone.complaints(text)])
    }

    assert not found


def test_je_and_u_are_not_mixed() -> None:
    for key, entry in DUTCH.items():
        says_u = entry.block in FORMAL_BLOCKS and not YOUNG.search(key)
        for text in entry.variants:
            assert not (tone.familiar(text) if says_u else tone.formal(text)), f"{key}: {text}"


@pytest.mark.parametrize(
    "bad",
    [
        "Dit is een zin die veel en veel te lang is om in één keer rustig te kunnen lezen.",
        "Geef je feedback voor de deadline.",
        "Dit cijfer staat op rood.",
        "Jullie staan bovenaan de ranglijst.",
        "Goed gedaan! Ga zo door!",
    ],
)
def test_the_tone_checker_hears_a_bad_sentence(bad: str) -> None:
    assert list(tone.complaints(bad))


def test_the_tone_checker_lets_a_good_sentence_be() -> None:
    good = "Prima. Tot volgende week. Typ *help* als je iets niet weet, of bel op werkdagen van 9.00 uur."

    assert not list(tone.complaints(good))
    assert tone.familiar(good)
    assert not tone.formal(good)
    assert tone.formal("Dank u wel.")


def _sources() -> Iterator[ast.Module]:
    for floor in FLOORS:
        for path in (ROOT / floor).rglob("*.py"):
            yield ast.parse(path.read_text("utf-8"))


def _phrases(tree: ast.Module) -> Iterator[ast.expr]:
    """The first argument of every Phrase(…)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name == "Phrase":
                yield node.args[0]


def _pattern(text: ast.JoinedStr) -> str:
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in text.values)


def test_the_code_says_only_what_the_texts_have() -> None:
    for argument in (argument for tree in _sources() for argument in _phrases(tree)):
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            assert argument.value in DUTCH
        if isinstance(argument, ast.JoinedStr):
            assert any(re.fullmatch(_pattern(argument), key) for key in DUTCH), _pattern(argument)


def test_no_sentence_lies_unused() -> None:
    words, patterns = set[str](), set[str]()
    for node in (node for tree in _sources() for node in ast.walk(tree)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            words.add(node.value)
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            patterns.add(_pattern(node))
    templates = "".join(path.read_text("utf-8") for path in (ROOT / "handlers").rglob("*.html"))

    idle = [
        key
        for key, entry in DUTCH.items()
        if entry.block not in LATER_BLOCKS
        and not re.fullmatch(LATER.get(entry.block, "(?!)"), key)
        and key not in words
        and f'"{key}"' not in templates
        and not any(re.fullmatch(pattern, key) for pattern in patterns)
    ]

    assert not idle
