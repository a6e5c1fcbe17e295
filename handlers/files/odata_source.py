"""Open data of CBS over HTTP, versions 3 and 4: one table, the regions asked for, all of its pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import httpx

from domain.indicators import Status
from domain.periods import Period
from handlers.files.cbs_periods import NoPeriod, read_period
from handlers.files.cbs_table import Wanted
from handlers.files.odata_json import next_link, parsed, records, values
from handlers.files.opening import FigureFile, figures_of
from handlers.files.sizes import gathered
from handlers.files.tables import UnreadableFile

# CBS is slow on a cold table, and a dead line should not hold a person for long.
_TIMEOUT = httpx.Timeout(60, connect=10)
_MOST_PAGES = 10_000
_STATUSES = {
    "voorlopig": Status.PROVISIONAL,
    "nadervoorlopig": Status.PROVISIONAL,
    "nader voorlopig": Status.PROVISIONAL,
    "definitief": Status.DEFINITIVE,
}
# Version 3 pads its codes to this width, and finds nothing for a code without its spaces.
_PADDED = 10
_REGIONS = frozenset({"RegioS", "WijkenEnBuurten"})

Record: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Version:
    """What the two versions of open data call the same things."""

    figures: str
    dimensions: str
    kind: str
    name: str
    codes: str
    about: str
    period: str
    code: str
    padded: int


_THIRD = _Version("TypedDataSet", "DataProperties", "Type", "Key", "", "TableInfos", "Period", "Key", _PADDED)
_FOURTH = _Version(
    "Observations", "Dimensions", "Kind", "Identifier", "Codes", "Properties", "TemporalCoverage", "Identifier", 0
)


def odata_figures(base_url: str, table: str, wanted: Wanted) -> FigureFile:
    """The figures of a table. Raises UnreadableFile, whose sentence says what to do."""
    root = f"{base_url.rstrip('/')}/{quote(table, safe='')}/"
    if not _is_address(root):
        raise UnreadableFile("odata-address", address=base_url)
    with httpx.Client(timeout=_TIMEOUT, follow_redirects=False) as client:
        site = _Site(client, root, table)
        for version in (_FOURTH, _THIRD):
            dimensions = site.maybe(version.dimensions)
            if dimensions is not None:
                return _figures(site, version, dimensions, replace(wanted, source=wanted.source or f"CBS {table}"))
    raise UnreadableFile("odata-table-unknown", table=table)


@dataclass(frozen=True, slots=True)
class _Site:
    """One table's addresses, and no others."""

    client: httpx.Client
    root: str
    table: str

    def maybe(self, path: str) -> list[Record] | None:
        """All records under this path, or None where there is no such path."""
        try:
            return list(self.records(path))
        except _Absent:
            return None

    def records(self, path: str, condition: str | None = None) -> Iterator[Record]:
        """The records of every page."""
        # A table names its own dimensions: such a name must not lead elsewhere.
        url = f"{self.root}{quote(path, safe='')}"
        params = {"$format": "json"} | ({"$filter": condition} if condition else {})
        link: str | None = f"{url}?{httpx.QueryParams(params)}"
        visited = set[str]()
        while link is not None and link not in visited and len(visited) < _MOST_PAGES:
            visited.add(link)
            answer = parsed(self._get(link))
            # A description of the table stands alone, without a list around it.
            yield from values(answer) if "value" in answer else (answer,)
            following = next_link(answer)
            link = None if following is None else self._ours(link, following)

    def _ours(self, link: str, following: str) -> str:
        """The next page, if it stays where the person sent us: it is not a licence to go anywhere."""
        try:
            there = _split(urljoin(link, following))
        except (httpx.InvalidURL, ValueError) as error:
            raise UnreadableFile("unknown-layout") from error
        here = urlsplit(self.root)
        if (here.scheme, here.netloc) != (there.scheme, there.netloc):
            raise UnreadableFile("odata-elsewhere", host=there.netloc)
        return there.geturl()

    def _get(self, link: str) -> bytes:
        try:
            with self.client.stream("GET", link) as answer:
                content = gathered(answer.iter_bytes())
        except httpx.TimeoutException as error:
            raise UnreadableFile("odata-slow") from error
        except httpx.HTTPError as error:
            raise UnreadableFile("odata-unreachable", host=urlsplit(self.root).netloc) from error
        if answer.status_code == httpx.codes.NOT_FOUND:
            raise _Absent(link)
        if answer.status_code != httpx.codes.OK:
            raise UnreadableFile("odata-refused", status=str(answer.status_code))
        return content


def _is_address(root: str) -> bool:
    try:
        asked = _split(root)
    except (httpx.InvalidURL, ValueError):
        return False
    return asked.scheme in {"http", "https"} and bool(asked.hostname)


def _split(link: str) -> SplitResult:
    """Raises InvalidURL or ValueError for what cannot be asked: neither library knows every wrong address."""
    httpx.URL(link)
    return urlsplit(link)


class _Absent(Exception):
    """There is nothing at this address."""


def _figures(site: _Site, version: _Version, dimensions: Iterable[Record], wanted: Wanted) -> FigureFile:
    kinds = {str(each.get(version.name)): str(each.get(version.kind)) for each in dimensions}
    # Some tables call every dimension just that; then its name tells.
    region = next((name for name, kind in kinds.items() if kind.startswith("Geo") or name in _REGIONS), None)
    time = next((name for name, kind in kinds.items() if kind.startswith("Time") or name == "Perioden"), None)
    wanted = _with_periods(site, version, time, wanted)
    try:
        found = [
            record
            for condition in _conditions(region, version, wanted)
            for record in site.records(version.figures, condition)
        ]
    except _Absent as error:
        raise UnreadableFile("odata-table-unknown", table=site.table) from error
    if not found:
        raise UnreadableFile("odata-empty")
    return figures_of(records(site.table, found), wanted)


def _conditions(region: str | None, version: _Version, wanted: Wanted) -> list[str | None]:
    """One question for each region: some of CBS's services overlook a condition in two parts."""
    if region is None or not wanted.regions:
        return [None]
    return [
        f"startswith({region},'{code[:-1]}')" if code.endswith("*") else f"{region} eq '{code.ljust(version.padded)}'"
        for code in sorted(wanted.regions)
    ]


def _with_periods(site: _Site, version: _Version, time: str | None, wanted: Wanted) -> Wanted:
    """What is asked for, with what CBS says of the periods."""
    if time is None:
        return wanted if wanted.period else replace(wanted, period=_period_of(site, version))
    codes = {str(each.get(version.code)).strip(): each for each in site.maybe(f"{time}{version.codes}") or ()}
    titles = {code: str(each["Title"]).strip() for code, each in codes.items() if each.get("Title")}
    statuses = {code: status for code, each in codes.items() if (status := _status(each)) is not Status.UNKNOWN}
    return replace(wanted, titles=titles, statuses=statuses)


def _status(code: Record) -> Status:
    """What CBS says of a period, in its own field or in words."""
    written = str(code.get("Status") or "").strip().casefold()
    if written in _STATUSES:
        return _STATUSES[written]
    return Status.PROVISIONAL if "voorlopig" in str(code.get("Description") or "").casefold() else Status.UNKNOWN


def _period_of(site: _Site, version: _Version) -> Period | None:
    """The one period that the whole table is about, where CBS names one."""
    for about in site.maybe(version.about) or ():
        try:
            return read_period(str(about.get(version.period))).period
        except NoPeriod:
            continue
    return None
