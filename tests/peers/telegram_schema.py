"""Telegram's published Bot API as a judge: is this request one that the schema allows?"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from aiogram import types

_SCHEMA = json.loads((Path(__file__).parent.parent / "data" / "telegram" / "bot_api.json").read_text("utf-8"))
METHODS: dict[str, dict[str, tuple[str, bool]]] = _SCHEMA["methods"]
_TYPES: dict[str, dict[str, tuple[str, bool]]] = _SCHEMA["types"]
_UNIONS: dict[str, list[str]] = _SCHEMA["unions"]
_PLAIN: dict[str, type | tuple[type, ...]] = {
    "String": str,
    "Integer": int,
    "Float": (int, float),
    "Boolean": bool,
    "True": bool,
}


def read_parameters(method: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a form as JSON values, read by the types that the schema gives them."""
    known = METHODS.get(method, {})
    return {name: _read(value, known[name][0]) if name in known else value for name, value in sent.items()}


def _read(value: Any, kind: str) -> Any:
    if not isinstance(value, str) or kind in {"String", "InputFile", "InputFile or String"}:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def problems_of_request(method: str, parameters: Mapping[str, Any], files: set[str]) -> list[str]:
    """What the schema has against it; the names of uploaded files may be anything that a parameter points at."""
    if method not in METHODS:
        return [f"{method}: no such method"]
    pointed_at = {name for name in files if f"attach://{name}" in json.dumps(parameters)}
    told = {**parameters, **dict.fromkeys(files - pointed_at, "a file")}
    return list(_problems_of_fields(method, told, METHODS[method]))


def _problems_of_fields(at: str, told: Mapping[str, Any], known: Mapping[str, tuple[str, bool]]) -> Iterator[str]:
    for name, (_, required) in known.items():
        if required and told.get(name) is None:
            yield f"{at}: {name} is missing"
    for name, value in told.items():
        if name not in known:
            yield f"{at}: {name} is unknown"
        elif not _is(value, known[name][0]):
            yield f"{at}: {name} is no {known[name][0]}"


def _is(value: Any, kind: str) -> bool:
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ").replace(" and ", " or ").replace(", ", " or ")
        return isinstance(value, list) and all(_is(each, inner) for each in value)
    if " or " in kind:
        return any(_is(value, each) for each in kind.split(" or "))
    if kind in _PLAIN:
        return isinstance(value, _PLAIN[kind]) and (kind != "Integer" or not isinstance(value, bool))
    if kind == "InputFile":
        return isinstance(value, str)
    if kind in _UNIONS:
        return any(_is(value, each) for each in _UNIONS[kind])
    return isinstance(value, dict) and kind in _TYPES and not list(_problems_of_fields(kind, value, _TYPES[kind]))


def accepted_update(update: dict[str, Any]) -> dict[str, Any]:
    """The update, if another library takes it for one; else its error."""
    types.Update.model_validate(update)
    return update


def accepted_message(message: dict[str, Any]) -> dict[str, Any]:
    """The message, if another library takes it for one; else its error."""
    types.Message.model_validate(message)
    return message
