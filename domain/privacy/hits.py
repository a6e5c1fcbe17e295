"""Hits: what one rule found in the normalised text, before hits are weighed against each other."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from domain.privacy.findings import Kind, Tier


class Hit(NamedTuple):
    left: int
    right: int
    kind: Kind
    tier: Tier = Tier.CERTAIN


def of_pattern(pattern: re.Pattern[str], text: str, kind: Kind, tier: Tier = Tier.CERTAIN) -> Iterator[Hit]:
    """Each match of the pattern, or of its group `it` where it has one."""
    group: str | int = "it" if "it" in pattern.groupindex else 0
    return (Hit(found.start(group), found.end(group), kind, tier) for found in pattern.finditer(text))


def in_small(text: str) -> str:
    """The text in small letters, of the same length: patterns run several times faster on it."""
    small = text.lower()
    # A capital or two of the world become two signs; they stay as they are.
    return (
        small if len(small) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    )


def weighed(hits: Iterable[Hit]) -> list[Hit]:
    """The hits without overlap: a certain one before a doubtful one, a longer before a shorter; overlaps are joined."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each.left, -each.right)):
        if kept and hit.left < kept[-1].right:
            kept[-1] = _joined(kept[-1], hit)
        else:
            kept.append(hit)
    return kept


def _joined(one: Hit, other: Hit) -> Hit:
    """Both in one: nothing of either is left out, and a citizen service number stays one."""
    first = max((one, other), key=_weight)
    return Hit(min(one.left, other.left), max(one.right, other.right), first.kind, first.tier)


def _weight(hit: Hit) -> tuple[bool, bool, int]:
    return hit.kind is Kind.BSN, hit.tier is Tier.CERTAIN, hit.right - hit.left
