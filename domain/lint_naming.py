"""Rules about names: ids, empty texts and the frame of the file."""

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel

from domain.agreements import Agreements
from domain.problems import Path, Problem

_LISTS = ("goals", "areas", "forums", "teams", "people", "indicators", "prompts", "themes", "triggers", "risks")
# Ids travel in buttons, which carry at most 60 bytes.
_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")


def _ids(agreements: Agreements, name: str) -> Iterator[tuple[int, str]]:
    for index, part in enumerate(getattr(agreements, name)):
        yield index, part.id


def id_form(agreements: Agreements) -> Iterator[Problem]:
    for name in _LISTS:
        for index, each in _ids(agreements, name):
            if not _ID.fullmatch(each):
                yield Problem("id-form", (name, index, "id"), {"id": each})


def id_twice(agreements: Agreements) -> Iterator[Problem]:
    for name in _LISTS:
        seen = set[str]()
        for index, each in _ids(agreements, name):
            if each in seen:
                yield Problem("id-twice", (name, index, "id"), {"id": each})
            seen.add(each)


def area_and_team_share_id(agreements: Agreements) -> Iterator[Problem]:
    """A figure is kept under the id of its area or team: one id must not mean both."""
    areas = {area.id for area in agreements.areas}
    for index, each in _ids(agreements, "teams"):
        if each in areas:
            yield Problem("area-and-team-share-id", ("teams", index, "id"), {"id": each})


def text_empty(agreements: Agreements) -> Iterator[Problem]:
    """No sentence is left open. Only a place may go without a workspace."""
    for path, text in _texts(agreements, ()):
        if not text.strip() and path[-1] != "workspace":
            yield Problem("text-empty", path, {"field": str(path[-1])})


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    match value:
        case str():
            yield path, value
        case BaseModel():
            for name in type(value).model_fields:
                yield from _texts(getattr(value, name), (*path, name))
        case tuple():
            for index, each in enumerate(value):
                yield from _texts(each, (*path, index))
        case dict():
            for name, each in value.items():
                yield from _texts(each, (*path, str(name)))


def agreed_on_missing(agreements: Agreements) -> Iterator[Problem]:
    if agreements.agreed_on is None:
        yield Problem("agreed-on-missing", ("agreed_on",))


def time_zone_unknown(agreements: Agreements) -> Iterator[Problem]:
    try:
        ZoneInfo(agreements.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Problem("time-zone-unknown", ("time_zone",), {"zone": agreements.time_zone})


RULES = (id_form, id_twice, area_and_team_share_id, text_empty, agreed_on_missing, time_zone_unknown)
