"""Special categories: health, faith and offences, and words that point at one person without a name."""

import re

from domain.privacy.hits import in_small
from domain.privacy.lexicon import Lexicon

_SINGLED_OUT = re.compile(
    r"\b(?:de enige|het enige gezin|enige (?:vrouw|man|familie|gezin|bakker|huisarts)|bekend van|"
    r"iedereen kent (?:hem|haar)|de (?:voorzitter|penningmeester|secretaris|beheerder|eigenaar|dominee|imam|pastoor|"
    r"huisarts|bakker|slager|kapper|directeur|conciërge|koster|trainer|burgemeester|wethouder) (?:van|uit|op|in)\b)"
)


def is_sensitive(text: str, lexicon: Lexicon) -> bool:
    return lexicon.special.search(in_small(text)) is not None


def singles_out(text: str) -> bool:
    return _SINGLED_OUT.search(in_small(text)) is not None
