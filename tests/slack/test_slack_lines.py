"""What one person says in Slack is heard in its order; nobody waits for somebody else."""

import asyncio
import json
from collections.abc import Callable

import aiohttp

from chat.incoming import Incoming
from handlers.slack.inside import Inside
from tests.slack.agreeable_slack import WORKSPACE, House, signed, slack_door


class SlowHouse(House):
    """The first event of all is only heard once `goes_on` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[str] = []
        self.goes_on = asyncio.Event()

    @property
    def inside(self) -> Inside:
        return Inside(self.hear, self, self, self)

    async def hear(self, incoming: Incoming) -> None:
        self.begun.append(incoming.event_id)
        if self.begun == [incoming.event_id]:
            await self.goes_on.wait()
        await super().hear(incoming)


async def says(port: int, user: str, event_id: str) -> int:
    said = {"type": "message", "channel_type": "im", "channel": f"D{user}", "user": user, "ts": "1.1", "text": "hoi"}
    body = json.dumps({"type": "event_callback", "team_id": WORKSPACE, "event_id": event_id, "event": said}).encode()
    headers = {"Content-Type": "application/json", **signed(body)}
    address = f"http://127.0.0.1:{port}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(address, data=body, headers=headers) as answer:
        return answer.status


async def until(so: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not so():
            await asyncio.sleep(0.01)


async def test_the_second_message_of_a_person_waits_for_the_first_and_others_do_not() -> None:
    house = SlowHouse()
    async with slack_door(house.inside) as port, asyncio.TaskGroup() as group:
        group.create_task(says(port, "U1", "first"))
        await until(lambda: house.begun)
        group.create_task(says(port, "U1", "second"))
        await asyncio.sleep(0.1)
        group.create_task(says(port, "U2", "another's"))
        await until(lambda: house.heard)

        house.goes_on.set()

    assert house.heard == ["another's", "first", "second"]


async def test_what_failed_keeps_nobody_waiting_and_is_heard_when_it_comes_again() -> None:
    house = SlowHouse()
    async with slack_door(house.inside) as port:
        house.goes_on.set()
        assert await says(port, "U1", "first") == 200
        house.is_away = True
        assert await says(port, "U1", "lost") == 500
        house.is_away = False

        assert await says(port, "U1", "lost") == 200

    assert house.heard == ["first", "lost"]
