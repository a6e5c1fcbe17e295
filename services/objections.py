"""Objections: whoever objects is asked nothing and quoted nowhere from that moment, and the administrator hears so."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from chat.message import Message
from domain.agreements import Agreements
from domain.objections import answer_by
from domain.people import Standing
from messages.rights import objection_heard, objection_made
from services.agreements import at_work
from services.alone import administrators_hearing, say_alone
from services.outbox import Outbox
from services.pseudonyms import Pseudonyms
from services.turns import Turn
from storage.audit import Deed
from storage.database import Database, UnitOfWork
from storage.erasures import ErasureKind
from storage.objections import Objection

OBJECTION_WORDS = ("bezwaar", "objection")


async def stop_taking_part(uow: UnitOfWork, person: str) -> None:
    """Ask this person nothing any more, and let go of what stood open."""
    was = await uow.participants.lock(person)
    await uow.participants.save(replace(was, state=Standing.STOPPED, paused_until=None))
    await uow.sessions.drop_of(person)
    await uow.prompts.drop([person])


async def object_to(turn: Turn, pseudonyms: Pseudonyms) -> Message:
    """The right of article 21: it holds at once, whatever comes of it. Saying it twice is saying it once."""
    standing = await turn.uow.objections.of(turn.person.id)
    if standing is None:
        standing = Objection(pseudonyms.new_id(), turn.person.id, turn.today, answer_by(turn.today))
        await turn.uow.objections.make(standing)
    await stop_taking_part(turn.uow, turn.person.id)
    pseudonym = pseudonyms.of(turn.person.id)
    await turn.uow.stories.hold_back(pseudonym)
    await turn.uow.erasures.note(ErasureKind.STOPPED, pseudonym, turn.now)
    return objection_heard(turn.agreements, standing.due_on)


class Objections:
    """Who the person is, the administrator sees on the machine itself: in no chat."""

    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def tell(self, now: datetime) -> int:
        """Tell the administrators of what they have not heard yet, in working hours; return of how many."""
        async with self._database.write() as uow:
            held = await at_work(uow, now)
            if held is None:
                return 0
            untold = [each for each in await uow.objections.standing() if not each.told]
            # Another process may have told it since.
            told = [each for each in untold if await uow.objections.tell(each.id)]
            for each in told:
                await self._say(uow, held.agreements, each, now)
        return len(told)

    async def _say(self, uow: UnitOfWork, agreements: Agreements, made: Objection, now: datetime) -> None:
        await say_alone(
            uow,
            self._outbox,
            agreements,
            await administrators_hearing(uow, agreements, now),
            objection_made(agreements, made.due_on),
            now,
            name=f"objection:{made.id}",
            kind="objection",
        )


async def objections_standing(database: Database) -> Sequence[Objection]:
    async with database.read() as uow:
        return await uow.objections.standing()


async def settle_objection(database: Database, person: str, now: datetime) -> bool:
    """Write down that it was answered; False where this person has none."""
    async with database.write() as uow:
        standing = await uow.objections.of(person)
        if standing is None:
            return False
        await uow.objections.settle(person, now.date())
        await uow.audit.note(Deed.OBJECTION_SETTLED, now, standing.id)
    return True
