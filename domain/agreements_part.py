"""One part of the agreements put in the place of another; the rest stays letter for letter."""

import json
import re
from dataclasses import dataclass

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from domain.agreements import Agreements

_DEEPER = 2
_MAY_BE_LEFT_OUT = frozenset(name for name, field in Agreements.model_fields.items() if not field.is_required())


class UnknownPart(LookupError):
    """The agreements have no such part; a list can only be added to by its own parts."""


class PartUnreadable(ValueError):
    """What should take its place is no YAML."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a part stands: under its key, or as one of a list. `node` is None for a new part of a list."""

    holder: CollectionNode
    key: Node | None
    node: Node | None


def with_part(text: str, path: str, part: str) -> str:
    """The text in which `part` stands at `path`, such as ladder, or triggers.waiting_long.

    A part of a list is called by its id; an id that the list lacks is added at its end.
    Raises UnknownPart and PartUnreadable.
    """
    root, new = yaml.compose(text, Loader=yaml.SafeLoader), _composed(part, path)
    spot = _found(root, path)
    if isinstance(spot.holder, SequenceNode) and isinstance(new, SequenceNode) and len(new.value) == 1:
        # Somebody copied the part with its dash.
        new = new.value[0]
    if spot.holder.flow_style:
        return _put_in(text, spot, json.dumps(_data(new), ensure_ascii=False, default=str))
    if spot.node is None and isinstance(spot.holder, MappingNode):
        return _headed(text, path, _own_text(part, new), new)
    if spot.node is None:
        return _added(text, spot.holder, _own_text(part, new))
    return _replaced(text, spot, _own_text(part, new), new)


def without_part(text: str, path: str) -> str:
    """The text without one part of a list, such as triggers.waiting_long. Raises UnknownPart."""
    spot = _found(yaml.compose(text, Loader=yaml.SafeLoader), path)
    if spot.node is None or not isinstance(spot.holder, SequenceNode):
        raise UnknownPart(path)
    others = [each for each in spot.holder.value if each is not spot.node]
    if spot.holder.flow_style or not others:
        whole = json.dumps([_data(each) for each in others], ensure_ascii=False, default=str)
        return with_part(text, path.rpartition(".")[0], whole)
    begin = text.rindex("\n", 0, spot.node.start_mark.index) + 1
    # The empty line behind it goes as well: one stands before it already.
    end = re.compile(r"[^\n]*\n(?:[ \t]*\n)?").match(text, _end(text, spot.node))
    return text[:begin] + ("" if end is None else text[end.end() :])


def _composed(part: str, path: str) -> Node:
    try:
        node = yaml.compose(part, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise PartUnreadable(path) from error
    if node is None:
        raise PartUnreadable(path)
    return node


def _found(root: Node | None, path: str) -> _Spot:
    *way, last = path.split(".")
    holder = root
    for name in way:
        spot = _step(holder, name)
        holder = None if spot is None else spot.node
    spot = _step(holder, last)
    if spot is not None:
        return spot
    can_be_new = path in _MAY_BE_LEFT_OUT or (isinstance(holder, SequenceNode) and holder.value)
    if not isinstance(holder, CollectionNode) or not can_be_new:
        raise UnknownPart(path)
    return _Spot(holder, None, None)


def _step(holder: Node | None, name: str) -> _Spot | None:
    match holder:
        case MappingNode():
            return next((_Spot(holder, key, value) for key, value in holder.value if key.value == name), None)
        case SequenceNode():
            return next((_Spot(holder, None, each) for each in holder.value if _id_of(each) == name), None)
        case _:
            return None


def _id_of(node: Node) -> str | None:
    if not isinstance(node, MappingNode):
        return None
    return next((str(value.value) for key, value in node.value if key.value == "id"), None)


def _replaced(text: str, spot: _Spot, own: str, new: Node) -> str:
    node, key = spot.node, spot.key
    assert node is not None, "a new part is added"
    end = _end(text, node)
    if key is None:
        return text[: node.start_mark.index] + _indented(own, node.start_mark.column).lstrip() + text[end:]
    after_key = text.index(":", key.end_mark.index) + 1
    if _is_on_one_line(new):
        return f"{text[:after_key]} {_indented(own, key.start_mark.column + _DEEPER).lstrip()}{text[end:]}"
    if node.start_mark.line > key.start_mark.line:
        # What stands behind the key, such as a comment, stays.
        begin = node.start_mark.index - node.start_mark.column
        return text[:begin] + _indented(own, node.start_mark.column) + text[end:]
    return f"{text[:after_key]}\n{_indented(own, key.start_mark.column + _DEEPER)}{text[end:]}"


def _added(text: str, holder: Node, own: str) -> str:
    last = holder.value[-1]
    end, column = _end(text, last), holder.start_mark.column
    return f"{text[:end]}\n{' ' * column}- {_indented(own, column + _DEEPER).lstrip()}{text[end:]}"


def _headed(text: str, key: str, own: str, new: Node) -> str:
    """With what could be left out so far at the end of the file."""
    begun = f"{text.rstrip()}\n\n{key}:"
    if _is_on_one_line(new):
        return f"{begun} {_indented(own, _DEEPER).lstrip()}\n"
    return f"{begun}\n{_indented(own, _DEEPER)}\n"


def _is_on_one_line(new: Node) -> bool:
    return not isinstance(new, CollectionNode) or bool(new.flow_style)


def _put_in(text: str, spot: _Spot, own: str) -> str:
    """Between braces there are no indents."""
    if spot.node is None:
        end = _end(text, spot.holder.value[-1])
        return f"{text[:end]}, {own}{text[end:]}"
    return text[: spot.node.start_mark.index] + own + text[_end(text, spot.node) :]


def _end(text: str, node: Node) -> int:
    """Where the last word of a part ends: YAML itself would count the comments and empty lines behind it."""
    if isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return len(text[: node.end_mark.index].rstrip())


def _own_text(text: str, node: Node) -> str:
    """A part as it was written, without the indent it had."""
    own = text[node.start_mark.index : _end(text, node)]
    first, *rest = own.split("\n")
    column = node.start_mark.column
    return "\n".join([first, *(line.removeprefix(" " * column) for line in rest)])


def _indented(text: str, column: int) -> str:
    return "\n".join(" " * column + line if line.strip() else line for line in text.split("\n"))


def _data(node: Node) -> object:
    """As the reader of the agreements takes it: what looks like a number stays one, everything else is text."""
    match node:
        case MappingNode():
            return {str(key.value): _data(value) for key, value in node.value}
        case SequenceNode():
            return [_data(each) for each in node.value]
        case _:
            return _plain_scalar(node)


def _plain_scalar(node: Node) -> object:
    is_number = isinstance(node, ScalarNode) and node.style is None and node.tag.endswith((":int", ":float", ":bool"))
    return yaml.safe_load(node.value) if is_number else str(node.value)
