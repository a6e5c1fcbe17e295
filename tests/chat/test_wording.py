"""What is said: phrases, figures, dates, and people's own words."""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.wording import Joined, Phrase, Span, UnknownPhrase, Verbatim, Wording

DUTCH, ENGLISH = Wording("nl"), Wording("en")
any_text = st.text() | st.text(alphabet="*_ab \n«»{}$", max_size=30)


@pytest.mark.parametrize(
    ("figure", "dutch", "english"),
    [
        ("5", "5", "5"),
        ("5.0", "5,0", "5.0"),
        ("12.5", "12,5", "12.5"),
        ("1234", "1.234", "1,234"),
        ("1234567.80", "1.234.567,80", "1,234,567.80"),
        ("-3.25", "-3,25", "-3.25"),
        ("1E+3", "1.000", "1,000"),
    ],
)
def test_a_figure_keeps_its_decimals_and_is_written_as_the_language_does(figure: str, dutch: str, english: str) -> None:
    said = Phrase("figure-count", {"value": Decimal(figure)})

    assert (DUTCH.plain(said), ENGLISH.plain(said)) == (dutch, english)


def test_a_whole_number_gets_its_thousands_dot_and_a_text_does_not() -> None:
    assert DUTCH.plain(Phrase("figure-count", {"value": 2026})) == "2.026"
    assert DUTCH.plain(Phrase("period-week", {"week": "20", "year": "2026"})) == "week 20 van 2026"


def test_a_date_is_said_in_full() -> None:
    day = Phrase("day-date", {"date": date(2026, 5, 11)})

    assert DUTCH.plain(day) == "maandag 11 mei 2026"
    assert ENGLISH.plain(day) == "Monday, May 11, 2026"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "Er is nog één verhaal van deze week."), (2, "Er zijn nog 2 verhalen van deze week.")]
)
def test_one_and_many_are_said_apart(count: int, said: str) -> None:
    assert DUTCH.plain(Phrase("digest-telling-more", {"count": count})) == said


def test_a_sentence_may_hold_another() -> None:
    wait = Phrase("figure-unit", {"value": Decimal("7.5"), "unit": "werkdagen"})
    line = Phrase("digest-counting-line", {"indicator": "Wachten", "value": wait, "reading": Phrase("reading-usual")})

    assert DUTCH.spans(line) == (Span("Wachten: "), Span("7,5 werkdagen", bold=True), Span(" (gewoon)"))


def test_pieces_are_said_in_a_row() -> None:
    assert DUTCH.plain(Joined((Verbatim("Noord"), Phrase("button-yes")), between=", ")) == "Noord, Ja"


def test_a_key_that_nobody_wrote_is_refused() -> None:
    with pytest.raises(UnknownPhrase, match="no-such-key"):
        DUTCH.plain(Phrase("no-such-key"))


def test_a_missing_argument_is_refused() -> None:
    with pytest.raises(UnknownPhrase, match="digest-heading"):
        DUTCH.plain(Phrase("digest-heading", {"team": "Noord"}))


def test_a_name_with_underscores_is_no_markup() -> None:
    assert DUTCH.spans(Phrase("agreements-problem-team-without-lead", {"team": "Noord"})) == (
        Span("Team «Noord» heeft geen teamleider. Geef iemand de rol team_lead."),
    )


@given(any_text)
def test_a_persons_own_words_come_out_as_they_are(text: str) -> None:
    shown = "".join("\ufffd" if "\ue000" <= sign <= "\ue002" else sign for sign in text)

    assert DUTCH.plain(Verbatim(text)) == shown
    assert not any(span.bold or span.italic for span in DUTCH.spans(Verbatim(text)))


@given(any_text, any_text, any_text)
def test_a_persons_words_never_become_markup(indicator: str, value: str, reading: str) -> None:
    line = {"indicator": f"a{indicator}", "value": f"b{value}", "reading": Verbatim(f"c{reading}")}

    spans = DUTCH.spans(Phrase("digest-counting-line", line))

    assert [(span.bold, span.italic) for span in spans] == [(False, False), (True, False), (False, False)]
    assert spans[1].text == DUTCH.plain(Verbatim(f"b{value}"))


def test_a_thousand_sentences_take_less_than_a_second() -> None:
    line = Phrase("digest-counting-line", {"indicator": "Wachten", "value": Decimal("7.5"), "reading": "gewoon"})
    start = time.process_time()

    for _ in range(1000):
        DUTCH.spans(line)

    assert time.process_time() - start < 1


@pytest.mark.parametrize("length", [999, 1000, 1001, 100_000])
def test_what_is_too_long_for_a_sentence_is_cut_and_not_refused(length: int) -> None:
    said = Wording("nl").plain(Phrase("agreements-file-missing", {"file": "a" * length}))

    assert said.count("a" * min(length, 999)) == 1
    assert ("…" in said) == (length > 1000)
