"""The town: agreements that hold, the grounds to run on, and a place for every team."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.checkup.finding import Finding, bad, good
from bot.grounds import missing_grounds
from bot.settings import Settings
from chat.address import Place
from services.agreements import ActiveAgreements
from storage.database import UnitOfWork


def grounds(settings: Settings, held: ActiveAgreements | None, today: date) -> Iterator[Finding]:
    """As the bot itself asks for them at its start."""
    if held is not None:
        yield good("check-agreements-good", version=str(held.version))
    missing = list(missing_grounds(settings, None if held is None else held.agreements, today))
    for each in missing:
        yield Finding(False, each)
    if not missing:
        yield good("check-grounds-good")


async def places(uow: UnitOfWork, held: ActiveAgreements, platforms: Sequence[str]) -> tuple[Place, ...]:
    """Where the forums meet on these platforms."""
    found = [each for forum in held.agreements.forums for each in await uow.places.of(forum.id)]
    return tuple(each for each in found if each.platform in platforms)


async def meeting(uow: UnitOfWork, held: ActiveAgreements, platforms: Sequence[str]) -> Sequence[Finding]:
    """Every team's forum has a place on a platform that is on, and no place is closed to the bot."""
    closed = await uow.lanes.closed()
    forums = {forum.id: forum for forum in held.agreements.forums}
    findings = list[Finding]()
    for team in held.agreements.teams:
        at = await uow.places.of(team.forum)
        name = forums[team.forum].name
        if not at:
            findings.append(bad("check-forum-nowhere", forum=name, id=team.forum))
        elif not any(each.platform in platforms for each in at):
            findings.append(bad("check-forum-off", forum=name, platform=at[0].platform))
        findings += [
            bad("check-place-closed", forum=name, platform=each.platform) for each in at if each.lane in closed
        ]
    return findings or [good("check-forums-good", count=len(held.agreements.teams))]
