"""Council release in chat: what the two buttons under a draft do."""

import re

from chat.message import Message
from chat.wording import Phrase
from domain.people import has_understood
from messages.council_release import YES
from messages.receipts import said
from services.hearing import Hearing
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
        if not has_understood(turn.participant, turn.agreements.privacy.notice_version):
            # A reason is a text, and no text is taken from who did not read what happens to texts.
            return (said(Phrase("signing-join-first")), *await self._hearing.start(turn, "onboarding"))
        running = await turn.uow.sessions.running(turn.person.id)
        if running is not None and running.flow == _FLOW:
            # Of another draft, or of this one: the question is asked anew, so that the answer is of this one.
            await turn.uow.sessions.drop(running.id)
        return await self._hearing.start(turn, _FLOW, more={"draft": draft})


def is_release(value: str) -> bool:
    """Whether a button belongs to a draft for the council."""
    return _BUTTON.fullmatch(value) is not None
