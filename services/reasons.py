"""Reasons: a no in private asks why, once its giver knows what happens to texts."""

from collections.abc import Mapping

from chat.message import Message
from chat.wording import Phrase
from domain.people import has_understood
from messages.receipts import said
from services.hearing import Hearing
from services.turns import Turn


async def ask_reason(turn: Turn, hearing: Hearing, flow: str, about: Mapping[str, str]) -> tuple[Message, ...]:
    """Begin this flow with what the no is about; no text is taken from who did not read what happens to texts."""
    if not has_understood(turn.participant, turn.agreements.privacy.notice_version):
        return (said(Phrase("signing-join-first")), *await hearing.start(turn, "onboarding"))
    running = await turn.uow.sessions.running(turn.person.id)
    if running is not None and running.flow == flow:
        # Of something else, or of this: the question is asked anew, so that the answer is of this one.
        await turn.uow.sessions.drop(running.id)
    return await hearing.start(turn, flow, more=about)
