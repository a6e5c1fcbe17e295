"""Whoever presses what, in whatever order, before and after whatever restart: one key never makes anything hold."""

from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.agreements import Party
from domain.signing import State
from domain.two_keys import Answer, key_of
from services.agreements import at
from storage import tables
from storage.agreements import LoggedVersion
from storage.database import Database
from tests.conftest import Clock
from tests.example import agreements, text
from tests.services.signing_town import NEWER, NEWEST, SigningTown

# In the last one the deputy of the municipality is nobody any more, and Willem has become it.
OTHER_KEYS = (
    text()
    .replace("party: municipality, roles: [deputy, tactical]", "party: municipality, roles: [tactical]")
    .replace(
        "{id: willem, name: Willem Beukenlaan, party: municipality, roles: [strategic]",
        "{id: willem, name: Willem Beukenlaan, party: municipality, roles: [strategic, deputy]",
    )
)
TEXTS = (NEWER, NEWEST, OTHER_KEYS)
# Both points of contact, both deputies, who may become one, a professional, a reader of the council.
PEOPLE = ("imke", "farid", "joyce", "pieter", "willem", "kofi", "griffie")

Deed = tuple[str, int, int]
_versions = st.integers(-1, 2)
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("propose"), st.integers(0, len(TEXTS) - 1), st.just(0)),
        # Mostly on the newest version, sometimes on an older one or on none.
        st.tuples(st.sampled_from(["yes", "yes", "yes", "no"]), st.integers(0, len(PEOPLE) - 1), _versions),
        st.tuples(st.just("reason"), st.integers(0, len(PEOPLE) - 1), st.just(0)),
        st.tuples(st.sampled_from(["tick", "restart", "withdraw", "night"]), st.just(0), st.just(0)),
    ),
    max_size=14,
)


@dataclass
class Signing:
    """A town in which things are proposed and pressed."""

    town: SigningTown
    newest: int = 1

    async def do(self, deed: Deed) -> None:
        match deed:
            case ("propose", which, _):
                self.newest = max(self.newest, await self.town.propose(TEXTS[which]))
            case ("yes" | "no" as answer, who, back):
                number = max(1, self.newest - back)
                await self.town.press(f"sign:{number}:{answer}", PEOPLE[who])
            case ("reason", who, _):
                await self.town.say("Dit is nog niet met de teams besproken.", PEOPLE[who])
            case ("tick", _, _):
                await self.town.tick()
            case ("restart", _, _):
                self.town = SigningTown(self.town.database, self.town.clock)
            case ("withdraw", _, _):
                async with self.town.database.read() as uow:
                    waits = await uow.agreements.open_proposal()
                if waits is not None:
                    await self.town.withdraw(waits.version.number)
            case ("night", _, _):
                self.town.clock.step(hours=9)

    async def log(self) -> list[LoggedVersion]:
        async with self.town.database.read() as uow:
            return list(await uow.agreements.log())


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds)
async def test_no_version_holds_without_a_yes_of_each_party_by_somebody_who_may(
    sqlite_database: Database, clock: Clock, done: list[Deed]
) -> None:
    signed = Signing(await begun(sqlite_database, clock))
    held = 1

    for deed in done:
        async with sqlite_database.read() as uow:
            keys = (await at(uow, held)).agreements
        before = {each.version.number: each for each in await signed.log()}
        await signed.do(deed)
        log = await signed.log()

        active = [each for each in log if each.version.state is State.ACTIVE]
        assert len(active) == 1
        assert sum(each.version.state is State.PROPOSED for each in log) <= 1
        for each in log:
            known = before[each.version.number].version.signatures if each.version.number in before else ()
            for new in each.version.signatures[len(known) :]:
                assert new.party in key_of(keys, new.person)
                assert new.answer is Answer.AGREED or (new.reason or "").strip()
        for each in active:
            assert {given.party for given in each.version.signatures if given.answer is Answer.AGREED} == set(Party)
            assert all(given.answer is Answer.AGREED for given in each.version.signatures)
        held = active[0].version.number


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds)
async def test_what_came_of_it_is_told_once_to_each(sqlite_database: Database, clock: Clock, done: list[Deed]) -> None:
    signed = Signing(await begun(sqlite_database, clock))
    for deed in done:
        await signed.do(deed)

    clock.moment = clock.moment.replace(hour=9) if clock.moment.weekday() < 5 else clock.step(days=2).replace(hour=9)
    await signed.town.tick()
    again = await signed.town.tick()

    rows = await signed.town.rows()
    keys = [row.key for row in rows]
    assert again == []
    assert len(keys) == len(set(keys))
    async with sqlite_database.read() as uow:
        assert await uow.agreements.untold() == ()


async def begun(database: Database, clock: Clock) -> SigningTown:
    """The example town as both parties signed it, with nothing proposed."""
    async with database.write() as uow:
        for table in (
            tables.session, tables.outbox, tables.lane, tables.inbox, tables.participant, tables.place,
            tables.agreement_shown, tables.agreement_signature, tables.agreement,
        ):  # fmt: skip
            await uow.agreements._connection.execute(table.delete())
    town = SigningTown(database, clock)
    await town.agree()
    await town.understood(*(person for person in PEOPLE if person != "griffie"))
    return town


def test_the_other_keys_are_agreements_too() -> None:
    assert text() != OTHER_KEYS
    assert {each.id for each in agreements().people} >= set(PEOPLE)
