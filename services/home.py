"""Home: what a person's own page shows, read anew every time it is opened."""

from collections.abc import Callable
from datetime import datetime

from chat.incoming import Sender
from chat.message import Message
from domain.digest import KIND, DigestFacts, from_content
from domain.people import Right, has_understood, may
from domain.periods import Period
from messages.home import HomeFacts, home_message
from services.agreements import active
from services.people import People
from services.turns import Turn
from storage.database import Database
from storage.sessions import SessionState

# An older digest says nothing about now.
_WEEKS_BACK = 13


class Home:
    def __init__(self, database: Database, people: People, now: Callable[[], datetime]) -> None:
        self._database = database
        self._people = people
        self._now = now

    async def page(self, sender: Sender) -> Message | None:
        """None for a stranger. Nothing is written: looking is no answer."""
        async with self._database.read() as uow:
            held = await active(uow)
            person = None if held is None else await self._people.who(uow, sender, held.agreements)
            if held is None or person is None:
                return None
            participant = await uow.participants.get(person.id)
            place = await self._people.private_place(uow, sender)
            turn = Turn(uow, held.agreements, person, participant, place, self._now())
            return home_message(await _facts(turn))


async def _facts(turn: Turn) -> HomeFacts:
    return HomeFacts(
        participant=turn.participant,
        joined=has_understood(turn.participant, turn.agreements.privacy.notice_version),
        tells=may(turn.person, Right.TELL),
        themes=tuple(theme.name for theme in turn.agreements.themes) if may(turn.person, Right.SIGNAL) else None,
        area=None if turn.area is None else turn.area.name,
        draft=any(each.state is SessionState.DRAFT for each in await turn.uow.sessions.of(turn.person.id)),
        digest=await _latest_digest(turn) if may(turn.person, Right.SEE_FIGURES) else None,
    )


async def _latest_digest(turn: Turn) -> DigestFacts | None:
    if turn.team is None:
        return None
    week = Period.parse(turn.week)
    found = await turn.uow.snapshots.latest_before(KIND, [turn.team.id], week.key, week.plus(-_WEEKS_BACK).key)
    kept = found.get(turn.team.id)
    return None if kept is None else from_content(kept.content)
