"""The agreed triggers day by day: once for everybody, never unsigned, at first in the shadow, put right when wrong."""

import asyncio
import csv
import re
import shutil
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.agreements import Party, Role
from domain.indicators import Observation
from domain.ladder_acts import Close
from domain.people import Participant, Standing
from domain.periods import Period, PeriodKind
from domain.signals import Frequency, Reach
from domain.signing import State, Version
from domain.trigger_evidence import Evidence, Finding, SignedRule, Unsigned
from domain.trigger_states import Corrected, Fired, Joined, Opening, Phase
from domain.two_keys import Answer, Signature
from services.agreements import propose, sign
from services.triggers import Looking
from storage.database import Database
from storage.escalations import KeptEscalation
from storage.signals import Signal
from tests.domain.signed_rules import RULES
from tests.example import Data, spoiled
from tests.services.ladder_town import AREA, NORTH
from tests.services.trigger_town import FIRST, TriggerTown, only, rule, tuesday_after

CBS = Path(__file__).parents[1] / "data" / "cbs" / "cbs_70895ned_overledenen_week_totaal_1995_2018.csv"


BREACH = Finding.BREACH


async def in_week(town: TriggerTown, week: Period, *values: float | None) -> list[Any]:
    """The figures of team Noord up to this week come in, and the Tuesday after it is a working day."""
    await town.count("wait_days", "noord", values, week.key)
    # What the municipality does not do is another rule's matter.
    return [event for event in await town.look_after(week) if event.key.trigger != "municipality_late"]


async def test_in_the_start_up_phase_only_the_two_contacts_hear_of_it(sqlite_database: Database) -> None:
    def change(data: Data) -> None:
        only("waiting_long", "silence", "signals_together")(data)
        rule(data, "waiting_long")["settings"] = {"above": 10}
        rule(data, "silence")["settings"] = {"weeks_without_figure": 1}
        data["shadow_until"] = "2026-12-31"

    town = await TriggerTown(sqlite_database).start(change)
    await town.signal(FIRST, [1, 2, 3, 4, 5])

    events = await in_week(town, FIRST, 12)

    assert len(events) > 2
    assert all(isinstance(event, Fired) and event.shadow for event in events)
    assert await town.matters() == []
    assert sorted(row.place.channel for row in await town.rows()) == ["dm-imke", "dm-joyce"]
    assert all("Alleen de twee aanspreekpunten" in words for words in (await town.told("shadow:")).values())


async def test_in_the_shadow_the_deputy_hears_it_while_the_contact_is_away(sqlite_database: Database) -> None:
    def change(data: Data) -> None:
        only("waiting_long")(data)
        rule(data, "waiting_long")["settings"] = {"above": 10}
        data["shadow_until"] = "2026-12-31"

    town = await TriggerTown(sqlite_database).start(change)
    async with sqlite_database.write() as uow:
        await uow.participants.lock("imke")
        await uow.participants.save(Participant("imke", Standing.PAUSED, paused_until=date(2026, 12, 1)))
    deputy = next(
        each.id
        for each in (await town.agreements()).people
        if each.party is Party.MUNICIPALITY and Role.DEPUTY in each.roles
    )

    await in_week(town, FIRST, 12)

    assert sorted(await town.told("shadow:")) == sorted([f"dm-{deputy}", "dm-joyce"])


async def test_who_misses_several_figures_is_asked_once(sqlite_database: Database) -> None:
    def change(data: Data) -> None:
        only("silence")(data)
        rule(data, "silence")["settings"] = {"weeks_without_figure": 1}

    town = await TriggerTown(sqlite_database).start(change)

    events = await in_week(town, FIRST)

    # Two figures of four teams: each lead is asked about their own team, each owner about their own figure.
    assert len(events) == 8
    told = await town.told("check:")
    assert sorted(told) == ["dm-fenna", "dm-geertje", "dm-martijn", "dm-tugba"]
    assert told["dm-geertje"].count("geen cijfer uit Zuid") == 2


async def test_what_fired_in_the_shadow_opens_for_everybody_after_it(sqlite_database: Database) -> None:
    def change(data: Data) -> None:
        only("waiting_long")(data)
        rule(data, "waiting_long")["settings"] = {"above": 10}
        data["shadow_until"] = str(FIRST.last_day)

    town = await TriggerTown(sqlite_database).start(change)
    (first,) = await in_week(town, FIRST, 12)

    (second,) = await in_week(town, FIRST.next(), 12, 13)

    assert (first.shadow, second.shadow) == (True, False)
    assert len(await town.matters()) == 1


_SIGNALS = st.lists(
    st.tuples(st.sampled_from(["waiting", "money"]), st.sampled_from([AREA, "centrum"]), st.integers(0, 4)), max_size=12
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    values=st.lists(st.integers(0, 200), min_size=1, max_size=9),
    signals=_SIGNALS,
    answers=st.sampled_from([(), (Answer.AGREED,), (Answer.REFUSED,), (Answer.AGREED, Answer.REFUSED)]),
)
async def test_whatever_the_figures_and_signals_say_an_unsigned_rule_never_fires(
    values: list[int],
    signals: list[tuple[str, str, int]],
    answers: tuple[Answer, ...],
    tmp_path_factory: Any,
    sqlite_template: Path,
) -> None:
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("unsigned") / "town.db")
    database = Database(f"sqlite:///{file}")
    await database.start()
    town = TriggerTown(database)
    async with database.write() as uow:
        proposal = await propose(uow, spoiled(lambda _: None), town.now)
        for party, answer in zip(Party, answers, strict=False):
            who = {Party.MUNICIPALITY: "imke", Party.PARTNERSHIP: "joyce"}[party]
            reason = "Nog niet." if answer is Answer.REFUSED else None
            await sign(uow, proposal.number, Signature(party, who, answer, reason), town.now)
        for number, (theme, area, person) in enumerate(signals):
            told = Signal(
                f"s{number}", FIRST.key, theme, Frequency.MORE_OFTEN, Reach.TEAM, area=area, pseudonym=f"p{person}"
            )
            await uow.signals.keep(told)
    await town.count("wait_days", "noord", values, FIRST.key)
    town.now = town.now.replace(day=22)

    due, done, foreseen = (
        await town.triggers.due(town.now),
        await town.triggers.evaluate(town.now),
        await Looking(database).foresee(date(2026, 9, 22)),
    )

    assert (due, done, foreseen) == (False, None, ())
    assert await town.rows() == []
    assert await town.matters() == []
    await database.close()


@given(st.sampled_from(list(State)), st.lists(st.sampled_from(list(Party)), max_size=1))
def test_a_rule_without_both_yeses_cannot_even_be_made(state: State, agreed: list[Party]) -> None:
    signatures = tuple(Signature(party, "somebody", Answer.AGREED) for party in agreed)

    with pytest.raises(Unsigned):
        SignedRule(RULES["waiting_long"], Version(1, state, signatures))


async def test_of_two_processes_one_looks_and_the_other_does_nothing(database: Database, database_url: str) -> None:
    first = await TriggerTown(database).start(only("waiting_long"))
    first.now = first.now.replace(day=22)
    await first.count("wait_days", "noord", [12, 13], FIRST.key)
    second = TriggerTown(database, first.now, seed=8)

    done = await asyncio.gather(first.triggers.evaluate(first.now), second.triggers.evaluate(first.now))
    again = await first.triggers.evaluate(first.now)

    assert sum(each is not None for each in done) == 1
    assert again is None
    assert not await first.triggers.due(first.now)


async def test_it_looks_on_working_days_from_nine_to_five_only(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start()
    nine = town.now.replace(day=22, hour=7, minute=0)

    due = {
        "before nine": await town.triggers.due(nine - timedelta(minutes=1)),
        "at nine": await town.triggers.due(nine),
        "after five": await town.triggers.due(nine + timedelta(hours=8)),
        "on Saturday": await town.triggers.due(nine + timedelta(days=4)),
        "at Christmas": await town.triggers.due(nine.replace(month=12, day=25, hour=9)),
    }

    assert [name for name, is_due in due.items() if is_due] == ["at nine"]


async def test_days_that_were_missed_are_caught_up_in_one_pass(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("waiting_long"))
    await in_week(town, FIRST, 6)
    # The bot stood still for three weeks; the figures came in meanwhile.
    events = await in_week(town, FIRST.plus(3), 6, 12, 13, 14)

    assert len(events) == 1
    assert len(await town.matters()) == 1
    assert [row.key for row in await town.rows() if row.key.startswith("thread:")] != []
    assert await town.look(tuesday_after(FIRST.plus(3)) + timedelta(days=1)) == []


async def test_what_came_and_went_while_the_bot_stood_still_opens_nothing(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("waiting_long"))
    await in_week(town, FIRST, 6)

    await in_week(town, FIRST.plus(6), 6, 12, 13, 6, 6, 6, 6)

    assert await town.matters() == []
    assert await town.told("") == {}


async def test_a_correction_takes_back_what_the_contacts_were_told_and_says_so_once(sqlite_database: Database) -> None:
    def change(data: Data) -> None:
        only("waiting_long")(data)
        rule(data, "waiting_long")["settings"] = {"above": 10}
        data["shadow_until"] = "2026-12-31"

    town = await TriggerTown(sqlite_database).start(change)
    await in_week(town, FIRST, 12)

    await town.count("wait_days", "noord", [6], FIRST.key)
    (corrected,) = await town.look(tuesday_after(FIRST) + timedelta(days=1))
    after = await town.look(tuesday_after(FIRST) + timedelta(days=2))

    assert isinstance(corrected, Corrected)
    assert (corrected.was, corrected.now, corrected.opens) == (Phase.FIRING, Phase.QUIET, None)
    assert after == []
    assert len([row for row in await town.rows() if row.key.startswith("shadow:")]) == 4
    assert all("geen aanleiding meer" in words for words in (await town.told(f"shadow:{town.now.date()}")).values())


async def test_a_correction_is_one_line_in_the_conversation_that_goes_on(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("waiting_long"))
    await in_week(town, FIRST, 12)
    await in_week(town, FIRST.next(), 12, 13)
    (matter,) = await town.matters()

    await town.count("wait_days", "noord", [6], FIRST.next().key)
    (corrected,) = await town.look(tuesday_after(FIRST.next()) + timedelta(days=1))

    assert isinstance(corrected, Corrected)
    told = await town.told("corrected:")
    assert list(told) == [NORTH.channel]
    (still,) = await town.matters()
    assert (still.id, still.escalation.is_over) == (matter.id, False)


async def test_a_late_figure_opens_a_conversation_with_one_event(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("waiting_long"))
    await in_week(town, FIRST, None)
    await in_week(town, FIRST.next(), None, 13)

    await town.count("wait_days", "noord", [12], FIRST.key)
    (event,) = await town.look(tuesday_after(FIRST.next()) + timedelta(days=1))

    assert isinstance(event, Corrected)
    assert event.opens is Opening.OPERATIONAL
    assert len(await town.matters()) == 1


async def test_new_evidence_joins_and_is_never_a_second_thread(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("waiting_long"))
    await in_week(town, FIRST, 12)
    await in_week(town, FIRST.next(), 12, 13)

    joined = [event for week in range(2, 6) for event in await in_week(town, FIRST.plus(week), 14)]

    assert [type(event) for event in joined] == [Joined] * 4
    (matter, *others) = await town.matters()
    assert [each.escalation.subject.trigger for each in others] in ([], ["municipality_late"])
    assert [link.week for link in matter.escalation.links] == [FIRST.plus(week) for week in range(1, 6)]
    assert len([row for row in await town.rows() if row.key.startswith(f"thread:{matter.id}")]) == 1


async def test_after_people_closed_it_the_trigger_cools_down_and_then_opens_another(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("waiting_long"))
    await in_week(town, FIRST, 12)
    await in_week(town, FIRST.next(), 12, 13)
    (matter,) = await town.matters()
    await _close(town, matter)

    events = [event for week in range(2, 7) for event in await in_week(town, FIRST.plus(week), 14)]

    assert [type(event) for event in events] == [Fired]
    first, second = [each for each in await town.matters() if each.escalation.subject.trigger == "waiting_long"]
    assert (first.escalation.is_over, second.escalation.is_over) == (True, False)
    # Four weeks from the day on which it was closed.
    assert second.escalation.opened_at.date() == tuesday_after(FIRST.plus(6))


async def test_a_new_version_leaves_what_is_open_under_its_own(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("waiting_long"))
    await in_week(town, FIRST, 12)
    await in_week(town, FIRST.next(), 12, 13)

    def higher(data: Data) -> None:
        only("waiting_long")(data)
        rule(data, "waiting_long")["settings"] = {"above": 50}

    await town.start(higher)
    (joined,) = await in_week(town, FIRST.plus(2), 14)
    (track,) = await town.tracks()
    (matter,) = await town.matters()
    await _close(town, matter)
    after = [event for week in range(3, 9) for event in await in_week(town, FIRST.plus(week), 14)]

    assert isinstance(joined, Joined)
    assert (track.state.version, joined.why.version) == (1, 1)
    assert after == []


async def test_a_quiet_town_has_no_rows_and_a_calm_one_forgets_them(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("waiting_long"))
    await in_week(town, FIRST, 6)
    asleep = await town.tracks()
    await in_week(town, FIRST.next(), 6, 12)
    pending = await town.tracks()

    for week in range(2, 16):
        await in_week(town, FIRST.plus(week), 6)

    assert asleep == []
    assert [track.state.phase for track in pending] == [Phase.PENDING]
    assert await town.tracks() == []


@pytest.mark.parametrize(
    ("year", "judged", "fired"),
    [(2016, range(38, 46), [41, 43]), (2017, range(1, 13), []), (2018, range(6, 15), [9, 10, 11, 12])],
)
async def test_ordinary_winters_are_quiet_and_the_flu_and_the_heat_are_not(
    sqlite_database: Database, year: int, judged: range, fired: list[int]
) -> None:
    """Real deaths in the Netherlands, week by week; each week is judged from what was known by then."""

    def change(data: Data) -> None:
        only("requests_unusual")(data)
        rule(data, "requests_unusual")["settings"] = {}
        data["indicators"][0] |= {"per": "whole", "counts_people": False}
        data["indicators"][0].pop("maximum")

    town = TriggerTown(sqlite_database)
    town.now = town.now.replace(year=year - 1)
    await town.start(change)
    first = Period(PeriodKind.WEEK, year, judged.start)
    async with sqlite_database.write() as uow:
        await uow.observations.keep([each for each in _deaths() if each.period < first], town.now)
    found = set[int]()
    for each in (each for each in _deaths() if each.period.year == year and each.period.number in judged):
        async with sqlite_database.write() as uow:
            await uow.observations.keep([each], town.now)
        await town.look_before(each.period)
        entries = [entry for track in await town.tracks("requests_unusual") for entry in track.entries]
        found |= {each.period.number for each in entries if isinstance(each, Evidence) and each.finding is BREACH}

    assert sorted(found) == fired


@cache
def _deaths() -> tuple[Observation, ...]:
    found = []
    with CBS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if week := re.fullmatch(r"(\d{4}) week (\d+)", row["Perioden"].strip()):
                period = Period.parse(f"{week[1]}-W{int(week[2]):02}")
                found.append(Observation("new_requests", "GM0106", period, Decimal(row["Overledenen_1"]), "CBS"))
    return tuple(found)


async def _close(town: TriggerTown, matter: KeptEscalation) -> None:
    """Both parties explain it, agree and close it, on the day that it is now."""
    agreed = await town.agree_on(await town.explain(matter))
    await town.did("joyce", agreed, Close("Bellen helpt."))
