"""The sandbox's own chat: what its page shows and what its transport posts."""

from asyncio import Lock
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from chat.message import Message
from services.bell import Bell
from storage.database import Database, UnitOfWork
from storage.sandbox import Cursor as Cursor
from storage.sandbox import Draft as Draft
from storage.sandbox import Replies as Replies
from storage.sandbox import SandboxMessage as SandboxMessage

# A page shows this many messages of a channel, and of a thread; earlier ones are a link away.
SHOWN = 60


class NoSuchMessage(LookupError):
    """The message to answer, change or delete does not stand in that channel."""


@dataclass(frozen=True, slots=True)
class Room:
    """What one page shows, all read at one moment: `end` is where its live updates start."""

    messages: Sequence[SandboxMessage]
    root: SandboxMessage | None
    pinned: Sequence[SandboxMessage]
    answers: Sequence[SandboxMessage]
    replies: Mapping[int, Replies]
    last_ids: Mapping[str, int]
    has_earlier: bool
    end: Cursor


@dataclass(frozen=True, slots=True)
class Change:
    """A message as it is now, with the answers under it."""

    message: SandboxMessage
    replies: Replies | None


class SandboxStore:
    """The sandbox's messages in the database of the bot; `bell` rings when one was posted or changed here."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # Ids must become visible in their order, or a page that looks in between would miss one for ever.
        self._one_at_a_time = Lock()
        self.bell = Bell()

    async def post(self, draft: Draft) -> int:
        """Keep a message, once per marker, and return its id; raise NoSuchMessage where the thread is not there."""
        async with self._one_at_a_time, self._database.write() as uow:
            if draft.thread is not None:
                await _standing(uow, draft.channel, draft.thread)
            message_id = await uow.sandbox.post(draft)
        self.bell.ring()
        return message_id

    async def change(self, channel: str, message_id: int, message: Message | None, at: datetime) -> None:
        """Put other words in a message's place, or none at all; raise NoSuchMessage where it is not there."""
        async with self._one_at_a_time, self._database.write() as uow:
            await _standing(uow, channel, message_id)
            await uow.sandbox.change(message_id, message, at)
        self.bell.ring()

    async def pin(self, channel: str, message_id: int, by: str | None, at: datetime) -> None:
        """Pin a message, or with nobody's name let it go; raise NoSuchMessage where none with words stands there."""
        async with self._one_at_a_time, self._database.write() as uow:
            standing = await _standing(uow, channel, message_id)
            if standing.message is None:
                raise NoSuchMessage
            # What is so already is no news to open pages.
            if standing.pinned_by != by:
                await uow.sandbox.pin(message_id, by, at)
        self.bell.ring()

    async def find(self, marker: str) -> SandboxMessage | None:
        async with self._database.read() as uow:
            return await uow.sandbox.find(marker)

    async def message(self, channel: str, message_id: int) -> SandboxMessage:
        """The message; raise NoSuchMessage where it does not stand in that channel."""
        async with self._database.read() as uow:
            return await _standing(uow, channel, message_id)

    async def picture(self, sha256: str) -> bytes | None:
        async with self._database.read() as uow:
            return await uow.pictures.get(sha256)

    async def room(self, channel: str, *, thread: int | None, before: int | None) -> Room:
        """A channel's last messages before an id, with a thread beside it; raise NoSuchMessage without that thread."""
        async with self._database.read() as uow:
            end = await uow.sandbox.end()
            root = None if thread is None else await _standing(uow, channel, thread)
            found = await uow.sandbox.latest(channel, before=before, limit=SHOWN + 1)
            shown = found[-SHOWN:]
            return Room(
                messages=shown,
                root=root,
                pinned=() if root is None else await uow.sandbox.pinned(root.id),
                answers=() if root is None else await uow.sandbox.thread(root.id, limit=SHOWN),
                replies=await uow.sandbox.replies([each.id for each in (*shown, *([root] if root else []))]),
                last_ids=await uow.sandbox.last_ids(),
                has_earlier=len(found) > SHOWN,
                end=end,
            )

    async def end(self) -> Cursor:
        """The cursor of a page that has seen everything."""
        async with self._database.read() as uow:
            return await uow.sandbox.end()

    async def changes(self, since: Cursor) -> Sequence[Change]:
        """What was posted or changed after the cursor, a bounded number at a time."""
        async with self._database.read() as uow:
            changed = await uow.sandbox.changes(since, limit=SHOWN)
            if not changed:
                return ()
            replies = await uow.sandbox.replies([each.id for each in changed])
            return tuple(Change(each, replies.get(each.id)) for each in changed)

    async def beside(self, change: Change) -> Change | None:
        """The message under which an answer stands: its count of answers changed as well."""
        if change.message.thread is None:
            return None
        async with self._database.read() as uow:
            root = await _standing(uow, change.message.channel, change.message.thread)
            return Change(root, (await uow.sandbox.replies([root.id])).get(root.id))


async def _standing(uow: UnitOfWork, channel: str, message_id: int) -> SandboxMessage:
    found = await uow.sandbox.get(message_id)
    if found is None or found.channel != channel:
        raise NoSuchMessage
    return found
