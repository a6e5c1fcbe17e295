"""Where a message goes, and where one stands."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, group or private chat, or a thread in it. A thread's id is unique only within its channel."""

    platform: str
    workspace: str
    channel: str
    thread: str | None = None

    @property
    def lane(self) -> str:
        """The key under which order and pace are kept: the channel, threads included."""
        return f"{self.platform}:{self.workspace}:{self.channel}"

    def in_thread(self, thread: str | None) -> "Place":
        return replace(self, thread=thread)


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that stands in a chat. `message_id` is the platform's own: a `ts` on Slack."""

    place: Place
    message_id: str
