"""What residents read: the same in every language, short, and said to the right reader."""

import re
from pathlib import Path

import pytest

from domain.residents import Asked, Face, Form
from handlers.web.resident_words import LANGUAGES, ResidentWords
from tests import tone
from tests.fluent_texts import TEXTS, Entry, entries

FOLDER = TEXTS / "residents"
DUTCH = entries("residents/nl")
YOUNG = re.compile(r"-(youth12|child8)$")
HANDLERS = Path(__file__).parents[2] / "handlers" / "web"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_all_of_it_with_the_same_arguments(language: str) -> None:
    found = entries(f"residents/{language}")

    assert {key: entry.arguments for key, entry in found.items()} == {
        key: entry.arguments for key, entry in DUTCH.items()
    }
    assert all(text.strip() for entry in found.values() for text in entry.variants)


def test_there_is_a_file_for_every_language_and_each_says_who_has_to_look_at_it() -> None:
    assert {path.stem for path in FOLDER.glob("*.ftl")} == set(LANGUAGES)
    for path in FOLDER.glob("*.ftl"):
        assert path.stem == "nl" or "Still to be checked by a native speaker." in path.read_text("utf-8")


@pytest.mark.parametrize("entry", DUTCH.values(), ids=lambda entry: entry.key)
def test_the_dutch_is_short_and_calm(entry: Entry) -> None:
    for text in entry.variants:
        assert not list(tone.complaints(text))


@pytest.mark.parametrize("entry", DUTCH.values(), ids=lambda entry: entry.key)
def test_grown_ups_are_said_u_and_the_young_je(entry: Entry) -> None:
    is_young, is_grown_up = YOUNG.search(entry.key), entry.key.endswith(("-adult", "-easy"))
    for text in entry.variants:
        assert not (tone.formal(text) and not is_grown_up), text
        assert not (tone.familiar(text) and not is_young), text


@pytest.mark.parametrize("entry", [each for key, each in DUTCH.items() if key.endswith(("-easy", "-child8"))], ids=str)
def test_easy_dutch_has_one_idea_in_a_sentence(entry: Entry) -> None:
    for text in entry.variants:
        for sentence in re.split(r"(?<=[.!?:])\s+", text):
            assert len(sentence.split()) <= 11, sentence


def test_no_sentence_lies_unused() -> None:
    code = "".join(
        path.read_text("utf-8") for path in [*HANDLERS.glob("resident*.py"), *HANDLERS.rglob("resident*.html")]
    )
    said = set(re.findall(r'"(resident-[a-z-]+)"', code))
    began = {each for each in said if each.endswith("-") and each != "resident-"}
    said |= {f"resident-{asked}-{form}" for asked in Asked for form in Form} | {f"resident-{face}" for face in Face}

    idle = [key for key in DUTCH if key not in said and not any(key.startswith(each) for each in began)]

    assert not idle


def test_arabic_runs_from_the_right() -> None:
    assert ResidentWords("ar").language.direction == "rtl"
    assert ResidentWords("uk").language.direction == "ltr"
