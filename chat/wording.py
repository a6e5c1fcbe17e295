"""What is said: a key with its arguments, which only a renderer makes a sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import TypeAlias

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentNone, FluentNumber, fluent_number
from fluent.syntax import FluentParser

Value: TypeAlias = "str | int | Decimal | date | datetime | Words"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of ours, by its key in `texts/`."""

    key: str
    args: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A person's or a source's own words: shown as they are, never read as markup."""

    text: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Several pieces in a row."""

    parts: tuple["Words", ...]
    between: str = " "


Words: TypeAlias = Phrase | Verbatim | Joined


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


class UnknownPhrase(LookupError):
    """A key that the texts do not have, or an argument that its sentence misses."""


# Markup stands around words, never inside one: team_lead is a name.
_MARKUP = re.compile(r"(?<!\w)(?:\*([^*\n]+)\*|_([^_\n]+)_)(?!\w)")
# What a person wrote goes through a sentence in signs that nobody types, and comes out as it was.
_SIGNS = {"*": "\ue000", "_": "\ue001", "\n": "\ue002"}
_FOREIGN = str.maketrans(dict.fromkeys(_SIGNS.values(), "\ufffd"))
_HIDE = _FOREIGN | str.maketrans(_SIGNS)
_SHOW = str.maketrans({sign: text for text, sign in _SIGNS.items()})
# Fluent refuses an argument of over a thousand characters.
_LONGEST_ARGUMENT = 1000


@cache
def _bundle(language: str, folder: str) -> FluentBundle:
    """Read once: the texts of a language take six megabytes and a fifth of a second."""
    text = resources.files("chat").joinpath("texts", folder, f"{language}.ftl").read_text("utf-8")
    bundle = FluentBundle([language], use_isolating=False)
    # Where each word stands in its file takes megabytes, and nobody asks.
    bundle.add_resource(FluentParser(with_spans=False).parse(text))
    return bundle


class Wording:
    """The sentences of one language; in `folder` are those that stand apart, for residents."""

    def __init__(self, language: str = "nl", folder: str = "") -> None:
        self.language = language
        self._bundle = _bundle(language, folder)
        # Sentences without arguments, such as a button's, are always the same; of people's words none is kept here.
        self._always: dict[str, tuple[Span, ...]] = {}

    def spans(self, words: Words) -> tuple[Span, ...]:
        """The words as styled runs, for renderers that have styles."""
        if isinstance(words, Verbatim):
            # Somebody's own words have no markup to look for.
            return (Span(words.text.translate(_FOREIGN)),) if words.text else ()
        if not isinstance(words, Phrase) or words.args:
            return self._spans(words)
        if words.key not in self._always:
            self._always[words.key] = self._spans(words)
        return self._always[words.key]

    def _spans(self, words: Words) -> tuple[Span, ...]:
        marked, spans, end = self._marked(words), list[Span](), 0
        for match in _MARKUP.finditer(marked):
            spans.append(Span(marked[end : match.start()]))
            bold, italic = match.groups()
            spans.append(Span(bold or italic, bold=bold is not None, italic=italic is not None))
            end = match.end()
        spans.append(Span(marked[end:]))
        return tuple(Span(span.text.translate(_SHOW), span.bold, span.italic) for span in spans if span.text)

    def plain(self, words: Words) -> str:
        """The words as text without styles."""
        return "".join(span.text for span in self.spans(words))

    def _marked(self, words: Words) -> str:
        match words:
            case Verbatim(text):
                return text.translate(_HIDE)
            case Joined(parts, between):
                return between.join(self._marked(part) for part in parts)
            case Phrase(key, args):
                return self._phrase(key, args)

    def _phrase(self, key: str, args: Mapping[str, Value]) -> str:
        if not self._bundle.has_message(key):
            raise UnknownPhrase(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise UnknownPhrase(key)
        said, errors = self._bundle.format_pattern(
            pattern, {name: self._argument(value) for name, value in args.items()}
        )
        if errors:
            raise UnknownPhrase(f"{key}: {errors[0]}")
        return str(said)

    def _argument(self, value: Value) -> str | int | FluentNumber | FluentNone | date | datetime:
        match value:
            case Decimal():
                return _exactly(value)
            case str():
                return _short(value.translate(_HIDE))
            case Phrase() | Verbatim() | Joined():
                return _short(self._marked(value))
            case _:
                return value


def _short(said: str) -> str:
    """The first of it, where it is longer than a sentence can hold."""
    return said if len(said) <= _LONGEST_ARGUMENT else f"{said[: _LONGEST_ARGUMENT - 1]}…"


def _exactly(value: Decimal) -> FluentNumber | FluentNone:
    """The figure with just as many decimals as it has: 5.0 is said as 5,0 and 5 as 5."""
    exponent = value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return fluent_number(value, minimumFractionDigits=decimals, maximumFractionDigits=decimals)
