"""Onboarding: who the bot is, three promises, the privacy notice; then area, working days and moment.

Facts: `name` (first name), `bot`, `notice_version`, `months` (how long texts are kept), `floor` (the smallest group
that is shown), `contact` (for questions about privacy), `controller`; `areas` and `more_areas` as for the settings;
`prompted` = "yes" for who gets the weekly question, others are asked for no area, days or moment.
For the municipality's point of contact also `days` (to answer in) and `human` (a person to call); the fact `days` makes
the conversation begin with what is asked of the municipality.
Takes no free text. Outcome: Joined or Declined.
"""

from chat.message import Heading, Items, Text
from chat.wording import Phrase
from domain.answers import Declined, Joined, Weekday
from flows.engine import Flow, Option, Question, Session, Step, steps, then
from flows.settings import area, area_steps, first_area_step, moment, moment_steps, workdays, workdays_step

_JOIN = Option("join", Phrase("onboarding-join"), ("ja", "yes"))
_NOT = Option("not", Phrase("onboarding-rather-not"), ("nee", "no", "stop", "stoppen"))
_MORE = Option("more", Phrase("onboarding-more"))


def _welcome(session: Session) -> Heading:
    return Heading(Phrase("onboarding-welcome", {"name": session.facts["name"], "bot": session.facts["bot"]}))


def _ask_contact(session: Session) -> Question:
    asks = (
        Phrase("onboarding-municipality-context"),
        Phrase("onboarding-municipality-answers", {"days": int(session.facts["days"])}),
    )
    return Question(
        Phrase("onboarding-municipality-same"),
        (
            Option("understood", Phrase("onboarding-understood"), ("ja", "yes")),
            Option("question", Phrase("onboarding-question"), ("vraag",)),
        ),
        (
            _welcome(session),
            Text(Phrase("onboarding-municipality")),
            Text(Phrase("onboarding-municipality-asks")),
            Items(asks),
        ),
    )


def _ask_human(session: Session) -> Question:
    understood = Option("understood", Phrase("onboarding-understood"), ("ja", "yes"))
    return Question(Phrase("help-contact", {"contact": session.facts["human"]}), (understood,))


def _ask_promises(session: Session) -> Question:
    welcome = () if "days" in session.facts else (_welcome(session), Text(Phrase("onboarding-aim")))
    weekly = ("onboarding-weekly", "onboarding-same") if _prompted(session) else ()
    promises = tuple(Phrase(f"onboarding-privacy-{each}") for each in ("names", "author", "free"))
    return Question(
        Phrase("onboarding-join-question"),
        (_JOIN, _MORE, _NOT),
        (
            *welcome,
            *(Text(Phrase(each)) for each in weekly),
            Text(Phrase("onboarding-privacy")),
            Items(promises),
            Text(Phrase("onboarding-privacy-learn")),
        ),
    )


def _ask_notice(session: Session) -> Question:
    facts = session.facts
    notice = (
        Phrase("onboarding-kept"),
        Phrase("onboarding-seen"),
        Phrase("onboarding-recognised"),
        Phrase("onboarding-small", {"floor": int(facts["floor"])}),
        Phrase("onboarding-how-long", {"months": int(facts["months"])}),
        Phrase("onboarding-mend"),
        Phrase("onboarding-questions", {"contact": facts["contact"], "controller": facts["controller"]}),
        Phrase("onboarding-complaint"),
        Phrase("onboarding-public"),
    )
    version = Text(Phrase("onboarding-notice", {"version": facts["notice_version"]}))
    return Question(Phrase("onboarding-join-question"), (_JOIN, _NOT), (version, Items(notice)))


def _prompted(session: Session) -> bool:
    return session.facts.get("prompted") == "yes"


def _after_promises(session: Session) -> str | None:
    return "notice" if session.tapped("promises") == "more" else _after_notice(session)


def _after_notice(session: Session) -> str | None:
    if _declined(session) or not _prompted(session):
        return None
    return first_area_step(session, "workdays")


def _declined(session: Session) -> bool:
    last = "notice" if session.tapped("promises") == "more" else "promises"
    return session.tapped(last) == "not"


def _finish(session: Session) -> Joined | Declined:
    if _declined(session):
        return Declined()
    return Joined(
        notice_version=int(session.facts["notice_version"]),
        area=area(session),
        moment=moment(session),
        workdays=workdays(session) or tuple(Weekday),
    )


ONBOARDING = Flow(
    key="onboarding",
    steps=steps(
        Step(
            "contact",
            _ask_contact,
            lambda session: "human" if session.tapped("contact") == "question" else "promises",
        ),
        Step("human", _ask_human, then("promises")),
        Step("promises", _ask_promises, _after_promises),
        Step("notice", _ask_notice, _after_notice),
        *area_steps("workdays"),
        workdays_step("moment"),
        *moment_steps(None),
    ),
    first=lambda session: "contact" if "days" in session.facts else "promises",
    finish=_finish,
)
