"""Two keys: no row of answers of one party alone makes agreements hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreements import Agreements, Party
from domain.signing import AlreadyDecided, AlreadySigned, NotTheirKey, ReasonMissing, SigningError, State, Version, sign
from domain.two_keys import Answer, Signature
from tests.example import agreements

TOWN: Agreements = agreements()
IMKE, FARID, JOYCE = "imke", "farid", "joyce"
YES = {
    Party.MUNICIPALITY: Signature(Party.MUNICIPALITY, IMKE, Answer.AGREED),
    Party.PARTNERSHIP: Signature(Party.PARTNERSHIP, JOYCE, Answer.AGREED),
}
NO = Signature(Party.PARTNERSHIP, JOYCE, Answer.REFUSED, "Nog niet alles is besproken.")

_anyone = st.sampled_from([*(person.id for person in TOWN.people), "vreemde"])
_answers = st.builds(
    Signature, st.sampled_from(Party), _anyone, st.sampled_from(Answer), st.none() | st.just("") | st.just("Omdat.")
)


def _after(attempts: list[Signature], version: Version) -> Version:
    for attempt in attempts:
        try:
            version = sign(version, attempt, TOWN)
        except SigningError:
            continue
    return version


@given(st.lists(_answers, max_size=12))
def test_nothing_holds_without_a_yes_of_both_parties_by_their_own_people(attempts: list[Signature]) -> None:
    version = _after(attempts, Version(1))

    parties = {person.id: person.party for person in TOWN.people}
    yes = {each.party for each in version.signatures if each.answer is Answer.AGREED}
    assert all(parties[each.person] is each.party for each in version.signatures)
    assert len(version.signatures) <= 2
    assert (version.state is State.ACTIVE) == (yes == set(Party))


@given(st.lists(_answers, max_size=30), st.sampled_from(Party))
def test_a_single_party_can_never_activate(attempts: list[Signature], party: Party) -> None:
    alone = {person.id for person in TOWN.people if person.party is party}

    version = _after([attempt for attempt in attempts if attempt.person in alone], Version(1))

    assert version.state is not State.ACTIVE


@given(st.permutations(list(YES.values())))
def test_the_order_of_the_keys_does_not_matter(signatures: list[Signature]) -> None:
    first = sign(Version(1), signatures[0], TOWN)

    assert first.state is State.PROPOSED
    assert sign(first, signatures[1], TOWN).state is State.ACTIVE


def test_the_first_no_ends_it() -> None:
    refused = sign(Version(1), NO, TOWN)

    assert refused.state is State.REFUSED
    with pytest.raises(AlreadyDecided):
        sign(refused, YES[Party.MUNICIPALITY], TOWN)


def test_a_party_answers_once() -> None:
    once = sign(Version(1), YES[Party.MUNICIPALITY], TOWN)

    with pytest.raises(AlreadySigned):
        sign(once, Signature(Party.MUNICIPALITY, FARID, Answer.AGREED), TOWN)


def test_a_deputy_may_sign() -> None:
    assert sign(Version(1), Signature(Party.MUNICIPALITY, FARID, Answer.AGREED), TOWN).signatures


@pytest.mark.parametrize(
    ("party", "person"),
    [
        (Party.MUNICIPALITY, JOYCE),
        (Party.PARTNERSHIP, "fenna"),
        (Party.MUNICIPALITY, "griffie"),
        (Party.PARTNERSHIP, "x"),
    ],
)
def test_nobody_else_holds_a_key(party: Party, person: str) -> None:
    with pytest.raises(NotTheirKey):
        sign(Version(1), Signature(party, person, Answer.AGREED), TOWN)


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_a_no_says_why(reason: str | None) -> None:
    with pytest.raises(ReasonMissing):
        sign(Version(1), Signature(Party.PARTNERSHIP, JOYCE, Answer.REFUSED, reason), TOWN)
