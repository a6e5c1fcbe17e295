"""Whatever a server of open data answers, an import ends in figures that can be kept, or in one sentence."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from domain.indicators import Found
from handlers.files.cbs_table import Wanted
from handlers.files.odata_source import odata_figures
from handlers.files.tables import UnreadableFile
from tests.cbs_server import Answer, Cbs, sample, serving
from tests.fuzz.mutations import ODD, mutated, odd_bytes
from tests.fuzz.trials import Trials, is_sound

pytestmark = pytest.mark.long

_TABLE = "85067NED"
_PATHS = ("Dimensions", "Observations", "PeriodenCodes", "Properties", "DataProperties", "TypedDataSet", "TableInfos")


@pytest.fixture
def cbs() -> Iterator[Cbs]:
    with serving() as server:
        yield server


def _fourth() -> dict[str, Any]:
    """A small table of version 4, as CBS answers."""
    return {
        f"{_TABLE}/Dimensions": sample("v4_80416ned_Dimensions.json"),
        f"{_TABLE}/Observations": sample("v4_80416ned_Observations.json"),
        f"{_TABLE}/PeriodenCodes": sample("v4_60006_PeriodenCodes.json"),
    }


def _odd(answer: Any, url: str, chance: Random) -> Answer:
    if chance.random() < 0.1:
        return chance.choice((204, 301, 400, 404, 429, 500, 503))
    odd = mutated(answer, chance) if isinstance(answer, dict) else chance.choice(ODD)
    if isinstance(odd, dict) and chance.random() < 0.2:
        # The next page is the same one, elsewhere, or nowhere.
        odd["@odata.nextLink"] = chance.choice((f"{url}/{_TABLE}/Observations", "http://127.0.0.1:1/x", "//[", 7, ""))
    body = json.dumps(odd).encode()
    return odd_bytes(body, chance) if chance.random() < 0.1 else body


def _spoilt(cbs: Cbs, chance: Random) -> None:
    """One or two of the answers of a table are odd from here on."""
    cbs.asked.clear()
    cbs.answers.clear()
    if chance.random() < 0.5:
        cbs.third()
    else:
        cbs.answers |= _fourth()
    for name in chance.sample(_PATHS, chance.randint(1, 4)):
        path = f"{_TABLE}/{name}"
        told = cbs.answers.get(path)
        cbs.answers[path] = _odd(told({}) if callable(told) else told, cbs.url, chance)


def test_every_table_of_open_data_is_figures_or_a_sentence(cbs: Cbs, trials: Trials) -> None:
    for chance in trials(15):
        _spoilt(cbs, chance)
        try:
            rows = list(
                odata_figures(cbs.url, _TABLE, Wanted(regions=frozenset(chance.sample(["GM0106", "GM*"], 1)))).rows
            )
        except UnreadableFile:
            continue
        told = [row.observation for row in rows if isinstance(row, Found)]
        assert all(is_sound([each.indicator, each.subject, each.source]) for each in told), cbs.answers
