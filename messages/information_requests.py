"""Information requests: what its asker hears, what a contact is shown, and the list that everybody may read."""

from collections.abc import Callable, Iterable, Sequence

from chat.message import Block, Choice, Choices, Heading, Items, Message, Note, Quote, Text
from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.information_requests import Request, RequestState
from domain.letting_go import LettingGo
from messages.letting_go import gone_line
from messages.receipts import said

PASS, DROP = "pass", "drop"


def asked(request: Request) -> Message:
    """Both points of contact are going to weigh it."""
    return said(_number("inforequest-kept", request), Phrase("inforequest-weigh-first"))


def routed(contact: str) -> Message:
    return said(Phrase("inforequest-routed", {"contact": contact}), Phrase("inforequest-direct-why"))


def passed_on(request: Request) -> Message:
    return said(_number("inforequest-passed", request), Phrase("inforequest-weigh-first"))


def dropped(request: Request) -> Message:
    return said(_number("inforequest-dropped", request))


def to_pass_on(request: Request, goal: str, value: Callable[[str], str]) -> Message:
    """What somebody of the contact's own party asks. No team sees it yet."""
    title = Phrase("inforequest-direct-title")
    facts: dict[str, Value] = {"decision": request.asked.decision, "goal": goal, "minutes": request.asked.minutes}
    return Message(
        title,
        (
            Heading(title),
            Quote(Verbatim(request.asked.question), Phrase(f"role-{request.role.replace('_', '-')}")),
            Text(Phrase("inforequest-facts", facts)),
            Note(Phrase("inforequest-direct-unseen")),
            Choices(
                (
                    Choice(Phrase("inforequest-pass"), value(PASS)),
                    Choice(Phrase("inforequest-drop"), value(DROP)),
                )
            ),
        ),
    )


def requests_message(requests: Sequence[Request], gone: Sequence[LettingGo]) -> Message:
    """All that was asked, whatever became of it, and what was let go: refusals stay visible with their reason."""
    title = Phrase("inforequest-list")
    blocks: list[Block] = [Heading(title)]
    blocks += [Items(tuple(_line(each) for each in requests))] if requests else [Text(Phrase("inforequest-list-none"))]
    if gone:
        blocks += [Text(Phrase("inforequest-list-gone")), Items(tuple(gone_line(each) for each in gone))]
    return Message(title, (*blocks, Note(Phrase("inforequest-list-how"))))


def _line(request: Request) -> Words:
    about: dict[str, Value] = {
        "number": str(request.number),
        "question": request.asked.question,
        "party": Phrase(f"party-the-{request.party}"),
        "minutes": request.asked.minutes,
    }
    return Joined((Phrase("inforequest-line", about), *_state(request)))


def _state(request: Request) -> Iterable[Words]:
    yield Phrase(f"inforequest-state-{request.state}")
    if request.review_on is not None:
        yield Phrase("inforequest-look-back", {"date": request.review_on})
    if request.reason is not None and request.state in {RequestState.REFUSED, RequestState.RETIRED}:
        yield Phrase("inforequest-reason", {"reason": request.reason})


def _number(key: str, request: Request) -> Phrase:
    return Phrase(key, {"number": str(request.number)})
