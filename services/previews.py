"""Previews: the team lead's look at the stories of a digest. Without it nothing is quoted word for word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from chat.address import Place
from chat.message import Message
from chat.transport import Act
from chat.wording import Phrase
from domain.agreements import Agreements, Person, Team
from domain.burden import Ask, has_room
from domain.digest import KIND
from domain.people import Right, may
from domain.periods import Period
from domain.previews import MOST_SHOWN, leads_of, preview_window
from domain.prompts import may_ask, week_of
from domain.voices import is_of, spread
from messages.previews import AGREED, Shown, preview_message
from messages.receipts import said
from services.agreements import active
from services.asked import asked_in
from services.outbox import Outbox
from services.private_places import private_places
from services.turns import Turn
from services.voices import fingerprint, told
from storage.database import Database, UnitOfWork
from storage.quotations import Quotation
from storage.stories import StoryState

_BUTTON = "look"
_STANDING = frozenset({StoryState.KEPT, StoryState.QUOTABLE, StoryState.LEFT_OUT})


@dataclass(frozen=True, slots=True)
class Look:
    """A team lead who can be shown the stories of a week now, and until when."""

    lead: Person
    team: Team
    week: Period
    place: Place
    until: datetime


class Previews:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def due(self, now: datetime) -> Sequence[Look]:
        """Whoever may be shown something at this moment; most of them were already."""
        async with self._database.read() as uow:
            held = await active(uow)
            return [] if held is None else await _looks(uow, held.agreements, now)

    async def show(self, look: Look, now: datetime) -> bool:
        """Put the stories before this team lead, once; False where there is nothing to look at, or no time for it."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None:
                return False
            await uow.participants.lock(look.lead.id)
            stories = await _candidates(uow, look)
            this_week = week_of(now, held.agreements)
            asked = await asked_in(uow, look.lead.id, this_week)
            if not stories or not has_room(asked, Ask.PREVIEW, held.agreements.burden):
                return False
            schedule = Ask.PREVIEW.schedule(look.lead.id)
            if not await uow.occurrences.settle(schedule, this_week.key, due_at=now, state="done", now=now):
                return False
            for quotation in stories:
                await uow.quotations.show(quotation)
            message, _ = await _message(uow, look.team, look.week.key)
            await self._outbox.put(
                uow,
                key=_key(look.lead.id, look.week.key),
                kind="preview",
                place=look.place,
                message=message,
                now=now,
                expires_at=look.until,
            )
        return True

    async def press(self, turn: Turn, value: str) -> tuple[Message, ...]:
        """A button of a preview: leave one out, or agree with the rest; nothing changes once the digest is out."""
        _, team_id, week, choice = value.split(":")
        team = next((team for team in turn.agreements.teams if team.id == team_id), None)
        if team is None or turn.person.team != team.id or not may(turn.person, Right.LOOK_BEFORE_PUBLISHING):
            return (said(Phrase("voices-preview-others")),)
        if await turn.uow.snapshots.get(KIND, team.id, week) is not None:
            return (said(Phrase("voices-preview-late")),)
        await _decide(turn.uow, team.id, week, choice)
        await self._show_again(turn, team, week)
        return ()

    async def _show_again(self, turn: Turn, team: Team, week: str) -> None:
        """The preview as it stands now, in its own place."""
        uow, key = turn.uow, _key(turn.person.id, week)
        message, states = await _message(uow, team, week)
        await self._outbox.put(
            uow,
            key=f"{key}:{states}",
            kind="preview",
            place=turn.place,
            message=message,
            now=turn.now,
            act=Act.EDIT,
            about_key=key,
        )


def is_look(value: str) -> bool:
    """Whether a button belongs to a preview."""
    return value.startswith(f"{_BUTTON}:") and value.count(":") == 3


async def _looks(uow: UnitOfWork, agreements: Agreements, now: datetime) -> list[Look]:
    participants = await uow.participants.all()
    places = await private_places(uow, agreements.people)
    return [
        Look(lead, team, week, places[lead.id], until)
        for team, week, until in _open_windows(agreements, now)
        for lead in leads_of(team, agreements)
        if lead.id in participants and may_ask(participants[lead.id], agreements, now)
    ]


def _open_windows(agreements: Agreements, now: datetime) -> Iterator[tuple[Team, Period, datetime]]:
    this_week = week_of(now, agreements)
    for team in agreements.teams:
        for week in (this_week.previous(), this_week):
            window = preview_window(team, week, agreements)
            if window is not None and window[0] <= now < window[1]:
                yield team, week, window[1]


async def _candidates(uow: UnitOfWork, look: Look) -> list[Quotation]:
    """The stories that the digest may quote, with the words as they are now."""
    kept = await uow.stories.of_weeks(look.week.key, look.week.key)
    shared = [
        each for each in (told(story) for story in kept if is_of(look.team, story.team, story.area)) if each.is_shared
    ]
    return [
        Quotation(each.id, "story", look.team.id, look.week.key, number, fingerprint(each.words))
        for number, each in enumerate(spread(shared, MOST_SHOWN), 1)
    ]


async def _decide(uow: UnitOfWork, team: str, week: str, choice: str) -> None:
    """Leave the story of this number out, or agree with all that still has the words that were shown."""
    for shown in await uow.quotations.of_week(team, week):
        if choice == str(shown.number):
            await uow.stories.set_state(shown.item, StoryState.LEFT_OUT)
        elif choice == AGREED:
            story = await uow.stories.get(shown.item)
            if story is not None and story.state is StoryState.KEPT and fingerprint(story.text) == shown.fingerprint:
                await uow.stories.set_state(shown.item, StoryState.QUOTABLE)


async def _message(uow: UnitOfWork, team: Team, week: str) -> tuple[Message, str]:
    """The preview as it stands, and its states in one word: the same word is the same message."""
    shown: list[Shown] = []
    states: list[StoryState] = []
    for quotation in await uow.quotations.of_week(team.id, week):
        story = await uow.stories.get(quotation.item)
        state = StoryState.WITHDRAWN if story is None else story.state
        stands = story is not None and state in _STANDING and fingerprint(story.text) == quotation.fingerprint
        words = story.text if story is not None and stands else None
        shown.append(Shown(quotation.number, words, left_out=state is StoryState.LEFT_OUT))
        states.append(state if stands else StoryState.WITHDRAWN)
    agreed = StoryState.QUOTABLE in states
    message = preview_message(team.name, shown, lambda choice: f"{_BUTTON}:{team.id}:{week}:{choice}", agreed=agreed)
    return message, "".join(state[0] for state in states)


def _key(lead: str, week: str) -> str:
    return f"preview:{lead}:{week}"
