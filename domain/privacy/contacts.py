"""Contacts: e-mail, handles, links, hashtags, and numbers and addresses that are spelled out."""

import re
from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit, in_small, of_pattern
from domain.privacy.lexicon import Lexicon

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%'-]{1,64}\s?@\s?[\w-]{1,63}(?:\s?\.\s?[\w-]{2,63}){1,5}(?![\w-])")
_AT = r"\s?(?:\(at\)|\[at\]|\{at\}|apenstaart(?:je)?|\bat\b)\s?"
_AT_SPOKEN = re.compile(r"[([{]at[)\]}]|apenstaart|\bat\b")
_DOT = r"\s?(?:\(dot\)|\[dot\]|\bdot\b|\bpunt\b|\(punt\)|\.)\s?"
_EMAIL_SPOKEN = re.compile(
    rf"(?<!\w)[\w+-]{{1,40}}(?:{_DOT}[\w+-]{{1,40}}){{0,3}}{_AT}[\w-]{{1,40}}(?:{_DOT}[\w-]{{2,40}}){{1,3}}(?!\w)"
)
_HANDLE = re.compile(r"(?<![\w.@/])@[\w][\w.\-]{1,40}(?<![.\-])")
_SOCIAL = re.compile(
    r"(?<!\w)(?:https?://)?(?:www\.|m\.)?(?:facebook|instagram|tiktok|twitter|linkedin|snapchat|threads|pinterest|youtube|fb|x|t|wa)"
    r"\.(?:com|me|nl|be)/[\w@./?=&%+\-]{2,200}(?<![.])",
)
_HANDLE_SAID = re.compile(
    r"\b(?:insta|instagram|snap|snapchat|tiktok|twitter|facebook|discord|telegram|skype|gebruikersnaam|username|account)(?:naam)?"
    r"(?:\s(?:is|heet|naam))?\s?[:=]?\s(?P<it>(?=[\w.\-]*[._\d])[a-z][\w.\-]{2,30}(?<![.\-]))",
)
_LINK = re.compile(r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"')\]]{3,500}", re.IGNORECASE)
_TELLING = re.compile(
    r"[?&](?:\w*naam|\w*name|user|bsn|e?mail|tel\w*|client|cli[eë]nt|dossier|zaak|id|geboorte\w*)=", re.IGNORECASE
)
_HASHTAG = re.compile(r"(?<!\w)#(?P<it>[^\W\d_]{4,60})")
_PIECES = re.compile(r"[^\W\d_]{3,40}")
_DIGIT_WORDS = r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|dubbel|\d)"
_SPELLED = re.compile(rf"\b{_DIGIT_WORDS}(?:[\s,.\-]{{1,3}}{_DIGIT_WORDS}){{7,24}}\b")


def contact_hits(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    if "@" in text:
        yield from of_pattern(_EMAIL, text, Kind.EMAIL)
        yield from of_pattern(_HANDLE, text, Kind.HANDLE)
    small = in_small(text)
    if _AT_SPOKEN.search(small):
        yield from of_pattern(_EMAIL_SPOKEN, small, Kind.EMAIL)
    if "/" in text:
        yield from of_pattern(_SOCIAL, small, Kind.HANDLE)
    yield from of_pattern(_HANDLE_SAID, small, Kind.HANDLE)
    yield from of_pattern(_SPELLED, small, Kind.PHONE)
    yield from _links(text, lexicon)
    yield from _hashtags(text, lexicon)


def _links(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    for found in _LINK.finditer(text):
        told = found.group()
        if _TELLING.search(told):
            yield Hit(*found.span(), Kind.LINK)
        elif any(_first_name(piece.casefold(), lexicon) for piece in _PIECES.findall(told)):
            yield Hit(*found.span(), Kind.LINK, Tier.DOUBTFUL)


def _hashtags(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    for found in _HASHTAG.finditer(text):
        if not _innocent(found["it"], lexicon):
            yield Hit(*found.span(), Kind.HANDLE, Tier.DOUBTFUL)


def _innocent(tag: str, lexicon: Lexicon) -> bool:
    if tag in lexicon.capitalised or tag.isupper():
        return True
    lowered = tag.casefold()
    return lexicon.ordinary(lowered) and not _is_name(lowered, lexicon)


def _first_name(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 3 and lexicon.first_name(word) and word not in lexicon.english and _is_name(word, lexicon)


def _is_name(word: str, lexicon: Lexicon) -> bool:
    """A listed name that is not also an ordinary word, place or brand."""
    if word in lexicon.names_over_words:
        return True
    listed = lexicon.first_name(word) or lexicon.surname(word)
    return listed and not lexicon.ordinary(word) and word.capitalize() not in lexicon.capitalised
