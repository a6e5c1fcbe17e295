"""Asked: what the bot asked of people in the last weeks, as the rules need it. What they answered is kept nowhere."""

from collections.abc import Collection, Mapping
from typing import TypeAlias

from domain.burden import Ask
from domain.periods import Period
from domain.prompts import LOOK_BACK_WEEKS
from storage.database import UnitOfWork

AskedOfPeople: TypeAlias = Mapping[str, Mapping[Period, frozenset[Ask]]]

# A database takes no more names than this in one question.
_TOGETHER = 500


async def asked_of(uow: UnitOfWork, people: Collection[str], week: Period) -> AskedOfPeople:
    """By person and week, as far back as the rules look."""
    names = sorted(people)
    found: dict[str, dict[Period, frozenset[Ask]]] = {person: {} for person in names}
    for start in range(0, len(names), _TOGETHER):
        owners = {ask.schedule(person): (person, ask) for person in names[start : start + _TOGETHER] for ask in Ask}
        settled = await uow.occurrences.settled_since(owners.keys(), week.plus(-LOOK_BACK_WEEKS).key)
        for schedule, key in settled:
            person, ask = owners[schedule]
            period = Period.parse(key)
            found[person][period] = found[person].get(period, frozenset()) | {ask}
    return found


async def reached_in(uow: UnitOfWork, people: Collection[str], week: Period) -> frozenset[str]:
    """Who of these people was asked something in this week; what came too late to be asked does not count."""
    names = sorted(people)
    found: set[str] = set()
    for start in range(0, len(names), _TOGETHER):
        owners = {ask.schedule(person): person for person in names[start : start + _TOGETHER] for ask in Ask}
        done = await uow.occurrences.settled_since(owners.keys(), week.key, state="done")
        found |= {owners[schedule] for schedule, key in done if key == week.key}
    return frozenset(found)


async def asked_in(uow: UnitOfWork, person: str, week: Period) -> frozenset[Ask]:
    """What was asked of this person in this week."""
    return (await asked_of(uow, [person], week))[person].get(week, frozenset())
