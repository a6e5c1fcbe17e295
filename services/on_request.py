"""On request: what the administrator does for somebody who cannot ask the bot, such as who left the agreements."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from services.erasures import erase_person
from services.my_data import own_data
from services.objections import stop_taking_part
from services.pseudonyms import Pseudonyms
from storage.audit import Deed
from storage.database import Database
from storage.erasures import ErasureKind


class OnRequest:
    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def data_of(self, person: str, now: datetime) -> dict[str, Any]:
        """All that leads to this person, in plain values (AVG, articles 15 and 20)."""
        async with self._database.write() as uow:
            own = await own_data(uow, self._pseudonyms.of(person))
            known = [each for each in await uow.people.all_known() if each.person == person]
            chosen = (await uow.participants.all()).get(person)
            objections = [each for each in await uow.objections.standing() if each.person == person]
            await uow.audit.note(Deed.EXPORTED, now, "person")
        return {
            "person": person,
            "stories": [{"week": each.week, "text": each.text, "audience": each.audience} for each in own.stories],
            "signals": [{"week": each.week, "theme": each.theme, "text": each.text} for each in own.signals],
            "answers": [{"week": each.week, "text": each.text} for each in own.interpretations],
            "contributions": [{"at": each.at.isoformat(), "text": each.text} for each in own.contributions],
            "accounts": [{"platform": each.sender.platform, "user": each.sender.user} for each in known],
            "choices": None if chosen is None else {name: _plain(value) for name, value in asdict(chosen).items()},
            "objections": [{"made_on": each.made_on.isoformat()} for each in objections],
        }

    async def erase(self, person: str, now: datetime) -> int:
        """Take the words out of all of theirs and forget how they are known; return how many texts that were."""
        pseudonym = self._pseudonyms.of(person)
        async with self._database.write() as uow:
            gone = await erase_person(uow, pseudonym, person)
            await stop_taking_part(uow, person)
            await uow.people.unbind(person)
            for kind in (ErasureKind.PERSON, ErasureKind.STOPPED, ErasureKind.UNBOUND):
                await uow.erasures.note(kind, pseudonym, now)
            await uow.audit.note(Deed.ERASED, now)
            uow.leave_no_trace()
        return gone


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | list | tuple) else str(value)
