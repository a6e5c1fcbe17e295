"""A small soak: one day of a few teams on two processes and PostgreSQL, so that the long one still runs."""

import pytest

from tests.soak.week import soak

pytestmark = [pytest.mark.peer, pytest.mark.postgres, pytest.mark.long]


@pytest.mark.timeout(240)
async def test_two_processes_tell_and_ask_everybody_once_within_the_platforms_limits(postgres_url: str) -> None:
    found = await soak(postgres_url, teams=6, days=1, pause=6)

    assert found.wrong == []
