"""The ladder under any row of acts, by anybody, at any time: what never happens, and the mirror."""

from datetime import date, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.agreements import Level, Party, Role
from domain.deadlines import Nudge
from domain.ladder import opened, replay, taken
from domain.ladder_acts import (
    Act,
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
from domain.ladder_state import RUNGS, Escalation, Phase
from domain.ladder_waiting import nudge_for, waits_for
from domain.periods import Period
from tests.domain.ladder_walk import START, TERMS, mirrored

PARTIES = st.sampled_from(list(Party))
CONTACTS = st.builds(Actor, PARTIES, st.just(Role.POINT_OF_CONTACT))
ANYBODY = st.none() | CONTACTS | st.builds(Actor, PARTIES, st.sampled_from(list(Role)))
NAMES = st.sampled_from(["c1", "c2", "c3", "c4"])
WORDS = st.sampled_from(["Dit is de reden.", "geen", " "])
AHEAD = st.integers(-1, 80)


def near(days: int) -> date:
    return START.date() + timedelta(days=days)


DATES = st.builds(near, AHEAD)
LINKS = st.builds(
    Link,
    st.sampled_from(["s1", "s2", "s3", "s4"]),
    st.none() | st.sampled_from(["noord", "oost"]),
    st.builds(Period.parse("2026-W30").plus, st.integers(0, 4)),
)
PROMISES = st.builds(
    Promise,
    st.sampled_from(["p1", "p2"]),
    WORDS,
    PARTIES,
    st.sampled_from([Role.TEAM_LEAD, Role.COUNCIL_READER]),
    DATES,
)
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(Contribute, NAMES, st.none() | st.sampled_from(Question)),
    st.builds(TakeBack, NAMES),
    st.builds(Join, LINKS),
    st.builds(Remind, st.sampled_from(Nudge), PARTIES),
    st.builds(PutOnAgenda, DATES),
    st.just(Conclude()),
    st.builds(Agree, WORDS, CONTACTS, DATES),
    st.builds(Raise, st.sampled_from(RUNGS), st.none() | st.sampled_from(Ground), WORDS),
    st.just(GoUp()),
    st.builds(Lower, WORDS, WORDS),
    st.builds(Experiment, WORDS, DATES),
    st.builds(Merge, st.sampled_from(["e1", "e2"])),
    st.builds(Withdraw, WORDS),
    st.just(Consent()),
    st.builds(Decline, WORDS),
    st.builds(Park, DATES, WORDS),
    st.just(Resume()),
    st.builds(MakePromise, PROMISES),
    st.builds(KeepPromise, st.sampled_from(["p1", "p2"])),
    st.builds(Close, WORDS),
    st.builds(LookBack, st.booleans()),
)


class Ladder(RuleBasedStateMachine):
    """A matter and its mirror: the same with the parties in each other's place, in every step."""

    @initialize(by=CONTACTS, about=st.none() | PARTIES)
    def open(self, by: Actor, about: Party | None) -> None:
        self.now = START
        self.told: set[str] = set()
        step = Step(START, Open("e1", TERMS, Subject(None, "noord", "waiting", about)), by)
        self.here, self.there = opened(step), opened(mirrored(step))

    def take(self, act: Act, by: Actor | None, *, of_a_case: bool = False) -> None:
        step = Step(self.now, act, by, of_a_case)
        before, after, there = self.here, taken(self.here, step), taken(self.there, mirrored(step))

        assert there == mirrored(after)
        if isinstance(after, Refusal):
            return
        self.here, self.there = after, there
        assert not of_a_case
        assert after.history == (*before.history, step)
        if isinstance(act, Contribute):
            self.told.add(act.id)
        if by is None:
            assert_moved_nothing(before, after)
        if after.rung is not before.rung:
            assert_one_rung(before, after, step)
        if after.phase is Phase.CLOSED and before.phase is not Phase.CLOSED:
            assert_closed_well(before, after, step)
        if after.phase not in {before.phase, Phase.EXPLAINING}:
            assert before.is_explained

    @rule(act=ACTS, by=ANYBODY, of_a_case=st.sampled_from([False] * 9 + [True]))
    def anybody_does_anything(self, act: Act, by: Actor | None, of_a_case: bool) -> None:
        self.take(act, by, of_a_case=of_a_case)

    @rule(act=ACTS, by=CONTACTS)
    def a_contact_acts(self, act: Act, by: Actor) -> None:
        self.take(act, by)

    @rule(by=CONTACTS)
    def both_answer_the_three_questions(self, by: Actor) -> None:
        for question in Question:
            name = f"{self.here.rung}{len(self.here.contributions)}"
            self.take(Contribute(name, question), by)
            by = mirrored(by)

    @rule(by=CONTACTS, act=st.sampled_from([Raise, Lower, Agree]), at_once=st.booleans())
    def both_want_it(self, by: Actor, act: type, at_once: bool) -> None:
        ahead = self.now.date() + timedelta(days=20)
        place = RUNGS.index(self.here.rung) + 1
        proposed: Act = {
            Raise: Raise(RUNGS[min(place, 2)], Ground.RISK, "Dit kan hier niet."),
            Lower: Lower("Terug naar het team.", "Dit is het antwoord."),
            Agree: Agree("Wij bellen.", by, ahead),
        }[act]
        if act is Agree:
            self.take(Conclude(), by)
        self.take(proposed, by)
        if at_once or act is not Raise:
            self.take(Consent(), mirrored(by))
        else:
            self.now += timedelta(days=5)
            self.take(GoUp(), by)

    @rule(by=CONTACTS)
    def somebody_closes(self, by: Actor) -> None:
        self.take(Close("geen"), by)

    @rule(hours=st.integers(1, 24 * 40))
    def time_goes_by_in_silence(self, hours: int) -> None:
        before = self.here
        self.now += timedelta(hours=hours)
        assert waits_for(self.there, self.now) == {mirrored(party) for party in waits_for(before, self.now)}
        for party in Party:
            nudge = nudge_for(self.here, party, self.now)
            assert nudge == nudge_for(self.there, mirrored(party), self.now)
            if nudge is not None:
                self.take(Remind(nudge, party), None)
        assert_moved_nothing(before, self.here)

    @invariant()
    def nothing_is_lost(self) -> None:
        assert {each.id for each in self.here.contributions} == self.told

    @invariant()
    def the_history_is_the_whole_matter(self) -> None:
        assert replay(self.here.history) == self.here

    @invariant()
    def both_parties_have_the_same_ladder(self) -> None:
        assert mirrored(self.here) == self.there


def assert_moved_nothing(before: Escalation, after: Escalation) -> None:
    """Time, figures and the bot change nothing of where a matter stands."""

    def standing(escalation: Escalation) -> tuple[object, ...]:
        parts = escalation.rung, escalation.phase, escalation.aside, escalation.proposal, escalation.agreement
        return (*parts, escalation.contributions, escalation.promises, escalation.lessons)

    assert standing(before) == standing(after)


def assert_one_rung(before: Escalation, after: Escalation, step: Step) -> None:
    """One rung, by a human, of what was proposed with a reason after both were heard."""
    steps = RUNGS.index(after.rung) - RUNGS.index(before.rung)
    assert abs(steps) == 1
    assert step.by is not None
    assert before.is_explained
    assert before.proposal is not None
    proposed = before.proposal.act
    if steps > 0:
        assert isinstance(proposed, Raise)
        assert proposed.ground in set(Ground)
        assert proposed.why.strip()
        heard = isinstance(step.act, Consent) and step.by.party is not before.proposal.by.party
        assert heard or step.at.date() > before.proposal.at.date()
        assert after.phase is Phase.EXPLAINING
    else:
        assert isinstance(proposed, Lower)
        assert step.by.party is not before.proposal.by.party


def assert_closed_well(before: Escalation, after: Escalation, step: Step) -> None:
    assert step.by is not None
    assert before.phase is Phase.LOOKING_BACK
    assert after.agreement is not None
    assert after.agreement.owner.role is Role.POINT_OF_CONTACT
    agreed_on = max(each.at.date() for each in after.history if isinstance(each.act, Consent))
    assert after.agreement.look_back_on <= agreed_on + timedelta(weeks=8)
    assert after.lessons[-1].strip()
    assert {party for each in before.answers for party in [each.party]} == set(Party)


LadderTest = Ladder.TestCase
LadderTest.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_the_machine_can_walk_the_whole_ladder() -> None:
    """The rules above do reach the top, the way down and the end: what is never reached is never tested."""
    machine = Ladder()
    by = Actor(Party.PARTNERSHIP, Role.POINT_OF_CONTACT)
    machine.open(by, None)
    reached = set()
    for act in (Raise, Raise, Lower, Lower, Agree):
        machine.both_answer_the_three_questions(by)
        machine.both_want_it(by, act, at_once=act is not Raise)
        reached.add(machine.here.rung)
    machine.somebody_closes(by)

    assert reached == set(Level)
    assert machine.here.phase is Phase.CLOSED
