"""The example town as data that a test may spoil."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from domain.agreements import Agreements
from domain.agreements_reading import Read, read

EXAMPLE = Path(__file__).parents[1] / "bot" / "example" / "assen.yaml"
Data = dict[str, Any]


def text() -> str:
    return EXAMPLE.read_text("utf-8")


def agreements() -> Agreements:
    found = read(text()).agreements
    assert found is not None
    return found


@cache
def _as_json() -> str:
    return json.dumps(yaml.safe_load(text()), default=str)


def spoiled(change: Callable[[Data], object]) -> str:
    """The example after a change of its data, as JSON: that is YAML too, and quick to write."""
    data = json.loads(_as_json())
    change(data)
    return json.dumps(data, indent=1)


def read_spoiled(change: Callable[[Data], object]) -> Read:
    return read(spoiled(change))
