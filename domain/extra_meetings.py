"""Extra meetings: besides the planned ones there is one only where somebody chooses it and says what for."""

from dataclasses import dataclass
from datetime import date

from domain.agreements import Party

# A goal is one sentence, not an agenda.
LONGEST_GOAL = 200


@dataclass(frozen=True, slots=True)
class ExtraMeetingAsked:
    """A point of contact wants a forum to meet once more; the goal went through the privacy screen."""

    forum: str
    on: date
    goal: str


@dataclass(frozen=True, slots=True)
class ExtraMeeting:
    """A meeting that was chosen, by the party that chose it."""

    forum: str
    on: date
    goal: str
    party: Party
