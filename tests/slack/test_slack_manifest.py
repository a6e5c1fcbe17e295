"""The Slack app's manifest: valid, and asking for what the code uses and nothing more."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from chat.form import begun

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "tests" / "data" / "slack" / "manifest.schema.2.0.0.json"

# Each scope with what would not work without it.
NEEDED = {
    "app_mentions:read": "hear a mention in a channel",
    "channels:history": "hear answers in threads, find a message whose reply was lost",
    "groups:history": "the same in private channels",
    "im:history": "hear direct messages, find a message whose reply was lost",
    "chat:write": "post, edit and delete its own messages",
    "commands": "/telvertel",
    "files:write": "upload a chart",
    "pins:read": "hear that somebody pinned an answer, or took the pin off",
    "pins:write": "pin how a conversation stands on top",
    "files:read": "wait until a chart can be shown",
    "users:read": "tell guests from the workspace's own people",
    "users:read.email": "know a person by the e-mail address of the roster",
}


@pytest.fixture
def manifest() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "handlers" / "slack" / "manifest.yaml").read_text())
    return read


def test_slacks_own_schema_accepts_the_manifest(manifest: dict[str, Any]) -> None:
    jsonschema.Draft7Validator(json.loads(SCHEMA.read_text())).validate(manifest)


def test_it_asks_for_the_fewest_scopes(manifest: dict[str, Any]) -> None:
    assert manifest["oauth_config"]["scopes"] == {"bot": sorted(NEEDED)}


def test_people_can_write_to_the_bot(manifest: dict[str, Any]) -> None:
    home = manifest["features"]["app_home"]

    assert home["messages_tab_enabled"] is True
    assert home["messages_tab_read_only_enabled"] is False


def test_app_home_is_told_about_when_it_is_opened(manifest: dict[str, Any]) -> None:
    assert manifest["features"]["app_home"]["home_tab_enabled"] is True
    assert "app_home_opened" in manifest["settings"]["event_subscriptions"]["bot_events"]


def test_it_hears_what_people_say_change_and_pin(manifest: dict[str, Any]) -> None:
    heard = set(manifest["settings"]["event_subscriptions"]["bot_events"])

    assert {"message.channels", "message.groups", "message.im", "pin_added", "pin_removed"} <= heard


def test_each_shortcut_begins_what_a_starting_word_begins(manifest: dict[str, Any]) -> None:
    words = [begun(each["callback_id"]) for each in manifest["features"]["shortcuts"]]

    assert words == ["vertel", "signaal", "gesprek"]


def test_the_administrators_page_explains_each_scope() -> None:
    page = (ROOT / "docs" / "slack.md").read_text()

    assert [scope for scope in NEEDED if f"`{scope}`" not in page] == []
