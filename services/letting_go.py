"""Letting go: indicators that may go out are proposed to both keys one after the other, each with its last figure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from chat.message import Message
from chat.wording import Phrase, Words
from domain.agreements import Agreements, Party
from domain.agreements_part import UnknownPart
from domain.digest import KIND, DigestFacts, from_content
from domain.letting_go import (
    OPEN,
    Ground,
    LetGoAsked,
    LettingGo,
    LettingGoState,
    last_told,
    without_indicator,
)
from domain.people import Right, may
from domain.periods import Period, PeriodKind
from flows.engine import Facts
from flows.facts import Named, listed
from messages.agreements import problem_words
from messages.letting_go import asked_to_let_go, cannot_let_go, figures_words
from messages.receipts import said
from services.agreements import ActiveAgreements, AgreementsInvalid, load_text, propose
from services.left import Left, left_saying
from services.turns import Turn
from storage.audit import BOT
from storage.database import UnitOfWork

# A figure that no digest told for so long is nobody's last figure any more.
_WEEKS_BACK = 53


async def let_go(turn: Turn, new_id: Callable[[], str], asked: LetGoAsked) -> Left:
    """Put it on the list, and propose it at once where no other proposal waits."""
    if turn.person.party is None or not may(turn.person, Right.SIGN):
        return left_saying("joint-not-yours")
    broken = await _breaks(turn, asked.indicator)
    if broken is not None:
        return Left((broken,))
    kept = await put_on_the_list(
        turn.uow,
        turn.agreements,
        new_id(),
        asked.indicator,
        Ground.SAID,
        turn.now,
        reason=asked.reason,
        party=turn.person.party,
    )
    if kept is None:
        return left_saying("let-go-already")
    return Left((asked_to_let_go(kept, waits=await turn.uow.agreements.open_proposal() is not None),))


async def let_go_facts(turn: Turn, say: Callable[[Words], str]) -> Facts:
    """Every indicator with what was told of it last."""
    digests = await _digests(turn.uow, turn.agreements, turn.today)
    told = {each.id: last_told(each.id, digests) for each in turn.agreements.indicators}
    return {
        "indicators": listed(Named(each.id, each.name) for each in turn.agreements.indicators),
        "last": listed(Named(name, say(figures_words(last))) for name, last in told.items() if last),
    }


async def put_on_the_list(
    uow: UnitOfWork,
    agreements: Agreements,
    new_id: str,
    indicator: str,
    ground: Ground,
    now: datetime,
    *,
    reason: str | None = None,
    party: Party | None = None,
) -> LettingGo | None:
    """Keep it with the last figures; None where it stands on the list already, or is no indicator any more."""
    agreed = next((each for each in agreements.indicators if each.id == indicator), None)
    listed = {each.indicator for each in await uow.letting_go.all(OPEN)}
    if agreed is None or indicator in listed:
        return None
    today = now.astimezone(ZoneInfo(agreements.time_zone)).date()
    last = last_told(indicator, await _digests(uow, agreements, today))
    kept = LettingGo(new_id, indicator, agreed.name, ground, today, reason, party, last)
    await uow.letting_go.keep(kept)
    return kept


async def propose_next(uow: UnitOfWork, held: ActiveAgreements, now: datetime) -> LettingGo | None:
    """Propose what waits longest, where no other proposal waits; give what was proposed.

    What agreements without it would break is kept, and never proposed again by itself.
    """
    waiting = await uow.letting_go.all({LettingGoState.WAITS})
    source = await uow.agreements.active()
    if not waiting or source is None or await uow.agreements.open_proposal() is not None:
        return None
    each = waiting[0]
    try:
        text = without_indicator(source.source, held.agreements, each.indicator)
        proposal = await propose(uow, text, now, role=BOT)
    except (AgreementsInvalid, UnknownPart):
        today = now.astimezone(ZoneInfo(held.agreements.time_zone)).date()
        await uow.letting_go.save(replace(each, state=LettingGoState.KEPT, over_on=today), each.state)
        return None
    proposed = replace(each, state=LettingGoState.PROPOSED, version=proposal.number)
    return proposed if await uow.letting_go.save(proposed, each.state) else None


async def settle(uow: UnitOfWork, held: ActiveAgreements, today: date) -> None:
    """See what both keys made of what was proposed: it is gone, or it stays."""
    standing = {each.id for each in held.agreements.indicators}
    waits = await uow.agreements.open_proposal()
    for each in await uow.letting_go.all({LettingGoState.PROPOSED}):
        if each.indicator not in standing:
            await uow.letting_go.save(replace(each, state=LettingGoState.GONE, over_on=today), each.state)
        elif waits is None or waits.version.number != each.version:
            await uow.letting_go.save(replace(each, state=LettingGoState.KEPT, over_on=today), each.state)


async def gone(uow: UnitOfWork) -> Sequence[LettingGo]:
    """The indicators that were let go, the oldest first."""
    return await uow.letting_go.all({LettingGoState.GONE})


async def _digests(uow: UnitOfWork, agreements: Agreements, today: date) -> list[DigestFacts]:
    """The newest of each team."""
    week = Period.containing(PeriodKind.WEEK, today)
    since = week.plus(-_WEEKS_BACK).key
    found = await uow.snapshots.latest_before(KIND, [team.id for team in agreements.teams], week.next().key, since)
    return [from_content(each.content) for each in found.values()]


async def _breaks(turn: Turn, indicator: str) -> Message | None:
    """Why the agreements cannot do without it, or None."""
    source = await turn.uow.agreements.active()
    try:
        if source is not None:
            load_text(without_indicator(source.source, turn.agreements, indicator))
    except AgreementsInvalid as error:
        return cannot_let_go([problem_words(replace(each, line=None)) for each in error.problems])
    except UnknownPart:
        return said(Phrase("let-go-gone"))
    return None
