"""Places: streets with or without a number, and postcodes."""

import re
from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit, of_pattern
from domain.privacy.lexicon import Lexicon

_NUMBER = (
    r"\d{1,5}(?:\s?[-/]?\s?(?:[a-zA-Z](?!\w)|\d{1,4}(?!\w)|(?:bis|rood|zwart|hs|huis|boven|I{1,3})(?!\w)))?(?![\w%])"
)
_ENDS = (
    "straat|straatje|laan|laantje|weg|plein|singel|kade|gracht|hof|hofje|dijk|pad|steeg|dreef|plantsoen|park|baan|ring|"
    "markt|wal|veld|akker|horst|erf|allee|boulevard|hout|kamp|burg|donk|oord|brink|wijk|heuvel|meent|oever|haven|brug|"
    "drift|zoom|poort|warande|hage|borg|stee|weide|es|esch|slag|streek|meer|berg|bos|tuin|terras|rak|sluis|vaart|zijde|"
    "einde|laagte|kamer|goorn|marke|scheid|str"
)
# Ends that only streets have.
_SURE_ENDS = "straat|straatje|laan|laantje|plein|singel|kade|gracht|steeg|dreef|plantsoen|weg|dijk|hof|pad"
_LONE_ENDS = "straat|laan|plein|singel|kade|gracht|steeg|dreef|plantsoen|weg"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITAL}[\w'.\-]{{0,40}}"
_LEAD = rf"(?:{_WORD}\s|(?:van|de|der|den|het|ter|ten|te|op|in|aan)\s){{0,4}}"
_STREET = re.compile(
    rf"(?<!\w)(?:{_WORD}\s{_LEAD})?(?=[\w'.\-]{{3,45}}\s)[A-ZÀ-ÖØ-Þ']?[\w'.\-]{{0,40}}(?:{_ENDS})\.?\s{{1,2}}{_NUMBER}"
)
_STREET_END = re.compile(rf"(?:{_ENDS})\.?\s{{1,2}}\d")
_SURELY_STREET = tuple(_SURE_ENDS.split("|"))
# Also where the word is ordinary, unless it is nothing but the end: "straat 3" is counted.
_STREET_IN_SMALL = ("straat", "laan", "plein", "singel", "gracht", "steeg", "dreef")
_LIVES = re.compile(
    r"\b(?i:(?:(?:woont|wonen|woonde|gewoond)\s)?(?:aan|op|in|bij|van|langs)|adres(?: is)?)\s(?:de|het|'t|den)?\s?"
    rf"(?P<it>{_WORD}(?:\s(?:van|de|der|den|het|ter|ten)|\s{_WORD}){{0,3}}\s{_NUMBER})"
)
_NUMBER_AFTER_CAPITAL = re.compile(rf"{_WORD}\s\d")
_AT_THE = re.compile(r"(?:aan|op)\s(?:de|het|'t)\s|woon|wonen|gewoond|adres", re.IGNORECASE)
_LONE_STREET = re.compile(
    rf"(?<!\w)(?:{_WORD}\s(?:van\s|de\s|der\s|den\s)?)?{_CAPITAL}[\w'\-]{{2,40}}(?:{_LONE_ENDS})(?!\w)"
)
_LAAN_VAN = re.compile(rf"(?<!\w)(?:Laan|Plein|Weg|Hof|Park)\s(?:van|der|den)\s(?:de\s|het\s)?{_WORD}(?:\s{_NUMBER})?")
_PO_BOX = re.compile(r"\bpostbus\s\d{1,6}", re.IGNORECASE)

_POSTCODE = re.compile(r"(?<![\w.,-])(?P<digits>[1-9]\d{3})(?P<gap>[ ]{0,2})(?P<letters>[A-Za-z]{2})(?![\w'-])(?!\.\w)")
_TOWN = re.compile(r"^,?\s(?P<town>[A-Z][\w-]+)")
# Never given out as the letters of a postcode.
_NEVER = frozenset({"SA", "SD", "SS"})
_POSTCODE_SAID = 12


def place_hits(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    streets = list(_streets(text, lexicon))
    yield from streets
    yield from of_pattern(_PO_BOX, text, Kind.ADDRESS, Tier.DOUBTFUL)
    yield from _postcodes(text, lexicon, {hit.right for hit in streets})


def _streets(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    for found in _STREET.finditer(text) if _STREET_END.search(text) else ():
        left = found.start() + _spare(found.group(), lexicon)
        street = text[left : found.end()]
        if not _ordinary_in_small(street, lexicon) and not _counted(street, lexicon):
            yield Hit(left, found.end(), Kind.ADDRESS)
    for found in _LIVES.finditer(text) if _NUMBER_AFTER_CAPITAL.search(text) else ():
        word = found["it"].split(" ", 1)[0]
        plain = lexicon.listed(word.casefold()) and not _AT_THE.match(found.group())
        if not plain and not _counted(found["it"], lexicon) and not word.isupper():
            yield Hit(*found.span("it"), Kind.ADDRESS)
    for pattern in (_LONE_STREET, _LAAN_VAN):
        for found in pattern.finditer(text):
            left = found.start() + _spare(found.group(), lexicon)
            street = text[left : found.end()]
            if not lexicon.listed(street.casefold()) and street not in lexicon.capitalised:
                yield Hit(left, found.end(), Kind.ADDRESS, Tier.DOUBTFUL)


def _spare(street: str, lexicon: Lexicon) -> int:
    """How much of the beginning is a sentence's first word ("Voor Witterstraat 4") rather than the street's."""
    first, _, rest = street.partition(" ")
    if rest and rest[0].isupper() and _opens_sentence(first, lexicon):
        return len(first) + 1
    return 0


def _opens_sentence(word: str, lexicon: Lexicon) -> bool:
    lowered = word.casefold()
    begins_street = lowered in lexicon.vocabulary.begins_street or lexicon.first_name(lowered)
    return lexicon.listed(lowered) and not begins_street


def _ordinary_in_small(street: str, lexicon: Lexicon) -> bool:
    """ "opvang 12" and "omweg 3": a small ordinary word before a number is no street, but "dorpsstraat 3" is."""
    word = street.split(" ", 1)[0].rstrip(".")
    if not word.islower() or word.endswith(_STREET_IN_SMALL):
        return False
    return lexicon.listed(word) or not word.endswith(_SURELY_STREET)


def _counted(street: str, lexicon: Lexicon) -> bool:
    """ "Week 14", "Artikel 2", "Park 3": a word that is counted or said with a year."""
    words = street.split()
    return words[0].casefold() in lexicon.vocabulary.counted and (len(words) == 2 or words[1][0].isdigit())


def _postcodes(text: str, lexicon: Lexicon, street_ends: set[int]) -> Iterator[Hit]:
    for found in _POSTCODE.finditer(text):
        beside = _beside(text, found, lexicon, street_ends)
        if beside or (found["letters"].upper() not in _NEVER and _plain(found, lexicon.vocabulary.beside_numbers)):
            yield Hit(found.start(), found.end(), Kind.POSTCODE)


def _beside(text: str, found: re.Match[str], lexicon: Lexicon, street_ends: set[int]) -> bool:
    """It says postcode, follows a street, or a town follows it."""
    before = text[max(0, found.start() - _POSTCODE_SAID) : found.start()].casefold()
    if "postcode" in before or {found.start() - 1, found.start() - 2} & street_ends:
        return True
    town = _TOWN.match(text[found.end() : found.end() + 40])
    return town is not None and town["town"] in lexicon.capitalised and found["letters"].isupper()


def _plain(found: re.Match[str], small_words: frozenset[str]) -> bool:
    """Capitals, or small letters that are no word: "9405 bn", but not "2026 is"."""
    letters, lowered = found["letters"], found["letters"].casefold()
    if letters.isupper():
        return not (found["digits"].startswith(("19", "20")) and lowered in small_words | {"nl"})
    return lowered not in small_words
