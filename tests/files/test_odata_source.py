"""Open data over HTTP, from a server on loopback that behaves as CBS does, and as it should not."""

import time
from collections.abc import Iterator
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

from domain.indicators import Found, Observation, Skip, Skipped, Status
from domain.periods import Period
from handlers.files import odata_source, sizes
from handlers.files.cbs_table import Wanted
from handlers.files.odata_source import odata_figures
from handlers.files.tables import UnreadableFile
from tests.cbs_server import Answer, Cbs, Query, Told, sample, serving


@pytest.fixture
def cbs() -> Iterator[Cbs]:
    with serving() as server:
        yield server


def found(cbs: Cbs, table: str, wanted: Wanted | None = None) -> list[Observation]:
    rows = odata_figures(cbs.url, table, wanted or Wanted()).rows
    return [row.observation for row in rows if isinstance(row, Found)]


def trouble(cbs: Cbs, table: str) -> str:
    with pytest.raises(UnreadableFile) as refused:
        found(cbs, table)
    return refused.value.cause


def fourth(cbs: Cbs, observations: Told | None = None) -> None:
    """Version 4 of a table with quarters and districts."""
    cbs.answers |= {
        "60006/Dimensions": {
            "value": [
                {"Identifier": "Perioden", "Kind": "TimeDimension"},
                {"Identifier": "WijkenEnBuurten", "Kind": "GeoDetail"},
            ]
        },
        "60006/PeriodenCodes": sample("v4_60006_PeriodenCodes.json"),
        "60006/Observations": observations or {"value": [row("WK010600", "2021KW01"), row("WK010601", "2021KW01")]},
    }


def row(region: str, period: str, value: object = 5, attribute: str = "None") -> dict[str, Any]:
    return {
        "Id": 1, "Measure": "M001342_1", "ValueAttribute": attribute, "Value": value, "StringValue": None,
        "WijkenEnBuurten": region, "Perioden": period,
    }  # fmt: skip


def test_both_pages_of_version_3_are_read_with_the_period_of_the_table(cbs: Cbs) -> None:
    cbs.third()

    inhabitants = [each for each in found(cbs, "85067NED") if each.indicator == "cbs:Inwonertal"]

    assert len(inhabitants) == 12
    assert Observation("cbs:Inwonertal", "GM0106", Period.parse("2022"), Decimal(68979), "CBS 85067NED") in inhabitants


def test_version_3_is_asked_for_padded_codes_one_at_a_time(cbs: Cbs) -> None:
    cbs.third()

    figures = found(cbs, "85067NED", Wanted(regions=frozenset({"GM0106", "WK0106*"})))

    asked = [
        question
        for question in cbs.asked
        if ("TypedDataSet" in question and "eq" in question) or "startswith" in question
    ]
    assert asked == [
        "/odata/85067NED/TypedDataSet RegioS eq 'GM0106    '",
        "/odata/85067NED/TypedDataSet startswith(RegioS,'WK0106')",
    ]
    # This server overlooks conditions, as CBS's own at times does.
    assert {each.subject for each in figures} == {"GM0106"}


def test_version_4_gives_measures_by_code_and_the_status_of_the_period(cbs: Cbs) -> None:
    fourth(cbs)

    assert found(cbs, "60006") == [
        Observation("cbs:M001342_1", "WK010600", Period.parse("2021-Q1"), Decimal(5), "CBS 60006", Status.PROVISIONAL),
        Observation("cbs:M001342_1", "WK010601", Period.parse("2021-Q1"), Decimal(5), "CBS 60006", Status.PROVISIONAL),
    ]


def test_version_4_is_asked_for_codes_without_padding(cbs: Cbs) -> None:
    fourth(cbs)

    found(cbs, "60006", Wanted(regions=frozenset({"WK010600"})))

    assert "/odata/60006/Observations WijkenEnBuurten eq 'WK010600'" in cbs.asked


def test_the_pages_of_version_4_are_followed(cbs: Cbs) -> None:
    def pages(query: Query) -> Answer:
        if "$skip" in query:
            return {"value": [row("WK010601", "2021KW01")]}
        return {"value": [row("WK010600", "2021KW01")], "@odata.nextLink": "Observations?$skip=1"}

    fourth(cbs, pages)

    assert {each.subject for each in found(cbs, "60006")} == {"WK010600", "WK010601"}


def test_impossible_secret_and_absent_cells_are_unknown(cbs: Cbs) -> None:
    absent = row("WK010602", "2021KW01")
    del absent["Value"]
    fourth(
        cbs,
        {"value": [row("WK010600", "2021KW01", 0, "Impossible"), row("WK010601", "2021KW01", 0, "Secret"), absent]},
    )

    assert [each.value for each in found(cbs, "60006")] == [None, None, None]


def test_a_title_tells_that_a_week_is_only_a_part(cbs: Cbs) -> None:
    fourth(cbs, {"value": [row("WK010600", "2020W110"), row("WK010600", "2020W111")]})
    cbs.answers["60006/PeriodenCodes"] = {
        "value": [
            {"Identifier": "2020W110", "Title": "2020 week 10 (3 dagen)", "Status": "Definitief"},
            {"Identifier": "2020W111", "Title": "2020 week 11", "Status": "Definitief"},
        ]
    }

    rows = list(odata_figures(cbs.url, "60006", Wanted()).rows)

    assert [each.reason for each in rows if isinstance(each, Skipped)] == [Skip.PART_WEEK]
    (point,) = (each.observation for each in rows if isinstance(each, Found))
    assert (point.period.key, point.status) == ("2020-W11", Status.DEFINITIVE)


def test_a_next_page_elsewhere_is_never_asked_for(cbs: Cbs) -> None:
    fourth(cbs, {"value": [row("WK010600", "2021KW01")], "@odata.nextLink": "https://elders.example/pagina2"})

    assert trouble(cbs, "60006") == "odata-elsewhere"


@pytest.mark.parametrize("link", ["//[", "http://\x01", "http://a:b/c"])
def test_a_next_page_at_no_address_is_no_layout_of_cbs(cbs: Cbs, link: str) -> None:
    fourth(cbs, {"value": [row("WK010600", "2021KW01")], "@odata.nextLink": link})

    assert trouble(cbs, "60006") == "unknown-layout"


@pytest.mark.parametrize("name", ["//[", "//127.0.0.1:1/Perioden", "../../Perioden"])
def test_a_dimension_whose_name_is_an_address_leads_nowhere(cbs: Cbs, name: str) -> None:
    fourth(cbs, {"value": [row("WK010600", "2021KW01")]})
    cbs.answers["60006/Dimensions"] = {"value": [{"Identifier": name, "Kind": "TimeDimension"}]}

    assert found(cbs, "60006")
    assert all(each.startswith("/odata/60006/") for each in cbs.asked)


@pytest.mark.parametrize("address", ["http://[", "http://a:b/c", "ftp://a", "nergens"])
def test_what_is_no_address_is_asked_nothing(address: str) -> None:
    with pytest.raises(UnreadableFile) as raised:
        odata_figures(address, "60006", Wanted())

    assert raised.value.cause == "odata-address"


def test_pages_that_go_round_in_a_circle_end(cbs: Cbs) -> None:
    fourth(cbs, {"value": [row("WK010600", "2021KW01")], "@odata.nextLink": "Observations?$skip=1"})

    assert {each.subject for each in found(cbs, "60006")} == {"WK010600"}


@pytest.mark.parametrize(
    ("observations", "cause"),
    [
        (500, "odata-refused"),
        (302, "odata-refused"),
        (404, "odata-table-unknown"),
        (b'{"value": [{"Measure"', "broken-json"),
        (b"<html>", "broken-json"),
        ({"value": "niets"}, "unknown-layout"),
        ({"value": []}, "odata-empty"),
    ],
)
def test_an_answer_that_is_none_says_why(cbs: Cbs, observations: Answer, cause: str) -> None:
    fourth(cbs, observations)

    assert trouble(cbs, "60006") == cause


def test_a_table_that_is_not_there_says_so(cbs: Cbs) -> None:
    assert trouble(cbs, "99999NED") == "odata-table-unknown"


def test_a_server_that_does_not_answer_is_not_waited_for_for_ever(cbs: Cbs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(odata_source, "_TIMEOUT", httpx.Timeout(0.1))

    def sleep(_: Query) -> Answer:
        time.sleep(0.4)
        return 200

    cbs.answers["60006/Dimensions"] = sleep

    assert trouble(cbs, "60006") == "odata-slow"


def test_an_answer_without_an_end_is_not_read_to_it(cbs: Cbs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sizes, "_MOST_BYTES", 1_000_000)
    cbs.answers["60006/Dimensions"] = bytes(2_000_000)

    assert trouble(cbs, "60006") == "too-large"


def test_nobody_at_the_address_says_so(cbs: Cbs) -> None:
    closed = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    cbs.url = f"http://127.0.0.1:{closed.server_port}"
    closed.server_close()

    assert trouble(cbs, "60006") == "odata-unreachable"


@pytest.mark.parametrize("address", ["", "opendata.cbs.nl", "file:///etc/passwd", "ftp://cbs.nl"])
def test_an_address_must_be_one_of_the_web(address: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        odata_figures(address, "60006", Wanted())

    assert refused.value.cause == "odata-address"
