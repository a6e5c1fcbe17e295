"""How the invented people of both parties talk about what is open, and take it up, down and to its end."""

from collections.abc import Mapping
from datetime import date
from random import Random

from bot.simulation import words
from bot.simulation.chats import Town, say
from bot.simulation.people import Villager
from chat.address import Place
from domain.agreements import Agreements, Level, Party
from domain.ladder_acts import Question, Raise
from domain.ladder_moves import Move
from domain.ladder_state import Escalation, Phase, below
from services.thread_places import forum_of_rung, root_key
from storage.database import Database
from storage.escalations import KeptEscalation

_ANSWERS = {Question.SEE: words.SEEN, Question.WHY: words.WHY, Question.MEANING: words.MEANING}
# How likely somebody finds the time on a working day.
_ANSWERS_TODAY, _DECIDES_TODAY = 0.5, 0.35
# How many of the conversations are not solved where they began, and how many of those come back down.
_CLIMBS, _COMES_DOWN, _PROMISES = 0.35, 0.5, 0.6


class Matters:
    """`contacts` are the points of contact: they speak for their party, and decide."""

    def __init__(
        self,
        town: Town,
        database: Database,
        agreements: Agreements,
        contacts: Mapping[Party, Villager],
        seed: int,
    ) -> None:
        self._town = town
        self._database = database
        self._agreements = agreements
        self._contacts = contacts
        self._seed = seed

    async def attend(self, today: date) -> None:
        """Both parties look at every open conversation; what they do depends on nothing but the seed and the day."""
        async with self._database.read() as uow:
            standing = await uow.escalations.standing()
        for kept in standing:
            random = Random(f"{self._seed} matter {kept.number} {today}")  # noqa: S311 - a simulation, no secrets
            for party in Party:
                await self._turn(kept.id, party, today, random)

    async def _turn(self, escalation_id: str, party: Party, today: date, random: Random) -> None:
        async with self._database.read() as uow:
            kept = await uow.escalations.get(escalation_id)
        if kept is None or await self._thread(kept) is None:
            return
        matter = kept.escalation
        if matter.open_questions or party in matter.unheard:
            if not matter.is_over and matter.proposal is None and random.random() < _ANSWERS_TODAY:
                await self._answer(kept, party, random)
        elif random.random() < _DECIDES_TODAY:
            move = self._move(kept, party, today, random)
            if move is not None:
                await self._take(kept, party, move, random)

    async def _answer(self, kept: KeptEscalation, party: Party, random: Random) -> None:
        """The question that stands open, or something of this party besides."""
        place = await self._thread(kept)
        open_ = kept.escalation.open_questions
        question = open_[0] if open_ else Question.SEE
        number = list(Question).index(question) + 1
        if place is not None:
            words_ = f"{number} {random.choice(_ANSWERS[question])}"
            await say(self._town, self._contacts[party].person.id, place, words_)

    def _move(self, kept: KeptEscalation, party: Party, today: date, random: Random) -> Move | None:
        """What this party would do next, as people do who want to get on."""
        matter = kept.escalation
        if matter.proposal is not None:
            return _reply_to(matter, party, random)
        if matter.phase is Phase.EXPLAINING:
            return Move.RAISE if self._climbs(kept) else Move.CONCLUDE
        if matter.phase is Phase.AGREEMENT:
            if below(matter.rung) is not None and self._character(kept).random() < _COMES_DOWN:
                return Move.LOWER
            promised = any(each.party is party for each in matter.promises)
            return Move.PROMISE if not promised and random.random() < _PROMISES else Move.AGREE
        return self._ending(kept, party, today)

    def _ending(self, kept: KeptEscalation, party: Party, today: date) -> Move | None:
        matter = kept.escalation
        if matter.phase is Phase.LOOKING_BACK and any(
            each.party is party and not each.kept for each in matter.promises
        ):
            return Move.PROMISE_KEPT
        if matter.agreement is not None and not matter.looked_back and today >= matter.agreement.look_back_on:
            return Move.LOOK_BACK
        return Move.CLOSE if matter.phase is Phase.LOOKING_BACK else None

    def _climbs(self, kept: KeptEscalation) -> bool:
        """Whether this one cannot be solved on this rung: the same whenever it is asked."""
        matter = kept.escalation
        went_up = any(isinstance(step.act, Raise) for step in matter.history)
        odds = _CLIMBS / 3 if went_up else _CLIMBS
        return matter.rung is not Level.STRATEGIC and self._character(kept).random() < odds

    def _character(self, kept: KeptEscalation) -> Random:
        return Random(f"{self._seed} character {kept.number} {kept.escalation.rung}")  # noqa: S311 - a simulation

    async def _take(self, kept: KeptEscalation, party: Party, move: Move, random: Random) -> None:
        """As people do it: with a word in the thread, and the rest in their own chat."""
        place, villager = await self._thread(kept), self._contacts[party]
        if place is None:
            return
        await say(self._town, villager.person.id, place, _WORDS[move])
        wish = {"worked": "yes" if random.random() < 0.8 else "no", "ground": random.choice(("risk", "impact"))}
        await villager.talk(None, wish)

    async def _thread(self, kept: KeptEscalation) -> Place | None:
        """The thread of its rung in the sandbox; None until it was opened there."""
        rung = kept.escalation.rung
        async with self._database.read() as uow:
            for place in await uow.places.of(forum_of_rung(kept, self._agreements, rung)):
                root = await uow.outbox.posted(root_key(kept.id, rung, place))
                if root is not None:
                    return root.place.in_thread(root.message_id)
        return None


def _reply_to(matter: Escalation, party: Party, random: Random) -> Move | None:
    """Yes to what the other party proposed, now and then a no first; the other's own proposal is left alone."""
    assert matter.proposal is not None
    if matter.proposal.by.party is party:
        return None
    doubts = isinstance(matter.proposal.act, Raise) and random.random() < 0.2
    return Move.DECLINE if doubts and matter.proposal.objection is None else Move.CONSENT


_WORDS = {
    Move.CONSENT: "akkoord", Move.DECLINE: "niet akkoord", Move.CONCLUDE: "uitgelegd", Move.AGREE: "afspraak",
    Move.PROMISE: "belofte", Move.PROMISE_KEPT: "belofte gedaan", Move.RAISE: "opschalen", Move.LOWER: "afschalen",
    Move.CLOSE: "afronden", Move.LOOK_BACK: "terugkijken",
}  # fmt: skip
