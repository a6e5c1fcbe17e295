"""The screen fails closed: without its lists, with a fault inside, and within a bounded time."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.privacy import ListDamaged, ScreenFailed, lexicon, ready, screen, screening
from domain.privacy.wordlist import WordList, packed

DATA = Path(lexicon.__file__).parents[1] / "data"
# english.txt goes into english.bin, cases.yaml is another question's; the rest are no lists.
LISTS = sorted(
    each.name
    for each in DATA.iterdir()
    if each.suffix in {".bin", ".txt", ".yaml"} and not each.name.startswith(("LICENCE", "english.txt", "cases.yaml"))
)
HOSTILE = (
    "A.", "A.A ", "a", "1 ", "1", "NL47 ", "@a.", "Jan van ", "a@", "straat ", "Aa ", "(1,", "van de ", "een twee ",
    "<@U1|", "&amp;", "a.b@", "e\u0308\u0301", "A-1-", "zaak 1.", "'A", "mevrouw ", "x_", "Aa-", "geboren ",
    "kind van ", "0-", "kinderen van 1, ", "Aaaa bbbb van ", "1-1-1-", "https://a/", "Astraat ", "A", "&", "<", "[",
    "\u0430", "A b ", "12 ", "abcdefghij",
)  # fmt: skip


@pytest.fixture
def fresh() -> Iterator[None]:
    """The lists are read anew, in the test and after it."""
    lexicon.lexicon.cache_clear()
    yield
    lexicon.lexicon.cache_clear()


def content(name: str) -> bytes:
    return (DATA / name).read_bytes()


@pytest.mark.parametrize("name", LISTS)
def test_without_one_of_its_lists_it_does_not_start(fresh: None, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def without(asked: str) -> bytes:
        if asked == name:
            raise FileNotFoundError(asked)
        return content(asked)

    monkeypatch.setattr(lexicon, "_content", without)

    with pytest.raises(ListDamaged):
        ready()


@pytest.mark.parametrize(
    "name", ["words.bin", "english.bin", "first_names.txt", "vocabulary.yaml", "replacements.yaml"]
)
def test_with_a_list_cut_short_it_does_not_start(fresh: None, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(lexicon, "_content", lambda asked: content(asked)[: 200 if asked == name else None])

    with pytest.raises(ListDamaged):
        ready()


def test_one_changed_byte_of_the_words_is_seen() -> None:
    whole = bytearray(packed(["huis", "tuin"]))
    whole[-1] ^= 1

    with pytest.raises(ListDamaged):
        WordList(bytes(whole))


def test_the_word_list_knows_its_words_and_no_others() -> None:
    words = WordList(packed(["huis", "tuin", "keuken"]))

    assert len(words) == 3
    assert "tuin" in words
    assert "fatima" not in words


def test_a_fault_inside_lets_no_text_through_and_tells_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(text: str) -> None:
        raise ValueError(text)

    monkeypatch.setattr(screening, "age_hits", breaks)

    with pytest.raises(ScreenFailed) as failed:
        screen("Fatima belde")

    assert "Fatima" not in repr(failed.value)
    assert failed.value.__suppress_context__
    assert failed.value.__cause__ is None


def test_what_was_found_does_not_print_the_text() -> None:
    found = screen("Vandaag belde Fatima.")

    assert "Fatima" not in repr(found)
    assert "Fatima" not in repr(found.findings)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_is_read_about_as_fast_as_any_other(piece: str) -> None:
    ordinary, hostile = "Vandaag belde Fatima over het eten. ", (piece * 4_000)[:4_000]

    usual, slow = shortest((ordinary * 200)[:4_000]), shortest(hostile)

    # Where a pattern goes back and forth it is a thousand times as much.
    assert slow < 30 * usual


def shortest(text: str) -> float:
    """The processor time that reading it takes where nothing else is in the way, in seconds."""
    times = []
    for _ in range(3):
        began = time.process_time()
        screen(text)
        times.append(time.process_time() - began)
    return min(times)
