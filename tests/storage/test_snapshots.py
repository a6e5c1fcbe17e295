"""Published snapshots: kept once, never changed."""

from datetime import UTC, datetime

from storage.database import Database
from storage.snapshots import Snapshot

NOW = datetime(2026, 5, 11, 7, tzinfo=UTC)


def snapshot(subject: str = "noord", period: str = "2026-W19", **content: object) -> Snapshot:
    return Snapshot("digest", subject, period, content or {"value": "14"}, "0" * 64, NOW)


async def test_a_snapshot_is_read_back_as_it_was_kept(database: Database) -> None:
    made = snapshot(value="14,5", people={"about": 0}, lines=[None, "é"])

    async with database.write() as uow:
        await uow.snapshots.keep(made)
    async with database.read() as uow:
        kept = await uow.snapshots.get("digest", "noord", "2026-W19")

    assert kept == made


async def test_the_first_snapshot_of_a_period_stands_whatever_comes_later(database: Database) -> None:
    async with database.write() as uow:
        await uow.snapshots.keep(snapshot(value="14"))
    async with database.write() as uow:
        standing = await uow.snapshots.keep(snapshot(value="15"))

    assert standing.content == {"value": "14"}


async def test_a_period_without_a_snapshot_has_none(database: Database) -> None:
    async with database.read() as uow:
        assert await uow.snapshots.get("digest", "noord", "2026-W19") is None
        assert await uow.snapshots.get_many("digest", ["noord"], "2026-W19") == {}


async def test_the_snapshot_before_is_the_newest_earlier_one_of_each_subject(database: Database) -> None:
    async with database.write() as uow:
        for subject, period in [
            ("noord", "2026-W51"),
            ("noord", "2026-W52"),
            ("noord", "2027-W01"),
            ("zuid", "2026-W30"),
            ("oost", "2026-W53"),
        ]:
            await uow.snapshots.keep(snapshot(subject, period))
    async with database.read() as uow:
        before = await uow.snapshots.latest_before("digest", ["noord", "zuid", "oost"], "2026-W53", "2026-W40")

    assert {subject: kept.period for subject, kept in before.items()} == {"noord": "2026-W52"}
