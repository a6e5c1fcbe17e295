"""Withdrawals: what its teller took back goes from the digests in which it was published."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
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

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Published:
    """A digest with words in it that no longer stand."""

    team: str
    week: str
    items: tuple[str, ...]


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
        async with self._database.read() as uow:
            found = await uow.quotations.to_take_back()
        return [
            Published(team, week, tuple(each.item for each in of_digest))
            for (team, week), of_digest in groupby(found, key=lambda each: (each.team, each.week))
        ]

    async def take_back(self, published: Published, now: datetime) -> int:
        """Edit its messages on every platform; return how many. The words leave what was sent as well."""
        facts = await self._facts(published)
        if facts is None:
            return 0
        whole = await self._digests.compose(facts.facts, facts.delay)
        bare = await self._digests.compose(_without_figures(facts.facts), facts.delay)
        async with self._database.write() as uow:
            taken = [item for item in published.items if await uow.quotations.take_back(item)]
            if not taken:
                return 0
            await uow.outbox.empty(f"{KIND}:{published.team}:{published.week}:%")
            await uow.outbox.empty(f"preview:%:{published.week}%")
            uow.leave_no_trace()
            places = await uow.places.of(team_of(facts.agreements, published.team).forum)
            edits = 0
            for place, key in message_keys(published.team, published.week, places).items():
                if await uow.outbox.parts(key):
                    edit = _Edit(f"{key}:back:{min(taken)}", place, key, now)
                    await self._edit(uow, edit, (whole.message, bare.message))
                    edits += 1
        log.info("event=taken_back team=%s week=%s messages=%d", published.team, published.week, edits)
        return edits

    async def _facts(self, published: Published) -> _Kept | None:
        """The digest as it was published, without the words that no longer stand; None where its team is no more."""
        async with self._database.read() as uow:
            held, kept = await active(uow), await uow.snapshots.get(KIND, published.team, published.week)
            if held is None or kept is None or published.team not in {team.id for team in held.agreements.teams}:
                return None
            facts = await worded(uow, from_content(kept.content))
        due = digest_due(team_of(held.agreements, published.team), Period.parse(published.week), held.agreements)
        delay = Delay.NONE if due is None else due.delay(kept.made_at)
        return _Kept(held.agreements, facts, delay)

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


def _without_figures(facts: DigestFacts) -> DigestFacts:
    """The same digest with no figure beside a story."""
    stories = tuple(replace(line, beside=None) for line in facts.voices.stories)
    return replace(facts, voices=replace(facts.voices, stories=stories))
