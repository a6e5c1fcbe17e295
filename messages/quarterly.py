"""The quarterly pack for the strategic forum: two pages at most, with what the tactical forum made of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from chat.message import Block, Heading, Message, Note
from chat.wording import Phrase
from domain.agreements import Forum, Level
from domain.levels import LevelPicture
from messages.level_parts import asked, difference, lessons, listed, meetings, running, seen
from messages.level_words import goal_line, open_lines, period_words, risk_line, talk_lines, theme_counts
from messages.monthly import opening


def quarterly_message(
    picture: LevelPicture, forum: Forum, meeting: date | None, questions: Sequence[str], words: Mapping[str, str]
) -> Message:
    """`words` are those of the tactical forum that still stand, by their id."""
    heading = Phrase("levels-quarterly", {"quarter": period_words(picture.period)})
    return Message(heading, (Heading(heading), *_blocks(picture, forum, meeting, questions, words)))


def _blocks(
    picture: LevelPicture, forum: Forum, meeting: date | None, questions: Sequence[str], words: Mapping[str, str]
) -> Iterator[Block]:
    yield from opening(picture, forum, meeting)
    yield from listed("levels-movement", (goal_line(goal, places=False) for goal in picture.goals))
    yield Note(Phrase("digest-counting-note"))
    yield from listed("levels-signals", theme_counts(picture.themes), "levels-signals-none")
    yield from seen(picture, words)
    yield from running(picture, (*open_lines(picture), *talk_lines(picture, Level.STRATEGIC)))
    yield from difference(picture)
    yield from lessons(picture)
    yield from listed("levels-risks", (risk_line(risk) for risk in picture.risks))
    yield from meetings(picture)
    yield from asked(questions, "levels-interpretation-strategic")
