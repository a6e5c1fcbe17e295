"""Overview: the one picture of a week that both parties look at, as it was published; it never changes afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import TypeAdapter

from domain.agreements import Level, Lever, Party, Role
from domain.digest import Context, Contribution, CountLine, Lesson, SeenLine, SignalLine, StoryLine, Tension
from domain.disclosure import NOBODY, Fives
from domain.inputs import InputLine
from domain.ladder_state import Phase
from domain.level_residents import ResidentsTold
from domain.reciprocity import MonthGave

KIND = "overview"
# One overview tells of the whole installation; an area's page shows a part of it.
WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart that a digest showed: in which team's digest of which week, and the SHA-256 of its PNG."""

    team: str
    week: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A line as a team's digest of this week told it. `place` names its area, its team or the whole town.

    `picture` is the newest chart of it that a digest ever showed.
    """

    line: CountLine
    place: str
    picture: Picture | None = None

    @property
    def key(self) -> tuple[str, str]:
        return self.line.indicator, self.line.subject


@dataclass(frozen=True, slots=True)
class TeamWeek:
    """What people told in one team's digest. `digest` is its SHA-256, `areas` are ids; words of people are not here."""

    id: str
    name: str
    areas: tuple[str, ...]
    digest: str
    people: Fives = NOBODY
    stories: tuple[StoryLine, ...] = ()
    more_stories: int = 0
    signals: tuple[SignalLine, ...] = ()
    tensions: tuple[Tension, ...] = ()
    interpretations: tuple[SeenLine, ...] = ()
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation on the ladder, and where it stands. `age` is in working days, `next_day` when somebody must act.

    `subject` is the id of an area or a team, None for the whole town; `teams` are whose forums it is held for.
    `what` is what was agreed, or the question of an experiment; `opened_by` is None where `trigger` did.
    """

    number: int
    topic: str
    level: Level
    phase: Phase
    opened_on: date
    age: int
    subject: str | None = None
    place: str | None = None
    teams: tuple[str, ...] = ()
    opened_by: Party | None = None
    about: Party | None = None
    aside: Literal["parked", "experiment"] | None = None
    waits_for: tuple[Party, ...] = ()
    next_day: date | None = None
    owner: tuple[Party, Role] | None = None
    what: str | None = None
    trigger: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """What a party promised in a conversation, or beside it where `talk` is None."""

    what: str
    party: Party
    role: Role
    by: date
    kept: bool = False
    talk: int | None = None


@dataclass(frozen=True, slots=True)
class MonthStory:
    """The story that a team chose in a month, with a figure of the same goal over the whole town beside it.

    Without words, as every story; why it was chosen is kept beside its choice, and goes with it.
    """

    team: str
    month: str
    line: StoryLine


@dataclass(frozen=True, slots=True)
class InformationRequest:
    """A question for information and what both made of it; `reason` is why it was refused or let go.

    `party` is None where nobody asked: a figure that the bot proposed to let go.
    """

    question: str
    party: Party | None
    state: Literal["asked", "trial", "agreed", "refused", "retired"]
    minutes_per_month: int | None = None
    review_on: date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class RiskLine:
    """An agreed risk, whole: nobody can leave one out. `owner` is a party and a role; a forum has no party."""

    id: str
    name: str
    measure: str
    owner: tuple[Party | None, Role]
    next_look: date


@dataclass(frozen=True, slots=True)
class RiskLook:
    """The last time that both parties looked at the risks: what each of them chose, in the quarter with this key."""

    quarter: str
    choices: Mapping[Party, str]


@dataclass(frozen=True, slots=True)
class Cost:
    """What the bot costs: minutes of a professional in this week, of so many agreed; None where too few took part.

    `asked` is how many people it asked something of its own accord in this week. `measured` is False where no time was.
    """

    budget: int
    minutes: Decimal | None = None
    asked: Fives = NOBODY
    measured: bool = True


@dataclass(frozen=True, slots=True)
class Answering:
    """How a party answers what was told in the last weeks: the middle number of working days, None of too few."""

    party: Party
    answered: Fives
    overdue: Fives
    middle_days: int | None = None


@dataclass(frozen=True, slots=True)
class AreaHeard:
    """The last quarter in which enough residents of this area answered on cards; None where none was told yet."""

    area: str
    quarter: str | None = None


@dataclass(frozen=True, slots=True)
class ResidentsQuarter:
    """What residents answered in the last quarter that is over, None of too few, and when each area answered last."""

    quarter: str
    told: ResidentsTold | None = None
    heard: tuple[AreaHeard, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """How much of what was told belongs to each of Simons' levers: in this week, and in the quarter so far."""

    week: Mapping[Lever, int]
    quarter: Mapping[Lever, int]


@dataclass(frozen=True, slots=True)
class Overview:
    """One week of the whole installation. Every figure in it was told by a digest of that week."""

    week: str
    agreements_version: int
    figures: tuple[ToldFigure, ...]
    teams: tuple[TeamWeek, ...]
    # Names of teams that had no digest over this week.
    missing: tuple[str, ...] = ()
    talks: tuple[Talk, ...] = ()
    promises: tuple[PromiseMade, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    # What the municipality brought in over the quarter up to this week: it stands beside its theme.
    inputs: tuple[InputLine, ...] = ()
    # The key of a quarter in which it brought in nothing, in the week in which the digests say so.
    empty_quarter: str | None = None
    contexts: tuple[Context, ...] = ()
    requests: tuple[InformationRequest, ...] = ()
    risks: tuple[RiskLine, ...] = ()
    risk_look: RiskLook | None = None
    cost: Cost | None = None
    answering: tuple[Answering, ...] = ()
    # What both parties gave in the last month that is over.
    gave: MonthGave | None = None
    balance: Balance = Balance({}, {})
    month_stories: tuple[MonthStory, ...] = ()
    # None where no cards were agreed.
    residents: ResidentsQuarter | None = None
    format: Literal[1] = 1

    def figure(self, indicator: str, subject: str) -> ToldFigure | None:
        return next((each for each in self.figures if each.key == (indicator, subject)), None)


_OVERVIEW = TypeAdapter(Overview)


def to_content(overview: Overview) -> dict[str, Any]:
    """A dict of JSON types only; `from_content` makes an equal overview of it."""
    content: dict[str, Any] = _OVERVIEW.dump_python(overview, mode="json")
    return content


def from_content(content: Mapping[str, Any]) -> Overview:
    """Raises ValueError where these are not the facts of an overview."""
    return _OVERVIEW.validate_python(content)
