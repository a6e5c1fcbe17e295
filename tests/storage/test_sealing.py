"""What people told and how they are known is sealed: who has the database or a backup alone reads nothing of it."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from io import StringIO
from pathlib import Path

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from chat.address import Place
from chat.incoming import Sender
from chat.transport import Act
from domain.stories import AboutResident, Audience
from storage.backups import back_up
from storage.database import Database, DatabaseInUse
from storage.outbox_rows import Queued
from storage.restoring import restore
from storage.sealing import SEALED, KeyLost, Seals
from storage.sessions import SessionState, StoredSession
from storage.stories import Story
from storage.tables import identity, metadata
from tests.conftest import Clock

WORDS = "De bakker liet haar drie weken wachten"
USER, CHAT = "U0123SECRET", "77700123456"
ANNA = Sender("telegram", "t", USER)
HERE = Place("telegram", "t", CHAT)
KEY = f"told:e1:3:{HERE.lane}"
TOLD = Story("s1", "2026-W47", WORDS, Audience.TEAM, AboutResident.NO, pseudonym="anna")


def seals(*texts: bytes, ids: bytes = b"i" * 64) -> Seals:
    return Seals(lambda: texts or (b"1" * 32,), ids)


@asynccontextmanager
async def opened(url: str, with_seals: Seals | None) -> AsyncIterator[Database]:
    database = Database(url, with_seals)
    await database.start()
    try:
        yield database
    finally:
        await database.close()


async def tell(database: Database, clock: Clock) -> None:
    """A story, a conversation on its way, a person who is known, and an answer to them."""
    held = StoredSession("c1", "anna", "story", SessionState.RUNNING, HERE, clock(), clock(), {"answer": WORDS})
    answer = Queued(
        key=KEY, whole_key=KEY, fingerprint="f", kind="answer", act=Act.POST, place=HERE, about_key=None,
        message={"blocks": [WORDS]}, marker="m", on_unknown="park", expires_at=None, queued_at=clock(),
    )  # fmt: skip
    async with database.write() as uow:
        await uow.stories.keep(TOLD)
        await uow.sessions.open(held)
        await uow.people.bind(ANNA, "anna", clock())
        await uow.people.note_channel(ANNA, CHAT)
        await uow.outbox.add([answer])


async def check_told(database: Database, clock: Clock) -> None:
    """Everything is found and read as if nothing was sealed, by readers and by the writer."""
    async with database.read() as uow:
        assert await uow.stories.get("s1") == TOLD
        assert (await uow.sessions.of("anna"))[0].content == {"answer": WORDS}
        known = await uow.people.known_as(ANNA)
    async with database.write() as uow:
        assert await uow.people.known_as(ANNA) == known
        running = await uow.sessions.running("anna")
        assert running is not None
        assert (running.content, running.place) == ({"answer": WORDS}, HERE)
        assert await uow.lanes.due(["telegram"], 9, clock()) == (HERE.lane,)
        (row,) = await uow.outbox.heads([HERE.lane])
        assert await uow.outbox.parts(KEY) == ((KEY, "f"),)
        assert await uow.outbox.places_told("told:e1:3:%") == {KEY: HERE}
    assert known is not None
    assert (known.person, known.channel) == ("anna", CHAT)
    assert (row.message, row.place, row.lane) == ({"blocks": [WORDS]}, HERE, HERE.lane)


def raw(url: str) -> str:
    """The files of SQLite with its log and free pages; of PostgreSQL every row as a dump has it."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        file = Path(parsed.database or "")
        return "".join(each.read_bytes().decode("latin-1") for each in file.parent.glob(f"{file.name}*"))
    seen = b""
    with psycopg.connect(url) as connection:
        for name in metadata.tables:
            with connection.cursor().copy(SQL("COPY {} TO STDOUT").format(Identifier(name))) as rows:
                seen += b"".join(rows)
    return seen.decode()


def rows(url: str) -> str:
    """What every row holds by now."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return raw(url)
    with closing(sqlite3.connect(parsed.database or "")) as connection:
        return "\n".join(connection.iterdump())


def change(url: str, *statements: str) -> None:
    """As an older program would have left it."""
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    with closing(sqlite3.connect(parsed.database or "") if is_sqlite else psycopg.connect(url)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


async def test_the_database_holds_no_word_and_no_account(database_url: str, clock: Clock) -> None:
    async with opened(database_url, seals()) as database:
        await tell(database, clock)
        await check_told(database, clock)
        seen = raw(database_url)

    assert SEALED in seen
    assert [each for each in (WORDS, "bakker", USER, CHAT) if each in seen] == []


async def test_a_backup_holds_none_either_and_is_whole_again_with_the_keys(
    sqlite_url: str, tmp_path: Path, clock: Clock
) -> None:
    sink, empty = StringIO(), f"sqlite:///{tmp_path / 'restored.db'}"
    async with opened(sqlite_url, seals()) as database:
        await tell(database, clock)
        await back_up(sqlite_url, sink, clock())
    kept = sink.getvalue()

    await restore(empty, lambda: StringIO(kept))

    assert [each for each in (WORDS, "bakker", USER, CHAT) if each in kept] == []
    async with opened(empty, seals()) as database:
        await check_told(database, clock)


async def test_what_was_there_before_is_sealed_at_the_first_start(database_url: str, clock: Clock) -> None:
    async with opened(database_url, None) as database:
        await tell(database, clock)
        assert WORDS in raw(database_url)

    async with opened(database_url, seals()) as database:
        await check_told(database, clock)
        seen = raw(database_url)

    assert [each for each in (WORDS, USER, CHAT) if each in seen] == []


async def test_a_first_start_that_was_interrupted_goes_on_at_the_next(database_url: str, clock: Clock) -> None:
    async with opened(database_url, None) as database:
        await tell(database, clock)

    class Stop(Exception):
        """In place of a process that is killed."""

    def stop(_: int) -> None:
        raise Stop

    half = Database(database_url, seals())
    half_start = half.seal_anew

    async def interrupted(told: Callable[[int], None]) -> None:
        await half_start(stop)

    half.seal_anew = interrupted  # type: ignore[method-assign]
    with pytest.raises(Stop):
        await half.start()

    async with opened(database_url, seals()) as database:
        await check_told(database, clock)
    assert WORDS not in raw(database_url)


async def test_a_new_key_seals_everything_anew_and_the_old_one_can_go(database_url: str, clock: Clock) -> None:
    left: list[int] = []
    async with opened(database_url, seals()) as database:
        await tell(database, clock)
    async with opened(database_url, seals(b"1" * 32, b"2" * 32)) as database:
        await check_told(database, clock)
        await database.seal_anew(left.append)

    async with opened(database_url, seals(b"2" * 32)) as database:
        await check_told(database, clock)

    assert left[0] == 3
    assert left == sorted(left, reverse=True)


async def test_a_running_bot_reads_what_another_process_sealed_with_a_newer_key(
    database_url: str, clock: Clock
) -> None:
    keys = [b"1" * 32]
    async with opened(database_url, Seals(lambda: keys, b"i" * 64)) as running:
        await tell(running, clock)
        keys.append(b"2" * 32)

        async with opened(database_url, seals(*keys)) as other:
            await other.seal_anew(lambda _: None)

        await check_told(running, clock)


async def test_ids_are_sealed_anew_and_found_with_the_new_key_alone(database_url: str, clock: Clock) -> None:
    keys = [b"1" * 32]
    async with opened(database_url, Seals(lambda: keys, b"i" * 64)) as database:
        await tell(database, clock)
        before = raw(database_url)
        keys.append(b"k" * 64)

        await database.seal_ids_anew()

        assert database.ids_have_newest_key
        await check_told(database, clock)

    async with opened(database_url, seals(ids=b"k" * 64)) as database:
        await check_told(database, clock)
    old = seals()
    assert [old.seal_id(*each) in before for each in ((USER, "user"), (CHAT, "channel"), (HERE.lane, "lane"))] == [
        True, True, True,
    ]  # fmt: skip
    assert [old.seal_id(*each) in rows(database_url) for each in ((USER, "user"), (HERE.lane, "lane"))] == [
        False, False,
    ]  # fmt: skip


@pytest.mark.long
async def test_of_many_people_each_is_found_with_the_new_key(database_url: str, clock: Clock) -> None:
    known = [
        {"platform": "slack", "workspace": "T1", "user_id": f"U{each}", "person": f"p{each}", "bound_at": clock()}
        for each in range(1100)
    ]
    async with opened(database_url, seals(b"1" * 32)) as database, database.write() as uow:
        await uow.connection.execute(identity.insert(), known)
    async with opened(database_url, seals(b"1" * 32, b"k" * 64)) as database:
        await database.seal_ids_anew()

    async with opened(database_url, seals(ids=b"k" * 64)) as database, database.read() as uow:
        found = await uow.people.all_known()

    assert {each.sender.user for each in found} == {each["user_id"] for each in known}


async def test_a_key_for_ids_that_waits_changes_nothing(database_url: str, clock: Clock) -> None:
    """As a rotation leaves it that was killed between adding the key and using it."""
    async with opened(database_url, seals()) as database:
        await tell(database, clock)

    async with opened(database_url, seals(b"1" * 32, b"k" * 64)) as database:
        assert not database.ids_have_newest_key
        await check_told(database, clock)


async def test_ids_are_not_sealed_anew_while_the_bot_works(database_url: str, clock: Clock) -> None:
    async with opened(database_url, seals()) as running, opened(database_url, seals(b"1" * 32, b"k" * 64)) as other:
        await tell(running, clock)
        running.work_alone()

        with pytest.raises(DatabaseInUse):
            await other.seal_ids_anew()

        await check_told(running, clock)


async def test_a_column_that_a_newer_program_seals_is_sealed_at_its_first_start(
    database_url: str, clock: Clock
) -> None:
    async with opened(database_url, None) as database:
        await tell(database, clock)
    async with opened(database_url, seals()):
        pass
    change(
        database_url, "UPDATE story SET text = 'De bakker'", "UPDATE seal SET sealed = 'fewer' WHERE name = 'columns'"
    )

    async with opened(database_url, seals()) as database:
        assert await database.left_to_seal() == 0
        async with database.read() as uow:
            told = await uow.stories.get("s1")

    assert told is not None
    assert told.text == "De bakker"
    assert "bakker" not in raw(database_url)


@pytest.mark.parametrize("wrong", [seals(b"9" * 32), seals(ids=b"j" * 64)])
async def test_other_keys_are_refused_at_the_start(sqlite_url: str, clock: Clock, wrong: Seals) -> None:
    async with opened(sqlite_url, seals()) as database:
        await tell(database, clock)

    with pytest.raises(KeyLost):
        await Database(sqlite_url, wrong).start()


@given(st.text(min_size=1))
def test_whatever_is_sealed_opens_in_its_own_column_and_in_no_other(said: str) -> None:
    try:
        said.encode()
    except UnicodeEncodeError:
        return
    ours = seals()
    sealed = ours.seal(said, "story.text")

    assert ours.unseal(sealed, "story.text") == said
    assert ours.seal(said, "story.text") != sealed
    with pytest.raises(KeyLost):
        ours.unseal(sealed, "signal.text")


def test_an_id_seals_alike_every_time_and_opens_as_its_own_kind_only() -> None:
    ours = seals()
    sealed = ours.seal_id(USER, "user")

    assert seals().seal_id(USER, "user") == sealed
    assert ours.unseal_id(sealed, "user") == USER
    with pytest.raises(KeyLost):
        ours.unseal_id(sealed, "channel")


def test_every_key_and_column_that_should_be_sealed_is() -> None:
    """Words of people have a name by which a new column of theirs is noticed."""
    words = {"text", "title", "source", "reason", "topic", "message", "content", "user_id", "fingerprint", "marker"}
    named = [column for table in metadata.tables.values() for column in table.columns if column.name in words]

    plain = {str(column) for column in named if not type(column.type).__name__.startswith("Sealed")}

    assert plain == {
        # Where a figure is from.
        "observation.source",
        # In the chat that is a page of our own nobody has an account.
        "sandbox_message.marker",
        # Why a platform asked for silence, and what a trigger counted: in fives, and no words.
        "platform_pause.reason",
        "trigger_track.content",
    }
