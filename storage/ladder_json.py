"""Ladder JSON: every act of the ladder, and why a trigger fired, as the database keeps them."""

from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from domain.ladder_acts import Act
from domain.trigger_evidence import Why

_ACTS = {kind.__name__: kind for kind in get_args(Act)}


class UnknownAct(ValueError):
    """An act that this version of the program does not have."""


def kind_of(act: Act) -> str:
    """What the act is called in the database: never rename one of these classes without a migration."""
    return type(act).__name__


def act_to_json(act: Act) -> dict[str, Any]:
    made: dict[str, Any] = _adapter(kind_of(act)).dump_python(act, mode="json")
    return made


def act_from_json(kind: str, data: object) -> Act:
    """Raises UnknownAct."""
    if kind not in _ACTS:
        raise UnknownAct(kind)
    act: Act = _adapter(kind).validate_python(data)
    return act


def why_to_json(why: Why) -> dict[str, Any]:
    made: dict[str, Any] = _why().dump_python(why, mode="json")
    return made


def why_from_json(data: object) -> Why:
    return _why().validate_python(data)


# Made once: to make an adapter takes longer than to use it.
@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(_ACTS[kind])


@cache
def _why() -> TypeAdapter[Why]:
    return TypeAdapter(Why)
