"""Every route of the web door as it is served: each for whom it is, and nobody's facts in another's page."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256

import pytest
from itsdangerous import URLSafeSerializer

from domain.stories import AboutResident, Audience
from storage.database import Database
from storage.interpretations import Interpretation
from storage.stories import Story, StoryState
from tests.services.overview_town import LAST, OverviewTown, overview_town
from tests.web.every_route import TABLE, Asked, Open, routes_of
from tests.web.web_town import Answer, Reader, WebTown, web_town

# Both parties, the council's reader, the administrator, somebody who left, and nobody at all.
_WHO = ("fenna", "imke", "griffie", "beheer", "left", "nobody")
_WITH_A_LINK = {"fenna", "imke", "griffie"}
_MAY = {
    Open.EVERYBODY: set(_WHO),
    Open.TAKING_PART: {"fenna", "imke"},
    Open.READERS: {"fenna", "imke", "griffie"},
}
_SIGNER = URLSafeSerializer(
    b"k" * 32, salt="telvertel.web.session", signer_kwargs={"key_derivation": "hmac", "digest_method": sha256}
)
_MOST_PAGES = 60


@asynccontextmanager
async def reading(web: WebTown, who: str) -> AsyncIterator[Reader]:
    """A browser of this one; who gets no link has a cookie that is signed with the installation's own key."""
    async with web.browser(who if who in _WITH_A_LINK else None) as reader:
        if who in {"left", "beheer"}:
            reader.session.cookie_jar.update_cookies({"telvertel": str(_SIGNER.dumps([who, 4_000_000_000]))})
        yield reader


async def ask(reader: Reader, method: str, path: str) -> Answer:
    return await (reader.get(path) if method == "GET" else reader.post(path))


def refused(who: str) -> int:
    """What is answered to whom a route is not for."""
    return {"nobody": 401, "griffie": 404}.get(who, 403)


async def test_every_route_that_is_served_stands_in_the_table_and_no_other(web: WebTown) -> None:
    assert routes_of(web.door) == set(TABLE)


async def test_every_route_answers_whom_it_is_for_and_nobody_else(web: WebTown) -> None:
    answered: dict[tuple[str, ...], int] = {}
    for who in _WHO:
        async with reading(web, who) as reader:
            # Who leaves is asked last: then they are gone.
            for route, asked in sorted(TABLE.items(), key=lambda each: each[1].path == "/uit"):
                answered[who, *route] = (await ask(reader, route[0], asked.path)).status

    assert answered == {(who, *route): _expected(who, asked) for who in _WHO for route, asked in TABLE.items()}


def _expected(who: str, asked: Asked) -> int:
    return asked.status if who in _MAY[asked.whom] else refused(who)


def told(number: int, audience: Audience, state: StoryState = StoryState.QUOTABLE) -> Story:
    return Story(
        id=f"a-marked-{number}",
        week=LAST.key,
        text=f"merkteken-{audience}-{state} stond in dit verhaal.",
        audience=audience,
        about_resident=AboutResident.NO,
        goal="timely",
        area="kloosterveen-west",
        team="west",
        party="partnership",
        pseudonym=f"merkteken-teller-{number}",
        return_address=f"merkteken-adres-{number}",
        state=state,
    )


# What each reader may find of what was marked; what was shared with both parties is theirs, never the council's.
_SHARED = "merkteken-both_parties-quotable"


@pytest.fixture
async def marked(sqlite_database: Database) -> AsyncIterator[WebTown]:
    """The town of last week, in which everything that somebody told bears a mark of its own."""
    town = await overview_town(sqlite_database)
    async with town.database.write() as uow:
        for number, audience in enumerate(Audience):
            await uow.stories.keep(told(number, audience))
        await uow.stories.keep(told(10, Audience.BOTH_PARTIES, StoryState.KEPT))
        await uow.stories.keep(told(11, Audience.BOTH_PARTIES, StoryState.WITHDRAWN))
    await town.live(LAST)
    await _mark_an_answer(town)
    async with web_town(sqlite_database, town) as started:
        yield started


async def _mark_an_answer(town: OverviewTown) -> None:
    """Under the digest of this week: it is told next week at the earliest."""
    async with town.database.write() as uow:
        await uow.interpretations.keep(
            Interpretation(
                "marked", f"digest:noord:{LAST.key}:sandbox", LAST.key, "merkteken-antwoord", "partnership", "team_lead"
            )
        )


async def everything(web: WebTown, who: str) -> str:
    """All that this reader finds by following links from the front page, and what they can take along."""
    async with reading(web, who) as reader:
        waiting = ["/", *(asked.path for (method, _), asked in TABLE.items() if method == "GET")]
        read: dict[str, str] = {}
        while waiting and len(read) < _MOST_PAGES:
            path = waiting.pop(0)
            if path not in read and not path.endswith(".png"):
                read[path] = (await reader.get(path)).body.decode("utf-8", "replace")
                waiting += [link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"#]*)"', read[path])]
    return "\n".join(read.values())


@pytest.mark.long
async def test_nobodys_private_facts_stand_in_a_page_of_anybody(marked: WebTown) -> None:
    texts = {who: await everything(marked, who) for who in _WHO}

    found = {who: set(re.findall(r"merkteken-[\w-]+", text)) for who, text in texts.items()}
    # What was shared with both parties both of them read: so this test can fail.
    assert found == {who: ({_SHARED} if who in _MAY[Open.TAKING_PART] else set()) for who in _WHO}
    assert texts["fenna"] == texts["imke"]
    agreed, whole = marked.town.agreements, "".join(texts.values())
    # Whom one may call is named in the privacy notice, by agreement.
    others = [each for each in agreed.people if each.name not in agreed.privacy.human_contact]
    named = [(each.name, each.email or each.name) for each in others]
    assert [name for names in named for name in names if name in whole] == []


async def test_a_cookie_of_one_reader_changed_into_anothers_opens_nothing(web: WebTown) -> None:
    mine = str(_SIGNER.dumps(["griffie", 4_000_000_000]))
    payload, _, signature = mine.rpartition(".")
    another = str(_SIGNER.dumps(["imke", 4_000_000_000])).rpartition(".")[0]

    forged = [f"{another}.{signature}", f"{payload}.", payload, f"{another}.{signature[:-1]}A", mine[:-2], mine * 2]
    async with web.browser(None) as reader:
        statuses = [(await reader.get("/", Cookie=f"telvertel={cookie}")).status for cookie in forged]

    assert statuses == [401] * len(forged)
