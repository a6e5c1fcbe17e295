"""The ladder's clock: reminders to parties, agendas before meetings, looking back; never outside working hours."""

from datetime import date, timedelta

import pytest

from domain.agreements import Agreements, Level, Party
from domain.deadlines import Nudge
from domain.extra_meetings import ExtraMeeting
from domain.ladder_acts import Close, GoUp, Ground, Park, PutOnAgenda, Raise, Remind
from domain.people import Participant, Standing
from domain.signals import Frequency, Reach
from jobs.deadlines import answering, attending, telling_on
from jobs.timetable import Job
from services.agendas import Agendas
from services.agreements import activate_for_demo
from services.answers_due import AnswersDue
from services.deadlines import Deadlines
from services.untold import Untold
from storage.database import Database
from storage.escalations import KeptEscalation
from storage.signals import Signal
from tests.example import Data, spoiled
from tests.services.ladder_town import MONDAY, NORTH, SATURDAY, TUESDAY, LadderTown, local, words


class Clocked(LadderTown):
    """The town with its jobs, run at any moment."""

    jobs: tuple[Job, ...] = ()

    def build(self) -> "Clocked":
        deadlines = Deadlines(self.database, self.outbox, self.threads, self.escalations)
        agendas = Agendas(self.database, self.outbox, self.escalations)
        self.jobs = (
            telling_on(Untold(self.database, self.threads), lambda: self.now),
            attending(deadlines, agendas, lambda: self.now),
            answering(AnswersDue(self.database, self.outbox), lambda: self.now),
        )
        return self

    async def tick(self, moment: str | None = None) -> None:
        """Every job, twice: a second tick at the same moment says nothing new."""
        self.now = self.now if moment is None else local(moment)
        for job in (*self.jobs, *self.jobs):
            await job()

    async def through(self, first: str, days: int) -> None:
        """Half past nine and Saturday night alike, on so many days."""
        for ahead in range(days):
            for at in ("03:00", "09:30", "18:00"):
                await self.tick(f"{first} {at}") if ahead == 0 else await self._later(first, ahead, at)

    async def _later(self, first: str, ahead: int, at: str) -> None:
        day = (local(f"{first} 12:00") + timedelta(days=ahead)).date().isoformat()
        await self.tick(f"{day} {at}")


@pytest.fixture
async def town(sqlite_database: Database) -> Clocked:
    town = Clocked(sqlite_database, TUESDAY)
    await town.agree()
    return town.build()


def bot_acts(kept: KeptEscalation, *kinds: type) -> list[object]:
    return [step.act for step in kept.escalation.history if step.by is None and isinstance(step.act, kinds)]


async def test_what_was_opened_on_saturday_night_stands_on_monday_at_nine(town: Clocked) -> None:
    town.now = SATURDAY
    matter = await town.ask()
    await town.tick()
    for moment in ("2026-09-20 12:00", "2026-09-21 08:59"):
        await town.tick(moment)
        assert await town.rows(f"thread:{matter.id}") == []

    await town.tick("2026-09-21 09:00")

    assert town.now == MONDAY
    assert len(await town.rows(f"thread:{matter.id}")) == 1


async def test_each_party_is_reminded_after_three_and_six_working_days_and_then_it_is_on_the_agenda(
    town: Clocked,
) -> None:
    matter = await town.raise_(await town.explain(await town.ask()))

    await town.through("2026-09-16", 14)

    history = (await town.kept(matter)).escalation.history
    reminded = [(step.act, step.at) for step in history if isinstance(step.act, Remind)]
    days = {Nudge.FIRST: "2026-09-21", Nudge.SECOND: "2026-09-24", Nudge.AGENDA: "2026-09-25"}
    assert reminded == [(Remind(nudge, party), local(f"{day} 09:30")) for nudge, day in days.items() for party in Party]
    assert len(bot_acts(await town.kept(matter), PutOnAgenda)) == 1


async def test_without_a_planned_meeting_both_contacts_hear_that_once_and_nothing_climbs(
    sqlite_database: Database,
) -> None:
    town = Clocked(sqlite_database, TUESDAY)
    async with town.database.write() as uow:
        await activate_for_demo(uow, spoiled(_without_meetings), town.now)
    matter = await town.build().ask()

    await town.through("2026-09-16", 14)

    told = await town.rows(f"due:{matter.id}:no_meeting")
    assert sorted(row.place.channel for row in told) == ["dm-imke", "dm-joyce"]
    assert all("Er is nog geen overleg gepland." in words(row) for row in told)
    kept = await town.kept(matter)
    assert bot_acts(kept, PutOnAgenda) == []
    assert kept.escalation.rung is Level.OPERATIONAL


async def test_an_extra_meeting_is_a_meeting_too(sqlite_database: Database) -> None:
    town = Clocked(sqlite_database, TUESDAY)
    async with town.database.write() as uow:
        await activate_for_demo(uow, spoiled(_without_meetings), town.now)
    matter = await town.build().ask()
    chosen = ExtraMeeting(matter.forum, date(2026, 9, 29), "Samen naar het wachten kijken.", Party.PARTNERSHIP)
    async with town.database.write() as uow:
        await uow.meetings.add(chosen, town.now)

    await town.through("2026-09-16", 12)

    assert await town.rows(f"due:{matter.id}:no_meeting") == []
    assert bot_acts(await town.kept(matter), PutOnAgenda) == [PutOnAgenda(chosen.on)]


def _without_meetings(data: Data) -> None:
    for forum in data["forums"]:
        if forum["level"] == "operational":
            forum.pop("meetings", None)


async def test_a_reminder_names_a_party_and_nobody(town: Clocked) -> None:
    matter = await town.ask()
    await town.say("kofi", matter, "We zien lange wachttijden.", None)

    await town.through("2026-09-16", 6)

    told = [each for each in await town.told_in(NORTH) if "gemeente" in each]
    names = [person.name.split()[0] for person in (await _agreements(town)).people]
    assert bot_acts(await town.kept(matter), Remind) == [Remind(Nudge.FIRST, Party.MUNICIPALITY)]
    assert told
    assert not [name for each in told[-1:] for name in names if name in each]


async def _agreements(town: Clocked) -> Agreements:
    async with town.database.read() as uow:
        return (await town.held(uow)).agreements


async def test_the_agenda_comes_one_working_day_before_the_meeting_and_once(town: Clocked) -> None:
    agreements = await _agreements(town)
    forum = next(each for each in agreements.forums if each.meetings and each.level is Level.TACTICAL)
    meeting = min(day for day in forum.meetings if day > TUESDAY.date() + timedelta(days=3))
    matter = await town.explain(await town.ask())
    matter = await town.raise_(matter)

    first = (local(f"{meeting.isoformat()} 12:00") - timedelta(days=5)).date().isoformat()
    await town.through(first, 7)

    sent = await town.rows(f"agenda:{forum.id}:{meeting.isoformat()}")
    assert len(sent) == 1
    assert sent[0].key.startswith("agenda:")
    said = words(sent[0])
    assert "Hoe werken we samen?" in said
    assert matter.topic in said
    assert PutOnAgenda(meeting) in bot_acts(await town.kept(matter), PutOnAgenda)


async def test_on_its_date_the_bot_asks_whether_it_worked_once_and_with_a_button(town: Clocked) -> None:
    matter = await town.agree_on(await town.explain(await town.ask()))
    await town.did("joyce", matter, Close("Eerder bellen helpt."))

    await town.through("2026-10-09", 7)

    asked = await town.rows(f"due:{matter.id}:look_back")
    assert len(asked) == 1
    assert f"esc:{matter.id}:look_back" in str(asked[0].message)
    assert asked[0].key.count("2026-10-13") == 1


async def test_who_wants_to_go_up_hears_when_the_notice_is_over(town: Clocked) -> None:
    matter = await town.explain(await town.ask())
    await town.did("joyce", matter, Raise(Level.TACTICAL, Ground.RISK, "Dit raakt elke wijk."))
    await town.tick("2026-09-15 16:00")
    before = await town.rows(f"due:{matter.id}")

    await town.tick("2026-09-16 10:00")

    assert before == []
    assert len(await town.rows(f"due:{matter.id}:notice_over")) == 1
    assert isinstance(await town.take("joyce", matter, GoUp()), KeptEscalation)


async def test_what_was_parked_is_taken_up_on_its_day_and_is_not_reminded_of_before(town: Clocked) -> None:
    matter = await town.ask()
    await town.did("joyce", matter, Park(local("2026-09-29 12:00").date(), "Even wachten op cijfers."))

    await town.through("2026-09-16", 14)

    assert bot_acts(await town.kept(matter), Remind) == []
    assert len(await town.rows(f"due:{matter.id}:parked_over:2026-09-29")) == 1


async def test_a_party_that_owes_answers_hears_so_once_a_week(town: Clocked) -> None:
    async with town.database.write() as uow:
        await uow.participants.lock("joyce")
        await uow.participants.save(Participant("joyce", Standing.ACTIVE, notice_version=1))
        for number in range(3):
            await uow.signals.keep(
                Signal(
                    f"s{number}", "2026-W37", "waiting", Frequency.FIRST, Reach.TEAM, team="noord", party="partnership"
                )
            )

    await town.through("2026-09-14", 28)

    rows = await town.rows("answers:")
    assert [row.key.split(":")[2] for row in rows] == ["2026-W40", "2026-W41"]
    assert {row.place.channel for row in rows} == {"dm-joyce"}
    assert "3 verhalen en signalen wachten langer dan 10 werkdagen" in words(rows[0])
