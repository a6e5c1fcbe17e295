"""Overview agreed: what each party gave and asked, how both look at the risks, and what all this costs people."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Party
from domain.disclosure import SMALLEST_GROUP, Fives
from domain.joint_questions import JointKind
from domain.overview import Answering, Cost, InformationRequest, RiskLine, RiskLook
from domain.periods import Period
from domain.reciprocity import MonthGave, PartyGave
from messages.counting import period_name
from messages.escalation_words import party, role
from messages.joint_questions import choice_words

_FLOOR = str(SMALLEST_GROUP)


@dataclass(frozen=True, slots=True)
class RiskRow:
    name: str
    measure: str
    owner: Words


@dataclass(frozen=True, slots=True)
class Gave:
    """What both parties gave in a month: each row with its name, a number for each party, and what it counts."""

    title: Words
    parties: tuple[Words, ...]
    rows: tuple[tuple[Words, tuple[Words, ...]], ...]
    means: tuple[tuple[Words, Words], ...]


def month_gave(gave: MonthGave, week: Period) -> Gave:
    facts: dict[str, Callable[[PartyGave], Words]] = {
        "inputs": lambda each: Verbatim(str(each.inputs)),
        "figures": lambda each: Verbatim(str(each.figures)),
        "asked": lambda each: Verbatim(str(each.asked)),
        "answers": lambda each: Verbatim(str(each.contributions)),
        "kept": lambda each: Verbatim(str(each.kept)),
        "told": lambda each: _few(each.told),
    }
    return Gave(
        title=Phrase("balance-heading", {"month": period_name(Period.parse(gave.month), week)}),
        parties=tuple(party(each.party) for each in gave.parties),
        rows=tuple(
            (Phrase(f"page-gave-{name}"), tuple(say(each) for each in gave.parties)) for name, say in facts.items()
        ),
        means=tuple((Phrase(f"page-gave-{name}"), Phrase(f"page-gave-means-{name}")) for name in facts),
    )


def _few(told: Fives) -> Words:
    return Phrase("page-gave-few" if told.under_five else "page-gave-about", {"count": told.about, "floor": _FLOOR})


def request_words(request: InformationRequest) -> Words:
    told: dict[str, Value] = {"question": request.question}
    if request.party is not None:
        told["party"] = party(request.party)
    parts: list[Words] = [Phrase(f"page-request-{request.state}", told)]
    if request.minutes_per_month is not None:
        parts.append(Phrase("page-request-minutes", {"count": request.minutes_per_month}))
    if request.review_on is not None:
        parts.append(Phrase("page-request-review", {"date": request.review_on}))
    if request.reason is not None:
        parts.append(Phrase("page-request-reason", {"reason": request.reason}))
    return Joined(tuple(parts))


def risk_row(risk: RiskLine) -> RiskRow:
    its_party, its_role = risk.owner
    owner: Words = role(its_role)
    if its_party is not None:
        owner = Phrase("escalation-who", {"party": party(its_party), "role": role(its_role)})
    return RiskRow(risk.name, risk.measure, Phrase("page-risk-owner", {"who": owner, "date": risk.next_look}))


def risk_look_lines(look: RiskLook, week: Period) -> Iterator[Words]:
    """What each party chose the last time; who did not answer yet is named as well."""
    yield Phrase("page-risk-look", {"period": period_name(Period.parse(look.quarter), week)})
    for each in Party:
        choice = look.choices.get(each)
        said = Phrase("page-risk-waits") if choice is None else choice_words(JointKind.RISKS, choice)
        yield Phrase("risks-answer", {"party": Phrase(f"party-{each}"), "choice": said})


def cost_lines(cost: Cost | None, answering: Sequence[Answering]) -> Iterator[Words]:
    if cost is not None:
        budget = {"budget": cost.budget}
        if not cost.measured:
            yield Phrase("page-cost-unmeasured", budget)
        elif cost.minutes is None:
            yield Phrase("page-cost-few", budget)
        else:
            yield Phrase("page-cost", {**budget, "minutes": cost.minutes.normalize() + 0})
        if not cost.asked.under_five:
            yield Phrase("page-asked", {"count": cost.asked.about})
    for each in answering:
        whose = {"party": Phrase(f"party-the-{each.party}")}
        if each.middle_days is None:
            yield Phrase("page-answers-few", whose)
        else:
            yield Phrase("page-answers", {**whose, "count": each.middle_days})
