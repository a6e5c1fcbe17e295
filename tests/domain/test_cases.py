"""Whether a text tells of one case: how often cases are found, and how often a pattern is taken for one."""

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from domain.cases import tells_of_a_case
from tests.example import EXAMPLE
from tests.fluent_texts import entries

FOLDER = Path(__file__).parents[1] / "data" / "cases"


def corpus(name: str, *, case: bool) -> list[str]:
    rows = [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return [row["text"] for row in rows if row["case"] is case]


# What was written after the words were chosen is found less often; these are floors that no change may lower.
@pytest.mark.parametrize(("name", "least"), [("tuned", 1.0), ("later", 0.9)])
def test_nearly_every_case_is_known(name: str, least: float) -> None:
    cases = corpus(name, case=True)
    missed = [text for text in cases if not tells_of_a_case(text)]

    assert len(cases) >= 40
    assert 1 - len(missed) / len(cases) >= least, missed


@pytest.mark.parametrize("name", ["tuned", "later"])
def test_no_pattern_is_taken_for_a_case(name: str) -> None:
    patterns = corpus(name, case=False)

    assert len(patterns) >= 40
    assert not [text for text in patterns if tells_of_a_case(text)]


def test_what_the_bot_says_itself_tells_of_nobody() -> None:
    taken = [key for key, entry in entries("nl").items() if any(map(tells_of_a_case, entry.variants))]

    # That one shows what a case is.
    assert taken == ["escalation-case-not-so"]


def test_the_agreements_tell_of_nobody() -> None:
    agreed = yaml.safe_load(EXAMPLE.read_text("utf-8"))
    sentences = [
        *(goal["sentence"] for goal in agreed["goals"]),
        *(rule["sentence"] for rule in agreed["triggers"]),
        *(prompt["question"] for prompt in agreed["prompts"]),
        *(risk["measure"] for risk in agreed["risks"]),
    ]

    assert not [text for text in sentences if tells_of_a_case(text)]


@pytest.mark.parametrize(
    "text", ["Deze cliënt wacht.", "deze cliënt wacht", "DEZE CLIËNT WACHT", "Ja.\nDeze cliënt wacht"]
)
def test_capitals_and_lines_make_no_difference(text: str) -> None:
    assert tells_of_a_case(text)


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    assert tells_of_a_case(text) in {True, False}


@given(
    st.lists(st.sampled_from(corpus("tuned", case=False)), min_size=1, max_size=4),
    st.sampled_from(corpus("tuned", case=True)),
)
def test_a_case_among_patterns_is_still_a_case(patterns: list[str], case: str) -> None:
    ended = [re.sub(r"(?<![.!?])$", ".", text) for text in (*patterns, case)]

    assert tells_of_a_case(" ".join(reversed(ended)))
