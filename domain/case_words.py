"""The words by which a case is told from a pattern, grouped by what they do."""

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

import yaml

from domain.privacy.findings import ListDamaged


@dataclass(frozen=True, slots=True)
class CaseWords:
    """What each group is, stands beside it in data/cases.yaml."""

    somebody: frozenset[str]
    offices: frozenset[str]
    files: frozenset[str]
    general_before: frozenset[str]
    near: frozenset[str]
    general: frozenset[str]
    workers: frozenset[str]
    pointing: frozenset[str]
    whose: frozenset[str]
    belongings: frozenset[str]
    before_his: frozenset[str]
    nobody: frozenset[str]
    does: frozenset[str]
    things_do: frozenset[str]
    did: frozenset[str]
    lately: frozenset[str]
    spans: frozenset[str]
    before_spans: frozenset[str]
    durations: frozenset[str]
    months: frozenset[str]
    meets: frozenset[str]
    where: frozenset[str]
    traits: frozenset[str]
    many: frozenset[str]
    numbers: frozenset[str]


@cache
def case_words() -> CaseWords:
    """Raises ListDamaged where a group is missing: the bot asks for them before it opens a door."""
    try:
        lists = yaml.safe_load(_content("cases.yaml"))
        return CaseWords(**{each.name: frozenset(lists[each.name].split()) for each in fields(CaseWords)})
    except (OSError, UnicodeDecodeError, yaml.YAMLError, LookupError, TypeError, AttributeError) as error:
        raise ListDamaged("cases.yaml") from error


def _content(name: str) -> bytes:
    return (files("domain.data") / name).read_bytes()
