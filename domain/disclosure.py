"""Disclosure: how numbers of people are told so that nobody can be worked out from them."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

# Fewer people than this are never told apart: none and four look the same.
SMALLEST_GROUP = 5
# What residents answered is told from ten answers on.
SMALLEST_RESIDENT_GROUP = 10
# Of each part of a total so many more or fewer stay possible, however full the other parts are.
_ROOM = 2


@dataclass(frozen=True, slots=True)
class Fives:
    """A number of distinct people, to the nearest five. `about` is 0 where it is under five, none included."""

    about: int = 0

    @property
    def under_five(self) -> bool:
        return self.about == 0

    @property
    def least(self) -> int:
        return 0 if self.under_five else max(SMALLEST_GROUP, self.about - 2)

    @property
    def most(self) -> int:
        return SMALLEST_GROUP - 1 if self.under_five else self.about + 2

    def __str__(self) -> str:
        return f"<{SMALLEST_GROUP}" if self.under_five else str(self.about)


# None, and up to four, look the same.
NOBODY = Fives()


def in_fives(people: int) -> Fives:
    """The number as it may be published; a total is put in fives from its own true value, never from parts in fives."""
    if people < 0:
        raise ValueError("a number of people is never below zero")
    return Fives() if people < SMALLEST_GROUP else Fives(5 * ((people + 2) // 5))


def in_fives_beside(people: int, most_together: Iterable[int]) -> Fives:
    """A total of which parts are told as well: no higher than leaves room in every part.

    `most_together` holds, for each way of adding it up, how many the parts can be at most as they are told. Two groups
    under five beside a total of about ten could only be four and four.
    """
    told, most = in_fives(people), min(most_together, default=people + _ROOM)
    while not told.under_five and most - told.least < _ROOM:
        told = Fives(told.about - SMALLEST_GROUP)
    return told


def in_fives_over(weeks: Sequence[Collection[Hashable]]) -> Fives:
    """How many different people these weeks together heard, told beside other weeks that overlap with them."""
    # The most that is told of the weeks up to each of them, in whatever runs of weeks they were told.
    most = [0]
    for end in range(1, len(weeks) + 1):
        whole = end == len(weeks)
        runs = [most[start] + _distinct(weeks[start:end]).most for start in range(1 if whole else 0, end)]
        most.append(min(runs, default=_distinct(weeks).most))
    return in_fives_beside(len(set().union(*weeks)), most[-1:])


def people_value(value: Decimal | None) -> Decimal | None:
    """A figure that counts people, in fives; None where it is unknown or under five."""
    if value is None:
        return None
    fives = in_fives(round(value))
    return None if fives.under_five else Decimal(fives.about)


def is_small(value: Decimal | None, *, counts_people: bool) -> bool:
    """Whether the figure counts fewer people than may be told; an unknown figure is not small."""
    return counts_people and value is not None and in_fives(round(value)).under_five


def rests_on_few(denominator: Decimal | None, smallest: int = SMALLEST_GROUP) -> bool:
    """Whether a rate is about so few people that it would say something of each of them."""
    return denominator is not None and denominator < smallest


def _distinct(weeks: Sequence[Collection[Hashable]]) -> Fives:
    return in_fives(len(set().union(*weeks)))
