"""The monthly update for the tactical forum: the same themes over all areas, and what there is to talk about."""

from collections.abc import Iterator, Sequence
from datetime import date

from chat.message import Block, Heading, Items, Message, Note, Text
from chat.wording import Phrase, Verbatim
from domain.agreements import Forum, Level
from domain.levels import LevelPicture
from messages.level_parts import MOST_LINES, asked, difference, lessons, listed, meetings, running
from messages.level_words import (
    answer_lines,
    contribution_lines,
    goal_line,
    month_story_lines,
    open_lines,
    period_words,
    talk_lines,
    theme_lines,
    weeks_words,
)


def monthly_message(picture: LevelPicture, forum: Forum, meeting: date | None, questions: Sequence[str]) -> Message:
    """`meeting` is when the forum meets next, as far as that was planned."""
    heading = Phrase("levels-monthly", {"month": period_words(picture.period)})
    return Message(heading, (Heading(heading), *_blocks(picture, forum, meeting, questions)))


def _blocks(picture: LevelPicture, forum: Forum, meeting: date | None, questions: Sequence[str]) -> Iterator[Block]:
    yield from opening(picture, forum, meeting)
    yield from listed("levels-counting", (goal_line(goal) for goal in picture.goals))
    yield Note(Phrase("digest-counting-note"))
    yield from listed("levels-month-stories", month_story_lines(picture))
    yield from listed("levels-signals", theme_lines(picture.themes))
    tensions = (Phrase("levels-tension", {"topic": topic, "team": team}) for topic, team in picture.tensions)
    yield from listed("levels-tensions", tensions)
    yield from listed(
        "levels-municipality", contribution_lines(picture.contributions, MOST_LINES), "levels-municipality-nothing"
    )
    yield from running(picture, (*open_lines(picture), *talk_lines(picture, Level.TACTICAL)))
    yield from difference(picture)
    yield Items(tuple(answer_lines(picture.answering))) if picture.answering else Text(Phrase("levels-answers-none"))
    yield from lessons(picture)
    yield from listed("levels-risks", (Verbatim(risk.name) for risk in picture.risks))
    yield from meetings(picture)
    yield from asked(questions, "levels-interpretation-tactical")


def opening(picture: LevelPicture, forum: Forum, meeting: date | None) -> Iterator[Block]:
    yield Text(Phrase("levels-goal-of-forum", {"goal": forum.goal}))
    if meeting is not None:
        yield Text(Phrase("levels-next-meeting", {"date": meeting}))
    yield from (Note(words) for words in weeks_words(picture))
