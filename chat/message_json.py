"""Message to JSON and back, as the outbox keeps it."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

from chat import message, wording
from chat.message import Message

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | None"

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        message.Message, message.Heading, message.Text, message.Items, message.Quote, message.Note, message.Picture,
        message.Choice, message.Choices, message.Link, message.Divider,
        wording.Phrase, wording.Verbatim, wording.Joined,
    )
}  # fmt: skip
_FIELDS = {kind: tuple(each.name for each in fields(kind)) for kind in _KINDS.values()}
_VALUES: dict[str, Callable[[str], object]] = {
    "decimal": Decimal,
    "instant": datetime.fromisoformat,
    "date": date.fromisoformat,
}


def to_json(said: Message) -> dict[str, Json]:
    """A dict of JSON types only; `from_json` makes an equal message of it."""
    return _parts(said)


def from_json(written: Mapping[str, object]) -> Message:
    """Raises ValueError where it is not a message."""
    try:
        said = _read(written)
    except (TypeError, ArithmeticError) as error:
        raise ValueError("not a message") from error
    if isinstance(said, Message):
        return said
    raise ValueError("not a message")


def _parts(value: object) -> dict[str, Json]:
    """A message or a part of it, with its own name among its fields."""
    written: dict[str, Json] = {"is": type(value).__name__}
    for name in _FIELDS[type(value)]:
        written[name] = _write(getattr(value, name))
    return written


def _write(value: object) -> Json:
    if value is None or isinstance(value, str | int):
        return value
    if type(value) in _FIELDS:
        return _parts(value)
    match value:
        case tuple():
            return [_write(each) for each in value]
        case dict():
            return {"is": "args", "args": {str(name): _write(each) for name, each in value.items()}}
        case _:
            return _write_value(value)


def _write_value(value: object) -> Json:
    match value:
        case Decimal():
            return {"is": "decimal", "value": str(value)}
        case datetime():
            return {"is": "instant", "value": value.isoformat()}
        case date():
            return {"is": "date", "value": value.isoformat()}
        case _:
            raise TypeError(f"a message cannot hold {type(value).__name__}")


def _read(value: object) -> object:
    if value is None or isinstance(value, str | int):
        return value
    match value:
        case list():
            return tuple(_read(each) for each in value)
        case {"is": str(name), **rest} if name in _KINDS:
            return _KINDS[name](**{str(field): _read(each) for field, each in rest.items()})
        case {"is": "args", "args": dict(args)}:
            return {name: _read(each) for name, each in args.items()}
        case {"is": str(kind), "value": str(text), **rest} if kind in _VALUES and not rest:
            return _VALUES[kind](text)
        case dict():
            raise ValueError("unknown part of a message")
        case _:
            return value
