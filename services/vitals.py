"""Vital signs: what somebody who watches the bot wants to know; numbers and ages, no names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from services.agreements import active
from services.heartbeat import missing
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Pulse:
    """Ages are in seconds. `messages` are by platform and state, `errors` by platform and kind."""

    messages: Mapping[tuple[str, str], int]
    errors: Mapping[tuple[str, str], int]
    outbox_lags: Mapping[str, float]
    inbox_ages: Mapping[str, float]
    digest_ages: Mapping[str, float]
    digests_absent: int
    failures: Mapping[str, int]


class Vitals:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def pulse(self, now: datetime) -> Pulse:
        """How things stand at this moment, for all processes together."""
        async with self._database.read() as uow:
            held = await active(uow)
            absent = () if held is None else await missing(uow, held, now)
            waiting, heard = await uow.vitals.waiting(now), await uow.vitals.last_heard()
            digests = await uow.vitals.last_digests()
            return Pulse(
                messages=await uow.vitals.messages(),
                errors=await uow.vitals.errors(),
                outbox_lags={each.platform: _age(each.oldest, now) for each in waiting},
                inbox_ages={platform: _age(last, now) for platform, last in heard.items()},
                digest_ages={name.partition(":")[2]: _age(last, now) for name, last in digests.items()},
                digests_absent=len(absent),
                failures=await uow.vitals.failures(),
            )

    async def answers(self) -> None:
        """Raises whatever the database raises where it cannot be read."""
        async with self._database.read() as uow:
            await uow.vitals.failures()


def _age(moment: datetime, now: datetime) -> float:
    return max(0.0, (now - moment).total_seconds())
