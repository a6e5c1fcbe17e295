"""Latest digests: the figures of a person's own team, told again when they ask."""

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Agreements, Team
from domain.digest import KIND, from_content
from domain.periods import Period
from messages.digest import digest_message
from messages.receipts import said
from services.turns import Turn
from services.voices import worded
from storage.database import UnitOfWork

_WEEKS_BACK = 13


async def of_person(turn: Turn) -> tuple[Message, ...]:
    """Of their own team; who is in none gets a choice of nothing: they read in their forum."""
    if turn.team is None:
        return (said(Phrase("hearing-figures-no-team")),)
    return await of_team(turn.uow, turn.team, turn.week)


async def of_team(uow: UnitOfWork, team: Team, week: str) -> tuple[Message, ...]:
    """The newest that was published, without its pictures: the text says all that they show."""
    running = Period.parse(week)
    since = running.plus(-_WEEKS_BACK).key
    found = await uow.snapshots.latest_before(KIND, [team.id], running.key, since)
    if team.id not in found:
        return (said(Phrase("hearing-figures-none")),)
    facts = await worded(uow, from_content(found[team.id].content))
    return (digest_message(facts),)


def team_of_forum(agreements: Agreements, forum: str) -> Team | None:
    return next((team for team in agreements.teams if team.forum == forum), None)
