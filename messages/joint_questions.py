"""Joint questions: what each party's point of contact is asked, and what both hear of what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chat.message import Block, Choice, Choices, Heading, Items, Message, Note, Quote, Text
from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Indicator, Party, Risk
from domain.disclosure import Fives
from domain.information_requests import Request
from domain.joint_questions import CHOICES, JointKind, JointQuestion
from messages.receipts import said


@dataclass(frozen=True, slots=True)
class Subject:
    """What a joint question is about, as it is shown: its title and what is known of it."""

    title: Words
    blocks: tuple[Block, ...] = ()


def request_subject(request: Request, goal: str, stops: str | None, places: tuple[int, int]) -> Subject:
    """`places` are those in use, and all there are."""
    asked = request.asked
    facts: dict[str, Value] = {"decision": asked.decision, "goal": goal, "minutes": asked.minutes}
    exchange = (Text(Phrase("inforequest-stops-then", {"indicator": stops})),) if stops is not None else ()
    again = (Note(Phrase("inforequest-weigh-again")),) if request.round > 1 else ()
    return Subject(
        Phrase("inforequest-weigh", {"question": asked.question}),
        (
            *again,
            Text(
                Phrase("inforequest-new", {"question": asked.question, "asker": Phrase(f"party-the-{request.party}")})
            ),
            Text(Phrase("inforequest-facts", facts)),
            *exchange,
            Text(Phrase("inforequest-places", {"count": places[0], "maximum": places[1]})),
            Note(Phrase("inforequest-weigh-first")),
        ),
    )


def trial_subject(request: Request) -> Subject:
    title = Phrase("inforequest-trial", {"question": request.asked.question})
    return Subject(title, (Text(Phrase("inforequest-trial-over", {"minutes": request.asked.minutes})),))


def useful_subject(indicator: Indicator, goal: str) -> Subject:
    told = Phrase("useful-about", {"goal": goal, "reason": indicator.reason})
    return Subject(Phrase("useful-ask", {"indicator": indicator.name}), (Text(told),))


def risks_subject(risks: Sequence[tuple[Risk, Sequence[tuple[str, Fives]]]]) -> Subject:
    """Every agreed risk with its measure, and the themes that people signalled of late, in fives."""
    lines = tuple(_risk(risk, heard) for risk, heard in risks)
    return Subject(Phrase("risks-look"), (Items(lines), Note(Phrase("risks-look-why"))))


def _risk(risk: Risk, heard: Sequence[tuple[str, Fives]]) -> Words:
    line = Phrase("risks-line", {"risk": risk.name, "measure": risk.measure})
    return Joined((line, *signalled(heard)))


def signalled(heard: Sequence[tuple[str, Fives]]) -> tuple[Words, ...]:
    """Themes of which five people or more gave a signal."""
    told = [Phrase("risks-theme", {"theme": theme, "count": people.about}) for theme, people in heard]
    return (Phrase("risks-signalled", {"themes": Joined(tuple(told), ", ")}),) if told else ()


def joint_message(question: JointQuestion, subject: Subject, value: Callable[[str], str]) -> Message:
    """The question with its buttons; where both differ it says so first. `value` makes a button's value."""
    buttons = tuple(Choice(choice_words(question.kind, each), value(each)) for each in CHOICES[question.kind])
    heading: tuple[Block, ...] = (Heading(subject.title), *_split(question), *subject.blocks)
    return Message(subject.title, (*heading, Note(Phrase("joint-both")), Choices(buttons)))


def _split(question: JointQuestion) -> tuple[Block, ...]:
    if not question.differs:
        return ()
    reasons = (_reason(each.party, each.reason) for each in question.answers if each.reason)
    return (*(Text(each) for each in split_words(question)), *reasons)


def split_words(question: JointQuestion) -> tuple[Phrase, ...]:
    chosen = {each.party: choice_words(question.kind, each.choice) for each in question.answers}
    differ = {"first": chosen[Party.MUNICIPALITY], "second": chosen[Party.PARTNERSHIP]}
    nothing = Phrase("inforequest-split-nothing" if question.kind is JointKind.REQUEST else "joint-split-nothing")
    return Phrase("inforequest-split", differ), nothing


def choice_words(kind: JointKind, choice: str) -> Phrase:
    return Phrase(f"joint-{kind}-{choice.replace('_', '-')}")


def noted(question: JointQuestion, party: Party) -> Message:
    """One party answered, the other did not yet."""
    other = next(each for each in Party if each is not party)
    answer = question.answer_of(party)
    assert answer is not None, "it was answered just now"
    return said(
        Phrase("joint-noted", {"choice": choice_words(question.kind, answer.choice)}),
        Phrase("joint-waits", {"party": Phrase(f"party-the-{other}")}),
    )


def differs(question: JointQuestion) -> Message:
    return said(*split_words(question))


def decided(question: JointQuestion, title: Words, *more: Phrase) -> Message:
    """What both chose, with the reasons of both and what follows from it."""
    assert question.decided is not None, "only what both chose is told"
    chosen = Phrase("joint-decided", {"decision": choice_words(question.kind, question.decided)})
    reasons = (_reason(each.party, each.reason) for each in question.answers if each.reason)
    return Message(title, (Heading(title), Text(chosen), *reasons, *(Text(each) for each in more)))


def closed(question: JointQuestion) -> Message:
    """What stands where a question stood: one sentence, and no buttons."""
    if question.decided is None:
        return said(Phrase("joint-asked-anew"))
    return said(Phrase("joint-decided", {"decision": choice_words(question.kind, question.decided)}))


def _reason(party: Party, reason: str | None) -> Quote:
    return Quote(Verbatim(reason or ""), Phrase(f"party-{party}"))
