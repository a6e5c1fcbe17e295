"""Council residents: what residents answered on cards, and where the study stands that the law asks for."""

from collections.abc import Iterator

from chat.wording import Phrase
from messages.council_parts import CouncilFacts
from messages.paper import Grid, Para, Part, Points, Section
from messages.residents import faces_head, faces_row, form_rows, study_lines


def residents(facts: CouncilFacts) -> Iterator[Part]:
    """Each question with its faces, in fives; of too few answers only that there are too few."""
    told = facts.picture.residents
    yield Section(Phrase("council-residents"))
    if told is None:
        yield Para(Phrase("council-residents-few"))
    else:
        yield Para(Phrase("council-residents-people", {"count": told.people.about}))
        rows = tuple(faces_row(each) for each in told.questions)
        yield Grid(Phrase("council-residents-table"), faces_head(), rows)
    yield from _forms(facts)
    studies = study_lines(facts.agreements)
    if studies:
        yield Points(studies)
    yield Para(Phrase("study-law"))


def _forms(facts: CouncilFacts) -> Iterator[Part]:
    """In which forms residents were heard besides, so that the council can say which of them means most to it."""
    if facts.picture.forms:
        head = Phrase("council-form"), Phrase("council-form-stories")
        yield Grid(Phrase("council-forms"), head, form_rows(facts.picture.forms))
