"""Explaining: help, the ladder, the privacy notice, and why somebody is asked something."""

from collections.abc import Sequence
from datetime import date

from chat.message import Block, Heading, Items, Message, Note, Text
from chat.wording import Phrase, Verbatim
from domain.agreements import Agreements, Party, Person
from domain.disclosure import SMALLEST_GROUP
from domain.people import Participant, Right, Standing, may

_BRING_IN = "help-bring-in"
# What each line of help takes; None is for everybody.
_LINES: tuple[tuple[str, Right | None], ...] = (
    ("help-tell", Right.TELL),
    ("help-setback", Right.TELL),
    ("help-harvest", Right.ASK_RESIDENTS),
    ("help-month-story", Right.LOOK_BEFORE_PUBLISHING),
    ("help-signal", Right.SIGNAL),
    ("help-figures", Right.SEE_FIGURES),
    ("help-figure", Right.GIVE_FIGURE),
    ("help-conversation", Right.OPEN_CONVERSATION),
    ("help-steps", Right.OPEN_CONVERSATION),
    ("help-why", None),
    ("help-page", Right.SEE_AGREEMENTS),
    ("help-ladder", Right.SEE_LADDER),
    ("help-agreements", Right.SEE_AGREEMENTS),
    ("help-study", Right.SEE_AGREEMENTS),
    (_BRING_IN, Right.BRING_IN),
    ("help-request", Right.INTERPRET),
    ("help-requests", Right.SEE_AGREEMENTS),
    ("help-let-go", Right.SIGN),
    ("help-questions", Right.TELL),
    ("help-meeting", Right.SIGN),
    ("help-risks", Right.SEE_AGREEMENTS),
    ("help-balance", Right.SEE_FIGURES),
    ("help-pause", Right.TELL),
    ("help-data", Right.TELL),
    ("help-stop", Right.TELL),
    ("help-help", None),
)


def help_message(person: Person, agreements: Agreements) -> Message:
    """The words that this very person can use."""
    heading = Phrase("help-heading")
    known = [key for key, right in _LINES if right is None or may(person, right)]
    # The partnership brings in what it counts and tells.
    lines = tuple(Phrase(key) for key in known if key != _BRING_IN or person.party is Party.MUNICIPALITY)
    human = Text(Phrase("help-human", {"contact": agreements.privacy.human_contact}))
    return Message(heading, (Heading(heading), Items(lines), human))


def ladder_message(agreements: Agreements) -> Message:
    """The rungs as they were agreed, word for word."""
    heading = Phrase("hearing-ladder-heading")
    rungs = tuple(
        Phrase("hearing-ladder-rung", {"level": Phrase(f"level-{rung.level}"), "sentence": Verbatim(rung.sentence)})
        for rung in agreements.ladder
    )
    return Message(heading, (Heading(heading), Items(rungs), Note(Phrase("escalation-no-case"))))


def notice_message(agreements: Agreements, page_url: str = "") -> Message:
    """The privacy notice that holds now, with where all of it stands if there is a page."""
    privacy = agreements.privacy
    heading = Phrase("onboarding-notice", {"version": str(privacy.notice_version)})
    contact = {"contact": privacy.officer_contact, "controller": privacy.controller}
    lines = (
        *(Phrase(f"onboarding-privacy-{each}") for each in ("names", "author", "free")),
        Phrase("onboarding-kept"),
        Phrase("onboarding-seen"),
        Phrase("onboarding-recognised"),
        Phrase("onboarding-small", {"floor": SMALLEST_GROUP}),
        Phrase("onboarding-how-long", {"months": agreements.retention.story_months}),
        Phrase("onboarding-mend"),
        Phrase("rights-notice-object"),
        Phrase("onboarding-questions", contact),
        Phrase("onboarding-complaint"),
        Phrase("onboarding-public"),
        *([Phrase("rights-notice-page", {"url": f"{page_url}/privacy"})] if page_url else ()),
    )
    return Message(heading, (Heading(heading), Items(lines)))


def why_message(person: Person, participant: Participant, agreements: Agreements, today: date) -> Message:
    """Why the bot asks this person something, or why it does not."""
    heading = Phrase("hearing-why-heading")
    blocks: list[Block] = [Text(each) for each in _reasons(person, participant, agreements, today)]
    return Message(heading, (Heading(heading), *blocks, Note(Phrase("hearing-why-nobody"))))


def _reasons(person: Person, participant: Participant, agreements: Agreements, today: date) -> Sequence[Phrase]:
    if not may(person, Right.TELL):
        return (Phrase("hearing-why-role"),)
    match participant:
        case Participant(state=Standing.PAUSED, paused_until=date() as until) if until >= today:
            return (Phrase("pause-start", {"date": until}), Phrase("hearing-why-back"))
        case Participant(state=Standing.STOPPED | Standing.DECLINED | Standing.INVITED):
            return (Phrase("hearing-why-not-joined"),)
        case Participant(prompt_day=str(day), prompt_time=at) if at is not None:
            time = f"{at.hour}.{at.minute:02}"
            moment = Phrase("hearing-why-moment", {"day": Phrase(f"weekday-{day}"), "time": time})
            return moment, Phrase("hearing-why-budget", {"minutes": agreements.burden.minutes_per_week})
        case _:
            return (Phrase("hearing-why-no-moment"),)
