"""Ladder guards: each rule of the ladder as a function that lets a step pass with None, or says why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.agreements import Level, Party, Role
from domain.deadlines import workdays_after
from domain.ladder_acts import (
    Absorb,
    Actor,
    Agree,
    Close,
    Consent,
    Contribute,
    Decline,
    Ground,
    Join,
    KeepPromise,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Open,
    Park,
    PutOnAgenda,
    Raise,
    Remind,
    Resume,
    Step,
    TakeBack,
    Withdraw,
)
from domain.ladder_state import Escalation, Phase, above, below
from domain.trigger_evidence import SignedRule


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a step cannot be taken; `key` names the sentence that the person gets. Nothing was changed."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


ANYONE = frozenset(
    {Role.PROFESSIONAL, Role.TEAM_LEAD, Role.POINT_OF_CONTACT, Role.DEPUTY, Role.TACTICAL, Role.STRATEGIC}
)
_CONTACTS = frozenset({Role.POINT_OF_CONTACT, Role.DEPUTY})
# Who decides on a rung. By role, never by party: both have the same say.
DECIDES: Mapping[Level, frozenset[Role]] = {
    Level.OPERATIONAL: _CONTACTS | {Role.TEAM_LEAD},
    Level.TACTICAL: _CONTACTS | {Role.TACTICAL},
    Level.STRATEGIC: _CONTACTS | {Role.STRATEGIC},
}
# What is heard, or laid aside, before the three questions are answered.
_BEFORE_EXPLAINED = (
    *(Contribute, TakeBack, Join, Remind, PutOnAgenda, Absorb),
    *(Park, Resume, Merge, Withdraw, Consent, Decline, LookBack),
)


def g1_opening(step: Step, act: Open, signed: SignedRule | None) -> Refusal | None:
    """The bot opens what a signed trigger says, where it says so; anybody who takes part opens on the first rung."""
    if step.by is not None:
        if step.by.role not in ANYONE:
            return Refusal("ladder-refused-role")
        return None if act.rung is Level.OPERATIONAL else Refusal("ladder-refused-skips-rung")
    if signed is None or not signed.holds or signed.rule.id != act.subject.trigger:
        return Refusal("ladder-refused-unsigned")
    if (signed.rule.addressed_to == "municipality") is not (act.subject.about is Party.MUNICIPALITY):
        return Refusal("ladder-refused-not-agreed")
    wanted = {signed.rule.opens, signed.rule.settings.get("opens_when_repeated")}
    return None if str(act.rung) in wanted else Refusal("ladder-refused-not-agreed")


def g2_explained(escalation: Escalation, step: Step) -> Refusal | None:
    """First the three questions, with something of each party; before that nothing else can be decided."""
    if escalation.is_explained or isinstance(step.act, _BEFORE_EXPLAINED):
        return None
    if escalation.open_questions:
        return Refusal("ladder-refused-question", {"question": str(escalation.open_questions[0])})
    return Refusal("ladder-refused-party-missing", {"party": str(min(escalation.unheard))})


def g3_up(escalation: Escalation, step: Step, act: Raise) -> Refusal | None:
    """One rung, on one of three grounds, with a sentence why it cannot be solved here."""
    upper = above(escalation.rung)
    if upper is None:
        return Refusal("ladder-refused-top")
    if act.to is not upper:
        return Refusal("ladder-refused-skips-rung")
    if escalation.is_experiment(escalation.day_of(step.at)):
        return Refusal("ladder-refused-experiment")
    if act.ground is None:
        return Refusal("ladder-refused-no-ground")
    if not act.why.strip():
        return Refusal("ladder-refused-no-why")
    return _structural(escalation) if act.ground is Ground.STRUCTURAL else None


def g3_heard(escalation: Escalation, step: Step) -> Refusal | None:
    """The party that proposed it may go up once the other had a working day's notice."""
    proposal = escalation.proposal
    if proposal is None or not isinstance(proposal.act, Raise):
        return Refusal("ladder-refused-no-proposal")
    if step.by is None or step.by.party is not proposal.by.party:
        return Refusal("ladder-refused-not-yours")
    if step.at < workdays_after(proposal.at, escalation.terms.notice_workdays, escalation.zone):
        return Refusal("ladder-refused-notice")
    # What held when it was proposed must hold now.
    return g3_up(escalation, step, proposal.act)


def g4_pattern(step: Step) -> Refusal | None:
    """What is said rises above one person and one situation."""
    return Refusal("ladder-refused-case") if step.of_a_case else None


def g5_reminding(escalation: Escalation, act: Remind | PutOnAgenda, today: date) -> Refusal | None:
    """Time leads to a reminder or to the agenda of a meeting still to come, and to nothing else."""
    if isinstance(act, PutOnAgenda):
        return None if act.meeting >= today else Refusal("ladder-refused-past-date")
    return Refusal("ladder-refused-parked") if escalation.is_parked(today) else None


def g6_down(escalation: Escalation, act: Lower) -> Refusal | None:
    """Down says what goes back, and what is told to who reported it."""
    if below(escalation.rung) is None:
        return Refusal("ladder-refused-bottom")
    if not act.goes_back.strip():
        return Refusal("ladder-refused-nothing-back")
    return None if act.to_reporter.strip() else Refusal("ladder-refused-no-reply")


def g7_agreement(escalation: Escalation, act: Agree, today: date) -> Refusal | None:
    """An agreement says what, whose role, and when both look back: eight weeks at most."""
    if escalation.phase is not Phase.AGREEMENT:
        return Refusal("ladder-refused-phase", {"phase": str(escalation.phase)})
    if not act.what.strip():
        return Refusal("ladder-refused-no-agreement")
    if act.owner.role not in ANYONE:
        return Refusal("ladder-refused-no-owner")
    return date_ahead(act.look_back_on, today) or _not_later(act.look_back_on, escalation, today)


def g7_closing(escalation: Escalation, act: Close) -> Refusal | None:
    """Closing takes an agreement of both, with owner and date, and a lesson."""
    if escalation.agreement is None or escalation.phase is not Phase.LOOKING_BACK:
        return Refusal("ladder-refused-no-agreement")
    return None if act.lesson.strip() else Refusal("ladder-refused-no-lesson")


def looking_back(escalation: Escalation, today: date) -> Refusal | None:
    if escalation.agreement is None or escalation.phase not in {Phase.LOOKING_BACK, Phase.CLOSED}:
        return Refusal("ladder-refused-no-agreement")
    if escalation.looked_back:
        return Refusal("ladder-refused-looked-back")
    return None if today >= escalation.agreement.look_back_on else Refusal("ladder-refused-too-early")


def promising(escalation: Escalation, by: Actor | None, act: MakePromise | KeepPromise, today: date) -> Refusal | None:
    """A party promises for itself."""
    known = {each.id: each for each in escalation.promises}
    if isinstance(act, KeepPromise):
        if act.id not in known or known[act.id].kept:
            return Refusal("ladder-refused-no-promise")
        return own(by, known[act.id].party)
    promise = act.promise
    if promise.id in known or promise.kept or not promise.what.strip():
        return Refusal("ladder-refused-no-promise")
    if promise.owner not in ANYONE:
        return Refusal("ladder-refused-no-owner")
    return own(by, promise.party) or date_ahead(promise.by, today)


def contributing(escalation: Escalation, by: Actor | None, act: Contribute | TakeBack) -> Refusal | None:
    known = {each.id: each for each in escalation.contributions}
    if isinstance(act, Contribute):
        return Refusal("ladder-refused-heard-already") if act.id in known else None
    if act.id not in known or known[act.id].taken_back:
        return Refusal("ladder-refused-no-contribution")
    return own(by, known[act.id].party)


def _structural(escalation: Escalation) -> Refusal | None:
    """Enough signals, over enough areas or over enough weeks."""
    terms, links = escalation.terms, escalation.links
    areas = {link.area for link in links if link.area is not None}
    weeks = sorted(link.week for link in links)
    lasts = bool(weeks) and weeks[0].plus(terms.structural_weeks - 1) <= weeks[-1]
    if len(links) >= terms.structural_signals and (len(areas) >= terms.structural_areas or lasts):
        return None
    return Refusal("ladder-refused-not-structural", {"signals": terms.structural_signals, "found": len(links)})


def own(by: Actor | None, party: Party) -> Refusal | None:
    return None if by is not None and by.party is party else Refusal("ladder-refused-not-yours")


def said(words: str) -> Refusal | None:
    return None if words.strip() else Refusal("ladder-refused-no-reason")


def date_ahead(day: date, today: date) -> Refusal | None:
    return None if day > today else Refusal("ladder-refused-past-date")


def _not_later(day: date, escalation: Escalation, today: date) -> Refusal | None:
    weeks = escalation.terms.look_back_weeks
    return None if day <= today + timedelta(weeks=weeks) else Refusal("ladder-refused-too-late", {"weeks": weeks})
