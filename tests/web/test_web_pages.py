"""The page: the digest's own numbers, the same bytes for both parties, and the strategic part for the council."""

import csv
import json
import re
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from html import unescape
from io import StringIO

from chat.wording import Wording
from domain.indicators import Observation, Status
from domain.inputs import InputGiven, InputKind
from domain.overview import Overview, from_content
from domain.periods import Period
from messages.counting import figure
from storage.database import Database
from tests.services.overview_town import LAST, overview_town
from tests.web.web_town import WebTown, web_town

SHARED = ("/", "/gebied/centrum", "/cijfer/wait_days/noord", "/uitvoer/2026-W46.json", "/uitvoer/2026-W46.csv")
SINCE = date(2026, 9, 1)
TEAM_WORDS = ("Noord", "Oost", "Zuid", "Kloosterveen", "woningbouw", "buurvrouw", "Lang wachten")


async def overview(web: WebTown, week: Period = LAST) -> Overview:
    kept = await web.town.overview(week)
    assert kept is not None
    return kept.overview


def links(text: str) -> set[str]:
    return {unescape(each) for each in re.findall(r'(?:href|src)="(/[^"]*)"', text)}


async def test_both_parties_read_the_very_same_bytes(web: WebTown) -> None:
    answers = []
    for person in ("imke", "fenna", "willem", "joyce"):
        async with web.browser(person) as reader:
            paths = (
                "/",
                "/gebied/centrum",
                "/cijfer/wait_days/noord",
                "/uitvoer/2026-W46.json",
                "/uitvoer/2026-W46.csv",
            )
            answers.append([sha256((await reader.get(path)).body).hexdigest() for path in paths])

    assert all(each == answers[0] for each in answers)


async def test_what_can_be_taken_along_has_the_hash_that_stands_on_the_page(web: WebTown) -> None:
    async with web.browser("imke") as reader:
        page, taken = await reader.get("/"), await reader.get("/uitvoer/2026-W46.json")

    assert sha256(taken.body).hexdigest() in page.text
    assert from_content(json.loads(taken.body)) == await overview(web)


async def test_the_first_page_is_light_and_holds_no_script_or_style_of_its_own(web: WebTown) -> None:
    async with web.browser("fenna") as reader:
        page = await reader.get("/")
        styles = [await reader.get(f"/static/{name}.css") for name in ("house", "overview")]

    assert len(page.body) + sum(len(style.body) for style in styles) < 100_000
    assert "<script" not in page.text
    assert "<style" not in page.text
    assert not re.search(r'\s(style|on\w+)="', page.text)
    assert not re.search(r'(src|href)="(?!/|#)', page.text)
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    assert "unsafe-inline" not in page.headers["Content-Security-Policy"]


async def test_every_number_opens_its_definition_and_every_link_leads_somewhere(web: WebTown) -> None:
    async with web.browser("fenna") as reader:
        page = await reader.get("/")
        found = {path: await reader.get(path) for path in sorted(links(page.text))}

    assert {answer.status for answer in found.values()} == {200}
    figures = [answer for path, answer in found.items() if path.startswith("/cijfer/")]
    assert len(figures) > 30
    assert all("Wat we precies tellen" in answer.words for answer in figures)
    assert all("Vanaf 16 november 2026" in answer.words for answer in figures)


async def test_digest_page_and_export_tell_the_same_numbers(sqlite_database: Database) -> None:
    town, wording = await overview_town(sqlite_database), Wording()
    weeks = [LAST.plus(-2), LAST.previous(), LAST]
    for week in weeks:
        await town.live(week)

    async with web_town(sqlite_database, town) as web, web.browser("joyce") as reader:
        for week in weeks:
            told = (await overview(web, week)).figures
            rows = list(csv.DictReader(StringIO((await reader.get(f"/uitvoer/{week.key}.csv")).text.lstrip("\ufeff"))))
            assert [(row["indicator"], row["subject"], row["value"]) for row in rows] == [
                (*each.key, "" if each.line.value is None else str(each.line.value)) for each in told
            ]
            page = await reader.get(f"/?week={week.key}")
            for each in told:
                path = f"/cijfer/{each.line.indicator}/{each.line.subject}?week={week.key}"
                assert path in links(page.text)
                if each.line.value is not None:
                    said = wording.plain(figure(each.line.value, each.line.unit, about=each.line.about))
                    assert said in (await reader.get(path)).words


async def test_a_chart_is_the_picture_of_the_digest_with_its_own_words(web: WebTown) -> None:
    pictured = next(each for each in (await overview(web)).figures if each.picture is not None)
    assert pictured.picture is not None
    async with web.browser("imke") as reader:
        page = await reader.get(f"/cijfer/{pictured.line.indicator}/{pictured.line.subject}")
        (path,) = [link for link in links(page.text) if ".png" in link]
        png = await reader.get(path)
        elsewhere = await reader.get(path.replace(pictured.line.subject, "zuid"))

    assert sha256(png.body).hexdigest() == pictured.picture.sha256
    assert re.search(r'<img [^>]*alt="[^"]{60,}"', page.text)
    assert elsewhere.status == 404


async def test_the_council_reads_the_town_as_a_whole_and_no_more(web: WebTown) -> None:
    async with web.browser("griffie") as reader:
        page = await reader.get("/")
        seen = {path: (await reader.get(path)).status for path in sorted(links(page.text))}
        refused = [
            (await reader.get(path)).status
            for path in ("/gebied/centrum", "/cijfer/wait_days", "/cijfer/wait_days/noord", "/cijfer/new_requests/oost")
        ]
        taken = [(await reader.get(f"/uitvoer/2026-W46.{kind}")).text for kind in ("csv", "json")]

    assert "Ervaring van inwoners" in page.words
    assert page.words.count("Volgende keer kijken op") == 6
    assert set(seen.values()) == {200}
    assert set(refused) == {404}
    assert not [word for word in TEAM_WORDS for text in (page.words, *taken) if word in text]


async def test_an_areas_page_tells_of_that_area_and_quotes_only_where_five_took_part(web: WebTown) -> None:
    async with web.browser("fenna") as reader:
        north, west = await reader.get("/gebied/peelo-noorderpark"), await reader.get("/gebied/kloosterveen-west")

    people = {team.id: team.people.under_five for team in (await overview(web)).teams}
    assert "Overzicht van Peelo, Noorderpark en buitengebied" in north.words
    assert "/cijfer/wait_days/noord?week=2026-W46" in links(north.text)
    assert "/cijfer/wait_days/zuid?week=2026-W46" not in links(north.text)
    assert ("<blockquote>" in north.text) is not people["noord"]
    assert people["west"]
    assert "<blockquote>" not in west.text


async def test_a_reader_finds_every_week_there_is(web: WebTown) -> None:
    await web.town.live(LAST.next())
    async with web.browser("fenna") as reader:
        weeks, newest, earlier = await reader.get("/weken"), await reader.get("/"), await reader.get("/?week=2026-W46")

    assert weeks.words.index("week 47 van 2026") < weeks.words.index("week 46 van 2026")
    assert "week 47 van 2026" in newest.words
    assert 'rel="next"' in earlier.text
    assert 'rel="next"' not in newest.text


async def test_a_page_that_grew_old_says_so(web: WebTown) -> None:
    web.town.clock.step(days=22)
    async with web.browser("fenna") as reader:
        page = await reader.get("/")

    assert "Dit overzicht is ouder dan twee weken." in page.words


async def test_before_the_first_overview_the_page_says_when_it_comes(sqlite_database: Database) -> None:
    town = await overview_town(sqlite_database)
    async with web_town(sqlite_database, town) as web, web.browser(None) as reader:
        token = (await web.link("fenna")).rpartition("/")[2]
        answer = await reader.post("/in", token=token)

    assert answer.status == 404
    assert "Het eerste komt na het weekbericht van alle teams." in answer.words


async def test_who_has_the_page_already_is_told_so(web: WebTown) -> None:
    async with web.browser("fenna") as reader:
        first = await reader.get("/")
        again = await reader.get("/", **{"If-None-Match": first.headers["ETag"]})

    assert again.status == 304
    assert again.body == b""


async def test_what_the_municipality_brought_in_stands_beside_its_theme_with_source_and_date(
    sqlite_database: Database,
) -> None:
    town = await overview_town(sqlite_database)
    west = ("kloosterveen-west",)
    async with sqlite_database.write() as uow:
        for number, (areas, theme) in enumerate(((west, "rules"), (west, None), ((), "money"))):
            given = InputGiven(
                InputKind.POLICY, areas, f"Nieuws {number}", "Dit is nieuw.", "raadsbesluit 12", SINCE, theme
            )
            await uow.inputs.keep(f"i{number}", given, LAST.plus(-9).key, SINCE)
        given = InputGiven(InputKind.POLICY, west, "Nieuws 3", "Dit kwam nu.", "raadsbesluit 12", SINCE, "rules")
        await uow.inputs.keep("i3", given, LAST.key, SINCE)
    await town.live(LAST)

    async with web_town(sqlite_database, town) as web, web.browser("fenna") as reader:
        whole, near, far = [await reader.get(path) for path in ("/", f"/gebied/{west[0]}", "/gebied/centrum")]

    told = "Nieuw beleid: Nieuws 0. Dit is nieuw. Bron: raadsbesluit 12, peildatum 1 september 2026"
    assert all(told in page.words for page in (whole, near))
    assert [("Bij elk thema" in page.words, "Nieuws 1" in page.words) for page in (whole, near, far)] == [
        (True, True), (True, True), (False, False),
    ]  # fmt: skip
    assert "Nieuws 2" in far.words
    assert [page.words.count("Nieuws 3") for page in (whole, near, far)] == [2, 2, 0]
    assert "De gemeente bracht de laatste dertien weken niets in." not in whole.words


async def test_a_quarter_without_anything_of_the_municipality_says_so(web: WebTown) -> None:
    async with web.browser("imke") as reader:
        page = await reader.get("/")

    assert "De gemeente bracht de laatste dertien weken niets in." in page.words


async def test_a_figure_that_no_digest_drew_has_its_chart_too_as_it_was_known_then(web: WebTown) -> None:
    told = next(
        each for each in (await overview(web)).figures if each.picture is None and each.line.indicator == "wait_days"
    )
    path, earlier = f"/cijfer/wait_days/{told.line.subject}", Period.parse(told.line.known[-2].period)
    async with web.browser("imke") as reader:
        page = await reader.get(path)
        (chart,) = [link for link in links(page.text) if ".png" in link]
        png = await reader.get(chart)
        async with web.town.database.write() as uow:
            seen = Observation("wait_days", told.line.subject, earlier, Decimal(44), "registratie", Status.DEFINITIVE)
            await uow.observations.keep([seen], web.town.clock() + timedelta(hours=1))
        later = await reader.get(path)
        elsewhere = await reader.get(chart.replace(told.line.subject, "nergens"))
        unknown = await reader.get(re.sub(r"[0-9a-f]{64}", "0" * 64, chart))

    assert png.status == 200
    assert png.body.startswith(b"\x89PNG")
    assert re.search(r'<img [^>]*alt="[^"]{60,}"', page.text)
    assert later.text == page.text
    assert (elsewhere.status, unknown.status) == (404, 404)


async def test_both_lanes_stand_on_the_page_with_the_levers_that_belong_to_them(web: WebTown) -> None:
    async with web.browser("joyce") as reader:
        page = await reader.get("/")

    lanes = re.findall(r'<div class="lane".*?(?=<div class="lane"|<section class="balance")', page.text, re.DOTALL)
    assert [re.findall(r'<section class="lever (\w+)"', lane) for lane in lanes] == [
        ["belief", "interactive"],
        ["diagnostic", "boundary"],
    ]
    assert re.search(r"Flexibel en vernieuwend: \d+%", page.words)
    assert re.search(r"Stabiel en voorspelbaar: \d+%", page.words)
