"""What the floods look for would be found: a check that cannot fail keeps nobody safe."""

from collections.abc import Collection

import pytest

from domain.people import Participant
from domain.privacy.findings import Screening
from storage.database import Database
from tests.conftest import Clock
from tests.fuzz.kept import counts, everything, only_of_members
from tests.fuzz.spoken import PHONE
from tests.services.hearing_town import Town

pytestmark = pytest.mark.long

_STORY = f"vertel Vandaag lukte het om samen te beginnen; bel {PHONE} voor de sleutel."


def _blind(text: str, known: Collection[str]) -> Screening:
    return Screening(text, ())


async def test_words_that_no_screen_saw_are_found_wherever_they_are_kept(
    sqlite_database: Database, clock: Clock
) -> None:
    town = Town(sqlite_database, clock, _blind)
    await town.agree()
    await town.join("kofi")

    await town.say(_STORY)

    assert PHONE in await everything(sqlite_database)


async def test_words_that_a_screen_saw_are_kept_nowhere(sqlite_database: Database, clock: Clock) -> None:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("kofi")

    await town.say(_STORY)

    assert PHONE not in await everything(sqlite_database)


async def test_a_row_of_somebody_who_takes_no_part_is_found(sqlite_database: Database) -> None:
    before = await counts(sqlite_database)

    async with sqlite_database.write() as uow:
        await uow.participants.lock("nobody")
        await uow.participants.save(Participant("nobody"))

    assert await only_of_members(sqlite_database, before) == {"participant"}
