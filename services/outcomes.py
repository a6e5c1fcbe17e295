"""Outcomes: what a finished conversation leaves behind, and what the person hears of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from chat.wording import Phrase, Words
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
from domain.chosen_stories import StoryChosen
from domain.council_release import DraftKept
from domain.disclosure import in_fives
from domain.extra_meetings import ExtraMeetingAsked
from domain.indicators import Observation, Status
from domain.information_requests import InformationAsked, RequestDropped
from domain.inputs import InputCorrected, InputGiven, InputWithdrawn, NothingBroughtIn
from domain.joint_questions import JointReasonGiven
from domain.letting_go import LetGoAsked
from domain.open_questions import QuestionClosed, QuestionOpened
from domain.periods import Period
from domain.signals import SignalExplained, SignalGiven
from domain.signing import RefusalGiven
from domain.stepping import ConversationAsked, ReplyGiven, StepAsked, StepChosen
from domain.stories import StoryTold
from messages import receipts
from messages.prompts import prompt_put_off
from services import indicators
from services.chosen_stories import keep_choice_of_month
from services.escalations import Escalations
from services.extra_meetings import keep_meeting
from services.feedback import give
from services.flow_facts import area_name, theme_words
from services.information_requests import drop, keep_request
from services.inputs import keep_input
from services.joint_answers import JointAnswers
from services.left import Left, left_saying
from services.letting_go import let_go
from services.open_questions import keep_question
from services.own_words import answer_asked
from services.prompts import put_off
from services.pseudonyms import Pseudonyms
from services.releases import keep_draft
from services.roles import role_words
from services.signatures import refuse
from services.standing import keep_choice
from services.stepping import Stepping
from services.turns import Turn
from storage.signals import Signal
from storage.stories import Story

# Longer than this somebody did something else in between.
LONGEST_TAKEN = timedelta(minutes=10)
# Those whose time is counted as what the parties ask of people.
_TAKES_TIME = (StoryTold, SignalGiven, SignalExplained, FigureGiven)
_SIGNAL_WEEKS = 4


class Outcomes:
    """`say` makes the names that are kept or asked along: a source, a theme."""

    def __init__(self, pseudonyms: Pseudonyms, escalations: Escalations, say: Callable[[Words], str]) -> None:
        self._pseudonyms = pseudonyms
        self._escalations = escalations
        self._stepping = Stepping(escalations)
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
            case _:
                return await self._other(turn, outcome)

    async def _tell(self, turn: Turn, told: StoryTold) -> Left:
        pseudonym = None if told.anonymous else self._pseudonyms.of(turn.person.id)
        await turn.uow.stories.keep(
            Story(
                id=self._pseudonyms.new_id(),
                week=turn.week,
                text=told.text,
                prompt=told.prompt,
                goal=told.goal,
                area=told.area or turn.participant.area,
                team=turn.person.team,
                party=turn.person.party,
                pseudonym=pseudonym,
                return_address=await self._return_address(turn) if told.anonymous else None,
                audience=told.audience,
                about_resident=told.about_resident,
                kind=told.kind,
                form=told.form,
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

    async def _other(self, turn: Turn, outcome: object) -> Left:
        match outcome:
            case ConversationAsked() | StepAsked() | ReplyGiven() | StepChosen():
                return await self._stepping.keep(turn, outcome)
            case DataAsked() | Corrected() | Withdrawn() | EraseAsked():
                return await answer_asked(turn, self._pseudonyms.of(turn.person.id), self._escalations, outcome)
            case Joined() | Declined() | SettingsChanged() | PauseAsked() | StopAsked():
                return await keep_choice(turn, self._pseudonyms, self._escalations, outcome)
            case RefusalGiven():
                return await refuse(turn, outcome)
            case Reacted(item, text):
                given = await give(turn, self._pseudonyms, item, text)
                return left_saying("voices-react-kept" if given else "voices-react-gone")
            case StoryChosen():
                return await keep_choice_of_month(turn, self._pseudonyms, outcome, self._say)
            case PromptPutOff(until):
                return Left((prompt_put_off(await put_off(turn, until), turn.agreements.time_zone),))
            case _:
                return await self._between_parties(turn, outcome)

    async def _between_parties(self, turn: Turn, outcome: object) -> Left:
        """What one party brings in, and what both weigh."""
        new_id = self._pseudonyms.new_id
        match outcome:
            case InputGiven() | InputCorrected() | InputWithdrawn() | NothingBroughtIn():
                return await keep_input(turn, new_id, outcome)
            case QuestionOpened() | QuestionClosed():
                return await keep_question(turn, new_id, outcome)
            case InformationAsked():
                return await keep_request(turn, new_id, outcome)
            case RequestDropped():
                return await drop(turn, outcome)
            case DraftKept():
                return await keep_draft(turn, outcome)
            case ExtraMeetingAsked():
                return await keep_meeting(turn, outcome)
            case LetGoAsked():
                return await let_go(turn, new_id, outcome)
            case JointReasonGiven():
                return await JointAnswers(new_id, self._say).keep_reason(turn, outcome)
            case _:
                return _small(outcome)


def _small(outcome: object) -> Left:
    """Outcomes that leave nothing behind."""
    match outcome:
        case Discarded():
            return left_saying("story-discarded")
        case SignalInstead():
            return Left(then="signal")
        case FollowedUp():
            return left_saying("hearing-thanks")
        case LeftAsItWas():
            return left_saying("hearing-left-as-it-was")
        case _:
            raise TypeError(f"no service keeps {type(outcome).__name__}")
