"""The ten kinds of triggers through the database: what is kept leads to one event, once, and says why."""

from datetime import date

import pytest

from domain.agreements import Level, Party
from domain.ladder_acts import Question
from domain.signals import OTHER_THEME
from domain.trigger_evidence import Why
from domain.trigger_states import Event, Fired, Joined, Opening, Resolved
from services.running import running
from storage.database import Database
from tests.example import Data
from tests.services.ladder_town import AREA
from tests.services.trigger_town import CITY, FIRST, TriggerTown, only, rule


def without_silence(data: Data) -> None:
    data["triggers"] = [rule for rule in data["triggers"] if rule["kind"] != "silence"]


@pytest.fixture
async def town(sqlite_database: Database) -> TriggerTown:
    return await TriggerTown(sqlite_database).start(without_silence)


def fired(events: list[Event], opens: Opening) -> Why:
    """The one event, and why."""
    assert [type(event) for event in events] == [Fired], events
    (event,) = events
    assert isinstance(event, Fired)
    assert (event.opens, event.shadow) == (opens, False)
    return event.why


def shown(why: Why) -> dict[str, float]:
    return {each.name: each.amount for each in why.figures}


async def test_t1_a_threshold_that_is_passed_two_weeks_in_a_row_opens_a_conversation(town: TriggerTown) -> None:
    await town.count("wait_days", "noord", [12], FIRST.key)
    first = await town.look_after(FIRST)
    await town.count("wait_days", "noord", [12, 13.5], FIRST.next().key)

    second = await town.look_after(FIRST.next())

    why = fired(second, Opening.OPERATIONAL)
    assert first == []
    assert (why.subject, why.indicator, why.period, why.version) == ("noord", "wait_days", FIRST.next(), 1)
    assert shown(why) == {"value": 13.5, "above": 10.0}
    (matter,) = await town.matters()
    assert (matter.escalation.rung, matter.escalation.subject.area) == (Level.OPERATIONAL, "noord")
    (kept,) = await town.log()
    assert kept.conversation == matter.id


async def test_t2_a_figure_outside_its_season_is_told_in_the_digest_and_talked_about_if_it_lasts(
    sqlite_database: Database,
) -> None:
    town = await TriggerTown(sqlite_database).start(only("requests_unusual"))
    usual = [20 + 5 * (week % 3) for week in range(110)]
    await town.count("new_requests", "oost", usual, FIRST.previous().key)
    await town.count("new_requests", "oost", [90], FIRST.key)

    first = await town.look_after(FIRST)
    await town.count("new_requests", "oost", [95], FIRST.next().key)
    second = await town.look_after(FIRST.next())

    why = fired(first, Opening.DIGEST)
    assert shown(why)["value"] == 90
    assert shown(why)["high"] < 60
    assert fired(second, Opening.OPERATIONAL).subject == "oost"
    assert len(await town.matters()) == 1


async def test_t3_a_shift_opens_a_conversation_also_when_it_is_good(town: TriggerTown) -> None:
    usual = [68, 71, 66, 70, 67, 69, 72, 65, 70, 68, 66, 71, 69, 67]
    await town.count("resolved_in_basis", AREA, usual, "2025-12")
    await town.count("resolved_in_basis", AREA, [75, 76, 77, 75, 78, 76, 77, 79], "2026-08")

    why = fired(await town.look_after(FIRST), Opening.OPERATIONAL)

    assert why.good is True
    assert shown(why)["points"] == 8


async def test_t4_a_budget_that_goes_off_course_opens_on_the_second_rung(town: TriggerTown) -> None:
    await town.count("budget_use", CITY, [0.2, 2.1], "2026-Q2")

    why = fired(await town.look_after(FIRST), Opening.TACTICAL)

    assert shown(why) == {"value": 2.1, "year_end": pytest.approx(104.2), "above": 103.0, "below": 95.0}
    (matter,) = await town.matters()
    assert matter.escalation.rung is Level.TACTICAL


async def test_t5_a_calm_figure_and_many_signals_clash_in_the_digest(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("figures_and_stories_clash"))
    await town.count("wait_days", "noord", [5.5, 6, 5, 6.5, 5.5, 6] * 5, FIRST.key)
    await town.signal(FIRST.next(), [1, 2, 3, 1, 2])

    why = fired(await town.look_after(FIRST), Opening.DIGEST)

    assert (why.subject, why.theme, why.period) == ("noord", "waiting", FIRST.next())
    assert why.people is not None
    assert why.people.under_five
    async with town.database.read() as uow:
        agreements = (await town.held(uow)).agreements
        found = await running(uow, agreements, agreements.teams, FIRST.next())
    assert [len(each.tensions) for each in found.values()] == [1, 0, 0, 0]
    assert await town.matters() == []


async def test_t6_five_signals_of_three_people_in_one_area_open_a_conversation_that_hears_of_the_sixth(
    town: TriggerTown,
) -> None:
    await town.signal(FIRST, [1, 2, 3, None])
    quiet = await town.look_after(FIRST.previous())
    await town.signal(FIRST, [1])
    opened = await town.look(date(2026, 9, 16))
    await town.signal(FIRST, [4])

    joined = await town.look(date(2026, 9, 17))

    why = fired(opened, Opening.OPERATIONAL)
    assert quiet == []
    assert (why.subject, why.theme) == (AREA, "waiting")
    assert [type(event) for event in joined] == [Joined]
    assert await town.look(date(2026, 9, 18)) == []
    (matter,) = await town.matters()
    assert {link.id for link in matter.escalation.links} == {f"s{number}" for number in range(6)}


async def test_t7_one_theme_in_three_areas_opens_on_the_second_rung(town: TriggerTown) -> None:
    for area in ("centrum", "lariks-pittelo", "kloosterveen-west"):
        await town.signal(FIRST, [1, 2], "money", area)

    why = fired(await town.look(date(2026, 9, 17)), Opening.TACTICAL)

    assert (why.subject, why.theme) == (None, "money")
    assert why.areas == ("centrum", "kloosterveen-west", "lariks-pittelo")
    (matter,) = await town.matters()
    assert (matter.escalation.rung, matter.escalation.subject.area) == (Level.TACTICAL, None)


async def test_t7_what_fits_no_theme_is_no_theme_in_common(town: TriggerTown) -> None:
    for area in ("centrum", "lariks-pittelo", "kloosterveen-west"):
        await town.signal(FIRST, [1, 2, 3, 4, 5], OTHER_THEME, area)

    assert await town.look(date(2026, 9, 17)) == []


async def test_t8_residents_who_say_yes_less_often_open_a_conversation(town: TriggerTown) -> None:
    await town.count("resident_experience", CITY, [78, 60], "2026-08", n=48)

    why = fired(await town.look_after(FIRST), Opening.OPERATIONAL)

    assert shown(why) == {"yes": pytest.approx(60), "yes_before": pytest.approx(78)}


async def test_t8_residents_who_say_no_open_a_conversation_where_that_is_counted(town: TriggerTown) -> None:
    await town.count("resident_experience", CITY, [70], "2026-08", n=50)
    await town.count("resident_experience:no", CITY, [20], "2026-08", n=50)

    why = fired(await town.look_after(FIRST), Opening.OPERATIONAL)

    assert shown(why) == {"yes": pytest.approx(70), "no": pytest.approx(20)}


async def test_t9_three_weeks_without_a_figure_are_a_friendly_question_and_never_a_conversation(
    sqlite_database: Database,
) -> None:
    def change(data: Data) -> None:
        only("silence")(data)
        rule(data, "silence")["indicators"] = ["wait_days"]

    town = await TriggerTown(sqlite_database).start(change)
    for team in ("oost", "west", "zuid"):
        await town.count("wait_days", team, [6] * 6, FIRST.plus(2).key)
    await town.count("wait_days", "noord", [6] * 4, FIRST.previous().key)

    early = await town.look_after(FIRST.next())
    why = fired(await town.look_after(FIRST.plus(2)), Opening.CHECK)

    assert early == []
    assert (why.subject, why.indicator, shown(why)) == ("noord", "wait_days", {"weeks": 3.0})
    assert list(await town.told("check:")) == ["dm-fenna", "dm-tugba"]
    assert await town.matters() == []


async def test_t9_is_said_once_as_long_as_it_is_quiet(sqlite_database: Database) -> None:
    def change(data: Data) -> None:
        only("silence")(data)
        rule(data, "silence")["indicators"] = ["wait_days"]

    town = await TriggerTown(sqlite_database).start(change)
    for team in ("oost", "west", "zuid"):
        await town.count("wait_days", team, [6] * 10, FIRST.plus(6).key)
    await town.count("wait_days", "noord", [6] * 4, FIRST.previous().key)

    events = [event for week in range(2, 7) for event in await town.look_after(FIRST.plus(week))]
    await town.count("wait_days", "noord", [6, 6], FIRST.plus(8).key)
    after = [event for week in (7, 8) for event in await town.look_after(FIRST.plus(week))]

    assert [type(event) for event in events] == [Fired]
    assert [type(event) for event in after] == [Resolved]


async def test_t9_few_of_a_large_team_are_asked_after_and_of_a_small_one_nothing_is_said(
    sqlite_database: Database,
) -> None:
    def change(data: Data) -> None:
        only("silence")(data)
        rule(data, "silence")["indicators"] = []
        more = {"party": "partnership", "roles": ["professional"], "team": "noord"}
        data["people"] += [more | {"id": f"extra{number}", "name": f"Extra {number}"} for number in range(9)]

    town = await TriggerTown(sqlite_database).start(change)
    for week in range(-1, 4):
        await town.signal(FIRST.plus(week), [1, 2], "money")

    early = await town.look_after(FIRST.plus(2))
    why = fired(await town.look_after(FIRST.plus(3)), Opening.CHECK)

    assert early == []
    assert (why.subject, shown(why)) == ("noord", {"weeks": 4.0, "percent": 40.0})
    assert list(await town.told("check:")) == ["dm-fenna"]


async def test_t10_a_municipality_that_keeps_people_waiting_is_asked_about_its_role(town: TriggerTown) -> None:
    matter = await town.ask("kofi", "Geen antwoord over de spreekkamer")
    await town.say("fenna", matter, "We wachten op een ruimte.", Question.SEE)
    # Six working days to answer, and ten more.
    late = date(2026, 9, 30)

    early = await town.look(date(2026, 9, 29))
    why = fired(await town.look(late), Opening.OPERATIONAL)

    assert early == []
    assert shown(why) == {"working_days_late": 10.0, "late_answers": 1.0}
    (_, asked) = await town.matters()
    assert asked.escalation.subject.about is Party.MUNICIPALITY
    assert await town.look(date(2026, 10, 1)) == []


async def test_t10_a_quarter_without_anything_of_the_municipality_is_asked_about_too(
    sqlite_database: Database,
) -> None:
    town = await TriggerTown(sqlite_database).start(only("municipality_late"))

    early = await town.look(date(2026, 12, 31))
    why = fired(await town.look(date(2027, 4, 1)), Opening.OPERATIONAL)

    assert early == []
    assert shown(why) == {"quarters_without": 1.0}


async def test_t10_is_quiet_where_the_municipality_brought_figures_in(sqlite_database: Database) -> None:
    town = await TriggerTown(sqlite_database).start(only("municipality_late"))
    town.now = town.now.replace(year=2027, month=2)
    await town.count("specialist_starts", AREA, [3.1], "2027-01")

    events = await town.look(date(2027, 4, 1))

    assert events == []
