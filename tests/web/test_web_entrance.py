"""Who comes in: with a link from chat, once, and only as far as their role goes."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from itsdangerous import URLSafeSerializer

from storage.stories import StoryState
from tests.web.web_town import WebTown

_PRIVATE = (
    "/", "/?week=2026-W46", "/gebied/centrum", "/gebied", "/cijfer/wait_days", "/cijfer/wait_days/noord", "/weken",
    "/raad", "/uitvoer/2026-W46.csv", "/uitvoer/2026-W46.json", f"/cijfer/wait_days/noord/{'a' * 64}.png",
)  # fmt: skip


_NAMES = ["", "in", "uit", "cijfer", "gebied", "uitvoer", "weken", "static", "wait_days", "noord", ".."]


@pytest.mark.parametrize("path", _PRIVATE)
async def test_whoever_did_not_sign_in_reads_how_to_and_nothing_else(web: WebTown, path: str) -> None:
    async with web.browser(None) as reader:
        answer = await reader.get(path)

    assert answer.status == 401
    assert "Typ overzicht in je eigen gesprek met mij." in answer.words
    assert "Wachten" not in answer.words


async def test_looking_at_a_link_does_not_use_it_up(web: WebTown) -> None:
    link = await web.link("imke")
    async with web.browser(None) as preview:
        seen = [await preview.get(link.removeprefix(web.url)) for _ in range(3)]

    async with web.browser(None) as reader:
        entered = await reader.post("/in", token=link.rpartition("/")[2])

    assert {each.status for each in seen} == {200}
    assert "Overzicht van Assen" in entered.words


async def test_of_many_who_press_at_once_one_comes_in(web: WebTown) -> None:
    token = (await web.link("imke")).rpartition("/")[2]

    async def press() -> int:
        async with web.browser(None) as reader:
            return (await reader.post("/in", token=token)).status

    answers = await asyncio.gather(*(press() for _ in range(6)))

    assert sorted(answers) == [200, 403, 403, 403, 403, 403]


async def test_the_cookie_is_for_this_server_alone_and_out_of_reach_of_scripts(web: WebTown) -> None:
    token = (await web.link("imke")).rpartition("/")[2]
    async with web.browser(None) as reader:
        url, headers = f"{web.url}/in", {"Origin": web.url}
        async with reader.session.post(url, data={"token": token}, headers=headers, allow_redirects=False) as answer:
            cookie = answer.headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Max-Age=43200" in cookie


async def test_after_twelve_hours_one_signs_in_anew(web: WebTown) -> None:
    async with web.browser("fenna") as reader:
        web.town.clock.moment += timedelta(hours=12)
        assert (await reader.get("/")).status == 401


async def test_whoever_leaves_the_agreements_is_out_at_the_next_page(web: WebTown) -> None:
    async with web.browser("fenna") as reader:
        async with web.town.database.write() as uow:
            kept = await uow.agreements.active()
            assert kept is not None
            lines = kept.source.splitlines(keepends=True)
            without = "".join(line for line in lines if "id: fenna" not in line)
            version = await uow.agreements.propose(without, "0" * 64, web.town.clock())
            await uow.agreements.activate(version, web.town.clock())
        assert (await reader.get("/")).status == 403


@pytest.mark.parametrize("signed_with", [b"x" * 32, b"k" * 32])
async def test_a_cookie_that_nobody_gave_opens_nothing(web: WebTown, signed_with: bytes) -> None:
    made = URLSafeSerializer(signed_with, salt="another").dumps(["imke", 4_000_000_000])
    async with web.browser(None) as reader:
        answer = await reader.get("/", Cookie=f"telvertel={made}")

    assert answer.status == 401


async def test_a_form_of_another_site_does_nothing(web: WebTown) -> None:
    token = (await web.link("imke")).rpartition("/")[2]
    async with web.browser(None) as reader:
        foreign = await reader.post("/in", origin="https://elsewhere.example", token=token)
        own = await reader.post("/in", token=token)

    assert (foreign.status, own.status) == (403, 200)


async def test_who_signs_out_is_out(web: WebTown) -> None:
    async with web.browser("fenna") as reader:
        left = await reader.post("/uit")
        after = await reader.get("/")

    assert "Je bent afgemeld." in left.words
    assert after.status == 401


async def test_the_administrator_gets_no_link_and_no_page(web: WebTown) -> None:
    async with web.browser(None) as reader:
        made = URLSafeSerializer(b"k" * 32, salt="telvertel.web.session").dumps(["beheer", 4_000_000_000])
        answer = await reader.get("/", Cookie=f"telvertel={made}")

    assert answer.status in {401, 403}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.lists(
        st.one_of(
            st.sampled_from(
                ["", "in", "uit", "cijfer", "gebied", "uitvoer", "weken", "static", "wait_days", "noord", ".."]
            ),
            st.text(min_size=1, max_size=12),
        ),
        max_size=4,
    ),
    week=st.one_of(st.none(), st.sampled_from(["2026-W46", "2026-W99", "0000-W00", "=1+1"]), st.text(max_size=8)),
    person=st.sampled_from([None, "fenna", "griffie"]),
)
async def test_no_address_breaks_the_page_or_opens_it(
    web: WebTown, path: list[str], week: str | None, person: str | None
) -> None:
    async with web.browser(person) as reader:
        asked = {"params": None if week is None else {"week": week}}
        async with reader.session.get(f"{web.url}/{'/'.join(path)}", **asked) as answer:
            status, headers = answer.status, answer.headers

    assert status < 500
    assert "default-src 'none'" in headers["Content-Security-Policy"] or status == 400


async def test_a_story_that_was_taken_back_is_gone_from_every_page(web: WebTown) -> None:
    async with web.browser("imke") as reader:
        before = await reader.get("/")
        async with web.town.database.write() as uow:
            assert await uow.stories.set_state("demo-2026-W46-2", StoryState.WITHDRAWN)
        after = await reader.get("/")

    assert "De woningbouw, de school en wij" in before.words
    assert "De woningbouw, de school en wij" not in after.words
