"""Outcomes: what a finished conversation leaves behind, and what the person hears of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from chat.address import Place
from chat.message import Message
from chat.wording import Phrase, Verbatim, Words
from domain.agreements import Role
from domain.answers import (
    Corrected,
    DataAsked,
    Declined,
    Discarded,
    EraseAsked,
    FigureGiven,
    FollowedUp,
    Joined,
    LeftAsItWas,
    PauseAsked,
    PromptPutOff,
    Reacted,
    SettingsChanged,
    SignalInstead,
    StopAsked,
    Withdrawn,
)
from domain.disclosure import in_fives
from domain.indicators import Observation, Status
from domain.people import Standing
from domain.periods import Period
from domain.signals import OTHER_THEME, SignalExplained, SignalGiven
from domain.stories import StoryTold
from messages import receipts
from messages.prompts import prompt_put_off
from services import indicators, my_data
from services.feedback import give
from services.flow_facts import area_name
from services.prompts import put_off
from services.pseudonyms import Pseudonyms
from services.turns import Turn
from storage.signals import Signal
from storage.stories import Story

# Longer than this somebody did something else in between.
LONGEST_TAKEN = timedelta(minutes=10)
# Those whose time is counted as what the parties ask of people.
_TAKES_TIME = (StoryTold, SignalGiven, SignalExplained, FigureGiven)
_SIGNAL_WEEKS = 4
_ROLE_ORDER = (
    Role.POINT_OF_CONTACT, Role.DEPUTY, Role.TEAM_LEAD, Role.PROFESSIONAL, Role.TACTICAL, Role.STRATEGIC,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Left:
    """What was said of it, and the conversation that begins next: a flow's key with facts that it needs besides."""

    messages: tuple[Message, ...] = ()
    then: str | None = None
    facts: Mapping[str, str] | None = None


class Outcomes:
    """`say` makes the names that are kept or asked along: a source, a theme."""

    def __init__(self, pseudonyms: Pseudonyms, say: Callable[[Words], str]) -> None:
        self._pseudonyms = pseudonyms
        self._say = say

    async def keep(self, turn: Turn, outcome: Any, taken: timedelta) -> Left:  # noqa: ANN401 - of any flow
        """Keep it in the turn's transaction; `taken` is how long the person was busy with it."""
        if isinstance(outcome, _TAKES_TIME):
            seconds = int(min(max(taken, timedelta(0)), LONGEST_TAKEN).total_seconds())
            await turn.uow.minutes.add(turn.participant.area, turn.week, seconds)
        match outcome:
            case StoryTold():
                return await self._tell(turn, outcome)
            case SignalGiven():
                return await self._signal(turn, outcome)
            case SignalExplained():
                return await self._explain(turn, outcome)
            case FigureGiven():
                return await self._figure(turn, outcome)
            case DataAsked() | Corrected() | Withdrawn() | EraseAsked():
                return await self._own_data(turn, outcome)
            case _:
                return await self._standing(turn, outcome)

    async def _tell(self, turn: Turn, told: StoryTold) -> Left:
        pseudonym = None if told.anonymous else self._pseudonyms.of(turn.person.id)
        await turn.uow.stories.keep(
            Story(
                id=self._pseudonyms.new_id(),
                week=turn.week,
                text=told.text,
                prompt=told.prompt,
                goal=told.goal,
                area=turn.participant.area,
                team=turn.person.team,
                party=turn.person.party,
                pseudonym=pseudonym,
                return_address=await self._return_address(turn) if told.anonymous else None,
                audience=told.audience,
                about_resident=told.about_resident,
            )
        )
        return Left((receipts.story_kept(anonymous=told.anonymous),))

    async def _return_address(self, turn: Turn) -> str:
        """Where an answer finds who told it; the story is kept without anything that leads there but a sealed box."""
        address = self._pseudonyms.new_id()
        await turn.uow.return_addresses.keep(address, self._pseudonyms.seal(turn.place), turn.week)
        return address

    async def _signal(self, turn: Turn, given: SignalGiven) -> Left:
        pseudonym, area = self._pseudonyms.of(turn.person.id), turn.participant.area
        since = Period.parse(turn.week).plus(1 - _SIGNAL_WEEKS).key
        others = in_fives(await turn.uow.signals.other_people(given.theme, area, since, pseudonym))
        kept = Signal(
            id=self._pseudonyms.new_id(),
            week=turn.week,
            theme=given.theme,
            frequency=given.frequency,
            reach=given.reach,
            text=given.text,
            area=area,
            team=turn.person.team,
            party=turn.person.party,
            pseudonym=pseudonym,
        )
        await turn.uow.signals.keep(kept)
        theme = theme_words(turn, given.theme)
        noted = receipts.signal_noted(theme, area_name(turn), others)
        if given.text is not None:
            return Left((noted,))
        return Left((noted,), then="explain", facts={"signal": kept.id, "theme": self._say(theme)})

    async def _explain(self, turn: Turn, explained: SignalExplained) -> Left:
        if explained.text is None:
            return Left((receipts.said(Phrase("hearing-signal-done")),))
        pseudonym = self._pseudonyms.of(turn.person.id)
        found = await turn.uow.signals.explain(explained.signal, pseudonym, explained.text)
        return Left((receipts.said(Phrase("hearing-signal-explained" if found else "hearing-gone")),))

    async def _figure(self, turn: Turn, given: FigureGiven) -> Left:
        source = Phrase("hearing-figure-source", {"role": role_words(turn)})
        seen = Observation(
            indicator=given.indicator,
            subject=given.subject,
            period=Period.parse(given.period),
            value=given.value,
            source=self._say(source),
            status=Status.UNKNOWN if given.value is None else Status.PROVISIONAL,
        )
        await indicators.keep(turn.uow, [seen], turn.now)
        agreed = turn.agreements
        name = next((each.name for each in agreed.indicators if each.id == given.indicator), given.indicator)
        names = {area.id: area.name for area in agreed.areas} | {team.id: team.name for team in agreed.teams}
        return Left((receipts.figure_kept(name, names.get(given.subject, given.subject), given.value),))

    async def _own_data(self, turn: Turn, asked: DataAsked | Corrected | Withdrawn | EraseAsked) -> Left:
        """Only what leads to the person's own pseudonym is seen or touched."""
        uow, pseudonym = turn.uow, self._pseudonyms.of(turn.person.id)
        match asked:
            case DataAsked():
                own = await my_data.own_data(uow, pseudonym)
                signals = tuple(_signal_words(turn, signal) for signal in own.signals)
                stories, replies = (tuple(each.text for each in kind) for kind in (own.stories, own.interpretations))
                return Left((receipts.own_data(stories, signals, replies),))
            case Corrected(item, text):
                done = await my_data.correct(uow, pseudonym, item, text)
                return _said("hearing-corrected" if done else "hearing-gone")
            case Withdrawn(item):
                done = await my_data.throw_away(uow, pseudonym, item, await _chats(turn))
                return _said("hearing-thrown-away" if done else "hearing-gone")
            case EraseAsked():
                await my_data.throw_all_away(uow, pseudonym, turn.person.id, await _chats(turn))
                return _said("hearing-all-thrown-away")

    async def _standing(self, turn: Turn, outcome: object) -> Left:
        """What a person chose about taking part."""
        was = turn.participant
        match outcome:
            case Joined(version, area, moment, workdays):
                joined = replace(
                    was,
                    state=Standing.ACTIVE,
                    notice_version=version,
                    area=area or was.area,
                    prompt_day=None if moment is None else str(moment.day),
                    prompt_time=None if moment is None else moment.at,
                    workdays=tuple(str(day) for day in workdays),
                    paused_until=None,
                    quiet_rounds=0,
                )
                await turn.uow.participants.save(joined)
                return Left((receipts.joined(moment),))
            case Declined():
                await turn.uow.participants.save(replace(was, state=Standing.DECLINED))
                return _said("onboarding-declined")
            case SettingsChanged(area, moment, workdays):
                changed = replace(
                    was,
                    area=area or was.area,
                    prompt_day=was.prompt_day if moment is None else str(moment.day),
                    prompt_time=was.prompt_time if moment is None else moment.at,
                    workdays=was.workdays if workdays is None else tuple(str(day) for day in workdays),
                )
                await turn.uow.participants.save(changed)
                return _said("hearing-settings-kept")
            case PauseAsked(until):
                paused = replace(was, state=Standing.PAUSED, paused_until=until, quiet_rounds=0)
                await turn.uow.participants.save(paused)
                return Left((receipts.quiet_until(until),))
            case StopAsked(erase):
                return await self._stop(turn, erase=erase)
            case Reacted(item, text):
                given = await give(turn, self._pseudonyms, item, text)
                return _said("voices-react-kept" if given else "voices-react-gone")
            case PromptPutOff(until):
                return Left((prompt_put_off(await put_off(turn, until), turn.agreements.time_zone),))
            case _:
                return _small(outcome)

    async def _stop(self, turn: Turn, *, erase: bool) -> Left:
        await turn.uow.participants.save(replace(turn.participant, state=Standing.STOPPED, paused_until=None))
        if erase:
            pseudonym, chats = self._pseudonyms.of(turn.person.id), await _chats(turn)
            await my_data.throw_all_away(turn.uow, pseudonym, turn.person.id, chats)
            return _said("optout-erased", "optout-counts")
        return _said("optout-done")


def _small(outcome: object) -> Left:
    """Outcomes that leave nothing behind."""
    match outcome:
        case Discarded():
            return _said("story-discarded")
        case SignalInstead():
            return Left(then="signal")
        case FollowedUp():
            return _said("hearing-thanks")
        case LeftAsItWas():
            return _said("hearing-left-as-it-was")
        case _:
            raise TypeError(f"no service keeps {type(outcome).__name__}")


def role_of(turn: Turn) -> Role:
    """Of a person's roles, the one in which they speak."""
    return next((role for role in _ROLE_ORDER if role in turn.person.roles), turn.person.roles[0])


def role_words(turn: Turn) -> Phrase:
    return Phrase(f"role-{role_of(turn).value.replace('_', '-')}")


def theme_words(turn: Turn, theme: str) -> Words:
    if theme == OTHER_THEME:
        return Phrase("signal-other-theme")
    return Verbatim(next((each.name for each in turn.agreements.themes if each.id == theme), theme))


def _signal_words(turn: Turn, signal: Signal) -> Words:
    theme = theme_words(turn, signal.theme)
    if signal.text is None:
        return theme
    return Phrase("hearing-data-signal", {"theme": theme, "text": Verbatim(signal.text)})


async def _chats(turn: Turn) -> tuple[Place, ...]:
    """Every private chat of this person, on whatever platform."""
    known = [each for each in await turn.uow.people.all_known() if each.person == turn.person.id]
    own = (
        Place(each.sender.platform, each.sender.workspace, channel)
        for each in known
        for channel in {each.channel or each.sender.user, each.sender.user}
    )
    return turn.place, *own


def _said(*keys: str) -> Left:
    return Left((receipts.said(*(Phrase(key) for key in keys)),))
