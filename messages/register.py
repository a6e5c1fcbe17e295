"""The register of processing (AVG, article 30), the facts for a DPIA, and the privacy page: all from the same terms."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chat.wording import Phrase, Verbatim, Words
from domain.agreements import Agreements, Retention
from domain.retention import RULES, Kept

# What somebody who takes part wants to know of; the register has all of them.
_ON_THE_PAGE = (
    Kept.TOLD,
    Kept.DRAFT,
    Kept.PRIVATE_WORDS,
    Kept.POSTED_WORDS,
    Kept.ASKED,
    Kept.TAKING_PART,
    Kept.OBJECTION,
    Kept.AUDIT,
    Kept.BACKUP,
    Kept.RECORD,
    Kept.FIGURE,
)
_RIGHTS = ("see", "change", "erase", "stop", "object", "take", "no-machine")


@dataclass(frozen=True, slots=True)
class Platform:
    """A chat platform that is on, and the day of the agreement with who runs it."""

    name: str
    signed_on: date


@dataclass(frozen=True, slots=True)
class HeldColumn:
    """A column of the database: `data` is None where it holds nothing of people."""

    table: str
    column: str
    data: str | None
    kept: Kept


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with rows below it; of several columns with `columns` above them."""

    heading: Phrase
    rows: tuple[tuple[Words, ...], ...]
    columns: tuple[Phrase, ...] = ()


def register_sections(
    agreements: Agreements, columns: Sequence[HeldColumn], platforms: Sequence[Platform], holds: Sequence[Words]
) -> Iterator[Section]:
    """All that article 30, first paragraph, asks for, a to g."""
    yield _who(agreements)
    yield _purposes()
    people = ("team", "contacts", "council", "residents")
    yield _lines("register-people", [Phrase(f"register-people-{each}") for each in people])
    yield Section(Phrase("register-data"), tuple(_data_rows(columns)))
    yield _lines("register-receives", tuple(_receivers(platforms)))
    yield _lines("register-abroad", tuple(_abroad(platforms)))
    yield _terms(tuple(Kept), agreements.retention)
    if holds:
        yield _lines("register-holds", holds)
    yield _security()


def page_sections(agreements: Agreements, platforms: Sequence[Platform]) -> Iterator[Section]:
    """What anybody may read of it, for whoever takes part."""
    yield _who(agreements)
    yield _purposes()
    yield _lines("privacy-page-rights", [Phrase(f"privacy-page-{each}") for each in _RIGHTS])
    yield _terms(_ON_THE_PAGE, agreements.retention)
    yield _lines("register-receives", tuple(_receivers(platforms)))
    yield _lines("register-abroad", tuple(_abroad(platforms)))
    yield _security()


def column_section(columns: Sequence[HeldColumn], retention: Retention) -> Section:
    """Every column of the database, with what it holds of people and until when."""
    heads = ("table", "column", "data", "kept", "term")
    rows = tuple(
        (
            Verbatim(each.table),
            Verbatim(each.column),
            Phrase(f"retention-data-{each.data or 'none'}"),
            _kind(each.kept),
            term_words(each.kept, retention),
        )
        for each in columns
    )
    return Section(Phrase("register-dpia-title"), rows, tuple(Phrase(f"register-column-{head}") for head in heads))


def term_words(kept: Kept, retention: Retention) -> Phrase:
    """How long, and counted from when."""
    term = RULES[kept].term(retention)
    if term.is_for_ever:
        return Phrase("retention-term-always")
    unit, count = ("months", term.months) if term.months else ("days", term.days)
    since = Phrase(f"retention-since-{RULES[kept].since}")
    return Phrase("register-term", {"term": Phrase(f"retention-term-{unit}", {"count": count}), "since": since})


def _who(agreements: Agreements) -> Section:
    privacy = agreements.privacy
    both = {"municipality": agreements.municipality, "partnership": agreements.partnership}
    rows: Mapping[str, Words] = {
        "register-controller": Verbatim(privacy.controller),
        "register-parties": Phrase("register-both", {**both}),
        "register-ground": Verbatim(privacy.legal_ground),
        "register-officer": Verbatim(privacy.officer_contact),
        "register-human": Verbatim(privacy.human_contact),
    }
    return Section(Phrase("register-who"), tuple((Phrase(key), said) for key, said in rows.items()))


def _purposes() -> Section:
    return _lines("register-why", [Phrase(f"register-why-{each}") for each in ("learn", "talk", "tell")])


def _security() -> Section:
    measures = ("screen", "sealed", "pseudonym", "small", "access", "log")
    return _lines("register-security", [Phrase(f"register-security-{each}") for each in measures])


def _lines(heading: str, said: Sequence[Words]) -> Section:
    return Section(Phrase(heading), tuple((line,) for line in said))


def _data_rows(columns: Sequence[HeldColumn]) -> Iterator[tuple[Words, ...]]:
    tables: dict[str, list[str]] = {}
    for each in columns:
        if each.data is not None and each.table not in tables.setdefault(each.data, []):
            tables[each.data].append(each.table)
    for data, names in tables.items():
        where = Phrase("register-held-in", {"tables": ", ".join(sorted(names))})
        yield Phrase(f"retention-data-{data}"), where


def _receivers(platforms: Sequence[Platform]) -> Iterator[Words]:
    yield Phrase("register-receives-parties")
    yield Phrase("register-receives-host")
    for each in platforms:
        yield Phrase("register-receives-platform", {"platform": each.name, "date": each.signed_on})
    yield Phrase("register-receives-nobody")


def _abroad(platforms: Sequence[Platform]) -> Iterator[Words]:
    if not platforms:
        yield Phrase("register-abroad-none")
    for each in platforms:
        yield Phrase(f"register-abroad-{each.name.casefold()}")


def _terms(kinds: Sequence[Kept], retention: Retention) -> Section:
    rows = tuple((_kind(kept), term_words(kept, retention), Phrase(f"retention-why-{_slug(kept)}")) for kept in kinds)
    heads = tuple(Phrase(f"register-column-{head}") for head in ("what", "term", "why"))
    return Section(Phrase("register-terms"), rows, heads)


def _kind(kept: Kept) -> Phrase:
    return Phrase(f"retention-kind-{_slug(kept)}")


def _slug(kept: Kept) -> str:
    return kept.value.replace("_", "-")
