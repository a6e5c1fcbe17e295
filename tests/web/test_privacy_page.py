"""The privacy page: for anybody, without an account, and with what was agreed."""

import re

import pytest

from tests.web.web_town import WebTown


@pytest.mark.parametrize(
    "sign", ["privacy@assen.example", "taak van algemeen belang", "12 maanden nadat het verteld is"]
)
async def test_anybody_may_read_it(web: WebTown, sign: str) -> None:
    async with web.browser(None) as reader:
        answer = await reader.get("/privacy")

    assert answer.status == 200
    assert sign in answer.words
    assert "Set-Cookie" not in answer.headers


async def test_it_names_the_rights_and_where_to_complain(web: WebTown) -> None:
    async with web.browser(None) as reader:
        words = (await reader.get("/privacy")).words

    for right in ("Zien", "Verbeteren", "Weggooien", "Stoppen", "Bezwaar maken", "Meenemen"):
        assert re.search(rf"{right}\b", words)
    assert "Autoriteit Persoonsgegevens" in words
