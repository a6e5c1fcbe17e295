"""Both points of contact sign in the sandbox, over HTTP with the whole bot running."""

from pathlib import Path

from storage.database import Database
from tests.journeys.signing_house import both_sign, one_refuses, signing_house


async def test_two_keys_in_the_sandbox(sqlite_database: Database, tmp_path: Path) -> None:
    async with signing_house(sqlite_database, tmp_path) as town:
        await both_sign(town, town.in_sandbox("imke"), town.in_sandbox("joyce"))


async def test_a_no_in_the_sandbox(sqlite_database: Database, tmp_path: Path) -> None:
    async with signing_house(sqlite_database, tmp_path) as town:
        await one_refuses(town, town.in_sandbox("imke"), town.in_sandbox("joyce"))


async def test_anybody_who_takes_part_reads_what_was_agreed(sqlite_database: Database, tmp_path: Path) -> None:
    async with signing_house(sqlite_database, tmp_path) as town:
        await both_sign(town, town.in_sandbox("imke"), town.in_sandbox("joyce"))
        kofi = town.in_sandbox("kofi")

        await kofi.types("afspraken")
        log = await kofi.reads("Onze afspraken")
        await kofi.presses(log, "Versie 1")
        older = await kofi.reads("Versie 1 gold van")

        assert "Getekend door de gemeente, aanspreekpunt" in log.text
        assert "Dit was de eerste versie." in older.text
