"""Council: makes drafts for the council when they are due, shows them to both points of contact, and tells the rest."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chat.message import Message
from domain.agreements import Agreements, Level, Party, Person, Role
from domain.council import CouncilProduct, ProductKind, from_content, product_of, to_content
from domain.council_release import Draft
from domain.digest import fingerprint
from domain.level_calendar import DueDraft, drafts_due
from domain.levels import NothingTold
from domain.people import Standing
from domain.periods import Period
from domain.two_keys import Answer
from messages.council_release import draft_message, refused_message, released_message
from services.agreements import ActiveAgreements, active, at_work
from services.levels import made_picture, quarters_of, seen_by
from services.outbox import Outbox
from services.private_places import private_places
from services.proposals import signers
from storage.audit import Deed
from storage.council import KeptDraft
from storage.database import Database, UnitOfWork

_EXPIRES_AFTER = timedelta(days=5)
_GONE = frozenset({Standing.STOPPED, Standing.DECLINED})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which product of which period; the theme of one that is about one."""

    kind: ProductKind
    period: Period
    theme: str | None = None


class Council:
    def __init__(self, database: Database, outbox: Outbox, new_id: Callable[[], str]) -> None:
        self._database = database
        self._outbox = outbox
        self._new_id = new_id

    async def due(self, now: datetime) -> Sequence[DueDraft]:
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return ()
            found = drafts_due(held.agreements, now)
            settled = await uow.occurrences.settled_since({each.schedule for each in found}, "")
        return [each for each in found if (each.schedule, each.period.key) not in settled]

    async def draft_due(self, due: DueDraft, now: datetime) -> KeptDraft | None:
        """Make the draft that is due, once; None where another process did, or no week was told."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None or not await uow.occurrences.settle(
                due.schedule, due.period.key, due_at=due.due_at, state="done", now=now
            ):
                return None
            try:
                return await self._draft(uow, held, Wanted(due.kind, due.period), now)
            except NothingTold:
                return None

    async def draft(self, wanted: Wanted, now: datetime) -> KeptDraft | None:
        """Make a new draft in the place of an earlier one. Raises NothingTold, NoSuchProduct and RisksMissing."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None:
                return None
            kept = await self._draft(uow, held, wanted, now)
            await uow.audit.note(Deed.COUNCIL_DRAFTED, now, f"{kept.subject}:{kept.period}")
        return kept

    async def tell(self, now: datetime) -> None:
        """Show what waits to both points of contact; tell of a no, and of what was released. Only in working hours."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return
            unshown, untold = await uow.council.unshown(), await uow.council.untold()
            refusals = await uow.council.untold_refusals()
        for kept in unshown:
            await self._show(held.agreements, kept, now)
        for draft, party in refusals:
            await self._tell_refusal(held.agreements, draft, party, now)
        for kept in untold:
            await self._tell_released(held.agreements, kept, now)

    async def _draft(self, uow: UnitOfWork, held: ActiveAgreements, wanted: Wanted, now: datetime) -> KeptDraft:
        product = await product_in(uow, held.agreements, wanted)
        content = to_content(product)
        return await uow.council.add(
            KeptDraft(
                draft=Draft(self._new_id()),
                subject=product.subject,
                period=wanted.period.key,
                agreements=held.version,
                content=content,
                sha256=fingerprint(content),
                made_at=now,
            )
        )

    async def _show(self, agreements: Agreements, kept: KeptDraft, now: datetime) -> None:
        async with self._database.write() as uow:
            if await uow.council.show(kept.id):
                message = draft_message(
                    from_content(kept.content), kept.number, lambda choice: f"release:{kept.id}:{choice}"
                )
                await self._post(uow, signers(agreements), f"release:{kept.id}", message, now)

    async def _tell_refusal(self, agreements: Agreements, draft: str, party: Party, now: datetime) -> None:
        async with self._database.write() as uow:
            kept = await uow.council.get(draft)
            if kept is None or not await uow.council.tell_refusal(draft, party):
                return
            no = next((each for each in kept.draft.answers if each.party is party), None)
            if no is not None and no.answer is Answer.REFUSED:
                message = refused_message(from_content(kept.content), party, no.reason or "")
                await self._post(uow, signers(agreements), f"release:{draft}:no:{now.isoformat()}", message, now)

    async def _tell_released(self, agreements: Agreements, kept: KeptDraft, now: datetime) -> None:
        async with self._database.write() as uow:
            if await uow.council.tell(kept.id):
                readers = [person for person in agreements.people if Role.COUNCIL_READER in person.roles]
                message = released_message(from_content(kept.content))
                await self._post(uow, [*readers, *signers(agreements)], f"council:{kept.id}", message, now)

    async def _post(
        self, uow: UnitOfWork, people: Collection[Person], key: str, message: Message, now: datetime
    ) -> None:
        hears = [person for person in people if (await uow.participants.get(person.id)).state not in _GONE]
        for person, place in (await private_places(uow, hears)).items():
            if self._outbox.reaches(place):
                await self._outbox.put(
                    uow,
                    key=f"{key}:{person}",
                    kind="council",
                    place=place,
                    message=message,
                    now=now,
                    expires_at=now + _EXPIRES_AFTER,
                )


async def product_in(uow: UnitOfWork, agreements: Agreements, wanted: Wanted) -> CouncilProduct:
    """The product as its overviews have it, with what the board table made of its packs."""
    seen = await seen_by(uow, agreements, Level.STRATEGIC, quarters_of(wanted.period))
    picture = await made_picture(uow, agreements, wanted.period, seen)
    return product_of(wanted.kind, picture, agreements, wanted.theme)
