"""Flow facts: what each conversation knows when it starts."""

from collections.abc import Awaitable, Callable, Iterable, Mapping

from chat.wording import Phrase, Verbatim, Words
from domain.agreements import Agreements, Area, Party, Role
from domain.disclosure import SMALLEST_GROUP
from domain.people import Right, may
from domain.signals import OTHER_THEME
from flows.engine import Facts
from flows.facts import Named, listed
from flows.figure import asked_figures
from flows.ladder_words import STEP_FLOWS
from services.asked_figures import asked_of
from services.chosen_stories import choice_facts
from services.extra_meetings import meeting_facts
from services.information_requests import request_facts
from services.inputs import input_facts
from services.ladder_facts import LadderFacts
from services.letting_go import let_go_facts
from services.listeners import open_items
from services.my_data import own_items
from services.open_questions import question_facts
from services.pseudonyms import Pseudonyms
from services.turns import Turn

# In so many working days the municipality answers the teams, as the escalation ladder has it for listeners.
_DAYS_TO_ANSWER = 10
_BOT = "Telvertel"
_NOTHING = Phrase("hearing-nothing-to-ask")


class NothingToAsk(LookupError):
    """There is nothing that this conversation could be about; `words` say so."""

    def __init__(self, words: Phrase) -> None:
        super().__init__(words.key)
        self.words = words


class FlowFacts:
    def __init__(self, pseudonyms: Pseudonyms, say: Callable[[Words], str]) -> None:
        self._pseudonyms = pseudonyms
        self._say = say
        self._ladder = LadderFacts(pseudonyms.new_id, say)
        self._makers: Mapping[str, Callable[[Turn], Awaitable[Facts]]] = {
            "onboarding": _onboarding,
            "settings": _settings,
            "story": _story,
            "setback": _story,
            "harvest": _settings,
            "signal": _signal,
            "figure": _figure,
            "pause": _day,
            "quiet": _day,
            "my_data": self._my_data,
            "reaction": _reaction,
            "conversation": _conversation,
            "bring_in": _bring_in,
            "ask_information": request_facts,
            "let_go": self._let_go,
            "open_questions": question_facts,
            "extra_meeting": self._extra_meeting,
            "choose_story": self._choose_story,
        }

    async def of(self, flow: str, turn: Turn, escalation: str | None = None) -> Facts:
        """Empty for a conversation that needs none; `escalation` is what a step is about, where that is known.

        Raises NothingToAsk.
        """
        if flow in STEP_FLOWS:
            return await self._step(flow, turn, escalation)
        maker = self._makers.get(flow)
        return {} if maker is None else await maker(turn)

    async def _step(self, flow: str, turn: Turn, escalation: str | None) -> Facts:
        facts = await self._ladder.of(flow, turn, escalation)
        if facts is None:
            raise NothingToAsk(Phrase("threads-none-open"))
        return facts

    async def _let_go(self, turn: Turn) -> Facts:
        return await let_go_facts(turn, self._say)

    async def _extra_meeting(self, turn: Turn) -> Facts:
        return meeting_facts(turn, self._say)

    async def _choose_story(self, turn: Turn) -> Facts:
        facts = await choice_facts(turn, self._say)
        if facts is None:
            raise NothingToAsk(Phrase("month-story-nothing"))
        return facts

    async def _my_data(self, turn: Turn) -> Facts:
        return await own_items(turn, self._pseudonyms.of(turn.person.id))


async def _onboarding(turn: Turn) -> Facts:
    privacy, person = turn.agreements.privacy, turn.person
    facts = {
        "name": turn.first_name,
        "bot": _BOT,
        "notice_version": str(privacy.notice_version),
        "months": str(turn.agreements.retention.story_months),
        "floor": str(SMALLEST_GROUP),
        "contact": privacy.officer_contact,
        "controller": privacy.controller,
        "prompted": "yes" if may(person, Right.TELL) and person.team is not None else "no",
        **_areas(turn),
    }
    if person.party is Party.MUNICIPALITY and Role.POINT_OF_CONTACT in person.roles:
        facts |= {"days": str(_DAYS_TO_ANSWER), "human": privacy.human_contact}
    return facts


async def _bring_in(turn: Turn) -> Facts:
    facts = await input_facts(turn)
    if isinstance(facts, Phrase):
        raise NothingToAsk(facts)
    return facts


async def _reaction(turn: Turn) -> Facts:
    items = await open_items(turn)
    if not items:
        raise NothingToAsk(_NOTHING)
    return {"items": listed(items)}


async def _settings(turn: Turn) -> Facts:
    return _areas(turn)


async def _story(turn: Turn) -> Facts:
    return {"area": area_name(turn), "goals": listed(Named(goal.id, goal.name) for goal in turn.agreements.goals)}


async def _signal(turn: Turn) -> Facts:
    return {"themes": listed(Named(theme.id, theme.name) for theme in turn.agreements.themes)}


async def _conversation(turn: Turn) -> Facts:
    return {**_areas(turn), **await _signal(turn)}


async def _figure(turn: Turn) -> Facts:
    figures = await asked_of(turn)
    if not figures:
        raise NothingToAsk(_NOTHING)
    return {"figures": asked_figures(figures), "name": turn.first_name}


async def _day(turn: Turn) -> Facts:
    return {"today": turn.today.isoformat()}


def area_name(turn: Turn) -> str:
    """Where a person's story belongs, in words: their area, their team, or the whole town."""
    if turn.area is not None:
        return turn.area.name
    return turn.team.name if turn.team is not None else turn.agreements.municipality.removeprefix("Gemeente ")


def theme_words(turn: Turn, theme: str) -> Words:
    if theme == OTHER_THEME:
        return Phrase("signal-other-theme")
    return Verbatim(next((each.name for each in turn.agreements.themes if each.id == theme), theme))


def _areas(turn: Turn) -> dict[str, str]:
    own = set(turn.team.areas) if turn.team is not None else set[str]()
    areas = _by_name(turn.agreements)
    return {
        "areas": _listed(area for area in areas if area.id in own),
        "more_areas": _listed(area for area in areas if area.id not in own),
    }


def _by_name(agreements: Agreements) -> list[Area]:
    return sorted(agreements.areas, key=lambda area: area.name)


def _listed(areas: Iterable[Area]) -> str:
    return listed(Named(area.id, area.name) for area in areas)
