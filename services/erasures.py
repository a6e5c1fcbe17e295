"""Erasures: what was erased stays so, also when the database comes back from a backup of before."""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from chat.address import Place
from domain.agreements import Retention
from domain.retention import Kept, gone_before
from services import my_data
from services.agreements import active
from services.incidents import hide_item, show_item
from services.objections import stop_taking_part
from services.pseudonyms import Pseudonyms
from storage.database import Database, UnitOfWork
from storage.erasure_list import ErasureList
from storage.erasures import Erasure, ErasureKind

log = logging.getLogger(__name__)

# An erasure is thrown away a week after the last backup from before it.
_LEEWAY = timedelta(days=7)


class Erasures:
    """The database and the list beside it hold the same; what only the list has was lost in a restore."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms, beside: ErasureList) -> None:
        self._database = database
        self._pseudonyms = pseudonyms
        self._beside = beside

    async def settle(self, now: datetime) -> int:
        """Do again what the list tells and the database does not know, and write down what is new; return how many.

        Before the bot speaks, and at every tick. Raises ErasureListUnreadable.
        """
        listed = self._beside.read()
        async with self._database.read() as uow:
            oldest, known = await _oldest(uow, now), await uow.erasures.all()
        missing = [each for each in listed if each not in known and each.at >= oldest]
        if missing:
            await self._repeat(missing)
        whole = sorted({*known, *missing}, key=lambda each: (each.at, each.id))
        if set(whole) != set(listed) or not self._beside.exists():
            self._beside.write(whole)
        return len(missing)

    async def _repeat(self, missing: Sequence[Erasure]) -> None:
        async with self._database.write() as uow:
            people = await self._people(uow)
            for each in missing:
                await _again(uow, each, people)
            await uow.erasures.keep(missing)
            uow.leave_no_trace()
        log.warning("event=erased_again count=%d", len(missing))

    async def _people(self, uow: UnitOfWork) -> dict[str, str]:
        """Who stands behind each pseudonym, of whoever takes part."""
        known = {each.person for each in await uow.people.all_known()} | (await uow.participants.all()).keys()
        return {self._pseudonyms.of(person): person for person in known}


async def erase_item(uow: UnitOfWork, item: str) -> str | None:
    """Take the words out of a story, signal, answer or contribution, whoever told it; give the pseudonym there."""
    contribution = await uow.contributions.get(item)
    if contribution is not None and await uow.contributions.take_back(item):
        return contribution.pseudonym
    return await uow.stories.erase(item) or await uow.signals.erase(item) or await uow.interpretations.erase(item)


async def erase_person(uow: UnitOfWork, pseudonym: str, person: str | None) -> int:
    """Take the words out of all that leads to this pseudonym; drafts and private talk go as well."""
    gone = 0
    for given in await uow.contributions.given_by(pseudonym):
        gone += await uow.contributions.take_back(given.id)
    chats = [] if person is None else await private_chats(uow, [person])
    return gone + await my_data.throw_all_away(uow, pseudonym, person or "", chats)


async def private_chats(uow: UnitOfWork, people: Collection[str]) -> list[Place]:
    """Every chat in which the bot talks with one of them alone."""
    known = [each for each in await uow.people.all_known() if each.person in people]
    bound = [
        Place(each.sender.platform, each.sender.workspace, channel)
        for each in known
        for channel in {each.channel or each.sender.user, each.sender.user}
    ]
    return [*bound, *(Place("sandbox", "", f"dm-{person}") for person in people)]


async def _again(uow: UnitOfWork, done: Erasure, people: dict[str, str]) -> None:
    match done.kind:
        case ErasureKind.ITEM:
            person = people.get(await erase_item(uow, done.about) or "")
            if person is not None:
                # What the bot said to them may quote it.
                await uow.outbox.forget_words_in({chat.lane for chat in await private_chats(uow, [person])})
        case ErasureKind.PERSON:
            await erase_person(uow, done.about, people.get(done.about))
        case ErasureKind.STOPPED:
            if done.about in people:
                await stop_taking_part(uow, people[done.about])
        case ErasureKind.UNBOUND:
            pseudonym, _, platform = done.about.partition(":")
            if pseudonym in people:
                await uow.people.unbind(people[pseudonym], platform or None)
        case ErasureKind.HIDDEN:
            await hide_item(uow, done.about, done.at)
        case ErasureKind.SHOWN:
            await show_item(uow, done.about, done.at)


async def _oldest(uow: UnitOfWork, now: datetime) -> datetime:
    held = await active(uow)
    retention = Retention() if held is None else held.agreements.retention
    return gone_before(Kept.ERASED, retention, now) - _LEEWAY
