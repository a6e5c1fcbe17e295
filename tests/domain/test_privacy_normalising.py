"""Normalising: one way of writing, and the way back to the text as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.privacy import screen
from domain.privacy.normalising import normalise

# The signs that normalising turns on, among signs that it leaves alone.
TEXTS = st.text(st.sampled_from("aZéÉ 1.\n*_~`&<>|@#\u200b\u00a0\u0301\ufb01\uff21\u2019\u2011ßİ;amp"), max_size=60)


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("\uff26\uff41\uff54\uff49\uff4d\uff41", "Fatima"),
        ("Fat\u200bima", "Fatima"),
        ("F*a*ti~m~a `x` _ja_", "Fatima x ja"),
        ("@jordy_peelo", "@jordy_peelo"),
        ("Vandaag\u00a0belde", "Vandaag belde"),
        ("Jose\u0301", "José"),
        ("zo\u2019n 1\u20112", "zo'n 1-2"),
        ("<@U012AB3CD> zei", "@U012AB3CD zei"),
        ("<tel:0612345678|hier>", "hier 0612345678"),
        ("<mailto:a@b.nl|a@b.nl>", "a@b.nl"),
        ("<https://x.nl/a|x.nl/a>", "https://x.nl/a"),
        ("<#C1|algemeen> <!here>", "#algemeen "),
        ("a &amp;amp; b &lt;", "a & b <"),
        ("VANDAAG BELDE FATIMA MET DE GGD", "Vandaag Belde Fatima Met De Ggd"),
        ("BSN 111222333", "BSN 111222333"),
    ],
)
def test_it_is_written_one_way(given_text: str, shown: str) -> None:
    assert normalise(given_text).text == shown


@given(TEXTS)
def test_a_second_time_changes_nothing(text: str) -> None:
    once = normalise(text).text

    assert normalise(once).text == once


@given(TEXTS)
def test_each_sign_knows_where_it_came_from(text: str) -> None:
    normalised = normalise(text)

    assert len(normalised.starts) == len(normalised.ends) == len(normalised.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(normalised.starts, normalised.ends, strict=True))


def test_a_finding_points_into_the_text_as_given() -> None:
    text = "Gisteren belde *Fat\u200bima* &amp; haar zus."

    (finding,) = screen(text).findings

    assert text[finding.start : finding.end] == "Fat\u200bima"
