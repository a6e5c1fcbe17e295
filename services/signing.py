"""Signing in chat: what the two buttons under a proposal do."""

import re

from chat.message import Message
from chat.wording import Phrase
from domain.people import has_understood
from messages.receipts import said
from messages.signing import YES
from services.hearing import Hearing
from services.outbox import Outbox
from services.signatures import agree, why_not_refuse
from services.turns import Turn

_BUTTON = re.compile(r"sign:([1-9][0-9]{0,5}):(yes|no)")
_FLOW = "refuse_agreements"

Messages = tuple[Message, ...]


class Signing:
    def __init__(self, outbox: Outbox, hearing: Hearing) -> None:
        self._outbox = outbox
        self._hearing = hearing

    async def press(self, turn: Turn, value: str) -> Messages:
        """A yes counts at once, a no with its reason; who may not give it hears why."""
        found = _BUTTON.fullmatch(value)
        if found is None:
            return (said(Phrase("signing-unknown")),)
        version = int(found[1])
        if found[2] == YES:
            return (await agree(turn, self._outbox, version),)
        return await self._ask_reason(turn, version)

    async def _ask_reason(self, turn: Turn, version: int) -> Messages:
        refused = await why_not_refuse(turn, version)
        if refused is not None:
            return (refused,)
        if not has_understood(turn.participant, turn.agreements.privacy.notice_version):
            # A reason is a text, and no text is taken from who did not read what happens to texts.
            return (said(Phrase("signing-join-first")), *await self._hearing.start(turn, "onboarding"))
        running = await turn.uow.sessions.running(turn.person.id)
        if running is not None and running.flow == _FLOW:
            # Of an older proposal, or of this one: the question is asked anew, so that the answer is of this one.
            await turn.uow.sessions.drop(running.id)
        return await self._hearing.start(turn, _FLOW, more={"version": str(version)})


def is_signing(value: str) -> bool:
    """Whether a button belongs to a proposal."""
    return _BUTTON.fullmatch(value) is not None
