"""Council: the four products for the council, each made of one picture of a period; the risks are in all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Literal

from pydantic import TypeAdapter

from domain.agreements import Agreements, Level
from domain.levels import GoalTold, LevelPicture
from domain.lint_talk import SIX_RISKS
from domain.overview import ToldFigure
from domain.periods import Period, PeriodKind

KIND = "council"


class ProductKind(StrEnum):
    PERIODIC = "periodic"
    THEME = "theme"
    TALK = "talk"
    YEAR = "year"


class RisksMissing(ValueError):
    """A product without every risk that was agreed: such a thing is never made."""

    key = "council-risks-missing"


class NoSuchProduct(ValueError):
    """This product is not made of such a period, or needs a theme that was agreed."""

    key = "council-no-such-product"


# Of which kinds of period each product can be made.
PERIODS: Mapping[ProductKind, frozenset[PeriodKind]] = {
    ProductKind.PERIODIC: frozenset({PeriodKind.QUARTER}),
    ProductKind.THEME: frozenset({PeriodKind.QUARTER, PeriodKind.YEAR}),
    ProductKind.TALK: frozenset({PeriodKind.QUARTER, PeriodKind.YEAR}),
    ProductKind.YEAR: frozenset({PeriodKind.YEAR}),
}


@dataclass(frozen=True, slots=True)
class CouncilProduct:
    """What is told to the council. `theme` is the id of an agreed theme, of a product about one.

    Of figures it holds those of the whole town; of the others only how many fit and how many stand out.
    """

    kind: ProductKind
    picture: LevelPicture
    theme: str | None = None
    format: Literal[1] = 1

    @property
    def subject(self) -> str:
        """What it is called besides its period: periodic, theme:waiting."""
        return self.kind if self.theme is None else f"{self.kind}:{self.theme}"


def product_of(
    kind: ProductKind, picture: LevelPicture, agreements: Agreements, theme: str | None = None
) -> CouncilProduct:
    """Raises NoSuchProduct, and RisksMissing where the picture lacks a risk."""
    if Period.parse(picture.period).kind not in PERIODS[kind]:
        raise NoSuchProduct(f"no {kind} of {picture.period}")
    known = {each.id for each in agreements.themes}
    if (kind is ProductKind.THEME) != (theme in known):
        raise NoSuchProduct(f"no {kind} on theme {theme}")
    product = CouncilProduct(kind, picture, theme)
    check_risks(product, agreements)
    return product


def check_risks(product: CouncilProduct, agreements: Agreements) -> None:
    """Whoever writes a product down asks this first. Raises RisksMissing."""
    held = {risk.id for risk in product.picture.risks}
    needed = {*SIX_RISKS, *(risk.id for risk in agreements.risks)}
    if not needed <= held or not all(risk.name and risk.measure for risk in product.picture.risks):
        raise RisksMissing(", ".join(sorted(needed - held)))


def whole_town(goal: GoalTold, agreements: Agreements) -> tuple[ToldFigure, ...]:
    """The figures of a goal that are of no area and no team."""
    return tuple(each for each in goal.figures if each.line.subject == agreements.municipality_code)


def strategic(picture: LevelPicture) -> LevelPicture:
    """With only the conversations that reached the board table by name; of the others there are numbers."""
    return replace(
        picture,
        talks=tuple(talk for talk in picture.talks if talk.level is Level.STRATEGIC),
        finished=tuple(talk for talk in picture.finished if talk.level is Level.STRATEGIC),
        decided=tuple(talk for talk in picture.decided if talk.level is Level.STRATEGIC),
    )


_PRODUCT = TypeAdapter(CouncilProduct)


def to_content(product: CouncilProduct) -> dict[str, Any]:
    """A dict of JSON types only; `from_content` makes an equal product of it."""
    content: dict[str, Any] = _PRODUCT.dump_python(product, mode="json")
    return content


def from_content(content: Mapping[str, Any]) -> CouncilProduct:
    """Raises ValueError where these are not the facts of a product."""
    return _PRODUCT.validate_python(content)
