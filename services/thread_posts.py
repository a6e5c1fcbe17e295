"""Thread posts: puts messages where the conversation about a matter is held, each once, in its own thread."""

from collections.abc import Collection
from datetime import timedelta

from chat.address import Place
from chat.message import Message
from chat.transport import Act
from domain.agreements import Level
from domain.ladder_state import Escalation
from services.outbox import EditGrew, Outbox
from services.thread_places import places_of, root_key, status_key
from services.thread_telling import Telling

KIND = "escalation"
# A platform that was away for so long has no conversation to go on with.
_EXPIRES_AFTER = timedelta(days=30)


class ThreadPosts:
    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def places(self, at: Telling, rung: Level) -> tuple[Place, ...]:
        """Where the conversation of this rung is held, on platforms that are switched on."""
        places = await places_of(at.uow, at.held, at.kept, rung)
        return tuple(place for place in places if self._outbox.reaches(place))

    async def open(self, at: Telling, after: Escalation, place: Place) -> bool:
        """Begin the thread of this rung there; False where it stands."""
        key = root_key(at.kept.id, after.rung, place)
        if await at.uow.outbox.parts(key):
            return False
        await self.put(at, key, place, await at.root(after, place), act=Act.OPEN)
        return True

    async def in_thread(self, at: Telling, after: Escalation, place: Place, key: str, message: Message) -> None:
        """Under the beginning of its thread; a place that came later gets that first."""
        await self.open(at, after, place)
        await self.put(at, key, place, message, about_key=root_key(at.kept.id, after.rung, place))

    async def show_status(self, at: Telling, rungs: Collection[Level]) -> None:
        """Post and pin the overview of these rungs, or edit the one that stands.

        Once for each thing that was told or changed: the numbers of both are in the key of the edit.
        """
        changes = sum(each.revision for each in await at.uow.contributions.of(at.kept.id))
        for rung in sorted(rungs):
            message = await at.status(rung)
            for place in await self.places(at, rung):
                root, key = root_key(at.kept.id, rung, place), await _status_key(at, rung, place)
                if await at.uow.outbox.parts(key):
                    await self.edit(at, f"{key}:{at.kept.told}:{changes}", key, place, message)
                elif await at.uow.outbox.parts(root):
                    await self.put(at, key, place, message, about_key=root)
                    await self._outbox.put(
                        at.uow, key=f"pin:{key}", kind=KIND, place=place, now=at.now, act=Act.PIN, about_key=key
                    )

    async def edit(self, at: Telling, key: str, about: str, place: Place, message: Message) -> None:
        """Once under this key; what stands there may be told otherwise by now, and that is another edit."""
        if not self._outbox.reaches(place) or await at.uow.outbox.parts(key):
            return
        try:
            await self.put(at, key, place, message, act=Act.EDIT, about_key=about)
        except EditGrew:
            # It needs more of the platform's messages than stand there: it is said anew, under what it is about.
            await self.put(at, key, place, message, about_key=about)

    async def put(
        self,
        at: Telling,
        key: str,
        place: Place,
        message: Message,
        *,
        act: Act = Act.POST,
        about_key: str | None = None,
    ) -> None:
        await self._outbox.put(
            at.uow,
            key=key,
            kind=KIND,
            place=place,
            message=message,
            now=at.now,
            expires_at=at.now + _EXPIRES_AFTER,
            act=act,
            about_key=about_key,
        )


async def _status_key(at: Telling, rung: Level, place: Place) -> str:
    """Of the overview that stands in the thread; one that was made anew has its own, as the old one went with it."""
    key = status_key(at.kept.id, rung, place)
    opened, shown = await at.uow.outbox.posted(root_key(at.kept.id, rung, place)), await at.uow.outbox.posted(key)
    if opened is None or shown is None or None in (opened.place.thread, shown.place.thread):
        return key
    return key if opened.place.thread == shown.place.thread else f"{key}:{opened.place.thread}"
