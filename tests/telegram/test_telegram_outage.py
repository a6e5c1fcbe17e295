"""However long Telegram is away, the bot goes on asking, and hears the first thing that is said again."""

import asyncio

from handlers.telegram.polling import Polling
from tests.telegram.odd_telegram import odd_telegram, result


async def test_after_a_night_of_troubles_the_next_update_is_heard() -> None:
    heard, answers = list[object](), iter([b"", b"", result([{"update_id": 7}])])

    async def hear(update: dict[str, object]) -> None:
        heard.append(update["update_id"])
        polling.stop()

    async with odd_telegram(lambda _: next(answers, result([]))) as client:
        polling = Polling(client, hear, seconds=0, first_pause=0.0)
        polling._troubles = 5_000
        async with asyncio.timeout(10):
            await polling.run()

    assert heard == [7]
