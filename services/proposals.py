"""Proposals: a version that waits is shown to those who sign, and everybody hears what came of it."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from chat.address import Place
from chat.message import Message
from chat.transport import Act
from domain.agreements import Agreements, Person
from domain.agreements_diff import diff
from domain.people import Participant, Right, Standing, may
from domain.signing import State, Version
from domain.two_keys import Answer
from messages.signing import (
    Ending,
    active_message,
    button_of,
    closed_message,
    proposal_message,
    refused_message,
    withdrawn_message,
)
from services.agreements import ActiveAgreements, UnknownVersion, active, at, at_work
from services.agreements_log import changes_of
from services.outbox import Outbox
from services.private_places import private_places
from storage.agreements import KeptVersion
from storage.database import Database, UnitOfWork

# Signing is worth more than the hour: where a platform was away, it comes when that is back.
_EXPIRES_AFTER = timedelta(days=3)


class Proposals:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def tell(self, now: datetime) -> None:
        """Show what waits to those who sign and did not see it, and tell what was decided. Only in working hours."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return
            untold = await uow.agreements.untold()
            proposed = await uow.agreements.open_proposal()
            unseen = proposed is not None and await _unseen(uow, proposed.version, held.agreements, now)
        for version in untold:
            await self._conclude(version, now)
        if proposed is not None and unseen:
            await self._show(proposed.version.number, now)

    async def _show(self, version: int, now: datetime) -> None:
        async with self._database.write() as uow:
            # Whoever signs or withdraws it at this very moment goes first, or waits.
            kept, held = await uow.agreements.get_to_sign(version), await active(uow)
            if kept is None or held is None or kept.version.state is not State.PROPOSED:
                return
            changes = diff(held.agreements, (await at(uow, version)).agreements)
            message = proposal_message(version, changes, button_of(version))
            people = await _unseen(uow, kept.version, held.agreements, now)
            for person, place in (await private_places(uow, people)).items():
                if self._outbox.reaches(place) and await uow.agreements.show(version, person, now):
                    await self._post(uow, proposal_key(version, person), place, message, now)

    async def _conclude(self, version: int, now: datetime) -> None:
        """Everybody whom it concerns hears it together, once."""
        async with self._database.write() as uow:
            held, kept = await active(uow), await uow.agreements.get(version)
            if held is None or kept is None or not await uow.agreements.tell(version, now):
                return
            ending = _ending(kept)
            shown = await uow.agreements.shown_to(version)
            for person in sorted(shown):
                key = proposal_key(version, person)
                await _change(uow, self._outbox, key, "closed", closed_message(version, ending), now)
            message = await _news(uow, kept, ending)
            if message is None:
                return
            for place in await _whom(uow, held, ending, shown):
                await self._post(uow, f"agreements:{version}:{place.lane}", place, message, now)

    async def _post(self, uow: UnitOfWork, key: str, place: Place, message: Message, now: datetime) -> None:
        if self._outbox.reaches(place):
            await self._outbox.put(
                uow, key=key, kind="signing", place=place, message=message, now=now, expires_at=now + _EXPIRES_AFTER
            )


def proposal_key(version: int, person: str) -> str:
    """Under which a proposal went out to a person."""
    return f"proposal:{version}:{person}"


async def close_for(
    uow: UnitOfWork, outbox: Outbox, version: int, people: Collection[str], message: Message, now: datetime
) -> None:
    """Take the buttons from those whose party gave its answer."""
    for person in sorted(await uow.agreements.shown_to(version) & frozenset(people)):
        await _change(uow, outbox, proposal_key(version, person), "answered", message, now)


async def ending_of(uow: UnitOfWork, version: int) -> Ending:
    """How the signing of a decided version ended. Raises UnknownVersion."""
    kept = await uow.agreements.get(version)
    if kept is None:
        raise UnknownVersion(str(version))
    return _ending(kept)


async def _change(uow: UnitOfWork, outbox: Outbox, key: str, what: str, message: Message, now: datetime) -> None:
    """One sentence stands where a proposal stood, wherever that was sent."""
    parts = [part for part, _ in await uow.outbox.parts(key)]
    shown = (await uow.outbox.by_key(parts)).get(parts[0]) if parts else None
    if shown is None or not outbox.reaches(shown.place):
        return
    await outbox.put(
        uow,
        key=f"{key}:{what}",
        kind="signing",
        place=shown.place,
        message=message,
        now=now,
        act=Act.EDIT,
        about_key=key,
    )


def signers(agreements: Agreements) -> list[Person]:
    """Both points of contact, and their deputies."""
    return [person for person in agreements.people if person.party is not None and may(person, Right.SIGN)]


async def _unseen(uow: UnitOfWork, version: Version, agreements: Agreements, now: datetime) -> list[Person]:
    """Whoever signs for a party that did not answer, was not shown it, and wants to hear from the bot now."""
    answered = {each.party for each in version.signatures}
    shown = await uow.agreements.shown_to(version.number)
    today = now.astimezone(ZoneInfo(agreements.time_zone)).date()
    return [
        person
        for person in signers(agreements)
        if person.party not in answered
        and person.id not in shown
        and _may_hear(await uow.participants.get(person.id), today)
    ]


def _may_hear(participant: Participant, today: date) -> bool:
    if participant.state is Standing.PAUSED:
        return participant.paused_until is not None and participant.paused_until < today
    return participant.state is not Standing.STOPPED


def _ending(kept: KeptVersion) -> Ending:
    if kept.activated_at is not None:
        return Ending.ACTIVE
    if kept.version.state is State.REFUSED:
        return Ending.REFUSED
    return Ending.REPLACED if kept.withdrawn_at is None else Ending.WITHDRAWN


async def _news(uow: UnitOfWork, kept: KeptVersion, ending: Ending) -> Message | None:
    """What is told besides the sentence where the proposal stood; None where a newer one tells it already."""
    number = kept.version.number
    match ending:
        case Ending.ACTIVE if kept.version.state is State.ACTIVE:
            return active_message(number, await changes_of(uow, number, await uow.agreements.log()) or ())
        case Ending.REFUSED:
            refused = next(each for each in kept.version.signatures if each.answer is Answer.REFUSED)
            return refused_message(number, refused.party, refused.reason or "")
        case Ending.WITHDRAWN:
            return withdrawn_message(number)
        case _:
            return None


async def _whom(uow: UnitOfWork, held: ActiveAgreements, ending: Ending, shown: Collection[str]) -> list[Place]:
    """Those who sign, and those who were shown it; all forums where it holds from now on."""
    agreements = held.agreements
    keys = {person.id for person in signers(agreements)}
    concerned = keys | set(shown) if ending is not Ending.WITHDRAWN else set(shown)
    people = [
        person
        for person in agreements.people
        if person.id in concerned and (await uow.participants.get(person.id)).state is not Standing.STOPPED
    ]
    private = (await private_places(uow, people)).values()
    if ending is not Ending.ACTIVE:
        return list(private)
    return [*private, *[place for forum in agreements.forums for place in await uow.places.of(forum.id)]]
