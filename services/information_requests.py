"""Information requests: asked through a party's one point of contact, weighed by both, and never lost from sight."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Party
from domain.digest import OpenRequest
from domain.information_requests import UNSEEN, InformationAsked, Request, RequestDropped, RequestState
from domain.lint_indicators import MAX_INDICATORS
from domain.overview import InformationRequest
from domain.people import Right, may
from domain.periods import Period
from flows.engine import Facts
from flows.facts import Named, listed
from messages.information_requests import asked, dropped, passed_on, requests_message, routed
from messages.receipts import said
from services.contacts import contact_of
from services.joint_answers import ask_to_weigh
from services.left import Left
from services.letting_go import gone
from services.roles import role_of
from services.turns import Turn
from storage.database import UnitOfWork

_SEEN = frozenset(RequestState) - UNSEEN


async def request_facts(turn: Turn) -> Facts:
    """Whoever is no point of contact hears beforehand where the question goes first."""
    agreed = turn.agreements
    facts = {
        "goals": listed(Named(goal.id, goal.name) for goal in agreed.goals),
        "indicators": listed(Named(each.id, each.name) for each in agreed.indicators),
        "count": str(len(agreed.indicators)),
        "maximum": str(MAX_INDICATORS),
    }
    contact = None if turn.person.party is None else contact_of(agreed, turn.person.party)
    if contact is None or may(turn.person, Right.ASK_INFORMATION):
        return facts
    return {**facts, "contact": contact.name}


async def keep_request(turn: Turn, new_id: Callable[[], str], given: InformationAsked) -> Left:
    """Let both weigh it; of anybody but a point of contact it goes to that one first."""
    party = turn.person.party
    if party is None:
        return Left((said(Phrase("joint-not-yours")),))
    first = None if may(turn.person, Right.ASK_INFORMATION) else contact_of(turn.agreements, party)
    new = partial(
        Request,
        new_id(),
        asked=given,
        party=party,
        role=role_of(turn),
        asked_on=turn.today,
        state=RequestState.ASKED if first is None else RequestState.ROUTED,
    )
    request = await turn.uow.information_requests.add(new)
    if first is not None:
        return Left((routed(first.name),))
    await ask_to_weigh(turn, request, new_id())
    return Left((asked(request),))


async def pass_on(turn: Turn, new_id: Callable[[], str], request_id: str) -> Message:
    """Let both weigh what somebody else of the contact's party asked."""
    request = await _to_pass_on(turn, request_id)
    if isinstance(request, Message):
        return request
    moved = replace(request, state=RequestState.ASKED, asked_on=turn.today)
    await turn.uow.information_requests.save(moved)
    await ask_to_weigh(turn, moved, new_id())
    return passed_on(moved)


async def drop(turn: Turn, given: RequestDropped) -> Left:
    request = await _to_pass_on(turn, given.request)
    if isinstance(request, Message):
        return Left((request,))
    await turn.uow.information_requests.save(replace(request, state=RequestState.DROPPED, reason=given.reason))
    return Left((dropped(request),))


async def why_not_drop(turn: Turn, request_id: str) -> Message | None:
    request = await _to_pass_on(turn, request_id)
    return request if isinstance(request, Message) else None


async def _to_pass_on(turn: Turn, request_id: str) -> Request | Message:
    """The request that waits for this person's word, or why there is none."""
    request = await turn.uow.information_requests.get(request_id)
    if request is None:
        return said(Phrase("joint-gone"))
    if not may(turn.person, Right.ASK_INFORMATION) or turn.person.party is not request.party:
        return said(Phrase("joint-not-yours"))
    return request if request.state is RequestState.ROUTED else said(Phrase("inforequest-was-passed"))


async def requests_told(turn: Turn) -> tuple[Message, ...]:
    """The list, for everybody who may read the agreements. What waits for a point of contact is not in it."""
    if not may(turn.person, Right.SEE_AGREEMENTS):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    return (requests_message(await turn.uow.information_requests.all(_SEEN), await gone(turn.uow)),)


async def open_requests(uow: UnitOfWork) -> tuple[OpenRequest, ...]:
    """What both parties agreed to ask once, as digests tell it: the other party than the asker answers."""
    once = await uow.information_requests.all({RequestState.ONCE})
    return tuple(
        OpenRequest(_other(each.party), each.asked.question, each.review_on)
        for each in once
        if each.review_on is not None
    )


async def requests_of(uow: UnitOfWork, month: Period) -> tuple[Request, ...]:
    """Those that both parties began to weigh in this month."""
    seen = await uow.information_requests.all(_SEEN)
    return tuple(each for each in seen if month.first_day <= each.asked_on <= month.last_day)


async def requests_in_picture(uow: UnitOfWork) -> tuple[InformationRequest, ...]:
    """Every request and every indicator that was let go, as the one shared picture shows them."""
    told = [
        InformationRequest(
            question=each.asked.question,
            party=each.party,
            state="agreed" if each.state is RequestState.ONCE else each.state.value,  # type: ignore[arg-type]
            minutes_per_month=each.asked.minutes,
            review_on=each.review_on,
            reason=each.reason,
        )
        for each in await uow.information_requests.all(_SEEN)
    ]
    went = [InformationRequest(each.name, each.party, "retired", reason=each.reason) for each in await gone(uow)]
    return (*told, *went)


def _other(party: Party) -> Party:
    return next(each for each in Party if each is not party)
