"""Joint answers: one party's answer to a joint question, and what follows once both say the same."""

from collections.abc import Callable
from typing import assert_never

from chat.message import Message
from chat.wording import Phrase, Words
from domain.agreements import Party
from domain.information_requests import Request, RequestState, is_full, looked_back, weighed
from domain.joint_questions import JointAnswer, JointKind, JointQuestion, JointReasonGiven, answered
from domain.letting_go import Ground
from domain.lint_indicators import MAX_INDICATORS
from domain.people import Right, may
from domain.periods import Period
from messages.joint_questions import closed, decided, differs, noted
from messages.receipts import said
from services.joint_subjects import subject_of
from services.left import Left
from services.letting_go import put_on_the_list
from services.turns import Turn


class JointAnswers:
    """`new_id` makes ids; `say` makes a reason of ours that is kept as text."""

    def __init__(self, new_id: Callable[[], str], say: Callable[[Words], str]) -> None:
        self._new_id = new_id
        self._say = say

    async def why_not(self, turn: Turn, question_id: str, choice: str) -> Message | None:
        """Why this person's choice would not be taken; None where it would."""
        if turn.person.party is None or not may(turn.person, Right.ASK_INFORMATION):
            return said(Phrase("joint-not-yours"))
        kept = await turn.uow.joint_questions.get(question_id)
        if kept is None:
            return said(Phrase("joint-gone"))
        if kept.question.decided is not None:
            return closed(kept.question)
        if kept.question.kind is JointKind.REQUEST and choice == "do":
            return await self._full(turn, kept.question)
        return None

    async def keep_reason(self, turn: Turn, given: JointReasonGiven) -> Left:
        return Left((await self.answer(turn, given.question, given.choice, given.reason),))

    async def answer(self, turn: Turn, question_id: str, choice: str, reason: str | None = None) -> Message:
        """Keep it, or say why that cannot be."""
        refused = await self.why_not(turn, question_id, choice)
        kept = await turn.uow.joint_questions.get(question_id)
        if refused is not None or kept is None or turn.person.party is None:
            return refused or said(Phrase("joint-gone"))
        given = JointAnswer(turn.person.party, choice, reason)
        question = answered(kept.question, given)
        await turn.uow.joint_questions.answer(question_id, given)
        if question.decided is not None:
            return await self._decide(turn, question)
        if question.differs:
            await turn.uow.joint_questions.move(question_id, None)
            return differs(question)
        return noted(question, turn.person.party)

    async def _full(self, turn: Turn, question: JointQuestion) -> Message | None:
        """A new figure has no place while all are taken and nothing stops in return."""
        request = await turn.uow.information_requests.get(question.about)
        indicators = {each.id for each in turn.agreements.indicators}
        if request is None:
            return said(Phrase("joint-gone"))
        stops = request.asked.stops if request.asked.stops in indicators else None
        if is_full(len(indicators), MAX_INDICATORS, stops):
            return said(Phrase("inforequest-full-now", {"maximum": MAX_INDICATORS}))
        return None

    async def _decide(self, turn: Turn, question: JointQuestion) -> Message:
        subject = await subject_of(turn.uow, turn.agreements, question, Period.parse(turn.week))
        await turn.uow.joint_questions.move(question.id, question.decided)
        more = await self._follow(turn, question)
        return closed(question) if subject is None else decided(question, subject.title, *more)

    async def _follow(self, turn: Turn, question: JointQuestion) -> tuple[Phrase, ...]:
        """What comes of it, and what is said of that."""
        choice = question.decided or ""
        match question.kind:
            case JointKind.REQUEST | JointKind.TRIAL:
                request = await turn.uow.information_requests.get(question.about)
                return () if request is None else await self._move(turn, question, request, choice)
            case JointKind.USEFUL if choice == "let_go":
                await self._let_go(turn, question.about, Ground.NOT_USEFUL, _reasons(question))
            case JointKind.USEFUL | JointKind.RISKS:
                pass
            case _:
                assert_never(question.kind)
        return follow_words(question)

    async def _move(self, turn: Turn, question: JointQuestion, request: Request, choice: str) -> tuple[Phrase, ...]:
        reason = _reasons(question)
        if question.kind is JointKind.REQUEST:
            moved = weighed(request, choice, reason, turn.today)
        else:
            moved = looked_back(request, choice, reason)
        await turn.uow.information_requests.save(moved)
        if moved.state is RequestState.ASKED:
            await ask_to_weigh(turn, moved, self._new_id())
        if moved.state is RequestState.TRIAL and moved.asked.stops is not None:
            why = self._say(Phrase("let-go-exchange", {"question": moved.asked.question}))
            await self._let_go(turn, moved.asked.stops, Ground.EXCHANGE, why)
        return request_words(moved)

    async def _let_go(self, turn: Turn, indicator: str, ground: Ground, reason: str | None) -> None:
        await put_on_the_list(turn.uow, turn.agreements, self._new_id(), indicator, ground, turn.now, reason=reason)


async def ask_to_weigh(turn: Turn, request: Request, question_id: str) -> None:
    """Both points of contact are asked, each for itself."""
    question = JointQuestion(question_id, JointKind.REQUEST, request.id, str(request.round))
    await turn.uow.joint_questions.ask(question, turn.today)


def follow_words(question: JointQuestion) -> tuple[Phrase, ...]:
    """What is said of what follows, beside the decision itself."""
    match question.kind, question.decided:
        case JointKind.USEFUL, "let_go":
            return (Phrase("let-go-listed"),)
        case JointKind.USEFUL, "adjust":
            return (Phrase("useful-adjust-how"),)
        case JointKind.RISKS, "talk":
            return (Phrase("risks-talk-how"),)
        case _:
            return ()


def request_words(request: Request) -> tuple[Phrase, ...]:
    """What happens with a request that both decided on."""
    match request.state:
        case RequestState.TRIAL | RequestState.ONCE if request.review_on is not None:
            how = Phrase(
                "inforequest-into-agreements" if request.state is RequestState.TRIAL else "inforequest-once-how"
            )
            stops = (Phrase("let-go-listed"),) if request.asked.stops is not None else ()
            return (how, *stops, Phrase("inforequest-look-back", {"date": request.review_on}))
        case RequestState.REFUSED:
            return (Phrase("inforequest-stays-visible"),)
        case RequestState.ASKED:
            return (Phrase("inforequest-weigh-again"),)
        case _:
            return ()


def _reasons(question: JointQuestion) -> str | None:
    """The reasons of both, each once."""
    given = [question.answer_of(party) for party in Party]
    words = dict.fromkeys(each.reason for each in given if each is not None and each.reason)
    return " ".join(words) or None
