"""What Slack and Telegram allow, in real seconds: a peer asks before it takes a message."""

import time
from collections import Counter
from dataclasses import dataclass, field
from math import ceil


@dataclass
class Bucket:
    """So many a second, and so many at once after a quiet moment."""

    rate: float
    at_once: float = 1
    left: float = field(init=False)
    seen: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.left = self.at_once

    def wait(self, now: float) -> float:
        """How long until there is room for one more; 0 where there is now."""
        # A bucket may be made a moment after the time was read.
        self.left = min(self.at_once, self.left + max(0, now - self.seen) * self.rate)
        self.seen = now
        # What is spared in floats must not be a message too late.
        return 0 if self.left > 1 - 1e-6 else (1 - self.left) / self.rate

    def take(self) -> None:
        self.left -= 1


@dataclass
class Limits:
    """`rate` a second for all places together; `gap` is the least time between two messages to one place.

    While it is closed it takes nothing and asks the bot to wait, again and again; what it said last, it holds to.
    """

    rate: float
    at_once: float
    refused: Counter[str] = field(default_factory=Counter)
    pause: float = 60
    closed: bool = False
    closed_until: float = 0
    pauses: int = 0
    _all: Bucket = field(init=False)
    _places: dict[str, Bucket] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._all = Bucket(self.rate, self.at_once)

    def refuses(self, place: str, gap: float) -> int:
        """Whole seconds to wait, as the platforms say it; 0 where the message is taken."""
        now, here = time.monotonic(), self._places.setdefault(place, Bucket(1 / gap))
        waits = {"place": here.wait(now), "all": self._all.wait(now), "closed": self._closed_for(now)}
        longest = max(waits, key=lambda each: waits[each])
        if waits[longest]:
            self.refused[longest] += 1
            return ceil(waits[longest])
        here.take()
        self._all.take()
        return 0

    def _closed_for(self, now: float) -> float:
        if self.closed and now >= self.closed_until:
            self.closed_until = now + self.pause
            self.pauses += 1
        return max(0.0, self.closed_until - now)
