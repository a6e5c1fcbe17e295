"""A text without figures: the rules that are left out for it would have found nothing."""

from hypothesis import given
from hypothesis import strategies as st

from domain.privacy.accounts import account_hits
from domain.privacy.births import birth_hits
from domain.privacy.case_numbers import case_number_hits
from domain.privacy.numbers import number_hits
from domain.privacy.plates import plate_hits

# Pieces of what those rules look for, with all but the figures.
_WORDS = "iban |rekening is |bsn|bel |kenteken |auto |dossier |zaaknummer: |geboren op |jarig| mei |wordt |twaalf"
_PIECES = st.sampled_from([*_WORDS.split("|"), "NL", "ABNA", "AB-CD-", "ZK", *"+(/-°'. \nx"])


@given(st.lists(_PIECES, max_size=20).map("".join))
def test_numbers_accounts_plates_case_numbers_and_dates_of_birth_are_never_without_a_figure(text: str) -> None:
    for hits in (number_hits, account_hits, plate_hits, case_number_hits, birth_hits):
        assert list(hits(text)) == []
