"""A turn: one event of one person, with all that was known when it came."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from chat.address import Place, Posted
from domain.agreements import Agreements, Area, Person, Team
from domain.people import Participant
from domain.periods import Period, PeriodKind
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Turn:
    """`place` is the private chat with this person; `said` is their own message, where the event is one.

    `uow` is the one transaction of the event: everything that this turn keeps or says is kept together, or not at all.
    """

    uow: UnitOfWork
    agreements: Agreements
    person: Person
    participant: Participant
    place: Place
    now: datetime
    said: Posted | None = None

    @property
    def today(self) -> date:
        """In the town's own zone."""
        return self.now.astimezone(ZoneInfo(self.agreements.time_zone)).date()

    @property
    def week(self) -> str:
        """The key of the running ISO week: the closest to a moment that is ever kept of what people tell."""
        return Period.containing(PeriodKind.WEEK, self.today).key

    @property
    def team(self) -> Team | None:
        return next((team for team in self.agreements.teams if team.id == self.person.team), None)

    @property
    def area(self) -> Area | None:
        """Where the person said to work most, as long as the agreements have it."""
        return next((area for area in self.agreements.areas if area.id == self.participant.area), None)

    @property
    def first_name(self) -> str:
        return self.person.name.split(maxsplit=1)[0]
