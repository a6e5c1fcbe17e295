"""Own words: what a person asked to see, to correct or to throw away of what is kept of them."""

from typing import TypeAlias

from chat.address import Place
from chat.wording import Phrase, Verbatim, Words
from domain.answers import Corrected, DataAsked, EraseAsked, Withdrawn
from messages import receipts
from services import my_data
from services.flow_facts import theme_words
from services.left import Left, left_saying
from services.turns import Turn
from storage.signals import Signal

Asked: TypeAlias = DataAsked | Corrected | Withdrawn | EraseAsked


async def answer_asked(turn: Turn, pseudonym: str, asked: Asked) -> Left:
    """Only what leads to the person's own pseudonym is seen or touched."""
    match asked:
        case DataAsked():
            own = await my_data.own_data(turn.uow, pseudonym)
            signals = tuple(_signal_words(turn, signal) for signal in own.signals)
            stories, replies = (tuple(each.text for each in kind) for kind in (own.stories, own.interpretations))
            return Left((receipts.own_data(stories, signals, replies),))
        case Corrected(item, text):
            done = await my_data.correct(turn.uow, pseudonym, item, text)
            return left_saying("hearing-corrected" if done else "hearing-gone")
        case Withdrawn(item):
            done = await my_data.throw_away(turn.uow, pseudonym, item, await chats(turn))
            return left_saying("hearing-thrown-away" if done else "hearing-gone")
        case EraseAsked():
            await my_data.throw_all_away(turn.uow, pseudonym, turn.person.id, await chats(turn))
            return left_saying("hearing-all-thrown-away")


async def chats(turn: Turn) -> tuple[Place, ...]:
    """Every private chat of this person, on whatever platform."""
    known = [each for each in await turn.uow.people.all_known() if each.person == turn.person.id]
    own = (
        Place(each.sender.platform, each.sender.workspace, channel)
        for each in known
        for channel in {each.channel or each.sender.user, each.sender.user}
    )
    return turn.place, *own


def _signal_words(turn: Turn, signal: Signal) -> Words:
    theme = theme_words(turn, signal.theme)
    if signal.text is None:
        return theme
    return Phrase("hearing-data-signal", {"theme": theme, "text": Verbatim(signal.text)})
