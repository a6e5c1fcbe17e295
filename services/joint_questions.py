"""Joint questions in chat: what the buttons do under a question to both parties, or under what waits for a contact."""

import re
from collections.abc import Callable

from chat.message import Message
from chat.wording import Phrase
from domain.inputs import InputKind
from domain.joint_questions import CHOICES, WITH_REASON
from domain.people import has_understood
from flows.bring_in import NOTHING
from messages.information_requests import DROP
from messages.receipts import said
from services.hearing import Hearing
from services.information_requests import pass_on, why_not_drop
from services.joint_answers import JointAnswers
from services.reasons import ask_reason
from services.turns import Turn

_BUTTON = re.compile(r"(joint|request):([A-Za-z0-9_-]{1,40}):([a-z_]{2,12})|input:([a-z]+)")
_FLOW = "joint_reason"

Messages = tuple[Message, ...]


class JointQuestions:
    def __init__(self, hearing: Hearing, answers: JointAnswers, new_id: Callable[[], str]) -> None:
        self._hearing = hearing
        self._answers = answers
        self._new_id = new_id

    async def press(self, turn: Turn, value: str) -> Messages:
        """A choice counts at once, or with its reason; who may not give it hears why."""
        found = _BUTTON.fullmatch(value)
        if found is None:
            return (said(Phrase("joint-gone")),)
        kind, about, choice, brought = found.groups()
        if brought is not None:
            return await self._bring_in(turn, brought)
        if kind == "request":
            return await self._request(turn, about, choice)
        return await self._answer(turn, about, choice)

    async def _answer(self, turn: Turn, question: str, choice: str) -> Messages:
        refused = await self._answers.why_not(turn, question, choice)
        if refused is not None:
            return (refused,)
        kept = await turn.uow.joint_questions.get(question)
        if kept is None or choice not in CHOICES[kept.question.kind]:
            return (said(Phrase("joint-gone")),)
        if choice in WITH_REASON:
            return await ask_reason(turn, self._hearing, _FLOW, {"question": question, "choice": choice})
        return (await self._answers.answer(turn, question, choice),)

    async def _request(self, turn: Turn, request: str, choice: str) -> Messages:
        if choice != DROP:
            return (await pass_on(turn, self._new_id, request),)
        refused = await why_not_drop(turn, request)
        return (refused,) if refused is not None else await ask_reason(turn, self._hearing, _FLOW, {"request": request})

    async def _bring_in(self, turn: Turn, kind: str) -> Messages:
        if kind not in {NOTHING, *InputKind}:
            return (said(Phrase("joint-gone")),)
        if not has_understood(turn.participant, turn.agreements.privacy.notice_version):
            return await self._hearing.start(turn, "onboarding")
        return await self._hearing.start(turn, "bring_in", more={"kind": kind})


def is_joint(value: str) -> bool:
    """Whether a button belongs to a question to both parties, to a request on its way, or to the quarterly question."""
    return _BUTTON.fullmatch(value) is not None
