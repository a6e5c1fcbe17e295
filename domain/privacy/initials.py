"""Initials: J.K., T. v/d L., R. Postma, and the client who is named by a letter."""

import re
from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit
from domain.privacy.reader import Reader

_JOINS = r"(?:(?:van|de|der|den|ten|ter|te|het|'t|v/d|v\.d\.|vd|el|al|in|op)\s){0,3}"
_SURNAME = r"(?:[A-ZÀ-Þ][\w'\u2019]{0,30}(?:-[\w'\u2019]{1,30}){0,2}\.?)?"
_INITIALS = re.compile(rf"(?<![\w.])(?:[A-ZÀ-Þ](?:[a-z]h?)?\.\s?){{1,5}}{_JOINS}{_SURNAME}")
_LOOSE = re.compile(r"(?<![\w./])(?:(?:[a-z]\.){2,4}|[A-Z]\.[A-Z](?![\w.]))(?![\w/])")
_LETTER = re.compile(r"\b(?P<who>[^\W\d_]{2,20})\.?\s(?P<it>[A-WÀ-Þ](?:\.\s?[A-Z]){0,3}\.?)(?![\w'\u2019])")
_LOOK_BACK = 25


def initial_hits(reader: Reader) -> Iterator[Hit]:
    text = reader.text
    for found in _INITIALS.finditer(text):
        written = found.group().rstrip()
        if _name_somebody(reader, written, _word_before(text, found.start())):
            yield Hit(found.start(), found.start() + len(written), Kind.INITIALS)
    for found in _LOOSE.finditer(text):
        if found.group() not in reader.vocabulary.dotted:
            yield Hit(*found.span(), Kind.INITIALS, Tier.DOUBTFUL)
    for found in _LETTER.finditer(text):
        if found["who"].casefold() in reader.vocabulary.lettered:
            yield Hit(*found.span("it"), Kind.INITIALS)


def _word_before(text: str, at: int) -> str:
    if not at or text[at - 1] == "\n":
        return ""
    before = text[max(0, at - _LOOK_BACK) : at].split()
    return before[-1].casefold().strip(".,:;()\"'") if before else ""


def _name_somebody(reader: Reader, written: str, before: str) -> bool:
    """Not plan B., not B.V., and not a letter that a sentence ends with."""
    words, lists = reader.vocabulary, reader.lexicon
    if before in words.before_letters or written.replace(" ", "").casefold() in words.dotted:
        return False
    if written.count(".") > 1:
        return True
    surname = written.rpartition(".")[2].strip()
    if not surname:
        return before in words.lettered or before in lists.roles or before in words.before_initials
    last = surname.split()[-1].casefold()
    if " " in surname or lists.surname(last) or lists.first_name(last):
        return True
    return surname not in lists.capitalised and not lists.ordinary(last)
