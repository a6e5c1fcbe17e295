"""The four products for the council, each as a paper: figure and story side by side, and always the page of risks."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from chat.wording import Phrase, Verbatim, Words
from domain.agreements import Level
from domain.council import CouncilProduct, ProductKind, check_risks
from domain.counting import municipality_name
from messages import council_parts as parts
from messages.council_asked import open_questions, requests
from messages.council_parts import CouncilFacts
from messages.council_residents import residents
from messages.escalation_words import day
from messages.level_words import period_words, weeks_words
from messages.paper import Paper, Para, Part, Section

_NAME = "Buurtkracht"


def council_paper(facts: CouncilFacts, made_on: date, sha256: str, *, released: bool) -> Paper:
    """`sha256` is that of the product's canonical JSON. Raises RisksMissing: without the risks nothing is written."""
    check_risks(facts.product, facts.agreements)
    draft = None if released else Phrase("council-draft")
    return Paper(
        title=product_title(facts.product),
        about=tuple(_about(facts, made_on, sha256)),
        parts=(*_opening(facts), *_SECTIONS[facts.product.kind](facts), *_closing(facts), *parts.risk_page(facts)),
        language=facts.agreements.language,
        draft=draft,
    )


def product_title(product: CouncilProduct) -> Words:
    period = period_words(product.picture.period)
    if product.theme is None:
        return Phrase(f"council-title-{product.kind}", {"period": period})
    theme = next(each.name for each in product.picture.themes if each.id == product.theme)
    return Phrase("council-title-theme", {"period": period, "theme": theme})


def _about(facts: CouncilFacts, made_on: date, sha256: str) -> Iterator[tuple[Words, Words]]:
    agreed, town = facts.agreements, municipality_name(facts.agreements)
    yield Phrase("council-to"), Phrase("council-to-whom", {"municipality": town})
    yield Phrase("council-from"), Phrase("council-from-whom", {"partnership": agreed.partnership})
    yield Phrase("council-date"), day(made_on)
    yield Phrase("council-stamp"), Verbatim(sha256[:16])


def _opening(facts: CouncilFacts) -> Iterator[Part]:
    yield Para(Phrase("council-salutation"))
    yield Para(Phrase("council-intro", {"name": _NAME}))
    yield from (Para(words) for words in weeks_words(facts.picture))


def _closing(facts: CouncilFacts) -> Iterator[Part]:
    yield Para(Phrase("council-greeting"))
    yield Para(Phrase("council-signed", {"municipality": municipality_name(facts.agreements)}))
    yield Para(Phrase("council-signed-with", {"partnership": facts.agreements.partnership}))


def _periodic(facts: CouncilFacts) -> Iterator[Part]:
    yield from parts.short(facts)
    yield from parts.movement(facts)
    yield from residents(facts)
    yield from parts.frames(facts)
    yield from parts.friction(facts)
    yield from parts.learned(facts)
    yield from parts.seen(facts)
    yield from parts.unknown(facts)
    yield from open_questions(facts)
    yield from requests(facts)
    yield from _council_asks()


def _theme(facts: CouncilFacts) -> Iterator[Part]:
    yield from parts.the_theme(facts)
    yield from parts.theme_frames(facts)
    yield from parts.movement(facts)
    yield from residents(facts)
    yield from parts.friction(facts)
    yield from parts.learned(facts)
    yield from parts.seen(facts)
    yield from parts.unknown(facts)
    yield from parts.asks("council-reflect", _questions(facts, Level.TACTICAL))


def _talk(facts: CouncilFacts) -> Iterator[Part]:
    yield Section(Phrase("council-mission"))
    yield Para(Verbatim(facts.agreements.mission))
    yield from parts.short(facts)
    yield from parts.movement(facts)
    yield from residents(facts)
    yield from parts.frames(facts)
    yield from parts.decided(facts)
    yield from parts.friction(facts)
    yield from parts.learned(facts)
    yield from parts.seen(facts)
    yield from parts.unknown(facts)
    yield from open_questions(facts)
    yield from requests(facts)
    yield from parts.asks("council-talk", (*_trust(), *_questions(facts, Level.STRATEGIC)))


def _year(facts: CouncilFacts) -> Iterator[Part]:
    yield Section(Phrase("council-mission"))
    yield Para(Verbatim(facts.agreements.mission))
    yield from parts.short(facts)
    yield from parts.movement(facts)
    yield from residents(facts)
    yield from parts.figures(facts)
    yield from parts.themes(facts)
    yield from parts.frames(facts)
    yield from parts.decided(facts)
    yield from parts.friction(facts)
    yield from parts.learned(facts)
    yield from parts.seen(facts)
    yield from parts.unknown(facts)
    yield from open_questions(facts)
    yield from requests(facts)
    yield from _council_asks()


_SECTIONS: Mapping[ProductKind, Callable[[CouncilFacts], Iterator[Part]]] = {
    ProductKind.PERIODIC: _periodic,
    ProductKind.THEME: _theme,
    ProductKind.TALK: _talk,
    ProductKind.YEAR: _year,
}


def _council_asks() -> Iterator[Part]:
    return parts.asks("council-asks", _trust())


def _trust() -> tuple[Words, ...]:
    return Phrase("council-ask-trust"), Phrase("council-ask-talk"), Phrase("council-ask-form")


def _questions(facts: CouncilFacts, level: Level) -> tuple[Words, ...]:
    return tuple(Verbatim(each) for each in facts.agreements.reflections.get(level, ()))
