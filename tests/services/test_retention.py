"""Retention by the clock: each kind stands until its term is over, and the day after no page of the database has it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, insert
from sqlalchemy.types import TypeEngine

from domain.retention import RULES, Kept
from services.agreements import activate_for_demo
from services.housekeeping import Housekeeping
from storage.backups import back_up
from storage.database import Database
from storage.holdings import HOLDINGS
from storage.tables import metadata
from tests import example
from tests.conftest import Clock
from tests.services.hearing_town import everything_in

WORD = "sinterklaasintocht"
_LANE = {"lane": {"key": "slack:T1:C1", "platform": "slack"}}
_ESCALATION = {
    "escalation": {
        "id": "e1",
        "number": 1,
        "rung": "operational",
        "is_over": True,
        "steps": 0,
        "told": 0,
        "about": None,
        "topic": "",
    }
}
# What each kind is looked for in, with what its table asks for; "{now}", "{week}" and "{day}" are those of the start.
CASES: Mapping[str, tuple[Kept, Mapping[str, Any], Mapping[str, Mapping[str, Any]]]] = {
    "story": (Kept.TOLD, {"week": "{week}", "state": "kept"}, {}),
    "signal": (Kept.TOLD, {"week": "{week}", "state": "kept"}, {}),
    "interpretation": (Kept.TOLD, {"week": "{week}", "state": "kept"}, {}),
    "return_address": (Kept.TOLD, {"week": "{week}"}, {}),
    "contribution": (Kept.TOLD, {"escalation": "e1", "party": "municipality"}, _ESCALATION),
    "feedback": (Kept.REACTION, {"kind": "story"}, {}),
    "outbox-answer": (Kept.PRIVATE_WORDS, {"kind": "answer"}, _LANE),
    "outbox-answer-trace": (Kept.PRIVATE_TRACE, {"kind": "answer"}, _LANE),
    "outbox-digest": (Kept.POSTED_WORDS, {"kind": "digest"}, _LANE),
    "outbox-digest-trace": (Kept.POSTED_TRACE, {"kind": "digest"}, _LANE),
    "sandbox_message": (Kept.SANDBOX, {}, {}),
    "inbox": (Kept.EVENT, {}, {}),
    "stranger": (Kept.STRANGER, {}, {}),
    "invitation": (Kept.INVITATION, {"kind": "person", "expires_at": "{later}"}, {}),
    "sign_in_link": (Kept.LINK, {"expires_at": "{now}"}, {}),
    "occurrence": (Kept.ASKED, {"schedule": f"prompt:{WORD}", "state": "done"}, {}),
    "identity": (Kept.TAKING_PART, {"person": WORD}, {}),
    "participant": (Kept.TAKING_PART, {"state": "active", "workdays": [], "quiet_rounds": 0, "prompt_time": None}, {}),
    "put_off": (Kept.ASKED, {"week": "{week}"}, {}),
    "agreement_shown": (Kept.PROPOSAL_SHOWN, {"version": 1}, {}),
    "objection": (Kept.OBJECTION, {"settled_on": "{day}"}, {}),
    "hold": (Kept.HOLD, {"lifted_at": "{now}", "number": 1}, {}),
    "erasure": (Kept.ERASED, {"kind": "item"}, {}),
    "audit": (Kept.AUDIT, {"party": None}, {}),
}  # fmt: skip
# Of these a whole week goes at once, or a whole day; what was erased stays a week more, as its backups may.
_LATER = {Kept.TOLD: timedelta(days=8), Kept.OBJECTION: timedelta(days=1), Kept.ERASED: timedelta(days=7)}


def filled(table: Table, given: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """A row with the word wherever something of people is kept, and this moment wherever one is asked for."""
    week = f"{now.isocalendar().year}-W{now.isocalendar().week:02}"
    meant = {"{now}": now, "{week}": week, "{day}": now.date(), "{later}": now + timedelta(days=7)}
    row: dict[str, Any] = {}
    for column in table.columns:
        if column.name in given:
            value = given[column.name]
            row[column.name] = meant.get(value, value) if isinstance(value, str) else value
        elif column.name != "thread" and (column.name != "id" or str(column.type) == "TEXT"):
            word = WORD if column.name in HOLDINGS[table.name].personal else column.name
            row[column.name] = _of(column.type, word, now)
    return row


def _of(kind: TypeEngine[Any], word: str, now: datetime) -> object:
    match type(kind).__name__:
        case "Instant":
            return now
        case "Date":
            return now.date()
        case "JSON" | "SealedJson":
            return {"said": word}
        case "Boolean":
            return False
        case "Integer" | "BigInteger":
            return 1
        case _:
            return word


async def put(database: Database, case: str, now: datetime) -> None:
    _, given, beside = CASES[case]
    name = case.partition("-")[0]
    if name == "outbox":
        given = {"act": "post", "state": "sent", "on_unknown": "resend", "lane": "slack:T1:C1", **given}
    async with database.write() as uow:
        for table, its in [*beside.items(), (name, given)]:
            await uow.connection.execute(
                insert(metadata.tables[table]).values(**filled(metadata.tables[table], its, now))
            )


async def found_in(database: Database, case: str) -> bool:
    """Whether anything of it that tells of somebody still stands."""
    name, _, trace = case.partition("-")
    table, holding = metadata.tables[name], HOLDINGS[name]
    wanted = [column for column in holding.personal if holding.rule_of(column) in {CASES[case][0], holding.kept}]
    if name == "outbox":
        wanted = ["whole_key"] if trace.endswith("trace") else ["message"]
    async with database.read() as uow:
        rows = [row._asdict() for row in await uow.connection.execute(table.select())]
    return any(WORD in str(row[column]) for row in rows for column in wanted)


@pytest.mark.parametrize("case", CASES)
async def test_each_kind_is_gone_the_day_after_its_term(database: Database, clock: Clock, case: str) -> None:
    async with database.write() as uow:
        await activate_for_demo(uow, example.text(), clock())
        await uow.agreements.tell(1, clock())
    await put(database, case, clock())
    kept = CASES[case][0]
    start = clock()
    clean = Housekeeping(database).forget_old

    clock.moment = _end(kept, start) - timedelta(hours=1)
    await clean(clock())
    stood = await found_in(database, case)
    clock.moment = _end(kept, start) + _LATER.get(kept, timedelta()) + timedelta(days=1)
    await clean(clock())

    assert stood
    assert not await found_in(database, case)


def test_every_kind_that_goes_is_tried() -> None:
    goes = {kept for kept, rule in RULES.items() if rule.agreed or not rule.fixed.is_for_ever}

    # Drafts end by themselves, pictures by their messages, a backup by the next one; what is hidden bears no word.
    assert goes - {kept for kept, _, _ in CASES.values()} == {Kept.DRAFT, Kept.PICTURE, Kept.BACKUP, Kept.HIDDEN}


async def test_what_is_gone_is_in_no_free_page_and_in_no_backup(
    sqlite_database: Database, sqlite_url: str, clock: Clock, tmp_path: Path
) -> None:
    async with sqlite_database.write() as uow:
        await activate_for_demo(uow, example.text(), clock())
        await uow.agreements.tell(1, clock())
    # All but what two cases put in the same row.
    for case in set(CASES) - {"outbox-answer", "outbox-answer-trace", "outbox-digest-trace"}:
        await put(sqlite_database, case, clock())
    file, backup = tmp_path / "telvertel.db", tmp_path / "backup.jsonl"
    before = everything_in(file)

    clock.step(days=3 * 366)
    await Housekeeping(sqlite_database).forget_old(clock())

    with backup.open("w", encoding="utf-8") as sink:
        await back_up(sqlite_url, sink, clock())
    assert WORD.encode() in before
    assert WORD.encode() not in everything_in(file)
    assert WORD not in backup.read_text("utf-8")


def _end(kept: Kept, start: datetime) -> datetime:
    """The first moment from which what began then has had its term."""
    term = RULES[kept].term(example.agreements().retention)
    end = start
    while term.before(end) < start:
        end += timedelta(hours=12)
    return end
