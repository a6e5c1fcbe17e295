"""The whole check-up: the machine, the database, the town, and the platforms on which it meets."""

from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.bootstrap import open_database
from bot.checkup import machine, platforms, town
from bot.checkup.finding import Finding, bad, good
from bot.settings import Settings
from chat.address import Place
from domain.case_words import case_words
from domain.privacy import ListDamaged, ready
from services.agreements import active
from storage.standing import DatabaseStanding, database_standing


async def look(settings: Settings, settings_file: Path, now: Callable[[], datetime]) -> list[Finding]:
    """Everything, in the order in which one would mend it. Nothing is changed, and no message sent."""
    findings = [
        good("check-settings-good"),
        *machine.room(settings.home),
        *machine.secrets(settings.home, settings_file),
    ]
    findings += _lists()
    standing = await database_standing(settings.database_url)
    findings.append(_database(standing))
    places: Collection[Place] = ()
    if standing is DatabaseStanding.GOOD:
        kept, places = await _kept(settings, now())
        findings += kept
    return [*findings, *[each async for each in _platforms(settings, places, now)]]


def _lists() -> Iterator[Finding]:
    try:
        ready()
        case_words()
    except ListDamaged:
        yield bad("trouble-screen")
    else:
        yield good("check-lists-good")


def _database(standing: DatabaseStanding) -> Finding:
    match standing:
        case DatabaseStanding.GOOD:
            return good("check-database-good")
        case DatabaseStanding.NONE:
            return bad("check-database-none")
        case DatabaseStanding.BEHIND:
            return bad("check-database-behind")
        case DatabaseStanding.AHEAD:
            return bad("trouble-database-too-new")
        case DatabaseStanding.SILENT:
            return bad("trouble-database-unreachable")


async def _kept(settings: Settings, now: datetime) -> tuple[Sequence[Finding], Collection[Place]]:
    """What the database knows of the town, and where its forums meet."""
    on = _switched_on(settings)
    async with open_database(settings) as database, database.read() as uow:
        held, known = await active(uow), await uow.people.all_known()
        places = () if held is None else await town.places(uow, held, on)
        meeting = () if held is None else await town.meeting(uow, held, on)
    key = machine.key(settings.home, settings.pseudonym_key.get_secret_value(), anybody_is_known=bool(known))
    return [*town.grounds(settings, held, now.date()), *key, *meeting], places


async def _platforms(
    settings: Settings, places: Collection[Place], now: Callable[[], datetime]
) -> AsyncIterator[Finding]:
    on = _switched_on(settings)
    if not {"slack", "telegram"} & set(on):
        yield bad("check-no-platform")
    for platform, look_at in (("slack", platforms.slack), ("telegram", platforms.telegram)):
        if platform in on:
            for each in await look_at(settings, [at for at in places if at.platform == platform], now):
                yield each


def _switched_on(settings: Settings) -> Sequence[str]:
    on = {"slack": settings.slack_mode != "off", "telegram": settings.telegram, "sandbox": settings.sandbox}
    return [platform for platform, is_on in on.items() if is_on]
