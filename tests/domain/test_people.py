"""Rights: the whole table, and the one reason for which the parties differ."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreements import Party, Person, Role
from domain.people import ONLY_OF, RIGHTS, Participant, Right, Standing, has_understood, may, person_with_email
from tests.example import agreements

# p professional, l team lead, c point of contact, d deputy, t tactical, s strategic, r council reader, a administrator
_ROLES = dict(zip("plcdtsra", Role, strict=True))
MATRIX = {
    Right.TELL: "plcdts",
    Right.SIGNAL: "plcdts",
    Right.SEE_FIGURES: "plcdts",
    Right.GIVE_FIGURE: "plcd",
    Right.INTERPRET: "plcdts",
    Right.OPEN_CONVERSATION: "plcdts",
    Right.SEE_LADDER: "plcdtsr",
    Right.SEE_AGREEMENTS: "plcdtsr",
    Right.BRING_IN: "cd",
    Right.ASK_INFORMATION: "cd",
    Right.SIGN: "cd",
    Right.LOOK_BEFORE_PUBLISHING: "l",
    Right.ASK_RESIDENTS: "pl",
    Right.READ_SUMMARIES: "cdtsr",
    Right.BIND_PLACE: "lcda",
    Right.INVITE: "a",
}


def person(party: Party | None, *roles: Role) -> Person:
    return Person(id="iemand", name="Iemand", party=party, roles=roles)


def test_every_right_stands_in_the_matrix() -> None:
    assert set(MATRIX) == set(Right) == set(RIGHTS)


@pytest.mark.parametrize(("right", "letter"), list(product(Right, "plcdtsra")))
def test_a_role_may_just_what_the_matrix_says(right: Right, letter: str) -> None:
    assert may(person(Party.PARTNERSHIP, _ROLES[letter]), right) is (letter in MATRIX[right])


@given(st.sampled_from(Right), st.lists(st.sampled_from(Role), min_size=1, unique=True))
def test_the_parties_have_the_same_rights_but_for_asking_residents(right: Right, roles: list[Role]) -> None:
    municipality, partnership = (may(person(party, *roles), right) for party in Party)

    if right is Right.ASK_RESIDENTS:
        assert not municipality
    else:
        assert municipality is partnership


def test_the_exception_is_one_and_the_partnerships() -> None:
    assert {Right.ASK_RESIDENTS: Party.PARTNERSHIP} == ONLY_OF


@given(st.sampled_from(Right), st.lists(st.sampled_from(Role), min_size=1, unique=True), st.sampled_from(Role))
def test_another_role_never_takes_a_right_away(right: Right, roles: list[Role], more: Role) -> None:
    if may(person(Party.PARTNERSHIP, *roles), right):
        assert may(person(Party.PARTNERSHIP, *roles, more), right)


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("version", [None, 1, 2])
def test_only_the_notice_that_holds_now_counts_and_only_for_who_takes_part(
    standing: Standing, version: int | None
) -> None:
    understood = has_understood(Participant("kofi", standing, notice_version=version), 2)

    assert understood is (version == 2 and standing in {Standing.ACTIVE, Standing.PAUSED})


def test_an_empty_email_is_nobodys() -> None:
    assert person_with_email(agreements(), "  ") is None
    found = person_with_email(agreements(), " KOFI@debrink.example ")
    assert found is not None
    assert found.id == "kofi"
