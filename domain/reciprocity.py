"""Reciprocity: what each party brought in over a month, counted of the party and never of a person."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from domain.agreements import Party
from domain.disclosure import NOBODY, Fives, in_fives


@dataclass(frozen=True, slots=True)
class PartyGave:
    """What was brought in as a party, the figures that it supplied, and what it said in conversations on the ladder.

    `told` is how many stories and signals its people gave, in fives.
    """

    party: Party
    inputs: int = 0
    figures: int = 0
    contributions: int = 0
    told: Fives = NOBODY


# Whose figures these are, by where they come from; residents and the bot are nobody's.
SUPPLIED_BY: Mapping[str, Party] = {"municipality": Party.MUNICIPALITY, "registration": Party.PARTNERSHIP}


def balance(
    inputs: int, figures: Mapping[Party, int], contributions: Collection[Party], told: Collection[Party | None]
) -> tuple[PartyGave, ...]:
    """Both parties, the municipality first; only that one brings in inputs."""
    said, people = list(contributions), list(told)
    return tuple(
        PartyGave(
            party,
            inputs if party is Party.MUNICIPALITY else 0,
            figures.get(party, 0),
            said.count(party),
            in_fives(people.count(party)),
        )
        for party in Party
    )
