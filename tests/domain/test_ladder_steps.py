"""The ladder step by step: the whole way up and down, and each refusal that changes nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.agreements import Level, Party, Role
from domain.deadlines import Nudge
from domain.ladder import NoHistory, merged, opened, replay, taken
from domain.ladder_acts import (
    Absorb,
    Actor,
    Agree,
    Close,
    Conclude,
    Consent,
    Contribute,
    Decline,
    Experiment,
    GoUp,
    Ground,
    Join,
    KeepPromise,
    LadderTerms,
    Link,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Open,
    Park,
    Promise,
    PutOnAgenda,
    Question,
    Raise,
    Remind,
    Resume,
    Step,
    Subject,
    TakeBack,
    Withdraw,
)
from domain.ladder_guards import Refusal
from domain.ladder_state import Escalation, Phase, joins
from domain.ladder_waiting import nudge_for, waits_for
from domain.periods import Period
from domain.trigger_evidence import SignedRule
from tests.domain.ladder_walk import (
    AGREEMENT,
    LATER,
    LEAD,
    OPEN,
    READER,
    START,
    TEAM,
    TERMS,
    TOWN,
    WORKER,
    agreed,
    answers,
    by_hand,
    days,
    explained,
    go,
    mirrored,
    refused,
)
from tests.domain.signed_rules import RULES, SIGNED

WEEK = Period.parse("2026-W30")
UP = Raise(Level.TACTICAL, Ground.RISK, "Hier gaat het team niet over.")
DOWN = Lower("Het team belt weer zelf.", "Dit is wat we afspraken.")
BOTH = frozenset(Party)


def whole_way() -> Escalation:
    """Up with a ground, a promise of the municipality, down, agreed, closed, looked back on."""
    promise = Promise("p1", "Een vaste beller.", Party.MUNICIPALITY, Role.POINT_OF_CONTACT, LATER)
    up = go(explained(), (TEAM, UP), (TOWN, Consent()), *answers("t"), (TOWN, MakePromise(promise)))
    down = go(up, (TOWN, DOWN), (TEAM, Consent()), (TOWN, KeepPromise("p1")))
    closed = go(down, (TEAM, AGREEMENT), (TOWN, Consent()), (TOWN, Close("geen")))
    return go(closed, (TEAM, LookBack(worked=True)), at=days(40))


def test_the_whole_way_up_and_down_and_back() -> None:
    done = whole_way()

    assert (done.phase, done.rung, done.lessons, done.looked_back) == (Phase.CLOSED, Level.OPERATIONAL, ("geen",), True)
    assert [each.rung for each in done.contributions] == [Level.OPERATIONAL] * 3 + [Level.TACTICAL] * 3
    assert done.promises[0].kept


def test_the_history_is_the_whole_matter() -> None:
    done = whole_way()

    assert replay(done.history) == done
    assert mirrored(replay(done.history)) == replay(mirrored(done.history))
    with pytest.raises(NoHistory):
        replay(done.history[1:])
    with pytest.raises(NoHistory):
        opened(Step(START, Close("geen"), TEAM))


# Opening


@pytest.mark.parametrize(
    ("trigger", "rung", "about", "key"),
    [
        ("waiting_long", Level.OPERATIONAL, None, None),
        ("budget_heading", Level.TACTICAL, None, None),
        ("requests_unusual", Level.OPERATIONAL, None, None),
        ("municipality_late", Level.OPERATIONAL, Party.MUNICIPALITY, None),
        ("municipality_late", Level.OPERATIONAL, None, "ladder-refused-not-agreed"),
        ("waiting_long", Level.TACTICAL, None, "ladder-refused-not-agreed"),
        ("budget_heading", Level.STRATEGIC, None, "ladder-refused-not-agreed"),
        ("silence", Level.OPERATIONAL, None, "ladder-refused-not-agreed"),
    ],
)
def test_the_bot_opens_what_was_signed_where_it_was_signed(
    trigger: str, rung: Level, about: Party | None, key: str | None
) -> None:
    step = Step(START, Open("e1", TERMS, Subject(trigger, "noord", None, about), rung))

    found = opened(step, SignedRule(RULES[trigger], SIGNED))

    assert (found.key if isinstance(found, Refusal) else None) == key


def test_without_a_signed_trigger_the_bot_opens_nothing() -> None:
    unsigned = opened(Step(START, OPEN))
    another = opened(Step(START, replace(OPEN, subject=Subject("other"))), SignedRule(RULES["waiting_long"], SIGNED))

    assert unsigned == another == Refusal("ladder-refused-unsigned")


def test_anybody_who_takes_part_opens_on_the_first_rung() -> None:
    higher = opened(Step(START, replace(OPEN, rung=Level.TACTICAL), WORKER))

    assert by_hand().opened_by == WORKER
    assert higher == Refusal("ladder-refused-skips-rung")
    assert opened(Step(START, OPEN, READER)) == Refusal("ladder-refused-role")
    assert opened(Step(START, OPEN, WORKER, of_a_case=True)) == Refusal("ladder-refused-case")


def test_new_evidence_finds_the_open_conversation_and_no_second_is_opened() -> None:
    subject = Subject("waiting_long", "noord", None)
    open_ = replace(by_hand(), subject=subject)
    withdrawn = replace(open_, aside=Withdraw("Dubbel."))

    assert joins(subject, [withdrawn, open_]) is open_
    assert joins(subject, [withdrawn]) is None
    assert joins(replace(subject, area="oost"), [open_]) is None
    assert joins(Subject(None, "noord"), [replace(open_, subject=Subject(None, "noord"))]) is None


# Refusals


@pytest.mark.parametrize(
    ("by", "act", "key"),
    [
        (None, Conclude(), "ladder-refused-human"),
        (None, UP, "ladder-refused-human"),
        (None, Close("geen"), "ladder-refused-human"),
        (READER, Contribute("c9"), "ladder-refused-role"),
        (Actor(Party.PARTNERSHIP, Role.ADMINISTRATOR), UP, "ladder-refused-role"),
        (WORKER, UP, "ladder-refused-role"),
        (TEAM, Remind(Nudge.FIRST, Party.MUNICIPALITY), "ladder-refused-role"),
        (TEAM, OPEN, "ladder-refused-open-already"),
        (TEAM, replace(UP, ground=None), "ladder-refused-no-ground"),
        (TEAM, replace(UP, why="  "), "ladder-refused-no-why"),
        (TEAM, replace(UP, to=Level.STRATEGIC), "ladder-refused-skips-rung"),
        (TEAM, replace(UP, to=Level.OPERATIONAL), "ladder-refused-skips-rung"),
        (TEAM, replace(UP, ground=Ground.STRUCTURAL), "ladder-refused-not-structural"),
        (TEAM, GoUp(), "ladder-refused-no-proposal"),
        (TEAM, Consent(), "ladder-refused-no-proposal"),
        (TEAM, Decline("Nee."), "ladder-refused-no-proposal"),
        (TEAM, DOWN, "ladder-refused-bottom"),
        (TEAM, AGREEMENT, "ladder-refused-phase"),
        (TEAM, Close("geen"), "ladder-refused-no-agreement"),
        (TEAM, LookBack(worked=True), "ladder-refused-no-agreement"),
        (TEAM, Park(START.date(), "Vakantie."), "ladder-refused-past-date"),
        (TEAM, Park(LATER, " "), "ladder-refused-no-reason"),
        (TEAM, Experiment("Helpt bellen?", START.date()), "ladder-refused-past-date"),
        (TEAM, Resume(), "ladder-refused-not-parked"),
        (TEAM, Merge("e1"), "ladder-refused-itself"),
        (TEAM, Absorb("e1"), "ladder-refused-itself"),
        (TEAM, Withdraw(""), "ladder-refused-no-reason"),
        (TEAM, Contribute("c1", Question.SEE), "ladder-refused-heard-already"),
        (TEAM, TakeBack("c2"), "ladder-refused-not-yours"),
        (TEAM, TakeBack("c7"), "ladder-refused-no-contribution"),
        (TEAM, KeepPromise("p1"), "ladder-refused-no-promise"),
        (
            TEAM,
            MakePromise(Promise("p", "Iets.", Party.MUNICIPALITY, Role.TEAM_LEAD, LATER)),
            "ladder-refused-not-yours",
        ),
        (
            TEAM,
            MakePromise(Promise("p", "Iets.", Party.PARTNERSHIP, Role.TEAM_LEAD, START.date())),
            "ladder-refused-past-date",
        ),
        (
            TEAM,
            MakePromise(Promise("p", "Iets.", Party.PARTNERSHIP, Role.COUNCIL_READER, LATER)),
            "ladder-refused-no-owner",
        ),
        (None, PutOnAgenda(date(2026, 9, 6)), "ladder-refused-past-date"),
    ],
)
def test_what_can_not_be_gets_a_sentence_and_the_same_in_the_mirror(by: Actor | None, act: object, key: str) -> None:
    known = explained()

    assert refused(known, by, act) == key  # type: ignore[arg-type]
    step = Step(START, act, by)  # type: ignore[arg-type]
    assert taken(mirrored(known), mirrored(step)) == mirrored(taken(known, step))


def test_first_the_three_questions_and_something_of_each_party() -> None:
    fresh = by_hand()
    one_sided = go(fresh, *((LEAD, Contribute(f"c{number}", question)) for number, question in enumerate(Question)))

    assert taken(fresh, Step(START, UP, TEAM)) == Refusal("ladder-refused-question", {"question": "see"})
    missing = Refusal("ladder-refused-party-missing", {"party": "municipality"})
    for act in (Conclude(), UP, AGREEMENT, Close("geen"), Experiment("Helpt het?", LATER)):
        assert taken(one_sided, Step(START, act, TEAM)) == missing


def test_a_single_case_is_no_subject_of_the_ladder() -> None:
    for act in (Contribute("c9"), UP, Withdraw("Om die ene mevrouw.")):
        assert refused(explained(), TEAM, act, of_a_case=True) == "ladder-refused-case"


def test_closing_takes_an_agreement_of_both_with_owner_date_and_lesson() -> None:
    concluded = go(explained(), (TEAM, Conclude()))
    proposed = go(concluded, (TEAM, AGREEMENT))

    wrong = {
        replace(AGREEMENT, what=" "): "ladder-refused-no-agreement",
        replace(AGREEMENT, owner=READER): "ladder-refused-no-owner",
        replace(AGREEMENT, look_back_on=START.date()): "ladder-refused-past-date",
        replace(AGREEMENT, look_back_on=START.date() + timedelta(weeks=8, days=1)): "ladder-refused-too-late",
    }
    for act, key in wrong.items():
        assert refused(concluded, TEAM, act) == key
    assert refused(proposed, TEAM, Close("geen")) == "ladder-refused-no-agreement"
    assert refused(proposed, TEAM, Consent()) == "ladder-refused-not-yours"
    assert refused(proposed, TOWN, Consent(), at=days(60)) == "ladder-refused-past-date"
    assert refused(agreed(), TEAM, Close(" ")) == "ladder-refused-no-lesson"
    assert go(agreed(), (TEAM, Close("geen"))).phase is Phase.CLOSED


def test_eight_weeks_are_allowed() -> None:
    last = replace(AGREEMENT, look_back_on=START.date() + timedelta(weeks=8))

    assert go(explained(), (TEAM, Conclude()), (TEAM, last), (TOWN, Consent())).agreement == last


def test_what_is_over_stays_over() -> None:
    closed = go(agreed(), (TEAM, Close("Eerder bellen.")))
    withdrawn = go(by_hand(), (TEAM, Withdraw("Dubbel.")))

    for over in (closed, withdrawn):
        for act in (Contribute("c9"), UP, Close("geen"), Park(LATER, "Later."), Withdraw("Toch niet.")):
            assert refused(over, TEAM, act) == "ladder-refused-closed"


@pytest.mark.parametrize("party", list(Party))
@pytest.mark.parametrize(
    ("rung", "deciding"),
    [
        (Level.OPERATIONAL, {Role.TEAM_LEAD, Role.POINT_OF_CONTACT, Role.DEPUTY}),
        (Level.TACTICAL, {Role.TACTICAL, Role.POINT_OF_CONTACT, Role.DEPUTY}),
        (Level.STRATEGIC, {Role.STRATEGIC, Role.POINT_OF_CONTACT, Role.DEPUTY}),
    ],
)
def test_on_each_rung_its_own_people_decide_of_both_parties(party: Party, rung: Level, deciding: set[Role]) -> None:
    escalation = explained(replace(by_hand(), rung=rung))

    found = {
        role for role in Role if isinstance(taken(escalation, Step(START, Conclude(), Actor(party, role))), Escalation)
    }

    assert found == deciding


# Up and down


def test_up_takes_a_working_day_of_notice_or_a_yes() -> None:
    friday = days(4)
    proposed = go(explained(), (TEAM, UP), at=friday)

    assert refused(proposed, TEAM, GoUp(), at=days(6)) == "ladder-refused-notice"
    assert refused(proposed, TOWN, GoUp(), at=days(7)) == "ladder-refused-not-yours"
    assert go(proposed, (TEAM, GoUp()), at=days(7)).rung is Level.TACTICAL
    assert go(proposed, (TOWN, Consent()), at=friday).rung is Level.TACTICAL


def test_a_second_rung_at_once_is_impossible() -> None:
    up = go(explained(), (TEAM, UP), (TOWN, Consent()))

    assert up.phase is Phase.EXPLAINING
    assert refused(up, TEAM, replace(UP, to=Level.STRATEGIC)) == "ladder-refused-question"
    assert refused(up, TOWN, Consent()) == "ladder-refused-no-proposal"
    top = go(explained(up, "t"), (TEAM, replace(UP, to=Level.STRATEGIC)), (TOWN, Consent()))
    assert top.rung is Level.STRATEGIC
    assert refused(explained(top, "s"), TEAM, UP) == "ladder-refused-top"


def test_who_objects_is_heard_and_cannot_forbid_it() -> None:
    proposed = go(explained(), (TEAM, UP), (TOWN, Decline("Geef ons een week.")))

    assert proposed.proposal is not None
    assert proposed.proposal.objection == "Geef ons een week."
    assert go(proposed, (TEAM, GoUp()), at=days(1)).rung is Level.TACTICAL
    assert go(proposed, (TEAM, Decline("Goed, een week."))).proposal is None
    assert go(proposed, (TOWN, Decline("Dit ligt er al lang.")), at=days(30)).proposal is None


def test_an_answer_that_was_taken_back_holds_the_way_up() -> None:
    proposed = go(explained(), (TEAM, UP), (TOWN, TakeBack("c2")))

    assert refused(proposed, TOWN, Consent()) == "ladder-refused-question"
    assert refused(proposed, TEAM, GoUp(), at=days(3)) == "ladder-refused-question"
    assert len(proposed.contributions) == 3


@pytest.mark.parametrize(
    ("links", "enough"),
    [
        ([("s1", "noord", 0), ("s2", "noord", 0)], False),
        ([("s1", "noord", 0), ("s2", "noord", 1), ("s3", "noord", 2)], False),
        ([("s1", "noord", 0), ("s2", "noord", 1), ("s3", "noord", 3)], True),
        ([("s1", "noord", 0), ("s2", "oost", 0)], False),
        ([("s1", "noord", 0), ("s2", "oost", 0), ("s3", "oost", 0)], True),
        ([("s1", "noord", 0), ("s2", None, 0), ("s3", None, 0)], False),
    ],
)
def test_structural_is_three_signals_over_two_areas_or_four_weeks(
    links: list[tuple[str, str | None, int]], enough: bool
) -> None:
    joined = go(explained(), *((None, Join(Link(name, area, WEEK.plus(ahead)))) for name, area, ahead in links))

    found = taken(joined, Step(START, replace(UP, ground=Ground.STRUCTURAL), TEAM))

    assert isinstance(found, Escalation) is enough
    if isinstance(found, Refusal):
        assert found == Refusal("ladder-refused-not-structural", {"signals": 3, "found": len(links)})


def test_the_agreed_evidence_is_that_of_the_ladder_it_was_opened_with() -> None:
    strict = replace(OPEN, terms=LadderTerms(4, structural_signals=1, structural_areas=1))
    joined = go(explained(by_hand(strict)), (TEAM, Join(Link("s1", "noord", WEEK))))

    assert go(joined, (TEAM, replace(UP, ground=Ground.STRUCTURAL))).proposal is not None
    assert refused(joined, TEAM, Join(Link("s1", "noord", WEEK))) == "ladder-refused-heard-already"


def test_down_takes_both_and_says_what_goes_back_and_what_the_reporter_hears() -> None:
    up = explained(go(explained(), (TEAM, UP), (TOWN, Consent())), "t")

    assert refused(up, TOWN, replace(DOWN, goes_back="")) == "ladder-refused-nothing-back"
    assert refused(up, TOWN, replace(DOWN, to_reporter="")) == "ladder-refused-no-reply"
    asked = go(up, (TOWN, DOWN))
    assert asked.rung is Level.TACTICAL
    assert refused(asked, TOWN, Consent()) == "ladder-refused-not-yours"
    down = go(asked, (TEAM, Consent()))
    assert (down.rung, down.phase) == (Level.OPERATIONAL, Phase.AGREEMENT)


def test_what_began_above_is_explained_again_below() -> None:
    step = Step(START, Open("e1", TERMS, Subject("budget_heading"), Level.TACTICAL))
    above = opened(step, SignedRule(RULES["budget_heading"], SIGNED))
    assert isinstance(above, Escalation)
    down = go(explained(above), (TOWN, DOWN), (TEAM, Consent()))

    assert (down.rung, down.phase, down.is_explained) == (Level.OPERATIONAL, Phase.EXPLAINING, False)


# Beside the road


def test_parked_it_waits_until_the_date_or_until_either_takes_it_up() -> None:
    parked = go(explained(), (TEAM, Park(LATER, "Eerst de verhuizing.")))

    assert refused(parked, TOWN, Conclude()) == "ladder-refused-parked"
    assert waits_for(parked, days(5)) == frozenset()
    assert go(parked, (TOWN, Contribute("c9"))).contributions[-1].id == "c9"
    assert go(parked, (TOWN, Resume()), (TOWN, Conclude())).phase is Phase.AGREEMENT
    assert go(parked, (TOWN, Conclude()), at=days(30)).phase is Phase.AGREEMENT


def test_an_experiment_is_of_both_and_never_climbs() -> None:
    proposed = go(explained(), (TEAM, Experiment("Helpt bellen?", LATER)))
    running = go(proposed, (TOWN, Consent()))

    assert proposed.aside is None
    assert refused(running, TEAM, UP) == "ladder-refused-experiment"
    assert refused(running, TEAM, Park(LATER, "Even niet.")) == "ladder-refused-experiment"
    assert refused(running, TOWN, Resume()) == "ladder-refused-not-parked"
    shorter = Experiment("Helpt bellen?", date(2026, 9, 9))
    assert go(running, (TEAM, shorter), (TOWN, Consent())).aside == shorter
    assert go(running, (TEAM, UP), at=days(30)).proposal is not None


def test_who_opened_it_may_withdraw_it_alone_and_nobody_else_may() -> None:
    theirs = go(by_hand(), (TOWN, Withdraw("Niet nodig.")))

    assert theirs.aside is None
    assert go(theirs, (TEAM, Consent())).is_over
    assert go(by_hand(), (TEAM, Withdraw("Dubbel."))).is_over


def test_merging_takes_everything_along() -> None:
    source = go(explained(), (TEAM, Merge("e2")), (TOWN, Consent()))
    target = go(by_hand(replace(OPEN, id="e2")), (TOWN, Contribute("d1", Question.SEE)))

    both = merged(target, source, Step(START, Conclude(), LEAD))

    assert isinstance(both, Escalation)
    assert [each.id for each in both.contributions] == ["d1", "c1", "c2", "c3"]
    assert both.unheard == {Party.PARTNERSHIP}
    assert merged(source, target, Step(START, Conclude(), LEAD)) == Refusal("ladder-refused-not-merged")


# Looking back and waiting


def test_on_its_date_both_are_asked_and_a_no_begins_anew_on_the_same_rung() -> None:
    closed = go(agreed(), (TEAM, Close("geen")))

    assert refused(closed, TEAM, LookBack(worked=False), at=days(5)) == "ladder-refused-too-early"
    assert waits_for(closed, days(5)) == frozenset()
    assert waits_for(closed, days(28)) == BOTH
    again = go(closed, (TOWN, LookBack(worked=False)), at=days(28))
    assert (again.phase, again.rung, again.round, again.agreement) == (Phase.EXPLAINING, Level.OPERATIONAL, 2, None)
    assert len(again.contributions) == 3
    assert again.unheard == BOTH
    done = go(closed, (TOWN, LookBack(worked=True)), at=days(28))
    assert refused(done, TEAM, LookBack(worked=False), at=days(28)) == "ladder-refused-closed"


def test_silence_gives_two_reminders_and_an_item_on_the_agenda_and_never_a_rung() -> None:
    escalation = go(by_hand(), (TEAM, Contribute("c1", Question.SEE)))
    told = []
    for hour in range(24 * 60):
        now = START + timedelta(hours=hour)
        nudge = nudge_for(escalation, Party.MUNICIPALITY, now)
        assert nudge_for(escalation, Party.PARTNERSHIP, now) is None
        if nudge is not None:
            told.append((nudge, now.date()))
            escalation = go(escalation, (None, Remind(nudge, Party.MUNICIPALITY)), at=now)

    assert told == [
        (Nudge.FIRST, date(2026, 9, 10)),
        (Nudge.SECOND, date(2026, 9, 15)),
        (Nudge.AGENDA, date(2026, 9, 16)),
    ]
    assert (escalation.rung, escalation.phase) == (Level.OPERATIONAL, Phase.EXPLAINING)


def test_who_is_waited_for_is_said_of_both_alike() -> None:
    fresh, known = by_hand(), explained()
    proposed = go(known, (TEAM, UP))

    assert waits_for(fresh, START) == BOTH
    assert waits_for(known, START) == BOTH
    assert waits_for(proposed, START) == {Party.MUNICIPALITY}
    assert waits_for(go(proposed, (TOWN, Decline("Nog niet."))), START) == {Party.PARTNERSHIP}
    assert waits_for(agreed(), START) == frozenset()


def test_a_date_is_a_day_in_amsterdam() -> None:
    # Half past eleven in the evening in UTC is the next day already.
    late = days(0).replace(hour=23, minute=30)

    assert refused(explained(), TEAM, Park(date(2026, 9, 8), "Morgen."), at=late) == "ladder-refused-past-date"
    assert isinstance(taken(explained(), Step(late, Agree("x", TEAM, LATER), TEAM)), Refusal)
