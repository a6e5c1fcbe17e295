"""Running: what digests tell of agreed triggers and of conversations, read once for many teams."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.agreements import Agreements, Team
from domain.digest import Lesson, RunningLine, Tension
from domain.digest_ladder import is_near, lessons_of, open_conversation, open_promises, tensions_of
from domain.periods import Period
from domain.trigger_states import TriggerKey
from domain.workdays import local_instant
from domain.working_hours import OPENS
from services.information_requests import open_requests
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation


@dataclass(frozen=True, slots=True)
class Running:
    """What clashes, what both parties talk about and promised, and what they learned."""

    tensions: Sequence[Tension] = ()
    lines: Sequence[RunningLine] = ()
    lessons: Sequence[Lesson] = ()


async def running(
    uow: UnitOfWork, agreements: Agreements, teams: Sequence[Team], week: Period
) -> Mapping[str, Running]:
    """By team, as it stands when the digest over this week is made."""
    clashing = [rule.id for rule in agreements.triggers if rule.kind == "clash"]
    tracks = list((await uow.triggers.tracks(clashing)).values()) if clashing else []
    matters = await uow.escalations.all()
    monday = local_instant(week.next().first_day, OPENS, agreements.time_zone)
    asked = await open_requests(uow)
    found: dict[str, Running] = {}
    for team in teams:
        near = [kept for kept in matters if _concerns(kept, team, agreements)]
        found[team.id] = Running(
            tensions=tensions_of(tracks, team, agreements, week),
            lines=[*(line for kept in near if not kept.escalation.is_over for line in _lines(kept, monday)), *asked],
            lessons=[lesson for kept in near for lesson in lessons_of(kept.escalation, week)],
        )
    return found


def _concerns(kept: KeptEscalation, team: Team, agreements: Agreements) -> bool:
    """A team reads of what is held in its own forum, and of what is about its areas or the whole town."""
    subject = kept.escalation.subject
    if subject.trigger is None and subject.area is None:
        return kept.forum == team.forum
    return kept.forum == team.forum or is_near(TriggerKey("", subject.area), team, agreements)


def _lines(kept: KeptEscalation, monday: datetime) -> Iterator[RunningLine]:
    yield open_conversation(kept.topic, kept.escalation, monday)
    yield from open_promises(kept.escalation)
