"""Joint subjects: what is known of what both parties are asked about."""

from collections.abc import Sequence
from itertools import chain

from domain.agreements import Agreements, Risk
from domain.disclosure import Fives, in_fives_over
from domain.joint_questions import JointKind, JointQuestion
from domain.lint_indicators import MAX_INDICATORS
from domain.periods import Period
from messages.joint_questions import Subject, request_subject, risks_subject, trial_subject, useful_subject
from storage.database import UnitOfWork
from storage.signals import Signal

# Over so many weeks signals are set beside the risks: a quarter.
_WEEKS = 13


async def subject_of(uow: UnitOfWork, agreements: Agreements, question: JointQuestion, week: Period) -> Subject | None:
    """None where what it is about is no longer there."""
    match question.kind:
        case JointKind.RISKS:
            return risks_subject(await risks_signalled(uow, agreements, week))
        case JointKind.USEFUL:
            indicator = next((each for each in agreements.indicators if each.id == question.about), None)
            return None if indicator is None else useful_subject(indicator, goal_name(agreements, indicator.goal))
        case JointKind.REQUEST | JointKind.TRIAL:
            request = await uow.information_requests.find(question.about)
            if request is None:
                return None
            if question.kind is JointKind.TRIAL:
                return trial_subject(request)
            stops = None if request.asked.stops is None else indicator_name(agreements, request.asked.stops)
            places = (len(agreements.indicators), MAX_INDICATORS)
            return request_subject(request, goal_name(agreements, request.asked.goal), stops, places)


async def risks_signalled(
    uow: UnitOfWork, agreements: Agreements, week: Period
) -> Sequence[tuple[Risk, Sequence[tuple[str, Fives]]]]:
    """Each risk with its themes of which enough people gave a signal, in the quarter up to this week."""
    signals = await uow.signals.of_weeks(week.plus(1 - _WEEKS).key, week.key)
    linked = set(chain.from_iterable(risk.themes for risk in agreements.risks))
    people = {theme: _people([each for each in signals if each.theme == theme], week) for theme in linked}
    names = {theme.id: theme.name for theme in agreements.themes}
    return [
        (
            risk,
            [(names[theme], people[theme]) for theme in risk.themes if theme in names and not people[theme].under_five],
        )
        for risk in agreements.risks
    ]


def _people(signals: Sequence[Signal], week: Period) -> Fives:
    """How many people gave these; the digests told of the same weeks, four at a time."""
    weeks = [week.plus(number - _WEEKS).key for number in range(1, _WEEKS + 1)]
    return in_fives_over([{each.pseudonym for each in signals if each.week == key and each.pseudonym} for key in weeks])


def goal_name(agreements: Agreements, goal: str) -> str:
    return next((each.name for each in agreements.goals if each.id == goal), goal)


def indicator_name(agreements: Agreements, indicator: str) -> str:
    return next((each.name for each in agreements.indicators if each.id == indicator), indicator)
