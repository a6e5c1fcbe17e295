"""Ladder facts: what each conversation about a step on the ladder knows when it starts."""

from collections.abc import Callable, Sequence
from datetime import date

from chat.wording import Words
from domain.ladder_acts import Actor
from domain.ladder_moves import Move, possible_steps
from domain.ladder_state import Escalation
from domain.ladder_waiting import next_nudge_at
from flows.engine import Facts
from flows.facts import Named
from flows.ladder_facts import Matter, conversations
from flows.ladder_owners import owners
from flows.ladder_words import STEPS
from messages.threads import ahead
from services.matters import own_matters
from services.roles import actor_on
from services.turns import Turn
from storage.escalations import KeptEscalation

_MOVE_OF = {flow: move for move, flow in STEPS.items() if isinstance(flow, str)}
# To merge takes two.
_FEWEST = {Move.MERGE: 2}


class LadderFacts:
    """`say` makes the sentences that are told along; `new_id` makes a promise's id."""

    def __init__(self, new_id: Callable[[], str], say: Callable[[Words], str]) -> None:
        self._new_id = new_id
        self._say = say

    async def of(self, flow: str, turn: Turn, escalation: str | None = None) -> Facts | None:
        """The facts of this flow of flows/ladder_words.py, about the one matter that is named or about any.

        None where the person can take its step nowhere.
        """
        move = _MOVE_OF[flow]
        known = [(kept, self._matter(turn, kept)) for kept in await _matters(turn, move, escalation)]
        able = [each for each in known if move is Move.MORE or move in each[1].steps]
        if not able or len(known) < _FEWEST.get(move, 1):
            return None
        if escalation is not None and escalation not in {kept.id for kept, _ in able}:
            return None
        if move is Move.MERGE:
            able += [each for each in known if each not in able]
        facts = {
            "conversations": conversations(matter for _, matter in able),
            "today": turn.today.isoformat(),
            "owners": owners(_actors(turn)),
            "party": str(turn.person.party),
        }
        if move is Move.PROMISE:
            facts["new_id"] = self._new_id()
        if move is Move.LOOK_BACK and len(able) == 1 and (agreed := able[0][0].escalation.agreement) is not None:
            facts["agreement"] = agreed.what
        return facts

    def _matter(self, turn: Turn, kept: KeptEscalation) -> Matter:
        matter = kept.escalation
        return Matter(
            id=kept.id,
            number=kept.number,
            topic=kept.topic,
            rung=matter.rung,
            look_back_weeks=matter.terms.look_back_weeks,
            promises=tuple(
                Named(each.id, each.what)
                for each in matter.promises
                if each.party is turn.person.party and not each.kept
            ),
            steps=possible_steps(matter, turn.now, actor_on(turn.person, matter.rung)),
            coming=self._say(ahead(matter, _reminder(matter, turn), turn.now)),
        )


async def _matters(turn: Turn, move: Move, escalation: str | None) -> Sequence[KeptEscalation]:
    """Whoever steps in a thread takes part in it, whatever their team; to merge takes the others as well."""
    if escalation is None:
        return await own_matters(turn)
    there = await turn.uow.escalations.get(escalation)
    others = [kept for kept in await own_matters(turn) if kept.id != escalation] if move is Move.MERGE else []
    return [*([] if there is None else [there]), *others]


def _reminder(matter: Escalation, turn: Turn) -> date | None:
    """The day on which the bot reminds of it next, whoever it waits for."""
    at = next_nudge_at(matter, turn.now)
    return None if at is None else matter.day_of(at)


def _actors(turn: Turn) -> list[Actor]:
    """The roles that somebody has."""
    people = [(person.party, person.roles) for person in turn.agreements.people]
    return [Actor(party, role) for party, roles in people if party is not None for role in roles]
