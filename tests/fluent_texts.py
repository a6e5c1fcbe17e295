"""The text files as the tests look at them: messages with their block, arguments and plain pattern."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

TEXTS = Path(__file__).parents[1] / "chat" / "texts"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message. `dates` and `numbers` are the arguments that must be of that kind; `variants` its possible texts."""

    key: str
    block: str
    arguments: frozenset[str]
    dates: frozenset[str]
    numbers: frozenset[str]
    variants: tuple[str, ...]


class _Arguments(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.all = set[str]()
        self.dates = set[str]()
        self.numbers = set[str]()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802, the library's own name
        self.all.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802, the library's own name
        kind = self.dates if node.id.name == "DATETIME" else self.numbers
        kind.update(each.id.name for each in node.arguments.positional if isinstance(each, ast.VariableReference))
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802, the library's own name
        if isinstance(node.selector, ast.VariableReference):
            self.numbers.add(node.selector.id.name)
        self.generic_visit(node)


def entries(language: str) -> dict[str, Entry]:
    """Every message of a language by its key. A part that cannot be read, or a key said twice, is an AssertionError."""
    found: dict[str, Entry] = {}
    block = ""
    for part in FluentParser().parse((TEXTS / f"{language}.ftl").read_text("utf-8")).body:
        assert not isinstance(part, ast.Junk), part.content
        if isinstance(part, ast.GroupComment):
            block = part.content or ""
        if isinstance(part, ast.Message):
            entry = _entry(part, block)
            assert entry.key not in found, entry.key
            found[entry.key] = entry
    return found


def _entry(message: ast.Message, block: str) -> Entry:
    seen = _Arguments()
    seen.visit(message)
    assert message.value is not None, message.id.name
    texts = tuple(_variants(message.value))
    return Entry(message.id.name, block, frozenset(seen.all), frozenset(seen.dates), frozenset(seen.numbers), texts)


def _variants(pattern: ast.Pattern) -> Iterator[str]:
    """The texts that a pattern can become; an argument is one word, X."""
    texts = [""]
    for element in pattern.elements:
        texts = [text + piece for text in texts for piece in _pieces(element)]
    yield from texts


def _pieces(element: ast.TextElement | ast.Placeable) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    if isinstance(element.expression, ast.SelectExpression):
        return [text for variant in element.expression.variants for text in _variants(variant.value)]
    if isinstance(element.expression, ast.StringLiteral):
        return [element.expression.value]
    return ["X"]
