"""How much of what a platform allows was used while there was work: counted second by second from the outbox."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that arrived: its place, whether it is a new one, when it was queued and when it was settled."""

    lane: str
    is_new: bool
    queued_at: datetime
    sent_at: datetime
    gap: float


@dataclass(frozen=True, slots=True)
class Used:
    """Seconds in which there was at least as much to send as is allowed in all, and what was sent in them."""

    seconds: int
    allowed: float
    sent: int

    @property
    def share(self) -> float:
        return self.sent / self.allowed if self.allowed else 1


def used(sent: Iterable[Sent], rate: float, closed: Iterable[tuple[datetime, datetime]] = ()) -> Used:
    """Of the seconds in which `rate` or more places had something to send that their own pace allowed.

    Those in which the platform took nothing are left out: then nothing was allowed.
    """
    ready, went = _ready(sent)
    shut = {second for begin, end in closed for second in range(int(begin.timestamp()), ceil(end.timestamp()))}
    full = [
        second
        for second, places in ready.items()
        if places >= rate and ready.get(second + 1, 0) > 0 and second not in shut
    ]
    return Used(len(full), rate * len(full), sum(went[second] for second in full))


def _ready(sent: Iterable[Sent]) -> tuple[Mapping[int, int], Mapping[int, int]]:
    """By second: how many places had a message at its beginning that could go, and how many new ones went."""
    lanes, went = defaultdict[str, list[Sent]](list), Counter[int]()
    for each in sent:
        lanes[each.lane].append(each)
        went[int(each.sent_at.timestamp())] += each.is_new
    ready = Counter[int]()
    for lane in lanes.values():
        free_at = float("-inf")
        for each in sorted(lane, key=lambda sent: sent.sent_at):
            may, gone = max(each.queued_at.timestamp(), free_at), each.sent_at.timestamp()
            free_at = gone + each.gap
            # From the first second that begins with it ready to the one in which it went.
            ready.update(range(int(may) + 1, int(gone) + 1))
    return ready, went
