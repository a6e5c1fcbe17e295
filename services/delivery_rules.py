"""What becomes of a message on its way: the outbox's states, as pure rules."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

from chat.address import Place, Posted
from chat.transport import (
    AccessBroken,
    Act,
    CannotLook,
    MessageRefused,
    NotSent,
    PlaceGone,
    PlaceMoved,
    Throttled,
    TransportError,
    Uncertain,
)
from storage.lanes import Health
from storage.outbox_rows import OutboxRow, State

# Kinds for which somebody waits, or that undo harm: they never wait behind digests and questions to everybody.
FIRST = ("answer", "unheard", "take_away", "hidden")

# How a send or a look ended: the message that stands there, nothing found, or what went wrong.
Outcome: TypeAlias = Posted | TransportError | None


@dataclass(frozen=True, slots=True)
class DeliveryTimes:
    """How long things may take, and how often they are tried."""

    # A request to a platform ends within the deadline; a lease outlives two of them.
    deadline: timedelta = timedelta(seconds=10)
    lease: timedelta = timedelta(seconds=30)
    # What was sent may show up late: nobody looks for it sooner, nor twice within this time.
    settle_delay: timedelta = timedelta(seconds=15)
    root_wait: timedelta = timedelta(seconds=2)
    poll: timedelta = timedelta(seconds=1)
    backoff_first: timedelta = timedelta(seconds=1)
    backoff_most: timedelta = timedelta(minutes=5)
    pause_first: timedelta = timedelta(seconds=30)
    pause_most: timedelta = timedelta(minutes=15)
    failures_allowed: int = 5
    attempts_allowed: int = 8
    crashes_allowed: int = 3
    looks_allowed: int = 8
    absences_needed: int = 2


class Task(StrEnum):
    SEND = "send"
    LOOK = "look"


class NotStarted(TransportError):
    """Certainly not sent: the lease was nearly over, so nothing was begun."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The row as it goes on, and what that means for its lane."""

    row: OutboxRow
    lane_waits: timedelta = timedelta(0)
    lane_closes: str | None = None
    moves_to: str | None = None


def next_step(
    row: OutboxRow, root: OutboxRow | None, now: datetime, times: DeliveryTimes
) -> tuple[OutboxRow, Task | None]:
    """What to do with the head of a lane that nobody holds; a row without a task may have ended, or waits."""
    match row.state:
        case State.CLAIMED:
            return _in_doubt(row, "the process stopped", now, times, crashes=row.crashes + 1), None
        case State.UNKNOWN:
            return _resolve(row, times)
        case _:
            return _begin(row, root, now, times)


def after_send(
    row: OutboxRow, outcome: Posted | TransportError, now: datetime, times: DeliveryTimes, backoff: timedelta
) -> Verdict:
    """`backoff` is how long to wait where no connection was made."""
    match outcome:
        case Posted():
            return Verdict(_sent(row, outcome, now))
        case Throttled():
            return Verdict(_again(row, outcome, now), lane_waits=outcome.retry_after)
        case NotSent():
            return Verdict(_again(row, outcome, now + backoff))
        case AccessBroken() | NotStarted():
            return Verdict(_again(row, outcome, now))
        case PlaceMoved():
            return Verdict(_again(row, outcome, now), moves_to=outcome.channel)
        case PlaceGone():
            return Verdict(_dead(row, _said(outcome)), lane_closes=_said(outcome))
        case MessageRefused():
            return Verdict(_dead(row, _said(outcome)))
        case _:
            return Verdict(_in_doubt(row, _said(outcome), now, times))


def after_look(row: OutboxRow, outcome: Outcome, now: datetime, times: DeliveryTimes, backoff: timedelta) -> Verdict:
    match outcome:
        case Posted():
            return Verdict(_sent(row, outcome, now))
        case None if row.absences + 1 >= times.absences_needed:
            return Verdict(_pending(row, row.error, now))
        case None:
            return Verdict(replace(row, absences=row.absences + 1, not_before=now + times.settle_delay))
        case CannotLook() | PlaceMoved():
            return Verdict(_undecided(row, _said(outcome), now))
        case PlaceGone():
            return Verdict(_dead(row, "unknown"), lane_closes=_said(outcome))
        case Throttled():
            return Verdict(_look_again(row, now + times.settle_delay), lane_waits=outcome.retry_after)
        case NotSent() | AccessBroken() | NotStarted():
            return Verdict(_look_again(row, now + max(backoff, times.settle_delay)))
        case _:
            return Verdict(replace(row, not_before=now + times.settle_delay))


def retried(row: OutboxRow, now: datetime) -> OutboxRow:
    """A dead row that somebody wants to see tried again. If nobody knew whether it arrived, it says so."""
    return replace(
        _pending(row, None, now),
        attempts=0,
        crashes=0,
        doubtful=row.doubtful or row.error == "unknown",
        expires_at=None,
    )


def health_after(health: Health, outcome: Outcome, now: datetime, times: DeliveryTimes) -> Health:
    """A platform that answers is well, whatever it says; one that fails time after time is left alone for a while."""
    match outcome:
        case CannotLook() | NotStarted():
            return health
        case Throttled() if outcome.whole_platform or _refuses_another(health, now):
            return Health(health.platform, 0, now + outcome.retry_after, _said(outcome))
        case AccessBroken():
            return _failed(health, max(health.failures + 1, times.failures_allowed), outcome, now, times)
        case NotSent() | Uncertain():
            return _failed(health, health.failures + 1, outcome, now, times)
        case Throttled():
            return replace(_well(health, times), refusing_until=now + outcome.retry_after)
        case _:
            return _well(health, times)


def _refuses_another(health: Health, now: datetime) -> bool:
    """A place that was refused waits, so within that time it is another one: no place is to blame, but the bot."""
    return health.refusing_until is not None and health.refusing_until > now


def _well(health: Health, times: DeliveryTimes) -> Health:
    """It answers: the count of failures ends, and so does the pause of a probe."""
    return Health(health.platform) if health.failures >= times.failures_allowed else replace(health, failures=0)


def is_paused(health: Health, now: datetime) -> bool:
    return pause_left(health, now) > timedelta(0)


def pause_left(health: Health | None, now: datetime) -> timedelta:
    """How long nothing is sent to it; nothing where it takes messages, or never had trouble."""
    if health is None or health.paused_until is None:
        return timedelta(0)
    return max(timedelta(0), health.paused_until - now)


def needs_probe(health: Health, times: DeliveryTimes) -> bool:
    """After a pause for failures, one message goes first."""
    return health.failures >= times.failures_allowed


def backoff(failures: int, chance: float, times: DeliveryTimes) -> timedelta:
    """Full jitter: anything between nothing and twice as long as the time before. `chance` is in [0, 1)."""
    longest = min(times.backoff_first * (1 << min(failures, 30)), times.backoff_most)
    return longest * chance


def where(row: OutboxRow, root: OutboxRow | None) -> Place:
    """A reply goes into the thread of its root, in the channel where that one stands."""
    if row.act is not Act.POST or root is None or root.posted is None or root.lane != row.lane:
        return row.place
    return replace(root.posted.place, thread=root.posted.place.thread or root.posted.message_id)


def moved_thread(asked: Place, outcome: Outcome) -> str | None:
    """The thread that the platform made anew for a reply, because the one that it should go into was gone."""
    if asked.thread is None or not isinstance(outcome, Posted):
        return None
    stands_in = outcome.place.thread
    return None if stands_in == asked.thread else stands_in


def _begin(
    row: OutboxRow, root: OutboxRow | None, now: datetime, times: DeliveryTimes
) -> tuple[OutboxRow, Task | None]:
    if row.expires_at is not None and row.expires_at < now:
        return replace(row, state=State.EXPIRED), None
    if row.crashes >= times.crashes_allowed:
        return _dead(row, "poison"), None
    if row.attempts >= times.attempts_allowed:
        return _dead(row, "attempts"), None
    if row.about_key is not None and (root is None or root.state in (State.DEAD, State.EXPIRED)):
        return _dead(row, "parent"), None
    if root is not None and root.state is not State.SENT:
        return replace(row, not_before=now + times.root_wait), None
    started = replace(row, state=State.CLAIMED, attempts=row.attempts + 1, first_tried_at=row.first_tried_at or now)
    return started, Task.SEND


def _resolve(row: OutboxRow, times: DeliveryTimes) -> tuple[OutboxRow, Task | None]:
    if not row.act.says_something_new:
        # Doing an edit, a deletion or a pin twice is the same as once.
        return _pending(row, row.error, row.not_before), None
    if row.looks >= times.looks_allowed:
        return _undecided(row, "looked too often", row.not_before), None
    return replace(row, looks=row.looks + 1), Task.LOOK


def _undecided(row: OutboxRow, error: str, now: datetime) -> OutboxRow:
    if row.on_unknown == "park":
        return _dead(row, "unknown")
    return replace(_pending(row, error, now), doubtful=True)


def _in_doubt(
    row: OutboxRow, error: str, now: datetime, times: DeliveryTimes, *, crashes: int | None = None
) -> OutboxRow:
    return replace(
        row,
        state=State.UNKNOWN,
        not_before=now + times.settle_delay,
        crashes=row.crashes if crashes is None else crashes,
        error=error,
    )


def _sent(row: OutboxRow, posted: Posted, now: datetime) -> OutboxRow:
    return replace(row, state=State.SENT, posted=posted, sent_at=now, error=None)


def _pending(row: OutboxRow, error: str | None, not_before: datetime) -> OutboxRow:
    return replace(row, state=State.PENDING, looks=0, absences=0, not_before=not_before, error=error)


def _again(row: OutboxRow, outcome: TransportError, not_before: datetime) -> OutboxRow:
    """Certainly not sent, and no fault of the row: the attempt does not count."""
    return replace(_pending(row, _said(outcome), not_before), attempts=row.attempts - 1)


def _look_again(row: OutboxRow, not_before: datetime) -> OutboxRow:
    return replace(row, looks=row.looks - 1, not_before=not_before)


def _dead(row: OutboxRow, error: str) -> OutboxRow:
    return replace(row, state=State.DEAD, error=error)


def _failed(health: Health, failures: int, outcome: TransportError, now: datetime, times: DeliveryTimes) -> Health:
    if failures < times.failures_allowed:
        return replace(health, failures=failures)
    pause = min(times.pause_first * (1 << min(failures - times.failures_allowed, 30)), times.pause_most)
    return Health(health.platform, failures, now + pause, _said(outcome))


def _said(outcome: TransportError) -> str:
    return f"{type(outcome).__name__}: {outcome}"
