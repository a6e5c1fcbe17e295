"""Level parts: the blocks of which a monthly update and a quarterly pack are made."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from chat.message import Block, Items, Note, Quote, Text
from chat.wording import Phrase, Verbatim, Words
from domain.levels import LevelPicture
from messages.escalation_words import party, titled
from messages.level_words import (
    decision_lines,
    experiment_lines,
    frame_line,
    promise_lines,
    short_lines,
)

# An update is read on a phone; what is more stands on the page.
MOST_LINES = 6


def listed(key: str, lines: Iterable[Words], none: str | None = None) -> Iterator[Block]:
    """A heading with a list under it, or a calm sentence where there is nothing; nothing at all without that."""
    told = tuple(lines)
    if told or none is not None:
        yield titled(key)
    if told:
        yield Items(told)
    elif none is not None:
        yield Text(Phrase(none))


def running(picture: LevelPicture, open_and_own: Iterable[Words]) -> Iterator[Block]:
    yield from listed("levels-running", (*open_and_own, *experiment_lines(picture)))
    yield from listed("levels-decisions", _most(decision_lines(picture.decided)), "levels-decisions-none")
    yield from listed("levels-promises", _most(promise_lines(picture.promises)), "levels-promises-none")


def difference(picture: LevelPicture) -> Iterator[Block]:
    """The frames beside what is, and where either party fell short."""
    yield from listed("levels-frames", (frame_line(each) for each in picture.frames), "levels-frames-none")
    yield from listed("levels-short", (line for each in picture.fell_short for line in short_lines(each)))


def lessons(picture: LevelPicture) -> Iterator[Block]:
    told = _most(Verbatim(each.words) for each in picture.lessons)
    yield from listed("levels-lessons", told, "levels-lessons-none")


def meetings(picture: LevelPicture) -> Iterator[Block]:
    yield Text(Phrase("levels-extra-meetings", {"count": picture.extra_meetings}))


def seen(picture: LevelPicture, words: Mapping[str, str]) -> Iterator[Block]:
    """What the forum before made of it; what was taken back leaves one sentence."""
    yield titled("levels-seen")
    if not picture.seen:
        yield Text(Phrase("levels-seen-none"))
    for each in picture.seen[:MOST_LINES]:
        if each.item in words:
            yield Quote(Verbatim(words[each.item]), None if each.party is None else party(each.party))
        else:
            yield Note(Phrase("voices-answer-taken-back"))


def asked(questions: Sequence[str], then: str) -> Iterator[Block]:
    """The learning questions that were agreed, and what is done with the answers."""
    yield from listed("levels-questions", (Verbatim(each) for each in questions))
    yield titled("levels-interpretation")
    yield Text(Phrase("levels-interpretation-ask"))
    yield Note(Phrase(then))


def _most(lines: Iterable[Words]) -> tuple[Words, ...]:
    """So many; how many more there are is said."""
    told = tuple(lines)
    if len(told) <= MOST_LINES:
        return told
    return (*told[:MOST_LINES], Phrase("levels-more", {"count": len(told) - MOST_LINES}))
