"""Reading the agreements: from a file's text to Agreements, or to all that is wrong with it."""

from dataclasses import dataclass

from pydantic import ValidationError

from domain.agreements import Agreements
from domain.agreements_lint import lint
from domain.agreements_page import Page, read_page
from domain.agreements_shape import shape_problem
from domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Read:
    """`agreements` is there exactly where there are no problems."""

    agreements: Agreements | None
    problems: tuple[Problem, ...] = ()


def read(text: str) -> Read:
    """All problems of one kind at once: first of form, then of shape, then of what the parties agreed."""
    page = read_page(text)
    if page.problems:
        return Read(None, tuple(page.problems))
    try:
        agreements = Agreements.model_validate(page.data)
    except ValidationError as error:
        return Read(None, _by_line(page, [shape_problem(each) for each in error.errors(include_url=False)]))
    problems = _by_line(page, lint(agreements))
    return Read(None if problems else agreements, problems)


def read_signed(text: str) -> Agreements:
    """Agreements that were checked before they were kept: a rule that came later does not undo what was signed."""
    signed = Agreements.model_validate(read_page(text).data)
    # Its strings lie strewn between what the page needed, so that none of that memory can be given back: with ten
    # thousand people that is half of it. Written out and read again they stand together.
    return Agreements.model_validate_json(signed.model_dump_json(exclude_unset=True))


def _by_line(page: Page, problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(map(page.locate, problems), key=lambda problem: problem.line or 1))
