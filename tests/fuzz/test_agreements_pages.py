"""Whatever stands in a file of agreements, its reader says what is wrong with it, and where."""

from random import Random

import pytest
from hypothesis import example, given

from domain.agreements_reading import read
from tests.example import text
from tests.fuzz.mutations import odd_text
from tests.fuzz.trials import Count, batches, tried

pytestmark = pytest.mark.long

_PAGE = text()
_LONGEST_CHANGE = 60


def _one(chance: Random) -> str:
    page = _PAGE
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(page))
        piece = page[at : at + chance.randint(0, _LONGEST_CHANGE)]
        page = page[:at] + odd_text(piece, chance) + page[at + len(piece) :]
    return page


@example(["place: half a character \ud800"])
@example(["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "&a [*a]", "a: &b {<<: *b}", "!!python/object:os.system x"])
@given(batches(_one, 10))
@tried(60)
def test_every_page_is_agreements_or_a_list_of_problems(count: Count, pages: list[str]) -> None:
    for page in pages:
        found = read(page)

        assert (found.agreements is None) == bool(found.problems), page
        assert all(problem.line is not None and problem.line >= 1 for problem in found.problems), page

    count(len(pages))
