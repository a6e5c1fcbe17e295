"""Findings: what the privacy screen says of a text."""

from dataclasses import dataclass
from enum import StrEnum


class ScreenFailed(Exception):
    """The screen could not judge the text; nothing of it may be kept."""


class ListDamaged(ScreenFailed):
    """A list that the screen needs is missing or not whole; the bot must not start."""


class NeverKept(Exception):
    """The text holds a citizen service number: it is refused whole, and no tap changes that."""


class Undecidable(Exception):
    """Somebody tried to clear a finding that nobody can clear."""


class Kind(StrEnum):
    """What a finding is; the names are those of the practice corpus."""

    FIRST_NAME = "VOORNAAM"
    NAME = "NAAM"
    SURNAME = "ACHTERNAAM_AANSPREEK"
    INITIALS = "INITIALEN"
    AGE = "LEEFTIJD"
    BIRTH_DATE = "GEBOORTEDATUM"
    ADDRESS = "ADRES"
    POSTCODE = "POSTCODE"
    PHONE = "TELEFOON"
    EMAIL = "EMAIL"
    HANDLE = "HANDLE"
    LINK = "LINK"
    BSN = "BSN"
    IBAN = "IBAN"
    PLATE = "KENTEKEN"
    CASE_NUMBER = "ZAAKNUMMER"
    INSTITUTION = "INSTELLING"


class Tier(StrEnum):
    """CERTAIN is never stored; of a DOUBTFUL one the sender may say that it is no person."""

    CERTAIN = "zeker"
    DOUBTFUL = "vraag"


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of text: [start, end) in the text as given, [left, right) in the normalised text."""

    start: int
    end: int
    type: Kind
    tier: Tier
    left: int
    right: int


@dataclass(frozen=True, slots=True, repr=False)
class Screening:
    """What was found. `text` is the normalised text, the only one that may be kept; it has no `repr`: errors print it.

    `sensitive`: it speaks of health, faith or offences. `singled_out`: it points at one person without a name.
    """

    text: str
    findings: tuple[Finding, ...]
    sensitive: bool = False
    singled_out: bool = False

    @property
    def special(self) -> bool:
        """Health, faith or an offence of somebody who can be recognised."""
        return self.sensitive and (self.singled_out or any(each.type in _PERSONS for each in self.findings))

    @property
    def holds_bsn(self) -> bool:
        return any(each.type is Kind.BSN for each in self.findings)

    @property
    def certain(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.tier is Tier.CERTAIN)

    @property
    def doubtful(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.tier is Tier.DOUBTFUL)


# An age or an institution alone points at nobody.
_PERSONS = frozenset(Kind) - {Kind.AGE, Kind.INSTITUTION, Kind.LINK}
