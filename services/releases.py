"""Releases: one party's yes or no to a draft for the council, and what its giver hears."""

from chat.message import Message
from chat.wording import Phrase
from domain.council import from_content
from domain.council_release import Draft, DraftKept, NotTheirRelease, ReleaseError, answered
from domain.two_keys import Answer, Signature
from messages.council_release import party_released, refusal_kept
from messages.receipts import said
from services.left import Left
from services.turns import Turn
from storage.audit import Deed

# It is asked for after it is known that this person may keep it back.
_REASON_COMES = "…"


async def release(turn: Turn, draft_id: str) -> Message:
    """Keep the yes of this person's party, or say why that cannot be."""
    return await _answer(turn, draft_id, Answer.AGREED, None)


async def why_not_keep(turn: Turn, draft_id: str) -> Message | None:
    """Why this person's no would not be taken; None where it would."""
    try:
        await _checked(turn, draft_id, Answer.REFUSED, _REASON_COMES)
    except ReleaseError as error:
        return said(Phrase(error.key))
    return None


async def keep_draft(turn: Turn, kept: DraftKept) -> Left:
    """Keep the no of this person's party with its reason, or say why that cannot be."""
    return Left((await _answer(turn, kept.draft, Answer.REFUSED, kept.reason),))


async def _answer(turn: Turn, draft_id: str, answer: Answer, reason: str | None) -> Message:
    try:
        draft, given = await _checked(turn, draft_id, answer, reason)
    except ReleaseError as error:
        return said(Phrase(error.key))
    await turn.uow.council.answer(draft_id, given, turn.now, released=draft.released)
    kept = await turn.uow.council.get(draft_id)
    assert kept is not None, "a draft is never thrown away"
    if draft.released:
        about = f"{kept.subject}:{kept.period}"
        await turn.uow.audit.note(Deed.COUNCIL_RELEASED, turn.now, about, role="signatory", party=turn.person.party)
    product = from_content(kept.content)
    if answer is Answer.REFUSED:
        return refusal_kept(product)
    return party_released(product, draft.waits_for)


async def _checked(turn: Turn, draft_id: str, answer: Answer, reason: str | None) -> tuple[Draft, Signature]:
    """Raises ReleaseError."""
    kept = await turn.uow.council.get_to_answer(draft_id)
    if kept is None:
        raise ReleaseError(draft_id)
    if turn.person.party is None:
        raise NotTheirRelease("of no party")
    given = Signature(turn.person.party, turn.person.id, answer, reason)
    return answered(kept.draft, given, turn.agreements), given
