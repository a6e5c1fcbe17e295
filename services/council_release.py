"""Council release in chat: what the two buttons under a draft do."""

import re

from chat.message import Message
from chat.wording import Phrase
from messages.council_release import YES
from messages.receipts import said
from services.hearing import Hearing
from services.reasons import ask_reason
from services.releases import release, why_not_keep
from services.turns import Turn

_BUTTON = re.compile(r"release:([A-Za-z0-9_-]{1,40}):(yes|no)")
_FLOW = "keep_draft"

Messages = tuple[Message, ...]


class Releasing:
    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    async def press(self, turn: Turn, value: str) -> Messages:
        """A yes counts at once, a no with its reason; who may not give it hears why."""
        found = _BUTTON.fullmatch(value)
        if found is None:
            return (said(Phrase("council-release-unknown")),)
        draft, choice = found.groups()
        if choice == YES:
            return (await release(turn, draft),)
        return await self._ask_reason(turn, draft)

    async def _ask_reason(self, turn: Turn, draft: str) -> Messages:
        refused = await why_not_keep(turn, draft)
        if refused is not None:
            return (refused,)
        return await ask_reason(turn, self._hearing, _FLOW, {"draft": draft})


def is_release(value: str) -> bool:
    """Whether a button belongs to a draft for the council."""
    return _BUTTON.fullmatch(value) is not None
