"""Every outgoing message passes here, in the transaction that caused it."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid5

from chat import message_json
from chat.address import Place, Posted
from chat.message import Message
from chat.message_json import Json
from chat.transport import Act, Split
from chat.wording import Verbatim
from storage.database import UnitOfWork
from storage.outbox_rows import OnUnknown, Queued

# Never changes: a marker must be the same at every attempt, also after an update of the program.
_MARKERS = UUID("3f0b1c62-6f0e-4d6a-9d43-7a4c1b6d5e90")
# What a pin or a deletion says.
NOTHING = Message(Verbatim(""))
_SORTED = json.JSONEncoder(sort_keys=True, ensure_ascii=False)
_TAKEN_AWAY_WITHIN = timedelta(hours=47)


class KeyReused(Exception):
    """Something else was queued under this key before."""


class UnknownPlatform(LookupError):
    """No such platform is switched on."""


class UnknownRoot(LookupError):
    """The message that this one is about was never queued."""


class EditGrew(ValueError):
    """An edit needs more of the platform's messages than stand there."""


class Outbox:
    """`splits` says per platform how a message becomes several; `on_queued` is called when something was queued."""

    def __init__(self, splits: Mapping[str, Split], on_queued: Callable[[], None]) -> None:
        self._splits = splits
        self._on_queued = on_queued

    def reaches(self, place: Place) -> bool:
        """Whether its platform is switched on; `put` refuses it otherwise."""
        return place.platform in self._splits

    async def put(  # noqa: PLR0913 - each of them is named where it is called
        self,
        uow: UnitOfWork,
        *,
        key: str,
        kind: str,
        place: Place,
        message: Message = NOTHING,
        now: datetime,
        expires_at: datetime | None = None,
        on_unknown: OnUnknown = "resend",
        about_key: str | None = None,
        act: Act = Act.POST,
    ) -> list[str]:
        """Queue it once, however often this is called; return the key of each of its parts.

        With `about_key` a post becomes a reply in the thread of that message, and an edit, deletion or pin is about it.
        Of an opening that needs several parts the first opens the thread, in which the others follow.
        Raises KeyReused where the key has another message already, UnknownRoot where there is nothing to be about,
        UnknownPlatform where the place is on a platform that is switched off.
        """
        if not self.reaches(place):
            raise UnknownPlatform(place.platform)
        written = message_json.to_json(message)
        fingerprint = _fingerprint(place, act, about_key, written)
        known = await _known(uow, key, fingerprint)
        if known:
            return known
        abouts = await _abouts(uow, about_key)
        parts = (message,) if message == NOTHING else self._splits[place.platform](message)
        planned = _plan(key, act, parts, abouts)
        keys = [key] if len(planned) == 1 else [_part(key, number) for number in range(1, len(planned) + 1)]
        queued = [
            Queued(
                key=own_key,
                whole_key=key,
                fingerprint=fingerprint,
                kind=kind,
                act=own_act,
                place=place,
                about_key=about,
                message=written if part is message else message_json.to_json(part),
                marker=str(uuid5(_MARKERS, own_key)),
                on_unknown=on_unknown,
                expires_at=expires_at,
                queued_at=now,
            )
            for own_key, (own_act, part, about) in zip(keys, planned, strict=True)
        ]
        if not await uow.outbox.add(queued):
            return await _known(uow, key, fingerprint)
        uow.after_commit(self._on_queued)
        return keys

    async def take_away(self, uow: UnitOfWork, *, key: str, said: Posted, now: datetime) -> None:
        """Ask the platform to delete a person's own message. Only its id is queued, never a word of it."""
        if not self.reaches(said.place):
            raise UnknownPlatform(said.place.platform)
        row = Queued(
            key=key,
            whole_key=key,
            fingerprint=_fingerprint(said.place, Act.DELETE, said.message_id, message_json.to_json(NOTHING)),
            kind="take_away",
            act=Act.DELETE,
            place=said.place,
            about_key=None,
            about_id=said.message_id,
            message=message_json.to_json(NOTHING),
            marker=str(uuid5(_MARKERS, key)),
            # Deleting twice is the same as once.
            on_unknown="resend",
            # Later than this, Telegram refuses it.
            expires_at=now + _TAKEN_AWAY_WITHIN,
            queued_at=now,
        )
        if await uow.outbox.add([row]):
            uow.after_commit(self._on_queued)


async def _known(uow: UnitOfWork, key: str, fingerprint: str) -> list[str]:
    parts = await uow.outbox.parts(key)
    if any(other != fingerprint for _, other in parts):
        raise KeyReused(key)
    return [part for part, _ in parts]


async def _abouts(uow: UnitOfWork, about_key: str | None) -> list[str]:
    if about_key is None:
        return []
    parts = await uow.outbox.parts(about_key)
    if not parts:
        raise UnknownRoot(about_key)
    return [part for part, _ in parts]


def _plan(key: str, act: Act, parts: tuple[Message, ...], abouts: list[str]) -> list[tuple[Act, Message, str | None]]:
    """Per row: what to do, with which part, about which message."""
    match act:
        case Act.OPEN:
            first, *others = parts
            return [(act, first, None), *((Act.POST, part, _part(key, 1)) for part in others)]
        case Act.PIN | Act.UNPIN:
            return [(act, NOTHING, about) for about in abouts[:1]]
        case Act.POST:
            return [(act, part, abouts[0] if abouts else None) for part in parts]
        case Act.DELETE:
            return [(act, parts[0], about) for about in abouts]
        case Act.EDIT:
            if len(parts) > len(abouts):
                raise EditGrew(f"{len(parts)} parts where {len(abouts)} stand")
            edits = [(act, part, about) for part, about in zip(parts, abouts, strict=False)]
            return [*edits, *((Act.DELETE, parts[-1], about) for about in abouts[len(parts) :])]


def _part(key: str, number: int) -> str:
    return f"{key}:{number}"


def _fingerprint(place: Place, act: Act, about_key: str | None, written: Mapping[str, Json]) -> str:
    said = [place.lane, place.thread, act, about_key, written]
    return sha256(_SORTED.encode(said).encode()).hexdigest()
