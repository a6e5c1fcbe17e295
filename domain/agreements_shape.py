"""The shape of the agreements: what pydantic found wrong, as problems with a sentence of our own."""

import re
from difflib import get_close_matches
from typing import get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from domain.agreements import Agreements
from domain.problems import Path, Problem

_BY_TYPE = {
    "missing": "shape-missing",
    "string_type": "shape-text",
    "tuple_type": "shape-list",
    "model_type": "shape-group",
    "model_attributes_type": "shape-group",
    "dict_type": "shape-group",
}
# The end of a name says what was expected, such as in `int_parsing` and `int_type`.
_BY_START = {
    "int": "shape-whole-number",
    "decimal": "shape-number",
    "date": "shape-date",
    "time": "shape-time",
    "bool": "shape-true-false",
}
_RANKING = re.compile(r"rang|rank|score|rood|groen|red|green|colou?r|kleur|stoplicht|rapportcijfer", re.IGNORECASE)
_DETAIL = re.compile(r"cli[eë]nt|client|uur|uren|hour|product|bsn", re.IGNORECASE)


def shape_problem(error: ErrorDetails) -> Problem:
    """One error of pydantic as a problem that a sentence of ours can tell."""
    path, kind = tuple(error["loc"]), error["type"]
    name = str(path[-1]) if path else ""
    match kind:
        case "extra_forbidden":
            return _unknown_field(path, name)
        case "literal_error" | "enum":
            return _choice(path, str(error["input"]), error)
        case "greater_than_equal" | "greater_than":
            return Problem("shape-at-least", path, {"limit": str(next(iter(error.get("ctx", {}).values()), ""))})
        case _:
            return Problem(_rule(kind), path, {"field": name})


def _rule(kind: str) -> str:
    return _BY_TYPE.get(kind) or _BY_START.get(kind.split("_", maxsplit=1)[0], "shape-other")


def _unknown_field(path: Path, name: str) -> Problem:
    if _RANKING.search(name):
        return Problem("shape-ranking-field", path, {"field": name})
    if _DETAIL.search(name):
        return Problem("shape-detail-field", path, {"field": name})
    close = get_close_matches(name, _fields_at(path[:-1]), n=1, cutoff=0.7)
    if close:
        return Problem("shape-unknown-close", path, {"field": name, "close": close[0]})
    return Problem("shape-unknown", path, {"field": name})


def _choice(path: Path, value: str, error: ErrorDetails) -> Problem:
    if path[-1] in ("per", "kind") and _DETAIL.search(value):
        return Problem("shape-detail-choice", path, {"value": value})
    expected = str(error.get("ctx", {}).get("expected", ""))
    choices = ", ".join(re.findall(r"'([^']+)'", expected)) or expected
    return Problem("shape-choice", path, {"value": value, "choices": choices})


def _fields_at(path: Path) -> list[str]:
    """The names of the fields that a part of the agreements may have."""
    model: type[BaseModel] | None = Agreements
    for step in path:
        if isinstance(step, str) and model is not None:
            field = model.model_fields.get(step)
            model = None if field is None else _model_in(field.annotation)
    return [] if model is None else list(model.model_fields)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model that a field holds, also inside a tuple or an option."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part)) is not None), None)
