"""Letting go, and the questions of a quarter: a figure goes out by both keys, and nobody is asked twice."""

from datetime import date
from decimal import Decimal

import pytest

from domain.digest import CountLine, DigestFacts, Voices, fingerprint, to_content
from domain.letting_go import Ground, LastFigure, LettingGoState
from domain.reading import Reading
from storage.database import Database
from storage.interpretations import Interpretation
from storage.snapshots import Snapshot
from tests.conftest import Clock
from tests.example import Data
from tests.services.bringing_town import BringingTown

REASON = "Het zegt ons al een jaar niets nieuws."
INDICATORS = 10


@pytest.fixture
async def town(database: Database, clock: Clock) -> BringingTown:
    town = BringingTown(database, clock)
    await town.begin("kofi")
    return town


async def let_go(town: BringingTown, name: str = "Ziekteverzuim") -> str:
    return (await town.talk("loslaten", name, REASON, "Ja, stel het voor", person="imke"))[0].text


async def sign(town: BringingTown, version: int, answer: str = "yes") -> None:
    for person in ("imke", "joyce"):
        await town.press(f"sign:{version}:{answer}", person)


async def names(town: BringingTown) -> set[str]:
    async with town.database.read() as uow:
        source = await uow.agreements.active()
    assert source is not None
    return {line.removeprefix("  - id: ") for line in source.source.splitlines() if line.startswith("  - id: ")}


async def test_a_figure_goes_once_both_parties_signed(town: BringingTown) -> None:
    told = await let_go(town)
    proposed = await town.tick()
    await sign(town, 2)
    await town.tick()

    listed = (await town.say("informatievragen", "kofi"))[0].text
    assert told.startswith("Ik stel voor om «Ziekteverzuim» los te laten.")
    for person in ("imke", "joyce"):
        assert "VOORSTEL OM LOS TE LATEN: ZIEKTEVERZUIM" in proposed[person][0].text
        assert REASON in proposed[person][0].text
    assert "absence_rate" not in await names(town)
    assert f"Ziekteverzuim, los sinds 16 november 2026. {REASON}" in listed


async def test_one_key_lets_nothing_go_and_a_no_keeps_it(town: BringingTown) -> None:
    await let_go(town)
    await town.tick()
    await town.press("sign:2:yes", "imke")
    await town.tick()
    one_key = await names(town)
    await town.press("sign:2:no", "joyce")
    await town.say("Wij gebruiken het nog.", "joyce")
    await town.tick()

    assert "absence_rate" in one_key
    assert "absence_rate" in await names(town)
    async with town.database.read() as uow:
        (kept,) = await uow.letting_go.all()
    assert kept.state is LettingGoState.KEPT


async def test_its_last_figures_are_kept_with_it(town: BringingTown) -> None:
    facts = digest("noord", "2026-W46", line_of("absence_rate", Decimal("6.2"), "2026-10"))
    await published(town, facts)

    await let_go(town)

    async with town.database.read() as uow:
        (kept,) = await uow.letting_go.all()
    assert kept.last == (LastFigure("Noord", Decimal("6.2"), "2026-10"),)
    asked = await town.talk("loslaten", "Ziekteverzuim", person="joyce")
    assert "Laatste cijfer: Noord 6,2 (oktober)." in asked[0].text


async def test_two_figures_are_proposed_one_after_the_other(town: BringingTown) -> None:
    await let_go(town)
    await town.tick()
    second = await let_go(town, "Nieuwe hulpvragen")
    waiting = await town.tick()
    await sign(town, 2)
    after = await town.tick()

    assert "Er wacht nog een ander voorstel." in second
    assert waiting == {}
    assert any("NIEUWE HULPVRAGEN" in each.text for each in after["imke"])


async def test_what_agreements_cannot_do_without_says_why(town: BringingTown) -> None:
    def one_of_quality(data: Data) -> None:
        for indicator in data["indicators"]:
            if indicator["category"] == "resources" and indicator["id"] != "absence_rate":
                indicator["category"] = "movement"

    await town.agree_on(one_of_quality)

    told = await let_go(town)

    assert told.startswith("Zonder dit cijfer kloppen de afspraken niet.")
    assert await town.tick() == {}


async def test_only_points_of_contact_let_go(town: BringingTown) -> None:
    assert (await town.say("loslaten", "kofi"))[0].text.startswith("Dit mag jij niet zien of doen.")


async def test_of_what_nobody_spoke_for_two_quarters_one_by_one_is_proposed(town: BringingTown) -> None:
    town.go_to(date(2027, 7, 1))
    spoken = digest("noord", "2027-W10", line_of("wait_days", Decimal(5), "2027-W10", Reading.NOTICE))
    await published(town, spoken)
    await answer_under(town, "digest:noord:2027-W10:sandbox", "2027-W11", "Ook bij Nieuwe hulpvragen zien we dit.")

    told, again = await town.tick(), await town.tick()

    async with town.database.read() as uow:
        listed = await uow.letting_go.all()
    assert len(listed) == INDICATORS - 2
    assert {each.indicator for each in listed}.isdisjoint({"wait_days", "new_requests"})
    assert {each.ground for each in listed} == {Ground.UNUSED}
    assert [each.state for each in listed].count(LettingGoState.PROPOSED) == 1
    assert any("Twee kwartalen lang kwam dit cijfer niet ter sprake." in each.text for each in told["joyce"])
    assert again == {}


async def test_nothing_is_unused_before_it_was_agreed_for_two_quarters(town: BringingTown) -> None:
    town.go_to(date(2027, 4, 1))
    await town.tick()

    async with town.database.read() as uow:
        assert await uow.letting_go.all() == ()


async def test_each_figure_is_asked_about_once_a_year_and_one_at_a_time(town: BringingTown) -> None:
    town.go_to(date(2027, 9, 1))
    first = [each for each in (await town.tick())["imke"] if "NOG NUT" in each.text]
    same_day = await town.tick()
    town.go_to(date(2027, 9, 15))
    second = [each for each in (await town.tick())["imke"] if "NOG NUT" in each.text]

    assert len(first) == 1
    assert same_day == {}
    assert len(second) == 1
    assert first[0].text != second[0].text


async def test_what_both_find_of_no_use_is_proposed_to_go(town: BringingTown) -> None:
    town.go_to(date(2027, 9, 1))
    async with town.database.write() as uow:
        await uow.occurrences.settle("unused", "2027-Q3", due_at=town.clock(), state="done", now=town.clock())
    told = await town.tick()
    for person in ("imke", "joyce"):
        asked = next(each for each in told[person] if "Loslaten" in each.buttons)
        await town.press(asked.buttons["Loslaten"], person)
        await town.say("Niemand keek ernaar.", person)

    async with town.database.read() as uow:
        (listed,) = await uow.letting_go.all()
    assert (listed.ground, listed.reason) == (Ground.NOT_USEFUL, "Niemand keek ernaar.")


async def test_the_risks_are_looked_at_jointly_once_a_quarter(town: BringingTown) -> None:
    town.go_to(date(2027, 1, 4))
    told, again = await town.tick(), await town.tick()
    asked = {person: next(each for each in told[person] if "Nog hetzelfde" in each.buttons) for person in told}
    await town.press(asked["imke"].buttons["Nog hetzelfde"], "imke")
    await town.press(asked["joyce"].buttons["Er is iets veranderd"], "joyce")
    await town.say("Er stopt een kleine aanbieder.", "joyce")
    listed = (await town.say("risico's", "kofi"))[0].text

    assert set(asked) == {"imke", "joyce"}
    assert again == {}
    assert listed.count("We kijken weer op") == 6
    assert "gemeente: Nog hetzelfde" in listed
    assert "Er stopt een kleine aanbieder." in listed


async def test_signals_on_a_linked_theme_stand_beside_a_risk_in_fives(town: BringingTown) -> None:
    def linked(data: Data) -> None:
        data["risks"][0]["themes"] = ["money"]

    await town.agree_on(linked)
    people = ("kofi", "samira", "jelle", "meilin", "wout")
    await town.understood(*people)
    for person in people[:4]:
        await town.talk("signaal", "Geld en schulden", "1", "1", person=person)
    four = (await town.say("risico's", "imke"))[0].text
    await town.talk("signaal", "Geld en schulden", "1", "1", person="wout")

    assert "Signalen van dit kwartaal" not in four
    assert "Signalen van dit kwartaal: geld en schulden (ongeveer 5 mensen)." in (
        (await town.say("risico's", "imke"))[0].text
    )


async def test_an_open_question_has_no_owner_and_is_never_chased(town: BringingTown) -> None:
    added = await town.talk("open vragen", "Vraag toevoegen", "Wat doen we als een wijk groeit?", person="kofi")
    before = len(await town.rows())
    for day in (date(2026, 12, 1), date(2026, 12, 28)):
        town.go_to(day)
        await town.tick()
    quiet = len(await town.rows())
    listed = await town.say("open vragen", "imke")

    assert added[0].text == "Vraag 1 staat op de lijst, namens het samenwerkingsverband.\n"
    assert quiet == before
    assert "1. Wat doen we als een wijk groeit?" in listed[0].text
    await town.talk("Vraag sluiten", "1", "Dan komt er een team bij.", person="imke")
    assert "Er staan geen open vragen." in (await town.say("open vragen", "kofi"))[0].text


def line_of(indicator: str, value: Decimal, period: str, reading: Reading = Reading.USUAL) -> CountLine:
    return CountLine(indicator, "noord", indicator, "aantal", None, period, value, reading)


def digest(team: str, week: str, *lines: CountLine) -> DigestFacts:
    return DigestFacts(team, team.capitalize(), (), week, 1, Voices(), lines, 0, (), None, None)


async def published(town: BringingTown, facts: DigestFacts) -> None:
    content = to_content(facts)
    async with town.database.write() as uow:
        made = Snapshot("digest", facts.team, facts.week, content, fingerprint(content), town.clock())
        await uow.snapshots.keep(made)


async def answer_under(town: BringingTown, about: str, week: str, text: str) -> None:
    async with town.database.write() as uow:
        await uow.interpretations.keep(Interpretation("seen-1", about, week, text, "partnership", "professional"))
