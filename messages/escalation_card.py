"""Escalation card: figures, signals, experiences and the municipality's input, side by side."""

from collections.abc import Iterator

from chat.message import Block, Items, Note, Text
from chat.wording import Phrase, Words
from domain.digest import Contribution, SignalLine
from domain.periods import Period
from domain.side_by_side import SideBySide
from messages.counting import count_lines, explanations
from messages.digest import attributed, contribution_words, people
from messages.escalation_words import titled


def card_blocks(card: SideBySide) -> Iterator[Block]:
    """Column under column, so that it fits on a phone; an empty one says so."""
    week = Period.parse(card.week)
    figures = tuple(words for line in card.figures for words in count_lines(line, week))
    yield from _column("escalation-card-figures", figures)
    yield from _column("escalation-card-signals", tuple(_signal(each) for each in card.signals))
    yield from _column("escalation-card-experiences", tuple(_experiences(card, week)))
    yield titled("escalation-card-municipality")
    brought = tuple(block for each in card.contributions for block in _brought_in(each))
    yield from brought or (Text(Phrase("escalation-card-municipality-none")),)
    yield from (Note(words) for words in explanations((*card.figures, *card.answers)))
    yield Note(Phrase("escalation-card-note"))


def _column(title: str, lines: tuple[Words, ...]) -> Iterator[Block]:
    yield titled(title)
    yield Items(lines) if lines else Text(Phrase("escalation-nothing-yet"))


def _signal(line: SignalLine) -> Words:
    theme = Phrase("voices-other-theme") if line.theme is None else line.theme
    direction = Phrase(f"digest-direction-{line.direction}")
    return Phrase("digest-signals-line", {"theme": theme, "people": people(line.people), "direction": direction})


def _experiences(card: SideBySide, week: Period) -> Iterator[Words]:
    """What residents answered, and that stories were told; whoever told one is quoted in the digest only."""
    yield from (words for line in card.answers for words in count_lines(line, week))
    if card.stories:
        yield Phrase("escalation-card-stories", {"count": card.stories})


def _brought_in(contribution: Contribution) -> Iterator[Block]:
    yield Text(contribution_words(contribution))
    if contribution.source is not None:
        yield Note(attributed(contribution.source, contribution.reference_date))
