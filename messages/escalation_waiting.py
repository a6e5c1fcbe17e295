"""Escalation waiting: for whom a conversation waits and for what, in neutral words."""

from datetime import datetime

from chat.wording import Joined, Phrase, Words
from domain.ladder_acts import Merge, Park, Question, Withdraw
from domain.ladder_state import Escalation, Phase
from domain.ladder_waiting import is_look_back_due, waits_for
from messages.escalation_words import parties


def waiting(escalation: Escalation, now: datetime) -> Words:
    """*Wacht op: gemeente*; of a party, never of a person."""
    some = waits_for(escalation, now)
    if some:
        return Phrase("escalation-waits-for", {"parties": parties(some)})
    return Phrase("escalation-waits-for-nobody")


def coming(escalation: Escalation, now: datetime) -> Words:
    """For whom it waits and what comes next, in one line or two."""
    return Joined((waiting(escalation, now), still_open(escalation, now)))


def still_open(escalation: Escalation, now: datetime) -> Words:
    """What is next: an answer, a yes or a no, an agreement, looking back, or nothing."""
    if is_look_back_due(escalation, now):
        return Phrase("escalation-next-look-back-now")
    match escalation.aside:
        case Park(until) if escalation.is_parked(escalation.day_of(now)):
            return Phrase("escalation-next-parked", {"date": until})
        case Merge() | Withdraw():
            return Phrase("escalation-next-over")
    if escalation.phase is Phase.CLOSED:
        return Phrase("escalation-next-over")
    if escalation.proposal is not None:
        return Phrase("escalation-next-proposal")
    if not escalation.is_explained:
        return _questions(escalation)
    match escalation.phase, escalation.agreement:
        case Phase.LOOKING_BACK, agreed if agreed is not None:
            return Phrase("escalation-next-look-back", {"date": agreed.look_back_on})
        case Phase.EXPLAINING, _:
            return Phrase("escalation-next-conclude")
        case _:
            return Phrase("escalation-next-agreement")


def _questions(escalation: Escalation) -> Words:
    asked = list(Question)
    numbers = [str(asked.index(each) + 1) for each in escalation.open_questions]
    match numbers:
        case []:
            return Phrase("escalation-next-party")
        case [number]:
            return Phrase("escalation-next-question", {"number": number})
        case [*first, last]:
            return Phrase("escalation-next-questions", {"numbers": ", ".join(first), "last": last})
        case _:
            return Phrase("escalation-next-party")
