"""Titles: the surname that follows mevrouw, dhr., familie or dokter."""

from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit
from domain.privacy.reader import LONGEST_ABBREVIATION, Reader
from domain.privacy.tokens import Token

_MOST_JOINS = 4
_LEAST_UNKNOWN = 4


def titled_hits(reader: Reader) -> Iterator[Hit]:
    for title in reader.tokens:
        if title.lower in reader.lexicon.titles:
            named = _named(reader, title)
            if named:
                yield from _judged(reader, title, named)


def _named(reader: Reader, title: Token) -> list[Token]:
    """The words from behind the title up to the first that joins no names."""
    named: list[Token] = []
    for token in reader.tokens[title.at + 1 : title.at + 2 + _MOST_JOINS]:
        if not _beside(reader, token, title):
            return []
        named.append(token)
        if token.lower not in reader.vocabulary.joins:
            return named
    return []


def _beside(reader: Reader, token: Token, title: Token) -> bool:
    """The full stop of "mevr." is no end of a sentence, that of "tante." is."""
    if token.adjoins:
        return True
    abbreviated = len(title.text) <= LONGEST_ABBREVIATION and title.lower not in reader.vocabulary.family
    return token.gap.strip(" ") == "." and abbreviated


def _judged(reader: Reader, title: Token, named: list[Token]) -> Iterator[Hit]:
    last = named[-1]
    tier = _tier(reader, title, last)
    if tier is None:
        return
    following = reader.after(last)
    while following is not None and following.capital and following.at not in reader.allowed:
        last, following = following, reader.after(following)
    yield Hit(named[0].left, last.right, Kind.SURNAME, tier)


def _tier(reader: Reader, title: Token, token: Token) -> Tier | None:
    lists = reader.lexicon
    if token.capital:
        return Tier.CERTAIN if len(token.text) > 1 and token.at not in reader.allowed else None
    if (lists.surname(token.lower) or reader.strong(token)) and not lists.listed(token.lower):
        return Tier.CERTAIN
    # After "de familie" or "mijn tante" an ordinary word is just that.
    addressed = title.lower in reader.vocabulary.addresses
    if addressed and lists.surname(token.lower) and token.lower not in reader.vocabulary.doing:
        return Tier.DOUBTFUL
    place = token.lower.capitalize() in lists.capitalised
    unknown = len(token.text) >= _LEAST_UNKNOWN and not reader.ordinary(token) and not place
    return Tier.DOUBTFUL if unknown else None
