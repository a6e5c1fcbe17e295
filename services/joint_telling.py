"""Joint telling: both points of contact are shown what they are asked, and hear what came of it, in working hours."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from chat.message import Message
from chat.transport import Act
from domain.agreements import Agreements, Party, Person
from domain.joint_questions import JointKind
from domain.letting_go import LettingGo
from domain.periods import Period
from domain.prompts import week_of
from messages.information_requests import to_pass_on
from messages.joint_questions import closed, decided, joint_message
from messages.letting_go import proposed_message
from services.agreements import ActiveAgreements, at_work
from services.contacts import reachable
from services.joint_answers import follow_words, request_words
from services.joint_subjects import goal_name, subject_of
from services.letting_go import propose_next, settle
from services.outbox import Outbox
from services.private_places import private_places
from services.proposals import signers
from storage.database import Database, UnitOfWork
from storage.joint_questions import KeptQuestion

# An answer is worth more than the hour: where a platform was away, it comes when that is back.
_EXPIRES_AFTER = timedelta(days=3)
_KIND = "joint"


class JointTelling:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def tell(self, now: datetime) -> None:
        """All that waits to be told; nothing outside working hours."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return
            untold = [each.question.id for each in await uow.joint_questions.untold()]
            unshown = [each.id for each in await uow.information_requests.unshown()]
            letting_go = await uow.letting_go.is_moving()
        for question in untold:
            async with self._database.write() as uow:
                await self._question(uow, held.agreements, question, now)
        for request in unshown:
            async with self._database.write() as uow:
                await self._routed(uow, held.agreements, request, now)
        if letting_go:
            async with self._database.write() as uow:
                await self._letting_go(uow, held, now)

    async def _question(self, uow: UnitOfWork, agreements: Agreements, question_id: str, now: datetime) -> None:
        kept = await uow.joint_questions.get(question_id)
        if kept is None or not await uow.joint_questions.tell(question_id, kept.revision):
            return
        message = await _message(uow, agreements, kept, week_of(now, agreements))
        await self._close(uow, agreements, kept, now)
        if message is not None:
            key = f"joint:{question_id}:{kept.revision}"
            await self._to_contacts(uow, agreements, Party, key, message, now)

    async def _close(self, uow: UnitOfWork, agreements: Agreements, kept: KeptQuestion, now: datetime) -> None:
        """No buttons stay under what was asked before."""
        for revision in range(1, kept.revision):
            for person in signers(agreements):
                key = f"joint:{kept.question.id}:{revision}:{person.id}"
                parts = [part for part, _ in await uow.outbox.parts(key)]
                shown = (await uow.outbox.by_key(parts)).get(parts[0]) if parts else None
                if shown is not None and self._outbox.reaches(shown.place):
                    await self._outbox.put(
                        uow,
                        key=f"{key}:closed",
                        kind=_KIND,
                        place=shown.place,
                        message=closed(kept.question),
                        now=now,
                        act=Act.EDIT,
                        about_key=key,
                    )

    async def _routed(self, uow: UnitOfWork, agreements: Agreements, request_id: str, now: datetime) -> None:
        request = await uow.information_requests.get(request_id)
        if request is None or not await uow.information_requests.show(request_id):
            return
        message = to_pass_on(
            request, goal_name(agreements, request.asked.goal), lambda choice: f"request:{request_id}:{choice}"
        )
        await self._to_contacts(uow, agreements, [request.party], f"request:{request_id}", message, now)

    async def _letting_go(self, uow: UnitOfWork, held: ActiveAgreements, now: datetime) -> None:
        today = now.astimezone(ZoneInfo(held.agreements.time_zone)).date()
        await settle(uow, held, today)
        proposed: LettingGo | None = await propose_next(uow, held, now)
        if proposed is not None:
            key = f"let_go:{proposed.id}"
            await self._to_contacts(uow, held.agreements, Party, key, proposed_message(proposed), now)

    async def _to_contacts(
        self,
        uow: UnitOfWork,
        agreements: Agreements,
        parties: Iterable[Party],
        key: str,
        message: Message,
        now: datetime,
    ) -> None:
        today = now.astimezone(ZoneInfo(agreements.time_zone)).date()
        found = [await reachable(uow, agreements, party, today) for party in parties]
        people: list[Person] = [person for person in found if person is not None]
        for person, place in (await private_places(uow, people)).items():
            if self._outbox.reaches(place):
                await self._outbox.put(
                    uow,
                    key=f"{key}:{person}",
                    kind=_KIND,
                    place=place,
                    message=message,
                    now=now,
                    expires_at=now + _EXPIRES_AFTER,
                )


async def _message(uow: UnitOfWork, agreements: Agreements, kept: KeptQuestion, week: Period) -> Message | None:
    """The question with its buttons, or what was decided; None where what it is about went away."""
    question = kept.question
    subject = await subject_of(uow, agreements, question, week)
    if subject is None:
        return None
    if question.decided is None:
        return joint_message(question, subject, lambda choice: f"joint:{question.id}:{choice}")
    more = follow_words(question)
    if question.kind in {JointKind.REQUEST, JointKind.TRIAL}:
        request = await uow.information_requests.find(question.about)
        more = () if request is None else request_words(request)
    return decided(question, subject.title, *more)
