"""Trials: how many odd inputs are tried, from which seed, and what counts as written down well."""

import dataclasses
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from random import Random


class Trials:
    """Seeds in a row, each tried once. The last one is known, so that what failed can be tried again."""

    def __init__(self, first: int, rounds: int, exactly: int | None) -> None:
        self.first = self.last = first
        self.tried = 0
        self._rounds = rounds
        self._exactly = exactly

    @classmethod
    def asked(cls) -> "Trials":
        """In the long tests the same ones every time; in make fuzz more, and others each time."""
        exactly = os.environ.get("FUZZ_TRIES")
        first, rounds = int(os.environ.get("FUZZ_SEED", "0")), int(os.environ.get("FUZZ_ROUNDS", "1"))
        return cls(first, rounds, None if exactly is None else int(exactly))

    def __call__(self, each_round: int) -> Iterator[Random]:
        """Chance, once for each input."""
        tries = each_round * self._rounds if self._exactly is None else self._exactly
        for seed in range(self.first, self.first + tries):
            self.last = seed
            yield Random(seed)
            self.tried += 1

    def again(self, test: str) -> str:
        """How to try what failed once more: by itself, or after all that came before it."""
        alone = f"FUZZ_SEED={self.last} FUZZ_TRIES=1"
        after = f"FUZZ_SEED={self.first} FUZZ_TRIES={self.last - self.first + 1}"
        return f"alone:       {alone} pytest '{test}'\nwith all before it: {after} pytest '{test}'"


def is_sound(value: object) -> bool:
    """Whether all that stands in it can be written down, and is of the kinds that the house knows."""
    return all(_is_sound_leaf(leaf) for leaf in _leaves(value))


def _is_sound_leaf(leaf: object) -> bool:
    match leaf:
        case str():
            return "\0" not in leaf and leaf == leaf.encode(errors="ignore").decode()
        case datetime():
            return leaf.tzinfo is not None
        case _:
            return leaf is None or isinstance(leaf, bool | int)


def _leaves(value: object) -> Iterator[object]:
    match value:
        case str() | None:
            yield value
        case Mapping():
            for each in value.values():
                yield from _leaves(each)
        case Sequence():
            for each in value:
                yield from _leaves(each)
        case _ if dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                yield from _leaves(getattr(value, field.name))
        case _:
            yield value
