"""Extra meetings: besides the planned ones there is one only where somebody chooses it and says what for."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.agreements import Agreements, Party

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


def with_extra(agreements: Agreements, extra: Collection[ExtraMeeting]) -> Agreements:
    """The same agreements, with the extra meetings of each forum among its planned ones."""
    days = {forum.id: {each.on for each in extra if each.forum == forum.id} for forum in agreements.forums}
    forums = tuple(
        forum.model_copy(update={"meetings": tuple(sorted({*forum.meetings, *days[forum.id]}))})
        for forum in agreements.forums
    )
    return agreements.model_copy(update={"forums": forums})
