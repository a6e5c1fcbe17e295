"""The municipality brings something in and a request is refused, over HTTP with the whole bot running."""

from datetime import timedelta
from pathlib import Path

from storage.database import Database
from tests.journeys.hearing_people import MORNING, until
from tests.journeys.signing_house import SigningHouse, signing_house

QUESTION = "Hoeveel mantelzorgers vragen om een dag vrij?"
# After nine in the town, when the digests over that week went out.
MONDAY = MORNING + timedelta(days=6)
REASON = "De teams tellen dit kwartaal al genoeg."


async def test_what_the_municipality_brings_in_stands_in_the_digest(sqlite_database: Database, tmp_path: Path) -> None:
    async with signing_house(sqlite_database, tmp_path) as town:
        imke = town.in_sandbox("imke")

        await imke.types("inbreng")
        await imke.presses(await imke.reads("Wat wil je inbrengen?"), "Nieuw beleid")
        await imke.presses(await imke.reads("Over welk gebied gaat het?"), "De hele gemeente")
        await imke.presses(await imke.reads("Over welk thema gaat het?"), "Voor elk thema")
        await imke.reads("Hoe heet het")
        await imke.types("Eigen bijdrage vervalt")
        await imke.reads("Wat is er nieuw?")
        await imke.types("Vanaf januari vraagt de gemeente geen eigen bijdrage meer.")
        await imke.reads("Waar komt het vandaan?")
        await imke.types("raadsbesluit 12")
        await imke.presses(await imke.reads("Op welke dag was het zo?"), "Vandaag")
        await imke.presses(await imke.reads("Klopt het?"), "Versturen")
        await imke.reads("Dank je wel. De teams in alle gebieden zien dit")

    async with signing_house(sqlite_database, tmp_path, now=lambda: MONDAY) as town:
        await until(lambda: _stands(town, "Eigen bijdrage vervalt."))
        told = await town.channel("team-noord")
        assert (
            "Nieuw beleid: Eigen bijdrage vervalt. Vanaf januari vraagt de gemeente geen eigen bijdrage meer." in told
        )
        assert "Bron: raadsbesluit 12, peildatum 17 november 2026" in told


async def test_a_request_is_weighed_refused_and_stays_to_be_seen(sqlite_database: Database, tmp_path: Path) -> None:
    async with signing_house(sqlite_database, tmp_path) as town:
        imke, joyce, kofi = (town.in_sandbox(person) for person in ("imke", "joyce", "kofi"))

        await imke.types("informatievraag")
        for asked, answer in (
            ("Wat wil je weten?", QUESTION),
            ("Welk besluit of gesprek", "De begroting van volgend jaar."),
            ("Bij welk doel", "1"),
            ("Hoeveel minuten", "20"),
            ("Eén keer of steeds", "2"),
            ("Wat kan er dan stoppen?", "1"),
        ):
            await imke.reads(asked)
            await imke.types(answer)
        await imke.reads("Je informatievraag heeft nummer 1.")
        await town.tick()
        for contact in (imke, joyce):
            await contact.presses(await contact.reads("Informatievraag wegen"), "Nu niet")
            await contact.reads("Waarom? Eén zin is genoeg.")
            await contact.types(REASON)
        await joyce.reads("Besloten door gemeente én samenwerkingsverband")

        await kofi.types("informatievragen")
        listed = await kofi.reads("Informatievragen")
        assert QUESTION in listed.text
        assert f"Niet afgesproken. Reden: {REASON}" in listed.text
        assert QUESTION not in await town.channel("team-noord")


async def _stands(town: SigningHouse, words: str) -> bool:
    return words in await town.channel("team-noord")
