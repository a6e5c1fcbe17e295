"""The example town with matters on the ladder: people act, and what that tells in which place is read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import select

from chat.address import Place, Posted
from chat.incoming import Sender
from chat.message import Message
from chat.message_json import from_json
from chat.transport import Act as Deed
from chat.wording import Wording
from domain.agreements import Agreements, Level, Party, Role, TriggerRule
from domain.ladder_acts import Act, Actor, Agree, Conclude, Consent, Ground, Link, Question, Raise, Subject
from domain.ladder_guards import Refusal
from domain.ladder_state import Phase
from domain.people import person_named
from domain.periods import Period
from domain.signing import Version
from domain.stepping import ConversationAsked
from domain.trigger_evidence import SignedRule, Why
from messages.plain_text import plain_text
from services.agreements import ActiveAgreements, activate_for_demo, active
from services.escalations import Escalations
from services.outbox import Outbox
from services.private_places import private_places
from services.pseudonyms import Pseudonyms
from services.threads import Threads
from services.turns import Turn
from storage.database import Database, UnitOfWork
from storage.escalations import KeptEscalation
from storage.outbox_rows import OutboxRow, State
from storage.tables import outbox as outbox_table
from tests.example import text

ZONE = ZoneInfo("Europe/Amsterdam")
WORDING = Wording("nl")
NORTH = Place("sandbox", "", "team-noord")
TABLE = Place("sandbox", "", "tactisch-overleg")
BOARD = Place("sandbox", "", "bestuurstafel")
AREA = "peelo-noorderpark"


def local(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=ZONE).astimezone(UTC)


# A Tuesday.
TUESDAY = local("2026-09-15 10:00")
SATURDAY = local("2026-09-19 23:00")
MONDAY = local("2026-09-21 09:00")


def whole(message: Message) -> tuple[Message, ...]:
    return (message,)


class LadderTown:
    """One process of the bot; `seed` makes its ids others than those of a second process."""

    def __init__(self, database: Database, now: datetime = TUESDAY, seed: int = 7) -> None:
        self.database = database
        self.now = now
        self.outbox = Outbox({"sandbox": whole, "slack": whole, "telegram": whole}, lambda: None)
        self.pseudonyms = Pseudonyms(b"k" * 32, Random(seed).randbytes)
        self.threads = Threads(self.outbox)
        self.escalations = Escalations(self.threads, self.pseudonyms)

    async def agree(self) -> "LadderTown":
        async with self.database.write() as uow:
            await activate_for_demo(uow, text(), self.now)
        return self

    async def held(self, uow: UnitOfWork) -> ActiveAgreements:
        held = await active(uow)
        assert held is not None
        return held

    async def turn(self, uow: UnitOfWork, person: str) -> Turn:
        """A moment in which this person does something."""
        agreements = (await self.held(uow)).agreements
        who = person_named(agreements, person)
        assert who is not None
        place = (await private_places(uow, [who]))[person]
        return Turn(uow, agreements, who, await uow.participants.lock(person), place, self.now)

    async def live_on(self, platform: str, person: str, channel: str) -> Place:
        """From now on this person is known on that platform."""
        async with self.database.write() as uow:
            await uow.people.bind(Sender(platform, "", person), person, self.now)
            await uow.people.note_channel(Sender(platform, "", person), channel)
        return Place(platform, "", channel)

    async def signed(self, uow: UnitOfWork, rule: str) -> SignedRule:
        held = await self.held(uow)
        kept = await uow.agreements.get(held.version)
        assert kept is not None
        return SignedRule(_rule(held, rule), kept.version)

    async def fire(
        self, rule: str = "signals_together", rung: Level = Level.OPERATIONAL, **subject: str
    ) -> KeptEscalation:
        """A trigger opens a conversation; an empty area is the whole town."""
        named = {"area": AREA, "theme": "waiting"} | subject
        about = Subject(rule, named["area"] or None, named["theme"] or None)
        async with self.database.write() as uow:
            signed, held = await self.signed(uow, rule), await self.held(uow)
            seen = why(signed.rule, signed.version)
            return await self.escalations.open_by_trigger(uow, held, signed, rung, about, seen, self.now)

    async def ask(self, person: str = "kofi", topic: str = "Wachten op een gesprek", **more: str) -> KeptEscalation:
        """A person opens a conversation."""
        async with self.database.write() as uow:
            asked = ConversationAsked(topic, **more)  # type: ignore[arg-type]
            kept = await self.escalations.open_by_hand(await self.turn(uow, person), asked)
        assert isinstance(kept, KeptEscalation), kept
        return kept

    async def take(self, person: str, matter: KeptEscalation | str, act: Act) -> KeptEscalation | Refusal:
        name = matter if isinstance(matter, str) else matter.id
        async with self.database.write() as uow:
            return await self.escalations.take(await self.turn(uow, person), name, act)

    async def did(self, person: str, matter: KeptEscalation, *acts: Act) -> KeptEscalation:
        """Steps of which none may be refused."""
        for act in acts:
            done = await self.take(person, matter, act)
            assert isinstance(done, KeptEscalation), (act, done)
            matter = done
        return matter

    async def say(
        self, person: str, matter: KeptEscalation, words: str, question: Question | None, said: Posted | None = None
    ) -> KeptEscalation:
        async with self.database.write() as uow:
            turn = await self.turn(uow, person)
            done = await self.escalations.contribute(turn, matter.id, question, words, said)
        assert isinstance(done, KeptEscalation), done
        return done

    async def explain(self, matter: KeptEscalation) -> KeptEscalation:
        """The three questions, answered by both parties."""
        await self.say("fenna", matter, "We zien lange wachttijden.", Question.SEE)
        await self.say("imke", matter, "Er zijn te weinig mensen.", Question.WHY)
        return await self.say("joyce", matter, "Hulp begint te laat.", Question.MEANING)

    async def raise_(self, matter: KeptEscalation, to: Level = Level.TACTICAL) -> KeptEscalation:
        await self.did("joyce", matter, Raise(to, Ground.RISK, "Dit raakt elke wijk."))
        return await self.did("imke", matter, Consent())

    async def agree_on(self, matter: KeptEscalation, what: str = "We bellen binnen een week terug.") -> KeptEscalation:
        by = Actor(Party.PARTNERSHIP, Role.POINT_OF_CONTACT)
        on = self.now.astimezone(ZONE).date() + timedelta(days=28)
        phase = (await self.kept(matter)).escalation.phase
        await self.did("joyce", matter, *([Conclude()] if phase is Phase.EXPLAINING else []), Agree(what, by, on))
        return await self.did("imke", matter, Consent())

    async def join(self, matter: KeptEscalation, name: str, *, told: bool) -> bool:
        """A signal joins what is open, with a line or without."""
        async with self.database.write() as uow:
            signed = await self.signed(uow, "signals_together")
            seen = why(signed.rule, signed.version) if told else None
            link = Link(name, AREA, Period.parse("2026-W38"))
            return await self.escalations.join(uow, matter.id, link, seen, self.now)

    async def agreements(self) -> Agreements:
        async with self.database.read() as uow:
            return (await self.held(uow)).agreements

    async def tell(self, matter: KeptEscalation) -> None:
        """What the job does each half minute."""
        async with self.database.write() as uow:
            held, kept = await self.held(uow), await uow.escalations.lock(matter.id)
            assert kept is not None
            await self.threads.tell(uow, held, kept, self.now)

    async def kept(self, matter: KeptEscalation | str) -> KeptEscalation:
        async with self.database.read() as uow:
            kept = await uow.escalations.get(matter if isinstance(matter, str) else matter.id)
        assert kept is not None
        return kept

    async def rows(self, beginning: str = "") -> list[OutboxRow]:
        """What was queued under keys that begin so, in order."""
        async with self.database.read() as uow:
            keys = (await uow.outbox._connection.execute(select(outbox_table.c.key))).scalars().all()
            rows = (await uow.outbox.by_key([key for key in keys if key.startswith(beginning)])).values()
        return sorted(rows, key=lambda row: row.id)

    async def told_in(self, place: Place) -> list[str]:
        """The words of everything new in one place, in order; without the overview."""
        new = [row for row in await self.rows() if row.place.lane == place.lane and row.act.says_something_new]
        return [words(row) for row in new if not row.key.startswith("status:")]

    async def deliver(self) -> None:
        """All that waits goes out."""
        waiting = [row for row in await self.rows() if row.state is State.PENDING]
        async with self.database.write() as uow:
            for row in waiting:
                posted = Posted(row.place, f"sent-{row.id}") if row.act.says_something_new else row.posted
                sent = replace(row, state=State.SENT, posted=posted, sent_at=self.now)
                await uow.outbox.save([(sent, State.PENDING)])


def words(row: OutboxRow) -> str:
    return plain_text(from_json(dict(row.message)), WORDING)


def keys(rows: Sequence[OutboxRow], deed: Deed | None = None) -> list[str]:
    return [row.key for row in rows if deed is None or row.act is deed]


def why(rule: TriggerRule, version: Version, week: str = "2026-W37") -> Why:
    return Why(rule.id, version.number, rule.sentence, Period.parse(week), AREA, theme="waiting")


def _rule(held: ActiveAgreements, rule: str) -> TriggerRule:
    return next(each for each in held.agreements.triggers if each.id == rule)
