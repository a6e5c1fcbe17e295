"""Redaction: the text without what could tell who it is about."""

from collections.abc import Collection

from domain.privacy.findings import Finding, Kind, NeverKept, ScreenFailed, Screening, Tier, Undecidable
from domain.privacy.lexicon import Lexicon, lexicon
from domain.privacy.screening import NOTHING_KNOWN, screen
from domain.privacy.spelled import number_in

_ROUNDS = 6


def redact(screening: Screening, keep: Collection[Finding] = (), known: Collection[str] = NOTHING_KNOWN) -> str:
    """The normalised text with a general word for every finding but those that the sender said are no person.

    NeverKept for a BSN; Undecidable when `keep` holds a certain finding. What comes out screens clean of certain ones.
    """
    if screening.holds_bsn:
        raise NeverKept
    if any(each.tier is Tier.CERTAIN or each not in screening.findings for each in keep):
        raise Undecidable
    text = _without(screening.text, [each for each in screening.findings if each not in keep], lexicon())
    # A replacement can bring two pieces together that are a pattern only now.
    for _ in range(_ROUNDS):
        left = screen(text, known)
        if not left.certain:
            return left.text
        text = _without(left.text, list(left.certain), lexicon())
    raise ScreenFailed("the text does not come clean")


def _without(text: str, findings: list[Finding], lists: Lexicon) -> str:
    for finding in sorted(findings, key=lambda each: each.left, reverse=True):
        text = (
            text[: finding.left]
            + _general(text[finding.left : finding.right], finding.type, lists)
            + text[finding.right :]
        )
    return text


def _general(written: str, kind: Kind, lists: Lexicon) -> str:
    if kind is Kind.AGE:
        return band(written)
    if kind is Kind.INSTITUTION:
        lowered = written.casefold()
        return next(
            (word for part, word in lists.general_institutions.items() if part in lowered), lists.replacements[kind]
        )
    return lists.replacements.get(kind, lists.replacements[Kind.CASE_NUMBER])


def band(written: str) -> str:
    """The band of ages that an age as written falls in."""
    ages = lexicon().ages
    years = number_in(written)
    return ages.unknown if years is None else next(word for least, word in ages.bands if years >= least)
