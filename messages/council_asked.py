"""Council asked: the information that people asked for with what came of it, and the questions without an answer."""

from collections.abc import Iterator

from chat.wording import Joined, Phrase, Verbatim, Words
from domain.overview import InformationRequest
from messages.council_parts import CouncilFacts
from messages.escalation_words import party
from messages.paper import Grid, Para, Part, Points, Section


def requests(facts: CouncilFacts) -> Iterator[Part]:
    """All of them, granted or not: a refusal stays visible with its reason."""
    yield Section(Phrase("council-requests"))
    yield Para(Phrase("council-requests-how"))
    told = facts.picture.requests
    if not told:
        yield Para(Phrase("council-requests-none"))
        return
    head = ("council-question", "council-asker", "council-cost", "council-outcome")
    yield Grid(
        Phrase("council-requests-table"), tuple(Phrase(key) for key in head), tuple(_request_row(each) for each in told)
    )


def open_questions(facts: CouncilFacts) -> Iterator[Part]:
    """What nobody knows yet, in the words in which it was asked; whose question it is, is not told."""
    yield Section(Phrase("council-open"))
    told = facts.picture.open_questions
    if not told:
        yield Para(Phrase("council-open-none"))
        return
    yield Points(tuple(Verbatim(each) for each in told))
    yield Para(Phrase("council-open-nobody"))


def _request_row(request: InformationRequest) -> tuple[Words, ...]:
    asker = Phrase("council-asker-nobody") if request.party is None else party(request.party)
    minutes = request.minutes_per_month
    cost = Phrase("council-cost-unknown") if minutes is None else Phrase("council-cost-minutes", {"count": minutes})
    return Verbatim(request.question), asker, cost, Joined(tuple(_outcome(request)))


def _outcome(request: InformationRequest) -> Iterator[Words]:
    yield Phrase(f"council-request-{request.state}")
    if request.review_on is not None:
        yield Phrase("council-request-review", {"date": request.review_on})
    if request.reason is not None:
        yield Phrase("council-request-reason", {"reason": request.reason})
