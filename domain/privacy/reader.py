"""The reader: what one word of a text can be."""

from dataclasses import dataclass

from domain.privacy.lexicon import Lexicon
from domain.privacy.tokens import Token, tokens_of
from domain.privacy.vocabulary import Vocabulary

# A word all in capitals of up to so many letters is an abbreviation, also where it spells a name: NORA.
_LONGEST_ACRONYM = 4
LONGEST_ABBREVIATION = 5
_LONGEST_PHRASE = 6


@dataclass(frozen=True, slots=True)
class Reader:
    """The words of one text. `known` may be said; `allowed` numbers the words of organisations and places."""

    text: str
    tokens: list[Token]
    lexicon: Lexicon
    known: frozenset[str]
    allowed: frozenset[int]

    @property
    def vocabulary(self) -> Vocabulary:
        return self.lexicon.vocabulary

    def before(self, token: Token) -> Token | None:
        """The word before it, where only a space parts them."""
        return self.tokens[token.at - 1] if token.at and token.adjoins else None

    def after(self, token: Token) -> Token | None:
        """The word after it, where only a space parts them."""
        at = token.at + 1
        return self.tokens[at] if at < len(self.tokens) and self.tokens[at].adjoins else None

    def explained(self, token: Token) -> bool:
        """Its capital says nothing: a place, an organisation, an abbreviation, or what the agreements name."""
        if token.lower in self.known:
            return True
        if token.text in self.lexicon.capitalised:
            return not self._rather_person(token)
        if token.shouted:
            return len(token.text) <= _LONGEST_ACRONYM or not self.lexicon.first_name(token.lower)
        return _is_camel(token)

    def _rather_person(self, token: Token) -> bool:
        """A place that is a name too, with nothing before it that goes with places, and not of this region."""
        first = self.lexicon.first_name(token.lower)
        if not (first or self.lexicon.surname(token.lower)) or token.text in self.lexicon.local:
            return False
        before = self.tokens[token.at - 1].lower if token.at else ""
        words = self.vocabulary
        return before not in words.before_places and (first or before not in words.before_places_or_persons)

    def ordinary(self, token: Token) -> bool:
        lists = self.lexicon
        if lists.ordinary(token.lower) or token.lower in lists.english:
            return True
        if token.lower in lists.titles or token.lower in lists.roles:
            return True
        return all(self._plain(part) for part in token.text.replace("'s", "").split("-"))

    def _plain(self, part: str) -> bool:
        """A part of a hyphened word: an ordinary word, a place, or an abbreviation in capitals (WOZ-waarde)."""
        lowered = part.casefold()
        return (
            lowered in self.known
            or self.lexicon.ordinary(lowered)
            or lowered in self.lexicon.english
            or lowered.capitalize() in self.lexicon.capitalised
            or (part.isupper() and len(part) <= LONGEST_ABBREVIATION)
        )

    def strong(self, token: Token) -> bool:
        """A first name that is not an ordinary word besides, or hardly ever; also whose something is: Samira's."""
        word = token.bare
        if word in self.lexicon.names_over_words:
            return True
        return all(self.lexicon.first_name(part) for part in word.split("-")) and not self.lexicon.listed(word)

    def weak(self, token: Token) -> bool:
        """A first name, be it an ordinary word besides."""
        return self.lexicon.first_name(token.lower) and token.lower not in self.vocabulary.never_names

    def surname(self, token: Token) -> bool:
        lists = self.lexicon
        parts = token.lower.split("-") if "-" in token.lower else []
        return lists.surname(token.lower) or any(lists.surname(part) and not lists.listed(part) for part in parts)


def read(text: str, lexicon: Lexicon, known: frozenset[str]) -> Reader:
    tokens = tokens_of(text, lexicon)
    return Reader(text, tokens, lexicon, known, _of_bodies(tokens, lexicon, known))


def _is_camel(token: Token) -> bool:
    """VluchtelingenWerk, DigiD: more than one capital, as no Dutch name has but with a hyphen, Mc or Mac."""
    if token.shouted or "-" in token.text or not any(letter.isupper() for letter in token.text[1:]):
        return False
    return not token.lower.startswith(("mc", "mac", "d'", "o'", "ij"))


def _of_bodies(tokens: list[Token], lexicon: Lexicon, known: frozenset[str]) -> frozenset[int]:
    """The numbers of the words that make up an organisation, an area or a place of several words."""
    allowed: set[int] = set()
    heads = {each.split(" ", 1)[0] for each in known if " " in each}
    for token in tokens:
        if token.text in lexicon.heads or token.lower in heads:
            allowed.update(range(token.at, token.at + _body_length(tokens, token.at, lexicon, known)))
    return frozenset(allowed)


def _body_length(tokens: list[Token], at: int, lexicon: Lexicon, known: frozenset[str]) -> int:
    """How many words from here are the longest phrase that may be said; 0 when there is none."""
    longest, words = 0, [tokens[at].text]
    for token in tokens[at + 1 : at + _LONGEST_PHRASE]:
        if not token.adjoins:
            break
        words.append(token.text)
        phrase = " ".join(words)
        if phrase in lexicon.capitalised or (phrase.casefold() in known and phrase != phrase.casefold()):
            longest = len(words)
    return longest
