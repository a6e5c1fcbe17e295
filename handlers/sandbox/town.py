"""The town that the sandbox shows: its channels, and the people that one can be there."""

from collections.abc import Sequence
from dataclasses import dataclass

from chat.address import Place
from chat.incoming import Sender
from chat.wording import Words

PLATFORM = "sandbox"
# The author of what the bot posts; no person may bear this id.
BOT = "bot"


@dataclass(frozen=True, slots=True)
class SandboxPerson:
    """An invented person of the example town. `id` is the platform's user id."""

    id: str
    name: str
    role: Words
    party: Words


@dataclass(frozen=True, slots=True)
class SandboxChannel:
    """A place of a forum; `members` are the ids of those who see it, or None for everybody."""

    place: Place
    name: Words
    about: Words | None = None
    members: frozenset[str] | None = None

    @property
    def id(self) -> str:
        return self.place.channel


def direct_place(person: str, workspace: str = "") -> Place:
    """The private chat of a person with the bot."""
    return Place(PLATFORM, workspace, f"dm-{person}")


class Town:
    """Raises ValueError for a town in which one cannot be anybody, or two are the same."""

    def __init__(
        self, people: Sequence[SandboxPerson], channels: Sequence[SandboxChannel], workspace: str = ""
    ) -> None:
        self.people = tuple(people)
        self.workspace = workspace
        self._people = {person.id: person for person in people}
        self._channels = {channel.id: channel for channel in channels}
        if not people or len(self._people) < len(people) or len(self._channels) < len(channels):
            raise ValueError("a town needs people, and each person and channel once")
        if BOT in self._people or any(each.place.platform != PLATFORM for each in channels):
            raise ValueError("the bot is not a person, and every channel is one of the sandbox")

    def person(self, person_id: str) -> SandboxPerson | None:
        return self._people.get(person_id)

    def channels_of(self, person: SandboxPerson) -> tuple[SandboxChannel, ...]:
        """The channels in which this person is, in the order in which they were given."""
        return tuple(each for each in self._channels.values() if each.members is None or person.id in each.members)

    def direct_place(self, person: SandboxPerson) -> Place:
        return direct_place(person.id, self.workspace)

    def place_of(self, person: SandboxPerson, channel: str) -> Place | None:
        """Where the person may read and write under this channel's id; None for what is not theirs."""
        direct = self.direct_place(person)
        if channel == direct.channel:
            return direct
        return next((each.place for each in self.channels_of(person) if each.id == channel), None)

    def sender(self, person: SandboxPerson) -> Sender:
        return Sender(PLATFORM, self.workspace, person.id)
