"""A problem in the agreements: which rule is broken, and where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """`rule` names the rule and its sentence. `line` and `place` are known once it was found back in the file."""

    rule: str
    path: Path = ()
    args: Mapping[str, str | int] = field(default_factory=dict)
    line: int | None = None
    place: str = ""
