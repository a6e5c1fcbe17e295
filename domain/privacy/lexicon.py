"""The lexicon: every list that the screen reads, loaded once and whole, or not at all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from domain.privacy.findings import Kind, ListDamaged
from domain.privacy.vocabulary import Vocabulary, vocabulary
from domain.privacy.wordlist import WordList

# Fewer entries than these mean that a list was cut off.
_AT_LEAST = {"first_names": 10_000, "surnames": 8_000, "places": 5_000, "origins": 1_000}
_FEWEST_WORDS = 200_000
_SHORTEST_PART = 4
_LONGEST_COMPOUND = 40
_SHORT_PARTS = frozenset({"app", "bus", "dag", "gas", "les", "pas", "pgb", "tas", "val", "weg", "wmo", "zit"})
_LINKS = ("", "s", "en", "e", "n", "er")


@dataclass(frozen=True, slots=True)
class Ages:
    """What stands for an age: `bands` from high to low."""

    bands: tuple[tuple[int, str], ...]
    unknown: str


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The lists; words in small letters, but for the places and origins, which are told apart by their capitals."""

    words: WordList
    first_names: frozenset[str]
    surnames: frozenset[str]
    names_over_words: frozenset[str]
    capitalised: frozenset[str]
    local: frozenset[str]
    heads: frozenset[str]
    institutions: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    abbreviations: frozenset[str]
    english: WordList
    special: re.Pattern[str]
    replacements: Mapping[Kind, str]
    general_institutions: Mapping[str, str]
    ages: Ages
    vocabulary: Vocabulary
    body_ends: tuple[str, ...]
    stand_ins: frozenset[str]

    def ordinary(self, word: str) -> bool:
        """Whether the word, in small letters, is an ordinary word or a compound of ordinary words."""
        return word in self.words or word in self.abbreviations or self._compound(word)

    def _compound(self, word: str) -> bool:
        # What was asked is not remembered: it may be a name.
        return _SHORTEST_PART + 1 < len(word) <= _LONGEST_COMPOUND and _splits(self.words, word, parts=3)

    def plain_compound(self, word: str) -> bool:
        """A compound of two words that are long enough to be no accident."""
        cuts = range(_SHORTEST_PART, min(len(word), _LONGEST_COMPOUND) - _SHORTEST_PART + 1)
        return any(_joined(self.words, word[:cut]) and word[cut:] in self.words for cut in cuts)

    def listed(self, word: str) -> bool:
        """Whether the word itself is in the list of ordinary words."""
        return word in self.words

    def first_name(self, word: str) -> bool:
        return word in self.first_names

    def surname(self, word: str) -> bool:
        return word in self.surnames


def _splits(words: WordList, word: str, parts: int) -> bool:
    """The word is a row of at most `parts` ordinary words, joined as Dutch joins them."""
    for cut in range(3, len(word) - 2):
        first, rest = word[:cut], word[cut:]
        if len(rest) < _SHORTEST_PART and rest not in _SHORT_PARTS:
            continue
        if _may_begin(words, first, rest) and (rest in words or _splits_on(words, rest, parts - 1)):
            return True
    return False


def _splits_on(words: WordList, rest: str, parts: int) -> bool:
    return parts > 1 and len(rest) >= 2 * _SHORTEST_PART and _splits(words, rest, parts)


def _may_begin(words: WordList, first: str, rest: str) -> bool:
    """Three letters begin a compound only as they are, and where the rest is longer: "typ-fout", but no "mul-der"."""
    if len(first) < _SHORTEST_PART:
        return first in _SHORT_PARTS or (first in words and len(rest) >= _SHORTEST_PART)
    return _joined(words, first)


def _joined(words: WordList, part: str) -> bool:
    return any(
        part.endswith(link) and len(part) - len(link) >= 3 and part[: len(part) - len(link)] in words for link in _LINKS
    )


@cache
def lexicon() -> Lexicon:
    """Every list, read once; ListDamaged when one is missing or not whole."""
    try:
        return _load()
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise ListDamaged(str(error)) from error


def _load() -> Lexicon:
    words = WordList(_content("words.bin"))
    if len(words) < _FEWEST_WORDS:
        raise ListDamaged("words.bin")
    replacements = yaml.safe_load(_content("replacements.yaml"))
    local = frozenset([*_lines("organisations"), *_lines("neighbourhoods"), *_each_word("origins_added")])
    words_of_trade = vocabulary(yaml.safe_load(_content("vocabulary.yaml")))
    bands = sorted(replacements["ages"].items(), reverse=True)
    return Lexicon(
        words=words,
        first_names=frozenset(each.casefold() for each in [*_lines("first_names"), *_each_word("first_names_added")]),
        surnames=frozenset(each.casefold() for each in _lines("surnames")),
        names_over_words=frozenset(_each_word("names_over_words")),
        capitalised=frozenset([*_lines("places"), *_lines("origins"), *local]),
        local=local,
        heads=frozenset(each.split(" ", 1)[0] for each in [*local, *_lines("places")] if " " in each),
        institutions=frozenset(each.casefold() for each in _each_word("institutions")),
        titles=frozenset(_each_word("titles")),
        roles=frozenset(_each_word("roles")),
        abbreviations=frozenset(_each_word("abbreviations")),
        english=WordList(_content("english.bin")),
        special=_special(yaml.safe_load(_content("special.yaml"))),
        replacements={Kind(kind): word for kind, word in replacements["words"].items()},
        general_institutions=dict(replacements["institutions"]),
        ages=Ages(tuple((int(age), str(word)) for age, word in bands), str(replacements["unknown_age"])),
        vocabulary=words_of_trade,
        body_ends=tuple(words_of_trade.body_ends),
        stand_ins=frozenset(_stand_ins(replacements)),
    )


def _stand_ins(replacements: Mapping[str, Any]) -> Iterator[str]:
    """Every text that can stand where a finding stood."""
    yield replacements["unknown_age"]
    for group in ("words", "institutions", "ages"):
        yield from replacements[group].values()


def _special(lists: Mapping[str, list[str]]) -> re.Pattern[str]:
    """One pattern for the beginnings of words that tell of health, faith or offences."""
    starts = sorted(
        {start for group in ("health", "faith", "offence") for start in lists[group]}, key=len, reverse=True
    )
    innocent = "|".join(map(re.escape, lists["not"]))
    return re.compile(rf"\b(?!(?:{innocent})\b)(?:{'|'.join(map(re.escape, starts))})")


def _content(name: str) -> bytes:
    return files("domain.data").joinpath(name).read_bytes()


def _lines(name: str) -> list[str]:
    """The lines of a list without its comments; ListDamaged when there are too few."""
    lines = [line.strip() for line in _content(f"{name}.txt").decode().splitlines()]
    kept = [line for line in lines if line and not line.startswith("#")]
    if len(kept) < _AT_LEAST.get(name, 1):
        raise ListDamaged(f"{name}.txt")
    return kept


def _each_word(name: str) -> Iterator[str]:
    return (word for line in _lines(name) for word in line.split())
