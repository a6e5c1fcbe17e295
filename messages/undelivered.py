"""Undelivered messages as lines for an administrator: how many, which, since when and why; never what they say."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chat.wording import Phrase, Words

_KINDS = frozenset(
    {
        "agenda", "answer", "answers_due", "digest", "feedback", "heartbeat", "preview", "prompt", "reminder",
        "signing", "take_away", "trigger",
    }
)  # fmt: skip
_STATES = ("dead", "expired", "unknown")
_PLATFORMS = {"slack": "Slack", "telegram": "Telegram", "sandbox": "Sandbox"}
# The class of an error, as it stands before its colon; what stands behind it is for the log.
_REASONS = {
    "PlaceGone": "place-gone",
    "MessageRefused": "message-refused",
    "attempts": "attempts",
    "poison": "poison",
    "parent": "parent",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class Stuck:
    """One message that did not arrive."""

    number: int
    kind: str
    platform: str
    state: str
    error: str | None
    queued_at: datetime


def stuck_words(messages: Sequence[Stuck], now: datetime) -> Iterator[Words]:
    """How many of each, then a line for each message."""
    if not messages:
        yield Phrase("outbox-none")
        return
    yield Phrase("outbox-count", {"count": len(messages)})
    counts = Counter(each.state for each in messages)
    for state in _STATES:
        if counts[state]:
            yield Phrase(f"outbox-count-{state}", {"count": counts[state]})
    for each in messages:
        yield _line(each, now)
    yield Phrase("outbox-next")


def age_words(age: timedelta) -> Phrase:
    """In the largest unit of which there are two: nobody needs the minutes of last month."""
    minutes = max(0, int(age.total_seconds())) // 60
    if minutes < 120:
        return Phrase("age-minutes", {"count": minutes})
    if minutes < 48 * 60:
        return Phrase("age-hours", {"count": minutes // 60})
    return Phrase("age-days", {"count": minutes // (24 * 60)})


def _line(each: Stuck, now: datetime) -> Words:
    kind = each.kind if each.kind in _KINDS else "other"
    return Phrase(
        "outbox-line",
        {
            "number": str(each.number),
            "kind": Phrase(f"outbox-kind-{kind.replace('_', '-')}"),
            "platform": _PLATFORMS.get(each.platform, each.platform),
            "age": age_words(now - each.queued_at),
            "state": Phrase(f"outbox-state-{each.state}"),
            "reason": _reason(each),
        },
    )


def _reason(each: Stuck) -> Phrase:
    if each.state == "expired":
        return Phrase("outbox-why-expired")
    if each.state == "unknown":
        return Phrase("outbox-why-in-doubt")
    known = _REASONS.get((each.error or "").partition(":")[0])
    return Phrase(f"outbox-why-{known or 'other'}")
