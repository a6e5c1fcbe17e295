"""Escalation buttons: which conversation and which move a button stands for."""

import re
from collections.abc import Iterable

from chat.message import Block, Choice, Choices
from chat.wording import Phrase
from domain.ladder_moves import Move

_VALUE = re.compile(r"esc:([^:]+):([a-z_]+)")


def value_of(escalation: str, move: Move) -> str:
    return f"esc:{escalation}:{move}"


def pressed(value: str) -> tuple[str, Move] | None:
    """The escalation and the move of a button's value; None where it is no button of a conversation."""
    found = _VALUE.fullmatch(value)
    if found is None or found[2] not in set(Move):
        return None
    return found[1], Move(found[2])


def buttons(escalation: str, moves: Iterable[Move]) -> tuple[Block, ...]:
    """One row with these moves; nothing where there are none."""
    choices = tuple(Choice(_label(move), value_of(escalation, move)) for move in moves)
    return (Choices(choices),) if choices else ()


def _label(move: Move) -> Phrase:
    return Phrase(f"escalation-move-{move.replace('_', '-')}")
