"""Rules about the voice of residents and the study that the law asks for."""

from collections.abc import Iterator
from datetime import date

from domain.agreements import Agreements, ExperienceStudy
from domain.problems import Problem


def _studies(agreements: Agreements) -> tuple[ExperienceStudy, ...]:
    return () if agreements.residents is None else agreements.residents.studies


def resident_contact_missing(agreements: Agreements) -> Iterator[Problem]:
    """Whoever asks residents something says where they can turn to."""
    asks = any(each.source_kind == "residents" for each in agreements.indicators)
    if asks and agreements.residents is None:
        yield Problem("resident-contact-missing", ("residents",))


def study_missing(agreements: Agreements) -> Iterator[Problem]:
    """The law asks it of every year (Wmo 2015, article 2.5.1)."""
    if agreements.residents is None or agreements.agreed_on is None:
        return
    year = agreements.agreed_on.year
    if year not in {study.year for study in _studies(agreements)}:
        yield Problem("study-missing", ("residents", "studies"), {"year": str(year)})


def study_twice(agreements: Agreements) -> Iterator[Problem]:
    seen = set[int]()
    for index, study in enumerate(_studies(agreements)):
        if study.year in seen:
            yield Problem("study-twice", ("residents", "studies", index, "year"), {"year": str(study.year)})
        seen.add(study.year)


def study_owner_unknown(agreements: Agreements) -> Iterator[Problem]:
    known = {person.id for person in agreements.people}
    for index, study in enumerate(_studies(agreements)):
        if study.owner not in known:
            yield Problem("study-owner-unknown", ("residents", "studies", index, "owner"), {"owner": study.owner})


def study_too_late(agreements: Agreements) -> Iterator[Problem]:
    """It is published before the first of July of the next year."""
    for index, study in enumerate(_studies(agreements)):
        if study.publish_before > date(study.year + 1, 7, 1):
            where = ("residents", "studies", index, "publish_before")
            yield Problem("study-too-late", where, {"year": str(study.year)})


def study_without_link(agreements: Agreements) -> Iterator[Problem]:
    for index, study in enumerate(_studies(agreements)):
        if study.state == "published" and not study.link:
            yield Problem("study-without-link", ("residents", "studies", index, "link"), {"year": str(study.year)})


RULES = (
    resident_contact_missing,
    study_missing,
    study_twice,
    study_owner_unknown,
    study_too_late,
    study_without_link,
)
