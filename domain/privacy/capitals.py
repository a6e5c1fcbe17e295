"""Capitals: rows of capitalised words, and whether they name somebody."""

from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit
from domain.privacy.reader import Reader
from domain.privacy.tokens import Token

_LONGEST_NAME = 12


def capital_hits(reader: Reader) -> Iterator[Hit]:
    after = 0
    for token in reader.tokens:
        if token.capital and token.at >= after:
            run = _run(reader, token.at)
            if run:
                yield from _judged(reader, run)
                after = run[-1].at + 1


def _run(reader: Reader, at: int) -> list[Token]:
    """Capitalised words that stand together, with the small words that join the parts of a name."""
    run: list[Token] = []
    for token in reader.tokens[at : at + _LONGEST_NAME]:
        if run and not token.adjoins:
            break
        if not (_goes_on(reader, run, token) if run else _begins(reader, token)):
            break
        run.append(token)
    while run and not run[-1].capital:
        run.pop()
    return run


def _begins(reader: Reader, token: Token) -> bool:
    return token.capital and token.at not in reader.allowed and not reader.explained(token)


def _goes_on(reader: Reader, run: list[Token], token: Token) -> bool:
    if not token.capital:
        return token.lower in reader.vocabulary.joins and _joins(reader, token)
    if token.at in reader.allowed:
        return False
    # After a first name a place is a surname: Kees van Dalen.
    return not reader.explained(token) or any(reader.strong(each) for each in run)


def _joins(reader: Reader, token: Token) -> bool:
    """A joining word that one more joining word at most parts from a capital."""
    following = reader.after(token)
    if following is None:
        return False
    if following.capital:
        return token.lower not in reader.vocabulary.before_places | {"op", "aan", "het", "al"}
    further = reader.after(following)
    return following.lower in reader.vocabulary.joins and further is not None and further.capital


def _judged(reader: Reader, run: list[Token]) -> Iterator[Hit]:
    before = reader.before(run[0])
    while len(run) > 1 and _only_opens(reader, run):
        before, run = run[0], run[1:]
        while run and not run[0].capital:
            before, run = run[0], run[1:]
    tier = _tier(reader, run, before) if run else None
    if tier is not None:
        named = [token for token in run if token.capital]
        first = len(named) == 1 and reader.weak(named[0])
        yield Hit(run[0].left, run[-1].right, Kind.FIRST_NAME if first else Kind.NAME, tier)


def _only_opens(reader: Reader, run: list[Token]) -> bool:
    """The first word has its capital from the sentence, or it is a title, or a word for a person."""
    first = run[0]
    if first.lower in reader.lexicon.titles or first.lower in reader.lexicon.roles:
        return True
    return first.opens and reader.ordinary(first) and not reader.strong(first) and not _leads_name(reader, run)


def _leads_name(reader: Reader, run: list[Token]) -> bool:
    """A first name that is also a word, before what can be a surname: "Max de Vroege", "Puk Hazenveld"."""
    following = next((token for token in run[1:] if token.capital), None)
    if not reader.weak(run[0]) or following is None:
        return False
    if run[1].lower in reader.vocabulary.joins_firmly or reader.surname(following):
        return True
    return following.lower not in reader.lexicon.institutions


def _tier(reader: Reader, run: list[Token], before: Token | None) -> Tier | None:
    named = [token for token in run if token.capital]
    alone = len(named) == 1
    if any(reader.strong(token) for token in named):
        if alone and named[0].opens and _asks(reader, named[0]):
            return None
        return Tier.DOUBTFUL if alone and _perhaps_word(reader, named[0]) else Tier.CERTAIN
    if _is_body(reader, named, before):
        return None
    return Tier.DOUBTFUL if any(_questionable(reader, token, before, alone=alone) for token in named) else None


def _perhaps_word(reader: Reader, token: Token) -> bool:
    """A first name of two letters, or one at the head of a sentence that an ordinary word looks like."""
    return len(token.text) <= 2 or (token.opens and reader.lexicon.listed(token.lower))


def _asks(reader: Reader, token: Token) -> bool:
    """ "Will je": a verb that asks."""
    following = reader.after(token)
    return following is not None and following.lower in reader.vocabulary.asking


def _is_body(reader: Reader, named: list[Token], before: Token | None) -> bool:
    """An organisation: one of its words says so, or the word before it does."""
    words = reader.vocabulary
    if before is not None and before.lower in words.before_bodies:
        return True
    if len(named) > 1 and reader.weak(named[0]) and len(named[0].text) > 2:
        return False
    ends = reader.lexicon.body_ends
    return any(token.lower.endswith(ends) and not reader.surname(token) and reader.ordinary(token) for token in named)


def _questionable(reader: Reader, token: Token, before: Token | None, *, alone: bool) -> bool:
    """Whether the sender is to be asked about a word that is no plain first name."""
    if reader.explained(token) and alone:
        return False
    if not reader.ordinary(token):
        return len(token.text) > 1
    if token.opens:
        return reader.weak(token) and (not alone or _acts(reader, token))
    named = reader.weak(token) or reader.surname(token)
    role = before is not None and before.lower in reader.lexicon.roles
    if token.lower in reader.lexicon.institutions and reader.lexicon.listed(token.lower):
        return named and before is not None and (role or before.lower in reader.vocabulary.before_somebody)
    if role or reader.weak(token) or (alone and before is not None and _of_person(reader, token, before)):
        return True
    return reader.surname(token) and not token.shouted and not _after_article(reader, before)


def _after_article(reader: Reader, before: Token | None) -> bool:
    return before is not None and before.lower in reader.vocabulary.articles


def _of_person(reader: Reader, token: Token, before: Token) -> bool:
    """After "sprak" or "de neef van" an ordinary word with a capital is most likely somebody."""
    if "-" in token.text or token.shouted or not reader.lexicon.listed(token.lower):
        return False
    if before.lower in reader.vocabulary.before_somebody:
        return True
    whose = reader.before(before)
    return before.lower == "van" and whose is not None and whose.lower in reader.lexicon.roles


def _acts(reader: Reader, token: Token) -> bool:
    """It does what people do, at the head of a sentence: "Hoop durft niet"."""
    following = reader.after(token)
    return following is not None and following.lower in reader.vocabulary.doing
