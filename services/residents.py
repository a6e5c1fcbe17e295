"""Residents: what a card shows and counts, and the cards themselves. Of whoever answers nothing is known or kept."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.agreements import Agreements, ResidentVoice
from domain.prompts import week_of
from domain.residents import Answers, Card, Form, new_code
from services.agreements import active
from storage.database import Database

# A neighbourhood meeting fits in an hour of one card; a machine that taps does not.
MOST_AT_ONCE = 60
_HOUR = timedelta(hours=1)
# Whatever goes wrong elsewhere: of one card no week says more than this.
MOST_IN_WEEK = 500


class Taken(StrEnum):
    """What became of an answer: BUSY where too many came at once, GONE where the card counts no longer."""

    KEPT = "kept"
    BUSY = "busy"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class CardShown:
    """A card that counts, and where who answers it can turn to."""

    card: Card
    voice: ResidentVoice


class UnknownArea(LookupError):
    """The agreements have no such area; `known` are those that they have."""

    def __init__(self, area: str, known: Collection[str]) -> None:
        super().__init__(area)
        self.known = known


class NoVoice(LookupError):
    """Nothing was agreed about where residents can turn to, so there are no cards."""


class Pace:
    """How many answers a card takes: so many at once, and as many an hour. It looks at cards, never at people."""

    def __init__(self, most: int = MOST_AT_ONCE) -> None:
        self._most = most
        self._left: dict[str, tuple[float, datetime]] = {}

    def takes(self, code: str, now: datetime) -> bool:
        left, since = self._left.get(code, (float(self._most), now))
        left = min(float(self._most), left + max(now - since, timedelta(0)) / _HOUR * self._most)
        self._left[code] = (left - 1 if left >= 1 else left, now)
        return left >= 1


class Residents:
    """For the page behind a card."""

    def __init__(self, database: Database, now: Callable[[], datetime], pace: Pace | None = None) -> None:
        self._database = database
        self._now = now
        self._pace = pace or Pace()

    async def card(self, code: str) -> CardShown | None:
        """None where there is no such card, or no longer."""
        async with self._database.read() as uow:
            held, card = await active(uow), await uow.cards.get(code)
        return None if held is None else _shown(held.agreements, card)

    async def answer(self, code: str, answers: Answers) -> Taken:
        """Count it; there must be an answer. What is kept is one more for each face, and that is all."""
        now = self._now()
        async with self._database.write() as uow:
            held, card = await active(uow), await uow.cards.get(code)
            if held is None or _shown(held.agreements, card) is None:
                return Taken.GONE
            week = week_of(now, held.agreements).key
            if not self._pace.takes(code, now) or await uow.cards.most_in_week(code, week) >= MOST_IN_WEEK:
                return Taken.BUSY
            await uow.cards.count(code, week, answers)
        return Taken.KEPT


class Cards:
    """For the administrator."""

    def __init__(
        self, database: Database, now: Callable[[], datetime], make_code: Callable[[], str] = new_code
    ) -> None:
        self._database = database
        self._now = now
        self._make_code = make_code

    async def make(self, area: str, forms: Collection[Form]) -> Sequence[Card]:
        """A card for each form. Raises UnknownArea or NoVoice, and makes none then."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None or held.agreements.residents is None:
                raise NoVoice(area)
            known = [each.id for each in held.agreements.areas]
            if area not in known:
                raise UnknownArea(area, known)
            week = week_of(self._now(), held.agreements).key
            made = [Card(self._make_code(), area, form, week) for form in forms]
            for card in made:
                await uow.cards.make(card)
        return made

    async def all(self) -> Sequence[Card]:
        async with self._database.read() as uow:
            return await uow.cards.all()

    async def get(self, code: str) -> Card | None:
        async with self._database.read() as uow:
            return await uow.cards.get(code)

    async def area_names(self) -> Mapping[str, str]:
        """What people call each agreed area, by its id."""
        async with self._database.read() as uow:
            held = await active(uow)
        return {} if held is None else {area.id: area.name for area in held.agreements.areas}

    async def stop(self, code: str) -> bool:
        """False where there is no such card that counts."""
        async with self._database.write() as uow:
            held = await active(uow)
            return held is not None and await uow.cards.stop(code, week_of(self._now(), held.agreements).key)


def _shown(agreements: Agreements, card: Card | None) -> CardShown | None:
    if card is None or card.stopped is not None or agreements.residents is None:
        return None
    return CardShown(card, agreements.residents) if card.area in {each.id for each in agreements.areas} else None
