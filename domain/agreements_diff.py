"""What differs between two versions of the agreements, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from domain.agreements import Agreements

LISTS = ("goals", "areas", "forums", "teams", "people", "indicators", "prompts", "themes", "triggers", "risks")


class Sort(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: `field` and the values where something changed, `name` where it is part of a list."""

    sort: Sort
    part: str
    name: str = ""
    field: str = ""
    before: str = ""
    after: str = ""


def diff(old: Agreements, new: Agreements) -> tuple[Change, ...]:
    """Nothing where both say the same, else one change for each part or field that differs."""
    return (*_frame(old, new), *(change for part in LISTS for change in _list(part, old, new)))


def _frame(old: Agreements, new: Agreements) -> Iterator[Change]:
    for part in Agreements.model_fields:
        before, after = getattr(old, part), getattr(new, part)
        if part in LISTS or before == after:
            continue
        if isinstance(before, BaseModel) and isinstance(after, BaseModel):
            yield from _fields(part, "", before, after)
        else:
            yield Change(Sort.CHANGED, part, before=plain(before), after=plain(after))


def _list(part: str, old: Agreements, new: Agreements) -> Iterator[Change]:
    before = {each.id: each for each in getattr(old, part)}
    after = {each.id: each for each in getattr(new, part)}
    for gone in [each for each in before if each not in after]:
        yield Change(Sort.REMOVED, part, name_of(before[gone]))
    for each, now in after.items():
        was = before.get(each)
        if was is None:
            yield Change(Sort.ADDED, part, name_of(now))
        else:
            yield from _fields(part, name_of(now), was, now)


def _fields(part: str, name: str, before: BaseModel, after: BaseModel) -> Iterator[Change]:
    for field in type(before).model_fields:
        was, now = getattr(before, field), getattr(after, field)
        if was != now:
            yield Change(Sort.CHANGED, part, name, field, plain(was), plain(now))


def name_of(part: BaseModel) -> str:
    """What people call it: its name, or else its question."""
    return str(getattr(part, "name", None) or getattr(part, "question", ""))


def plain(value: object) -> str:
    """A value as the file would have it, on one line."""
    match value:
        case None:
            return "-"
        case bool():
            return "true" if value else "false"
        case tuple():
            return ", ".join(map(plain, value)) or "-"
        case dict():
            return ", ".join(f"{key}: {plain(each)}" for key, each in value.items()) or "-"
        case BaseModel():
            return ", ".join(f"{field}: {plain(getattr(value, field))}" for field in type(value).model_fields)
        case _:
            return str(value)
