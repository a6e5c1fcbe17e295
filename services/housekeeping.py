"""What the database may forget, once it has served: every kind of thing by its rule of retention."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Retention
from domain.burden import Ask
from domain.periods import Period, PeriodKind
from domain.retention import Kept, gone_before
from domain.workdays import local_instant
from services.agreements import active
from storage.database import Database, UnitOfWork
from storage.holds import Hold

log = logging.getLogger(__name__)

# What the bot says to one person alone; its words may be their own. What is done once is remembered elsewhere.
PRIVATE_KINDS = ("answer", "feedback", "prompt", "reminder")
_TRACELESS_KINDS = (*PRIVATE_KINDS, "take_away")
# A backup is thrown away by the next one that is made.
_BACKUP_LEEWAY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Clearing:
    """One clean-up: what holds while it runs. Before anything was agreed, the usual terms count."""

    now: datetime
    retention: Retention
    agreements: Agreements | None
    since: datetime | None
    holds: Sequence[Hold]

    def before(self, kept: Kept) -> datetime:
        return gone_before(kept, self.retention, self.now)


class Housekeeping:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def forget_old(self, now: datetime) -> None:
        async with self._database.write() as uow:
            clearing = await _clearing(uow, now)
            counts = {
                "texts": await _forget_told(uow, clearing),
                "words": await _forget_said(uow, clearing),
                "traces": await _forget_traces(uow, clearing),
                "people": await _forget_who_left(uow, clearing),
            }
            uow.leave_no_trace()
        async with self._database.write() as uow:
            counts["expired"] = await uow.outbox.expire(now)
            counts["messages"] = await _forget_messages(uow, clearing)
            counts["sandbox"] = await uow.sandbox.forget(clearing.before(Kept.SANDBOX))
            uow.leave_no_trace()
        # Apart, because it reads every message: whoever wants to write needs to wait less.
        async with self._database.write() as uow:
            counts["pictures"] = await uow.pictures.drop_orphans(clearing.before(Kept.PICTURE))
        log.info("forgotten %s", " ".join(f"{name}={count}" for name, count in counts.items()))


async def _clearing(uow: UnitOfWork, now: datetime) -> _Clearing:
    kept = await uow.agreements.active()
    held = await active(uow)
    agreements = None if held is None else held.agreements
    retention = Retention() if agreements is None else agreements.retention
    since = None if kept is None else kept.activated_at
    return _Clearing(now, retention, agreements, since, await uow.holds.standing())


async def _forget_told(uow: UnitOfWork, clearing: _Clearing) -> int:
    """What people told longer ago than was agreed loses its words; return how many texts that were."""
    if clearing.agreements is None:
        return 0
    zone, holds = clearing.agreements.time_zone, clearing.holds
    # Words bear the week in which they were told: a whole week goes, once its last day is old enough.
    week = Period.containing(PeriodKind.WEEK, clearing.before(Kept.TOLD).astimezone(ZoneInfo(zone)).date())
    moment = local_instant(week.first_day, time(), zone)
    await uow.return_addresses.forget(week.key)
    await uow.quotations.forget(week.key)
    stories = await uow.stories.forget(week.key, holds)
    # Why a story was chosen may repeat it.
    await uow.chosen_stories.forget_gone()
    return (
        stories
        + await uow.signals.forget(week.key, holds)
        + await uow.interpretations.forget(week.key, holds)
        + await uow.contributions.forget(moment, holds)
        + await uow.feedback.forget(clearing.before(Kept.REACTION), holds)
    )


async def _forget_said(uow: UnitOfWork, clearing: _Clearing) -> int:
    """Empty what the bot said; return how many messages that were. What was said to one person alone is never held."""
    alone = await uow.outbox.forget_words(clearing.before(Kept.PRIVATE_WORDS), PRIVATE_KINDS)
    return alone + await uow.outbox.forget_words(clearing.before(Kept.POSTED_WORDS), holds=clearing.holds)


async def _forget_messages(uow: UnitOfWork, clearing: _Clearing) -> int:
    private = await uow.outbox.drop(clearing.before(Kept.PRIVATE_TRACE), _TRACELESS_KINDS)
    posted = await uow.outbox.drop(clearing.before(Kept.POSTED_TRACE), holds=clearing.holds)
    await uow.lanes.forget(clearing.before(Kept.POSTED_TRACE))
    return private + posted


async def _forget_traces(uow: UnitOfWork, clearing: _Clearing) -> int:
    """That something happened between somebody and the bot, or in the administration."""
    settled = clearing.before(Kept.OBJECTION)
    return (
        await uow.inbox.forget(clearing.before(Kept.EVENT))
        + await uow.people.forget_strangers(clearing.before(Kept.STRANGER))
        + await uow.people.forget_invitations(clearing.now)
        + await uow.sign_ins.forget(clearing.before(Kept.LINK))
        + await uow.prompts.forget(clearing.before(Kept.ASKED))
        + await uow.occurrences.forget([ask.value for ask in Ask], clearing.before(Kept.ASKED))
        + await uow.agreements.forget_shown(clearing.before(Kept.PROPOSAL_SHOWN))
        + await uow.erasures.forget(clearing.before(Kept.ERASED) - _BACKUP_LEEWAY)
        + await uow.hidden.forget(clearing.before(Kept.HIDDEN))
        + await uow.holds.forget(clearing.before(Kept.HOLD))
        + await uow.objections.forget(settled.date())
        + await uow.audit.forget(clearing.before(Kept.AUDIT))
    )


async def _forget_who_left(uow: UnitOfWork, clearing: _Clearing) -> int:
    """Who is in the agreements no longer, once those hold long enough; return how many people that were."""
    if clearing.agreements is None or clearing.since is None or clearing.since >= clearing.before(Kept.TAKING_PART):
        return 0
    known = {each.person for each in await uow.people.all_known()} | (await uow.participants.all()).keys()
    left = sorted(known - {person.id for person in clearing.agreements.people})
    if left:
        await uow.people.forget_who_left(left)
        await uow.participants.forget(left)
        await uow.prompts.drop(left)
        for person in left:
            await uow.sessions.drop_of(person)
    return len(left)
