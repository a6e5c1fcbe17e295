"""Signatures: one party's yes or no to a proposal, and what its giver hears."""

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Party
from domain.signing import AlreadyDecided, NotTheirKey, RefusalGiven, SigningError, State
from domain.two_keys import Answer, Signature
from messages.receipts import said
from messages.signing import both_agreed, closed_message, party_agreed, refusal_kept
from services.agreements import UnknownVersion, check_signing, sign
from services.left import Left
from services.outbox import Outbox
from services.proposals import close_for, ending_of, signers
from services.turns import Turn

# It is asked for after it is known that this person may refuse.
_REASON_COMES = "…"


async def agree(turn: Turn, outbox: Outbox, version: int) -> Message:
    """Keep the yes of this person's party, or say why that cannot be."""
    try:
        party = _party_of(turn)
        state = await sign(turn.uow, version, Signature(party, turn.person.id, Answer.AGREED), turn.now)
    except (SigningError, UnknownVersion) as error:
        return await _why_not(turn, version, error)
    if state is State.ACTIVE:
        return both_agreed(version)
    agreed = party_agreed(version, party)
    same = [person.id for person in signers(turn.agreements) if person.party is party]
    await close_for(turn.uow, outbox, version, same, agreed, turn.now)
    return agreed


async def why_not_refuse(turn: Turn, version: int) -> Message | None:
    """Why this person's no would not be taken; None where it would."""
    try:
        await check_signing(turn.uow, version, _refusal(turn, _REASON_COMES))
    except (SigningError, UnknownVersion) as error:
        return await _why_not(turn, version, error)
    return None


async def refuse(turn: Turn, given: RefusalGiven) -> Left:
    """Keep the no of this person's party with its reason, or say why that cannot be."""
    try:
        refusal = _refusal(turn, given.reason)
        await sign(turn.uow, given.version, refusal, turn.now)
    except (SigningError, UnknownVersion) as error:
        return Left((await _why_not(turn, given.version, error),))
    return Left((refusal_kept(given.version, refusal.party),))


def _refusal(turn: Turn, reason: str) -> Signature:
    return Signature(_party_of(turn), turn.person.id, Answer.REFUSED, reason)


def _party_of(turn: Turn) -> Party:
    if turn.person.party is None:
        raise NotTheirKey("of no party")
    return turn.person.party


async def _why_not(turn: Turn, version: int, error: SigningError | UnknownVersion) -> Message:
    match error:
        case AlreadyDecided():
            # A late press hears what came of it.
            return closed_message(version, await ending_of(turn.uow, version))
        case SigningError():
            return said(Phrase(error.key))
        case _:
            return said(Phrase("signing-unknown"))
