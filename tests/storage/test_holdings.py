"""Holdings: no column is without a rule, so nothing of people is kept that nobody thought of."""

import pytest

from domain.retention import RULES, Kept
from storage.holdings import HOLDINGS, Data
from storage.tables import metadata

# What a column is called when it leads to somebody, or holds what they wrote.
_TELLS_OF_PEOPLE = {
    "person", "pseudonym", "user_id", "sender_hash", "return_address", "text", "message",
    "message_id", "author",
}  # fmt: skip


def test_every_table_has_a_rule_and_no_rule_is_about_a_table_that_is_gone() -> None:
    assert set(HOLDINGS) == set(metadata.tables)


@pytest.mark.parametrize("table", sorted(HOLDINGS))
def test_every_column_is_named_as_personal_or_as_plain(table: str) -> None:
    holding = HOLDINGS[table]

    assert holding.columns == set(metadata.tables[table].columns.keys())
    assert not set(holding.plain.split()) & (set(holding.personal) | _TELLS_OF_PEOPLE)
    assert set(holding.also) <= holding.columns


def test_every_kind_has_a_rule() -> None:
    assert set(RULES) == set(Kept)


def test_words_and_persons_stay_for_ever_only_where_the_parties_decided_something() -> None:
    stays = {kept for kept, rule in RULES.items() if rule.agreed is None and rule.fixed.is_for_ever}

    assert stays == {Kept.RECORD, Kept.FIGURE}
    assert not any(holding.personal for holding in HOLDINGS.values() if holding.kept is Kept.FIGURE)
    for holding in HOLDINGS.values():
        if holding.kept is Kept.RECORD:
            assert not set(holding.personal.values()) & {Data.PSEUDONYM, Data.ACCOUNT}
