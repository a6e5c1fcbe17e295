"""The register: gathers what is agreed, what the database holds and what is held on to, for whoever must see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chat.wording import Words
from domain.agreements import Retention
from domain.retention import Kept
from messages.holds import scope_words
from messages.register import HeldColumn, Platform, Section, column_section, page_sections, register_sections
from services.agreements import ActiveAgreements, active
from storage.audit import Deed
from storage.database import Database, UnitOfWork
from storage.holdings import HOLDINGS
from storage.tables import metadata


@dataclass(frozen=True, slots=True)
class Register:
    """Of which day, and from which version of the agreements."""

    made_on: date
    version: int
    sections: tuple[Section, ...]


class Registers:
    """`platforms` are those that are on: the settings know them, not the agreements."""

    def __init__(self, database: Database, platforms: Sequence[Platform]) -> None:
        self._database = database
        self._platforms = tuple(platforms)

    async def register(self, now: datetime) -> Register | None:
        """None while no agreements hold."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None:
                return None
            await uow.audit.note(Deed.EXPORTED, now, "register")
            sections = register_sections(held.agreements, held_columns(), self._platforms, await _holds(uow))
            return Register(now.date(), held.version, tuple(sections))

    async def page(self) -> tuple[ActiveAgreements, tuple[Section, ...]] | None:
        """For the privacy page; None while no agreements hold."""
        async with self._database.read() as uow:
            held = await active(uow)
        return None if held is None else (held, tuple(page_sections(held.agreements, self._platforms)))


def held_columns() -> tuple[HeldColumn, ...]:
    """Every column that there is, in the order of the tables."""
    return tuple(
        HeldColumn(
            table.name, column.name, HOLDINGS[table.name].personal.get(column.name), _rule(table.name, column.name)
        )
        for table in metadata.tables.values()
        for column in table.columns
    )


def dpia_facts(retention: Retention) -> Section:
    return column_section(held_columns(), retention)


def _rule(table: str, column: str) -> Kept:
    return HOLDINGS[table].rule_of(column)


async def _holds(uow: UnitOfWork) -> tuple[Words, ...]:
    return tuple(
        scope_words(each.first_week, each.last_week, each.area, each.conversation)
        for each in await uow.holds.standing()
    )
