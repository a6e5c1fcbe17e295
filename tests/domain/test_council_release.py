"""Releasing a draft to the council: two yeses, a no with its reason, and never anything less."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreements import Party
from domain.council_release import (
    AlreadyReleased,
    Draft,
    DraftReplaced,
    NotTheirRelease,
    ReleaseError,
    ReleaseReasonMissing,
    answered,
)
from domain.two_keys import Answer, Signature
from tests.example import agreements

TOWN = agreements()
YES_TOWN = Signature(Party.MUNICIPALITY, "imke", Answer.AGREED)
YES_TEAMS = Signature(Party.PARTNERSHIP, "joyce", Answer.AGREED)
NO_TOWN = Signature(Party.MUNICIPALITY, "farid", Answer.REFUSED, "De duiding van december mist nog.")
ANSWERS = st.sampled_from(
    [
        YES_TOWN,
        YES_TEAMS,
        NO_TOWN,
        Signature(Party.PARTNERSHIP, "pieter", Answer.AGREED),
        Signature(Party.PARTNERSHIP, "joyce", Answer.REFUSED, "Nog niet."),
        Signature(Party.PARTNERSHIP, "joyce", Answer.REFUSED, "  "),
        Signature(Party.MUNICIPALITY, "joyce", Answer.AGREED),
        Signature(Party.PARTNERSHIP, "fenna", Answer.AGREED),
    ]
)


def test_two_yeses_release_it_and_one_does_not() -> None:
    one = answered(Draft("d"), YES_TOWN, TOWN)

    assert not one.released
    assert one.waits_for == (Party.PARTNERSHIP,)
    assert answered(one, YES_TEAMS, TOWN).released


def test_a_no_keeps_it_a_draft_until_that_party_says_yes() -> None:
    refused = answered(answered(Draft("d"), YES_TEAMS, TOWN), NO_TOWN, TOWN)

    assert not refused.released
    assert answered(refused, YES_TOWN, TOWN).released


def test_what_cannot_be_answered() -> None:
    released = Draft("d", (YES_TOWN, YES_TEAMS))

    with pytest.raises(AlreadyReleased):
        answered(released, NO_TOWN, TOWN)
    with pytest.raises(DraftReplaced):
        answered(Draft("d", replaced=True), YES_TOWN, TOWN)
    with pytest.raises(NotTheirRelease):
        answered(Draft("d"), replace(YES_TOWN, person="fenna"), TOWN)
    with pytest.raises(ReleaseReasonMissing):
        answered(Draft("d"), replace(NO_TOWN, reason=" "), TOWN)


@given(st.lists(ANSWERS, max_size=12))
def test_it_is_released_when_both_keys_said_yes_last_and_never_else(answers: list[Signature]) -> None:
    draft, last = Draft("d"), dict[Party, Answer]()

    for each in answers:
        try:
            draft = answered(draft, each, TOWN)
        except ReleaseError:
            continue
        last[each.party] = each.answer

    assert draft.released == (set(last) == set(Party) and set(last.values()) == {Answer.AGREED})
    assert len(draft.answers) == len({each.party for each in draft.answers}) <= len(Party)
