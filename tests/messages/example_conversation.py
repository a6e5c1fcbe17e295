"""A conversation for tests of its messages: opened by a trigger, up, down, promised, agreed, closed, looked back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from chat.message import Message
from domain.agreements import Agreements, Level, Party
from domain.deadlines import Nudge
from domain.digest import Contribution, CountLine, SignalLine
from domain.disclosure import in_fives
from domain.ladder_acts import (
    Act,
    Actor,
    Agree,
    Close,
    Conclude,
    Consent,
    Contribute,
    Decline,
    Experiment,
    Ground,
    Join,
    KeepPromise,
    Link,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Open,
    Park,
    Promise,
    PutOnAgenda,
    Question,
    Raise,
    Remind,
    Resume,
    Step,
    Subject,
    TakeBack,
    Withdraw,
)
from domain.ladder_state import Escalation
from domain.periods import Period
from domain.reading import Reading
from domain.side_by_side import SideBySide
from domain.trigger_evidence import Shown, Why
from messages.escalation_steps import Beside, told
from messages.escalation_words import Matter, Told
from tests.domain.ladder_walk import START, TEAM, TERMS, TOWN, WORKER, by_hand, days, go
from tests.example import agreements

MATTER = Matter(12, "Lang wachten op het eerste gesprek", "Teamoverleg Noord", "Peelo en Noorderpark")
OTHER = Matter(7, "Wachten in het centrum", "Teamoverleg Zuid", "Centrum")
TABLE = replace(MATTER, forum="Tactisch overleg")
WHY = Why(
    trigger="waiting_long",
    version=3,
    sentence="Twee weken na elkaar wachten inwoners langer dan tien werkdagen.",
    period=Period.parse("2026-W36"),
    subject="peelo-noorderpark",
    indicator="wait_days",
    figures=(Shown("value", 14.5), Shown("above", 10.0)),
)
CARD = SideBySide(
    week="2026-W37",
    figures=(
        CountLine(
            "wait_days", "noord", "Wachten op het eerste gesprek", "werkdagen", None, "2026-W36",
            Decimal("14.5"), Reading.NOTICE,
        ),
    ),
    signals=(SignalLine("wachten en bereikbaar zijn", in_fives(6), "up"),),
    answers=(
        CountLine(
            "residents_heard", "noord", "Inwoners voelen zich gehoord", "%", None, "2026-08", Decimal(82),
            Reading.USUAL,
        ),
    ),
    stories=2,
    contributions=(Contribution("In Peelo komt een nieuwe school.", "onderwijsvisie", date(2026, 4, 1)),),
)  # fmt: skip
BARE = SideBySide(week="2026-W37")
WORDS = {
    "c1": "We bellen pas na twee weken terug, omdat twee mensen ziek zijn.",
    "c2": "De nieuwe regels maken dat elke aanvraag langs twee loketten gaat.",
    "c3": "Mensen komen later binnen. Dan is er vaak meer hulp nodig.",
    "d1": "In drie wijken wachten mensen langer dan afgesproken.",
    "d2": "Het loket kan pas na de zomer anders.",
    "d3": "We raken mensen kwijt die we vroeg willen helpen.",
}
OPENED = Open("AbCdEfGhIjk", TERMS, Subject("waiting_long", "peelo-noorderpark", None))
PROMISE = Promise("p1", "Twee mensen extra aan het loket.", Party.MUNICIPALITY, TOWN.role, date(2026, 10, 1))
AGREED = Agree("Het loket belt binnen een week terug.", TOWN, date(2026, 10, 26))
RAISED = Raise(Level.TACTICAL, Ground.RISK, "Dit loket werkt voor alle wijken samen.")
LOWERED = Lower("De wijk belt zelf, het loket helpt mee.", "Het loket belt voortaan binnen een week terug.")


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation, the words of its contributions, and what stands beside its steps."""

    matter: Matter
    escalation: Escalation
    words: dict[str, str]
    town: Agreements

    def told(self) -> Iterator[Message]:
        """Every message of the thread, in the order of the history."""
        for number, step in enumerate(self.escalation.history):
            message = told(self.matter, self.escalation, number, self.town, self.beside(step))
            if message is not None:
                yield message

    def beside(self, step: Step) -> Beside:
        forum = "Tactisch overleg"
        match step.act:
            case Contribute(name, asked) if step.by is not None:
                return Beside(given=Told(step.by, asked, self.words.get(name)))
            case Join():
                return Beside(why=WHY)
            case _:
                return Beside(forum=forum, other=OTHER)

    def heard(self) -> tuple[Told, ...]:
        said = self.escalation.contributions
        return tuple(Told(Actor(each.party, each.role), each.question, self.words.get(each.id)) for each in said)


def steps() -> Iterator[tuple[int, Actor | None, Act]]:
    """Days after the opening, by whom, and what."""
    yield 0, TEAM, Contribute("c1", Question.SEE)
    yield 1, None, Join(Link("s9", "centrum", Period.parse("2026-W37")))
    yield 3, None, Remind(Nudge.FIRST, Party.MUNICIPALITY)
    yield 3, TOWN, Contribute("c2", Question.WHY)
    yield 4, WORKER, Contribute("c0", None)
    yield 4, WORKER, TakeBack("c0")
    yield 4, WORKER, Contribute("c3", Question.MEANING)
    yield 7, TEAM, RAISED
    yield 8, TOWN, Decline("Wij denken dat het in de wijk kan.")
    yield 8, TOWN, Consent()
    yield 9, TEAM, Contribute("d1", Question.SEE)
    yield 9, TOWN, Contribute("d2", Question.WHY)
    yield 10, TEAM, Contribute("d3", Question.MEANING)
    yield 10, None, PutOnAgenda(date(2026, 9, 24))
    yield 16, TEAM, Conclude()
    yield 17, TOWN, MakePromise(PROMISE)
    yield 17, TOWN, LOWERED
    yield 17, TEAM, Consent()
    yield 18, TOWN, AGREED
    yield 18, TEAM, Decline("Een week is te lang.")
    yield 18, TOWN, AGREED
    yield 19, TEAM, Consent()
    yield 24, TOWN, KeepPromise("p1")
    yield 25, TEAM, Close("Eerst bellen, dan pas een brief.")
    yield 49, TEAM, LookBack(worked=True)


def aside() -> Iterator[tuple[int, Actor | None, Act]]:
    """What else can happen, once the three questions are answered."""
    yield 1, TOWN, Park(date(2026, 9, 21), "In september is er een nieuw team.")
    yield 2, TEAM, Resume()
    yield 3, TEAM, Experiment("Helpt een vast nummer?", date(2026, 10, 1))
    yield 3, TOWN, Consent()
    yield 25, TOWN, Merge("other")
    yield 25, TEAM, Decline("Het gaat over iets anders.")
    yield 26, TOWN, Withdraw("Het loste zichzelf op.")
    yield 26, TEAM, Consent()


def talk() -> Talk:
    return Talk(MATTER, walked(opened(), steps()), WORDS, agreements())


def opened() -> Escalation:
    """By a trigger, on the first rung."""
    return replace(by_hand(OPENED), opened_by=None, history=(Step(START, OPENED),))


def walked(escalation: Escalation, taken: Iterator[tuple[int, Actor | None, Act]]) -> Escalation:
    for day, by, act in taken:
        escalation = go(escalation, (by, act), at=days(day))
    return escalation


def after(day: float) -> datetime:
    return START + timedelta(days=day)
