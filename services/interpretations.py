"""Interpretations: what people answer under a digest or an update, kept with their party and role."""

from chat.address import Posted
from chat.incoming import Incoming
from domain.people import Right, may
from services.pseudonyms import Pseudonyms
from services.roles import role_of
from services.turns import Turn
from storage.database import UnitOfWork
from storage.interpretations import Interpretation

# The messages under which an answer is kept.
_KINDS = ("digest:", "update:")


async def root_of(uow: UnitOfWork, incoming: Incoming) -> str | None:
    """The key of the message in whose thread this was said; None where it is no thread of ours that is listened to."""
    thread = incoming.place.thread
    if thread is None:
        return None
    key = await uow.outbox.key_at(Posted(incoming.place.in_thread(None), thread))
    return key if key is not None and key.startswith(_KINDS) else None


async def interpret(turn: Turn, pseudonyms: Pseudonyms, about: str, text: str) -> bool:
    """Keep a screened answer; False where this person's role does not carry the right."""
    if not may(turn.person, Right.INTERPRET):
        return False
    await turn.uow.interpretations.keep(
        Interpretation(
            id=pseudonyms.new_id(),
            about=about,
            week=turn.week,
            text=text,
            party=turn.person.party,
            role=role_of(turn),
            pseudonym=pseudonyms.of(turn.person.id),
        )
    )
    return True
