"""Overview residents: each question of the cards with its faces in fives, and when each area answered last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chat.wording import Phrase, Words
from domain.agreements import Area
from domain.overview import ResidentsQuarter
from messages.level_words import period_words
from messages.residents import faces_head, faces_row


@dataclass(frozen=True, slots=True)
class Voices:
    """`rows` are empty where too few answered; `about` says how many did. `heard` is a line for each area."""

    title: Words
    about: Words
    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    heard: tuple[Words, ...]


def voices_of(quarter: ResidentsQuarter, areas: Sequence[Area]) -> Voices:
    told = quarter.told
    count = None if told is None else Phrase("council-residents-people", {"count": told.people.about})
    return Voices(
        title=Phrase("page-residents", {"period": period_words(quarter.quarter)}),
        about=count or Phrase("council-residents-few"),
        head=faces_head(),
        rows=() if told is None else tuple(faces_row(each) for each in told.questions),
        heard=tuple(_heard(quarter, {area.id: area.name for area in areas})),
    )


def _heard(quarter: ResidentsQuarter, names: Mapping[str, str]) -> Iterator[Words]:
    """In the order of the alphabet: this is no list of who does better."""
    known = [each for each in quarter.heard if each.area in names]
    for each in sorted(known, key=lambda each: names[each.area]):
        if each.quarter is None:
            yield Phrase("page-heard-none", {"area": names[each.area]})
        else:
            yield Phrase("page-heard-area", {"area": names[each.area], "period": period_words(each.quarter)})
