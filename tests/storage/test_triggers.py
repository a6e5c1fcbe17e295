"""Agreed triggers as they are kept: a track is read back as it was, and what happened stays."""

from dataclasses import replace
from datetime import UTC, date, datetime

from domain.disclosure import in_fives
from domain.trigger_evidence import Gap, Shown
from domain.trigger_states import (
    Corrected,
    Fired,
    Joined,
    Opening,
    Phase,
    Resolved,
    TriggerKey,
    TriggerState,
    WentMissing,
)
from domain.trigger_tracks import Closed, Opened, Track, acted, hear
from storage.database import Database
from storage.triggers import LoggedEvent
from tests.domain.signed_rules import BREACH, CLEAR, FIRST, MISSING, START, seen, terms

NOW = datetime(2026, 5, 14, 7, tzinfo=UTC)


def told_track() -> Track:
    """One of everything that a track can hold."""
    agreed, track = terms(cool_down=4), Track(START)
    for week, what in enumerate([CLEAR, BREACH, MISSING]):
        track, _ = hear(track, seen(what, week), agreed)
    track = acted(track, Opened("c1"), agreed)
    track, _ = hear(track, seen(BREACH, 3, running=True, basis="signal:5"), agreed)
    return acted(track, Closed(date(2026, 2, 1)), agreed)


async def test_a_track_is_read_back_as_it_was_kept(database: Database) -> None:
    town = replace(told_track(), start=replace(START, key=TriggerKey("other")), entries=(), states=())

    async with database.write() as uow:
        await uow.triggers.keep([told_track(), town], NOW)
        await uow.triggers.keep([told_track()], NOW)

    async with database.read() as uow:
        kept = await uow.triggers.tracks()
        one = await uow.triggers.tracks(["rule"])
    assert kept == {START.key: told_track(), TriggerKey("other"): town}
    assert one == {START.key: told_track()}


async def test_what_sleeps_has_no_row(database: Database) -> None:
    async with database.write() as uow:
        await uow.triggers.keep([told_track(), Track(TriggerState(TriggerKey("other"), 1))], NOW)
        await uow.triggers.drop([START.key, TriggerKey("never")])

    async with database.read() as uow:
        assert list(await uow.triggers.tracks()) == [TriggerKey("other")]


async def test_what_happened_is_read_back_with_why(database: Database) -> None:
    why = seen(BREACH, 1).why
    assert why is not None
    why = replace(why, figures=(Shown("value", 12.5),), people=in_fives(7), areas=("centrum",), good=False)
    happened = [
        LoggedEvent(NOW, 3, event, conversation)
        for event, conversation in (
            (Fired(START.key, Opening.OPERATIONAL, why), "c1"),
            (Joined(START.key, why), "c1"),
            (Resolved(START.key, FIRST), None),
            (WentMissing(TriggerKey("town"), FIRST, Gap.MISSING), None),
            (Corrected(START.key, FIRST, Phase.QUIET, Phase.FIRING, Opening.DIGEST, why, shadow=True), None),
        )
    ]

    async with database.write() as uow:
        await uow.triggers.log(happened)

    async with database.read() as uow:
        assert list(await uow.triggers.events()) == happened
        assert len(await uow.triggers.events(trigger="rule")) == 4
