"""Disclosure: how numbers of people are told so that nobody can be worked out from them."""

from dataclasses import dataclass
from decimal import Decimal

# Fewer people than this are never told apart: none and four look the same.
SMALLEST_GROUP = 5
# What residents answered is told from ten answers on.
SMALLEST_RESIDENT_GROUP = 10


@dataclass(frozen=True, slots=True)
class Fives:
    """A number of distinct people, to the nearest five. `about` is 0 where it is under five, none included."""

    about: int = 0

    @property
    def under_five(self) -> bool:
        return self.about == 0

    def __str__(self) -> str:
        return f"<{SMALLEST_GROUP}" if self.under_five else str(self.about)


# None, and up to four, look the same.
NOBODY = Fives()


def in_fives(people: int) -> Fives:
    """The number as it may be published; a total is put in fives from its own true value, never from parts in fives."""
    if people < 0:
        raise ValueError("a number of people is never below zero")
    return Fives() if people < SMALLEST_GROUP else Fives(5 * ((people + 2) // 5))


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
