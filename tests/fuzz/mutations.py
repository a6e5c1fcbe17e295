"""Mutations: real-shaped data with one or more things wrong in it, the same for the same seed."""

import json
from collections.abc import Sequence
from random import Random
from typing import Any

# What breaks programs: halves of characters, characters that databases refuse, numbers beyond what clocks know.
ODD: Sequence[Any] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, -(2**63), 2**64, 10**400, 0.5, -0.0, 1e308, float("nan"), float("inf"),
    "", " ", "0", "-1", "nan", "inf", "1e400", "1763280000.000100", "99999999999999999999", "\x00", "a\x00b", "\ud800",
    "x\udfffy", "\u202e\u200b", "e\u0301" * 50, "🎈" * 40, "ﷺ", "İ", "٣", "²", "<@U0BOT>", "<", "<@|>", "&amp;", "&#0;",
    "https://[", "//[::", "begin:", "begin:vertel", "begin:\x00", "story/", "/", ":", "::", "a:1:b", "a:٣:b", "/start",
    "topic:", "D", "C", "../../etc/passwd", "'; DROP TABLE story; --", "{}", "%s %d %n", "{0.__class__}", "a" * 5_000,
    [], {}, [None], [[]], [{}], {"": None}, {"id": None}, {"text": None}, {"value": None}, {"ts": None}, {"ts": "nan"},
)  # fmt: skip
_MOST_CHANGES = 4
_DEPTH = 60


def mutated(data: Any, chance: Random) -> Any:
    """A copy of the data with one to four things wrong."""
    changed = json.loads(json.dumps(data))
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        changed = _once(changed, chance)
    return changed


def odd_text(text: str, chance: Random) -> str:
    """The text with a piece of it gone, doubled, moved or replaced."""
    at, until = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    match chance.randrange(5):
        case 0:
            return text[:at] + text[until:]
        case 1:
            return text[:until] + text[at:]
        case 2:
            return text[:at] + str(chance.choice(ODD)) + text[at:]
        case 3:
            return text[:at] + chr(chance.randrange(0x110000)) + text[at + 1 :]
        case _:
            return text[:at] + text[at:until][::-1] + text[until:]


def odd_bytes(data: bytes, chance: Random) -> bytes:
    """The bytes with some of them cut, doubled or other ones."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randint(0, len(changed))
        match chance.randrange(4):
            case 0:
                del changed[at : at + chance.randint(1, 40)]
            case 1:
                changed[at:at] = changed[at : at + chance.randint(1, 40)]
            case 2:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                changed[at:at] = chance.randbytes(chance.randint(1, 4))
    return bytes(changed)


def _once(data: Any, chance: Random) -> Any:
    """One part of it changed, found by walking down a path that chance picks."""
    match data:
        case dict() if data and chance.random() < 0.85:
            key = chance.choice(list(data))
            return _in_mapping(data, key, chance)
        case list() if data and chance.random() < 0.85:
            at = chance.randrange(len(data))
            data[at] = _once(data[at], chance)
            return data
        case str() if chance.random() < 0.5:
            return odd_text(data, chance)
        case _:
            return _odd(chance)


def _in_mapping(data: dict[str, Any], key: str, chance: Random) -> dict[str, Any]:
    match chance.randrange(10):
        case 0:
            del data[key]
        case 1:
            data[odd_text(key, chance)] = data.pop(key)
        case 2:
            data[key] = _odd(chance)
        case 3:
            # What stands in one place comes in another.
            data[key] = data[chance.choice(list(data))]
        case _:
            data[key] = _once(data[key], chance)
    return data


def _odd(chance: Random) -> Any:
    value = chance.choice(ODD)
    if chance.random() < 0.02:
        for _ in range(chance.randint(2, _DEPTH)):
            value = [value] if chance.random() < 0.5 else {"value": value}
    # A copy, so that what is changed further changes nothing here.
    return json.loads(json.dumps(value))
