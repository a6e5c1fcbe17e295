"""Escalation card: figures, signals, experiences and the municipality's input, side by side."""

from collections.abc import Iterable, Iterator

from chat.message import Block, Items, Note, Text
from chat.wording import Phrase, Words
from domain.digest import Contribution, SignalLine, StoryLine
from domain.periods import Period
from domain.side_by_side import SideBySide
from messages.counting import count_lines, explanations
from messages.digest import people
from messages.escalation_words import quoted, titled

# What starts a thread has to be one message on every chat: this much of a story.
_MOST = 400


def card_blocks(card: SideBySide) -> Iterator[Block]:
    """Column under column, so that it fits on a phone; an empty one says so."""
    week = Period.parse(card.week)
    figures = tuple(words for line in card.figures for words in count_lines(line, week))
    yield from _column("escalation-card-figures", figures)
    yield from _column("escalation-card-signals", tuple(_signal(each) for each in card.signals))
    yield from _quotes("escalation-card-experiences", (_story(each) for each in card.stories))
    brought = (block for each in card.contributions for block in _brought_in(each))
    yield from _quotes("escalation-card-municipality", brought)
    yield from (Note(words) for words in explanations(card.figures))
    yield Note(Phrase("escalation-card-note"))


def _column(title: str, lines: tuple[Words, ...]) -> Iterator[Block]:
    yield titled(title)
    yield Items(lines) if lines else Text(Phrase("escalation-nothing-yet"))


def _quotes(title: str, blocks: Iterable[Block]) -> Iterator[Block]:
    yield titled(title)
    told = tuple(blocks)
    yield from told or (Text(Phrase("escalation-nothing-yet")),)


def _signal(line: SignalLine) -> Words:
    theme = Phrase("voices-other-theme") if line.theme is None else line.theme
    direction = Phrase(f"digest-direction-{line.direction}")
    return Phrase("digest-signals-line", {"theme": theme, "people": people(line.people), "direction": direction})


def _story(story: StoryLine) -> Block:
    if story.words is None:
        return Text(Phrase("voices-taken-back"))
    source = None if story.goal is None else Phrase("digest-telling-source", {"goal": story.goal})
    return quoted(story.words, source, _MOST)


def _brought_in(contribution: Contribution) -> Iterator[Block]:
    yield Text(Phrase("digest-municipality-line", {"contribution": contribution.words}))
    if contribution.source is None:
        return
    source = {"source": contribution.source}
    day = contribution.reference_date
    yield Note(
        Phrase("figure-source", source) if day is None else Phrase("figure-source-dated", {**source, "date": day})
    )
