"""The example town as a door reaches it: one try for each event, and no waiting for what comes too early."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from chat.incoming import Incoming, TooEarly
from services.listening import Listening, Patience
from tests.services.form_town import Town

_PATIENCE = Patience(tries=1, pause=timedelta(0), early=timedelta(0))


def hearing(town: Town) -> Callable[[Incoming], Awaitable[None]]:
    listening = Listening(town.database, town.outbox, town.people, town.conversations.hear, town.now, _PATIENCE)

    async def hear(incoming: Incoming) -> None:
        try:
            await listening.hear(incoming)
        except TooEarly:
            # A door rightly leaves it unanswered, so that it comes again.
            return

    return hear
