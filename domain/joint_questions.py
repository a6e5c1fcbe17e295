"""Joint questions: what both parties answer for themselves, and what comes of it only where they say the same."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.agreements import Party


class JointKind(StrEnum):
    """What is asked: to weigh a request for information, whether its trial helped, whether a figure is of use, and
    whether the risks are still what they were.
    """

    REQUEST = "request"
    TRIAL = "trial"
    USEFUL = "useful"
    RISKS = "risks"


CHOICES: Mapping[JointKind, tuple[str, ...]] = {
    JointKind.REQUEST: ("do", "do_once", "otherwise", "not_now"),
    JointKind.TRIAL: ("keep", "adjust", "stop"),
    JointKind.USEFUL: ("keep", "adjust", "let_go"),
    JointKind.RISKS: ("same", "changed", "talk"),
}
# Of these the other party, and everybody who reads it later, wants to know why.
WITH_REASON = frozenset({"otherwise", "not_now", "adjust", "stop", "let_go", "changed"})


class AlreadyClosed(Exception):
    """Both parties answered the same before: what came of it stands."""


@dataclass(frozen=True, slots=True)
class JointAnswer:
    """What one party says; a later answer takes the place of its earlier one until both say the same."""

    party: Party
    choice: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class JointReasonGiven:
    """The reason that goes with a choice; it went through the privacy screen."""

    question: str
    choice: str
    reason: str


@dataclass(frozen=True, slots=True)
class JointQuestion:
    """`about` is the id of what it is about; `period` tells one time of asking from the next."""

    id: str
    kind: JointKind
    about: str
    period: str
    answers: tuple[JointAnswer, ...] = ()

    @property
    def decided(self) -> str | None:
        """What both parties chose; None while one did not answer or they differ."""
        chosen = {each.choice for each in self.answers}
        return next(iter(chosen)) if len(self.answers) == len(Party) and len(chosen) == 1 else None

    @property
    def differs(self) -> bool:
        return len({each.choice for each in self.answers}) > 1

    @property
    def waits_for(self) -> tuple[Party, ...]:
        answered = {each.party for each in self.answers}
        return tuple(party for party in Party if party not in answered)

    def answer_of(self, party: Party) -> JointAnswer | None:
        return next((each for each in self.answers if each.party is party), None)


def answered(question: JointQuestion, answer: JointAnswer) -> JointQuestion:
    """The question with this party's answer. Raises AlreadyClosed, ValueError where that is no choice of it."""
    if question.decided is not None:
        raise AlreadyClosed(question.id)
    if answer.choice not in CHOICES[question.kind]:
        raise ValueError(f"{answer.choice} is no answer to {question.kind}")
    others = tuple(each for each in question.answers if each.party is not answer.party)
    return replace(question, answers=tuple(sorted((*others, answer), key=lambda each: each.party)))
