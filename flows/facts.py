"""Facts: what a conversation knows when it starts. All are text, so that a session is written as it is."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from chat.wording import Verbatim
from flows.engine import Facts, Option

# Slack refuses a button with a longer label.
_LONGEST_LABEL = 75


@dataclass(frozen=True, slots=True)
class Named:
    """Something of the agreements, or a person's own: an id of at most 40 bytes, and what people call it."""

    id: str
    name: str


def listed(each: Iterable[Named]) -> str:
    """A list as one fact. It is text, because a database may change the order of an object's keys."""
    return json.dumps([[named.id, named.name] for named in each], ensure_ascii=False)


def names(facts: Facts, fact: str) -> tuple[Named, ...]:
    """The list that `listed` wrote; empty where the fact is not known."""
    return tuple(Named(key, name) for key, name in json.loads(facts.get(fact, "[]")))


def options(each: Iterable[Named]) -> tuple[Option, ...]:
    """A button for each, with a capital and never longer than a button may be."""
    return tuple(Option(named.id, Verbatim(_label(named.name))) for named in each)


def shortened(text: str, longest: int = _LONGEST_LABEL) -> str:
    """On one line, and never longer than that."""
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _label(name: str) -> str:
    name = shortened(name)
    return name[:1].upper() + name[1:]
