"""Texts with marked spans, and how much of them the privacy screen finds."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.privacy import Finding, screen

FOLDER = Path(__file__).parent / "data" / "privacy"
IDENTIFIERS = frozenset(
    {
        "BSN", "IBAN", "TELEFOON", "EMAIL", "HANDLE", "POSTCODE", "ADRES", "KENTEKEN", "ZAAKNUMMER", "GEBOORTEDATUM",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Example:
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """`touched`: part of the span was found, so the text is stopped; `covered`: every letter and digit of it was."""

    spans: int
    touched: int
    covered: int
    clean: int
    questioned: int

    @property
    def recall(self) -> float:
        return self.touched / self.spans

    @property
    def false_alarms(self) -> float:
        return self.questioned / self.clean


def corpus(name: str) -> list[Example]:
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [Example(row["text"], tuple(Span(**span) for span in row["spans"])) for row in map(json.loads, lines)]


def score(examples: Iterable[Example], types: Collection[str] | None = None) -> Score:
    """What the screen makes of the examples; `types` leaves out the spans of other types."""
    spans = touched = covered = clean = questioned = 0
    for example in examples:
        findings = screen(example.text).findings
        clean += not example.spans
        questioned += not example.spans and bool(findings)
        for span in example.spans:
            if types is None or span.type in types:
                spans += 1
                touched += any(_found(each, span) for each in findings)
                covered += all(any(each.start <= at < each.end for each in findings) for at in _signs(example, span))
    return Score(spans, touched, covered, clean, questioned)


def missed(examples: Iterable[Example]) -> Iterator[str]:
    """The invented words that the screen did not touch, for the one who mends it."""
    for example in examples:
        findings = screen(example.text).findings
        yield from (
            example.text[span.start : span.end]
            for span in example.spans
            if not any(_found(each, span) for each in findings)
        )


def _found(finding: Finding, span: Span) -> bool:
    return finding.start < span.end and span.start < finding.end


def _signs(example: Example, span: Span) -> list[int]:
    return [at for at in range(span.start, span.end) if example.text[at].isalnum()]
