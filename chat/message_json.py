"""Message to JSON and back, as the outbox keeps it."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from chat import message, wording
from chat.message import Message

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        message.Message, message.Heading, message.Text, message.Items, message.Quote, message.Note, message.Picture,
        message.Choice, message.Choices, message.Link, message.Divider,
        wording.Phrase, wording.Verbatim, wording.Joined,
    )
}  # fmt: skip


def to_json(said: Message) -> dict[str, Any]:
    """A dict of JSON types only; `from_json` makes an equal message of it."""
    written: dict[str, Any] = _write(said)
    return written


def from_json(written: dict[str, Any]) -> Message:
    """Raises ValueError where it is not a message."""
    try:
        said = _read(written)
    except (TypeError, ArithmeticError) as error:
        raise ValueError("not a message") from error
    if not isinstance(said, Message):
        raise ValueError("not a message")
    return said


def _write(value: Any) -> Any:
    if is_dataclass(value):
        return {"is": type(value).__name__} | {each.name: _write(getattr(value, each.name)) for each in fields(value)}
    match value:
        case tuple():
            return [_write(each) for each in value]
        case dict():
            return {"is": "args", "args": {name: _write(each) for name, each in value.items()}}
        case Decimal():
            return {"is": "decimal", "value": str(value)}
        case datetime():
            return {"is": "instant", "value": value.isoformat()}
        case date():
            return {"is": "date", "value": value.isoformat()}
        case str() | int() | None:
            return value
        case _:
            raise TypeError(f"a message cannot hold {type(value).__name__}")


def _read(value: Any) -> Any:
    match value:
        case list():
            return tuple(_read(each) for each in value)
        case {"is": "args", "args": args}:
            return {name: _read(each) for name, each in args.items()}
        case {"is": "decimal", "value": text}:
            return Decimal(text)
        case {"is": "instant", "value": text}:
            return datetime.fromisoformat(text)
        case {"is": "date", "value": text}:
            return date.fromisoformat(text)
        case {"is": str(name), **rest} if name in _KINDS:
            return _KINDS[name](**{str(field): _read(each) for field, each in rest.items()})
        case dict():
            raise ValueError("unknown part of a message")
        case _:
            return value
