"""Form: a whole conversation on one screen, for chats that can show one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from chat.incoming import Sender
from chat.message import Block, Choice
from chat.wording import Words

Values: TypeAlias = Mapping[str, tuple[str, ...]]


class Kind(StrEnum):
    """What is filled in: words, one of the options, or any number of them."""

    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Field:
    """`hint` is a small remark under it. `filled` is what stands there at first: the text, or values of options."""

    key: str
    label: Words
    kind: Kind
    options: tuple[Choice, ...] = ()
    optional: bool = False
    hint: Words | None = None
    long: bool = False
    filled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """`key` comes back with what was filled in: at most 200 characters, and nothing in it that a person wrote.

    `above` is said before the first field, `below` after the last.
    """

    key: str
    title: Words
    fields: tuple[Field, ...]
    submit: Words
    above: tuple[Block, ...] = ()
    below: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it was sent. `event_id` is the same however often the same screen is sent."""

    event_id: str
    sender: Sender
    form: str
    values: Values = field(default_factory=dict)
    opened_at: datetime | None = None

    def text(self, key: str) -> str:
        """What was typed in a field, or the option chosen there; empty where nothing was."""
        return next(iter(self.values.get(key, ())), "")

    def __repr__(self) -> str:
        # Errors are printed; what a person wrote is not.
        return f"Filled({self.form})"


@dataclass(frozen=True, slots=True)
class Wrong:
    """Nothing was kept. The screen stays as it is, with a sentence at each field that has to change."""

    errors: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Thanks:
    """It was kept, and the answer is under way in the chat itself."""

    words: Words


# A Form in answer to a form asks one thing more about what was filled in; nothing was kept yet.
Reply: TypeAlias = Wrong | Form | Thanks

# What a button that begins something brings: this, then the word that a person would type for it.
_BEGINS = "begin:"


def begins(word: str) -> str:
    """The value of a button that does what typing the word does."""
    return f"{_BEGINS}{word}"


def begun(value: str) -> str | None:
    """The word that a button stands for; None for any other button."""
    return value.removeprefix(_BEGINS) if value.startswith(_BEGINS) else None
