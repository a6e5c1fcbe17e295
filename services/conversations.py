"""Conversations: hearing people out, and answering in the same transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from chat.address import Place, Posted
from chat.incoming import Edited, Incoming, Pressed, Refused, Said, TooEarly
from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Person
from domain.people import Participant, person_named
from messages.receipts import said
from services.agreements import ActiveAgreements, active
from services.agreements_log import is_agreements_log, version_told
from services.channels import Channels
from services.council_release import Releasing, is_release
from services.flow_facts import FlowFacts
from services.hearing import Hearing
from services.hearing_threads import HearingThreads
from services.joint_questions import JointQuestions, is_joint
from services.outbox import Outbox
from services.outcomes import Outcomes
from services.people import People
from services.previews import Previews, is_look
from services.private_words import PrivateWords, invitation_token
from services.replies import ANSWER_EXPIRES, Reply
from services.sessions import Sessions
from services.signing import Signing, is_signing
from services.turns import Turn
from storage.database import Database, UnitOfWork
from storage.sessions import SessionState, StoredSession

_MOST_AT_ONCE = 200

Messages: TypeAlias = tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Ears:
    """The parts that hear: who it is, what is said in private, what in a channel, and what in the ladder's threads.

    `facts` and `outcomes` are where a conversation starts and ends, whatever it was held with.
    """

    people: People
    sessions: Sessions
    hearing: Hearing
    words: PrivateWords
    channels: Channels
    previews: Previews
    signing: Signing
    releasing: Releasing
    joint: JointQuestions
    threads: HearingThreads
    facts: FlowFacts
    outcomes: Outcomes


class Conversations:
    def __init__(self, database: Database, outbox: Outbox, ears: Ears, now: Callable[[], datetime]) -> None:
        self._database = database
        self._outbox = outbox
        self._ears = ears
        self._now = now

    async def hear(self, incoming: Incoming) -> None:
        """Keep and answer it once, however often the platform sends it; committed when this returns.

        Raises TooEarly while nobody can know yet in whose thread it was said.
        """
        now = self._now()
        async with self._database.write() as uow:
            if not await uow.inbox.is_new(incoming.sender.platform, incoming.event_id, now):
                return
            if await self._ears.threads.is_too_early(uow, incoming, now):
                raise TooEarly(incoming.event_id)
            for number, reply in enumerate(await self._replies(uow, incoming, now), 1):
                key = f"answer:{incoming.sender.platform}:{incoming.event_id}"
                await self._put(uow, key if number == 1 else f"{key}+{number}", reply, now)

    async def expire(self, now: datetime) -> tuple[StoredSession, ...]:
        """Set aside what waited too long, and let begin what waited behind it. Return what became a draft."""
        self._ears.hearing.forget_held()
        async with self._database.read() as uow:
            held = await active(uow)
            due = await uow.sessions.due_to_expire(now, _MOST_AT_ONCE)
        if held is None:
            return ()
        drafts = [draft for stored in due if (draft := await self._expire(stored, held, now)) is not None]
        return tuple(drafts)

    async def _expire(self, stored: StoredSession, held: ActiveAgreements, now: datetime) -> StoredSession | None:
        """One person at a time, in a transaction of its own."""
        async with self._database.write() as uow:
            participant = await uow.participants.lock(stored.person)
            draft = await self._ears.sessions.expire(uow, stored.id, now, held.agreements.retention.draft_days)
            person = person_named(held.agreements, stored.person)
            if person is None or stored.state is not SessionState.RUNNING:
                return draft
            turn = Turn(uow, held.agreements, person, participant, stored.place, now)
            begun = await self._ears.hearing.next_queued(turn)
            for number, message in enumerate(begun, 1):
                key = f"begun:{stored.id}:{stored.version}:{number}"
                await self._put(uow, key, Reply(stored.place, message), now)
            return draft

    async def _put(self, uow: UnitOfWork, key: str, reply: Reply, now: datetime) -> None:
        await self._outbox.put(
            uow,
            key=key,
            kind="answer",
            place=reply.place,
            message=reply.message,
            now=now,
            expires_at=now + ANSWER_EXPIRES,
        )

    async def _replies(self, uow: UnitOfWork, incoming: Incoming, now: datetime) -> tuple[Reply, ...]:
        held = await active(uow)
        if held is None:
            return _to(incoming.place, await self._nothing_agreed(uow, incoming))
        person = await self._ears.people.who(uow, incoming.sender, held.agreements)
        if person is None:
            person = await self._invited(uow, incoming, held)
        if person is None:
            return _to(incoming.place, await self._stranger(uow, incoming, held))
        if not incoming.private:
            return await self._ears.channels.hear(uow, incoming, person, held.agreements, now)
        turn = await self._turn(uow, incoming, person, held, now)
        if await self._ears.threads.concerns(uow, incoming):
            # Whoever is in none of a forum's chats takes part in a thread of their own. What is for them alone stands
            # beside it: an answer to that is no answer to the others.
            return await self._ears.threads.hear(replace(turn, place=turn.place.in_thread(None)), incoming)
        return _to(turn.place, await self._private(turn, incoming))

    async def _turn(
        self, uow: UnitOfWork, incoming: Incoming, person: Person, held: ActiveAgreements, now: datetime
    ) -> Turn:
        place = incoming.place
        await uow.people.note_channel(incoming.sender, place.channel)
        # From here on the events of one person wait for each other, whatever process hears them.
        participant = await _heard_again(uow, await uow.participants.lock(person.id))
        message = Posted(place, incoming.act.message_id) if isinstance(incoming.act, Said) else None
        return Turn(uow, held.agreements, person, participant, place, now, message)

    async def _private(self, turn: Turn, incoming: Incoming) -> Messages:
        match incoming.act:
            case Refused("edited") | Edited():
                return (said(Phrase("error-edited")),)
            case Refused():
                return (said(Phrase("error-media")),)
            case Pressed(value):
                return await self._pressed(turn, value)
            case Said(text):
                return await self._ears.words.hear(turn, text)
            case _:
                return ()

    async def _pressed(self, turn: Turn, value: str) -> Messages:
        """No answer counts before the notice that holds now was understood."""
        if await self._ears.words.must_join_first(turn):
            return await self._ears.words.join(turn)
        if is_look(value):
            return await self._ears.previews.press(turn, value)
        if is_signing(value):
            return await self._ears.signing.press(turn, value)
        if is_release(value):
            return await self._ears.releasing.press(turn, value)
        if is_joint(value):
            return await self._ears.joint.press(turn, value)
        if is_agreements_log(value):
            return await version_told(turn, value)
        return await self._ears.hearing.press(turn, value)

    async def _invited(self, uow: UnitOfWork, incoming: Incoming, held: ActiveAgreements) -> Person | None:
        """Whoever opens the bot by the link that they were given."""
        token = invitation_token(incoming)
        if token is None:
            return None
        return await self._ears.people.join(uow, incoming.sender, token, held.agreements)

    async def _stranger(self, uow: UnitOfWork, incoming: Incoming, held: ActiveAgreements) -> Messages:
        if not incoming.private or not await self._ears.people.tell_stranger(uow, incoming.sender):
            return ()
        return (said(Phrase("help-stranger", {"contact": held.agreements.privacy.human_contact})),)

    async def _nothing_agreed(self, uow: UnitOfWork, incoming: Incoming) -> Messages:
        if not incoming.private or not await self._ears.people.tell_stranger(uow, incoming.sender):
            return ()
        return (said(Phrase("error-no-agreements")),)


async def _heard_again(uow: UnitOfWork, participant: Participant) -> Participant:
    """Whoever says anything is quiet no longer."""
    if participant.quiet_rounds == 0:
        return participant
    heard = replace(participant, quiet_rounds=0)
    await uow.participants.save(heard)
    return heard


def _to(place: Place, messages: Messages) -> tuple[Reply, ...]:
    return tuple(Reply(place, message) for message in messages)
