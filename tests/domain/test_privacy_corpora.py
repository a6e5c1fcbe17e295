"""How much the privacy screen finds, and how often it asks for nothing: floors that no change may lower."""

import pytest

from tests.invented_people import examples
from tests.privacy_corpus import IDENTIFIERS, corpus, missed, score


@pytest.mark.parametrize(("name", "least"), [("corpus", 0.98), ("own", 0.98), ("second", 0.97)])
def test_nearly_every_personal_span_is_stopped(name: str, least: float) -> None:
    marked = corpus(name)

    assert score(marked).recall >= least, list(missed(marked))


@pytest.mark.parametrize("name", ["corpus", "own", "second"])
def test_every_identifier_is_stopped(name: str) -> None:
    marked = corpus(name)

    assert score(marked, IDENTIFIERS).recall == 1, list(missed(marked))


@pytest.mark.parametrize("name", ["corpus", "own", "second"])
def test_at_most_one_clean_text_in_twenty_is_questioned(name: str) -> None:
    assert score(corpus(name)).false_alarms <= 0.05


def test_people_whom_nobody_here_made_up_are_stopped() -> None:
    invented = list(examples(seed=20261121, count=1_000))

    assert score(invented, IDENTIFIERS).recall == 1, list(missed(invented))
    assert score(invented).recall >= 0.97, list(missed(invented))
