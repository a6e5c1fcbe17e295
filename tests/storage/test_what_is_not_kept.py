"""What no table holds: how often a person answered, or any number of a person."""

import re

import pytest
from sqlalchemy import Integer

from storage.tables import metadata

# A number of prompts in a row without an answer, three at most: then the bot asks whether to be quiet, and any word of
# the person makes it none. A version is that of a conversation's button, of the privacy notice, or of the agreements
# that somebody was asked to sign. A revision is that of words, a round that of the conversation they were said in.
_REASONED = {
    ("participant", "quiet_rounds"),
    ("participant", "notice_version"),
    ("session", "version"),
    ("agreement_shown", "version"),
    ("contribution", "revision"),
    ("contribution", "told_revision"),
    ("contribution", "round"),
}
_OF_A_PERSON = {"person", "pseudonym", "user_id", "sender_hash", "return_address"}
_RATES = re.compile(r"rate|ratio|percent|score|rank|streak|response|answered|respond|count|total|times|minutes|seconds")


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_no_table_has_a_number_of_a_person(table: str) -> None:
    columns = metadata.tables[table].columns
    if not _OF_A_PERSON & set(columns.keys()):
        return

    numbers = {(table, column.name) for column in columns if isinstance(column.type, Integer)}

    # The number by which a database knows its rows is nobody's.
    assert {each for each in numbers if each[1] not in {"id", "agreement_id"}} <= _REASONED


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_no_table_of_people_has_a_rate_a_score_or_a_time(table: str) -> None:
    columns = set(metadata.tables[table].columns.keys())
    if not _OF_A_PERSON & columns:
        return

    assert [name for name in columns if _RATES.search(name)] == []


def test_the_time_that_people_take_is_kept_of_an_area_and_a_week_only() -> None:
    assert set(metadata.tables["minutes"].columns.keys()) == {"area", "week", "seconds"}


def test_nothing_tells_which_question_was_answered_by_whom() -> None:
    """A question that was asked is an occurrence by person and week; a story has a pseudonym, and no moment."""
    story = set(metadata.tables["story"].columns.keys())

    assert not story & {"person", "told_at", "created_at", "session", "asked_at"}
    assert set(metadata.tables["occurrence"].columns.keys()) == {"schedule", "period", "due_at", "state", "settled_at"}
