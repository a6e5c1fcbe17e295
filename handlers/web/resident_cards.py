"""Resident cards: a card as a page to print, with everything that it needs in one file."""

from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from domain.residents import Card, Face
from handlers.web.resident_words import LANGUAGES, ResidentWords


def printed(card: Card, area: str, url: str, qr_code: str) -> str:
    """The card in Dutch, with its question in every other language; `qr_code` is an SVG of ours."""
    dutch, *others = map(ResidentWords, LANGUAGES)
    templates = Environment(loader=PackageLoader("handlers.web"), autoescape=True, undefined=StrictUndefined)
    style = resources.files("handlers.web").joinpath("static", "resident_card.css").read_text("utf-8")
    return templates.get_template("resident_card.html").render(
        t=dutch,
        others=others,
        form=card.form,
        faces=[face for face in Face if face is not Face.UNSURE],
        area=area,
        url=url,
        qr_code=Markup(qr_code),  # noqa: S704 - drawn by ourselves from an address of ours
        style=Markup(style),  # noqa: S704 - a file of ours
    )
