"""My data: what is kept of one person, for that person alone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from chat.address import Place
from domain.periods import Period, PeriodKind
from flows.engine import Facts
from flows.facts import Named, listed
from services.turns import Turn
from storage.contributions import KeptContribution
from storage.database import UnitOfWork
from storage.interpretations import Interpretation
from storage.signals import Signal
from storage.stories import Story

# A choice of more does not fit a phone.
_MOST_ITEMS = 8


@dataclass(frozen=True, slots=True)
class OwnData:
    """Everything with words that leads to one pseudonym, the newest first."""

    stories: tuple[Story, ...]
    signals: tuple[Signal, ...]
    interpretations: tuple[Interpretation, ...]
    contributions: tuple[KeptContribution, ...]


async def own_data(uow: UnitOfWork, pseudonym: str) -> OwnData:
    return OwnData(
        tuple(await uow.stories.told_by(pseudonym)),
        tuple(await uow.signals.given_by(pseudonym)),
        tuple(await uow.interpretations.given_by(pseudonym)),
        tuple(reversed(await uow.contributions.given_by(pseudonym))),
    )


async def own_items(turn: Turn, pseudonym: str) -> Facts:
    """The facts of the conversation about one's own data: how much there is, and the latest to choose from."""
    own = await own_data(turn.uow, pseudonym)
    themes = {theme.id: theme.name for theme in turn.agreements.themes}
    items = [
        *((story.week, Named(story.id, story.text)) for story in own.stories),
        *(
            (signal.week, Named(signal.id, signal.text or themes.get(signal.theme, signal.theme)))
            for signal in own.signals
        ),
        *((said.week, Named(said.id, said.text)) for said in own.interpretations),
        *((_week(turn, said.at), Named(said.id, said.text)) for said in own.contributions),
    ]
    latest = sorted(items, key=lambda item: item[0], reverse=True)[:_MOST_ITEMS]
    return {
        "stories": str(len(own.stories)),
        "signals": str(len(own.signals)),
        "items": listed(named for _, named in latest),
    }


def _week(turn: Turn, at: datetime) -> str:
    return Period.containing(PeriodKind.WEEK, at.astimezone(ZoneInfo(turn.agreements.time_zone)).date()).key


async def correct(uow: UnitOfWork, pseudonym: str, item: str, text: str) -> bool:
    """Put a new text in place; False where the item is not this person's own, or no longer stands."""
    return (
        await uow.stories.change_text(item, pseudonym, text)
        or await uow.signals.explain(item, pseudonym, text)
        or await uow.interpretations.change_text(item, pseudonym, text)
    )


async def throw_away(uow: UnitOfWork, pseudonym: str, item: str, chats: Collection[Place]) -> bool:
    """Take the words out of one item, and out of all that the bot said in these private chats of the person.

    False where the item is not this person's own.
    """
    gone = (
        await uow.stories.withdraw(pseudonym, item)
        or await uow.signals.withdraw(pseudonym, item)
        or await uow.interpretations.withdraw(pseudonym, item)
    )
    await _forget_talk(uow, chats)
    return gone > 0


async def throw_all_away(uow: UnitOfWork, pseudonym: str, person: str, chats: Collection[Place]) -> int:
    """Take the words out of everything of one person, also of what the bot said in these chats; drafts go as well.

    Return how many texts that were.
    """
    await uow.sessions.drop_of(person)
    await _forget_talk(uow, chats)
    return (
        await uow.stories.withdraw(pseudonym)
        + await uow.signals.withdraw(pseudonym)
        + await uow.interpretations.withdraw(pseudonym)
    )


async def _forget_talk(uow: UnitOfWork, chats: Collection[Place]) -> None:
    """A preview shows a person's own words: they stay in no row, page or log of the database."""
    await uow.outbox.forget_words_in({chat.lane for chat in chats})
    uow.leave_no_trace()
