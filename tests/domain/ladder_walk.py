"""Walking the ladder in a test: who is who, days that go by, and everything mirrored."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from domain.agreements import Level, Party, Role
from domain.ladder import opened, taken
from domain.ladder_acts import (
    Act,
    Actor,
    Agree,
    Conclude,
    Consent,
    Contribute,
    LadderTerms,
    Open,
    Question,
    Step,
    Subject,
)
from domain.ladder_guards import Refusal
from domain.ladder_state import Escalation, other

TERMS = LadderTerms(version=3)
# A Monday, ten o'clock in Amsterdam.
START = datetime(2026, 9, 7, 8, tzinfo=UTC)
TOWN = Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT)
TEAM = Actor(Party.PARTNERSHIP, Role.POINT_OF_CONTACT)
LEAD = Actor(Party.PARTNERSHIP, Role.TEAM_LEAD)
WORKER = Actor(Party.PARTNERSHIP, Role.PROFESSIONAL)
READER = Actor(Party.MUNICIPALITY, Role.COUNCIL_READER)
OPEN = Open("e1", TERMS, Subject(None, "centrum", "waiting"))
LATER = date(2026, 10, 5)
AGREEMENT = Agree("We bellen binnen een week terug.", TEAM, LATER)


def by_hand(act: Open = OPEN, by: Actor = WORKER) -> Escalation:
    escalation = opened(Step(START, act, by))
    assert isinstance(escalation, Escalation)
    return escalation


def go(escalation: Escalation, *acts: tuple[Actor | None, Act], at: datetime = START) -> Escalation:
    """The matter after steps of which none may be refused."""
    for by, act in acts:
        after = taken(escalation, Step(at, act, by))
        assert isinstance(after, Escalation), (act, after)
        escalation = after
    return escalation


def refused(
    escalation: Escalation, by: Actor | None, act: Act, *, at: datetime = START, of_a_case: bool = False
) -> str:
    """The key of the refusal of a step that must be refused."""
    refusal = taken(escalation, Step(at, act, by, of_a_case))
    assert isinstance(refusal, Refusal), act
    return refusal.key


def answers(prefix: str = "c") -> list[tuple[Actor | None, Act]]:
    """The three questions, answered by both parties."""
    return [
        (TEAM, Contribute(f"{prefix}1", Question.SEE)),
        (TOWN, Contribute(f"{prefix}2", Question.WHY)),
        (TEAM, Contribute(f"{prefix}3", Question.MEANING)),
    ]


def explained(escalation: Escalation | None = None, prefix: str = "c") -> Escalation:
    return go(escalation or by_hand(), *answers(prefix))


def agreed(escalation: Escalation | None = None) -> Escalation:
    return go(explained(escalation), (TEAM, Conclude()), (TEAM, AGREEMENT), (TOWN, Consent()))


def days(count: float) -> datetime:
    return START + timedelta(days=count)


def mirrored(value: Any) -> Any:
    """The same with the parties in each other's place, however deep they are."""
    if isinstance(value, Party):
        return other(value)
    if isinstance(value, Refusal):
        return replace(value, args={name: mirrored_text(each) for name, each in value.args.items()})
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: mirrored(getattr(value, each.name)) for each in fields(value)})
    if isinstance(value, tuple):
        return tuple(mirrored(each) for each in value)
    return value


def mirrored_text(value: str | int) -> str | int:
    return str(other(Party(value))) if value in set(Party) else value


def rungs(history: Sequence[Escalation]) -> list[Level]:
    return [each.rung for each in history]
