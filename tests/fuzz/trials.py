"""Trials: how often a property is tried, on what, and what counts as written down well."""

import dataclasses
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from random import Random
from typing import TypeAlias, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

_T = TypeVar("_T")
# Told how many inputs were tried.
Count: TypeAlias = Callable[[int], None]
_BATCH = 50


def rounds() -> int:
    """How many times as much as in the long tests: FUZZ_ROUNDS, as make fuzz gives it."""
    return int(os.environ.get("FUZZ_ROUNDS", "1"))


def tried(examples: int) -> settings:
    """So many examples a round. In the long tests they are the same ones every time, in make fuzz others each time."""
    return settings(
        max_examples=examples * rounds(), derandomize=rounds() == 1, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip


def seeds() -> st.SearchStrategy[int]:
    return st.integers(0, 2**64)


def batches(make: Callable[[Random], _T], size: int = _BATCH) -> st.SearchStrategy[list[_T]]:
    """Lists of what chance makes: hypothesis itself would take longer over each than what is tried with it."""
    return seeds().map(lambda seed: [make(Random(seed + each)) for each in range(size)])


def is_sound(value: object) -> bool:
    """Whether all that stands in it can be written down, and is of the kinds that the house knows."""
    return all(_is_sound_leaf(leaf) for leaf in _leaves(value))


def _is_sound_leaf(leaf: object) -> bool:
    match leaf:
        case str():
            return "\0" not in leaf and not any("\ud800" <= each <= "\udfff" for each in leaf)
        case datetime():
            return leaf.tzinfo is not None
        case _:
            return leaf is None or isinstance(leaf, bool | int)


def _leaves(value: object) -> Iterator[object]:
    match value:
        case Mapping():
            for each in value.values():
                yield from _leaves(each)
        case Sequence() if not isinstance(value, str):
            for each in value:
                yield from _leaves(each)
        case _ if dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                yield from _leaves(getattr(value, field.name))
        case _:
            yield value
