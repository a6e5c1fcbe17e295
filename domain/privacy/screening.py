"""The screen: what in a free text could tell who it is about."""

import re
from collections.abc import Collection, Iterator

from domain.privacy.accounts import account_hits
from domain.privacy.ages import age_hits
from domain.privacy.births import birth_hits
from domain.privacy.case_numbers import case_number_hits
from domain.privacy.contacts import contact_hits
from domain.privacy.findings import Finding, ScreenFailed, Screening
from domain.privacy.hits import Hit, weighed
from domain.privacy.institutions import institution_hits
from domain.privacy.lexicon import Lexicon, lexicon
from domain.privacy.names import name_hits
from domain.privacy.normalising import Normalised, normalise
from domain.privacy.numbers import number_hits
from domain.privacy.places import place_hits
from domain.privacy.plates import plate_hits
from domain.privacy.special import is_sensitive, singles_out

NOTHING_KNOWN: frozenset[str] = frozenset()
_FIGURE = re.compile(r"\d")


def ready() -> None:
    """Load every list now; ListDamaged where one is not whole. The bot calls this before it opens a door."""
    screen("Jansen, 9401 AB, NL91ABNA0417164300")


def screen(text: str, known: Collection[str] = NOTHING_KNOWN) -> Screening:
    """Judge a text. `known` are names that may be said: areas, teams and organisations of the agreements.

    Any fault inside is ScreenFailed, without a word of the text: what could not be judged is not kept.
    """
    try:
        return _screened(text, lexicon(), frozenset(each.casefold() for each in known))
    except ScreenFailed:
        raise
    except Exception as error:  # noqa: BLE001, a fault in a rule must never let a text through, nor print it
        raise ScreenFailed(type(error).__name__) from None


def _screened(text: str, lists: Lexicon, known: frozenset[str]) -> Screening:
    normalised = normalise(text)
    shown = normalised.text
    hits = weighed(hit for hit in _hits(shown, lists, known) if not _replaced(shown, hit, lists))
    return Screening(
        text=shown,
        findings=tuple(_finding(normalised, hit) for hit in hits),
        sensitive=is_sensitive(shown, lists),
        singled_out=singles_out(shown),
    )


def _hits(text: str, lists: Lexicon, known: frozenset[str]) -> Iterator[Hit]:
    # Most texts hold no figure, and then there is nothing for half of the rules to find.
    has_figures = _FIGURE.search(text) is not None
    if has_figures:
        yield from number_hits(text)
        yield from account_hits(text)
        yield from plate_hits(text)
        yield from case_number_hits(text)
    yield from contact_hits(text, lists)
    yield from place_hits(text, lists)
    if has_figures:
        yield from birth_hits(text)
    yield from age_hits(text)
    yield from institution_hits(text, lists)
    yield from name_hits(text, lists, known)


def _replaced(text: str, hit: Hit, lists: Lexicon) -> bool:
    """It lies within one of the words that the screen itself put there, such as [12-17 jaar]."""
    left = text.rfind("[", 0, hit.right)
    right = text.find("]", max(left, 0)) + 1
    return left != -1 and left <= hit.left and right >= hit.right and text[left:right] in lists.stand_ins


def _finding(normalised: Normalised, hit: Hit) -> Finding:
    start, end = normalised.given(hit.left, hit.right)
    return Finding(start, end, hit.kind, hit.tier, hit.left, hit.right)
