"""Every route of the web door with who may have what: a route that is not in this table fails a test."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from aiohttp import web

from handlers.serving import Server

Route = tuple[str, str]


class Open(Enum):
    """Whom a route is for."""

    EVERYBODY = "everybody"
    # Whoever takes part, of either party.
    TAKING_PART = "taking part"
    # The same, and the council's readers.
    READERS = "readers"


@dataclass(frozen=True, slots=True)
class Asked:
    """A route as it is asked for in the example town, and what is answered to whom it is for."""

    path: str
    whom: Open
    status: int = 200


# The week, the figures and the area are those of the example town; a chart and a paper that are nobody's are not found.
TABLE: Mapping[Route, Asked] = {
    ("GET", "/in/{token}"): Asked("/in/abc", Open.EVERYBODY),
    ("POST", "/in"): Asked("/in", Open.EVERYBODY, 403),
    ("POST", "/uit"): Asked("/uit", Open.EVERYBODY),
    ("GET", "/"): Asked("/", Open.READERS),
    ("GET", "/gebied"): Asked("/gebied?naam=", Open.READERS),
    ("GET", "/gebied/{area}"): Asked("/gebied/centrum", Open.TAKING_PART),
    ("GET", "/cijfer/{indicator}"): Asked("/cijfer/wait_days", Open.TAKING_PART),
    ("GET", "/cijfer/{indicator}/{subject}"): Asked("/cijfer/wait_days/noord", Open.TAKING_PART),
    ("GET", "/cijfer/{indicator}/{subject}/{sha256}.png"): Asked(
        f"/cijfer/wait_days/noord/{'0' * 64}.png", Open.TAKING_PART, 404
    ),
    ("GET", "/weken"): Asked("/weken", Open.READERS),
    ("GET", "/uitvoer/{week}.csv"): Asked("/uitvoer/2026-W46.csv", Open.READERS),
    ("GET", "/uitvoer/{week}.json"): Asked("/uitvoer/2026-W46.json", Open.READERS),
    ("GET", "/raad"): Asked("/raad", Open.READERS),
    ("GET", "/raad/{draft}.pdf"): Asked("/raad/nobodys.pdf", Open.READERS, 404),
    ("GET", "/raad/{draft}.docx"): Asked("/raad/nobodys.docx", Open.READERS, 404),
    ("GET", "/privacy"): Asked("/privacy", Open.EVERYBODY),
    ("GET", "/static/{name}"): Asked("/static/overview.css", Open.EVERYBODY),
    ("GET", "/k/{code}"): Asked("/k/222222222222", Open.EVERYBODY, 404),
    ("POST", "/k/{code}"): Asked("/k/222222222222", Open.EVERYBODY, 404),
    ("GET", "/k/{code}/klaar"): Asked("/k/222222222222/klaar", Open.EVERYBODY, 404),
}


def routes_of(served: object) -> set[Route]:
    """Method and pattern of everything that a door serves at this moment, read from its running server."""
    server = next(each for each in vars(served).values() if isinstance(each, Server))
    runner = next(each for each in vars(server).values() if isinstance(each, web.AppRunner))
    return {
        (route.method, route.resource.canonical)
        for route in runner.app.router.routes()
        if route.resource is not None and route.method != "HEAD"
    }
