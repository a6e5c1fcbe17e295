"""What differs between two versions of the agreements, in words."""

from collections.abc import Iterator, Sequence

from chat.wording import Phrase, Verbatim, Words
from domain.agreements_diff import Change

# A difference that is longer than this is not read in a chat; the file itself is.
_MOST_LINES = 40
_PEOPLE = "people"
# What the file calls a thing in one word, for which the texts have a word.
_CALLED = {
    "category": "category", "frequency": "frequency", "lever": "lever", "level": "level", "party": "party",
    "purpose": "purpose",
}  # fmt: skip


def change_words(change: Change) -> Words:
    """One line: what came, what went, or what reads differently now."""
    args: dict[str, str | Words] = {"part": Phrase(f"agreements-part-{_dashed(change.part)}"), "name": change.name}
    if change.sort != "changed":
        return Phrase(f"agreements-change-{change.sort}", args)
    args |= {"before": _value(change.field, change.before), "after": _value(change.field, change.after)}
    if change.field:
        args["field"] = Phrase(f"agreements-field-{_dashed(change.field)}")
    if not change.name:
        where = "field" if change.field else "whole"
        return Phrase(f"agreements-change-{where}", args)
    return Phrase("agreements-change-part", args)


def changes_words(changes: Sequence[Change], *, with_people: bool) -> tuple[Words, ...]:
    """A line for each; of who takes part only how much differs, save for those who sign."""
    shown = [each for each in changes if with_people or each.part != _PEOPLE]
    return tuple(_lines(shown, hidden=len(changes) - len(shown)))


def _lines(changes: Sequence[Change], *, hidden: int) -> Iterator[Words]:
    yield from map(change_words, changes[:_MOST_LINES])
    if len(changes) > _MOST_LINES:
        yield Phrase("agreements-changes-more", {"count": len(changes) - _MOST_LINES})
    if hidden:
        yield Phrase("agreements-change-people", {"count": hidden})
    if not changes and not hidden:
        yield Phrase("agreements-change-none")


def _value(field: str, value: str) -> Words:
    match value:
        case "true" | "false":
            return Phrase(f"agreements-value-{value}")
        case "-":
            return Phrase("agreements-value-none")
        case _ if field in _CALLED:
            return Phrase(f"{_CALLED[field]}-{value}")
        case _:
            return Verbatim(value)


def _dashed(name: str) -> str:
    return name.replace("_", "-")
