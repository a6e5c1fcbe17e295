"""Plates: the number plates of cars, with and without their hyphens."""

import re
from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit, of_pattern

_GROUP = r"(?:[A-Z]{1,3}|\d{1,3})"
_HYPHENED = re.compile(
    rf"(?<![\w-])(?=[\w-]{{8}}(?![\w-]))(?=[\d-]*[A-Z])(?=[A-Z-]*\d){_GROUP}-{_GROUP}-{_GROUP}", re.IGNORECASE
)
_BELGIAN = re.compile(r"(?<![\w-])\d-[A-Z]{3}-\d{3}(?![\w-])", re.IGNORECASE)
# The row of letters and digits of each series; S is where a hyphen stands.
_RECENT = (
    r"\d{2}S[A-Z]{3}S\d|\dS[A-Z]{3}S\d{2}|[A-Z]{2}S\d{3}S[A-Z]|[A-Z]S\d{3}S[A-Z]{2}|[A-Z]{3}S\d{2}S[A-Z]|"
    r"[A-Z]S\d{2}S[A-Z]{3}|[A-Z]{2}S\d{2}S[A-Z]{2}"
)
_ALL = (
    rf"{_RECENT}|[A-Z]{{2}}S\d{{2}}S\d{{2}}|\d{{2}}S\d{{2}}S[A-Z]{{2}}|\d{{2}}S[A-Z]{{2}}S\d{{2}}|"
    r"[A-Z]{2}S[A-Z]{2}S\d{2}|\d{2}S[A-Z]{2}S[A-Z]{2}|\dS[A-Z]{2}S\d{3}|\d{3}S[A-Z]{2}S\d"
)
_LOOSE = re.compile(rf"(?<![\w-])(?:{_RECENT.replace('S', '[ .]?')})(?![\w-])")
_SAID = re.compile(
    r"\b(?:kenteken\w*|nummerbord\w*|nummerplaat|plaatje|plaat|auto|bus|busje|scooter|brommer)\W{1,3}"
    rf"(?:\w+\W{{1,3}}){{0,2}}?(?P<it>{_ALL.replace('S', '[ .-]?')})(?![\w-])",
    re.IGNORECASE,
)


def plate_hits(text: str) -> Iterator[Hit]:
    for pattern in (_HYPHENED, _BELGIAN, _SAID):
        yield from of_pattern(pattern, text, Kind.PLATE)
    yield from of_pattern(_LOOSE, text, Kind.PLATE, Tier.DOUBTFUL)
