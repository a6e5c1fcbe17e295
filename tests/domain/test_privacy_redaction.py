"""Redaction, and the place of a finding told without the word."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.privacy import NeverKept, ScreenFailed, Tier, Undecidable, band, neighbours, redact, screen
from tests.invented_people import examples
from tests.privacy_corpus import corpus

PIECES = st.sampled_from(
    """
    Fatima|jansen|mevrouw|van der|06-12345678|9401 AB|is|17 jaar|(81)|Brink 12|.|,|zaaknummer 2025-0048817|[naam]
    |[12-17 jaar]|NL91ABNA0417164300|geboren op|12-03-1984|kwam langs|bij|huisarts|De Zwaluw|een|a@b.nl|@jordy|Xhevahire
    |J.K.|kinderen van 2, 4 en 7 jaar|woont op|Laan van|school|(|)|[|]
    """.strip().split("|")
)


def test_words_of_a_kind_stand_where_the_data_stood() -> None:
    text = "Fatima (27) woont op Brink 12, belt met 06-12345678 en is bij huisarts De Zwaluw."

    assert redact(screen(text)) == (
        "[naam] ([27-64 jaar]) woont op [adres], belt met [telefoon] en is bij [een huisarts]."
    )


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        ("0", "[0-11 jaar]"),
        ("11 jaar", "[0-11 jaar]"),
        ("twaalf", "[12-17 jaar]"),
        ("17-jarige", "[12-17 jaar]"),
        ("achttien", "[18-26 jaar]"),
        ("zesentwintig jaar", "[18-26 jaar]"),
        ("27", "[27-64 jaar]"),
        ("64", "[27-64 jaar]"),
        ("Vijfenzestig", "[65 jaar of ouder]"),
        ("104", "[65 jaar of ouder]"),
    ],
)
def test_an_age_becomes_its_band(age: str, expected: str) -> None:
    assert band(age) == expected


def test_what_the_sender_calls_no_person_stays() -> None:
    screening = screen("Roos gaf Xhevahire een hand.")
    kept = [each for each in screening.doubtful if screening.text[each.left : each.right] == "Xhevahire"]

    assert "Xhevahire" in redact(screening, keep=kept)


def test_nobody_can_clear_what_is_certain() -> None:
    screening = screen("Vandaag belde Fatima.")

    with pytest.raises(Undecidable):
        redact(screening, keep=screening.certain)


def test_a_citizen_service_number_is_refused_whole() -> None:
    with pytest.raises(NeverKept):
        redact(screen("Het gaat om 111222333."))


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_what_comes_out_screens_clean_of_what_is_certain(text: str) -> None:
    screening = screen(text)

    assert screening.holds_bsn or not screen(redact(screening)).certain


@pytest.mark.parametrize("name", ["corpus", "own", "second"])
def test_no_marked_word_is_left_of_a_corpus_that_is_fully_found(name: str) -> None:
    for example in corpus(name):
        screening = screen(example.text)
        if not screening.holds_bsn:
            redacted = redact(screening)
            assert screen(redacted).certain == ()


@settings(max_examples=150)
@given(st.text(max_size=80) | st.lists(PIECES, max_size=12).map(" ".join))
def test_findings_lie_in_order_within_the_text(text: str) -> None:
    try:
        screening = screen(text)
    except ScreenFailed:
        return

    places = [(each.left, each.right) for each in screening.findings]
    assert all(0 <= each.start < each.end <= len(text) for each in screening.findings)
    assert all(0 <= left < right <= len(screening.text) for left, right in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def test_the_place_of_a_finding_is_told_by_the_words_beside_it() -> None:
    screening = screen("Gisteren kwam Roos langs met soep.")

    beside = neighbours(screening, screening.findings[0])

    assert (beside.before, beside.after, beside.ordinal) == ("kwam", "langs", 1)


def test_a_word_beside_it_that_is_no_ordinary_word_is_never_told() -> None:
    screening = screen("Fatima Zwervelaar Xhevahire 0612345678")

    assert {neighbours(screening, each).before for each in screening.findings} == {None}
    assert {neighbours(screening, each).after for each in screening.findings} == {None}


@pytest.mark.parametrize("name", ["corpus", "own", "second"])
def test_the_place_of_a_finding_never_echoes_a_marked_word(name: str) -> None:
    for example in corpus(name):
        screening = screen(example.text)
        hidden = {word.casefold() for span in example.spans for word in example.text[span.start : span.end].split()}
        for finding in screening.findings:
            beside = neighbours(screening, finding)
            told = {word.casefold() for word in (beside.before, beside.after) if word}
            assert not told & (hidden - {"de", "van", "zaak", "jaar", "op", "en"})


def test_the_place_of_a_finding_never_echoes_a_word_that_was_found() -> None:
    for example in examples(seed=7, count=200):
        screening = screen(example.text)
        for finding in screening.findings:
            beside = neighbours(screening, finding)
            found = {screening.text[each.left : each.right].casefold() for each in screening.findings}
            told = {word.casefold() for word in (beside.before, beside.after) if word}
            assert not told & {word for each in found for word in each.split()} - {"van", "de"}


def test_the_sender_decides_only_about_what_is_doubtful() -> None:
    screening = screen("Fatima sprak met Roos.")

    assert {each.tier for each in screening.doubtful} == {Tier.DOUBTFUL}
    assert len(screening.doubtful) + len(screening.certain) == len(screening.findings)
