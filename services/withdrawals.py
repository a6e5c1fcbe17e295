"""Withdrawals: what was taken back or hidden goes from the digests in which it was published, or comes back there."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from chat.address import Place
from chat.message import Message
from chat.transport import Act
from domain.agreements import Agreements
from domain.digest import KIND, DigestFacts, from_content
from domain.periods import Period
from domain.schedules import Delay, digest_due
from services.agreements import active
from services.digests import Digests, team_of
from services.outbox import EditGrew, Outbox
from services.voices import message_keys, worded
from storage.database import Database, UnitOfWork
from storage.quotations import Quotation

log = logging.getLogger(__name__)


class Way(StrEnum):
    """BACK is away from where it was published, AGAIN is there once more."""

    BACK = "back"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Published:
    """A digest with words in it that no longer stand, or whose words may be seen again."""

    team: str
    week: str
    items: tuple[str, ...]
    way: Way = Way.BACK


@dataclass(frozen=True, slots=True)
class _Kept:
    agreements: Agreements
    facts: DigestFacts
    delay: Delay


@dataclass(frozen=True, slots=True)
class _Edit:
    key: str
    place: Place
    about_key: str
    now: datetime


class Withdrawals:
    """A snapshot never changes: which of its words were taken back is kept beside it, and its messages are edited."""

    def __init__(self, database: Database, outbox: Outbox, digests: Digests) -> None:
        self._database = database
        self._outbox = outbox
        self._digests = digests

    async def due(self) -> Sequence[Published]:
        """First what has to go, then what comes back."""
        async with self._database.read() as uow:
            gone, again = await uow.quotations.to_take_back(), await uow.quotations.to_put_back()
        return [*_by_digest(gone, Way.BACK), *_by_digest(again, Way.AGAIN)]

    async def rewrite(self, published: Published, now: datetime) -> int:
        """Edit its messages on every platform; return how many. Words that go leave what was sent as well."""
        facts = await self._facts(published)
        if facts is None:
            return 0
        whole = await self._digests.compose(facts.facts, facts.delay)
        bare = await self._digests.compose(_without_figures(facts.facts), facts.delay)
        async with self._database.write() as uow:
            moved = [item for item in published.items if await _move(uow, item, published.way)]
            if not moved:
                return 0
            await uow.outbox.empty(f"{KIND}:{published.team}:{published.week}:%")
            await uow.outbox.empty(f"preview:%:{published.week}%")
            uow.leave_no_trace()
            edits = await self._edit_all(uow, published, facts, (whole.message, bare.message), now)
        log.info("event=taken_%s team=%s week=%s messages=%d", published.way, published.team, published.week, edits)
        return edits

    async def _facts(self, published: Published) -> _Kept | None:
        """The digest with the words that stand from now on; None where its team is no more."""
        async with self._database.read() as uow:
            held, kept = await active(uow), await uow.snapshots.get(KIND, published.team, published.week)
            if held is None or kept is None or published.team not in {team.id for team in held.agreements.teams}:
                return None
            again = published.items if published.way is Way.AGAIN else ()
            facts = await worded(uow, from_content(kept.content), again)
        due = digest_due(team_of(held.agreements, published.team), Period.parse(published.week), held.agreements)
        delay = Delay.NONE if due is None else due.delay(kept.made_at)
        return _Kept(held.agreements, facts, delay)

    async def _edit_all(
        self, uow: UnitOfWork, published: Published, kept: _Kept, messages: tuple[Message, Message], now: datetime
    ) -> int:
        places = await uow.places.of(team_of(kept.agreements, published.team).forum)
        edits = 0
        for place, key in message_keys(published.team, published.week, places).items():
            if await uow.outbox.parts(key):
                # The moment in it, because words that were hidden may come back and go again.
                edited = f"{key}:{published.way}:{min(published.items)}:{now:%Y%m%dT%H%M%S}"
                await self._edit(uow, _Edit(edited, place, key, now), messages)
                edits += 1
        return edits

    async def _edit(self, uow: UnitOfWork, edit: _Edit, messages: tuple[Message, Message]) -> None:
        """The second message is shorter: for where the first needs more of the platform's messages than stand there."""
        whole, bare = messages
        try:
            await self._put(uow, edit, whole)
        except EditGrew:
            await self._put(uow, edit, bare)

    async def _put(self, uow: UnitOfWork, edit: _Edit, message: Message) -> None:
        await self._outbox.put(
            uow,
            key=edit.key,
            kind=KIND,
            place=edit.place,
            message=message,
            now=edit.now,
            act=Act.EDIT,
            about_key=edit.about_key,
        )


async def _move(uow: UnitOfWork, item: str, way: Way) -> bool:
    """False where another process did so before."""
    return await (uow.quotations.take_back(item) if way is Way.BACK else uow.quotations.put_back(item))


def _by_digest(found: Sequence[Quotation], way: Way) -> list[Published]:
    return [
        Published(team, week, tuple(each.item for each in of_digest), way)
        for (team, week), of_digest in groupby(found, key=lambda each: (each.team, each.week))
    ]


def _without_figures(facts: DigestFacts) -> DigestFacts:
    """The same digest with no figure beside a story."""
    stories = tuple(replace(line, beside=None) for line in facts.voices.stories)
    return replace(facts, voices=replace(facts.voices, stories=stories))
