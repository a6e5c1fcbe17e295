"""Previews: when a team lead looks at what a digest may quote, and what was decided about each story."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Person, Role, Team
from domain.periods import Period
from domain.schedules import digest_due
from domain.workdays import add_workdays, local_instant

# Late enough for most stories of the week, early enough to answer on the same day.
_AT = time(14, 30)
# One or two may be left out, and three are still quoted.
MOST_SHOWN = 5


def preview_window(team: Team, week: Period, agreements: Agreements) -> tuple[datetime, datetime] | None:
    """From when the team lead may be shown the quotations of this week's digest, and until when it makes sense.

    From half past two on the working day before it; None where the week has no digest.
    """
    due = digest_due(team, week, agreements)
    if due is None:
        return None
    day = add_workdays(due.due_at.astimezone(ZoneInfo(agreements.time_zone)).date(), -1)
    return local_instant(day, _AT, agreements.time_zone), due.due_at


def leads_of(team: Team, agreements: Agreements) -> tuple[Person, ...]:
    return tuple(person for person in agreements.people if person.team == team.id and Role.TEAM_LEAD in person.roles)
