"""Information requests: a new question for figures or facts, weighed by both parties before anybody is asked."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.agreements import Party, Role

# So long it is tried before both parties look whether it helped.
TRIAL_WEEKS = 13
ONCE_WEEKS = 4
MOST_MINUTES = 600


class RequestState(StrEnum):
    """`routed` waits for the party's own point of contact; only that contact sees it. `dropped` ended there."""

    ROUTED = "routed"
    DROPPED = "dropped"
    ASKED = "asked"
    TRIAL = "trial"
    ONCE = "once"
    AGREED = "agreed"
    REFUSED = "refused"
    RETIRED = "retired"


# What nobody but a point of contact sees.
UNSEEN = frozenset({RequestState.ROUTED, RequestState.DROPPED})


@dataclass(frozen=True, slots=True)
class InformationAsked:
    """Who asks says for which decision, which goal, what it costs, and what stops in return (an indicator, or None)."""

    question: str
    decision: str
    goal: str
    minutes: int
    again: bool
    stops: str | None = None


@dataclass(frozen=True, slots=True)
class RequestDropped:
    """The point of contact does not pass a request on; why, in a sentence."""

    request: str
    reason: str


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it stands. `number` is what people call it by; `round` counts how often it was weighed."""

    id: str
    number: int
    asked: InformationAsked
    party: Party
    role: Role
    asked_on: date
    state: RequestState = RequestState.ASKED
    review_on: date | None = None
    reason: str | None = None
    round: int = 1

    @property
    def is_open(self) -> bool:
        return self.state in {RequestState.ASKED, RequestState.TRIAL, RequestState.ONCE}


def weighed(request: Request, choice: str, reason: str | None, today: date) -> Request:
    """What both parties chose. What is not agreed is not asked."""
    match choice:
        case "do":
            return replace(request, state=RequestState.TRIAL, review_on=today + timedelta(weeks=TRIAL_WEEKS))
        case "do_once":
            return replace(request, state=RequestState.ONCE, review_on=today + timedelta(weeks=ONCE_WEEKS))
        case _:
            return replace(request, state=RequestState.REFUSED, reason=reason)


def looked_back(request: Request, choice: str, reason: str | None) -> Request:
    """What both parties made of its trial. What has to be other is weighed anew."""
    match choice:
        case "keep":
            return replace(request, state=RequestState.AGREED, review_on=None)
        case "adjust":
            return replace(request, state=RequestState.ASKED, review_on=None, reason=reason, round=request.round + 1)
        case _:
            return replace(request, state=RequestState.RETIRED, review_on=None, reason=reason)


def is_full(indicators: int, maximum: int, stops: str | None) -> bool:
    """Whether a new figure has no place: then one goes out before one comes in."""
    return stops is None and indicators >= maximum
