"""Private places: where a person can be written to alone."""

from collections.abc import Collection, Mapping

from chat.address import Place
from domain.agreements import Person
from storage.database import UnitOfWork

# In the sandbox everybody is who they say they are, so nobody is bound there.
_SANDBOX = "sandbox"


async def private_places(uow: UnitOfWork, people: Collection[Person]) -> Mapping[str, Place]:
    """By person: on the platform where they were bound last, or in the sandbox where they were bound nowhere."""
    places = {person.id: Place(_SANDBOX, "", f"dm-{person.id}") for person in people}
    for known in sorted(await uow.people.all_known(), key=lambda each: each.bound_at):
        if known.person in places:
            sender = known.sender
            # Before they spoke there, their own id opens the chat on every platform.
            places[known.person] = Place(sender.platform, sender.workspace, known.channel or sender.user)
    return places
