"""Open questions: a list without owners and dates. No job looks at it, so nobody is ever reminded of it."""

from collections.abc import Callable
from functools import partial

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Party
from domain.open_questions import OpenQuestion, QuestionClosed, QuestionOpened
from flows.engine import Facts
from flows.facts import Named, listed
from messages.receipts import said
from services.left import Left, left_saying
from services.turns import Turn


async def question_facts(turn: Turn) -> Facts:
    standing = await turn.uow.open_questions.open()
    return {"questions": listed(Named(each.id, f"{each.number}. {each.text}") for each in standing)}


async def keep_question(turn: Turn, new_id: Callable[[], str], outcome: QuestionOpened | QuestionClosed) -> Left:
    """Anybody of a party may add one, and anybody may close one."""
    if turn.person.party is None:
        return left_saying("joint-not-yours")
    match outcome:
        case QuestionOpened(text):
            added = await turn.uow.open_questions.add(
                partial(OpenQuestion, new_id(), text=text, party=turn.person.party, opened_on=turn.today)
            )
            return Left((_kept(turn.person.party, added.number),))
        case QuestionClosed(question, answer):
            closed = await turn.uow.open_questions.close(question, answer, turn.today)
            return left_saying("open-questions-closed" if closed else "joint-gone")


def _kept(party: Party, number: int) -> Message:
    return said(Phrase("open-questions-kept", {"number": str(number), "party": Phrase(f"party-the-{party}")}))
