"""Settings: a person's area, working days and moment; onboarding asks the same three questions.

Facts: `areas` (listed: the areas of the person's team), `more_areas` (listed: all others). Both may be empty.
Takes no free text: of what is typed only days and times are kept. Outcome: SettingsChanged or LeftAsItWas.
"""

from datetime import time

from chat.message import Note
from chat.wording import Phrase
from domain.answers import LeftAsItWas, Moment, SettingsChanged, Weekday
from domain.typed_days import read_days, read_moment
from flows.engine import Answer, Flow, Option, Question, Session, Step, Takes, Tapped, Typed, steps, then
from flows.facts import names, options

_ALL, _ALL_BUT, _MORE, _OTHER = "all", "not-", "more", "other"
_MOMENTS = (
    Moment(Weekday.THURSDAY, time(15, 30)),
    Moment(Weekday.FRIDAY, time(9)),
    Moment(Weekday.MONDAY, time(13)),
    Moment(Weekday.WEDNESDAY, time(11)),
    Moment(Weekday.TUESDAY, time(15, 30)),
)


def area(session: Session) -> str | None:
    """The id of the area that was chosen, or of the only one there is."""
    if _only_area(session):
        return names(session.facts, "areas")[0].id
    chosen = session.tapped("area")
    return session.tapped("more_areas") if chosen in {_MORE, None} else chosen


def workdays(session: Session) -> tuple[Weekday, ...] | None:
    typed, tapped = session.typed("workdays"), session.tapped("workdays")
    if typed is not None:
        return tuple(day for day in Weekday if day in typed.split())
    if tapped is None:
        return None
    return tuple(day for day in Weekday if f"{_ALL_BUT}{day}" != tapped)


def moment(session: Session) -> Moment | None:
    for step in ("other_moment", "moment") if session.tapped("moment") == _OTHER else ("moment",):
        written = session.typed(step) or session.tapped(step)
        if written is not None and written != _OTHER:
            day, _, at = written.partition(" ")
            return Moment(Weekday(day), time.fromisoformat(at))
    return None


def area_steps(after: str | None) -> tuple[Step, Step]:
    """Where the person works most, first among the areas of their own team."""
    return (
        Step("area", _ask_area, lambda session: "more_areas" if session.tapped("area") == _MORE else after),
        Step("more_areas", _ask_more_areas, then(after)),
    )


def workdays_step(after: str | None) -> Step:
    return Step("workdays", _ask_workdays, then(after), Takes.DAY, accept=_accept_days)


def moment_steps(after: str | None) -> tuple[Step, Step]:
    """When the question comes: on one of the working days that were just given."""
    return (
        Step(
            "moment",
            _ask_moment,
            lambda session: "other_moment" if session.tapped("moment") == _OTHER else after,
            Takes.DAY,
            accept=_accept_moment,
        ),
        Step("other_moment", _ask_other_moment, then(after), Takes.DAY, accept=_accept_moment),
    )


def first_area_step(session: Session, after: str) -> str:
    """`area`, or the step after it where there is nothing to choose."""
    if _only_area(session):
        return after
    if names(session.facts, "areas"):
        return "area"
    return "more_areas" if names(session.facts, "more_areas") else after


def _only_area(session: Session) -> bool:
    return len(names(session.facts, "areas")) == 1 and not names(session.facts, "more_areas")


def _ask_area(session: Session) -> Question:
    more = (Option(_MORE, Phrase("onboarding-more-areas")),) if names(session.facts, "more_areas") else ()
    return Question(Phrase("onboarding-area"), (*options(names(session.facts, "areas")), *more))


def _ask_more_areas(session: Session) -> Question:
    return Question(Phrase("onboarding-area"), options(names(session.facts, "more_areas")))


def _ask_workdays(_: Session) -> Question:
    not_on = (
        Option(f"{_ALL_BUT}{day}", Phrase("onboarding-not-on", {"day": Phrase(f"weekday-{day}")})) for day in Weekday
    )
    every = Option(_ALL, Phrase("onboarding-every-workday"), ("alle dagen", "elke dag", "all days"))
    return Question(Phrase("onboarding-workdays"), (every, *not_on), below=(Note(Phrase("onboarding-workdays-how")),))


def _accept_days(given: Answer, _: Session) -> Answer | Phrase:
    if isinstance(given, Tapped):
        return given
    days = read_days(given.text)
    return Typed(" ".join(days)) if days else Phrase("onboarding-workdays-how")


def _ask_moment(session: Session) -> Question:
    days = workdays(session) or tuple(Weekday)
    fitting = [moment for moment in _MOMENTS if moment.day in days][:2]
    choices = [Option(_written(moment), moment_words(moment)) for moment in fitting]
    return Question(Phrase("onboarding-moment"), (*choices, Option(_OTHER, Phrase("onboarding-other-moment"))))


def _ask_other_moment(_: Session) -> Question:
    return Question(Phrase("onboarding-moment-how"), below=(Note(Phrase("onboarding-moment-hours")),))


def _accept_moment(given: Answer, session: Session) -> Answer | Phrase:
    if isinstance(given, Tapped):
        return given
    read = read_moment(given.text)
    if read is None:
        return Phrase("onboarding-moment-hours")
    if read.day not in (workdays(session) or tuple(Weekday)):
        return Phrase("onboarding-moment-free-day", {"day": Phrase(f"weekday-{read.day}")})
    return Typed(_written(read))


def _written(moment: Moment) -> str:
    return f"{moment.day} {moment.at:%H:%M}"


def moment_words(moment: Moment) -> Phrase:
    """The moment as people say it: Donderdag 15.30."""
    at = f"{moment.at.hour}.{moment.at.minute:02}"
    return Phrase("onboarding-moment-choice", {"day": Phrase(f"onboarding-{moment.day}"), "time": at})


def _ask_what(session: Session) -> Question:
    has_areas = first_area_step(session, "") != ""
    choices = (
        *((Option("area", Phrase("settings-area"), ("gebied", "area")),) if has_areas else ()),
        Option("moment", Phrase("settings-moment"), ("moment",)),
        Option("workdays", Phrase("settings-workdays"), ("werkdagen", "dagen", "days")),
        Option("nothing", Phrase("settings-nothing"), ("niets", "nee", "no")),
    )
    return Question(Phrase("settings-what"), choices)


def _after_what(session: Session) -> str | None:
    match session.tapped("what"):
        case "area":
            return first_area_step(session, "area")
        case "nothing":
            return None
        case what:
            return what


def _finish(session: Session) -> SettingsChanged | LeftAsItWas:
    match session.tapped("what"):
        case "area":
            return SettingsChanged(area=area(session))
        case "moment":
            return SettingsChanged(moment=moment(session))
        case "workdays":
            return SettingsChanged(workdays=workdays(session), moment=moment(session))
        case _:
            return LeftAsItWas()


SETTINGS = Flow(
    key="settings",
    steps=steps(
        Step("what", _ask_what, _after_what),
        *area_steps(None),
        # New working days may leave out the day of the question.
        workdays_step("moment"),
        *moment_steps(None),
    ),
    first=lambda _: "what",
    finish=_finish,
)
