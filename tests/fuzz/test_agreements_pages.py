"""Whatever stands in a file of agreements, its reader says what is wrong with it, and where."""

from random import Random

import pytest

from domain.agreements_reading import read
from tests.example import text
from tests.fuzz.mutations import odd_text
from tests.fuzz.trials import Trials

pytestmark = pytest.mark.long

_PAGE = text()
_LONGEST_CHANGE = 60
_LONGEST_PART = 1_500
_MENDED = (
    "place: half a character \ud800", "[" * 10_000, "{a: " * 10_000, "- " * 10_000, "&a [*a]", "a: &b {<<: *b}",
    "!!python/object:os.system x",
)  # fmt: skip


def _one(chance: Random) -> str:
    """The example with pieces of it changed. A part of it is read ten times as fast, and breaks as well."""
    page = _PAGE
    if chance.random() < 0.9:
        page = "\n".join(page[at : at + chance.randrange(_LONGEST_PART)] for at in (0, chance.randrange(len(page))))
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(page) or 1)
        piece = page[at : at + chance.randint(0, _LONGEST_CHANGE)]
        page = page[:at] + odd_text(piece, chance) + page[at + len(piece) :]
    return page


@pytest.mark.parametrize("page", _MENDED)
def test_what_was_found_in_agreements_stays_mended(page: str) -> None:
    assert read(page).problems


def test_every_page_is_agreements_or_a_list_of_problems(trials: Trials) -> None:
    for chance in trials(1_000):
        page = _one(chance)
        found = read(page)

        assert (found.agreements is None) == bool(found.problems), page
        assert all(problem.line is not None and problem.line >= 1 for problem in found.problems), page
