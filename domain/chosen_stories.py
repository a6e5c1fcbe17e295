"""Chosen stories: the story of the month, with why a team chose it."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.periods import Period, PeriodKind

# A team reads so many and chooses one.
MOST_READ = 5
WEEKS_READ = 5


@dataclass(frozen=True, slots=True)
class StoryChosen:
    """What a team lead tells after the team read together; `reason` went through the privacy screen."""

    story: str
    reason: str


@dataclass(frozen=True, slots=True)
class ChosenStory:
    """One for a team in a month; who chose is not kept. `week` is the ISO week in which it was chosen."""

    team: str
    month: str
    story: str
    reason: str
    week: str


def newest_of_each_team(chosen: Iterable[ChosenStory], week: Period) -> tuple[ChosenStory, ...]:
    """What the overview of this week shows: chosen by then, in its month or the month before; in no telling order."""
    month = Period.containing(PeriodKind.MONTH, week.last_day)
    near = [each for each in chosen if month.previous().key <= each.month <= month.key and each.week <= week.key]
    newest = {each.team: each for each in sorted(near, key=lambda each: each.month)}
    return tuple(sorted(newest.values(), key=lambda each: each.story))
