"""Council residents: what residents answered on cards, and where the study stands that the law asks for."""

from collections.abc import Iterator

from chat.wording import Phrase, Words
from domain.disclosure import SMALLEST_GROUP, Fives
from domain.level_residents import QuestionTold
from domain.residents import Face
from messages.council_parts import CouncilFacts
from messages.paper import Grid, Para, Part, Points, Section
from messages.residents import study_lines


def residents(facts: CouncilFacts) -> Iterator[Part]:
    """Each question with its faces, in fives; of too few answers only that there are too few."""
    told = facts.picture.residents
    yield Section(Phrase("council-residents"))
    if told is None:
        yield Para(Phrase("council-residents-few"))
    else:
        yield Para(Phrase("council-residents-people", {"count": told.people.about}))
        head = (Phrase("council-question"), *(Phrase(f"council-face-{face}") for face in Face))
        yield Grid(Phrase("council-residents-table"), head, tuple(_row(each) for each in told.questions))
    studies = study_lines(facts.agreements)
    if studies:
        yield Points(studies)
    yield Para(Phrase("study-law"))


def _row(told: QuestionTold) -> tuple[Words, ...]:
    return Phrase(f"council-asked-{told.asked}"), *(_count(count) for _, count in told.faces)


def _count(count: Fives) -> Words:
    if count.under_five:
        return Phrase("council-count-few", {"floor": SMALLEST_GROUP})
    return Phrase("council-count", {"count": count.about})
