"""A page of YAML as plain data that knows the line of each of its parts."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeAlias

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from domain.problems import Path, Problem

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | Decimal | bool | None"

# A city of ten thousand people is a page of about a million.
MAX_CHARACTERS = 2_000_000
_DEEPEST = 100
# The same grammar in C where it was built, seven times as fast.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,9}")


@dataclass(slots=True)
class Page:
    """What was read. `data` is only whole where there are no problems."""

    data: Plain = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def locate(self, problem: Problem) -> Problem:
        """The same problem with its line, and its place as people can find it."""
        path = problem.path
        while path and path not in self.lines:
            path = path[:-1]
        return replace(problem, line=self.lines.get(path, 1), place=" > ".join(self._names(problem.path)))

    def _names(self, path: Path) -> list[str]:
        """The steps of a path; a part of a list is called by its own id where it has one."""
        names, part = list[str](), self.data
        for step in path:
            part = _part(part, step)
            own = part.get("id") if isinstance(step, int) and isinstance(part, dict) else None
            names.append(str(own or (step + 1 if isinstance(step, int) else step)))
        return names


def read_page(text: str) -> Page:
    """Never raises: what cannot be read is a problem on the page."""
    page = Page()
    if len(text) > MAX_CHARACTERS:
        page.problems.append(Problem("file-too-large", line=1))
        return page
    try:
        root = _compose(text)
    # The loader in C takes text as bytes, in which half a character cannot be written.
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        page.problems.append(_form_problem(error))
        return page
    if isinstance(root, MappingNode):
        page.data = _plain(page, root, ())
    else:
        page.problems.append(Problem("file-empty", line=1))
    return page


def _compose(text: str) -> Node | None:
    """The tree of the page. Its depth is looked at first: loaders recurse, and the one in C takes the process along."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > _DEEPEST:
            raise yaml.YAMLError("deeper than any agreement")
    return yaml.compose(text, Loader=_LOADER)


def _form_problem(error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None)
    return Problem("file-form", line=1 if mark is None else mark.line + 1)


def _plain(page: Page, node: Node, path: Path) -> Plain:
    line = node.start_mark.line + 1
    page.lines.setdefault(path, line)
    # A few lines that point back to each other can grow into more data than a computer holds.
    if id(node) in page.seen:
        page.problems.append(Problem("file-repeats", path, line=line))
        return None
    page.seen.add(id(node))
    match node:
        case MappingNode():
            return _mapping(page, node, path)
        case SequenceNode():
            return [_plain(page, part, (*path, index)) for index, part in enumerate(node.value)]
        case ScalarNode():
            return _scalar(node)
        case _:
            raise TypeError(f"YAML has no {type(node).__name__}")


def _mapping(page: Page, node: MappingNode, path: Path) -> dict[str, Plain]:
    data: dict[str, Plain] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, ScalarNode) else "?"
        line = key.start_mark.line + 1
        if name in data:
            page.problems.append(Problem("file-twice", (*path, name), {"field": name}, line=line))
        page.lines[*path, name] = line
        data[name] = _plain(page, value, (*path, name))
    return data


def _scalar(node: ScalarNode) -> Plain:
    """Text, unless it is unmistakably a number, true, false or nothing.

    YAML's own rules would make a number of 9:30 and a truth of `on` and `no`.
    """
    text = str(node.value)
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text


def _part(part: Plain, step: str | int) -> Plain:
    """What lies one step further, or None where there is nothing."""
    if isinstance(step, int):
        return part[step] if isinstance(part, list) and step < len(part) else None
    return part.get(step) if isinstance(part, dict) else None
