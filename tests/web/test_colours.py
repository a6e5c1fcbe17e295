"""The colours of every page can be read by everybody: WCAG 2.2 AA."""

import re
from importlib import resources

import pytest

_CSS = resources.files("handlers").joinpath("static", "house.css").read_text("utf-8")
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
_LIGHT, _DARK = re.findall(r":root \{(.*?)\n ? ?\}", _CSS, re.DOTALL)[:2]
_SCHEMES = {"light": dict(_COLOUR.findall(_LIGHT)), "dark": dict(_COLOUR.findall(_DARK))}
# What is written, on what it is written.
_TEXT = [
    *((front, back) for front in ("ink", "soft", "deep") for back in ("paper", "sheet", "tint")),
    ("error", "paper"),
    ("error", "sheet"),
    ("deep-ink", "deep"),
    ("warm-ink", "warm"),
    ("paper", "ink"),
]


def luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), _TEXT)
def test_text_stands_out_from_what_is_behind_it(scheme: str, front: str, back: str) -> None:
    colours = _SCHEMES[scheme]

    assert contrast(colours[front], colours[back]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edge", ["field", "focus", "deep"])
def test_what_can_be_used_stands_out_from_the_page(scheme: str, edge: str) -> None:
    colours = _SCHEMES[scheme]

    assert min(contrast(colours[edge], colours[back]) for back in ("paper", "sheet")) >= 3
