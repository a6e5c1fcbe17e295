"""Own words: what a person asked to see, to correct or to throw away of what is kept of them."""

from typing import TypeAlias

from chat.address import Place
from chat.wording import Phrase, Verbatim, Words
from domain.answers import Corrected, DataAsked, EraseAsked, Withdrawn
from domain.cases import tells_of_a_case
from messages import receipts
from messages.escalation_private import case_help
from services import my_data
from services.escalations import Escalations
from services.flow_facts import theme_words
from services.left import Left, left_saying
from services.turns import Turn
from storage.audit import Deed
from storage.erasures import ErasureKind
from storage.signals import Signal

# In the audit log, of what anybody may do with what is their own.
PERSON_THEMSELVES = "participant"

Asked: TypeAlias = DataAsked | Corrected | Withdrawn | EraseAsked


async def answer_asked(turn: Turn, pseudonym: str, escalations: Escalations, asked: Asked) -> Left:
    """Only what leads to the person's own pseudonym is seen or touched.

    What was said in a conversation on the ladder is followed in its threads.
    """
    match asked:
        case DataAsked():
            own = await my_data.own_data(turn.uow, pseudonym)
            signals = tuple(_signal_words(turn, signal) for signal in own.signals)
            kinds = (own.stories, own.interpretations, own.contributions)
            stories, replies, contributions = (tuple(each.text for each in kind) for kind in kinds)
            return Left((receipts.own_data(stories, signals, replies, contributions),))
        case Corrected(item, text):
            return await _correct(turn, pseudonym, escalations, item, text)
        case Withdrawn(item):
            gone = await my_data.throw_away(turn.uow, pseudonym, item, await chats(turn))
            if gone:
                await turn.uow.erasures.note(ErasureKind.ITEM, item, turn.now)
            # After it, because what is taken out of a private thread still has to be sent there.
            back = await escalations.take_all_back(turn, item)
            return left_saying("hearing-thrown-away" if gone or back else "hearing-gone")
        case EraseAsked():
            await my_data.throw_all_away(turn.uow, pseudonym, turn.person.id, await chats(turn))
            await turn.uow.erasures.note(ErasureKind.PERSON, pseudonym, turn.now)
            await turn.uow.audit.note(Deed.ERASED, turn.now, role=PERSON_THEMSELVES)
            await escalations.take_all_back(turn)
            return left_saying("hearing-all-thrown-away")


async def _correct(turn: Turn, pseudonym: str, escalations: Escalations, item: str, text: str) -> Left:
    given = await turn.uow.contributions.get(item)
    if given is not None and tells_of_a_case(text):
        return Left((case_help(),))
    done = await my_data.correct(turn.uow, pseudonym, item, text)
    if done:
        # A backup from before has the old words, and no other: those may not come back.
        await turn.uow.erasures.note(ErasureKind.ITEM, item, turn.now)
    done = done or await escalations.reword(turn, item, text)
    return left_saying("hearing-corrected" if done else "hearing-gone")


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
