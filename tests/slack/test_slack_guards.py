"""What must stay true of all code that speaks to Slack."""

import re
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from chat.wording import Wording
from handlers.slack.send import SlackTransport

ROOT = Path(__file__).parents[2]
FLOORS = ("bot", "handlers", "jobs", "services", "flows", "messages", "storage", "chat", "domain", "tests")


def test_no_client_in_the_code_repeats_a_call_by_itself() -> None:
    made = {
        str(file.relative_to(ROOT)): call
        for floor in FLOORS
        for file in (ROOT / floor).rglob("*.py")
        if file != Path(__file__)
        for call in re.findall(r"(?:AsyncWebClient|(?<!Async)WebClient)\((.*)\)", file.read_text())
    }

    # The bots that ours is measured against make a client as well.
    peers = {"tests/bench/hearing_peers.py", "tests/bench/hearing_opsdroid.py"}
    assert set(made) == {"handlers/slack/client.py", *peers}
    assert all("retry_handlers=[]" in call for call in made.values())


def test_the_transport_takes_no_client_that_repeats_calls() -> None:
    with pytest.raises(ValueError, match="open_client"):
        SlackTransport(AsyncWebClient(token="xoxb-test"), Wording("nl"))
