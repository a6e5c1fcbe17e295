"""Extra meetings: keeps one that was chosen, counts it, and tells its forum in working hours."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from chat.wording import Phrase, Words
from domain.agreements import Forum
from domain.extra_meetings import ExtraMeeting, ExtraMeetingAsked
from domain.working_hours import is_working_time
from flows.engine import Facts
from flows.facts import Named, listed
from messages.extra_meetings import meeting_kept, meeting_told
from services.agreements import active
from services.left import Left, left_saying
from services.outbox import Outbox
from services.turns import Turn
from storage.database import Database

_EXPIRES_AFTER = timedelta(days=3)


class ExtraMeetings:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def tell(self, now: datetime) -> None:
        """Every forum hears once of each extra meeting of its own; nothing outside working hours."""
        async with self._database.read() as uow:
            held, untold = await active(uow), await uow.meetings.untold()
        if held is None or not untold or not is_working_time(now, ZoneInfo(held.agreements.time_zone)):
            return
        names = {forum.id: forum.name for forum in held.agreements.forums}
        for meeting in untold:
            async with self._database.write() as uow:
                if not await uow.meetings.tell(meeting) or meeting.forum not in names:
                    continue
                for place in await uow.places.of(meeting.forum):
                    if self._outbox.reaches(place):
                        await self._outbox.put(
                            uow,
                            key=f"meeting:{meeting.forum}:{meeting.on.isoformat()}:{place.lane}",
                            kind="meeting",
                            place=place,
                            message=meeting_told(meeting, names[meeting.forum]),
                            now=now,
                            expires_at=now + _EXPIRES_AFTER,
                        )


def meeting_facts(turn: Turn, say: Callable[[Words], str]) -> Facts:
    """Each forum with when it meets next: what is open joins that by itself."""
    named = (Named(forum.id, say(_named(forum, turn.today))) for forum in turn.agreements.forums)
    return {"forums": listed(named), "today": turn.today.isoformat()}


async def keep_meeting(turn: Turn, asked: ExtraMeetingAsked) -> Left:
    """Keep it for this person's party; of the same forum on the same day there is one."""
    forum = next((each for each in turn.agreements.forums if each.id == asked.forum), None)
    if forum is None or turn.person.party is None:
        return left_saying("hearing-gone")
    chosen = ExtraMeeting(forum.id, asked.on, asked.goal, turn.person.party)
    if asked.on in forum.meetings or not await turn.uow.meetings.add(chosen, turn.now):
        return left_saying("meeting-twice")
    count = await turn.uow.meetings.count(date(asked.on.year, 1, 1), date(asked.on.year, 12, 31))
    return Left((meeting_kept(forum.name, asked.on, count),))


def _named(forum: Forum, today: date) -> Phrase:
    following = min((day for day in forum.meetings if day >= today), default=None)
    if following is None:
        return Phrase("meeting-not-planned", {"forum": forum.name})
    return Phrase("meeting-planned", {"forum": forum.name, "date": following})
