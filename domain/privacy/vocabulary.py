"""The vocabulary: words by which a name is told from the rest of a sentence, grouped by what they do."""

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What each group is, stands beside it in vocabulary.yaml."""

    joins: frozenset[str]
    joins_firmly: frozenset[str]
    joins_small: frozenset[str]
    never_names: frozenset[str]
    articles: frozenset[str]
    before_places: frozenset[str]
    before_places_or_persons: frozenset[str]
    before_persons: frozenset[str]
    before_somebody: frozenset[str]
    before_initials: frozenset[str]
    before_letters: frozenset[str]
    before_bodies: frozenset[str]
    body_ends: frozenset[str]
    doing: frozenset[str]
    asking: frozenset[str]
    family: frozenset[str]
    addresses: frozenset[str]
    lettered: frozenset[str]
    dotted: frozenset[str]
    counted: frozenset[str]
    begins_street: frozenset[str]
    beside_numbers: frozenset[str]
    abbreviations: frozenset[str]


def vocabulary(lists: Mapping[str, str]) -> Vocabulary:
    """The groups of vocabulary.yaml; KeyError where one is missing, ValueError where one is empty."""
    groups = {each.name: frozenset(lists[each.name].split()) for each in fields(Vocabulary)}
    if not all(groups.values()):
        raise ValueError("vocabulary.yaml has an empty group")
    return Vocabulary(**groups)
