"""Small names: names in small letters, by the lists of names and by the words beside them."""

from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit
from domain.privacy.reader import Reader
from domain.privacy.tokens import Token

_LEAST_LETTERS = 4


def small_hits(reader: Reader) -> Iterator[Hit]:
    after = -1
    for token in reader.tokens:
        if token.at < after or not _may_begin(reader, token):
            continue
        last = _last_of_name(reader, token)
        if last is not None:
            first = last is token and reader.weak(token)
            yield Hit(token.left, last.right, Kind.FIRST_NAME if first else Kind.NAME, Tier.DOUBTFUL)
            after = last.at + 1


def _may_begin(reader: Reader, token: Token) -> bool:
    return not token.capital and token.lower not in reader.vocabulary.never_names and token.at not in reader.allowed


def _last_of_name(reader: Reader, token: Token) -> Token | None:
    """The last word of a name in small letters that begins here; None when none does."""
    further, joined = _further(reader, token)
    if _listed(reader, token):
        return further if further is not None and _extends(reader, further, joined=joined) else token
    if further is not None and _perhaps_first(reader, token) and _ends(reader, further, joined=joined):
        return further
    return token if _unknown(reader, token) and (_expected(reader, token) or _does(reader, token)) else None


def _further(reader: Reader, token: Token) -> tuple[Token | None, bool]:
    """The next small word that joins no names, and whether a joining word stands between."""
    following, joined = reader.after(token), False
    while following is not None and following.lower in reader.vocabulary.joins_small:
        following, joined = reader.after(following), True
    return (None if following is None or following.capital else following), joined


def _listed(reader: Reader, token: Token) -> bool:
    """A name of the lists that is not more likely something else."""
    lists, word = reader.lexicon, token.lower
    rather_name = word in lists.names_over_words
    if not rather_name and not reader.weak(token) and not lists.surname(word) and "-" not in word:
        return False
    if word in reader.known or word in lists.abbreviations or _is_place(reader, word):
        return False
    if rather_name:
        return len(word) > 2 and (not lists.listed(word) or not _after_article(reader, token))
    if lists.listed(word):
        return False
    if reader.strong(token):
        return len(word) > 2 and (word not in lists.english or _expected(reader, token) or _does(reader, token))
    long = len(word) >= _LEAST_LETTERS and word not in lists.english
    return long and reader.surname(token) and not lists.plain_compound(word)


def _after_article(reader: Reader, token: Token) -> bool:
    """ "de merel", "een arend"."""
    return token.at > 0 and reader.tokens[token.at - 1].lower in reader.vocabulary.articles


def _is_place(reader: Reader, word: str) -> bool:
    return word.capitalize() in reader.lexicon.capitalised and not reader.lexicon.first_name(word)


def _unknown(reader: Reader, token: Token) -> bool:
    """No ordinary word, place or abbreviation: a foreign name, or a slip of the pen."""
    word, capitalised = token.lower, reader.lexicon.capitalised
    if len(word) < _LEAST_LETTERS or word in reader.known or reader.ordinary(token):
        return False
    return word.capitalize() not in capitalised and word.removesuffix("s").capitalize() not in capitalised


def _expected(reader: Reader, token: Token) -> bool:
    """A word stands before it that goes before a name."""
    before = reader.before(token)
    if before is None:
        return False
    groups = (reader.vocabulary.before_persons, reader.lexicon.roles, reader.lexicon.titles)
    return any(before.lower in group for group in groups)


def _does(reader: Reader, token: Token) -> bool:
    """A word stands after it for what people do."""
    following = reader.after(token)
    return following is not None and following.lower in reader.vocabulary.doing


def _extends(reader: Reader, token: Token, *, joined: bool) -> bool:
    """The surname after a first name that is certain enough by itself."""
    word, words = token.lower, reader.vocabulary
    if word in words.doing or word in reader.lexicon.abbreviations:
        return False
    if joined:
        return True
    if word in words.joins or word in words.articles or len(word) <= 2:
        return False
    return reader.surname(token) or not (reader.lexicon.listed(word) or _is_place(reader, word))


def _ends(reader: Reader, token: Token, *, joined: bool) -> bool:
    """A surname that makes a first name of the word before it, which may be an ordinary word."""
    lists, word = reader.lexicon, token.lower
    if lists.listed(word) or word in lists.abbreviations or word in lists.english:
        return False
    if joined and reader.surname(token):
        return True
    named = reader.surname(token) or reader.strong(token) or not lists.ordinary(word)
    return named and word.capitalize() not in lists.capitalised


def _perhaps_first(reader: Reader, token: Token) -> bool:
    """A listed first name, also one that is an ordinary word, or a word that nobody knows."""
    word, words = token.lower, reader.vocabulary
    if word in words.joins or word in words.articles or word in reader.lexicon.abbreviations:
        return False
    return reader.weak(token) or (len(token.text) > 2 and not reader.ordinary(token))
