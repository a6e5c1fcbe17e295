"""Bringing in: what the municipality gives stands in the digests of its areas, and counts for both parties."""

from datetime import date, timedelta

import pytest

from domain.agreements import Party
from domain.digest import Contribution
from domain.periods import Period
from services.agreements import active
from services.inputs import brought_on
from services.reciprocity import gave_in
from services.town_picture import Asked, town_picture
from storage.database import Database
from tests.conftest import Clock
from tests.services.bringing_town import BringingTown

TEXT = "In twee jaar kwamen er honderd ouderen bij die alleen wonen."


@pytest.fixture
async def town(database: Database, clock: Clock) -> BringingTown:
    town = BringingTown(database, clock)
    await town.begin("kofi", "willem")
    return town


async def bring_in(
    town: BringingTown, area: str = "Peelo", kind: str = "Ontwikkeling bevolking", theme: str = "Voor elk thema"
) -> str:
    heard = await town.talk(
        "inbreng", kind, area, theme, "Meer ouderen wonen alleen", TEXT, "CBS", "Vandaag", "Versturen", person="imke"
    )
    return heard[0].text


async def area_of(town: BringingTown, team: str) -> str:
    """The name of the first area of this team."""
    async with town.database.read() as uow:
        held = await active(uow)
    assert held is not None
    areas = next(each.areas for each in held.agreements.teams if each.id == team)
    return next(area.name for area in held.agreements.areas if area.id == areas[0])


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Wijkcijfers", "area"),
        ("Ontwikkeling bevolking", "demography"),
        ("Veiligheid", "safety"),
        ("Onderwijs", "education"),
        ("Nieuw beleid", "policy"),
    ],
)
async def test_each_of_the_five_kinds_stands_in_the_digests_of_its_areas(
    town: BringingTown, label: str, kind: str
) -> None:
    told = await bring_in(town, await area_of(town, "noord"), label)

    expected = Contribution(f"Meer ouderen wonen alleen. {TEXT}", "CBS", date(2026, 11, 16), kind=kind)
    assert told.startswith("Dank je wel. De teams in ")
    assert tuple((await town.digest_of("noord")).contributions) == (expected,)
    assert tuple((await town.digest_of("zuid")).contributions) == ()
    assert tuple((await town.digest_of("noord", town.week.next())).contributions) == ()


async def test_what_is_about_the_whole_town_stands_in_every_digest(town: BringingTown) -> None:
    await bring_in(town, "De hele gemeente")

    assert len((await town.digest_of("noord")).contributions) == 1
    assert len((await town.digest_of("zuid")).contributions) == 1


async def test_a_deputy_brings_in_and_nobody_else_does(town: BringingTown) -> None:
    allowed = await town.say("inbreng", "farid")
    partner = await town.say("inbreng", "joyce")
    professional = await town.say("inbreng", "kofi")

    assert allowed[0].text.startswith("Wat wil je inbrengen?")
    assert partner[0].text.startswith("Inbrengen doet het aanspreekpunt van de gemeente.")
    assert professional[0].text.startswith("Dit mag jij niet zien of doen.")


async def test_who_lost_the_right_while_answering_keeps_nothing(town: BringingTown) -> None:
    heard = await town.talk(
        "inbreng", "Veiligheid", "overal", "geen", "Iets nieuws", TEXT, "CBS", "Vandaag", person="imke"
    )

    def no_longer(data: dict[str, object]) -> None:
        for person in data["people"]:  # type: ignore[attr-defined]
            if person["id"] in {"imke", "farid"}:
                person["roles"] = ["tactical"] if person["id"] == "imke" else ["point_of_contact"]

    await town.agree_on(no_longer)
    told = await town.press(heard[0].buttons["Versturen"], "imke")

    assert told[0].text.startswith("Inbrengen doet het aanspreekpunt van de gemeente.")
    assert tuple((await town.digest_of("noord")).contributions) == ()


async def test_a_correction_and_a_withdrawal_are_told_in_the_next_digest(town: BringingTown) -> None:
    await bring_in(town, "overal")
    town.later(days=7)
    await town.talk("inbreng", "aanpassen", "1", "Aanpassen", "Het zijn er tachtig.", "Vandaag", person="farid")
    corrected = (await town.digest_of("noord")).contributions
    town.later(days=7)
    await town.talk("inbreng", "aanpassen", "1", "Intrekken", "Dit was een ander gebied.", person="imke")
    withdrawn = (await town.digest_of("noord")).contributions

    assert [(each.state, each.words) for each in corrected] == [
        ("corrected", "Meer ouderen wonen alleen. Het zijn er tachtig.")
    ]
    assert [(each.state, each.words) for each in withdrawn] == [("withdrawn", "Meer ouderen wonen alleen")]
    async with town.database.read() as uow:
        assert await brought_on(uow, date(2026, 1, 1)) == ()


async def test_what_came_and_went_in_one_week_was_never_told(town: BringingTown) -> None:
    await bring_in(town, "overal")
    await town.talk("inbreng", "aanpassen", "1", "Intrekken", "Dit was een ander gebied.", person="imke")

    assert tuple((await town.digest_of("noord")).contributions) == ()


async def test_a_text_about_one_household_is_not_taken(town: BringingTown) -> None:
    heard = await town.talk(
        "inbreng",
        "Veiligheid",
        "overal",
        "geen",
        "Onrust",
        "Mevrouw Jansen van nummer 12 heeft weer ruzie.",
        person="imke",
    )

    assert "Waar komt het vandaan?" not in heard[-1].text
    assert tuple((await town.digest_of("noord")).contributions) == ()


async def test_an_empty_quarter_says_so_in_the_digest(town: BringingTown) -> None:
    await town.talk("inbreng", "Nu niets", "Klopt", person="imke")

    assert (await town.digest_of("noord")).empty_quarter == "2026-Q4"


async def test_a_quarter_without_anything_is_told_once_by_the_first_digest_after_it(town: BringingTown) -> None:
    town.go_to(date(2027, 4, 5))

    told = [(await town.digest_of("noord", town.week.plus(back))).empty_quarter for back in (-2, -1, 0, 1)]

    assert told == [None, "2027-Q1", None, None]


async def test_the_municipality_is_asked_once_a_quarter_and_not_when_it_gave_already(town: BringingTown) -> None:
    town.go_to(date(2027, 1, 20))
    first, again = await town.tick(), await town.tick()
    asked = next(each for each in first["imke"] if "Nu niets" in each.buttons)
    heard = await town.press(asked.buttons["Veiligheid"], "imke")
    await town.say("stop", "imke")
    town.go_to(date(2027, 4, 20))
    await bring_in(town, "overal")
    later = await town.tick()

    assert asked.text.startswith("Hoi Imke. Wat brengt de gemeente dit kwartaal in?")
    assert again == {}
    assert heard[0].text.startswith("Over welk gebied gaat het?")
    assert not any("Nu niets" in each.buttons for each in later.get("imke", []))


async def test_the_quarterly_question_waits_for_a_working_day(town: BringingTown) -> None:
    town.go_to(date(2027, 1, 16))
    weekend = await town.tick()
    town.later(days=2)

    assert weekend == {}
    assert "imke" in await town.tick()


async def test_what_it_brings_in_is_given_in_the_eyes_of_the_reciprocity_rule(town: BringingTown) -> None:
    town.go_to(date(2027, 4, 5))
    async with town.database.read() as uow:
        held = await active(uow)
        assert held is not None
        rules = [each for each in held.agreements.triggers if each.kind == "reciprocity"]
        asked = Asked(rules, {})
        before = (await town_picture(uow, held, asked, town.clock().date())).given
    await bring_in(town, "overal")
    async with town.database.read() as uow:
        after = (await town_picture(uow, held, asked, town.clock().date())).given

    assert before is not None
    assert after is not None
    assert date(2027, 4, 5) in set(after.brought_in) - set(before.brought_in)


async def test_a_question_to_both_that_the_municipality_leaves_open_is_awaited(town: BringingTown) -> None:
    await town.talk(
        "informatievraag", "Hoeveel mantelzorgers vragen om een dag vrij?", "De begroting.", "1", "20", "Eén keer",
        "Niets", person="joyce",
    )  # fmt: skip
    async with town.database.read() as uow:
        held = await active(uow)
        assert held is not None
        rules = [each for each in held.agreements.triggers if each.kind == "reciprocity"]
        given = (await town_picture(uow, held, Asked(rules, {}), town.clock().date())).given

    assert given is not None
    assert [each.due - town.clock().date() for each in given.answers if each.id.startswith("joint:")] == [
        timedelta(days=14)
    ]


async def test_the_balance_counts_parties_and_never_people(town: BringingTown) -> None:
    await bring_in(town, "overal")
    await bring_in(town, "Peelo")
    town.go_to(date(2026, 12, 2))

    async with town.database.read() as uow:
        held = await active(uow)
        assert held is not None
        gave = await gave_in(uow, held.agreements, Period.parse("2026-11"))
    told = (await town.say("balans", "kofi"))[0].text

    assert [(each.party, each.inputs) for each in gave] == [(Party.MUNICIPALITY, 2), (Party.PARTNERSHIP, 0)]
    assert "WAT BEIDE PARTIJEN INBRACHTEN IN NOVEMBER" in told.upper()
    assert "gemeente: 2 keer informatie, 0 keer cijfers, 0 antwoorden in gesprekken." in told
    assert not any(name in told for name in ("Imke", "Farid", "Kofi"))
