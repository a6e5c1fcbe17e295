"""The privacy screen: what of a free text could tell who it is about, and the text without it."""

from domain.privacy.findings import (
    Finding,
    Kind,
    ListDamaged,
    NeverKept,
    ScreenFailed,
    Screening,
    Tier,
    Undecidable,
)
from domain.privacy.neighbours import Neighbours, neighbours
from domain.privacy.redaction import band, redact
from domain.privacy.screening import ready, screen

__all__ = [
    "Finding",
    "Kind",
    "ListDamaged",
    "Neighbours",
    "NeverKept",
    "ScreenFailed",
    "Screening",
    "Tier",
    "Undecidable",
    "band",
    "neighbours",
    "ready",
    "redact",
    "screen",
]
