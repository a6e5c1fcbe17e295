"""Chosen stories: a team lead keeps the story of the month; the one who told it hears that it was chosen, and why."""

from collections.abc import Callable

from chat.wording import Phrase, Words
from domain.chosen_stories import MOST_READ, WEEKS_READ, ChosenStory, StoryChosen, newest_of_each_team
from domain.people import Right, may
from domain.periods import Period, PeriodKind
from domain.stories import Audience
from domain.voices import spread
from flows.engine import Facts
from flows.facts import Named, listed
from messages.counting import period_name
from services.feedback import give
from services.left import Left, left_saying
from services.pseudonyms import Pseudonyms
from services.turns import Turn
from services.voices import told
from storage.database import UnitOfWork
from storage.stories import Story


async def choice_facts(turn: Turn, say: Callable[[Words], str]) -> Facts | None:
    """None where no story of the last weeks may be read by both parties."""
    stories = {each.id: each for each in await _readable(turn)}
    if not stories:
        return None
    chosen = spread([told(each) for each in stories.values()], MOST_READ)
    month = period_name(_month(turn), Period.parse(turn.week))
    return {"stories": listed(Named(each.id, each.words) for each in chosen), "month": say(month)}


async def keep_choice_of_month(
    turn: Turn, pseudonyms: Pseudonyms, chosen: StoryChosen, say: Callable[[Words], str]
) -> Left:
    """Only of the lead's own team, and only what both parties may still read."""
    if turn.person.team is None or not may(turn.person, Right.LOOK_BEFORE_PUBLISHING):
        return left_saying("hearing-gone")
    if chosen.story not in {each.id for each in await _readable(turn)}:
        return left_saying("hearing-gone")
    kept = ChosenStory(turn.person.team, _month(turn).key, chosen.story, chosen.reason, turn.week)
    await turn.uow.chosen_stories.choose(kept)
    await give(turn, pseudonyms, chosen.story, say(Phrase("month-story-told", {"reason": chosen.reason})))
    return left_saying("month-story-kept")


async def chosen_in_picture(uow: UnitOfWork, week: Period) -> tuple[ChosenStory, ...]:
    """Of each team the newest that it chose by this week."""
    month = Period.containing(PeriodKind.MONTH, week.last_day)
    return newest_of_each_team(await uow.chosen_stories.since(month.previous().key), week)


async def _readable(turn: Turn) -> list[Story]:
    week = Period.parse(turn.week)
    stories = await turn.uow.stories.of_weeks(week.plus(1 - WEEKS_READ).key, week.key)
    own = [each for each in stories if each.team == turn.person.team and each.audience is Audience.BOTH_PARTIES]
    return [each for each in own if told(each).approved and told(each).is_shared]


def _month(turn: Turn) -> Period:
    return Period.containing(PeriodKind.MONTH, turn.today)
