"""The log of the agreements: what holds, what was proposed, and what each version changed."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Agreements, Party, Role
from domain.agreements_diff import Change, diff
from domain.people import Right, may, person_named
from domain.signing import State
from domain.two_keys import Answer
from messages.agreements_log import Closed, Held, Proposed, Signed, agreements_message, held_message
from messages.receipts import said
from messages.signing import button_of, proposal_message
from services.agreements import active, at
from services.turns import Turn
from storage.agreements import LoggedVersion
from storage.database import UnitOfWork

_BUTTON = re.compile(r"agreed:([1-9][0-9]{0,5})")
# A row of buttons that people still oversee.
_MOST_OLDER = 5
AGREEMENTS_WORDS = ("afspraken", "agreements")

Messages = tuple[Message, ...]


def is_agreements_log(value: str) -> bool:
    """Whether a button shows an older version."""
    return _BUTTON.fullmatch(value) is not None


async def agreements_told(turn: Turn) -> Messages:
    """What holds now and what is proposed, for everybody who takes part."""
    if not may(turn.person, Right.SEE_AGREEMENTS):
        return (_not_allowed(turn),)
    log = await turn.uow.agreements.log()
    held = [each for each in log if each.activated_at is not None]
    now = next((each for each in held if each.version.state is State.ACTIVE), None)
    waits = next((each for each in log if each.version.state is State.PROPOSED), None)
    older = sorted((each.version.number for each in held if each is not now), reverse=True)[:_MOST_OLDER]
    holds = None if now is None else await _held(turn.uow, now, log, turn.agreements)
    proposed = None if waits is None else await _proposed(turn.uow, waits, turn.agreements)
    told = agreements_message(holds, proposed, older, lambda version: f"agreed:{version}")
    if proposed is None or not may(turn.person, Right.SIGN) or turn.person.party not in proposed.waits:
        return (told,)
    # Whoever signs finds the buttons here again, however long ago they were sent.
    return told, proposal_message(proposed.number, proposed.changes, button_of(proposed.number))


async def version_told(turn: Turn, value: str) -> Messages:
    """A button of the log: what an older version changed."""
    found = _BUTTON.fullmatch(value)
    if not may(turn.person, Right.SEE_AGREEMENTS):
        return (_not_allowed(turn),)
    log = await turn.uow.agreements.log()
    number = 0 if found is None else int(found[1])
    version = next((each for each in log if each.version.number == number and each.activated_at is not None), None)
    if version is None:
        return (said(Phrase("signing-unknown")),)
    return (held_message(await _held(turn.uow, version, log, turn.agreements)),)


async def log_of(uow: UnitOfWork) -> Sequence[Held | Proposed | Closed]:
    """Every version, oldest first, each with what it changed."""
    log = await uow.agreements.log()
    return [await _logged(uow, each, log) for each in log]


async def changes_of(uow: UnitOfWork, number: int, log: Sequence[LoggedVersion]) -> tuple[Change, ...] | None:
    """What a version changed in the one that held before it; None where nothing did. Raises UnknownVersion."""
    before = version_before(number, log)
    if before is None:
        return None
    return diff((await at(uow, before)).agreements, (await at(uow, number)).agreements)


def version_before(number: int, log: Sequence[LoggedVersion]) -> int | None:
    """The version that held until this one did. Versions hold in the order of their numbers."""
    earlier = [each.version.number for each in log if each.activated_at is not None and each.version.number < number]
    return max(earlier, default=None)


async def _held(uow: UnitOfWork, version: LoggedVersion, log: Sequence[LoggedVersion], now: Agreements) -> Held:
    number = version.version.number
    assert version.activated_at is not None, "only what held is told as such"
    before = version_before(number, log)
    # Who could sign it, was said by what held before it.
    keys = (await at(uow, number if before is None else before)).agreements
    return Held(
        number=number,
        since=_day(version.activated_at, now),
        until=None if version.replaced_at is None else _day(version.replaced_at, now),
        signed=tuple(_signed(version, keys, now)),
        changes=await changes_of(uow, number, log),
    )


async def _logged(uow: UnitOfWork, version: LoggedVersion, log: Sequence[LoggedVersion]) -> Held | Proposed | Closed:
    now = await active(uow)
    agreed = (now or await at(uow, version.version.number)).agreements
    if version.activated_at is not None:
        return await _held(uow, version, log, agreed)
    if version.version.state is State.PROPOSED:
        return await _proposed(uow, version, agreed)
    no = (each.party for each in version.version.signatures if each.answer is Answer.REFUSED)
    return Closed(version.version.number, next(no, None), version.withdrawn_at is not None)


def _signed(version: LoggedVersion, keys: Agreements, now: Agreements) -> list[Signed]:
    return [
        Signed(each.party, _role(keys, each.person), _day(version.signed_at[each.party], now))
        for each in version.version.signatures
        if each.answer is Answer.AGREED
    ]


def _role(keys: Agreements, person_id: str) -> Role:
    person = person_named(keys, person_id)
    return Role.DEPUTY if person is not None and Role.DEPUTY in person.roles else Role.POINT_OF_CONTACT


async def _proposed(uow: UnitOfWork, version: LoggedVersion, now: Agreements) -> Proposed:
    signed = {each.party for each in version.version.signatures}
    number = version.version.number
    return Proposed(
        number=number,
        on=_day(version.proposed_at, now),
        waits=tuple(party for party in Party if party not in signed),
        changes=diff(now, (await at(uow, number)).agreements),
    )


def _day(moment: datetime, now: Agreements) -> date:
    return moment.astimezone(ZoneInfo(now.time_zone)).date()


def _not_allowed(turn: Turn) -> Message:
    return said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact}))
