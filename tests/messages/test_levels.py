"""The monthly update and the quarterly pack, word for word, and what must never be in them."""

import os
from datetime import date
from pathlib import Path

import pytest

from chat.message import Message
from chat.wording import Wording
from domain.agreements import Agreements, Forum, Level
from domain.levels import LevelPicture
from messages.monthly import monthly_message
from messages.plain_text import plain_text
from messages.quarterly import quarterly_message
from tests.example import agreements
from tests.messages.example_levels import MONTH, QUARTER, WORDS, picture

GOLDEN = Path(__file__).parents[1] / "golden"
# A page of A4 in a plain letter holds about so many characters.
PAGE = 3300


@pytest.fixture(scope="module")
def town() -> Agreements:
    return agreements()


def same_as_golden(name: str, said: str) -> None:
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("TELVERTEL_WRITE_GOLDEN"):
        file.write_text(said, "utf-8")
    assert said == file.read_text("utf-8")


def forum_of(town: Agreements, level: Level) -> Forum:
    return next(forum for forum in town.forums if forum.level is level)


def monthly(town: Agreements, told: LevelPicture | None = None) -> Message:
    forum = forum_of(town, Level.TACTICAL)
    questions = town.reflections[Level.TACTICAL]
    return monthly_message(told or picture(town, MONTH), forum, date(2026, 12, 8), questions)


def quarterly(town: Agreements) -> Message:
    forum = forum_of(town, Level.STRATEGIC)
    questions = town.reflections[Level.STRATEGIC]
    return quarterly_message(picture(town, QUARTER), forum, None, questions, WORDS)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_monthly_update(town: Agreements, language: str) -> None:
    said = plain_text(monthly(town), Wording(language))

    same_as_golden("monthly" if language == "nl" else "monthly-in-english", said)


def test_the_quarterly_pack(town: Agreements) -> None:
    said = plain_text(quarterly(town), Wording())

    same_as_golden("quarterly", said)


def test_the_quarterly_pack_fits_on_two_pages(town: Agreements) -> None:
    assert len(plain_text(quarterly(town), Wording())) < 2 * PAGE


def test_all_six_risks_are_in_both(town: Agreements) -> None:
    for said in (plain_text(monthly(town), Wording()), plain_text(quarterly(town), Wording())):
        assert all(risk.name in said for risk in town.risks)


def test_no_person_is_named(town: Agreements) -> None:
    for said in (plain_text(monthly(town), Wording()), plain_text(quarterly(town), Wording())):
        assert not [person.name for person in town.people if person.name in said]


def test_both_ask_what_is_seen_in_it_with_the_agreed_questions(town: Agreements) -> None:
    for said, level in ((monthly(town), Level.TACTICAL), (quarterly(town), Level.STRATEGIC)):
        text = plain_text(said, Wording())
        assert all(question in text for question in town.reflections[level])
        assert "Wat zien jullie hierin?".upper() in text


def test_what_the_tactical_forum_took_back_is_not_in_the_pack(town: Agreements) -> None:
    said = plain_text(quarterly(town), Wording())

    assert all(words in said for words in WORDS.values())
    assert said.count("Deze reactie is teruggehaald.") == 1
