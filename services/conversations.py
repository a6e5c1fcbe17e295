"""Conversations: hearing people out, and answering in the same transaction."""

from collections.abc import Callable
from datetime import datetime, timedelta

from chat.incoming import Incoming, Pressed, Refused, Said
from chat.message import Block, Heading, Items, Message, Text
from chat.wording import Phrase
from services.agreements import ActiveAgreements, active
from services.outbox import Outbox
from storage.database import Database, UnitOfWork

# An answer that could not be delivered for so long is no answer any more.
_ANSWER_EXPIRES = timedelta(hours=12)


class Conversations:
    def __init__(self, database: Database, outbox: Outbox, now: Callable[[], datetime]) -> None:
        self._database = database
        self._outbox = outbox
        self._now = now

    async def hear(self, incoming: Incoming) -> None:
        """Keep and answer it once, however often the platform sends it; committed when this returns."""
        now = self._now()
        async with self._database.write() as uow:
            if not await uow.inbox.is_new(incoming.sender.platform, incoming.event_id, now):
                return
            answer = await self._answer(uow, incoming)
            if answer is not None:
                await self._outbox.put(
                    uow,
                    key=f"answer:{incoming.sender.platform}:{incoming.event_id}",
                    kind="answer",
                    place=incoming.place,
                    message=answer,
                    now=now,
                    expires_at=now + _ANSWER_EXPIRES,
                )

    async def _answer(self, uow: UnitOfWork, incoming: Incoming) -> Message | None:
        """None where the bot keeps silent: what people say to each other in a channel is theirs."""
        if not incoming.private:
            return None
        match incoming.act:
            case Said(text):
                return _help(await active(uow)) if _word(text) == "help" else _one(Phrase("help-soon"))
            case Pressed():
                return _one(Phrase("error-not-understood"))
            case Refused():
                return _one(Phrase("error-media"))


def _word(text: str) -> str:
    return text.strip().lstrip("/").casefold()


def _one(phrase: Phrase) -> Message:
    return Message(summary=phrase, blocks=(Text(phrase),))


def _help(agreed: ActiveAgreements | None) -> Message:
    heading = Phrase("help-heading")
    blocks: list[Block] = [Heading(heading), Items((Phrase("help-help"),))]
    if agreed is not None:
        blocks.append(Text(Phrase("help-human", {"contact": agreed.agreements.privacy.human_contact})))
    return Message(heading, tuple(blocks))
