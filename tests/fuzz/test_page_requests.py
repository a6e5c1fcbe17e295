"""Whatever a browser, or what says it is one, sends to the pages, none of them fails, and all are there afterwards."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from random import Random
from urllib.parse import quote_from_bytes, urlencode

import pytest

from tests.fuzz.mutations import ODD, odd_bytes, odd_text
from tests.fuzz.raw_requests import Raw, mangled, odd_headers, raw
from tests.fuzz.spoken import pressed, said
from tests.fuzz.trials import Trials
from tests.web.every_route import TABLE, Route, routes_of
from tests.web.served_doors import Served, cards_served, sandbox_served, watch_served, web_served

pytestmark = pytest.mark.long

_METHODS = ("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "\xff")
_NOWHERE: tuple[Route, ...] = (("GET", "/nothing"), ("GET", "//"), ("GET", "/{x}/{y}/{z}"), ("GET", "*"))
_PLACES = ("", "noord", "centrum", "wait_days", "2026-W46", "2026-W99", "overview.css", "222222222222", "0" * 64)
_FIELDS: Mapping[str, Sequence[str]] = {
    "person": ("kofi", "fenna", "nobody"), "channel": ("team-noord", "dm-kofi", "elsewhere"), "thread": ("", "1"),
    "message": ("1", "2", "-1"), "key": ("a", "b"), "once": ("a", ""), "token": ("abc",), "access": ("yes", "no"),
    "week": ("2026-W46",), "naam": ("Noord", ""), "taal": ("nl", "ar"), "effect": ("unsure", "partly"),
}  # fmt: skip
_KINDS = ("application/x-www-form-urlencoded",) * 8 + ("multipart/form-data; boundary=x", "application/json")


def _word(chance: Random, known: Sequence[str]) -> str:
    word = chance.choice(known) if chance.random() < 0.6 else str(chance.choice(ODD))
    return word if chance.random() < 0.7 else odd_text(word, chance)


def _pairs(chance: Random) -> list[tuple[str, str]]:
    """Fields of the forms, some twice, with what may stand in them and what may not."""
    names = chance.choices(list(_FIELDS), k=chance.randint(0, 5))
    pairs = [(name, _word(chance, _FIELDS[name])) for name in names]
    if chance.random() < 0.7:
        pairs.append(("text", said(chance)))
    if chance.random() < 0.3:
        pairs.append(("value", pressed(chance, [])))
    return pairs


def _quoted(text: str) -> str:
    """As UTF-8, also what is no text."""
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"), safe="")


def _target(route: Route, words: Sequence[str], chance: Random) -> str:
    """The route's own path with known and odd words in its places, and now and then a question behind it."""
    asked = TABLE.get(route)
    path = route[1] if words or asked is None or chance.random() < 0.6 else asked.path
    while "{" in path:
        start, end = path.index("{"), path.index("}")
        path = path[:start] + _quoted(_word(chance, words or _PLACES)) + path[end + 1 :]
    return path if chance.random() < 0.6 else f"{path}?{urlencode(_pairs(chance), errors='surrogatepass')}"


def _request(routes: Sequence[Route], served: Served, chance: Random) -> Raw:
    route, host = chance.choice(routes), served.url.removeprefix("http://")
    method = route[0] if chance.random() < 0.8 else chance.choice(_METHODS)
    headers = {"Host": host, "Origin": f"http://{host}", "Content-Type": chance.choice(_KINDS)}
    # Whoever signs out has no cookie any more.
    if served.cookie and route != ("POST", "/uit") and chance.random() < 0.7:
        headers["Cookie"] = served.cookie
    if chance.random() < 0.2:
        headers |= odd_headers(chance)
    body = urlencode(_pairs(chance), errors="surrogatepass").encode() if method == "POST" else b""
    request = raw(
        method.replace("*", "POST"), _target(route, served.words, chance), headers, _sometimes_odd(body, chance)
    )
    return mangled(request, chance) if chance.random() < 0.1 else request


def _sometimes_odd(body: bytes, chance: Random) -> bytes:
    return odd_bytes(body, chance) if chance.random() < 0.1 else body


@pytest.mark.parametrize(
    ("serve", "good"),
    [(web_served, "/privacy"), (sandbox_served, "/"), (cards_served, "/static/mark.svg"), (watch_served, "/metrics")],
    ids=["web", "sandbox", "cards", "watch"],
)  # fmt: skip
async def test_whatever_is_sent_to_the_pages_they_stand(
    sqlite_url: str,
    trials: Trials,
    serve: Callable[[str], AbstractAsyncContextManager[Served]],
    good: str,
) -> None:
    async with serve(sqlite_url) as served:
        host = served.url.removeprefix("http://")
        port, routes = int(host.rpartition(":")[2]), [*sorted(routes_of(served.door)), *_NOWHERE]
        for chance in trials(300):
            request = _request(routes, served, chance)
            answer = await request.sent_to(port)
            assert answer.is_well, (request, answer)

        last = await raw("GET", good, {"Host": host}).sent_to(port)
    assert last.status == 200
