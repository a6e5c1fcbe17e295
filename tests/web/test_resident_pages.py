"""The pages behind a card: for whoever holds it, and nothing kept but counts."""

import re
from collections.abc import AsyncIterator

import aiohttp
import pytest

from domain.residents import Asked, Face, Form
from handlers.web.resident_words import LANGUAGES
from services.residents import Cards
from storage.database import Database
from tests.conftest import Clock
from tests.web.resident_town import ResidentTown, once, resident_town
from tests.web.web_town import Reader


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> AsyncIterator[ResidentTown]:
    async with resident_town(sqlite_database, clock) as started:
        yield started


@pytest.fixture
async def reader(town: ResidentTown) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession() as session:
        yield Reader(session, town.door.url)


async def test_faces_that_are_chosen_are_counted_and_thanked_for(town: ResidentTown, reader: Reader) -> None:
    answer = await reader.post(town.path(), access="yes", quality="no", effect="unsure")

    assert answer.status == 200
    assert "Dank u wel. Wij leren hiervan." in answer.words
    assert "Bel 112" in answer.words
    assert "Veilig Thuis: 0800 2000" in answer.words
    assert "0592 00 00 00" in answer.words
    assert await town.counts() == {
        (Asked.ACCESS, Face.YES): 1,
        (Asked.QUALITY, Face.NO): 1,
        (Asked.EFFECT, Face.UNSURE): 1,
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", Form)
async def test_every_form_can_be_read_in_every_language(
    town: ResidentTown, reader: Reader, form: Form, language: str
) -> None:
    page = await reader.get(f"{town.path(form)}?taal={language}")
    thanks = await reader.get(f"{town.path(form)}/klaar?taal={language}")

    for each in (page, thanks):
        assert each.status == 200
        assert f'<html lang="{language}"' in each.text
        assert ('dir="rtl">\n<head>' in each.text) is (language == "ar")
        assert ('class="unchecked"' in each.text) is (language != "nl")
    assert page.text.count('type="radio"') == 12
    assert not re.search(r'value="\w+" checked', page.text)


async def test_the_page_says_what_it_is_not(town: ResidentTown, reader: Reader) -> None:
    page = await reader.get(town.path(Form.EASY))

    assert "niet het cliëntervaringsonderzoek dat de wet vraagt" in page.words
    assert "Wij tellen alleen hoe vaak elk gezicht is gekozen." in page.words
    assert "vanaf tien antwoorden" in page.words


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("", "nl"), ("uk-UA,uk;q=0.9,en;q=0.8", "uk"), ("fy;q=1,pl;q=0.5,ar;q=0.7", "ar"), ("xx;q=y, en;q=0", "nl")],
)
async def test_the_browsers_own_language_comes_first(
    town: ResidentTown, reader: Reader, accepted: str, language: str
) -> None:
    page = await reader.get(town.path(), **{"Accept-Language": accepted})

    assert f'<html lang="{language}"' in page.text


async def test_no_cookie_is_given_and_nothing_comes_from_elsewhere(town: ResidentTown, reader: Reader) -> None:
    page = await reader.get(town.path())
    thanks = await reader.post(town.path(), access="yes")

    for each in (page, thanks):
        assert "Set-Cookie" not in each.headers
        assert each.headers["Cache-Control"] == "no-store"
        assert "script-src 'self'" in each.headers["Content-Security-Policy"]
        assert not re.search(r'(src|href)="(?!/static/|/k/)', each.text)
        assert " style=" not in each.text
        assert "<style" not in each.text
        assert not re.search(r"<script(?! src=)", each.text)


async def test_nothing_chosen_is_asked_again(town: ResidentTown, reader: Reader) -> None:
    answer = await reader.post(town.path(), access="maybe", other="yes")

    assert answer.status == 422
    assert "Kies eerst een gezicht." in answer.words
    assert await town.counts() == {}


async def test_one_face_is_enough(town: ResidentTown, reader: Reader) -> None:
    await reader.post(town.path(), effect="partly")

    assert await town.counts() == {(Asked.EFFECT, Face.PARTLY): 1}


async def test_a_double_tap_counts_once_and_another_page_counts_again(town: ResidentTown, reader: Reader) -> None:
    sign = once((await reader.get(town.path())).text)

    for _ in range(3):
        answer = await reader.post(town.path(), access="yes", once=sign)
        assert answer.status == 200
    await reader.post(town.path(), access="yes", once=once((await reader.get(town.path())).text))

    assert await town.counts() == {(Asked.ACCESS, Face.YES): 2}


async def test_loading_the_thanks_again_counts_nothing(town: ResidentTown, reader: Reader) -> None:
    await reader.post(town.path(), access="yes")

    for _ in range(3):
        assert (await reader.get(f"{town.path()}/klaar")).status == 200

    assert await town.counts() == {(Asked.ACCESS, Face.YES): 1}


async def test_too_many_at_once_keep_what_was_chosen(sqlite_database: Database, clock: Clock) -> None:
    async with resident_town(sqlite_database, clock, [Form.ADULT], most=2) as town, aiohttp.ClientSession() as session:
        reader = Reader(session, town.door.url)
        sign = once((await reader.get(town.path())).text)

        answers = [await reader.post(town.path(), access="yes", once=f"{sign}{each}") for each in range(3)]
        clock.step(minutes=31)
        later = await reader.post(town.path(), access="yes", once=f"{sign}2")

        assert [each.status for each in answers] == [200, 200, 429]
        assert 'value="yes" checked' in answers[2].text
        assert "Retry-After" in answers[2].headers
        assert "Dank u wel" in later.words
        assert await town.counts() == {(Asked.ACCESS, Face.YES): 3}


async def test_a_form_of_another_site_counts_nothing(town: ResidentTown, reader: Reader) -> None:
    headers = {"Origin": town.door.url, "Sec-Fetch-Site": "cross-site"}

    async with reader.session.post(town.url(), data={"access": "yes"}, headers=headers) as answer:
        assert answer.status == 403
    assert (await reader.post(town.path(), origin="https://elders.example", access="yes")).status == 403

    assert await town.counts() == {}


@pytest.mark.parametrize("code", ["23456789abcd", "x", "%00", "..%2f..", "a" * 500])
async def test_an_unknown_card_says_so_in_peace(town: ResidentTown, reader: Reader, code: str) -> None:
    for answer in (await reader.get(f"/k/{code}"), await reader.post(f"/k/{code}", access="yes")):
        assert answer.status == 404
        assert "Dit kaartje werkt niet meer." in answer.words


async def test_a_card_that_was_stopped_counts_no_longer(town: ResidentTown, reader: Reader, clock: Clock) -> None:
    await Cards(town.database, clock).stop(town.cards[Form.ADULT].code)

    assert (await reader.get(town.path())).status == 404
    assert (await reader.post(town.path(), access="yes")).status == 404
    assert await town.counts() == {}
