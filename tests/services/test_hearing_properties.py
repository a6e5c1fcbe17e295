"""Whatever people type and press, in whatever order, in whatever process: nothing is lost, doubled or unscreened."""

import asyncio
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chat.incoming import Incoming, Pressed, Said
from storage import tables
from storage.database import Database
from storage.sessions import SessionState, StoredSession
from tests.conftest import Clock
from tests.services.hearing_town import Heard, Town

CLEAN = (
    "Vandaag lukte het om samen met de buurt een koffieochtend te beginnen.",
    "Het wachten duurt lang en dat merken we bij iedereen aan de balie.",
)
SECRETS = ("Jansen", "06 12345678", "Tjongerloo")
DIRTY = tuple(f"Gisteren belde mevrouw {SECRETS[0]} weer over {secret} en het wachten." for secret in SECRETS)
WORDS = (
    "vertel", "signaal", "cijfer", "pauze", "mijn gegevens", "instellingen", "stop", "terug", "overslaan", "verder",
    "help", "waarom", "start", "12", "ja", "nee",
)  # fmt: skip

Deed = tuple[str, int]
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("word"), st.integers(0, len(WORDS) - 1)),
        st.tuples(st.just("clean"), st.integers(0, len(CLEAN) - 1)),
        st.tuples(st.just("dirty"), st.integers(0, len(DIRTY) - 1)),
        st.tuples(st.just("press"), st.integers(0, 40)),
        # The last answer's buttons, so that conversations get somewhere.
        st.tuples(st.just("next"), st.integers(0, 5)),
        st.tuples(st.sampled_from(["again", "restart", "wait"]), st.just(0)),
    ),
    max_size=14,
)


@dataclass
class Story:
    """One person's day with the bot."""

    town: Town
    seen: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    sent: Incoming | None = None

    async def do(self, deed: Deed) -> str:
        """What was typed or pressed, for the one who checks what came of it."""
        match deed:
            case ("restart", _):
                self.town = Town(self.town.database, self.town.clock)
                return ""
            case ("wait", _):
                self.town.clock.step(minutes=10)
                return ""
            case ("again", _):
                if self.sent is not None:
                    assert await self.town.hear(self.sent) == []
                return ""
            case ("press", number) if self.seen:
                return await self._act(Pressed(self.seen[number % len(self.seen)], None))
            case ("next", number) if self.last:
                return await self._act(Pressed(self.last[number % len(self.last)], None))
            case ("clean", number):
                return await self._act(Said(CLEAN[number], "m"))
            case ("dirty", number):
                return await self._act(Said(DIRTY[number], "m"))
            case (_, number):
                return await self._act(Said(WORDS[number % len(WORDS)], "m"))

    async def _act(self, act: Said | Pressed) -> str:
        self.sent = self.town.event(act, "kofi")
        heard: list[Heard] = await self.town.hear(self.sent)
        buttons = [value for one in heard for value in one.buttons.values()]
        self.seen += buttons
        self.last = buttons or self.last
        return act.text if isinstance(act, Said) else act.value

    async def sessions(self) -> dict[str, StoredSession]:
        async with self.town.database.read() as uow:
            return {session.id: session for session in await uow.sessions.of("kofi")}

    async def told(self) -> list[str]:
        async with self.town.database.read() as uow:
            return [story.text for story in await uow.stories.of_weeks("2000-W01", "2100-W01")]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.data())
async def test_nothing_is_lost_doubled_or_kept_unscreened(
    sqlite_database: Database, clock: Clock, agreed: Town, day: st.DataObject
) -> None:
    await empty(sqlite_database)
    await agreed.join("kofi")
    story = Story(Town(sqlite_database, clock))

    for deed in day.draw(deeds):
        before = await story.sessions()
        done = await story.do(deed)
        after = await story.sessions()

        states = [session.state for session in after.values()]
        assert states.count(SessionState.RUNNING) <= 1
        assert SessionState.RUNNING in states or SessionState.QUEUED not in states
        assert not any(secret in str(session.content) for session in after.values() for secret in SECRETS)
        assert not any(secret in text for text in await story.told() for secret in SECRETS)
        for session_id, was in before.items():
            if session_id in after:
                assert answers(was) - answers(after[session_id]) <= skipped(was, done)
            elif answers(was):
                # It ended by somebody's own stop or button, not by anything else.
                assert done.startswith((f"{session_id}:", "stop", "nee", "ja", "12")) or was.flow != "story"


def answers(session: StoredSession) -> set[str]:
    kept: set[str] = set(session.content["answers"])
    return kept


def skipped(session: StoredSession, done: str) -> set[str]:
    return {session.content["step"]} if done == "overslaan" else set()


@pytest.fixture
async def agreed(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    return town


async def empty(database: Database) -> None:
    async with database.write() as uow:
        for table in (tables.session, tables.story, tables.signal, tables.outbox, tables.lane, tables.inbox):
            await uow.stories._connection.execute(table.delete())


@pytest.mark.postgres
async def test_one_person_on_many_devices_is_in_one_conversation(postgres_database: Database, clock: Clock) -> None:
    towns = [Town(postgres_database, clock) for _ in range(3)]
    await towns[0].agree()
    await towns[0].join("kofi")
    heard = await towns[0].talk("vertel", CLEAN[0])
    buttons = list(heard[-1].buttons.values())

    for _ in range(3):
        await asyncio.gather(
            *(town.press(button) for town in towns for button in buttons[:2]),
            *(town.say(word) for town in towns for word in ("signaal", "terug")),
        )

        async with postgres_database.read() as uow:
            states = [session.state for session in await uow.sessions.of("kofi")]
        assert states.count(SessionState.RUNNING) == 1
