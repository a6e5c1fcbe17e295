"""A rule that changes leaves what is open as it was: a matter keeps the agreements under which it was opened."""

import pytest

from domain.agreements import Party
from services.agreements import adopt, at, propose_part
from services.proposals import Proposals
from storage.database import Database
from tests.services.ladder_town import LadderTown

SIGNERS = {Party.MUNICIPALITY: "imke", Party.PARTNERSHIP: "joyce"}
SLOWER = """\
structural_signals: 6
structural_areas: 3
structural_weeks: 8
notice_workdays: 3
look_back_weeks: 4
"""


@pytest.fixture
async def town(database: Database) -> LadderTown:
    return await LadderTown(database).agree()


async def change_the_climb(town: LadderTown) -> int:
    """Both parties sign a change of one part."""
    async with town.database.write() as uow:
        number = (await propose_part(uow, "climbing", SLOWER, town.now)).number
        kept = await uow.agreements.get(number)
        assert kept is not None
        return (await adopt(uow, kept.source, SIGNERS, town.now)).version


async def test_what_is_open_keeps_its_rules_and_what_opens_later_has_the_new_ones(town: LadderTown) -> None:
    before = await town.ask()

    version = await change_the_climb(town)
    after = await town.ask(topic="De brieven zijn te moeilijk")

    old, new = (await town.kept(before)).escalation.terms, (await town.kept(after)).escalation.terms
    assert (old.version, old.notice_workdays, old.structural_signals, old.look_back_weeks) == (1, 1, 3, 8)
    assert (new.version, new.notice_workdays, new.structural_signals, new.look_back_weeks) == (version, 3, 6, 4)


async def test_the_agreements_of_an_open_matter_can_be_read_at_any_time(town: LadderTown) -> None:
    before = await town.ask()
    await change_the_climb(town)

    async with town.database.read() as uow:
        agreed = await at(uow, (await town.kept(before)).escalation.terms.version)

    assert (agreed.version, agreed.agreements.climbing.notice_workdays) == (1, 1)


async def test_a_proposal_touches_nothing_that_is_open(town: LadderTown) -> None:
    before = await town.kept(await town.ask())
    async with town.database.write() as uow:
        await propose_part(uow, "climbing", SLOWER, town.now)

    await Proposals(town.database, town.outbox).tell(town.now)

    assert await town.kept(before) == before
