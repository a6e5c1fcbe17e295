"""Without its words nobody can tell a case from a pattern, so the bot does not start."""

from collections.abc import Iterator

import pytest

from domain import case_words
from domain.privacy.findings import ListDamaged


@pytest.fixture
def fresh() -> Iterator[None]:
    """The words are read anew, in the test and after it."""
    case_words.case_words.cache_clear()
    yield
    case_words.case_words.cache_clear()


@pytest.mark.parametrize("damaged", [b"", b"somebody: moeder", b"somebody: [", b"\xff", b"- a list"])
def test_with_its_words_damaged_it_does_not_start(fresh: None, monkeypatch: pytest.MonkeyPatch, damaged: bytes) -> None:
    monkeypatch.setattr(case_words, "_content", lambda _: damaged)

    with pytest.raises(ListDamaged):
        case_words.case_words()


def test_without_its_words_it_does_not_start(fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> bytes:
        raise FileNotFoundError(name)

    monkeypatch.setattr(case_words, "_content", missing)

    with pytest.raises(ListDamaged):
        case_words.case_words()
