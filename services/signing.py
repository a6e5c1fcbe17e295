"""Signing in chat: what the two buttons under a proposal do."""

import re

from chat.message import Message
from chat.wording import Phrase
from messages.receipts import said
from messages.signing import YES
from services.hearing import Hearing
from services.outbox import Outbox
from services.reasons import ask_reason
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
        return await ask_reason(turn, self._hearing, _FLOW, {"version": str(version)})


def is_signing(value: str) -> bool:
    """Whether a button belongs to a proposal."""
    return _BUTTON.fullmatch(value) is not None
