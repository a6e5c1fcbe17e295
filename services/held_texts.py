"""Held texts: what a person wrote and must be asked about, in this process's memory and nowhere else."""

from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.privacy.findings import Finding, Screening
from domain.privacy.redaction import redact

LIFETIME = timedelta(minutes=15)
# A text is at most 4,000 characters, so this many take some megabytes.
MOST = 1_000


@dataclass(frozen=True, slots=True, repr=False)
class HeldText:
    """A screened text and what its writer said of it so far. It has no `repr`: errors are printed.

    `about` is the session that it answers. `nonce` tells its buttons from those of a text before it.
    """

    about: str
    nonce: str
    screening: Screening
    removes: bool = False
    cleared: tuple[Finding, ...] = ()
    named: tuple[Finding, ...] = ()
    unrecognisable: bool = False

    @property
    def asks_to_remove(self) -> bool:
        """Something certain stands in it that nobody said may go."""
        return bool(self.screening.certain) and not self.removes

    @property
    def doubt(self) -> Finding | None:
        """The first word of which only its writer can say whether it is a person."""
        decided = (*self.cleared, *self.named)
        return next((each for each in self.screening.doubtful if each not in decided), None)

    @property
    def asks_to_generalise(self) -> bool:
        """Health, faith or an offence, and somebody who may be recognised by what is left."""
        left = tuple(each for each in self.screening.findings if each not in self.cleared)
        return replace(self.screening, findings=left).special and not self.unrecognisable

    def acceptable(self, known: Collection[str]) -> str:
        """The text that may be kept, once nothing is asked any more. Raises what `redact` raises."""
        if not self.screening.findings:
            return self.screening.text
        return redact(self.screening, self.cleared, known)


class HeldTexts:
    """By person; each is forgotten after a quarter of an hour. A crash forgets them all, as it should."""

    def __init__(self, now: Callable[[], datetime], *, lifetime: timedelta = LIFETIME, most: int = MOST) -> None:
        self._now = now
        self._lifetime = lifetime
        self._most = most
        self._held: OrderedDict[str, tuple[datetime, HeldText]] = OrderedDict()

    def hold(self, person: str, text: HeldText) -> None:
        """Instead of what was held of this person before; where there are too many, the oldest goes."""
        self._held.pop(person, None)
        self._held[person] = (self._now() + self._lifetime, text)
        self.sweep()

    def of(self, person: str) -> HeldText | None:
        self.sweep()
        held = self._held.get(person)
        return None if held is None else held[1]

    def drop(self, person: str) -> None:
        self._held.pop(person, None)

    def sweep(self) -> None:
        """Forget what is too old or too much."""
        now = self._now()
        while self._held:
            person, (until, _) = next(iter(self._held.items()))
            if until > now and len(self._held) <= self._most:
                return
            del self._held[person]

    def __len__(self) -> int:
        return len(self._held)
