"""Agreements: all that the parties agreed, in the shape of their YAML file."""

from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Agreed(BaseModel):
    """A part of the agreements: read-only, and no field that nobody agreed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Party(StrEnum):
    MUNICIPALITY = "municipality"
    PARTNERSHIP = "partnership"


class Level(StrEnum):
    OPERATIONAL = "operational"
    TACTICAL = "tactical"
    STRATEGIC = "strategic"


class Lever(StrEnum):
    """Simons' four levers of control."""

    BELIEF = "belief"
    BOUNDARY = "boundary"
    DIAGNOSTIC = "diagnostic"
    INTERACTIVE = "interactive"


class Role(StrEnum):
    PROFESSIONAL = "professional"
    TEAM_LEAD = "team_lead"
    POINT_OF_CONTACT = "point_of_contact"
    DEPUTY = "deputy"
    TACTICAL = "tactical"
    STRATEGIC = "strategic"
    COUNCIL_READER = "council_reader"
    ADMINISTRATOR = "administrator"


class Goal(Agreed):
    id: str
    name: str
    sentence: str


class Area(Agreed):
    """The bot's own unit: a set of CBS codes."""

    id: str
    name: str
    cbs_codes: tuple[str, ...]


class ForumPlace(Agreed):
    platform: Literal["sandbox", "slack", "telegram"]
    workspace: str = ""
    channel: str


class Forum(Agreed):
    id: str
    name: str
    level: Level
    goal: str
    places: tuple[ForumPlace, ...] = ()
    # On which days it meets, as far as that was planned.
    meetings: tuple[date, ...] = ()


class Team(Agreed):
    id: str
    name: str
    areas: tuple[str, ...]
    forum: str
    # Local wall-clock time in the agreements' own zone.
    digest_day: Literal["monday", "tuesday", "wednesday", "thursday", "friday"] = "monday"
    digest_time: time = time(9, 0)


class Identity(Agreed):
    platform: Literal["sandbox", "slack", "telegram"]
    user: str


class Person(Agreed):
    id: str
    name: str
    party: Party | None
    roles: tuple[Role, ...]
    team: str | None = None
    email: str | None = None


class Indicator(Agreed):
    id: str
    name: str
    definition: str
    unit: str
    kind: Literal["count", "proportion", "duration", "mean", "ratio"]
    good_direction: Literal["higher", "lower", "neutral"]
    frequency: Literal["week", "month", "quarter", "year"]
    per: Literal["area", "team", "whole"]
    goal: str
    levers: tuple[Lever, ...]
    category: Literal["quality", "resources", "movement"]
    financial: bool = False
    purpose: Literal["steer", "learn"]
    reason: str
    source: str
    source_kind: Literal["registration", "municipality", "residents", "bot"]
    owners: dict[Party, str]
    review_date: date
    trial: bool = False
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    decimals: int = 0
    # An indicator that counts people is published in fives.
    counts_people: bool = False
    # Chart settings that are recorded with each published chart.
    screen_outliers: bool = True
    fix_after_n_points: int | None = Field(default=26, ge=12)
    rebases: tuple["Rebase", ...] = ()


class Rebase(Agreed):
    """From this day on the chart has a new baseline; why, in a sentence."""

    on: date
    reason: str


class Prompt(Agreed):
    id: str
    question: str
    goals: tuple[str, ...]
    lever: Lever


class Theme(Agreed):
    id: str
    name: str


class TriggerRule(Agreed):
    id: str
    name: str
    kind: Literal[
        "threshold",
        "special_cause",
        "shift",
        "forecast",
        "clash",
        "cluster",
        "breadth",
        "experience",
        "silence",
        "reciprocity",
    ]
    ground: Literal["goal", "quality", "practice_signal"]
    sentence: str
    indicators: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    opens: Literal["digest", "operational", "tactical", "check"]
    addressed_to: Literal["both", "municipality"] = "both"
    settings: dict[str, Decimal | int | str | bool] = {}
    cool_down_weeks: int


class Rung(Agreed):
    """A step of the ladder. The operational one has no forum of its own: it is the team's."""

    level: Level
    forum: str | None = None
    sentence: str


class Climbing(Agreed):
    """When a matter may go up, and how soon everybody looks back."""

    # A structural problem: so many signals, over so many areas or so many weeks.
    structural_signals: int = Field(default=3, ge=1)
    structural_areas: int = Field(default=2, ge=1)
    structural_weeks: int = Field(default=4, ge=1)
    # How long the other party knows beforehand that a matter goes up.
    notice_workdays: int = Field(default=1, ge=1)
    look_back_weeks: int = Field(default=8, ge=1)


class Risk(Agreed):
    id: str
    name: str
    measure: str
    owner: str
    next_look: date
    # Signals on these themes are shown beside it.
    themes: tuple[str, ...] = ()


class Burden(Agreed):
    minutes_per_week: int = 5


class ExperienceStudy(Agreed):
    """The client-experience study that the law asks of the municipality, over one year; no card replaces it."""

    year: int
    # A person, by id.
    owner: str
    state: Literal["planned", "running", "published"]
    publish_before: date
    link: str | None = None


class ResidentVoice(Agreed):
    """Where residents can turn to behind a card, and the calendar of the studies."""

    telephone: str
    complaint: str
    studies: tuple[ExperienceStudy, ...]


class SchoolHolidays(Agreed):
    region: Literal["noord", "midden", "zuid"] = "noord"
    pause_prompts: bool = True
    pause_digests: bool = False


class Retention(Agreed):
    story_months: int = 12
    audit_months: int = 24
    draft_days: int = 14
    # How long a backup may hold what was thrown away since.
    backup_days: int = 35


class Privacy(Agreed):
    controller: str
    legal_ground: str
    officer_contact: str
    human_contact: str
    notice_version: int = 1


class Agreements(Agreed):
    """The whole file."""

    format: Literal[1]
    agreed_on: date | None = None
    municipality: str
    municipality_code: str
    partnership: str
    mission: str
    language: Literal["nl", "en"] = "nl"
    time_zone: str = "Europe/Amsterdam"
    shadow_until: date | None = None
    goals: tuple[Goal, ...]
    areas: tuple[Area, ...]
    forums: tuple[Forum, ...]
    teams: tuple[Team, ...]
    people: tuple[Person, ...]
    indicators: tuple[Indicator, ...]
    prompts: tuple[Prompt, ...]
    reflections: dict[Level, tuple[str, ...]]
    themes: tuple[Theme, ...]
    triggers: tuple[TriggerRule, ...]
    ladder: tuple[Rung, ...]
    climbing: Climbing = Climbing()
    risks: tuple[Risk, ...]
    burden: Burden = Burden()
    residents: ResidentVoice | None = None
    holidays: SchoolHolidays = SchoolHolidays()
    retention: Retention = Retention()
    privacy: Privacy
