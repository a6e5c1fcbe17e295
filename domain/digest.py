"""Digest: the facts of one team's week as they were published, which never change afterwards."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from itertools import accumulate
from typing import Any, Literal, TypeAlias
from zlib import crc32

from pydantic import TypeAdapter

from domain.agreements import Level, Party, Role
from domain.disclosure import NOBODY, SMALLEST_GROUP, Fives
from domain.evaluation import Options
from domain.periods import Period
from domain.reading import Reading
from domain.reciprocity import MonthGave
from domain.seasons import Season
from domain.stories import StoryForm

KIND = "digest"
MOST_LINES = 12
STANDS_OUT = frozenset({Reading.NOTICE, Reading.SHIFTING})


@dataclass(frozen=True, slots=True)
class Figure:
    """A value of one period as it was told. None is unknown, or too small to tell: never zero."""

    period: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure of an earlier digest that is another one now."""

    period: str
    was: Decimal | None
    now: Decimal | None


@dataclass(frozen=True, slots=True)
class Usual:
    """Between which values the figure mostly lies."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class CountLine:
    """One indicator of one subject. `area` is named where the team has more than one.

    A figure that counts people is in fives and `about` is set. `seasonal` is whether it was judged against the same
    time of other years. `known` holds the last figures as told. `period` is None where nothing was ever known.
    """

    indicator: str
    subject: str
    name: str
    unit: str
    area: str | None
    period: str | None
    value: Decimal | None
    reading: Reading
    usual: Usual | None = None
    about: bool = False
    provisional: bool = False
    seasonal: bool = False
    restated: tuple[Restated, ...] = ()
    known: tuple[Figure, ...] = ()
    source: str | None = None
    reference_date: date | None = None
    # Fewer people than this are not told.
    smallest: int = SMALLEST_GROUP

    @property
    def earlier(self) -> tuple[Restated, ...]:
        """What was restated of other periods than its own: each has a line of its own."""
        return tuple(each for each in self.restated if each.period != self.period)

    @property
    def height(self) -> int:
        return 1 + len(self.earlier)

    @property
    def changed(self) -> bool:
        """Whether people should look at it: it stands out, it moves, or an earlier figure was put right."""
        return self.reading in STANDS_OUT or bool(self.restated)


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One point as it was published: its limits, and the rule that it broke (`strength` as in domain/evaluation.py)."""

    period: str
    value: Decimal | None
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    strength: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as it was published, with the settings that it was made with."""

    indicator: str
    subject: str
    name: str
    area: str | None
    unit: str
    decimals: int
    counts: bool
    provisional: bool
    options: Options
    season: Season | None
    # Where a new baseline starts, and why.
    rebases: tuple[tuple[int, str], ...]
    points: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A person's own words, shared for the digest; None where they were taken back, and in what is kept for ever.

    `story` is its id; `beside` names the line of a figure of the same goal, by indicator and subject. `form` is where
    it was heard.
    """

    words: str | None
    goal: str | None = None
    story: str | None = None
    beside: tuple[str, str] | None = None
    form: StoryForm = StoryForm.CONVERSATION


@dataclass(frozen=True, slots=True)
class SignalLine:
    """What people signalled on a theme in the last four weeks, against the four before; None is another theme."""

    theme: str | None
    people: Fives
    direction: Literal["up", "same", "down"]


@dataclass(frozen=True, slots=True)
class Tension:
    """A topic whose figures are calm although people signal it."""

    topic: str
    people: Fives


@dataclass(frozen=True, slots=True)
class OpenConversation:
    """A conversation of both parties, and by when who does the next step; `role` where it is one role's to do."""

    topic: str
    level: Level
    next_day: date
    parties: tuple[Party, ...]
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """What a party will do, by whose role, and when."""

    what: str
    party: Party
    role: Role
    by: date


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A question to a party, and the day by which it answers."""

    party: Party
    question: str
    answer_by: date


RunningLine: TypeAlias = OpenConversation | OpenPromise | OpenRequest


@dataclass(frozen=True, slots=True)
class Contribution:
    """What the municipality brought in, of one of five kinds; one that was put right or taken back says so."""

    words: str
    source: str | None = None
    reference_date: date | None = None
    kind: str | None = None
    state: Literal["new", "corrected", "withdrawn"] = "new"


@dataclass(frozen=True, slots=True)
class Context:
    """A figure about the neighbourhood that somebody else counted; `topic` names its sentence."""

    topic: str
    place: str
    value: Decimal
    source: str
    period: str
    reference_date: date | None = None
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Lesson:
    words: str


@dataclass(frozen=True, slots=True)
class SeenLine:
    """What somebody answered under the message of an earlier digest queued as `under`; `words` as in a story."""

    item: str
    under: str
    words: str | None
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Voices:
    """What people told in the week. `people` counts each person once, in fives."""

    people: Fives = NOBODY
    stories: tuple[StoryLine, ...] = ()
    more_stories: int = 0
    signals: tuple[SignalLine, ...] = ()
    tensions: tuple[Tension, ...] = ()
    running: tuple[RunningLine, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    # The key of a quarter in which the municipality brought in nothing.
    empty_quarter: str | None = None
    lessons: tuple[Lesson, ...] = ()
    interpretations: tuple[SeenLine, ...] = ()
    # What both parties gave in a month, once after it is over.
    gave: MonthGave | None = None


@dataclass(frozen=True, slots=True)
class DigestFacts:
    """One team's week. A later correction of a figure does not change it: the next digest tells what was restated."""

    team: str
    team_name: str
    areas: tuple[str, ...]
    week: str
    agreements_version: int
    voices: Voices
    lines: tuple[CountLine, ...]
    left_out: int
    charts: tuple[Chart, ...]
    context: Context | None
    question: str | None
    format: Literal[1] = 1

    @property
    def quiet(self) -> bool:
        """Nothing stands out and nobody told anything. Where no figure can be judged yet, nobody knows."""
        told = self.voices.stories or self.voices.signals or self.voices.tensions
        judged = any(line.reading is Reading.USUAL for line in self.lines)
        return judged and not told and not any(line.changed for line in self.lines)


_FACTS = TypeAdapter(DigestFacts)
_CHART = TypeAdapter(Chart)


def to_content(facts: DigestFacts) -> dict[str, Any]:
    """A dict of JSON types only; `from_content` makes equal facts of it."""
    content: dict[str, Any] = _FACTS.dump_python(facts, mode="json")
    return content


def from_content(content: Mapping[str, Any]) -> DigestFacts:
    """Raises ValueError where these are not the facts of a digest."""
    return _FACTS.validate_python(content)


def chart_content(chart: Chart) -> dict[str, Any]:
    """A dict of JSON types only."""
    content: dict[str, Any] = _CHART.dump_python(chart, mode="json")
    return content


def canonical(content: Mapping[str, Any]) -> bytes:
    """The same bytes for the same content, wherever it is written."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def fingerprint(content: Mapping[str, Any]) -> str:
    return sha256(canonical(content)).hexdigest()


def most_telling(lines: Sequence[CountLine], most: int = MOST_LINES) -> tuple[CountLine, ...]:
    """What fits in so many lines, in its own order; what changed has room before what is usual."""
    ranked = sorted(range(len(lines)), key=lambda place: (not lines[place].changed, place))
    room = accumulate(lines[place].height for place in ranked)
    told = [place for place, height in zip(ranked, room, strict=True) if height <= most]
    return tuple(lines[place] for place in sorted(told))


def turn(week: Period, whose: str, choices: int) -> int:
    """Whose turn it is in this week, of so many: the next one each week, and not the same for every team at once."""
    return (week.first_day.toordinal() // 7 + crc32(whose.encode())) % choices
