"""Home: what a person's own page shows, read anew every time it is opened."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from chat.incoming import Sender
from chat.message import Message
from domain.agreements import Agreements, Team
from domain.digest import KIND, DigestFacts, from_content
from domain.overview import Overview
from domain.people import Right, has_understood, may
from domain.periods import Period
from messages.home import HomeFacts, home_message
from services.agreements import active
from services.overview import overview_in, weeks_told
from services.people import People
from services.turns import Turn
from storage.database import Database, UnitOfWork
from storage.sessions import SessionState

# An older digest says nothing about now.
_WEEKS_BACK = 13


class Home:
    def __init__(self, database: Database, people: People, now: Callable[[], datetime]) -> None:
        self._database = database
        self._people = people
        self._now = now
        self._read: Overview | None = None

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
            return home_message(await _facts(turn, await self._overview(uow)))

    async def _overview(self, uow: UnitOfWork) -> Overview | None:
        """The newest; it never changes, so it is read once."""
        newest = next(reversed(await weeks_told(uow)), None)
        if newest is not None and (self._read is None or self._read.week != newest):
            kept = await overview_in(uow, newest)
            self._read = None if kept is None else kept.overview
        return self._read


async def _facts(turn: Turn, overview: Overview | None) -> HomeFacts:
    return HomeFacts(
        participant=turn.participant,
        joined=has_understood(turn.participant, turn.agreements.privacy.notice_version),
        tells=may(turn.person, Right.TELL),
        themes=tuple(theme.name for theme in turn.agreements.themes) if may(turn.person, Right.SIGNAL) else None,
        area=None if turn.area is None else turn.area.name,
        draft=any(each.state is SessionState.DRAFT for each in await turn.uow.sessions.of(turn.person.id)),
        digest=await _digest(turn, overview) if may(turn.person, Right.SEE_FIGURES) else None,
    )


async def _digest(turn: Turn, overview: Overview | None) -> DigestFacts | None:
    """What the page says of the person's own team, or of the team in the area where they work."""
    team = turn.team or _team_in(turn.agreements, turn.participant.area)
    if team is None:
        return None
    if overview is not None:
        kept = await turn.uow.snapshots.get(KIND, team.id, overview.week)
        if kept is not None:
            return _as_on_the_page(from_content(kept.content), overview)
    # Before the first overview, or of a team that is not in it, what was published last.
    week = Period.parse(turn.week)
    found = await turn.uow.snapshots.latest_before(KIND, [team.id], week.key, week.plus(-_WEEKS_BACK).key)
    return from_content(found[team.id].content) if team.id in found else None


def _as_on_the_page(facts: DigestFacts, overview: Overview) -> DigestFacts:
    """Where teams share a figure that was corrected between their digests, as it was told last."""
    shown = [(line, overview.figure(line.indicator, line.subject)) for line in facts.lines]
    return replace(facts, lines=tuple(replace(told.line, area=line.area) for line, told in shown if told is not None))


def _team_in(agreements: Agreements, area: str | None) -> Team | None:
    return next((team for team in agreements.teams if area in team.areas), None)
