"""Feedback: what was done with a story or signal reaches the one who told it, also where nobody knows who that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chat.address import Place
from chat.wording import Phrase
from domain.agreements import Agreements, Party
from domain.ladder_acts import Close, Consent, Lower, Step
from domain.ladder_state import Escalation
from domain.people import Standing
from messages.feedback import feedback_message
from services.agreements import active, at_work
from services.listeners import listens
from services.outbox import Outbox
from services.private_places import private_places
from services.pseudonyms import Pseudonyms, SealBroken
from services.turns import Turn
from storage.database import Database, UnitOfWork
from storage.feedback import Feedback, FeedbackKind
from storage.signals import Signal
from storage.stories import STANDING, Story

_MOST_AT_ONCE = 100
# It is worth more than the hour: where a platform was away, it comes when that is back.
_EXPIRES_AFTER = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class _Told:
    """What was told, as far as an answer to it goes."""

    about: Phrase
    pseudonym: str | None
    return_address: str | None


async def give(turn: Turn, pseudonyms: Pseudonyms, about: str, words: str) -> bool:
    """Keep what was done with it, in screened words; False where it does not stand, or is not this person's to answer.

    The listeners are those who look before publishing and the points of contact. Their name is kept nowhere.
    """
    kind: FeedbackKind = "signal" if await turn.uow.stories.get(about) is None else "story"
    if not listens(turn.person) or turn.person.party is None:
        return False
    if await _told(turn.uow, kind, about, turn.agreements) is None:
        return False
    given = Feedback(pseudonyms.new_id(), kind, about, str(turn.person.party), words, turn.now)
    await turn.uow.feedback.keep(given)
    return True


async def tell_outcome(turn: Turn, pseudonyms: Pseudonyms, matter: Escalation, step: Step) -> int:
    """What came of a matter, for who gave the signals and told the stories that it rests on; return to how many.

    At the moment that it goes down or is closed by this step. Who gave several hears it once; every one is answered.
    """
    outcome = _outcome(matter, step)
    if outcome is None:
        return 0
    heard = set[tuple[str | None, str | None]]()
    for link in matter.links:
        kind: FeedbackKind = "signal" if await turn.uow.stories.get(link.id) is None else "story"
        told = await _told(turn.uow, kind, link.id, turn.agreements)
        if told is None:
            continue
        teller = (told.pseudonym, told.return_address)
        told_at = turn.now if teller in heard else None
        heard.add(teller)
        given = Feedback(pseudonyms.new_id(), kind, link.id, outcome.party, outcome.words, turn.now, told_at)
        await turn.uow.feedback.keep(given)
    return len(heard)


@dataclass(frozen=True, slots=True)
class _Outcome:
    party: str
    words: str


def _outcome(matter: Escalation, step: Step) -> _Outcome | None:
    """What those who reported it hear because of this step."""
    proposal, agreed = matter.proposal, matter.agreement
    match step.act:
        case Consent() if proposal is not None and isinstance(proposal.act, Lower):
            return _Outcome(proposal.by.party, proposal.act.to_reporter)
        case Close() if agreed is not None and step.by is not None:
            return _Outcome(agreed.owner.party, agreed.what)
        case _:
            return None


class Feedbacks:
    def __init__(self, database: Database, outbox: Outbox, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._outbox = outbox
        self._pseudonyms = pseudonyms

    async def untold(self, now: datetime) -> Sequence[Feedback]:
        """What its teller does not know yet; nothing outside working hours."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return ()
            return await uow.feedback.untold(_MOST_AT_ONCE)

    async def tell(self, given: Feedback, now: datetime) -> bool:
        """Queue it for who told the story or signal, once; False where it can reach nobody any more."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None or not await uow.feedback.tell(given.id, now):
                return False
            told = await _told(uow, given.kind, given.about, held.agreements)
            place = None if told is None else await self._place(uow, told, held.agreements)
            if told is None or place is None or not self._outbox.reaches(place):
                return False
            await self._outbox.put(
                uow,
                key=f"feedback:{given.id}",
                kind="feedback",
                place=place,
                message=feedback_message(told.about, given.text, Party(given.party)),
                now=now,
                expires_at=now + _EXPIRES_AFTER,
            )
        return True

    async def _place(self, uow: UnitOfWork, told: _Told, agreements: Agreements) -> Place | None:
        """The teller's private place: by their pseudonym, or by the sealed return address of who has none."""
        if told.return_address is not None:
            return await self._unsealed(uow, told.return_address)
        for person in agreements.people:
            if self._pseudonyms.of(person.id) == told.pseudonym:
                participant = await uow.participants.get(person.id)
                places = await private_places(uow, [person])
                return None if participant.state is Standing.STOPPED else places[person.id]
        return None

    async def _unsealed(self, uow: UnitOfWork, address: str) -> Place | None:
        sealed = await uow.return_addresses.get(address)
        try:
            return None if sealed is None else self._pseudonyms.unseal(sealed)
        except SealBroken:
            return None


async def _told(uow: UnitOfWork, kind: FeedbackKind, about: str, agreements: Agreements) -> _Told | None:
    """None where it was taken back or is kept no longer."""
    if kind == "story":
        story = await uow.stories.get(about)
        return None if story is None or story.state not in STANDING else _of_story(story, agreements)
    signal = await uow.signals.get(about)
    return None if signal is None or signal.pseudonym is None else _of_signal(signal, agreements)


def _of_story(story: Story, agreements: Agreements) -> _Told:
    goals = {goal.id: goal.name for goal in agreements.goals}
    known = story.goal in goals
    about = (
        Phrase("voices-done-story-goal", {"goal": goals[story.goal or ""]}) if known else Phrase("voices-done-story")
    )
    return _Told(about, story.pseudonym, story.return_address)


def _of_signal(signal: Signal, agreements: Agreements) -> _Told:
    themes = {theme.id: theme.name for theme in agreements.themes}
    theme = themes.get(signal.theme) or Phrase("voices-other-theme")
    return _Told(Phrase("voices-done-signal", {"theme": theme}), signal.pseudonym, signal.return_address)
