"""Risks: what was agreed, what people signalled of late, and what both points of contact said of it last."""

from chat.message import Message
from chat.wording import Phrase
from domain.joint_questions import JointKind
from domain.people import Right, may
from domain.periods import Period
from messages.receipts import said
from messages.risks import risks_message
from services.joint_subjects import risks_signalled
from services.turns import Turn


async def risks_told(turn: Turn) -> tuple[Message, ...]:
    if not may(turn.person, Right.SEE_AGREEMENTS):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    looks = await turn.uow.joint_questions.of_kind(JointKind.RISKS)
    risks = await risks_signalled(turn.uow, turn.agreements, Period.parse(turn.week))
    last = looks[-1] if looks else None
    return (risks_message(risks, None if last is None else last.question),)
